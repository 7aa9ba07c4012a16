import { read } from "@parley/core"
import type { Json } from "@parley/core/file"
import { textOf } from "./content.ts"
import { revisionOf } from "./safe-file.ts"

/** A text as a conflict file gives it: plain, or by language. */
export type Text = string | Readonly<Record<string, string>>

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

/** What the bytes of a file that may hold a conflict are found to be. */
export interface Judgement {
  /** Null of a file that is too large to be read. */
  readonly revision: string | null
  readonly readable: boolean
  /** False where it is another kind of file. */
  readonly isConflict: boolean
  /** Undefined where it was not asked for, or is known of this revision. */
  readonly summary: Summary | undefined
}

/** What is to be found out of a file: whether its summary, too, unless it has this revision. */
export interface Wanted {
  readonly summary: boolean
  readonly but: string | null
}

export const NOTHING: Summary = {
  title: "",
  asOf: null,
  language: "en",
  decisionMakers: [],
  options: 0,
  errors: 0,
  warnings: 0,
}

/** Judges bytes; null are those of a file that is too large. Cost: that of reading them as a conflict file. */
export function judged(bytes: Buffer | null, wanted: Wanted): Judgement {
  // Too large to be read: by its name it may be a conflict, and opening it says what is wrong.
  if (bytes === null) return { revision: null, readable: false, isConflict: true, summary: NOTHING }
  const revision = revisionOf(bytes)
  const text = textOf(bytes)
  if (text === null) {
    // Whatever it is written in, signs of ASCII are found; in UTF-16 each has a zero beside it.
    const isConflict = namesParley(bytes.toString("latin1").replaceAll("\0", ""))
    return { revision, readable: false, isConflict, summary: NOTHING }
  }
  if (!namesParley(text)) return { revision, readable: true, isConflict: false, summary: NOTHING }
  if (!wanted.summary || wanted.but === revision)
    return { revision, readable: true, isConflict: true, summary: undefined }
  const summary = summaryOf(text)
  return {
    revision,
    readable: true,
    isConflict: summary !== null,
    summary: summary === null ? NOTHING : bounded(summary),
  }
}

// What a list shows of texts, in signs, and of lists: a title may be as long as a file.
const MOST_SIGNS = 300
const MOST_NAMES = 100

function bounded({ title, asOf, language, decisionMakers, ...counts }: Summary): Summary {
  return {
    title: shortened(title),
    asOf: asOf === null ? null : short(asOf),
    language: short(language),
    decisionMakers: decisionMakers.slice(0, MOST_NAMES).map(shortened),
    ...counts,
  }
}

function shortened(text: Text): Text {
  if (typeof text === "string") return short(text)
  return Object.fromEntries(
    Object.entries(text)
      .slice(0, MOST_NAMES)
      .map(([language, said]) => [short(language), short(said)]),
  )
}

function short(text: string): string {
  return text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS).replace(/\p{Cs}$/u, "")}…` : text
}

// Whether there is a key `parley`, as far as can be told of a text that may have any fault.
function namesParley(text: string): boolean {
  return /(?:^|[{,])[ \t]*(["']?)parley\1[ \t]*:/m.test(
    text.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, ""),
  )
}

// What a list says of a conflict file, however faulty; null for another kind of file.
function summaryOf(text: string): Summary | null {
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
