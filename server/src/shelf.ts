import { type Catalogue, read } from "@parley/core"
import { type Json, localText, oneLine } from "@parley/core/file"
import { notice } from "./fault.ts"
import type { ConflictEntry, ConflictList } from "./interface.ts"
import { bytesOf, revisionOf, textOf } from "./store.ts"
import { type Found, MAX_FILES, MAX_NAMES, type Walk, walk } from "./walk.ts"

// A text as a conflict file gives it: plain, or by language.
type Text = string | Readonly<Record<string, string>>

/** What a list says of a conflict, in all the languages of the file. */
export interface Summary {
  readonly title: Text
  readonly asOf: string | null
  readonly language: string
  readonly decisionMakers: readonly Text[]
  readonly options: number
  readonly errors: number
  readonly warnings: number
}

/** What is known of a file that may hold a conflict. */
export interface Volume {
  readonly found: Found
  readonly revision: string
  readonly readable: boolean
  /** False where it is another kind of file. */
  readonly isConflict: boolean
  /** Undefined as long as nobody has asked for it. */
  readonly summary: Summary | undefined
}

// A file written to so shortly before it was read may be written to again without a trace in its times.
const UNSETTLED = 100

/** The conflict files of a workspace as they are now. A file is read again only where its times or size have changed. */
export class Shelf {
  readonly #root: string
  #known = new Map<string, Volume & { readonly settled: boolean }>()

  /** `root`: a real path. */
  constructor(root: string) {
    this.#root = root
  }

  /** The list of the conflicts, in a language. Cost: one look through the folder; what has changed is read. */
  async list(language: string, words: Catalogue): Promise<ConflictList> {
    const look = await this.look()
    const conflicts: ConflictEntry[] = []
    for (const found of look.files) {
      const volume = await this.volume(found, true)
      if (volume?.isConflict) conflicts.push(entryOf(volume, language))
    }
    return {
      conflicts,
      notices: [
        ...(look.tooManyFiles ? [notice("too-many-files", { limit: MAX_FILES }, words)] : []),
        ...(look.tooManyNames ? [notice("too-many-names", { limit: MAX_NAMES }, words)] : []),
        ...(look.closed.length > 0
          ? [notice("closed-folders", { count: look.closed.length, first: look.closed[0]! }, words)]
          : []),
      ],
    }
  }

  /** What is in the folder now; what has gone is forgotten. */
  async look(): Promise<Walk> {
    const look = await walk(this.#root)
    const there = new Set(look.files.map(({ path }) => path))
    for (const path of this.#known.keys()) if (!there.has(path)) this.#known.delete(path)
    return look
  }

  /** What a file holds, with its summary if that is wanted; null if it cannot be read at all. */
  async volume(found: Found, withSummary: boolean): Promise<Volume | null> {
    const known = this.#known.get(found.path)
    if (known?.found.stamp === found.stamp && known.settled && (!withSummary || known.summary !== undefined))
      return known
    let bytes: Buffer | null
    try {
      bytes = await bytesOf(found.real)
    } catch {
      this.#known.delete(found.path)
      return null
    }
    const settled = Date.now() - found.modified.getTime() > UNSETTLED
    const volume = { ...volumeOf(found, bytes, withSummary), settled }
    this.#known.set(found.path, volume)
    return volume
  }
}

const NOTHING: Summary = {
  title: "",
  asOf: null,
  language: "en",
  decisionMakers: [],
  options: 0,
  errors: 0,
  warnings: 0,
}

function volumeOf(found: Found, bytes: Buffer | null, withSummary: boolean): Volume {
  // Too large to be read: by its name it may be a conflict, and opening it says what is wrong.
  if (bytes === null)
    return { found, revision: found.stamp, readable: false, isConflict: true, summary: NOTHING }
  const revision = revisionOf(bytes)
  const text = textOf(bytes)
  if (text === null) {
    // Whatever it is written in, signs of ASCII are found; in UTF-16 each has a zero beside it.
    const isConflict = namesParley(bytes.toString("latin1").replaceAll("\0", ""))
    return { found, revision, readable: false, isConflict, summary: NOTHING }
  }
  if (!namesParley(text)) return { found, revision, readable: true, isConflict: false, summary: NOTHING }
  const summary = withSummary ? summaryOf(text) : undefined
  return {
    found,
    revision,
    readable: true,
    isConflict: summary !== null,
    summary: summary === null ? NOTHING : summary,
  }
}

// Whether there is a key `parley`, as far as can be told of a text that may have any fault.
function namesParley(text: string): boolean {
  return /(?:^|[{,])[ \t]*(["']?)parley\1[ \t]*:/m.test(
    text.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, ""),
  )
}

/** What a list says of a conflict file, however faulty; null for another kind of file. Cost: that of reading it. */
export function summaryOf(text: string): Summary | null {
  const { conflict, problems, data } = read(text)
  if (problems.some(({ code }) => code === "not-parley") && isMap(data) && !("parley" in data)) return null
  const errors = problems.filter(({ severity }) => severity === "error").length
  const counts = { errors, warnings: problems.length - errors }
  if (conflict !== null)
    return {
      title: conflict.title,
      asOf: conflict.asOf ?? null,
      language: conflict.language,
      decisionMakers: conflict.decisionMakers.map(({ name }) => name),
      options: conflict.options.length,
      ...counts,
    }
  // Whatever of it can be made out.
  if (!isMap(data)) return { ...NOTHING, ...counts }
  const parties = isMap(data.decisionMakers) ? Object.entries(data.decisionMakers) : []
  return {
    title: asText(data.title) ?? "",
    asOf:
      data.asOf === undefined || data.asOf === null || typeof data.asOf === "object" ? null : `${data.asOf}`,
    language: typeof data.language === "string" ? data.language : "en",
    decisionMakers: parties.map(([id, party]) => (isMap(party) ? asText(party.name) : undefined) ?? id),
    options: parties.reduce(
      (sum, [, party]) =>
        sum + (isMap(party) && isMap(party.options) ? Object.keys(party.options).length : 0),
      0,
    ),
    ...counts,
  }
}

type JsonMap = { readonly [key: string]: Json }

function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function asText(value: Json | undefined): Text | undefined {
  if (typeof value === "string") return value
  if (!isMap(value)) return undefined
  const texts = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  )
  return texts.length === 0 ? undefined : Object.fromEntries(texts)
}

/** The texts of a summary in one language, each on one line. */
export function said(
  { title, asOf, language, decisionMakers, options }: Summary,
  wanted: string,
): Pick<ConflictEntry, "title" | "asOf" | "language" | "decisionMakers" | "options"> {
  const text = (of: Text): string => oneLine(localText(of, wanted, language))
  return { title: text(title), asOf, language, decisionMakers: decisionMakers.map(text), options }
}

function entryOf({ found, revision, readable, summary = NOTHING }: Volume, language: string): ConflictEntry {
  return {
    path: found.path,
    ...said(summary, language),
    problems: { errors: summary.errors, warnings: summary.warnings },
    revision,
    modified: found.modified.toISOString(),
    size: found.size,
    readable,
  }
}
