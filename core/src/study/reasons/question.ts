import type { Concept } from "../../engine/index.ts"

/** Why a state is stable or not. */
export interface ReasonsQuestion {
  readonly kind: "reasons"
  /** Whatever names a state: a Y/N string, a label, a number, a code. */
  readonly state: string
  /** For these decision makers; for each unless given. */
  readonly dms?: readonly number[]
  readonly concepts: readonly Concept[]
}
