import type { Bits } from "./bits.ts"
import { CubeSpace } from "./cube.ts"
import type { ListSpace } from "./list.ts"
import type { GraphModel } from "./model.ts"

/**
 * Who can move where (SPEC M1 to M3): R_i(s) and its inverse, enumerated on demand. Nothing is stored per pair
 * of states: a *block* of a decision maker is the set of states (in a list: members) that agree on every option
 * not its own, and all its moves stay inside.
 */
export interface Moves {
  /**
   * Visits every state that `dm` can move to from `slot`, each once, in increasing order.
   * `visit` may return false to stop.
   */
  from(dm: number, slot: number, visit: (to: number) => boolean | undefined): void
  /** Visits every state from which `dm` can move to `slot`, each once. */
  into(dm: number, slot: number, visit: (from: number) => boolean | undefined): void
  /** Whether `dm` can move from one state to the other in one move. */
  can(dm: number, from: number, to: number): boolean
}

const cache = new WeakMap<GraphModel, Moves>()

/** The moves of a model; made once per model. */
export function movesOf(model: GraphModel): Moves {
  let moves = cache.get(model)
  if (moves === undefined) {
    moves =
      model.space instanceof CubeSpace
        ? new CubeMoves(model, model.space)
        : new ListMoves(model, model.space as ListSpace)
    cache.set(model, moves)
  }
  return moves
}

/** One-way options as bit masks over the cube's codes: `up` may only go N to Y, `down` only Y to N. */
export function oneWayMasks(model: GraphModel): { up: number; down: number } {
  let up = 0
  let down = 0
  model.structure.directions.forEach((direction, option) => {
    if (direction === "up") up += 2 ** option
    if (direction === "down") down += 2 ** option
  })
  return { up: up | 0, down: down | 0 }
}

/** Whether a decision maker can take back whatever it does. */
export function reversible(model: GraphModel, dm: number): boolean {
  for (let option = model.firstOption[dm]!; option < model.firstOption[dm + 1]!; option++)
    if (model.structure.directions[option] !== "both") return false
  return true
}

class CubeMoves implements Moves {
  readonly #space: CubeSpace
  readonly #model: GraphModel
  readonly #up: number
  readonly #down: number

  constructor(model: GraphModel, space: CubeSpace) {
    this.#space = space
    this.#model = model
    const { up, down } = oneWayMasks(model)
    this.#up = up
    this.#down = down
  }

  #allowed(from: number, to: number): boolean {
    return (from & ~to & this.#up) === 0 && (~from & to & this.#down) === 0
  }

  #each(
    dm: number,
    slot: number,
    legal: (other: number) => boolean,
    visit: (other: number) => boolean | undefined,
  ) {
    const first = this.#model.firstOption[dm]!
    const size = 2 ** (this.#model.firstOption[dm + 1]! - first)
    const step = 2 ** first
    const base = slot - ((slot >>> first) & (size - 1)) * step
    for (let i = 0, other = base; i < size; i++, other += step)
      if (other !== slot && this.#space.isState(other) && legal(other) && visit(other) === false) return
  }

  from(dm: number, slot: number, visit: (to: number) => boolean | undefined): void {
    this.#each(dm, slot, (to) => this.#allowed(slot, to), visit)
  }

  into(dm: number, slot: number, visit: (from: number) => boolean | undefined): void {
    this.#each(dm, slot, (from) => this.#allowed(from, slot), visit)
  }

  can(dm: number, from: number, to: number): boolean {
    const first = this.#model.firstOption[dm]!
    const mask = (2 ** (this.#model.firstOption[dm + 1]! - first) - 1) * 2 ** first
    return from !== to && ((from ^ to) & ~mask) === 0 && this.#allowed(from, to)
  }
}

/**
 * The blocks of one decision maker over the members of a list: which block a member is in, and the members of
 * each block, ascending: members[start[b] .. start[b + 1]).
 */
export interface Blocks {
  readonly of: Int32Array
  readonly start: Int32Array
  readonly members: Int32Array
}

/** Blocks of a decision maker (SPEC M2). Cost: O(members), by hashing the codes without its options. */
export function blocksOf(space: ListSpace, first: number, last: number): Blocks {
  const { count, words, data } = space.codes
  const keep = new Uint32Array(words).fill(0xffffffff)
  for (let option = first; option < last; option++) keep[option >>> 5]! &= ~(1 << (option & 31))
  const size = 2 ** Math.ceil(Math.log2(Math.max(4, count * 2)))
  const table = new Int32Array(size).fill(-1)
  const of = new Int32Array(count)
  const leader: number[] = []
  for (let member = 0; member < count; member++) {
    let hash = 0
    for (let word = 0; word < words; word++) {
      hash = Math.imul(hash ^ (data[member * words + word]! & keep[word]!), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    let at = hash & (size - 1)
    for (;;) {
      const block = table[at]!
      if (block < 0) {
        table[at] = leader.length
        of[member] = leader.length
        leader.push(member)
        break
      }
      const other = leader[block]!
      let same = true
      for (let word = 0; word < words && same; word++)
        same = ((data[member * words + word]! ^ data[other * words + word]!) & keep[word]!) === 0
      if (same) {
        of[member] = block
        break
      }
      at = (at + 1) & (size - 1)
    }
  }
  const start = new Int32Array(leader.length + 1)
  for (const block of of) start[block + 1]!++
  for (let block = 0; block < leader.length; block++) start[block + 1]! += start[block]!
  const next = start.slice()
  const members = new Int32Array(count)
  for (let member = 0; member < count; member++) members[next[of[member]!]!++] = member
  return { of, start, members }
}

/** Moves in a list of states; merged ones move as any of their members does. */
export class ListMoves implements Moves {
  readonly #space: ListSpace
  readonly #model: GraphModel
  readonly #up: Uint32Array
  readonly #down: Uint32Array
  readonly #blocks: (Blocks | undefined)[] = []
  // Per decision maker the forbidden families: members a move may not start from, and not end in.
  readonly #forbidden: { from: Bits; to: Bits }[][]
  // The last search that met a state: a merged state may be met through several members.
  readonly #met: Int32Array
  #search = 0

  constructor(model: GraphModel, space: ListSpace) {
    this.#space = space
    this.#model = model
    this.#up = new Uint32Array(space.codes.words)
    this.#down = new Uint32Array(space.codes.words)
    model.structure.directions.forEach((direction, option) => {
      if (direction === "up") this.#up[option >>> 5]! |= 1 << (option & 31)
      if (direction === "down") this.#down[option >>> 5]! |= 1 << (option & 31)
    })
    this.#forbidden = model.firstOption.map(() => [])
    for (const { by, from, to } of model.structure.noMoves)
      this.#forbidden[by]!.push({ from: space.membersWhere(from), to: space.membersWhere(to) })
    this.#met = new Int32Array(space.stateOf === null ? 0 : space.slots)
  }

  #block(dm: number): Blocks {
    this.#blocks[dm] ??= blocksOf(this.#space, this.#model.firstOption[dm]!, this.#model.firstOption[dm + 1]!)
    return this.#blocks[dm]
  }

  // Whether one member may become another of the same block: one-way options and noMove (SPEC M2, M3).
  #legal(dm: number, from: number, to: number): boolean {
    const { words, data } = this.#space.codes
    for (let word = 0; word < words; word++) {
      const before = data[from * words + word]!
      const after = data[to * words + word]!
      if ((before & ~after & this.#up[word]!) !== 0 || (~before & after & this.#down[word]!) !== 0)
        return false
    }
    for (const family of this.#forbidden[dm]!) if (family.from.has(from) && family.to.has(to)) return false
    return true
  }

  #each(dm: number, slot: number, inward: boolean, visit: (other: number) => boolean | undefined): void {
    if (this.#space.stateOf !== null) {
      this.#eachMerged(dm, slot, inward, this.#space.stateOf, visit)
      return
    }
    const { of, start, members } = this.#block(dm)
    const block = of[slot]!
    for (let i = start[block]!; i < start[block + 1]!; i++) {
      const other = members[i]!
      if (other === slot) continue
      if (!(inward ? this.#legal(dm, other, slot) : this.#legal(dm, slot, other))) continue
      if (visit(other) === false) return
    }
  }

  // A merged state moves as any of its members does, and is met once though several members lead to it (SPEC M5).
  #eachMerged(
    dm: number,
    slot: number,
    inward: boolean,
    stateOf: Int32Array,
    visit: (other: number) => boolean | undefined,
  ): void {
    const { of, start, members } = this.#block(dm)
    const search = ++this.#search
    const found: number[] = []
    for (let which = 0; which < this.#space.members(slot); which++) {
      const member = this.#space.member(slot, which)
      const block = of[member]!
      for (let i = start[block]!; i < start[block + 1]!; i++) {
        const other = members[i]!
        const state = stateOf[other]!
        if (state === slot || this.#met[state] === search) continue
        if (!(inward ? this.#legal(dm, other, member) : this.#legal(dm, member, other))) continue
        this.#met[state] = search
        found.push(state)
      }
    }
    found.sort((a, b) => a - b)
    for (const state of found) if (visit(state) === false) return
  }

  /** Visits the members (list indices) that `dm` can turn a member into, those of the same state included. */
  fromMember(dm: number, member: number, visit: (other: number) => void): void {
    const { of, start, members } = this.#block(dm)
    const block = of[member]!
    for (let i = start[block]!; i < start[block + 1]!; i++) {
      const other = members[i]!
      if (other !== member && this.#legal(dm, member, other)) visit(other)
    }
  }

  from(dm: number, slot: number, visit: (to: number) => boolean | undefined): void {
    this.#each(dm, slot, false, visit)
  }

  into(dm: number, slot: number, visit: (from: number) => boolean | undefined): void {
    this.#each(dm, slot, true, visit)
  }

  can(dm: number, from: number, to: number): boolean {
    let found = false
    this.from(dm, from, (state) => {
      found = state === to
      return !found
    })
    return found
  }
}
