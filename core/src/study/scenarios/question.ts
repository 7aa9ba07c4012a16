import type { Concept } from "../../engine/index.ts"

/** The file as it stands and its scenarios side by side; where a scenario lies over the world asked about, it is alone. */
export interface ScenariosQuestion {
  readonly kind: "scenarios"
  readonly concepts: readonly Concept[]
}

/** The outcomes of the world asked about beside those of another one of the file. */
export interface BesideQuestion {
  readonly kind: "beside"
  /** The id of a scenario; null: the file as it stands. */
  readonly other: string | null
  readonly concepts: readonly Concept[]
  /** Of each kind named, at most. */
  readonly most: number
}
