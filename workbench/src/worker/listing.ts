import {
  type Analysis,
  Bits,
  type Concept,
  type Formula,
  type GraphModel,
  namesOf,
  type Opened,
  parseStatement,
  sayProblem,
  statesWhere,
} from "@parley/core"
import { libraryWords } from "../words/library.ts"
import type { StatesRequest } from "./protocol.ts"

/** Which states a list is made of. */
export interface Listed {
  readonly concepts: readonly Concept[]
  readonly which: "equilibria" | "all"
  /** Of the equilibria only those under this concept. */
  readonly under: Concept | null
}

/** The concepts that a list needs, beside those asked for. */
export function conceptsFor({ concepts, under }: Listed): readonly Concept[] {
  return under === null || concepts.includes(under) ? concepts : [...concepts, under]
}

/**
 * An expression over options as a filter; `formula` is null where it filters nothing, and `fault` says in words what
 * is wrong with it.
 */
export function filterOf(
  { conflict }: Opened,
  where: string,
  language: string,
): { readonly formula: Formula | null; readonly fault: string | null } {
  if (where.trim() === "") return { formula: null, fault: null }
  const { formula, problems } = parseStatement(where, namesOf(conflict))
  if (formula !== null) return { formula, fault: null }
  const catalogue = libraryWords(language)
  const said = problems.map(({ code, params }) =>
    sayProblem({ code, severity: "error", path: [], line: 1, column: 1, params }, catalogue),
  )
  return { formula: null, fault: said.join("\n") }
}

/**
 * All states, or the equilibria under one concept or any of those asked for; of these the ones where a formula is
 * true. Cost: slots / 32 for each concept, and for each part of the formula.
 */
export function statesOf(
  analysis: Analysis,
  listed: Listed,
  formula: Formula | null,
): { readonly total: number; readonly states: Bits } {
  const { space } = analysis.model
  const states = listed.which === "all" ? statesWhere(space, { kind: "true" }) : held(analysis, listed)
  const total = states.count()
  if (formula !== null) states.intersect(statesWhere(space, formula))
  return { total, states }
}

function held({ model, equilibria }: Analysis, { concepts, under }: Listed): Bits {
  const any = new Bits(model.space.slots)
  for (const concept of under === null ? concepts : [under]) {
    const { words: set } = equilibria.get(concept)!
    for (let word = 0; word < set.length; word++) any.words[word]! |= set[word]!
  }
  return any
}

/**
 * The states of a set in the order asked for; states that the order does not tell apart by number.
 * - strength: those that hold under more concepts first, then those that hold under an earlier one;
 * - rank: those that a decision maker likes best first.
 * Cost: slots / 32, and twice the members of the set.
 */
export function sorted(
  analysis: Analysis,
  concepts: readonly Concept[],
  states: Bits,
  sort: StatesRequest["sort"],
): Uint32Array {
  const inOrder = membersOf(states)
  if (sort.by !== "rank")
    return sort.by === "number"
      ? inOrder
      : byKey(inOrder, patternsOf(analysis, concepts), 2 ** concepts.length)
  const ranks = analysis.model.ranks[sort.dm]
  if (ranks === undefined) throw new RangeError("there is no such decision maker")
  return byKey(inOrder, (slot) => ranks[slot]!, analysis.model.worst[sort.dm]! + 1)
}

function membersOf({ words }: Bits): Uint32Array {
  const set = new Bits(32 * words.length, words)
  const members = new Uint32Array(set.count())
  let next = 0
  for (let word = 0; word < words.length; word++)
    for (let rest = words[word]!; rest !== 0; rest &= rest - 1)
      members[next++] = word * 32 + 31 - Math.clz32(rest & -rest)
  return members
}

// Counting sort: stable, by a key from 0 to below `keys`.
function byKey(slots: Uint32Array, key: (slot: number) => number, keys: number): Uint32Array {
  const start = new Uint32Array(keys + 1)
  for (let i = 0; i < slots.length; i++) start[key(slots[i]!) + 1]!++
  for (let i = 0; i < keys; i++) start[i + 1]! += start[i]!
  const order = new Uint32Array(slots.length)
  for (let i = 0; i < slots.length; i++) order[start[key(slots[i]!)]!++] = slots[i]!
  return order
}

// Per state: the place of the concepts it holds under among all there can be, strongest first.
function patternsOf({ equilibria }: Analysis, concepts: readonly Concept[]): (slot: number) => number {
  const sets = concepts.map((concept) => equilibria.get(concept)!)
  const patterns = Array.from({ length: 2 ** sets.length }, (_, pattern) => pattern)
  const ones = (pattern: number): number => (pattern === 0 ? 0 : (pattern & 1) + ones(pattern >>> 1))
  const place = new Uint32Array(patterns.length)
  patterns
    .sort((a, b) => ones(b) - ones(a) || b - a)
    .forEach((pattern, at) => {
      place[pattern] = at
    })
  return (slot) => {
    let pattern = 0
    for (const set of sets) pattern = pattern * 2 + (set.has(slot) ? 1 : 0)
    return place[pattern]!
  }
}

/** What is kept of a model by a key for as long as the model lives, at most so many. */
export class PerModel<T> {
  readonly #most: number
  readonly #kept = new WeakMap<GraphModel, Map<string, T>>()

  constructor(most: number) {
    this.#most = most
  }

  /** What is kept, or what is found now. */
  get(model: GraphModel, key: string, find: () => T): T {
    let kept = this.#kept.get(model)
    if (kept === undefined) this.#kept.set(model, (kept = new Map()))
    let found = kept.get(key)
    if (found === undefined) found = find()
    // The one used last comes last.
    kept.delete(key)
    kept.set(key, found)
    if (kept.size > this.#most) kept.delete(kept.keys().next().value!)
    return found
  }
}
