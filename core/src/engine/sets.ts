import { Bits } from "./bits.ts"
import type { GraphModel } from "./model.ts"
import { movesOf } from "./moves.ts"
import type { Carrier } from "./sweep.ts"

/** A set of bits for each state: bit k of a state says that it deters i from leaving states of class k (SPEC T6). */
export interface Sets {
  /** Words of each state's set. */
  readonly width: number
  /** Slot after slot. */
  readonly words: Uint32Array
}

/** One decision maker's step from one state to another. */
export type StepTest = (dm: number, from: number, to: number) => boolean

/** The sets of a test: which states deter from leaving which classes. */
export function setsOf(
  { space }: GraphModel,
  classes: number,
  deters: (slot: number, of: number) => boolean,
): Sets {
  const width = Math.max(1, Math.ceil(classes / 32))
  const words = new Uint32Array(space.slots * width)
  for (let slot = 0; slot < space.slots; slot++)
    if (space.isState(slot))
      for (let of = 0; of < classes; of++)
        if (deters(slot, of)) words[slot * width + (of >>> 5)]! |= 1 << (of & 31)
  return { width, words }
}

/**
 * Sets of bits: the others' answers bring about all that is in any of the states they reach, i's moves only what is in
 * every one. The others step by the moves that pass `isStep`. A state counts as an answer to itself only where the others
 * come back to it.
 * Cost: the moves of all states, times the words of a set, as often as sets grow: at most once a class.
 */
export function setCarrier(model: GraphModel, dm: number, isStep: StepTest): Carrier<Sets> {
  const others = model.ranks.flatMap((_, other) => (other === dm ? [] : [other]))
  const moved = (sets: Sets): Sets => {
    const least: Sets = { width: sets.width, words: sets.words.slice() }
    for (let slot = 0; slot < model.space.slots; slot++)
      if (model.space.isState(slot))
        movesOf(model).from(dm, slot, (to) => {
          meet(least, slot, sets, to)
          return true
        })
    return least
  }
  return {
    answered: (lists) => lists.map((sets) => answered(model, others, sets, isStep)),
    moved,
    movedOn(sets, found) {
      const least = moved({ width: sets.width, words: found.words.map((word, i) => word | sets.words[i]!) })
      least.words.forEach((word, i) => {
        least.words[i] = word & sets.words[i]!
      })
      return least
    },
    same: (one, other) => one.words.every((word, i) => word === other.words[i]),
  }
}

// What legal sequences of at least one step bring about, by pairs of a state and who moved there (SPEC M6).
function answered(model: GraphModel, others: readonly number[], sets: Sets, isStep: StepTest): Sets {
  const { slots } = model.space
  const moves = movesOf(model)
  const from: Sets[] = others.map(() => ({ width: sets.width, words: sets.words.slice() }))
  const queued = others.map(() => new Uint8Array(slots))
  const open: [number, number][] = []
  const push = (state: number, last: number): void => {
    if (queued[last]![state] === 1) return
    queued[last]![state] = 1
    open.push([state, last])
  }
  others.forEach((_, last) => {
    for (let slot = 0; slot < slots; slot++) if (model.space.isState(slot)) push(slot, last)
  })
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [to, last] = next
    queued[last]![to] = 0
    moves.into(others[last]!, to, (state) => {
      if (isStep(others[last]!, state, to))
        others.forEach((_, before) => {
          if (before !== last && join(from[before]!, state, from[last]!, to)) push(state, before)
        })
      return true
    })
  }
  const found: Sets = { width: sets.width, words: new Uint32Array(sets.words.length) }
  others.forEach((other, by) => {
    for (let slot = 0; slot < slots; slot++)
      if (model.space.isState(slot))
        moves.from(other, slot, (to) => {
          if (isStep(other, slot, to)) join(found, slot, from[by]!, to)
          return true
        })
  })
  return found
}

// Adds one state's set to another's; whether that grew.
function join(into: Sets, slot: number, of: Sets, other: number): boolean {
  let grew = false
  for (let word = 0; word < into.width; word++) {
    const at = slot * into.width + word
    const all = (into.words[at]! | of.words[other * into.width + word]!) >>> 0
    if (all !== into.words[at]) grew = true
    into.words[at] = all
  }
  return grew
}

function meet(into: Sets, slot: number, of: Sets, other: number): void {
  for (let word = 0; word < into.width; word++)
    into.words[slot * into.width + word]! &= of.words[other * into.width + word]!
}

/** The states for which all that tempts i is deterred (SPEC T6): `classOf` says each state's class. */
export function stableBySets(
  model: GraphModel,
  dm: number,
  found: Sets,
  { tempts, classOf }: { tempts: (from: number, to: number) => boolean; classOf: (slot: number) => number },
): Bits {
  const stable = new Bits(model.space.slots)
  for (let slot = 0; slot < model.space.slots; slot++) {
    if (!model.space.isState(slot)) continue
    const of = classOf(slot)
    let isDeterred = true
    movesOf(model).from(dm, slot, (to) => {
      const word = found.words[to * found.width + (of >>> 5)]!
      isDeterred = !tempts(slot, to) || ((word >>> (of & 31)) & 1) === 1
      return isDeterred
    })
    if (isDeterred) stable.add(slot)
  }
  return stable
}
