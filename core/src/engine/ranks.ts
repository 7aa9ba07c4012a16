import type { Formula } from "../logic/index.ts"
import type { Bits } from "./bits.ts"
import { Evaluator, type OptionWords } from "./columns.ts"
import type { Preference, Ranks } from "./model.ts"
import type { StateSpace } from "./space.ts"

/** What ranks are computed over: the slots, which of them are states (null: all), and the options' columns. */
export interface RankSpace {
  readonly space: StateSpace
  readonly feasible: Bits | null
  readonly columns: OptionWords
  /** Whether ranks are put into memory that threads can share. */
  readonly shared?: boolean
}

/** How a given ranking fails to fit the feasible states (SPEC P1). */
export interface RankingFault {
  readonly kind: "ranking"
  readonly dm: number
  /** Y/N strings of states the ranking leaves out, at most `SHOWN` of them, and how many there are. */
  readonly missing: readonly string[]
  readonly missingCount: number
  /** Strings named twice, as written. */
  readonly repeated: readonly string[]
  /** Strings that name no feasible state, as written. */
  readonly invented: readonly string[]
}

const SHOWN = 8

export interface Ranked {
  readonly ranks: Ranks
  /** The largest rank. */
  readonly worst: number
  /**
   * For statements: how many classes of states there are after each statement; it stops growing at a
   * statement that separates no two states the earlier ones leave together (SPEC P5).
   */
  readonly classes: readonly number[]
}

/**
 * Dense ranks from preferences (SPEC P1 to P4): 1 is best, ties share a rank, 0 where a slot is no state.
 * Cost: slots x statements / 32 word operations and a few passes over the slots.
 */
export function rank(over: RankSpace, preference: Preference, dm: number): Ranked | RankingFault {
  switch (preference.kind) {
    case "statements":
      return rankByStatements(over, preference)
    case "ranking":
      return rankByList(over, preference.groups, dm)
    case "weights":
      return rankByWeights(over, preference.weights)
    case "indifferent":
      return { ranks: flat(over), worst: 1, classes: [] }
  }
}

function flat(over: RankSpace): Ranks {
  const { feasible } = over
  const ranks = ranksUpTo(1, over)
  if (feasible === null) ranks.fill(1)
  else feasible.forEach((slot) => void (ranks[slot] = 1))
  return ranks
}

// Statements are taken some at a time, by a table while classes are few, else by sorting the classes they split; once
// no two states are left together, nothing more can change.
function rankByStatements(over: RankSpace, { statements }: Preference & { kind: "statements" }): Ranked {
  const { space } = over
  let so: Ranked = { ranks: flat(over), worst: 1, classes: [] }
  const tableSize = Math.max(2 ** 16, 2 * space.slots)
  for (let next = 0; next < statements.length; ) {
    if (so.worst === space.count) {
      const rest = statements.slice(next).map(() => so.worst)
      return { ...so, classes: [...so.classes, ...rest] }
    }
    const left = statements.length - next
    const room = Math.min(12, left, Math.floor(Math.log2(tableSize / (so.worst + 1))))
    const byTable = room >= Math.min(FEW, left)
    const taken = statements.slice(next, next + (byTable ? room : Math.min(AT_ONCE, left)))
    const step = byTable ? refineByTable(over, so, taken) : refineBySorting(over, so, taken)
    so = { ...step, classes: [...so.classes, ...step.classes] }
    next += taken.length
  }
  return so
}

// A table is used for at least so many statements at a time.
const FEW = 4
// Statements that are sorted by at a time: a rank below 2^27 and so many bits are exact in a double.
const AT_ONCE = 26

// The rank so far and the truths of the next statements make a key; the keys that occur, in order, are the new ranks.
// A false statement counts 1, so smaller keys are better.
function refineByTable(over: RankSpace, { ranks, worst }: Ranked, statements: readonly Formula[]): Ranked {
  const { space, feasible } = over
  const taken = statements.length
  const keys = addTruths(over, ranks, statements)
  const table = new Uint32Array((worst + 1) * 2 ** taken)
  if (feasible === null) for (let slot = 0; slot < space.slots; slot++) table[keys[slot]!] = 1
  else feasible.forEach((slot) => void (table[keys[slot]!] = 1))
  const classes = statements.map((_, step) => occurring(table, taken - step - 1))
  let found = 0
  for (let key = 0; key < table.length; key++) if (table[key] !== 0) table[key] = ++found
  const refined = ranksUpTo(found, over)
  if (feasible === null) for (let slot = 0; slot < space.slots; slot++) refined[slot] = table[keys[slot]!]!
  else feasible.forEach((slot) => void (refined[slot] = table[keys[slot]!]!))
  return { ranks: refined, worst: found, classes }
}

// Only classes whose states differ in some of the statements are looked at again: their states are sorted by class and
// truths. Cost: a pass, and the sorting of the states in such classes.
function refineBySorting(over: RankSpace, { ranks, worst }: Ranked, statements: readonly Formula[]): Ranked {
  const { space } = over
  const taken = statements.length
  const size = 2 ** taken
  const truths = addTruths(over, null, statements)
  const first = new Int32Array(worst + 1).fill(-1)
  const mixed = new Uint8Array(worst + 1)
  for (let slot = 0; slot < space.slots; slot++) {
    const rank = ranks[slot]!
    if (first[rank] === -1) first[rank] = truths[slot]!
    else if (first[rank] !== truths[slot]) mixed[rank] = 1
  }
  // 0 is no rank.
  mixed[0] = 0
  let count = 0
  for (let slot = 0; slot < space.slots; slot++) count += mixed[ranks[slot]!]!
  const keys = new Float64Array(count)
  count = 0
  for (let slot = 0; slot < space.slots; slot++)
    if (mixed[ranks[slot]!] === 1) keys[count++] = ranks[slot]! * size + truths[slot]!
  keys.sort()
  // Distinct keys, ascending; splits[k]: neighbours in one class that statement k is the first to tell apart.
  const splits = new Uint32Array(taken)
  let distinct = 0
  for (let i = 0; i < count; i++) {
    const key = keys[i]!
    if (i > 0 && key === keys[distinct - 1]) continue
    if (distinct > 0) {
      const before = keys[distinct - 1]!
      if (Math.floor(before / size) === Math.floor(key / size))
        splits[taken - 32 + Math.clz32((before % size) ^ (key % size))]!++
    }
    keys[distinct++] = key
  }
  const classes: number[] = []
  let total = worst
  for (const split of splits) classes.push((total += split))

  // start[r]: how many of the new ranks are better than class r's; at[r]: where its keys begin.
  const start = new Int32Array(worst + 2)
  const at = new Int32Array(worst + 2)
  for (let rank = 1, i = 0, better = 0; rank <= worst; rank++) {
    start[rank] = better
    at[rank] = i
    if (mixed[rank] === 0) better++
    else for (; i < distinct && keys[i]! < (rank + 1) * size; i++) better++
    at[rank + 1] = i
  }
  const refined = ranksUpTo(total, over)
  for (let slot = 0; slot < space.slots; slot++) {
    const rank = ranks[slot]!
    if (rank === 0) continue
    let position = 0
    if (mixed[rank] === 1) {
      const key = rank * size + truths[slot]!
      let [low, high] = [at[rank]!, at[rank + 1]! - 1]
      while (low < high) {
        const middle = (low + high) >>> 1
        if (keys[middle]! < key) low = middle + 1
        else high = middle
      }
      position = low - at[rank]!
    }
    refined[slot] = start[rank]! + position + 1
  }
  return { ranks: refined, worst: total, classes }
}

// The narrowest array for ranks up to the worst.
function ranksUpTo(worst: number, { space, shared }: RankSpace): Ranks {
  const wide = worst > 0xfffe
  const bytes = space.slots * (wide ? 4 : 2)
  const memory = shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes)
  return wide ? new Uint32Array(memory) : new Uint16Array(memory)
}

/** Each slot's rank (none: 0) with the falsehoods of some statements appended as bits, most important first. */
function addTruths(
  { space, columns }: RankSpace,
  ranks: Ranks | null,
  statements: readonly Formula[],
): Uint32Array {
  const keys = new Uint32Array(space.slots)
  const evaluators = statements.map((statement) => new Evaluator(statement, columns))
  const words = (space.slots + 31) >>> 5
  for (let start = 0; start < words; start += Evaluator.chunk) {
    const count = Math.min(Evaluator.chunk, words - start)
    const truths = evaluators.map((evaluator) => evaluator.chunk(start, count))
    const first = start * 32
    const last = Math.min(first + count * 32, space.slots)
    if (ranks !== null) for (let slot = first; slot < last; slot++) keys[slot] = ranks[slot]!
    for (let next = 0; next < truths.length; next += 4)
      append(keys, first, last, truths.slice(next, next + 4))
  }
  return keys
}

// Appends up to four falsehoods to the keys of slots first .. last.
function append(keys: Uint32Array, first: number, last: number, truths: readonly Uint32Array[]): void {
  const none = truths[0]!
  const [a, b = none, c = none, d = none] = truths as [Uint32Array]
  const drop = 4 - truths.length
  for (let from = first, i = 0; from < last; from += 32, i++) {
    const [wa, wb, wc, wd] = [~a[i]!, ~b[i]!, ~c[i]!, ~d[i]!]
    const to = Math.min(from + 32, last)
    for (let slot = from, bit = 0; slot < to; slot++, bit++) {
      const four =
        (((wa >>> bit) & 1) << 3) | (((wb >>> bit) & 1) << 2) | (((wc >>> bit) & 1) << 1) | ((wd >>> bit) & 1)
      keys[slot] = (keys[slot]! << (4 - drop)) | (four >>> drop)
    }
  }
}

// How many different values the occurring keys have when their last `drop` bits are left out.
function occurring(table: Uint32Array, drop: number): number {
  const size = 2 ** drop
  let count = 0
  for (let from = 0; from < table.length; from += size) {
    for (let key = from; key < from + size; key++)
      if (table[key] !== 0) {
        count++
        break
      }
  }
  return count
}

function rankByList(
  over: RankSpace,
  groups: readonly (readonly string[])[],
  dm: number,
): Ranked | RankingFault {
  const { space } = over
  const ranks = ranksUpTo(space.count, over)
  const repeated: string[] = []
  const invented: string[] = []
  let named = 0
  let worst = 0
  for (const group of groups) {
    if (group.length > 0) worst++
    for (const text of group) {
      const slot = space.find(text)
      if (slot < 0) invented.push(text)
      else if (ranks[slot] !== 0) repeated.push(text)
      else {
        ranks[slot] = worst
        named++
      }
    }
  }
  if (named === space.count && repeated.length === 0 && invented.length === 0)
    return { ranks, worst, classes: [] }
  const missing: string[] = []
  for (let slot = 0; slot < space.slots && missing.length < SHOWN; slot++)
    if (space.isState(slot) && ranks[slot] === 0) missing.push(space.text(slot))
  return { kind: "ranking", dm, missing, missingCount: space.count - named, repeated, invented }
}

// Sums are exact: as integers in a double while they fit, else as big integers (SPEC P3).
function rankByWeights(over: RankSpace, weights: readonly bigint[]): Ranked {
  const { space } = over
  const total = weights.reduce((sum, weight) => sum + (weight < 0n ? -weight : weight), 0n)
  if (total < 2n ** 53n && space.form === "cube") return rankBySums(over, weights.map(Number))
  const distinct: ArrayLike<number | bigint> =
    total < 2n ** 53n ? distinctSums(over, weights.map(Number)) : distinctBigSums(over, weights)
  const ranks = ranksUpTo(distinct.length, over)
  const sum = total < 2n ** 53n ? summer(space, weights.map(Number), 0) : summer(space, weights, 0n)
  forEachState(over, (slot) => {
    ranks[slot] = distinct.length - indexIn(distinct, sum(slot))
  })
  return { ranks, worst: distinct.length, classes: [] }
}

// In a cube: sums of all codes, each from one with an option less, and their places among the sums there can be.
// Cost: slots x logarithm of the number of different sums.
function rankBySums(over: RankSpace, weights: readonly number[]): Ranked {
  const { space } = over
  const sums = new Float64Array(space.slots)
  weights.forEach((weight, option) => {
    for (let code = 0, step = 2 ** option; code < step; code++) sums[step + code] = sums[code]! + weight
  })
  const possible = sumsOf(weights)
  const places = new Int32Array(space.slots)
  const better = new Int32Array(possible.length)
  forEachState(over, (slot) => {
    const place = indexIn(possible, sums[slot]!)
    places[slot] = place
    better[place] = 1
  })
  let worst = 0
  for (let place = possible.length - 1; place >= 0; place--) if (better[place] !== 0) better[place] = ++worst
  const ranks = ranksUpTo(worst, over)
  forEachState(over, (slot) => {
    ranks[slot] = better[places[slot]!]!
  })
  return { ranks, worst, classes: [] }
}

// All different sums of some of the weights, ascending: those without a weight and those with it, merged.
function sumsOf(weights: readonly number[]): Float64Array {
  let sums = Float64Array.of(0)
  for (const weight of weights) {
    if (weight === 0) continue
    const step = Math.abs(weight)
    const start = Math.min(0, weight)
    const merged = new Float64Array(2 * sums.length)
    let [count, low, high] = [0, 0, 0]
    while (high < sums.length) {
      const without = low < sums.length ? sums[low]! + start : Number.POSITIVE_INFINITY
      const sum = Math.min(without, sums[high]! + start + step)
      if (without === sum) low++
      if (sums[high]! + start + step === sum) high++
      merged[count++] = sum
    }
    sums = merged.slice(0, count)
  }
  return sums
}

function summer<N extends number | bigint>(
  space: StateSpace,
  weights: readonly N[],
  zero: N,
): (slot: number) => N {
  const used = weights.map((weight, option) => ({ weight, option })).filter(({ weight }) => weight !== zero)
  return (slot) => {
    let sum = zero
    for (const { weight, option } of used)
      if (space.taken(slot, option)) sum = ((sum as number) + (weight as number)) as N
    return sum
  }
}

// Ascending, without repeats.
function distinctSums(over: RankSpace, weights: readonly number[]): Float64Array {
  const sum = summer(over.space, weights, 0)
  const sums = new Float64Array(over.space.count)
  let next = 0
  forEachState(over, (slot) => {
    sums[next++] = sum(slot)
  })
  sums.sort()
  return sums.filter((value, i) => i === 0 || value !== sums[i - 1])
}

function distinctBigSums(over: RankSpace, weights: readonly bigint[]): bigint[] {
  const sum = summer(over.space, weights, 0n)
  const sums = new Set<bigint>()
  forEachState(over, (slot) => void sums.add(sum(slot)))
  return [...sums].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

function forEachState({ space, feasible }: RankSpace, visit: (slot: number) => void): void {
  if (feasible === null) for (let slot = 0; slot < space.slots; slot++) visit(slot)
  else feasible.forEach((slot) => void visit(slot))
}

function indexIn(ascending: ArrayLike<number | bigint>, value: number | bigint): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ascending[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
