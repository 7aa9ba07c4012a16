import { briefOf, documentHtml, documentMarkdown, inverseBrief, USUAL_CONCEPT } from "@parley/core"
import type { Io } from "../io.ts"
import { type Bounds, loadSubject, type Subject } from "../load.ts"
import { deliver, type OutputOptions } from "../output.ts"
import { oneOf, type Say } from "../say.ts"
import { conceptsNamed } from "./analyze.ts"

export interface BriefOptions extends OutputOptions, Bounds {
  readonly scenario?: string
  readonly asOf?: string
  readonly concepts?: string
  readonly format?: string
  readonly to?: string
}

const FORMATS = ["html", "md"] as const

/**
 * `parley brief FILE`: the brief, as one page of HTML or as Markdown; by the ending of the file it is written to, and
 * Markdown otherwise.
 */
export function brief(file: string, options: BriefOptions, io: Io, say: Say): void {
  const ending = /\.html?$/i.test(options.output ?? "") ? "html" : "md"
  const format = oneOf(say.words.cli.kinds.format, options.format ?? ending, FORMATS, say)
  const concepts = conceptsNamed(options.concepts, say)
  const subject = loadSubject(file, options, io, say)
  const answer = subject.ask({ kind: "brief", concepts })
  const wanted = options.to === undefined ? undefined : takingFor(subject, options.to, say)
  const extras = { concepts, taking: wanted }
  const document = briefOf(answer, subject.opened, say.words, extras)
  deliver([format === "html" ? documentHtml(document) : documentMarkdown(document)], options, io, say)
}

/** What it would take for a target to hold, one answer of each kind. */
function takingFor({ opened, ask }: Subject, to: string, say: Say) {
  const answer = ask({ kind: "inverse", concept: USUAL_CONCEPT, hold: [to], answers: 1 })
  return inverseBrief(answer, opened, say.words)
}
