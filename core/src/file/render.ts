import { isList, isMap, type JsonMap } from "./data.ts"
import type { Json } from "./tree.ts"

/** Lines longer than this are broken where the layout allows. */
const WIDTH = 110

/**
 * How a text writes its values of several lines: their own text, to be written elsewhere as it stands, comments and
 * line breaks included. `column` is where the entries of a list or map are to stand, or the key or dash that a scalar
 * follows; the first line comes without its indentation. Null for a value that the text has not, or on one line.
 */
export type Known = (value: Json, column: number) => string | null

/** How much deeper than its map a block stands. */
export interface Steps {
  /** At least 1. */
  readonly map: number
  /** 0 for dashes right below their key. */
  readonly list: number
  /** What is written elsewhere already, and how. */
  readonly known?: Known
}

const STEPS: Steps = { map: 2, list: 2 }

/**
 * A value as YAML. `flow` is one line. `block` has its entries at column `indent`, the first line without its
 * indentation (it may follow a dash), lines broken by "\n" and none at the end; short lists of words and maps of
 * scalars within it are flow. Quotes only what YAML would not read back as the same text.
 */
export function serialise(
  value: Json,
  indent: number,
  style: "block" | "flow",
  steps: Steps = STEPS,
): string {
  if (style === "flow" || scalarLike(value)) return flowText(value, style === "flow")
  const known = steps.known?.(value, indent)
  if (known) return known
  const pad = `\n${" ".repeat(indent)}`
  if (isList(value)) return value.map((item) => itemText(item, indent, steps)).join(pad)
  return Object.entries(value as JsonMap)
    .map(([key, entry]) => entryText(key, entry, indent, steps))
    .join(pad)
}

/** A list's item as a block, its dash at column `indent`; laid out as by `serialise`. */
export function itemText(value: Json, indent: number, steps: Steps = STEPS): string {
  const known = steps.known?.(value, isScalar(value) ? indent : indent + 2)
  return `- ${known ?? inlineText(value, indent + 2) ?? serialise(value, indent + 2, "block", steps)}`
}

/** A map's entry as a block, its key at column `indent`; laid out as by `serialise`. */
export function entryText(key: string, value: Json, indent: number, steps: Steps = STEPS): string {
  const head = `${scalarText(key, "plain", false)}:`
  const known = isScalar(value) ? steps.known?.(value, indent) : undefined
  if (known) return `${head} ${known}`
  const isKnown = Boolean(steps.known?.(value, indent))
  const inline = isKnown ? null : inlineText(value, indent + head.length + 1)
  if (inline !== null) return `${head} ${inline}`
  const column = indent + (isList(value) ? steps.list : steps.map)
  return `${head}\n${" ".repeat(column)}${serialise(value, column, "block", steps)}`
}

/** A whole new file: block style, a blank line around every top-level entry of several lines, "\n" line breaks. */
export function newDocument(data: Json): string {
  if (!isMap(data) || scalarLike(data)) return `${serialise(data, 0, "block")}\n`
  const entries = Object.entries(data).map(([key, value]) => entryText(key, value, 0))
  const text = entries.reduce((above, entry) => {
    const isLoose = entry.includes("\n") || above.slice(above.lastIndexOf("\n\n") + 2).includes("\n  ")
    return `${above}${isLoose ? "\n\n" : "\n"}${entry}`
  })
  return `${text}\n`
}

/** A value on one line if it reads well there from `column` on: scalars, short lists of words, maps of these. */
export function inlineText(value: Json, column: number): string | null {
  if (scalarLike(value)) return flowText(value, false)
  const isShort = isList(value)
    ? value.every(isWordOrWords)
    : Object.values(value as JsonMap).every(isScalarOrWords)
  if (!isShort) return null
  const text = flowText(value, true)
  return column + text.length <= WIDTH ? text : null
}

/** Whether a text that begins at `column` stays within the width of a line. */
export function fits(text: string, column: number): boolean {
  return column + text.length <= WIDTH
}

/** A scalar in the given quotes if they can hold it, plain if that reads back the same, else in double quotes. */
export function scalarText(value: string | number | boolean | null, quotes: Quotes, inFlow: boolean): string {
  if (typeof value !== "string") return String(value)
  if (quotes === "single" && !UNPRINTABLE.test(value)) return `'${value.replaceAll("'", "''")}'`
  return quotes === "plain" && isPlain(value, inFlow) ? value : quoted(value)
}

export type Quotes = "plain" | "single" | "double"

/** A text as JSON, with everything escaped that YAML takes for a line break or not for text. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(UNPRINTABLE_ALL, escaped)
}

/** A value as JSON: over several lines with `step` as indentation, or on one line, with or without spaces. */
export function jsonText(value: Json, step: string | null, spaced: boolean): string {
  if (step !== null || !spaced)
    return JSON.stringify(value, null, step ?? undefined).replace(UNPRINTABLE_ALL, escaped)
  if (isList(value)) return `[${value.map((item) => jsonText(item, null, true)).join(", ")}]`
  if (!isMap(value)) return typeof value === "string" ? quoted(value) : String(value)
  const entries = Object.entries(value).map(
    ([key, entry]) => `${quoted(key)}: ${jsonText(entry, null, true)}`,
  )
  return `{${entries.join(", ")}}`
}

function flowText(value: Json, inFlow: boolean): string {
  if (isList(value)) return `[${value.map((item) => flowText(item, true)).join(", ")}]`
  if (!isMap(value)) return scalarText(value as string, "plain", inFlow)
  const entries = Object.entries(value).map(
    ([key, entry]) => `${scalarText(key, "plain", true)}: ${flowText(entry, true)}`,
  )
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`
}

function isScalar(value: Json): boolean {
  return !isList(value) && !isMap(value)
}

function scalarLike(value: Json): boolean {
  return isList(value) ? value.length === 0 : !isMap(value) || Object.keys(value).length === 0
}

function isWord(value: Json): boolean {
  return typeof value === "string" ? !/\s/.test(value) : !isList(value) && !isMap(value)
}

function isWordOrWords(value: Json): boolean {
  return isList(value) ? value.every(isWord) : isWord(value)
}

function isScalarOrWords(value: Json): boolean {
  return isList(value) ? value.every(isWordOrWords) : !isMap(value)
}

// Control characters, line breaks of all kinds, byte order marks and halves of surrogate pairs.
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff\p{Cs}]/u
// Those that JSON leaves as they are.
const UNPRINTABLE_ALL = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
}

// Words that some version of YAML reads as null or a truth value.
const WORD = /^(?:null|true|false|yes|no|on|off|y|n|~)$/i
// A conflict's Y/N strings, quoted so that they all look alike.
const PATTERN = /^[YN-]+$/
// Anything like a number, but for dates.
const NUMBER = /^[-+]?(?:\.?\d[\d_.,:]*(?:[eE][-+]?\d*)?|0[xXoObB][\da-fA-F_]*|\.(?:inf|nan))$/i

/** Whether YAML reads an unquoted text back as that text. */
function isPlain(text: string, inFlow: boolean): boolean {
  if (text === "" || UNPRINTABLE.test(text) || WORD.test(text) || PATTERN.test(text) || NUMBER.test(text))
    return false
  if (/^[\s?:,[\]{}#&*!|>'"%@`=<]|^-(?:\s|$)|^(?:---|\.\.\.)|[\s:]$|:\s|\s#/.test(text)) return false
  return !inFlow || !/[,[\]{}]/.test(text)
}
