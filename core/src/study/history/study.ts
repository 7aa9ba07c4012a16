import { pathWork } from "../../engine/index.ts"
import type { Study } from "../opened.ts"
import { analysisWork } from "../work.ts"
import { type History, historyOf } from "./history.ts"
import { type HistoryQuestion, MOST_MOVES } from "./question.ts"

/** What happened, event by event (SPEC H1 to H4). */
export const history: Study<HistoryQuestion, History> = {
  cost: ({ model, conflict }, { concepts }) =>
    analysisWork(model, concepts) + Math.min(pathWork(model), MOST_MOVES) * conflict.record.events.length,
  answer({ conflict, analysis }, { concepts, undated = false }) {
    const { asOf: _, ...whole } = conflict
    return historyOf(undated ? whole : conflict, { ...analysis(concepts), concepts })
  },
}
