import { type Document, documentHtml, documentMarkdown } from "@parley/core"
import { documentDocx, docx } from "@parley/core/office"
import { briefOf, withheldBrief } from "@parley/core/report"
import { Exit, USE_WRONG } from "../exit.ts"
import type { Io } from "../io.ts"
import { launched } from "../launcher.ts"
import { leavingOut, leftOutNamed } from "../leaving.ts"
import { type Asked, loadSubject, textOfConflict } from "../load.ts"
import { deliver, deliverBytes, mayDeliver } from "../output.ts"
import { oneOf, type Say } from "../say.ts"
import { conceptsNamed } from "./analyze.ts"

interface BriefOptions extends Asked {
  readonly format?: string
  readonly to?: string
  readonly length?: string
  /** False with `--no-annex`. */
  readonly annex?: boolean
  readonly without?: string
}

const FORMATS = ["html", "md", "docx"] as const
const LENGTHS = ["full", "short"] as const

/**
 * `parley brief FILE`: the brief, as one page of HTML, as Markdown, or as a document of Word; by the ending of the file it is
 * written to, and Markdown otherwise. For Word it gives a promise.
 */
export function brief(file: string, options: BriefOptions, io: Io, say: Say): Promise<void> | undefined {
  const { kinds, missingFlag } = say.words.cli
  const ending = /\.(html?|docx)$/i.exec(options.output ?? "")?.[1]?.toLowerCase()
  const usual = ending === undefined ? "md" : ending === "docx" ? "docx" : "html"
  const format = oneOf(kinds.format, options.format ?? usual, FORMATS, say)
  if (format === "docx" && (options.output === undefined || options.output === "-"))
    throw new Exit(USE_WRONG, missingFlag({ flag: "-o FILE" }))
  const document = documentFor(file, options, io, say)
  if (format !== "docx") {
    deliver([format === "html" ? documentHtml(document) : documentMarkdown(document)], options, io, say)
    return undefined
  }
  mayDeliver(options, say)
  const load = launched()
  return documentDocx(document, load === null ? docx : () => load("docx")).then((bytes) =>
    deliverBytes(bytes, options, io, say),
  )
}

function documentFor(file: string, options: BriefOptions, io: Io, say: Say): Document {
  const { to } = options
  const concepts = conceptsNamed(options.concepts, say)
  const length = oneOf(say.words.cli.kinds.length, options.length ?? "full", LENGTHS, say)
  const choice = { to: to ?? null, length, annex: options.annex !== false }
  const question = { kind: "brief" as const, concepts, ...(to === undefined ? {} : { to }) }
  if (options.without === undefined) {
    const { opened, ask } = loadSubject(file, options, io, say)
    return briefOf(ask(question), opened, say.words, choice)
  }
  const whole = textOfConflict(file, io, say)
  const { conflict: before } = loadSubject(file, { ...options, text: whole }, io, say)
  const left = leftOutNamed(options.without, [{ conflict: before }], say)
  const { text, conflict, withheld } = leavingOut({ file, text: whole, conflict: before }, left, { io, say })
  if (withheld.length > 0) return withheldBrief(conflict, withheld, say.words)
  const { opened, ask } = loadSubject(file, { ...options, text }, io, say)
  return briefOf(ask(question), opened, say.words, choice)
}
