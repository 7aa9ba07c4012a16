import { type Analysis, analyse, complete } from "./analyse.ts"
import { definitionOf, hangsOnOwn } from "./concepts/index.ts"
import type { Allowance } from "./limits.ts"
import type { GraphModel } from "./model.ts"
import { tasksOf } from "./tasks.ts"

/**
 * The analysis of a model that differs from an analysed one in some decision makers' preferences (`withPreference`):
 * only what hangs on them is done again (SPEC T4). Models that differ otherwise are analysed anew.
 * Throws `Stopped` as `analyse` does. Cost: at most that of `analyse`.
 */
export function reanalyse(before: Analysis, model: GraphModel, allowance: Allowance = {}): Analysis {
  const { concepts } = before
  const changed = model.ranks.map((ranks, dm) => ranks !== before.model.ranks[dm])
  if (
    !sameGraph(before.model, model) ||
    concepts.some((concept) => definitionOf(concept).kind === "either-way")
  )
    return analyse(model, concepts, allowance)
  if (!changed.includes(true)) return { ...before, model }
  const known = new Map(concepts.map((concept) => [concept, [...before.stable.get(concept)!]]))
  const tasks = tasksOf(model, concepts, false)
    .map(({ dm, concepts: all }) => ({
      dm,
      concepts: changed[dm] ? all : all.filter((concept) => !hangsOnOwn(concept)),
    }))
    .filter(({ concepts: left }) => left.length > 0)
  return complete(model, known, tasks, allowance)
}

function sameGraph(one: GraphModel, other: GraphModel): boolean {
  return (
    one.space === other.space &&
    one.structure.optionCounts === other.structure.optionCounts &&
    one.structure.directions === other.structure.directions &&
    one.structure.noMoves === other.structure.noMoves
  )
}
