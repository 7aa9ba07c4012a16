import { blocksText } from "@parley/core"
import { jsonPieces } from "@parley/core/render"
import { scenariosBlocks, scenariosJson } from "@parley/core/report"
import type { Io } from "../io.ts"
import { type Bounds, loadSubject } from "../load.ts"
import { deliver, type OutputOptions } from "../output.ts"
import { type Say, terminalOf } from "../say.ts"
import { conceptsNamed } from "./analyze.ts"

export interface CompareOptions extends OutputOptions, Bounds {
  readonly asOf?: string
  readonly concepts?: string
  readonly json?: boolean
}

/**
 * `parley compare FILE`: the file as it stands and its scenarios side by side: which outcomes hold in all, in some, in
 * one alone; which offers survive; when the picture turns.
 */
export function compare(file: string, options: CompareOptions, io: Io, say: Say): void {
  const concepts = conceptsNamed(options.concepts, say)
  const { opened, ask } = loadSubject(file, options, io, say)
  const answer = ask({ kind: "scenarios", concepts })
  const pieces = options.json
    ? jsonPieces(scenariosJson(answer, concepts, opened))
    : blocksText(scenariosBlocks(answer, concepts, opened, say.words), terminalOf(io, say))
  deliver(pieces, options, io, say)
}
