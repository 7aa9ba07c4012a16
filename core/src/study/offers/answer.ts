import type { OfferJudgement } from "./offers.ts"

/** How each offer on record is judged in each world. */
export interface OffersAnswer {
  readonly worlds: readonly {
    /** Null: the file as it stands. */
    readonly scenario: string | null
    /** One for each offer, in the order of the file; null where the world has errors. */
    readonly judged: readonly OfferJudgement[] | null
  }[]
}
