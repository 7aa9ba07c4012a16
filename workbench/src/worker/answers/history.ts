import { type ToldHistory, tellHistory } from "@parley/core/report"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { HistoryRequest, Wired } from "../protocol.ts"

/** What happened, held against the model: all events on record, those after the file's date too. */
export function history(request: Wired<HistoryRequest>, { session, watch }: Context): ToldHistory {
  const { world, concepts, language } = request
  const answer = session.ask(world, { kind: "history", concepts, undated: true }, watch)
  return tellHistory(answer, session.open(world), libraryWords(language))
}
