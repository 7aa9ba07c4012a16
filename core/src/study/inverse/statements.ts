import { type Analysis, analyse, type Limits, statesWhere, tick, type Watch } from "../../engine/index.ts"
import type { Conflict } from "../../file/index.ts"
import { not, option, printFormula } from "../../logic/index.ts"
import type { Adjustment } from "./adjust.ts"
import type { Freedom, Goal } from "./goal.ts"
import { Local } from "./local.ts"
import { Truths } from "./orders.ts"
import { type Analysed, judged, type Proposal, reachedWith } from "./proposal.ts"
import { MOST_STEPS } from "./question.ts"
import { type Combination, Search } from "./search.ts"
import { Variations, type Wish } from "./variations.ts"

/** What is looked for. */
export interface StatementSearch {
  /** The most steps, up to `MOST_STEPS`. */
  readonly steps: number
  /** How many smallest answers are told, and of those with one step more. */
  readonly answers: number
  /** Whether new statements may be put in (SPEC X5); else those there are moved, negated and left out. */
  readonly inserts: boolean
  /** How many comparisons of states may be made; a stated number unless given. */
  readonly work?: number
}

export interface StatementChanges {
  /** The fewest steps that reach the goal; 0 where it is reached. Null where none were found. */
  readonly least: number | null
  /** Up to how many steps every set was looked at, -1 for none: no set of so many that is not told reaches the goal. */
  readonly proved: number
  /**
   * Those of the fewest steps: the least confident first, then those that negate least, then those of the fewest decision
   * makers.
   */
  readonly smallest: readonly Proposal[]
  /** How many of the fewest steps were found, whatever was told, a new statement at whatever place counted once; `more`: not all were counted. */
  readonly found: number
  readonly more: boolean
  /** Of one step more, none of which can be left out; only where so many are searched. */
  readonly next: readonly Proposal[]
}

const MOST_WORK = 400_000_000
const MOST_NEXT = 20_000_000

/**
 * The smallest sets of steps of statements, and of weights, that reach a goal (SPEC X5), each verified by the engine.
 * RangeError where the analysis does not hold the goal's concept, or for more than `MOST_STEPS`. Throws `Stopped` as `analyse`
 * does. Cost: with m single steps, about m^steps looks at the states wanted, within `work`.
 */
export function statementChanges(
  conflict: Conflict,
  analysis: Analysis,
  goal: Goal,
  freedom: Freedom,
  { steps, answers, inserts, work = MOST_WORK }: StatementSearch,
  limits: Partial<Limits> = {},
  watch?: Watch,
): StatementChanges {
  if (!(steps >= 0 && steps <= MOST_STEPS)) throw new RangeError(`up to ${MOST_STEPS} steps are searched`)
  const { model } = analysis
  if (!analysis.concepts.includes(goal.concept))
    throw new RangeError(`the analysis does not hold the concept ${goal.concept}`)
  const truths = new Truths(model)
  const wishes = inserts ? wishesFor(conflict, analysis, goal) : []
  const variations = model.ranks.map((_, dm) => {
    const isFree = freedom.dms.includes(dm)
    const kept = isFree ? freedom.kept : [conflict.preferences[dm]!.path]
    return new Variations(conflict, model, dm, truths, isFree ? wishes : [], kept)
  })
  const quiet = watch?.signal === undefined ? {} : { signal: watch.signal }
  const search = new Search(model, goal, variations, new Local(model, goal.concept, limits, quiet))
  const judge = (adjustments: readonly Adjustment[]): Proposal | null =>
    judged({ conflict, analysis }, goal, adjustments, limits, quiet)
  const only: Analysed = { conflict, analysis: analyse(model, [goal.concept], { limits, watch: quiet }) }
  const reaches = (set: readonly Adjustment[]): boolean =>
    reachedWith(only, goal, set, limits, quiet) !== null
  const none = { least: null, smallest: [], found: 0, more: false, next: [] }
  const asItIs = judge([])
  if (asItIs !== null) return { least: 0, proved: 0, smallest: [asItIs], found: 1, more: false, next: [] }
  for (let count = 1; count <= steps; count++) {
    const part: Watch = { ...quiet, progress: (share) => watch?.progress?.((count + share) / (steps + 1)) }
    const { found, isComplete } = search.ofSize(count, work, part)
    if (found.length > 0) {
      const { told: smallest, count: kinds } = toldOf(found, answers, judge)
      const next = count === steps ? [] : nextBest(count + 1, part)
      tick(watch, 1)
      const proved = isComplete ? count : count - 1
      return { least: count, proved, smallest, found: kinds, more: !isComplete, next }
    }
    if (!isComplete) return { ...none, proved: count - 1 }
  }
  tick(watch, 1)
  return { ...none, proved: steps }

  function nextBest(count: number, part: Watch): Proposal[] {
    const { found } = search.ofSize(count, Math.min(work, search.work + MOST_NEXT), part)
    // What still does it with a step less is no answer of its own.
    return toldOf(found, answers, (adjustments) =>
      adjustments.some((_, i) => lessOne(adjustments, i).some(reaches)) ? null : judge(adjustments),
    ).told
  }
}

/** Some steps without one of them: what is put in may thereby come to stand elsewhere, so that there are several. */
function lessOne(adjustments: readonly Adjustment[], i: number): Adjustment[][] {
  const left = adjustments.toSpliced(i, 1)
  const gone = adjustments[i]!
  const moved = (by: number): Adjustment[] =>
    left.map((each, at) =>
      each.kind === "insert" &&
      each.dm === dmOf(gone) &&
      (gone.kind !== "insert" || (at >= i && each.at > gone.at))
        ? { ...each, at: each.at + by }
        : each,
    )
  if (gone.kind === "insert") return [moved(-1)]
  return gone.kind === "alter" && gone.step.kind === "drop" ? [left, moved(1)] : [left]
}

/** Single options as in a state wanted, or their opposites as there, and the targets themselves (SPEC X5). */
function wishesFor(conflict: Conflict, { model }: Analysis, { hold }: Goal): Wish[] {
  const nameOf = (index: number): string => conflict.options[index]!.key
  const wanted = hold.map(({ formula }) => statesWhere(model.space, formula))
  const single = conflict.options.flatMap((_, index) =>
    [option(index), not(option(index))].filter((formula) => {
      const where = statesWhere(model.space, formula)
      return wanted.some((states) => {
        const both = states.copy()
        both.intersect(where)
        return both.count() > 0
      })
    }),
  )
  return [...single, ...hold.map(({ formula }) => formula)].map((formula) => ({
    formula,
    text: printFormula(formula, nameOf),
  }))
}

// How many are tried for each that is told.
const TRIED = 8

/**
 * The first combinations that the engine confirms, the best first, and how many there are; of those that differ in the
 * place of what is put in the one with the lowest. What only asks for more than another is not told beside it.
 */
function toldOf(
  found: readonly Combination[],
  most: number,
  judge: (adjustments: readonly Adjustment[]) => Proposal | null,
): { told: Proposal[]; count: number } {
  const sets = found.map((combination) => combination.flatMap(({ adjustments }) => adjustments))
  const byKind = new Map<string, readonly Adjustment[]>()
  for (const set of sets) {
    const key = JSON.stringify(set.map(unplaced))
    const other = byKind.get(key)
    if (other === undefined || placesIn(set) > placesIn(other)) byKind.set(key, set)
  }
  const answers: Proposal[] = []
  const best = [...byKind.values()].sort(
    (a, b) =>
      doubtOf(b) - doubtOf(a) ||
      negationsIn(a) - negationsIn(b) ||
      makersIn(a) - makersIn(b) ||
      insertsIn(a) - insertsIn(b),
  )
  for (const set of best.slice(0, TRIED * most)) {
    const answer = answers.length < most ? judge(set) : null
    if (answer !== null && !answers.some((milder) => isStronger(answer, milder))) answers.push(answer)
  }
  return { told: answers, count: byKind.size }
}

function unplaced(each: Adjustment): Adjustment {
  return each.kind === "insert" ? { ...each, at: 0 } : each
}

/** Whether one negates what the other leaves out, all else the same, for the same states to hold. */
function isStronger(one: Proposal, milder: Proposal): boolean {
  if (one.states.join() !== milder.states.join()) return false
  if (one.adjustments.length !== milder.adjustments.length) return false
  const others = new Set(milder.adjustments.map((each) => JSON.stringify(unplaced(each))))
  return one.adjustments.every((each) => {
    if (others.has(JSON.stringify(unplaced(each)))) return true
    if (each.kind !== "alter" || each.step.kind !== "negate") return false
    const dropped = { kind: "alter", step: { ...each.step, kind: "drop" } }
    return others.has(JSON.stringify(dropped))
  })
}

function negationsIn(set: readonly Adjustment[]): number {
  return set.filter((each) => each.kind === "alter" && each.step.kind === "negate").length
}

function placesIn(set: readonly Adjustment[]): number {
  return set.reduce((sum, each) => sum + (each.kind === "insert" ? each.at : 0), 0)
}

function insertsIn(set: readonly Adjustment[]): number {
  return set.filter(({ kind }) => kind === "insert").length
}

function makersIn(set: readonly Adjustment[]): number {
  return new Set(set.map(dmOf)).size
}

function dmOf(adjustment: Adjustment): number {
  if (adjustment.kind === "insert") return adjustment.dm
  return adjustment.kind === "alter" && "dm" in adjustment.step.part ? adjustment.step.part.dm : -1
}

const DOUBT = { high: 0, medium: 1, low: 2 } as const

/** The mean doubt about what is altered; what is new rests on nothing, and counts as medium. */
function doubtOf(set: readonly Adjustment[]): number {
  const sum = set.reduce(
    (total, each) =>
      total + DOUBT[(each.kind === "alter" ? each.step.part.grounds.confidence : undefined) ?? "medium"],
    0,
  )
  return set.length === 0 ? 0 : sum / set.length
}
