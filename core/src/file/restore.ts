import type { Path } from "./basics.ts"
import { carriedAt } from "./carried.ts"
import { type Carry, longName, namesIn, positionsIn } from "./carry.ts"
import { carryFile, type Meaning } from "./carry-file.ts"
import { addDecisionMaker, addOption } from "./change.ts"
import { type Edit, isList, isMap, sameData, valueAt } from "./data.ts"
import { differences } from "./differences.ts"
import { FileNames } from "./names.ts"
import { laid, layersOf } from "./patch.ts"
import { type Reading, read } from "./read.ts"
import { newDocument } from "./render.ts"
import {
  type Draft,
  dismissal,
  draftOf,
  fileData,
  push,
  type Review,
  reviewIn,
  writeMarks,
} from "./review.ts"
import { applyScenario } from "./scenario.ts"
import { settle } from "./settle.ts"
import type { Json } from "./tree.ts"

/**
 * The edits that put an entry of the file's review back where it was, and strike it off the list: a statement or rule
 * in place of what it became, or at its position in the list; a ranking, weights, labels or today's state in place of
 * those there are; a decision maker or an option with all that was said of it, carried along as a new one is. Y/N
 * strings are laid out for the options there are. Rankings and today's state that no longer fit are mended, and
 * marked. An entry that lost nothing is struck off.
 *
 * Null where it cannot be put back: its id is taken, its place is gone, or it speaks of options that are not there
 * (put these back first). RangeError where there is no entry `index`.
 */
export function restoreReview(reading: Reading, index: number): Edit[] | null {
  const before = fileData(reading)
  const strike = dismissal(before, index)
  const review = reviewIn(before)[index]!
  const draft = draftOf(before)
  push(draft, strike)
  if (review === null || review.was === undefined) return draft.edits
  const { at } = review
  const site = at[0] === "scenarios" && at[2] === "changes" ? at.slice(0, 3) : []
  if (site.length > 0 && layersOf(before, String(site[1])) === null) return null
  const isBack =
    at[site.length] === "decisionMakers" ? putMaker(draft, review, site) : putValue(draft, review, site)
  if (!isBack) return null
  settle(draft, { restored: at.join(".") }, before)
  writeMarks(draft)
  return isSound(before, site) && !isSound(draft.data, site) ? null : draft.edits
}

function isSound(data: Json, site: Path): boolean {
  const file = read(newDocument(data))
  return (site.length === 0 ? file : applyScenario(file, String(site[1]))).conflict !== null
}

/** A decision maker or an option. */
function putMaker(draft: Draft, { at, was, position }: Review, site: Path): boolean {
  const before = draft.data
  const path = at.slice(site.length)
  const [, dm, key, option] = path
  const meaning: Meaning = {
    cause: { added: option === undefined ? String(dm) : `${dm}.${option}` },
    decisionMaker: (id) => id,
    option: (name) => name,
  }
  const parent = valueAt(before, site.length === 0 ? path.slice(0, -1) : site)
  if (parent === undefined || !isMap(parent) || typeof dm !== "string") return false
  const isFree = valueAt(before, at) === undefined
  if (!isFree || !(path.length === 2 || (path.length === 4 && key === "options"))) return false
  const place = Math.min(Math.max(position ?? Number.POSITIVE_INFINITY, 0), Object.keys(parent).length)
  try {
    if (site.length > 0) push(draft, [{ kind: "set", path: at, value: was! }])
    else if (option === undefined) addDecisionMaker(draft, dm, was!, place)
    else addOption(draft, dm, String(option), was!, place)
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
  carryFile(draft, before, meaning)
  return true
}

/** Anything else. */
function putValue(draft: Draft, review: Review, site: Path): boolean {
  const { at, now } = review
  const last = at[at.length - 1]!
  const value = laidOut(review, site, draft.data)
  if (value === undefined) return false
  if (typeof last === "string") {
    const parent = valueAt(draft.data, at.slice(0, -1)) ?? null
    if (parent !== null && !isMap(parent)) return false
    const before = valueAt(draft.data, at)
    const position = at[at.length - 2] === "outcomes" ? review.position : undefined
    // The order of names counts: each has its place among those there are.
    if (before === undefined && parent !== null && position !== undefined) {
      const place = Math.min(position, Object.keys(parent).length)
      push(draft, [{ kind: "insert", path: at.slice(0, -1), at: place, value, key: last }])
      return true
    }
    push(draft, before === undefined ? [{ kind: "set", path: at, value }] : differences(at, before, value))
    forgetDoubts(draft, at)
    return true
  }
  const path = at.slice(0, -1)
  const list = valueAt(draft.data, path) ?? null
  if (list === null) {
    push(draft, [{ kind: "set", path, value: [value] }])
    return true
  }
  if (!isList(list)) return false
  const found =
    now === undefined ? -1 : says(list[last], now) ? last : list.findIndex((each) => says(each, now))
  if (found >= 0) {
    const item = list[found]!
    push(draft, differences([...path, found], item, backIn(item, value, now!)))
    return true
  }
  // Others of the list that are still out had their places before it.
  const out = reviewIn(draft.data).filter(
    (other) =>
      other !== null &&
      other.was !== undefined &&
      other.now === undefined &&
      other.at.length === at.length &&
      sameData([...other.at.slice(0, -1)], [...path]) &&
      Number(other.at[other.at.length - 1]) < last,
  )
  const position = Math.min(Math.max(last - out.length, 0), list.length)
  push(draft, [{ kind: "insert", path, at: position, value }])
  return true
}

function says(item: Json | undefined, now: Json): boolean {
  if (item === undefined || !isMap(item) || !isMap(now)) return item !== undefined && sameData(item, now)
  return Object.entries(now).every(([key, value]) => Object.hasOwn(item, key) && sameData(item[key]!, value))
}

// Of a map only what had become otherwise: the rest may have been worked on since.
function backIn(item: Json, was: Json, now: Json): Json {
  if (!isMap(item) || !isMap(now) || !isMap(was)) return was
  // A rule of one form may have become one of another.
  const missing = Object.entries(was).filter(([key]) => !Object.hasOwn(item, key))
  const entries = Object.entries(item).flatMap(([key, value]) => {
    if (!Object.hasOwn(now, key)) return [[key, value] as const]
    return Object.hasOwn(was, key) ? [[key, was[key]!] as const] : missing
  })
  return Object.fromEntries(entries)
}

// That something was added to what is there no more, or put back beside it, need not be looked at.
function forgetDoubts(draft: Draft, at: Path): void {
  const entries = reviewIn(draft.data)
  for (let i = entries.length - 1; i >= 0; i--) {
    const other = entries[i]
    if (other && other.deleted === undefined && sameData([...other.at], [...at]))
      push(draft, dismissal(draft.data, i))
  }
}

/** What there was, its Y/N strings over the options there are; undefined where nothing of it is left. */
function laidOut({ at, order, was }: Review, site: Path, data: Json): Json | undefined {
  if (order === undefined) return was
  const layers = site.length === 0 ? null : layersOf(data, String(site[1]))
  const names = namesIn(layers === null ? data : laid(layers.base, layers.changes))
  const carry: Carry = {
    names: new FileNames([], []),
    rename: (name) => name,
    isGone: () => false,
    decisionMaker: (id) => id,
    ...positionsIn(order, names.options.map(longName)),
    merged: null,
  }
  return carriedAt(was!, at.slice(site.length), carry).value
}
