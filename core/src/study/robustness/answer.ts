import type { Concept } from "../../engine/index.ts"
import type { Part } from "../evidence/parts.ts"
import type { Missing } from "../inverse/missing.ts"
import type { Grid } from "./grid.ts"
import type { OutcomeLine } from "./lines.ts"
import type { Reversal } from "./reversals.ts"
import type { Sample } from "./sample.ts"
import type { Sureness } from "./sure.ts"

/** How sure outcomes are. States are Y/N strings, decision makers indices. */
export interface RobustnessAnswer {
  readonly concepts: readonly Concept[]
  /** The one state asked about; null for all outcomes. */
  readonly only: string | null
  /** How many steps together were asked for; `sureness.depth` says how many were searched. */
  readonly asked: number
  /** Looked at: the strongest outcomes first, or the one state. */
  readonly states: readonly string[]
  /** Whether today's state is an outcome. */
  readonly isTodayOutcome: boolean
  readonly sureness: Sureness
  readonly lines: readonly OutcomeLine[]
  /** Of the states looked at and of the near misses; null where the conflict is too large for it. */
  readonly reversals: readonly Reversal[] | null
  readonly missing: readonly Missing[] | null
  readonly sample: Sample
  /** Which parts the outcomes that would hold stand on alone. */
  readonly grid: Grid
  /** The quiet parts that nothing looked at hangs on. */
  readonly idle: readonly Part[]
}
