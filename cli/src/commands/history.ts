import { blocksText } from "@parley/core"
import { jsonPieces } from "@parley/core/render"
import { historyBlocks, historyJson } from "@parley/core/report"
import type { Io } from "../io.ts"
import { type Bounds, loadSubject } from "../load.ts"
import { deliver, type OutputOptions } from "../output.ts"
import { type Say, terminalOf } from "../say.ts"
import { conceptsNamed } from "./analyze.ts"

export interface HistoryOptions extends OutputOptions, Bounds {
  readonly scenario?: string
  readonly asOf?: string
  readonly concepts?: string
  readonly json?: boolean
}

/**
 * `parley history FILE`: what happened, event by event, held against the model: which moves were improvements for who
 * made them, how things stood then, and what was within reach.
 */
export function history(file: string, options: HistoryOptions, io: Io, say: Say): void {
  const concepts = conceptsNamed(options.concepts, say)
  const { opened, ask } = loadSubject(file, options, io, say)
  const answer = ask({ kind: "history", concepts })
  const pieces = options.json
    ? jsonPieces(historyJson(answer, concepts, opened, say.words))
    : blocksText(historyBlocks(answer, opened, say.words), terminalOf(io, say))
  deliver(pieces, options, io, say)
}
