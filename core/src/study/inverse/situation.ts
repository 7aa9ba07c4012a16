import { type Analysis, analyse, type Limits, tick, type Watch } from "../../engine/index.ts"
import type { Conflict } from "../../file/index.ts"
import type { Formula } from "../../logic/index.ts"
import type { Adjustment, AdjustmentOf } from "./adjust.ts"
import type { Freedom, Goal } from "./goal.ts"
import { type Analysed, judged, type Proposal, reachedWith } from "./proposal.ts"
import { barWithout, dispensableIn, situationSteps } from "./situation-steps.ts"

/** What is looked for. */
export interface SituationSearch {
  /** How many proposals of each kind, or each two kinds together, are told at most. */
  readonly answers: number
  /** How many sets of steps may be tried; unless given as many as take some seconds. */
  readonly tries?: number
}

export interface SituationChanges {
  /** 0 where the goal is reached, 1 or 2 steps; null where none were found. */
  readonly least: number | null
  /** Up to how many steps every set of those looked for was tried, -1 for none. */
  readonly proved: number
  /** Those that leave today's state possible first, then those that change fewest outcomes. */
  readonly smallest: readonly Proposal[]
  /** How many were found, whatever is told; those beyond a hundred are not counted. */
  readonly found: number
}

const MOST_TRIES = 3000
// Sets tried times slots of the model.
const MOST_SLOTS = 2 ** 22
// Sets of as many steps that are looked at more closely.
const MOST_FOUND = 100

/**
 * The changes of the situation that reach a goal (SPEC X6): single steps, and pairs of them where no single one does, each
 * verified by the engine. RangeError where the analysis does not hold the goal's concept. Throws `Stopped` as
 * `analyse` does. Cost: an analysis for each set of steps tried.
 */
export function situationChanges(
  conflict: Conflict,
  analysis: Analysis,
  goal: Goal,
  freedom: Freedom,
  { answers, tries = triesFor(analysis) }: SituationSearch,
  limits: Partial<Limits> = {},
  watch?: Watch,
): SituationChanges {
  if (!analysis.concepts.includes(goal.concept))
    throw new RangeError(`the analysis does not hold the concept ${goal.concept}`)
  const quiet = watch?.signal === undefined ? {} : { signal: watch.signal }
  const judge = (set: readonly Adjustment[]): Proposal | null =>
    judged({ conflict, analysis }, goal, set, limits, quiet)
  const asItIs = judge([])
  if (asItIs !== null) return { least: 0, proved: 0, smallest: [asItIs], found: 1 }
  // The outcomes under other concepts are only looked at where the goal is reached.
  const only: Analysed = {
    conflict,
    analysis: analyse(analysis.model, [goal.concept], { limits, watch: quiet }),
  }
  const reaches = (set: readonly Adjustment[]): boolean =>
    reachedWith(only, goal, set, limits, quiet) !== null
  const { open, barring } = situationSteps(conflict, only.analysis, goal, freedom)
  const all = [...open, ...barring]
  const pairs = (all.length * (all.length - 1)) / 2
  const total = Math.min(tries, all.length + pairs)
  let tried = 0
  const nameOf = (index: number): string => conflict.options[index]!.key
  const dispensable = (bar: AdjustmentOf<"bar">): Formula[] => dispensableIn(bar, conflict, goal)
  let proved = 0
  // What bars today's state is tried where nothing else does.
  const rounds: readonly (readonly [steps: number, proves: number, sets: Iterable<Adjustment[]>])[] = [
    [1, 0, open.map((step) => [step])],
    [1, 1, barring.map((step) => [step])],
    [2, 1, pairsOf(open, open)],
    [2, 1, pairsOf(open, barring)],
    [2, 2, pairsOf(barring, barring)],
  ]
  for (const [steps, proves, sets] of rounds) {
    const found: Adjustment[][] = []
    for (const set of sets) {
      if (tried >= tries || found.length === MOST_FOUND) break
      tick(watch, tried++ / total)
      if (reaches(set)) found.push(set)
    }
    if (found.length > 0) {
      const told = proposals(
        found.map((set) => simplified(set, nameOf, reaches, dispensable)),
        answers,
        judge,
      )
      tick(watch, 1)
      return { least: steps, proved: steps - 1, smallest: told, found: found.length }
    }
    if (tried >= tries) return { least: null, proved, smallest: [], found: 0 }
    proved = proves
  }
  tick(watch, 1)
  return { least: null, proved, smallest: [], found: 0 }
}

function triesFor({ model }: Analysis): number {
  return Math.max(1, Math.min(MOST_TRIES, Math.floor(MOST_SLOTS / model.space.slots)))
}

function* pairsOf(some: readonly Adjustment[], others: readonly Adjustment[]): Generator<Adjustment[]> {
  for (const [i, one] of some.entries())
    for (const other of some === others ? others.slice(i + 1) : others) yield [one, other]
}

/** Barred moves said with as few options as will do: one after another is left out. */
function simplified(
  set: readonly Adjustment[],
  nameOf: (option: number) => string,
  reaches: (set: readonly Adjustment[]) => boolean,
  dispensable: (bar: AdjustmentOf<"bar">) => readonly Formula[],
): Adjustment[] {
  return set.reduce<Adjustment[]>(
    (all, step, i) => {
      if (step.kind !== "bar") return all
      let bar = step
      for (const literal of dispensable(step)) {
        const shorter = barWithout(bar, literal, nameOf)
        if (shorter === null || !reaches(all.with(i, shorter))) continue
        bar = shorter
      }
      return all.with(i, bar)
    },
    [...set],
  )
}

function proposals(
  sets: readonly (readonly Adjustment[])[],
  most: number,
  judge: (set: readonly Adjustment[]) => Proposal | null,
): Proposal[] {
  const once = new Map(sets.map((set) => [JSON.stringify(set), set]))
  const size = ({ difference: { appear, vanish, change } }: Proposal): number =>
    appear.length + vanish.length + change.length
  const told = new Map<string, number>()
  return [...once.values()]
    .flatMap((set) => judge(set) ?? [])
    .sort((a, b) => Number(a.barsToday) - Number(b.barsToday) || size(a) - size(b))
    .filter(({ adjustments }) => {
      const kind = adjustments.map((each) => each.kind).join()
      told.set(kind, (told.get(kind) ?? 0) + 1)
      return told.get(kind)! <= most
    })
}
