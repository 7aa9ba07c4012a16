import { historyBlocks, historyJson } from "@parley/core/report"
import type { Io } from "../io.ts"
import { type Asked, loadSubject } from "../load.ts"
import type { Say } from "../say.ts"
import { conceptsNamed } from "./analyze.ts"

/**
 * `parley history FILE`: what happened, event by event, held against the model: which moves were improvements for who
 * made them, how things stood then, and what was within reach.
 */
export function history(file: string, options: Asked, io: Io, say: Say): void {
  const concepts = conceptsNamed(options.concepts, say)
  const { opened, ask, tell } = loadSubject(file, options, io, say)
  const answer = ask({ kind: "history", concepts })
  tell(
    () => historyJson(answer, concepts, opened, say.words),
    () => historyBlocks(answer, opened, say.words),
  )
}
