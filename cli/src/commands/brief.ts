import {
  analysisMoves,
  briefOf,
  citedIn,
  compareWorlds,
  documentHtml,
  documentMarkdown,
  evidenceOf,
  partsOf,
} from "@parley/core"
import type { Io } from "../io.ts"
import { type Bounds, heavy, limitsOf, loadSubject } from "../load.ts"
import { deliver, type OutputOptions } from "../output.ts"
import { progress } from "../progress.ts"
import { oneOf, type Say } from "../say.ts"
import { VERSION } from "../version.ts"
import { conceptsNamed } from "./analyze.ts"

export interface BriefOptions extends OutputOptions, Bounds {
  readonly scenario?: string
  readonly asOf?: string
  readonly concepts?: string
  readonly format?: string
}

const FORMATS = ["html", "md"] as const

// States times parts beyond which nothing is said of what each outcome rests on.
const MOST_WORK = 200_000_000

/// `parley brief FILE`: the brief, as one page of HTML or as Markdown; by the ending of the file it is written to, and
/// Markdown otherwise.
export function brief(file: string, options: BriefOptions, io: Io, say: Say): void {
  const ending = /\.html?$/i.test(options.output ?? "") ? "html" : "md"
  const format = oneOf(say.words.cli.kinds.format, options.format ?? ending, FORMATS, say)
  const concepts = conceptsNamed(options.concepts, say)
  const subject = loadSubject(file, options, io, say)
  const { conflict, model, reading } = subject
  const limits = limitsOf(options)
  const parts = partsOf(conflict).length
  const work = parts * model.space.slots * model.ranks.length
  heavy(model, work + (1 + conflict.scenarios.length) * analysisMoves(model, concepts))
  const watch = progress(say.words.cli.analysing, io, say)
  try {
    const comparison = compareWorlds(reading, conflict, concepts, limits, watch)
    const { analysis } = comparison.worlds[0]!
    const evidence =
      work > MOST_WORK ? null : evidenceOf(conflict, analysis!, citedIn(reading.data), limits, watch)
    const document = briefOf(
      { conflict, analysis: analysis!, worlds: comparison.worlds, evidence, version: VERSION },
      say.words,
    )
    watch.done()
    deliver([format === "html" ? documentHtml(document) : documentMarkdown(document)], options, io, say)
  } finally {
    watch.done()
  }
}
