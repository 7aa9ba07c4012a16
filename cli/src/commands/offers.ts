import { blocksText } from "@parley/core"
import { jsonPieces } from "@parley/core/render"
import { offersBlocks, offersJson } from "@parley/core/report"
import type { Io } from "../io.ts"
import { type Bounds, loadSubject } from "../load.ts"
import { deliver, type OutputOptions } from "../output.ts"
import { type Say, terminalOf } from "../say.ts"
import { conceptsNamed } from "./analyze.ts"

export interface OffersOptions extends OutputOptions, Bounds {
  readonly asOf?: string
  readonly scenario?: string
  readonly concepts?: string
  readonly json?: boolean
}

/**
 * `parley offers FILE`: whether each offer on record would hold once performed, how things get there, who would break
 * it, and what it is worth to each side; in the file as it stands and in each scenario.
 */
export function offers(file: string, { scenario, ...options }: OffersOptions, io: Io, say: Say): void {
  const concepts = conceptsNamed(options.concepts, say)
  const isAll = scenario === undefined || scenario === "all"
  const { opened, ask } = loadSubject(file, isAll ? options : { ...options, scenario }, io, say)
  const answer = ask({ kind: "offers", concepts, worlds: isAll ? "all" : "this" })
  const pieces = options.json
    ? jsonPieces(offersJson(answer, concepts, opened, say.words))
    : blocksText(offersBlocks(answer, concepts, opened, say.words), terminalOf(io, say))
  deliver(pieces, options, io, say)
}
