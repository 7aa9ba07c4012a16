import type { Analysis, Bits } from "../../engine/index.ts"
import type { Opened } from "../opened.ts"
import { selected } from "./facts.ts"
import type { Sort, StatesQuestion } from "./question.ts"

interface Sorted {
  readonly total: number
  readonly slots: Uint32Array
}

// Sorted lists kept of an analysis.
const MOST_KEPT = 4
const lists = new WeakMap<Analysis, Map<string, Sorted>>()

/** The states of a selection, sorted; the lists asked for last are kept. Cost: else a few passes over the slots. */
export function sortedStates(opened: Opened, analysis: Analysis, question: StatesQuestion): Sorted {
  const { kind, from, count, ...list } = question
  const key = JSON.stringify(list)
  const kept = lists.get(analysis) ?? new Map<string, Sorted>()
  lists.set(analysis, kept)
  const found = kept.get(key) ?? find(opened, analysis, question)
  // The one used last comes last.
  kept.delete(key)
  kept.set(key, found)
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
  return found
}

function find(opened: Opened, analysis: Analysis, question: StatesQuestion): Sorted {
  const { total, states, mixed } = selected(opened, analysis, question)
  const sets = question.concepts.map((concept) => analysis.equilibria.get(concept)!)
  return { total, slots: sorted(analysis, mixed === null ? sets : [...sets, mixed], states, question.sort) }
}

// States that the order does not tell apart come by number.
function sorted({ model }: Analysis, sets: readonly Bits[], states: Bits, sort: Sort): Uint32Array {
  const inOrder = membersOf(states)
  if (sort.by !== "rank") return sort.by === "number" ? inOrder : byStrength(inOrder, sets)
  const ranks = model.ranks[sort.dm]
  if (ranks === undefined) throw new RangeError("there is no such decision maker")
  return byKey(inOrder, (slot) => ranks[slot]!, model.worst[sort.dm]! + 1)
}

function membersOf(states: Bits): Uint32Array {
  const { words } = states
  const members = new Uint32Array(states.count())
  let next = 0
  for (let word = 0; word < words.length; word++)
    for (let rest = words[word]!; rest !== 0; rest &= rest - 1)
      members[next++] = word * 32 + 31 - Math.clz32(rest & -rest)
  return members
}

// Those that hold under more concepts first, then those that hold under an earlier one.
function byStrength(slots: Uint32Array, sets: readonly Bits[]): Uint32Array {
  const patternOf = (slot: number): number => sets.reduce((sum, set) => 2 * sum + (set.has(slot) ? 1 : 0), 0)
  const ones = (pattern: number): number =>
    pattern === 0 ? 0 : (pattern % 2) + ones(Math.floor(pattern / 2))
  const patterns = new Set<number>()
  for (const slot of slots) patterns.add(patternOf(slot))
  const places = new Map(
    [...patterns].sort((a, b) => ones(b) - ones(a) || b - a).map((pattern, place) => [pattern, place]),
  )
  return byKey(slots, (slot) => places.get(patternOf(slot))!, places.size)
}

// Counting sort: stable, by a key from 0 to below `keys`.
function byKey(slots: Uint32Array, key: (slot: number) => number, keys: number): Uint32Array {
  const start = new Uint32Array(keys + 1)
  for (const slot of slots) start[key(slot) + 1]!++
  for (let i = 0; i < keys; i++) start[i + 1]! += start[i]!
  const order = new Uint32Array(slots.length)
  for (const slot of slots) order[start[key(slot)]!++] = slot
  return order
}
