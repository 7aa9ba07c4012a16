import { type Branch, type Item, itemsOf } from "./layout.ts"
import { type Place, quotesOf } from "./place.ts"
import { jsonText, type Quotes, quoted, scalarText, serialise } from "./render.ts"
import type { Json } from "./tree.ts"

/** An entry of a flow collection with the comments that belong to it. */
interface Unit {
  /** Comment lines right above, from the first `#` up to the entry. */
  readonly lead: string
  readonly body: string
  /** The comment at the end of its line, with the space before it. */
  readonly tail: string
}

/** What stands before a unit and after the last: a comma or nothing, then what is left. */
interface Gap {
  readonly comma: string
  readonly rest: string
}

interface Parts {
  readonly units: readonly Unit[]
  /** One more than units; the first begins after the bracket, the last ends before it. */
  readonly gaps: readonly Gap[]
}

export function moveInFlow(place: Place, branch: Branch, from: number, to: number): string {
  const { units, gaps } = partsOf(place.text, branch)
  return joined(place, branch, { units: units.toSpliced(from, 1).toSpliced(to, 0, units[from]!), gaps })
}

export function deleteInFlow(place: Place, branch: Branch, at: number): string {
  const { units, gaps } = partsOf(place.text, branch)
  const [above, below] = [gaps[at]!, gaps[at + 1]!]
  const isLast = at === units.length - 1
  // One of the gaps goes: that with the comma, which is the one above for the last entry and the one below for
  // others. Comments on lines of their own stay.
  const [dropped, kept] = isLast ? [above, below] : [below, above]
  const rest = dropped.rest.includes("#") ? above.rest.trimEnd() + below.rest : kept.rest
  const isEmpty = units.length === 1 && !rest.includes("#")
  return joined(place, branch, {
    units: units.toSpliced(at, 1),
    gaps: gaps.toSpliced(at, 2, { comma: units.length === 1 ? "" : kept.comma, rest: isEmpty ? "" : rest }),
  })
}

export function insertInFlow(
  place: Place,
  branch: Branch,
  at: number,
  key: string | null,
  value: Json,
): string {
  const { text, eol } = place
  if (branch.items.length === 0) {
    const body = newEntry(place, branch, key, value)
    return `${text.slice(0, branch.end - 1)}${body}${text.slice(branch.end - 1)}`
  }
  const { units, gaps } = partsOf(text, branch)
  const model = gaps[units.length > 1 ? 1 : 0]!.rest.replace(/#.*/g, "")
  const broken = /\n([ \t]*)$/.exec(model)
  const space = units.length > 1 ? model : isTight(place, branch) ? "" : " "
  const gap: Gap = { comma: ",", rest: broken ? eol + broken[1]! : space }
  const unit: Unit = { lead: "", body: newEntry(place, branch, key, value), tail: "" }
  return joined(place, branch, {
    units: units.toSpliced(at, 0, unit),
    gaps: at === units.length ? gaps.toSpliced(at, 0, gap) : gaps.toSpliced(at + 1, 0, gap),
  })
}

function newEntry(place: Place, branch: Branch, key: string | null, value: Json): string {
  const { text, isJson } = place
  const first = itemsOf(branch)[0]
  const written = isJson
    ? jsonValue(place, branch, first?.start ?? branch.start, value)
    : serialise(value, 0, "flow")
  if (key === null) return written
  const name = isJson ? quoted(key) : scalarText(key, quotesLike(first), true)
  const isTightColon = isJson && first !== undefined && first.after >= 0 && !/\s/.test(text[first.after]!)
  return `${name}:${isTightColon ? "" : " "}${written}`
}

function quotesLike(item: Item | undefined): Quotes {
  return item?.key?.style === "double" ? "double" : "plain"
}

/** Puts a value where an entry of a flow collection has another. */
export function setInFlow(place: Place, value: Json): string | null {
  const { text, node, parent, isJson } = place
  const { branch, at } = parent!
  const item = itemsOf(branch)[at]!
  const isScalar = typeof value !== "object" || value === null
  const written = isJson
    ? jsonValue(place, branch, item.start, value)
    : isScalar
      ? scalarText(value, quotesOf(node), true)
      : serialise(value, 0, "flow")
  if (node.kind === "scalar" && node.style === "absent") {
    if (item.key === null) return null
    const [after, colon] = item.after < 0 ? [item.key.end, ": "] : [item.after, " "]
    return text.slice(0, after) + colon + written + text.slice(after)
  }
  return text.slice(0, node.start) + written + text.slice(node.end)
}

/** Over several lines where the collection around it is and the value is no short list or map of scalars. */
function jsonValue({ text, root, eol }: Place, branch: Branch, at: number, value: Json): string {
  const line = jsonText(value, null, !isTight({ text, root }, branch))
  const isFlat =
    typeof value !== "object" ||
    value === null ||
    !Object.values(value).some((v) => typeof v === "object" && v)
  if (!text.slice(branch.start, branch.end).includes("\n") || (isFlat && line.length <= 80)) return line
  const indent = indentAt(text, at)
  const step =
    root.kind === "scalar" || root.items.length === 0 ? "  " : indentAt(text, itemsOf(root)[0]!.start)
  return jsonText(value, step || "  ", true).replaceAll("\n", eol + indent)
}

function indentAt(text: string, at: number): string {
  const start = at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1
  return /^[ \t]*/.exec(text.slice(start, at))![0]
}

/** Whether a text leaves out the spaces that YAML and JSON do not need, as JSON written by programs often does. */
function isTight({ text, root }: Pick<Place, "text" | "root">, branch: Branch): boolean {
  for (const near of [branch, root]) {
    const [first, second] = near.kind === "scalar" ? [] : itemsOf(near)
    if (first?.key?.style === "double" && first.after >= 0) return !/\s/.test(text[first.after]!)
    if (first !== undefined && second !== undefined) return text.slice(first.end, second.start) === ","
  }
  return false
}

function partsOf(text: string, branch: Branch): Parts {
  const items = itemsOf(branch)
  const units: Unit[] = []
  const gaps: Gap[] = []
  let { comma, rest } = { comma: "", rest: text.slice(branch.start + 1, items[0]!.start) }
  for (const [i, item] of items.entries()) {
    const lead = leadOf(rest)
    gaps.push({ comma, rest: rest.slice(0, rest.length - lead.length) })
    const after = text.slice(item.end, items[i + 1]?.start ?? branch.end - 1)
    const found = /^(?:\s|#[^\n]*\n)*,/.exec(after)?.[0] ?? ""
    // A comment before the comma stays with the entry.
    const inner = found.includes("#") ? found.slice(0, -1) : ""
    comma = found.slice(inner.length)
    const behind = after.slice(found.length)
    const tail = /^[ \t]*#[^\r\n]*/.exec(behind)?.[0] ?? ""
    rest = behind.slice(tail.length)
    units.push({ lead, body: text.slice(item.start, item.end) + inner, tail })
  }
  gaps.push({ comma, rest })
  return { units, gaps }
}

/** The comment lines right above what follows, from the first `#`. */
function leadOf(space: string): string {
  const lines = space.split("\n")
  let first = lines.length - 1
  while (first > 1 && /^[ \t]*#/.test(lines[first - 1]!)) first--
  if (first === lines.length - 1) return ""
  return lines
    .slice(first)
    .join("\n")
    .replace(/^[ \t]*/, "")
}

function joined({ text, eol }: Place, branch: Branch, { units, gaps }: Parts): string {
  const start = itemsOf(branch)[0]!.start
  const lineStart = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1
  const indent = " ".repeat(start - lineStart)
  const fresh = eol + indent
  let result = text.slice(0, branch.start + 1)
  let needsBreak = false
  for (const [i, { comma, rest }] of gaps.entries()) {
    const before = units[i - 1]
    result += comma + (before?.tail ?? "")
    needsBreak = before !== undefined && before.tail !== ""
    const next = units[i]
    const isBroken = /\n[ \t]*$/.test(rest)
    const lead = next?.lead ?? ""
    result +=
      (needsBreak && !/^\s*?\n/.test(rest)) || (lead !== "" && !isBroken) ? fresh + rest.trimStart() : rest
    if (next !== undefined) result += lead + next.body
  }
  return result + text.slice(branch.end - 1)
}
