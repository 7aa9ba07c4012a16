import type { Concept, GraphModel } from "../engine/index.ts"
import type { Conflict } from "../file/index.ts"
import type { HistoricMoment } from "../study/index.ts"
import type { Catalogue } from "./catalogue.ts"
import { sayDifference, stateName } from "./state.ts"
import { nameOf, textOf } from "./texts.ts"

/**
 * An event held against the model: at first when what happened and who did it; then, if it changed anything, what, whether
 * the model explains it, how things stood then and what was within reach. A sentence each.
 */
export function sayMoment(
  conflict: Conflict,
  model: GraphModel,
  moment: HistoricMoment,
  catalogue: Catalogue,
): { event: string; lines: string[] } {
  const { history } = catalogue
  const { event, before, after, slot, moves, holds, within } = moment
  const names = event.by.map((dm) => nameOf(conflict, dm, catalogue))
  const by = event.who === undefined ? names : [...names, textOf(conflict, event.who, catalogue)]
  const said = history.event({ when: event.when, what: textOf(conflict, event.what, catalogue), by })
  if (before === after) return { event: said, lines: [history.nothingChanged] }
  const from = model.space.find(before)
  if (from < 0 || slot < 0) return { event: said, lines: [history.infeasible] }
  const named = (concepts: readonly Concept[]): string[] =>
    concepts.map((concept) => catalogue.concepts[concept].name)
  const state = (of: number) => stateName({ conflict, model }, of, catalogue)
  return {
    event: said,
    lines: [
      history.changed({ sentence: sayDifference({ conflict, model }, from, slot, catalogue) }),
      ...moves.map(({ dm, effect, rank, before: ago, wasStable }) => {
        const name = nameOf(conflict, dm, catalogue)
        if (model.worst[dm] === 1) return history.indifferent({ dm: name })
        const stable = effect === "better" ? [] : named(wasStable)
        return history.move({ dm: name, effect, rank, before: ago, stable })
      }),
      history.stood({ state: state(slot), concepts: named(holds) }),
      ...(within === null
        ? []
        : within.length === 0
          ? [history.nothingWithin]
          : [history.within(within.map((each) => state(model.space.find(each))))]),
    ],
  }
}
