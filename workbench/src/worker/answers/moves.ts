import { movesOf, sayStep } from "@parley/core"
import { libraryWords } from "../../words/library.ts"
import { changesOf, labelIn, slotOf, underOf } from "../card.ts"
import type { Context } from "../context.ts"
import type { Moves, MovesRequest, Wired } from "../protocol.ts"

/** All moves from a state, for each decision maker best first, then by number. */
export function moves(request: Wired<MovesRequest>, { session, watch }: Context): Moves {
  const { world, concepts, most } = request
  const of = session.open(world)
  const { conflict, model } = of
  const catalogue = libraryWords(request.language)
  const from = slotOf(of, request.state)
  const analysis = session.analysis(world, concepts, watch)
  const all = movesOf(model)
  return {
    of: model.ranks.map((ranks, dm) => {
      const slots: number[] = []
      all.from(dm, from, (to) => {
        slots.push(to)
        return true
      })
      slots.sort((a, b) => ranks[a]! - ranks[b]! || a - b)
      const told = slots.slice(0, Math.max(0, most)).map((to) => {
        const gain = ranks[from]! - ranks[to]!
        return {
          dm,
          to: model.space.text(to),
          number: model.space.number(to),
          label: labelIn(of, to),
          sentence: sayStep(conflict, model, dm, from, to, catalogue),
          changes: changesOf(model, dm, from, to),
          effect: gain > 0 ? ("better" as const) : gain < 0 ? ("worse" as const) : ("same" as const),
          rank: ranks[to]!,
          under: underOf(analysis, concepts, to),
        }
      })
      return { moves: told, total: slots.length }
    }),
  }
}
