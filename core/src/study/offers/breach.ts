import type { Concept } from "../../engine/index.ts"

/** An improvement that leads out of a deal (SPEC O4). */
export interface Breach {
  readonly dm: number
  readonly from: number
  readonly to: number
  /** Whose part is no longer done there. */
  readonly breaks: "terms" | "asks" | "both"
  /** The breaker's ranks. */
  readonly rank: number
  readonly before: number
  /** The concepts under which nothing deters it. */
  readonly credible: readonly Concept[]
}
