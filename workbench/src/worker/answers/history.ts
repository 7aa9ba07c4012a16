import { historyOf, sayDifference, sayTaken } from "@parley/core"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { History } from "../evidence-told.ts"
import type { HistoryRequest, Wired } from "../protocol.ts"

/**
 * What happened, held against the model: all events on record, those after the file's date too. Cost: an analysis, then
 * the moves from each state.
 */
export function history(request: Wired<HistoryRequest>, { session, watch }: Context): History {
  const { world, concepts, language } = request
  const { conflict, model } = session.open(world)
  const analysis = session.analysis(world, concepts, watch)
  const words = libraryWords(language)
  const { asOf: _, ...undated } = conflict
  const { moments, moves, improvements } = historyOf(undated, analysis)
  return {
    moves,
    improvements,
    moments: moments.map(({ event, before, after, slot, moves, holds, within }) => {
      const from = model.space.find(before)
      const changed = slot >= 0 && from >= 0 && from !== slot
      return {
        id: event.id,
        state: after,
        changed,
        sentence:
          slot < 0
            ? ""
            : changed
              ? sayDifference(conflict, model, from, slot, words)
              : sayTaken(conflict, model, slot, words),
        number: slot < 0 ? null : model.space.number(slot),
        holds,
        moves: moves.map(({ dm, effect, wasStable }) => ({ dm, effect, wasStable })),
        within:
          within?.map((state) => ({ state, number: model.space.number(model.space.find(state)) })) ?? null,
      }
    }),
  }
}
