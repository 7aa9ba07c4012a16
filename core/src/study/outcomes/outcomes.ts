import {
  type Analysis,
  analyse,
  type Concept,
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

/** The outcomes of an analysis, at most `limit` of them. Cost: O(outcomes x concepts). */
export function outcomesOf(analysis: Analysis, limit = Number.POSITIVE_INFINITY): Outcomes {
  const { model, concepts } = analysis
  const found = new Map<number, Concept[]>()
  for (const concept of concepts) {
    analysis.equilibria.get(concept)!.forEach((slot) => {
      const under = found.get(slot)
      if (under === undefined) found.set(slot, [concept])
      else under.push(concept)
      return found.size <= limit
    })
  }
  const slots = [...found.keys()].sort((a, b) => a - b).slice(0, limit)
  return new Map(slots.map((slot) => [model.space.text(slot), found.get(slot)!]))
}

/**
 * A variant of an analysed conflict, analysed: what hangs on changed preferences alone is done again. Null where no
 * model can be made of it. Cost: at most that of a new analysis.
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
    const { model } = compile({ ...conflict, statusQuo: null }, limits)
    return model === null ? null : analyse(model, analysis.concepts, limits, watch)
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
  return reanalyse(analysis, model, limits, watch)
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
