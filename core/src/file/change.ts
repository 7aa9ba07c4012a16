import { isIdentifier } from "../logic/index.ts"
import type { Path, Text } from "./basics.ts"
import { carriedAt } from "./carried.ts"
import type { Carry } from "./carry.ts"
import { carryFile, dropEmpty, type Meaning, type Site, sitesOf } from "./carry-file.ts"
import { type Edit, isMap, type JsonMap, valueAt } from "./data.ts"
import { differences } from "./differences.ts"
import { MAX_ID_LENGTH } from "./limits.ts"
import type { Reading } from "./read.ts"
import { type Draft, draftOf, fileData, push, type Review, reviewIn, writeMarks } from "./review.ts"
import { settle } from "./settle.ts"
import type { Json } from "./tree.ts"

/**
 * A change of who decides and what they can do. Decision makers and options go by id; `at`, `from` and `to` of moves
 * and additions are positions among those of the file, from 0, `to` and `at` as in `Edit`.
 */
export type Change =
  | { readonly kind: "rename-decision-maker"; readonly dm: string; readonly to: string }
  | { readonly kind: "rename-option"; readonly dm: string; readonly option: string; readonly to: string }
  | { readonly kind: "move-decision-maker"; readonly from: number; readonly to: number }
  | { readonly kind: "move-option"; readonly dm: string; readonly from: number; readonly to: number }
  /** Gives an option to another decision maker. */
  | {
      readonly kind: "give-option"
      readonly dm: string
      readonly option: string
      readonly to: string
      readonly at: number
    }
  | {
      readonly kind: "add-decision-maker"
      readonly id: string
      readonly name: Text
      /** At least one. */
      readonly options: readonly { readonly id: string; readonly name: Text }[]
      readonly at: number
    }
  | {
      readonly kind: "add-option"
      readonly dm: string
      readonly id: string
      readonly name: Text
      readonly at: number
    }
  | { readonly kind: "delete-decision-maker"; readonly dm: string }
  | { readonly kind: "delete-option"; readonly dm: string; readonly option: string }

/**
 * The edits that make a change and carry everything along: statements, rules, rankings, weights, today's state and
 * labels, at the top and in every scenario. It always applies to the whole file, also where `reading` is that of a
 * scenario, since ids are shared. What only scenarios have is changed there.
 *
 * After a rename or move the file says the same of the same options. A new option is not spoken of: patterns leave it
 * open, today's state and labels do not take it, and in a ranking each state stands beside its twin that takes it, as
 * a tie. A deleted option is one that nobody ever takes: statements are simplified as if it were false, lists and
 * strings lose it. Nothing becomes stricter or turns round by that: a ban that taking the option could have lifted, and
 * a demand that it could have met, is taken out. What thereby means something else is told in the file's list `review`,
 * with what it was, as is what was taken out. Display names are set by an ordinary edit.
 *
 * The file may have errors elsewhere; what cannot be understood stays as it is. RangeError where there is no such
 * decision maker, option or position, where an id is taken or no id, and where the last decision maker or a
 * decision maker's last option would go. Cost: reads the file anew a few times when something is deleted.
 */
export function change(reading: Reading, change: Change): Edit[] {
  const before = fileData(reading)
  const draft = draftOf(before)
  const meaning = reshape(draft, change)
  const base = carryFile(draft, before, meaning)
  carryReview(draft, meaning, base)
  if (meaning.cause.deleted !== undefined) settle(draft, meaning.cause, before)
  writeMarks(draft)
  return draft.edits
}

const same = (name: string): string => name

/** Makes the change to the decision makers themselves, and says what it means for the rest. */
function reshape(draft: Draft, change: Change): Meaning {
  const nothing: Meaning = { cause: {}, decisionMaker: same, option: same }
  switch (change.kind) {
    case "rename-decision-maker": {
      const { dm, to } = change
      rename(draft, ["decisionMakers"], dm, to)
      return {
        ...nothing,
        decisionMaker: (id) => (id === dm ? to : id),
        option: (name) => (name.startsWith(`${dm}.`) ? to + name.slice(dm.length) : name),
      }
    }
    case "rename-option": {
      const { dm, option, to } = change
      rename(draft, ["decisionMakers", dm, "options"], option, to)
      return { ...nothing, option: (name) => (name === `${dm}.${option}` ? `${dm}.${to}` : name) }
    }
    case "move-decision-maker":
      push(draft, [{ kind: "move", path: ["decisionMakers"], from: change.from, to: change.to }])
      return nothing
    case "move-option":
      for (const path of homes(draft.data, ["decisionMakers", change.dm, "options"]))
        push(draft, [{ kind: "move", path, from: change.from, to: change.to }])
      return nothing
    case "give-option": {
      give(draft, change)
      const { dm, option, to } = change
      return { ...nothing, option: (name) => (name === `${dm}.${option}` ? `${to}.${option}` : name) }
    }
    case "add-decision-maker": {
      const options = change.options.map(({ id, name }) => [checked(id), { name }] as const)
      if (options.length === 0) throw new RangeError("A decision maker needs an option.")
      if (new Set(options.map(([id]) => id)).size < options.length)
        throw new RangeError("Two options of a decision maker cannot have one id.")
      const value = { name: change.name, options: Object.fromEntries(options) }
      addDecisionMaker(draft, change.id, value, change.at)
      return { ...nothing, cause: { added: change.id } }
    }
    case "add-option":
      addOption(draft, change.dm, change.id, { name: change.name }, change.at)
      return { ...nothing, cause: { added: `${change.dm}.${change.id}` } }
    case "delete-decision-maker": {
      const { dm } = change
      remove(draft, ["decisionMakers"], dm, { deleted: dm })
      return { cause: { deleted: dm }, decisionMaker: (id) => (id === dm ? null : id), option: same }
    }
    case "delete-option": {
      const { dm, option } = change
      const cause = { deleted: `${dm}.${option}` }
      remove(draft, ["decisionMakers", dm, "options"], option, cause)
      return { ...nothing, cause }
    }
  }
}

/** Adds a decision maker with all that is said of it; its id must be free at the top and in every scenario. */
export function addDecisionMaker(draft: Draft, id: string, value: Json, at: number): void {
  checkFree(draft.data, ["decisionMakers"], checked(id))
  push(draft, [{ kind: "insert", path: ["decisionMakers"], at, value, key: id }])
}

/** Adds an option with all that is said of it; its id must be free at its decision maker. */
export function addOption(draft: Draft, dm: string, id: string, value: Json, at: number): void {
  const path = ["decisionMakers", dm, "options"]
  checkFree(draft.data, path, checked(id))
  for (const home of homes(draft.data, path))
    push(draft, [{ kind: "insert", path: home, at, value, key: id }])
}

function give(draft: Draft, { dm, option, to, at }: Change & { readonly kind: "give-option" }): void {
  if (dm === to) throw new RangeError(`${option} is an option of ${dm} already.`)
  const { data } = draft
  const source = ["decisionMakers", dm, "options"]
  const target = ["decisionMakers", to, "options"]
  homes(data, target)
  const holders = holding(data, [...source, option])
  checkFree(data, target, option)
  for (const { path, scenario } of holders) {
    const value = valueAt(data, [...path, ...source, option])!
    const isLast = Object.keys(valueAt(data, [...path, ...source]) as JsonMap).length === 1
    if (scenario === null && isLast) throw new RangeError(`${option} is the only option of ${dm}.`)
    push(draft, [{ kind: "delete", path: [...path, ...source, option] }])
    if (scenario !== null) dropEmpty(draft, [...path, ...source], path.length)
    const there = valueAt(draft.data, [...path, ...target])
    if (scenario === null || (there !== undefined && isMap(there) && holders[0]!.scenario !== null)) {
      push(draft, [{ kind: "insert", path: [...path, ...target], at, value, key: option }])
    } else if (valueAt(draft.data, [...path, "decisionMakers", to]) !== null) {
      push(draft, [{ kind: "set", path: [...path, ...target, option], value }])
    }
  }
}

/** The sites that hold something at a path. RangeError where none does. */
function holding(data: Json, path: Path): Site[] {
  const found = sitesOf(data).filter((site) => valueAt(data, [...site.path, ...path]) !== undefined)
  if (found.length === 0) throw new RangeError(`There is no ${path.join(".")}.`)
  return found
}

/** Where to put what is to be there for all: the map at the top, or where there is none those of the scenarios. */
function homes(data: Json, path: Path): Path[] {
  const found = sitesOf(data)
    .map((site) => [...site.path, ...path])
    .filter((home) => isMap(valueAt(data, home) ?? null))
  if (found.length === 0) throw new RangeError(`There is no ${path.join(".")}.`)
  return found[0]!.length === path.length ? [found[0]!] : found
}

function rename(draft: Draft, parent: Path, from: string, to: string): void {
  const holders = holding(draft.data, [...parent, from])
  if (from === to) return
  checkFree(draft.data, parent, checked(to))
  push(
    draft,
    holders.map(({ path }) => ({ kind: "rename", path: [...path, ...parent, from], key: to })),
  )
}

/** Takes something out wherever it is, and keeps what was said of it for review. */
function remove(draft: Draft, parent: Path, id: string, cause: Meaning["cause"]): void {
  for (const { path, scenario } of holding(draft.data, [...parent, id])) {
    const siblings = valueAt(draft.data, [...path, ...parent]) as JsonMap
    const ids = Object.keys(siblings)
    if (scenario === null && ids.length === 1)
      throw new RangeError(`${id} is the only one of ${parent.join(".")}.`)
    const at = [...path, ...parent, id]
    draft.marks.push({ ...cause, at, position: ids.indexOf(id), was: siblings[id]! })
    push(draft, [{ kind: "delete", path: at }])
    if (scenario !== null) dropEmpty(draft, [...path, ...parent], path.length)
  }
}

function checked(id: string): string {
  if (!isIdentifier(id) || id.length > MAX_ID_LENGTH) throw new RangeError(`"${id}" cannot be an id.`)
  return id
}

function checkFree(data: Json, parent: Path, id: string): void {
  const isTaken = sitesOf(data).some(({ path }) => valueAt(data, [...path, ...parent, id]) !== undefined)
  if (isTaken) throw new RangeError(`There is a ${[...parent, id].join(".")} already.`)
}

/** Names in what is kept for review follow a rename. Y/N strings keep the order that is kept with them. */
function carryReview(draft: Draft, { decisionMaker, option }: Meaning, base: Carry): void {
  const carry: Carry = { ...base, isGone: () => false, target: [], source: [], merged: null }
  const maker = (id: string): string => decisionMaker(id) ?? id
  const cause = (name: string): string => (name.includes(".") ? option(name) : maker(name))
  reviewIn(draft.data).forEach((review, i) => {
    if (review === null) return
    const { at, deleted, added, order, was, now } = review
    const site = at[0] === "scenarios" ? 3 : 0
    const value = (each: Json): Json => carriedAt(each, at.slice(site), carry).value ?? each
    const after: Review = {
      ...review,
      at: at.map((step, depth) => stepNow(step, at.slice(0, depth), maker, option)),
      ...(deleted === undefined ? {} : { deleted: cause(deleted) }),
      ...(added === undefined ? {} : { added: cause(added) }),
      ...(order === undefined ? {} : { order: order.map(option) }),
      ...(was === undefined ? {} : { was: value(was) }),
      ...(now === undefined ? {} : { now: value(now) }),
    }
    for (const [key, each] of Object.entries(after)) {
      const path = ["review", i, key]
      push(draft, differences(path, valueAt(draft.data, path)!, each))
    }
  })
}

function stepNow(
  step: string | number,
  above: Path,
  maker: (id: string) => string,
  option: (name: string) => string,
): string | number {
  const parent = above[above.length - 1]
  if (typeof step === "number") return step
  if (parent === "decisionMakers" || parent === "preferences") return maker(step)
  if (parent !== "options" || above.length < 3) return step
  const name = option(`${above[above.length - 2]}.${step}`)
  return name.slice(name.indexOf(".") + 1)
}
