import type { Conflict } from "@parley/core"
import type { Grounds } from "@parley/core/file"

/**
 * How many parts, options, events, offers and scenarios of a conflict cite a claim, source or event.
 * Cost: the first time for a conflict its size.
 */
export function usesOf(conflict: Conflict, id: string): number {
  let counts = kept.get(conflict)
  if (counts === undefined) kept.set(conflict, (counts = countsOf(conflict)))
  return counts.get(id) ?? 0
}

const kept = new WeakMap<Conflict, ReadonlyMap<string, number>>()

function countsOf(conflict: Conflict): ReadonlyMap<string, number> {
  const { options, infeasible, merges, noMoves, preferences, record, scenarios, statusQuoGrounds } = conflict
  const all: Pick<Grounds, "evidence">[] = [
    ...options,
    ...conflict.decisionMakers,
    ...infeasible,
    ...merges,
    ...noMoves,
    ...preferences.flatMap((each): readonly Grounds[] =>
      each.kind === "statements" ? each.statements : each.kind === "indifferent" ? [] : [each],
    ),
    statusQuoGrounds,
    ...record.events,
    ...record.offers,
    ...record.forecasts,
    ...record.contested.flatMap(({ positions }) => positions),
    ...scenarios,
    record.outcome ?? {},
  ]
  const counts = new Map<string, number>()
  for (const { evidence = [] } of all)
    for (const id of new Set(evidence)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
