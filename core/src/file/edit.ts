import type { Path } from "./basics.ts"
import { applyToData, type Edit, isIndexKey, sameData, valueAt } from "./data.ts"
import { deleteInBlock, insertInBlock, moveInBlock, setInBlock } from "./edit-block.ts"
import { deleteInFlow, insertInFlow, moveInFlow, setInFlow } from "./edit-flow.ts"
import { knownIn } from "./known.ts"
import { type Branch, itemsOf, type Layout, layouts } from "./layout.ts"
import { eolOf, locate, type Place, quotesOf } from "./place.ts"
import { fits, jsonText, newDocument, quoted, scalarText, serialise } from "./render.ts"
import type { Json } from "./tree.ts"

export { applyToData, type Edit } from "./data.ts"
export { newDocument, serialise } from "./render.ts"
export type { Json } from "./tree.ts"

/**
 * Carries out edits, in order, on the text of a YAML or JSON file. Lines that an edit does not concern stay as
 * they are to the byte. What the result holds is what `applyToData` makes of what the text held.
 *
 * Comments: those right above an entry, on its lines, and below it but deeper, belong to it: they move and go with
 * it. Setting a value keeps the comment at the end of its line. A comment set off by a blank line stays.
 * Layout: a value of several lines that the text had is written as it was there, comments included; other new entries
 * look like their neighbours. A value keeps its quotes and its style, block or flow; what was
 * empty or a scalar becomes flow where `serialise` would make it so, else block. JSON stays JSON.
 * Where a layout is too unusual for this, the smallest list or map around it is written anew. An indented line or a
 * list goes below the byte order mark, not behind it, as not every parser counts its columns there.
 *
 * Throws RangeError when a path or position is not there, or the text is not one YAML document free of anchors,
 * aliases, tags, directives and repeated keys. Cost: parses a text once, about 50 µs a line, and after an edit the
 * entries changed; so an edit of the text that the last call returned, or read, is fast.
 */
export function edit(text: string, edits: readonly Edit[]): string {
  return editWith(remembered, text, edits)
}

// Remembers the last text alone; the same text always gives the same layout.
const remembered = layouts()

/** `edit`, with a function made by `layouts`. */
export function editWith(read: (text: string) => Layout, text: string, edits: readonly Edit[]): string {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : ""
  let layout = read(text.slice(mark.length))
  const known = knownIn(layout)
  for (const one of edits) layout = write(read, { ...layout, known }, one)
  const after = mark + layout.text
  return after === text ? text : after.replace(MISREAD, (found) => mark + eolOf(after) + found.slice(1))
}

// A byte order mark takes no column (YAML 1.2, 5.2), but parsers, `yaml` among them, lose count of the columns of the
// line behind it. That matters where the line is indented or begins with a sign of its own.
const MISREAD = /^\ufeff(?:[ \t]+[^\s#]|[-?:]\s)/

function write(read: (text: string) => Layout, layout: Layout, one: Edit): Layout {
  const { data } = layout.root
  const wanted = applyToData(data, [one])
  if (one.kind === "set" && sameData(data, wanted)) return layout
  const isJson = isJsonText(layout.text)
  for (const attempt of attempts(layout, one, wanted, isJson)) {
    const text = attempt()
    if (text === null || (isJson && !isJsonText(text))) continue
    const result = readable(read, text)
    if (result !== null && sameData(result.root.data, wanted)) return result
  }
  throw new RangeError("The edit cannot be written in YAML.")
}

function readable(read: (text: string) => Layout, text: string): Layout | null {
  try {
    return read(text)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function isJsonText(text: string): boolean {
  if (!/^\s*[[{"\d\-tfn]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

// From the least change to the whole file.
function* attempts(layout: Layout, one: Edit, wanted: Json, isJson: boolean): Generator<() => string | null> {
  yield () => splice(layout, one, isJson)
  // Written as it was before, a value may not fit in its new place.
  const { text, root: whole } = layout
  layout = { text, root: whole }
  yield () => splice(layout, one, isJson)
  for (let depth = one.path.length; depth > 0; depth--) {
    const path = one.path.slice(0, depth)
    const value = valueAt(wanted, path)
    const place = locate(layout, path, isJson)
    if (place !== null && value !== undefined) yield () => setValue(place, value)
  }
  const root = locate(layout, [], isJson)!
  yield () => setValue(root, wanted)
  yield () => (isJson ? jsonText(wanted, "  ", true) : newDocument(wanted)).replaceAll("\n", root.eol)
}

function splice(layout: Layout, one: Edit, isJson: boolean): string | null {
  const { path } = one
  if (one.kind === "set") return set(layout, path, one.value, isJson)
  if (one.kind === "delete" || one.kind === "rename") {
    const { parent, ...place } = locate(layout, path, isJson)!
    const { branch, at } = parent!
    if (one.kind === "rename") return rename(place.text, branch, at, one.key, isJson)
    const list = locate(layout, path.slice(0, -1), isJson)!
    if (branch.style === "bare") return null
    return (branch.style === "block" ? deleteInBlock : deleteInFlow)(list, branch, at)
  }
  const place = locate(layout, path, isJson)!
  if (one.kind === "insert") return insert(place, one.at, one.key ?? null, one.value)
  const branch = place.node as Branch
  if (branch.style === "bare") return null
  const order = fileOrder(branch)
  const from = order[one.from]!
  const to = filePosition(branch, order.toSpliced(one.from, 1), one.to, from)
  return (branch.style === "block" ? moveInBlock : moveInFlow)(place, branch, from, to)
}

function set(layout: Layout, path: Path, value: Json, isJson: boolean): string | null {
  let known = path.length
  while (valueAt(layout.root.data, path.slice(0, known)) === undefined) known--
  const place = locate(layout, path.slice(0, known), isJson)!
  const [key, ...missing] = path.slice(known)
  if (key === undefined) return setValue(place, value)
  const nested = missing.reduceRight<Json>((inner, step) => ({ [step]: inner }), value)
  const { node } = place
  return insert(place, node.kind === "scalar" ? 0 : node.items.length, String(key), nested)
}

function insert(place: Place, at: number, key: string | null, value: Json): string | null {
  const { node, text } = place
  if (node.kind === "scalar") return setValue(place, key === null ? [value] : { [key]: value })
  if (node.style === "bare") return null
  if (node.items.length === 0 && !text.slice(node.start, node.end).includes("#")) {
    return setValue(place, key === null ? [value] : { [key]: value })
  }
  const order = fileOrder(node)
  const position = at === order.length ? at : filePosition(node, order, at, -1)
  return (node.style === "block" ? insertInBlock : insertInFlow)(place, node, position, key, value)
}

function setValue(place: Place, value: Json): string | null {
  if (place.parent === null) return setRoot(place, value)
  const { style } = place.parent.branch
  return style === "block" ? setInBlock(place, value) : setInFlow(place, value)
}

function setRoot(place: Place, value: Json): string {
  const { node, text, isJson, eol, steps } = place
  const above = text.slice(0, node.start)
  if (isJson) {
    const json = jsonText(value, text.includes("\n") ? "  " : null, true)
    return `${above}${json.replaceAll("\n", eol)}${text.slice(node.end)}`
  }
  const column = node.kind !== "scalar" && node.style === "block" ? node.column : 0
  const isFlow = node.kind !== "scalar" && node.style === "flow" && node.items.length > 0
  const line = isFlow ? serialise(value, column, "flow") : null
  const isScalar = typeof value !== "object" || value === null
  const block = isScalar ? scalarText(value, quotesOf(node), false) : serialise(value, column, "block", steps)
  const fresh = line !== null && fits(line, column) ? line : block
  const written = fresh.replaceAll("\n", eol)
  if (node.kind === "scalar" && node.style === "absent") {
    return `${above}${above === "" || above.endsWith("\n") ? "" : eol}${written}${eol}`
  }
  return above + written + text.slice(node.end)
}

function rename(text: string, branch: Branch, at: number, name: string, isJson: boolean): string | null {
  const { key } = itemsOf(branch)[at]!
  if (key!.name === name) return text
  const quotes = key!.style === "single" || key!.style === "double" ? key!.style : "plain"
  const written = isJson ? quoted(name) : scalarText(name, quotes, branch.style !== "block")
  return text.slice(0, key!.start) + written + text.slice(key!.end)
}

/** Positions in the file, in the order of `Object.keys`, which puts keys like "1" first. */
function fileOrder(branch: Branch): number[] {
  const order = branch.items.map((_, i) => i)
  if (branch.kind === "list" || !branch.items.some((item) => isIndexKey(item.key!.name))) return order
  const keys = Object.keys(branch.data as object)
  return keys.map((key) => branch.items.findIndex((item) => item.key!.name === key))
}

/**
 * Where in the file to put what shall be at `at` in the order of `Object.keys`: before the next entry whose place
 * is its own. `order` lists the entries but the moved one, whose position is `from`, or -1.
 */
function filePosition(branch: Branch, order: readonly number[], at: number, from: number): number {
  if (branch.kind === "list") return at
  const next = order.slice(at).find((i) => !isIndexKey(branch.items[i]!.key!.name))
  const position = next ?? branch.items.length
  return from >= 0 && position > from ? position - 1 : position
}
