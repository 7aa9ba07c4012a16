import { briefOf, documentHtml, documentMarkdown, type Goal, USUAL_CONCEPT, type Watch } from "@parley/core"
import { changeBlocks } from "../change-report.ts"
import type { Io } from "../io.ts"
import { type Bounds, loadSubject, type Subject } from "../load.ts"
import { deliver, type OutputOptions } from "../output.ts"
import { progress } from "../progress.ts"
import { oneOf, type Say } from "../say.ts"
import { taking } from "../taking.ts"
import { scopeNamed, targetNamed } from "../wanted.ts"
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
  const wanted = options.to === undefined ? undefined : takingFor(subject, options.to, options, io, say)
  const extras = { concepts, taking: wanted }
  const document = briefOf(answer, subject.opened, say.words, extras)
  deliver([format === "html" ? documentHtml(document) : documentMarkdown(document)], options, io, say)
}

/** What it would take for a target to hold under SEQ, a few answers of each kind. */
function takingFor(subject: Subject, to: string, bounds: Bounds, io: Io, say: Say) {
  const goal: Goal = { concept: USUAL_CONCEPT, hold: [targetNamed(subject, to, "--to", say)], not: [] }
  const scope = scopeNamed(subject, undefined, undefined, say)
  const watch: Watch & { done(): void } = progress(say.words.cli.analysing, io, say)
  try {
    return changeBlocks(subject, taking(subject, goal, scope, null, { ...bounds, limit: 1 }, watch), say)
  } finally {
    watch.done()
  }
}
