import { isList } from "./data.ts"
import { type Branch, type Item, itemsOf, type Node, type Scalar } from "./layout.ts"
import { type Place, quotesOf } from "./place.ts"
import { entryText, fits, inlineText, itemText, scalarText, serialise } from "./render.ts"
import type { Json } from "./tree.ts"

/**
 * An entry with the comments that belong to it. Starts at the start of a line, or at the dash or key of a first
 * entry behind its list's dash; ends before a line break.
 */
interface Unit {
  readonly start: number
  readonly end: number
}

/** The text with the entry at `from` taken out and put back at `to`. What is between entries stays where it is. */
export function moveInBlock({ text }: Place, branch: Branch, from: number, to: number): string {
  const units = unitsOf(text, branch)
  const texts = units.map((unit) => fullText(text, unit, branch.column))
  const order = units
    .map((_, i) => i)
    .toSpliced(from, 1)
    .toSpliced(to, 0, from)
  let result = text.slice(0, units[0]!.start)
  for (const [i, { start, end }] of units.entries()) {
    const moved = texts[order[i]!]!
    result += order[i] === i ? text.slice(start, end) : isLineStart(text, start) ? moved : moved.trimStart()
    result += text.slice(end, units[i + 1]?.start)
  }
  return result
}

export function deleteInBlock(place: Place, branch: Branch, at: number): string {
  const { text } = place
  const units = unitsOf(text, branch)
  const { start, end } = units[at]!
  if (units.length === 1) return deleteOnly(place, branch, units[0]!)
  const next = units[at + 1]
  if (!isLineStart(text, start)) {
    // The next entry takes the place behind the dash, unless comments of their own stand before it.
    const gap = text.slice(end, next!.start)
    const head = text.slice(0, start)
    if (gap.includes("#")) return head.trimEnd() + gap + text.slice(next!.start)
    return head + fullText(text, next!, branch.column).trimStart() + text.slice(next!.end)
  }
  const below = lineAfter(text, end)
  // Of blank lines above and below, one side goes with the entry.
  const isBlankAbove = start === 0 || isBlank(text, lineBefore(text, start))
  if (next !== undefined)
    return text.slice(0, start) + text.slice(isBlankAbove ? skipBlank(text, below) : below)
  if (below < text.length) {
    const isBlankBelow = isBlank(text, below)
    const above = isBlankAbove && isBlankBelow ? backBlank(text, start) : start
    return text.slice(0, above) + text.slice(below)
  }
  // At the end of the file, which keeps or lacks its last line break as before.
  const kept = text.slice(0, backBlank(text, start))
  return text.endsWith("\n") ? kept : kept.replace(/\r?\n$/, "")
}

function deleteOnly({ text, parent }: Place, branch: Branch, { start, end }: Unit): string {
  const empty = branch.kind === "list" ? "[]" : "{}"
  const { after } = parent === null ? { after: -1 } : itemsOf(parent.branch)[parent.at]!
  if (after < 0 || !text.slice(after, branch.start).includes("\n")) {
    const first = isLineStart(text, start) ? branch.start - branch.column : branch.start
    return text.slice(0, start) + text.slice(first, branch.start) + empty + text.slice(end)
  }
  return `${text.slice(0, after)} ${empty}${text.slice(after, start).replace(/\r?\n$/, "")}${text.slice(end)}`
}

export function insertInBlock(
  place: Place,
  branch: Branch,
  at: number,
  key: string | null,
  value: Json,
): string | null {
  const { text, eol } = place
  const units = unitsOf(text, branch)
  const pad = " ".repeat(branch.column)
  const fresh = newEntry(place, branch, key, value).replaceAll("\n", eol)
  const gaps = units.slice(1).map(({ start }, i) => text.slice(units[i]!.end, start))
  const isLoose = gaps.length > 0 && gaps.every((gap) => gap.trim() === "" && gap.split("\n").length > 2)
  const between = isLoose ? eol + eol : eol
  if (at === units.length) {
    const { end } = units[at - 1]!
    return text.slice(0, end) + between + pad + fresh + text.slice(end)
  }
  const { start } = units[at]!
  const lead = isLineStart(text, start) ? pad : ""
  const follow = isLineStart(text, start) ? "" : pad
  return text.slice(0, start) + lead + fresh + between + follow + text.slice(start)
}

/**
 * Without the first line's indentation, "\n" between lines. Collections are flow or block as the neighbours' are,
 * but for the entries of the whole file, which are too different.
 */
function newEntry({ steps, root }: Place, branch: Branch, key: string | null, value: Json): string {
  const { column } = branch
  const head = key === null ? "- " : `${scalarText(key, "plain", false)}: `
  const from = column + head.length
  const plain = () => (key === null ? itemText(value, column, steps) : entryText(key, value, column, steps))
  if (isScalar(value) || steps.known?.(value, column) || branch.start === root.start) return plain()
  const flow = serialise(value, from, "flow")
  const alike = branch.items.findLast(({ value: other }) => {
    return other.kind === (isList(value) ? "list" : "map") && other.items.length > 0
  })?.value as Branch | undefined
  if (alike === undefined || flow === "[]" || flow === "{}") return plain()
  if (alike.style === "flow") return isShallow(value) && fits(flow, from) ? head + flow : plain()
  if (key === null) return `- ${serialise(value, column + 2, "block", steps)}`
  return head.trimEnd() + belowKey(value, column, steps)
}

function isScalar(value: Json): boolean {
  return typeof value !== "object" || value === null
}

function isShallow(value: Json): boolean {
  return Object.values(value as object).every((inner: Json) => isScalar(inner) || isList(inner))
}

function belowKey(value: Json, column: number, steps: Place["steps"]): string {
  const indent = column + (isList(value) ? steps.list : steps.map)
  return `\n${" ".repeat(indent)}${serialise(value, indent, "block", steps)}`
}

/** Puts a value where an entry of a block has another. */
export function setInBlock(place: Place, value: Json): string | null {
  const { text, node, parent } = place
  const { branch, at } = parent!
  const item = itemsOf(branch)[at]!
  if (item.after < 0) return null
  const literal = typeof value === "string" && node.kind === "scalar" ? literalText(place, node, value) : null
  if (literal !== null) return text.slice(0, node.start) + literal + text.slice(node.end)
  const inline = inlineFor(place, value)
  return inline !== null ? setInline(place, item, inline) : setBlock(place, branch, item, value)
}

function inlineFor({ text, node }: Place, value: Json): string | null {
  const column = columnOf(text, node.start)
  if (typeof value !== "object" || value === null) return scalarText(value, quotesOf(node), false)
  const flow = serialise(value, column, "flow")
  if (flow === "[]" || flow === "{}") return flow
  if (node.kind === "scalar" || node.items.length === 0) return inlineText(value, column + 1)
  return node.style !== "block" && fits(flow, column) ? flow : null
}

function setInline({ text, node }: Place, item: Item, inline: string): string {
  const { after } = item
  if (node.kind === "scalar") {
    if (node.style === "absent") return `${text.slice(0, after)} ${inline}${text.slice(after)}`
    return text.slice(0, node.start) + inline + headComment(text, node) + text.slice(node.end)
  }
  if (node.style !== "block") return text.slice(0, node.start) + inline + text.slice(node.end)
  if (!text.slice(after, node.start).includes("\n")) {
    const isLine = !text.slice(node.start, node.end).includes("\n")
    return text.slice(0, node.start) + inline + text.slice(isLine ? node.end : endOf(text, node))
  }
  const comment = text.slice(after, lineEnd(text, after)).trimEnd()
  return `${text.slice(0, after)} ${inline}${comment}${text.slice(endOf(text, node))}`
}

function setBlock({ text, node, eol, steps }: Place, branch: Branch, item: Item, value: Json): string {
  const { after } = item
  const isSameLine = !text.slice(after, node.start).includes("\n")
  const lines = (column: number) => serialise(value, column, "block", steps).replaceAll("\n", eol)
  if (node.kind !== "scalar" && node.style === "block") {
    const isDeep = node.column > branch.column || (branch.kind === "map" && isList(value))
    if (isDeep || isSameLine)
      return text.slice(0, node.start) + lines(node.column) + text.slice(endOf(text, node))
  }
  const end = node.kind !== "scalar" && node.style === "block" ? endOf(text, node) : node.end
  const restEnd = lineEnd(text, end)
  if (branch.kind === "list") {
    const column = isSameLine && node.start > after ? columnOf(text, node.start) : branch.column + 2
    const gap =
      isSameLine && node.start > after
        ? text.slice(after, node.start)
        : " ".repeat(column - branch.column - 1)
    const comment = (headComment(text, node) + text.slice(end, restEnd)).trimEnd()
    const [first, ...rest] = lines(column).split(eol)
    return text.slice(0, after) + gap + [first + comment, ...rest].join(eol) + text.slice(restEnd)
  }
  const above = isSameLine ? "" : text.slice(after, lineEnd(text, after))
  const comment = (above + headComment(text, node) + text.slice(end, restEnd)).trimEnd()
  const below = belowKey(value, branch.column, steps).replaceAll("\n", eol)
  return text.slice(0, after) + comment + below + text.slice(restEnd)
}

/** The comment, with the space before it, on the first line of a block scalar. */
function headComment(text: string, node: Node): string {
  if (node.kind !== "scalar" || !isBlockScalar(node)) return ""
  return /^[|>][-+\d]*(\s+#.*)?/.exec(text.slice(node.start, lineEnd(text, node.start)))?.[1]?.trimEnd() ?? ""
}

function isBlockScalar({ style }: Scalar): boolean {
  return style === "literal" || style === "folded"
}

/** A text in the style of the block scalar it replaces, null where that cannot hold it or there is none. */
function literalText({ text, eol, parent }: Place, node: Scalar, value: string): string | null {
  if (!isBlockScalar(node)) return null
  let breaks = 0
  while (value.at(-1 - breaks) === "\n") breaks++
  const body = value.slice(0, value.length - breaks)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (!/\S/.test(body) || /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\p{Cs}/u.test(body)) return null
  const [head = "", ...old] = text.slice(node.start, node.end).split("\n")
  const marks = /^([|>])([-+]?)(\d?)([-+]?)/.exec(head)!
  const wasKept = marks[2] === "+" || marks[4] === "+"
  const chomp = breaks === 0 ? "-" : breaks > 1 || wasKept ? "+" : ""
  const filled = old.find((line) => /\S/.test(line))
  if (filled === undefined) return null
  const indent = marks[3] === "" ? filled.search(/\S/) : parent!.branch.column + Number(marks[3])
  if (marks[3] === "" && /^\s/.test(body)) return null
  const isFolded = marks[1] === ">"
  // Lines that begin with a space are not folded: such texts are left to double quotes.
  if (isFolded && /^[ \t]/m.test(body)) return null
  const lines = (isFolded ? folded(body) : body).split("\n")
  const padded = lines.map((line) => (line === "" ? "" : " ".repeat(indent) + line))
  const kept = new Array<string>(Math.max(0, breaks - 1)).fill("")
  const rest = head.slice(marks[0].length).replace(/\r$/, "")
  return [marks[1] + (marks[3] ?? "") + chomp + rest, ...padded, ...kept].join(eol)
}

// Breaks long lines at single spaces, and writes a line break as two.
function folded(body: string): string {
  return body
    .replace(/\n+/g, (run) => `\n${run}`)
    .split("\n")
    .map((line) => line.replace(/(\S.{0,85}\S) (?=\S)(?=.{20})/g, "$1\n"))
    .join("\n")
}

/** What belongs to each entry. Cost: O(length of the block). */
function unitsOf(text: string, branch: Branch): readonly Unit[] {
  const items = itemsOf(branch)
  const units: Unit[] = []
  for (const [i, item] of items.entries()) {
    const floor = i === 0 ? 0 : lineAfter(text, units[i - 1]!.end)
    const start = leadStart(text, item.start, floor)
    const limit = items[i + 1]?.start ?? text.length
    units.push({ start, end: unitEnd(text, item.end, limit, branch.column) })
  }
  return units
}

/** Of the block's last entry, with its comments. */
function endOf(text: string, branch: Branch): number {
  return unitEnd(text, branch.end, text.length, branch.column)
}

// The first of the comment lines right above.
function leadStart(text: string, head: number, floor: number): number {
  let start = lineStart(text, head)
  if (text.slice(start, head).trim() !== "") return head
  while (start > floor) {
    const above = lineBefore(text, start)
    if (above < floor || !isComment(text, above)) break
    start = above
  }
  return start
}

// The end of the last comment line that stands deeper than the entry, else of the entry's last line.
function unitEnd(text: string, contentEnd: number, limit: number, column: number): number {
  let end = lineEnd(text, contentEnd)
  for (let at = lineAfter(text, end); at < limit; at = lineAfter(text, at)) {
    if (isBlank(text, at)) continue
    if (!isComment(text, at)) break
    if (text.indexOf("#", at) - at > column) end = lineEnd(text, at)
  }
  return end
}

function fullText(text: string, { start, end }: Unit, column: number): string {
  return (isLineStart(text, start) ? "" : " ".repeat(column)) + text.slice(start, end)
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === "\n"
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1
}

function lineBefore(text: string, start: number): number {
  return start < 2 ? 0 : text.lastIndexOf("\n", start - 2) + 1
}

/** Before the line break. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at)
  if (end < 0) return text.length
  return end > at && text[end - 1] === "\r" ? end - 1 : end
}

function lineAfter(text: string, at: number): number {
  return text.indexOf("\n", at) + 1 || text.length
}

function columnOf(text: string, at: number): number {
  return at - lineStart(text, at)
}

function isBlank(text: string, start: number): boolean {
  return start < text.length && text.slice(start, lineEnd(text, start)).trim() === ""
}

function isComment(text: string, start: number): boolean {
  return /^[ \t]*#/.test(text.slice(start, lineEnd(text, start)))
}

function skipBlank(text: string, start: number): number {
  let at = start
  while (isBlank(text, at)) at = lineAfter(text, at)
  return at
}

function backBlank(text: string, start: number): number {
  let at = start
  while (at > 0 && isBlank(text, lineBefore(text, at))) at = lineBefore(text, at)
  return at
}
