import { basename } from "node:path"
import { oneLine } from "@parley/core/file"
import { wrapTo } from "@parley/core/render"
import {
  isPage,
  KINDS,
  type Page,
  type PlainText,
  type Proposal,
  pageOf,
  plainOf,
  plainOfPage,
  type Reading,
  read,
  textOfPdf,
} from "@parley/reading"
import { Exit, INPUT_WRONG, USE_WRONG } from "../exit.ts"
import { readBytes, readText } from "../files.ts"
import type { Io } from "../io.ts"
import { deliver, type OutputOptions } from "../output.ts"
import type { Say } from "../say.ts"
import { type BesideFile, conflictBeside, heldAgainst, writeDraft } from "./read-draft.ts"

export interface ReadOptions extends OutputOptions {
  readonly json?: boolean
  readonly date?: string
  readonly publisher?: string
  readonly doubtful?: boolean
  readonly beside?: string
}

interface ReadFile {
  readonly file: string
  readonly reading: Reading
  /** What the actors are called, by their ids. */
  readonly names: ReadonlyMap<string, string>
  /** How it stands to the conflict file that it is held against. */
  readonly held: BesideFile | null
}

/**
 * `parley read FILE…`: what reports hold of a conflict, each part with its words; with `-o` of a YAML file a draft of the
 * conflict. Later where a PDF is among them.
 */
export function readReports(
  files: readonly string[],
  options: ReadOptions,
  io: Io,
  say: Say,
): Promise<void> | undefined {
  const conflict = options.beside === undefined ? null : conflictBeside(options.beside, io, say)
  const isDraft = /\.ya?ml$/i.test(options.output ?? "")
  if (isDraft && options.json)
    throw new Exit(USE_WRONG, say.words.cli.conflictingFlags({ first: "--json", second: "-o" }))
  const finish = (sources: readonly Source[]): void => {
    if (isDraft) writeDraft(sources.map(plainOfSource), { ...options, conflict }, io, say)
    else
      tell(
        sources.map((each) => readOne(each, options, conflict)),
        options,
        io,
        say,
      )
  }
  if (!files.some(isPdf)) {
    finish(files.map((file) => sourceIn(file, readText(file, io, say))))
    return undefined
  }
  return Promise.all(
    files.map(async (file) =>
      isPdf(file) ? pdfIn(file, await pdfText(file, say)) : sourceIn(file, readText(file, io, say)),
    ),
  ).then(finish)
}

const isPdf = (file: string): boolean => /\.pdf$/i.test(file)

async function pdfText(file: string, say: Say): Promise<{ text: string; title: string | null }> {
  try {
    return await textOfPdf(new Uint8Array(readBytes(file, say)))
  } catch (error) {
    if (error instanceof Exit) throw error
    throw new Exit(INPUT_WRONG, say.words.reading.noPdf({ file }))
  }
}

interface Source extends Pick<Page, "text" | "asides" | "title" | "date" | "site"> {
  readonly file: string
  /** What it was given as, where that is a page. */
  readonly page: string | null
}

const pdfIn = (file: string, told: { text: string; title: string | null }): Source => ({
  file,
  page: null,
  asides: [],
  date: null,
  site: null,
  ...told,
})

/** A page as what it shows; any other text as it is. */
function sourceIn(file: string, text: string): Source {
  return /\.html?$/i.test(file) || isPage(text)
    ? { file, page: text, ...pageOf(text) }
    : pdfIn(file, { text, title: null })
}

// As it is kept: a page without what stands beside the report.
function plainOfSource({ page, text, title }: Source): PlainText {
  return page === null ? { ...plainOf(text), title } : plainOfPage(page)
}

function readOne(source: Source, options: ReadOptions, conflict: string | null): ReadFile {
  const { file, text, asides, date, site } = source
  const reading = read(text, { date: options.date ?? date, publisher: options.publisher ?? site, asides })
  const sure = reading.proposals.filter(({ doubtful }) => options.doubtful === true || doubtful !== true)
  const held = conflict === null ? null : heldAgainst(conflict, text, { ...reading, proposals: sure })
  const proposals = held?.fresh ?? sure
  const names = new Map(
    reading.proposals.flatMap(({ fields }) =>
      typeof fields.id === "string" && typeof fields.name === "string" ? [[fields.id, fields.name]] : [],
    ),
  )
  return { file: file === "-" ? "-" : basename(file), reading: { ...reading, proposals }, names, held }
}

function tell(done: readonly ReadFile[], options: ReadOptions, io: Io, say: Say): void {
  if (options.json || /\.json$/i.test(options.output ?? "")) {
    const all = done.map(({ file, reading, held }) => ({
      file,
      ...reading,
      ...(held === null ? {} : { beside: held.beside }),
    }))
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

function linesOf({ file, reading, names, held }: ReadFile, io: Io, say: Say): string[] {
  const { reading: words } = say.words
  const { published, proposals } = reading
  const lines = [
    say.out("bold", file),
    ...wrapTo(published === null ? words.undated : words.published({ date: published }), io.columns),
  ]
  if (held !== null) lines.push(...besideLines(held, io, say))
  if (proposals.length === 0) lines.push("", words.nothing)
  for (const kind of KINDS) {
    const own = proposals.filter((proposal) => proposal.kind === kind)
    if (own.length === 0) continue
    lines.push("", say.out("bold", words.kinds[kind]))
    for (const proposal of own) lines.push(...itemLines(lineOf(proposal, names, say), io))
  }
  return [...lines, ""]
}

function itemLines(text: string, io: Io): string[] {
  return wrapTo(text, Math.max(30, io.columns - 4)).map((line, i) => `${i === 0 ? "  " : "    "}${line}`)
}

// What the text says of what is on record, each with the claim in the words of the file.
function besideLines({ beside }: BesideFile, io: Io, say: Say): string[] {
  const { reading: words } = say.words
  return (["contradicts", "confirms"] as const).flatMap((kind) => {
    const own = beside.filter((each) => each.kind === kind)
    if (own.length === 0) return []
    const told = own.flatMap(({ proposal, claim, says, origin }) => {
      const line = `“${oneLine(proposal.spans[0]!.exact)}” — ${claim}: ${oneLine(says)}`
      return itemLines(origin === null ? line : `${line} (${words.sameOrigin({ origin })})`, io)
    })
    return ["", say.out("bold", words[kind]), ...told]
  })
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
