import type { Concept } from "../../engine/index.ts"

/** Whether the offers on record would hold, and what they are worth. */
export interface OffersQuestion {
  readonly kind: "offers"
  readonly concepts: readonly Concept[]
  /** In the file as it stands and in each of its scenarios, or in the world asked about alone. */
  readonly worlds: "all" | "this"
}
