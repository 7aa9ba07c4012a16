import type { WhyPreferred } from "./preferred.ts"

/** Why one state ranks above another: states are slots. */
export interface PreferredAnswer {
  readonly first: number
  readonly second: number
  /** Per decision maker asked for; ranks of the first and of the second, 1 is best. */
  readonly reasons: readonly {
    readonly dm: number
    readonly ranks: readonly [number, number]
    readonly why: WhyPreferred
  }[]
}
