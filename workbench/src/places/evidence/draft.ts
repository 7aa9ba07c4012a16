import type { Edit } from "@parley/core"
import { type Json, localText, type Text } from "@parley/core/file"
import { isMapOf, isText } from "../../page/kept.tsx"
import { textEdit } from "../../page/texts.ts"
import { dateIn } from "../../parts/date-in.ts"
import { FIELDS, type Field, type FieldKey } from "./fields.ts"
import type { EntryKind } from "./record-edits.ts"

/** What stands in a form: words, or a list of ids, options or deeds. "" and [] are nothing. */
export type Draft = Readonly<Partial<Record<FieldKey, string | readonly string[]>>>

export function isDraft(value: unknown): value is Draft {
  return isMapOf(value, (each) => typeof each === "string" || (Array.isArray(each) && each.every(isText)))
}

type Dict = { readonly [key: string]: Json }

const isDict = (value: Json | undefined): value is Dict =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The draft of an entry as the file has it; `language` spoken, `own` that of the file. */
export function draftOf(kind: EntryKind, entry: Json | undefined, language: string, own: string): Draft {
  if (!isDict(entry)) return {}
  const draft: Partial<Record<FieldKey, string | readonly string[]>> = {}
  for (const field of FIELDS[kind]) {
    const value = entry[field.key]
    if (value === undefined || value === null) continue
    if (isListed(field)) draft[field.key] = (Array.isArray(value) ? value : [value]).map(String)
    else if (field.input.kind === "text") draft[field.key] = localText(value as Text, language, own)
    else if (field.input.kind === "quote") draft[field.key] = String(isDict(value) ? value.text : value)
    else draft[field.key] = String(value)
  }
  return draft
}

export function isListed({ input }: Field): boolean {
  return LISTED.includes(input.kind)
}

const LISTED: readonly Field["input"]["kind"][] = ["ids", "makers", "options", "deeds"]

/** A field whose draft cannot be: it is missing, or a date that the calendar has not. */
export interface Wrong {
  readonly key: FieldKey
  readonly why: "missing" | "noDate"
}

export function wrongIn(kind: EntryKind, draft: Draft): Wrong[] {
  return FIELDS[kind].flatMap(({ key, input, required }): Wrong[] => {
    const value = draft[key] ?? ""
    const blank = typeof value === "string" ? value.trim() === "" : value.length === 0
    if (blank) return required ? [{ key, why: "missing" }] : []
    return input.kind === "date" && dateIn(String(value)) === null ? [{ key, why: "noDate" }] : []
  })
}

/**
 * The edits that bring an entry to what the draft says: a new one as a whole, of one that is there the fields that
 * differ. Other languages, and what the form does not show, stay.
 */
export function draftEdits(
  { kind, id, before }: { readonly kind: EntryKind; readonly id: string; readonly before: Json | undefined },
  draft: Draft,
  language: string,
  own: string,
): Edit[] {
  const wording = { language, optional: true }
  const entry = isDict(before) ? before : {}
  const old = draftOf(kind, before, language, own)
  const values: [string, Json][] = []
  const edits: Edit[] = []
  for (const field of FIELDS[kind]) {
    const { key } = field
    const drafted = tidied(field, draft[key])
    if (same(drafted, tidied(field, old[key]))) continue
    const path = [kind, id, key]
    const there = entry[key] !== undefined
    if (drafted.length === 0) {
      if (field.input.kind === "text" && there) edits.push(textEdit(path, entry[key] as Text, "", wording))
      else if (there) edits.push({ kind: "delete", path })
      continue
    }
    const value = written(field, drafted)
    values.push([key, value])
    if (field.input.kind === "text" && there)
      edits.push(textEdit(path, entry[key] as Text, drafted as string, wording))
    // Words that changed are elsewhere in the source's text, if anywhere.
    else edits.push({ kind: "set", path, value })
  }
  if (before !== undefined) return edits
  return [{ kind: "set", path: [kind, id], value: Object.fromEntries(values) }]
}

// Dates are as the file has them, however they were typed.
function tidied({ input }: Field, value: string | readonly string[] | undefined): string | readonly string[] {
  if (typeof value !== "string") return value ?? ""
  return (input.kind === "date" ? dateIn(value) : null) ?? value.trim()
}

function same(one: string | readonly string[], other: string | readonly string[]): boolean {
  return one.length === 0 ? other.length === 0 : JSON.stringify(one) === JSON.stringify(other)
}

function written(field: Field, value: string | readonly string[]): Json {
  const { input } = field
  if (input.kind === "makers" && value.length === 1) return (value as readonly string[])[0]!
  if (input.kind === "pick") return input.of.find((each) => String(each) === value) ?? value
  return value
}
