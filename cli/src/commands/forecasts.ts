import { join } from "node:path"
import { blocksText } from "@parley/core"
import { jsonPieces } from "@parley/core/render"
import { type ForecastsOf, forecastsBlocks, forecastsJson } from "@parley/core/report"
import type { Io } from "../io.ts"
import { loadTold } from "../load.ts"
import { deliver, type OutputOptions } from "../output.ts"
import { type Say, terminalOf } from "../say.ts"
import { library } from "./cases.ts"

export interface ForecastsOptions extends OutputOptions {
  readonly json?: boolean
}

/**
 * `parley forecasts [FILE…]`: the forecasts on record in the files, those of the case library unless given, with the Brier
 * score of each that is resolved, (p − o)², and their mean.
 */
export function forecasts(files: readonly string[], options: ForecastsOptions, io: Io, say: Say): void {
  const from = files.length > 0 ? files.map((file) => ({ file, path: file })) : libraryFiles(say)
  const all = from.map(({ file, path }): ForecastsOf => {
    const { conflict, ask } = loadTold(path, file, io, say)
    return { file, conflict, answer: ask({ kind: "forecasts" }) }
  })
  const pieces = options.json
    ? jsonPieces(forecastsJson(all, say.words))
    : blocksText(forecastsBlocks(all, say.words), terminalOf(io, say))
  deliver(pieces, options, io, say)
}

// The files of the case library, and where they are read from.
function libraryFiles(say: Say): { readonly file: string; readonly path: string }[] {
  const { folder, ids } = library(say)
  return ids.map((id) => ({ file: `cases/${id}/conflict.yaml`, path: join(folder, id, "conflict.yaml") }))
}
