import type { Concept } from "../../engine/index.ts"
import type { WorldKey } from "../opened.ts"

/** What differs between two texts, and what that does to the outcomes. The world asked about is the earlier one. */
export interface VersionsQuestion {
  readonly kind: "versions"
  /** The later one: a world of any text that the session holds. */
  readonly other: WorldKey
  readonly concepts: readonly Concept[]
  /** Outcomes of each kind named, at most. */
  readonly most: number
}
