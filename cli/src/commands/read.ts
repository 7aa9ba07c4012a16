import { basename } from "node:path"
import { oneLine } from "@parley/core/file"
import { wrapTo } from "@parley/core/render"
import {
  isPage,
  KINDS,
  type Page,
  type Proposal,
  pageOf,
  type Reading,
  read,
  textOfPdf,
} from "@parley/reading"
import { Exit, INPUT_WRONG } from "../exit.ts"
import { readBytes, readText } from "../files.ts"
import type { Io } from "../io.ts"
import { deliver, type OutputOptions } from "../output.ts"
import type { Say } from "../say.ts"

export interface ReadOptions extends OutputOptions {
  readonly json?: boolean
  readonly date?: string
  readonly publisher?: string
  readonly doubtful?: boolean
}

interface ReadFile {
  readonly file: string
  readonly reading: Reading
}

/** `parley read FILE…`: what reports hold of a conflict, each part with its words. Later where a PDF is among them. */
export function readReports(
  files: readonly string[],
  options: ReadOptions,
  io: Io,
  say: Say,
): Promise<void> | undefined {
  if (!files.some(isPdf)) {
    tell(
      files.map((file) => readOne(file, pageIn(readText(file, io, say)), options)),
      options,
      io,
      say,
    )
    return undefined
  }
  return Promise.all(
    files.map(async (file) =>
      readOne(file, isPdf(file) ? plain(await pdfText(file, say)) : pageIn(readText(file, io, say)), options),
    ),
  ).then((done) => tell(done, options, io, say))
}

const isPdf = (file: string): boolean => /\.pdf$/i.test(file)

async function pdfText(file: string, say: Say): Promise<string> {
  try {
    return (await textOfPdf(new Uint8Array(readBytes(file, say)))).text
  } catch (error) {
    if (error instanceof Exit) throw error
    throw new Exit(INPUT_WRONG, say.words.reading.noPdf({ file }))
  }
}

type Source = Pick<Page, "text" | "asides" | "date" | "site">

const plain = (text: string): Source => ({ text, asides: [], date: null, site: null })

/** A page as what it shows; any other text as it is. */
function pageIn(text: string): Source {
  return isPage(text) ? pageOf(text) : plain(text)
}

function readOne(file: string, { text, asides, date, site }: Source, options: ReadOptions): ReadFile {
  const reading = read(text, { date: options.date ?? date, publisher: options.publisher ?? site, asides })
  const proposals = reading.proposals.filter(({ doubtful }) => options.doubtful === true || doubtful !== true)
  return { file: file === "-" ? "-" : basename(file), reading: { ...reading, proposals } }
}

function tell(done: readonly ReadFile[], options: ReadOptions, io: Io, say: Say): void {
  if (options.json) {
    const all = done.map(({ file, reading }) => ({ file, ...reading }))
    deliver([`${JSON.stringify(all.length === 1 ? all[0] : all, null, 2)}\n`], options, io, say)
    return
  }
  deliver(
    done.map((each) => `${linesOf(each, io, say).join("\n")}\n`),
    options,
    io,
    say,
  )
}

function linesOf({ file, reading }: ReadFile, io: Io, say: Say): string[] {
  const { reading: words } = say.words
  const { published, proposals } = reading
  const lines = [
    say.out("bold", file),
    ...wrapTo(published === null ? words.undated : words.published({ date: published }), io.columns),
  ]
  if (proposals.length === 0) lines.push("", words.nothing)
  const names = new Map(
    proposals.flatMap(({ fields }) =>
      typeof fields.id === "string" && typeof fields.name === "string" ? [[fields.id, fields.name]] : [],
    ),
  )
  for (const kind of KINDS) {
    const own = proposals.filter((proposal) => proposal.kind === kind)
    if (own.length === 0) continue
    lines.push("", say.out("bold", words.kinds[kind]))
    for (const proposal of own)
      lines.push(
        ...wrapTo(lineOf(proposal, names, say), Math.max(30, io.columns - 4)).map(
          (line, i) => `${i === 0 ? "  " : "    "}${line}`,
        ),
      )
  }
  return [...lines, ""]
}

function lineOf(proposal: Proposal, names: ReadonlyMap<string, string>, say: Say): string {
  const { reading: words } = say.words
  const { kind, spans, fields, doubtful } = proposal
  const quoted = spans.map(({ exact }) => oneLine(exact))
  const said =
    kind === "actor" ? [...new Set(quoted)].join(", ") : quoted.map((each) => `“${each}”`).join(" … ")
  const about = [whoOf(fields, names), placedOf(proposal, say), doubtful ? words.doubtful : ""].filter(
    (each) => each !== "",
  )
  return about.length === 0 ? said : `${said}: ${about.join("; ")}`
}

// Who speaks, acts, wants or is bound.
function whoOf(fields: Proposal["fields"], names: ReadonlyMap<string, string>): string {
  const given = [fields.speaker, fields.giver, fields.actor, fields.who, chainOf(fields.chain)].flat()
  return given.flatMap((id) => (typeof id === "string" ? [names.get(id) ?? id] : [])).join(", ")
}

function chainOf(chain: unknown): string[] {
  return Array.isArray(chain) ? chain.flatMap(({ who }) => (typeof who === "string" ? [who] : [])) : []
}

function placedOf({ kind, fields }: Proposal, say: Say): string {
  if (fields.type === "duration") return String(fields.value)
  if (kind !== "date" && kind !== "deadline" && kind !== "precedent") return ""
  const { start, end } = fields
  if (typeof start !== "string" || typeof end !== "string") return say.words.reading.open
  return start === end ? start : `${start}/${end}`
}
