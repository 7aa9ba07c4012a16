import type { Path } from "./basics.ts"
import { applyToData, type Edit, isList, isMap, type JsonMap } from "./data.ts"
import type { Reading } from "./read.ts"
import { type Json, toJson } from "./tree.ts"

/**
 * Something of a file that a change of decision makers or options has altered or taken out, or that an import could not
 * read as it was, kept until a person has looked at it. The analysis knows nothing of it.
 */
export interface Review {
  /**
   * What was done: the decision maker, or the option as `dm.option`, that was deleted or added, or the place of the
   * review that was put back; or the code of what was wrong with another program's file. One of the four.
   */
  readonly deleted?: string
  readonly added?: string
  readonly restored?: string
  readonly imported?: string
  /** Where it stands or stood: keys and list positions (from 0) from the top of the file. */
  readonly at: Path
  /** Among how many of its kind it stood, from 0: of decision makers and options, whose order counts. */
  readonly position?: number
  /** The options, long names, in the order that Y/N strings in `was` follow. */
  readonly order?: readonly string[]
  /** The value there was, whole; absent where nothing was lost. */
  readonly was?: Json
  /** What the other program's file says there. */
  readonly found?: Json
  /** In a list: what stands there instead, of a map the entries that changed; absent where it was taken out. */
  readonly now?: Json
}

/** The whole file's data, also where a scenario was laid over it. */
export function fileData(reading: Reading): Json {
  return reading.tree === null ? reading.data : toJson(reading.tree)
}

/**
 * What a file says is to be reviewed, in the order of the file; its index counts for `restoreReview` and
 * `dismissReview`. Entries without the shape of one are null. Of a scenario's reading: that of the file.
 */
export function reviewOf(reading: Reading): (Review | null)[] {
  return reviewIn(fileData(reading))
}

export function reviewIn(data: Json): (Review | null)[] {
  const list = isMap(data) ? data.review : undefined
  return list !== undefined && isList(list) ? list.map(reviewFrom) : []
}

function reviewFrom(entry: Json): Review | null {
  if (!isMap(entry) || !isPath(entry.at)) return null
  const { at, position, order, was, found, now } = entry
  const causes = (["deleted", "added", "restored", "imported"] as const).flatMap((key) => {
    const value = entry[key]
    return typeof value === "string" ? [[key, value] as const] : []
  })
  return {
    ...Object.fromEntries(causes),
    at,
    ...(typeof position === "number" ? { position } : {}),
    ...(order !== undefined && isNames(order) ? { order } : {}),
    ...(was === undefined ? {} : { was }),
    ...(found === undefined ? {} : { found }),
    ...(now === undefined ? {} : { now }),
  }
}

function isPath(value: Json | undefined): value is Path & Json {
  return (
    value !== undefined &&
    isList(value) &&
    value.length > 0 &&
    value.every((step) => typeof step === "string" || (typeof step === "number" && Number.isInteger(step)))
  )
}

function isNames(value: Json): value is readonly string[] {
  return isList(value) && value.every((name) => typeof name === "string")
}

/** The edits that strike an entry off the list, since a person has looked at it. RangeError where there is none. */
export function dismissReview(reading: Reading, index: number): Edit[] {
  return dismissal(fileData(reading), index)
}

/** The same on data. The list goes with its last entry. */
export function dismissal(data: Json, index: number): Edit[] {
  const { length } = reviewIn(data)
  if (!Number.isInteger(index) || index < 0 || index >= length)
    throw new RangeError(`There is no review ${index}.`)
  return [{ kind: "delete", path: length === 1 ? ["review"] : ["review", index] }]
}

/** A change in the making: the data so far, the edits that led there, and what is to be reviewed. */
export interface Draft {
  data: Json
  readonly edits: Edit[]
  readonly marks: Review[]
}

export function draftOf(data: Json): Draft {
  return { data, edits: [], marks: [] }
}

export function push(draft: Draft, edits: readonly Edit[]): void {
  draft.data = applyToData(draft.data, edits)
  draft.edits.push(...edits)
}

/** Writes what is to be reviewed at the end of the file's list. */
export function writeMarks(draft: Draft): void {
  if (draft.marks.length === 0) return
  const entries = draft.marks.map((mark) => ({ ...mark }) as JsonMap)
  const known = reviewIn(draft.data).length
  const inserts = entries.map(
    (value, i): Edit => ({ kind: "insert", path: ["review"], at: known + i, value }),
  )
  push(draft, known === 0 ? [{ kind: "set", path: ["review"], value: entries }] : inserts)
}
