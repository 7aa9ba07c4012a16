import {
  type Analysis,
  analyse,
  type Bits,
  type Concept,
  DEFAULT_LIMITS,
  type GraphModel,
  type Limits,
  reanalyse,
  type Watch,
  withPreference,
} from "../../engine/index.ts"
import { type Conflict, compile, toStructure } from "../../file/index.ts"

/**
 * States that are an equilibrium under some of the concepts asked for, by Y/N string: under which, in the order asked
 * for. In the order of state numbers.
 */
export type Outcomes = ReadonlyMap<string, readonly Concept[]>

/** The outcomes of an analysis. Cost: O(outcomes x concepts). */
export function outcomesOf(analysis: Analysis): Outcomes {
  const { space } = analysis.model
  return new Map(outcomeSlots(analysis).map((slot) => [space.text(slot), under(analysis, slot)]))
}

/** The slots of the outcomes, ascending. */
function outcomeSlots({ equilibria }: Analysis): number[] {
  const any = [...equilibria.values()].reduce<Bits | null>((sum, set) => {
    if (sum === null) return set.copy()
    set.words.forEach((word, i) => {
      sum.words[i]! |= word
    })
    return sum
  }, null)
  return any?.toArray() ?? []
}

function under({ concepts, equilibria }: Analysis, slot: number): Concept[] {
  return concepts.filter((concept) => equilibria.get(concept)!.has(slot))
}

// States that a variant with fewer rules may have: at least so many, and so many times those of the model.
const MOST_FREED = 2 ** 18
const MOST_GROWTH = 16

/**
 * A variant of an analysed conflict, analysed: what hangs on changed preferences alone is done again. Null where no
 * model can be made of it, or only one of very many more states. Cost: at most that of a new analysis.
 */
export function variant(
  before: { readonly conflict: Conflict; readonly analysis: Analysis },
  conflict: Conflict,
  limits: Partial<Limits> = {},
  watch?: Watch,
): Analysis | null {
  const { analysis } = before
  if (!sameSituation(before.conflict, conflict)) {
    // Today's state may be barred in the variant: that is none of its concern.
    const freed = Math.max(MOST_FREED, MOST_GROWTH * analysis.model.space.count)
    const states = Math.min(limits.states ?? DEFAULT_LIMITS.states, freed)
    const { model } = compile({ ...conflict, statusQuo: null }, { ...limits, states })
    return model === null ? null : analyse(model, analysis.concepts, { limits, watch })
  }
  const changed = conflict.preferences.flatMap((each, dm) =>
    each === before.conflict.preferences[dm] || sameStatements(each, before.conflict.preferences[dm]!)
      ? []
      : [dm],
  )
  const { preferences } = toStructure(conflict)
  let model: GraphModel = analysis.model
  for (const dm of changed) {
    const changed = withPreference(model, dm, preferences[dm]!)
    if ("kind" in changed) return null
    model = changed.model
  }
  return reanalyse(analysis, model, { limits, watch })
}

function sameSituation(one: Conflict, other: Conflict): boolean {
  const same = <T>(a: readonly T[], b: readonly T[]): boolean =>
    a.length === b.length && a.every((each, i) => each === b[i])
  return (
    same(one.options, other.options) &&
    same(one.infeasible, other.infeasible) &&
    same(one.merges, other.merges) &&
    same(one.noMoves, other.noMoves)
  )
}

function sameStatements(a: Conflict["preferences"][number], b: Conflict["preferences"][number]): boolean {
  return (
    a.kind === "statements" &&
    b.kind === "statements" &&
    a.statements.length === b.statements.length &&
    a.statements.every((each, i) => each === b.statements[i])
  )
}

/**
 * What differs between two sets of outcomes: those that are new, those that are gone, and those that hold under other
 * concepts.
 */
export interface Difference {
  readonly appear: readonly string[]
  readonly vanish: readonly string[]
  readonly change: readonly {
    readonly state: string
    readonly from: readonly Concept[]
    readonly to: readonly Concept[]
  }[]
}

export function differenceOf(before: Outcomes, after: Outcomes): Difference {
  const both = [...before.keys()].filter((state) => after.has(state))
  return {
    appear: [...after.keys()].filter((state) => !before.has(state)),
    vanish: [...before.keys()].filter((state) => !after.has(state)),
    change: both.flatMap((state) => {
      const from = before.get(state)!
      const to = after.get(state)!
      return from.join() === to.join() ? [] : [{ state, from, to }]
    }),
  }
}

export function isSame({ appear, vanish, change }: Difference): boolean {
  return appear.length + vanish.length + change.length === 0
}

/** A state under which concepts it holds before and after; none where it is no outcome. */
export interface Shifted {
  readonly state: string
  readonly from: readonly Concept[]
  readonly to: readonly Concept[]
}

/** What becomes of the outcomes from one analysis to another: how many of each kind, and the first of them by number. */
export interface Shift {
  readonly counts: {
    readonly vanish: number
    readonly appear: number
    readonly change: number
    readonly stay: number
  }
  readonly vanish: readonly Shifted[]
  readonly appear: readonly Shifted[]
  readonly change: readonly Shifted[]
  readonly stay: readonly Shifted[]
}

/**
 * What becomes of the outcomes, all of them counted and of each kind at most `most` named. States are known by their Y/N
 * strings, whatever form the two models are kept in. Cost: O(outcomes of both x options).
 */
export function shiftOf(before: Analysis, after: Analysis, most: number): Shift {
  const counts = { vanish: 0, appear: 0, change: 0, stay: 0 }
  const first = {
    vanish: [] as Shifted[],
    appear: [] as Shifted[],
    change: [] as Shifted[],
    stay: [] as Shifted[],
  }
  const add = (kind: keyof typeof counts, shifted: Shifted): void => {
    counts[kind]++
    if (first[kind].length < most) first[kind].push(shifted)
  }
  for (const slot of outcomeSlots(before)) {
    const state = before.model.space.text(slot)
    const from = under(before, slot)
    const to = underIn(after, state)
    add(to.length === 0 ? "vanish" : from.join() === to.join() ? "stay" : "change", { state, from, to })
  }
  for (const slot of outcomeSlots(after)) {
    const state = after.model.space.text(slot)
    if (underIn(before, state).length === 0) add("appear", { state, from: [], to: under(after, slot) })
  }
  return { counts, ...first }
}

/** Under which concepts a state of another model holds in this one: none where it is no state of it. */
function underIn(analysis: Analysis, state: string): Concept[] {
  const { space } = analysis.model
  const slot = space.find(state)
  return slot < 0 || space.text(slot) !== state ? [] : under(analysis, slot)
}

/** Whether two analyses have the same outcomes under each concept. Cost: as `shiftOf`, less where the states are the same. */
export function haveSameOutcomes(one: Analysis, other: Analysis): boolean {
  if (one.model.space === other.model.space)
    return one.concepts.every((concept) =>
      one.equilibria.get(concept)!.equals(other.equilibria.get(concept)!),
    )
  const { vanish, appear, change } = shiftOf(one, other, 0).counts
  return vanish + appear + change === 0
}

/** Whether everybody is indifferent among all states (SPEC R9): then each is an outcome, for want of preferences. */
export function isEmpty({ worst }: GraphModel): boolean {
  return worst.every((rank) => rank <= 1)
}
