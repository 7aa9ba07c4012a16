import { documentHtml, documentMarkdown } from "@parley/core"
import { briefOf } from "@parley/core/report"
import type { Io } from "../io.ts"
import { type Asked, loadSubject } from "../load.ts"
import { deliver } from "../output.ts"
import { oneOf, type Say } from "../say.ts"
import { conceptsNamed } from "./analyze.ts"

interface BriefOptions extends Asked {
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
  const { opened, ask } = loadSubject(file, options, io, say)
  const { to } = options
  const answer = ask({ kind: "brief", concepts, ...(to === undefined ? {} : { to }) })
  const document = briefOf(answer, opened, say.words, { to: to ?? null })
  deliver([format === "html" ? documentHtml(document) : documentMarkdown(document)], options, io, say)
}
