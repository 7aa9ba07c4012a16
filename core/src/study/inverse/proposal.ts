import type { Analysis, Bits, Limits, Watch } from "../../engine/index.ts"
import type { Conflict } from "../../file/index.ts"
import { and, evaluate, not, option } from "../../logic/index.ts"
import { type Difference, differenceOf, type Outcomes, outcomesOf, variant } from "../outcomes/outcomes.ts"
import type { Adjustment } from "./adjust.ts"
import { adjusted } from "./adjusted.ts"
import { type Goal, reachedBy } from "./goal.ts"
import { type VerdictChange, verdictChanges } from "./verdicts.ts"

/** Adjustments that reach a goal, as the engine judges the conflict with them. */
export interface Proposal {
  readonly adjustments: readonly Adjustment[]
  /** States wanted that hold then, by Y/N string, at most a few. */
  readonly states: readonly string[]
  /** Outcomes before and after. A guarantor's option is left out of a state in which it is not taken. */
  readonly difference: Difference
  /** The same verdict by verdict, under every concept of the analysis. */
  readonly verdicts: readonly VerdictChange[]
  /** Whether what is new makes today's state impossible. */
  readonly barsToday: boolean
}

/** A conflict with its analysis. */
export interface Analysed {
  readonly conflict: Conflict
  readonly analysis: Analysis
}

const MOST_STATES = 12

/**
 * The proposal that adjustments are; null where they leave no model or do not reach the goal.
 * Cost: an analysis, of preferences alone what hangs on them.
 */
export function judged(
  before: Analysed,
  goal: Goal,
  adjustments: readonly Adjustment[],
  limits: Partial<Limits> = {},
  watch?: Watch,
): Proposal | null {
  const reached = reachedWith(before, goal, adjustments, limits, watch)
  if (reached === null) return null
  const { conflict, analysis, states } = reached
  const { space } = analysis.model
  const options = before.conflict.options.length
  const held = states.flatMap((each) => each.toArray(MOST_STATES))
  const texts = [...new Set(held)].map((slot) => shortened(space.text(slot), options))
  const { statusQuo } = before.conflict
  const [was, is] = [outcomesOf(before.analysis), outcomesIn(analysis, options)]
  return {
    adjustments,
    states: texts.slice(0, MOST_STATES),
    difference: differenceOf(was, is),
    verdicts: verdictChanges(was, is),
    barsToday:
      statusQuo !== null &&
      conflict.infeasible.some(({ formula }) => evaluate(formula, (each) => statusQuo[each] === "Y")),
  }
}

/**
 * The conflict as adjusted where the goal is reached in it, with no guarantor answering, and per target the states that
 * reach it; null where it is not.
 */
export function reachedWith(
  before: Analysed,
  goal: Goal,
  adjustments: readonly Adjustment[],
  limits: Partial<Limits>,
  watch: Watch | undefined,
): (Analysed & { readonly states: readonly Bits[] }) | null {
  const conflict = adjusted(before.conflict, adjustments)
  const analysis = variant(before, conflict, limits, watch)
  if (analysis === null) return null
  const options = before.conflict.options.length
  const quiet = conflict.options.slice(options).map((_, i) => not(option(options + i)))
  const hold = goal.hold.map(({ formula, text }) => ({ formula: and([formula, ...quiet]), text }))
  const from = fromWhere(before.conflict, conflict, goal)
  const states = from === null ? null : reachedBy(analysis, { ...goal, ...from, hold })
  return states === null ? null : { conflict, analysis, states }
}

// Today as the adjusted conflict has it, where improvements are to lead from today; null where it has none any more.
function fromWhere(before: Conflict, after: Conflict, { from }: Goal): Pick<Goal, "from"> | null {
  if (from === undefined || from !== before.statusQuo) return {}
  return after.statusQuo === null ? null : { from: after.statusQuo }
}

function outcomesIn(analysis: Analysis, options: number): Outcomes {
  const outcomes = outcomesOf(analysis)
  if (analysis.model.space.options === options) return outcomes
  return new Map([...outcomes].map(([state, concepts]) => [shortened(state, options), concepts]))
}

function shortened(state: string, options: number): string {
  return state.slice(options).includes("Y") ? state : state.slice(0, options)
}
