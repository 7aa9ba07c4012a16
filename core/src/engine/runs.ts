import { popCount } from "./bits.ts"
import type { CubeSpace } from "./cube.ts"
import { fitsMasks } from "./masks.ts"
import type { GraphModel, Ranks } from "./model.ts"
import { oneWayMasks } from "./moves.ts"
import { perModel } from "./per-model.ts"
import { type Cut, Slice } from "./slice.ts"

type Narrow = Uint8Array | Uint16Array | Int32Array

// The narrowest array for members of a block and one number beyond them.
function narrow(size: number, most: number): Narrow {
  return most <= 128 ? new Uint8Array(size) : most <= 2 ** 15 ? new Uint16Array(size) : new Int32Array(size)
}

/**
 * The one-way options of a decision maker, as bits of a block's member: a member may become another exactly where
 * its `oneWay` bits, those of `down` turned over, are among the other's (SPEC M2).
 */
interface Ways {
  readonly oneWay: number
  readonly down: number
}

function waysOf(model: GraphModel, dm: number): Ways {
  const first = model.firstOption[dm]!
  const own = 2 ** (model.firstOption[dm + 1]! - first) - 1
  const { up, down } = oneWayMasks(model)
  return { oneWay: ((up | down) >>> first) & own, down: (down >>> first) & own }
}

/**
 * The blocks of one decision maker, members sorted. Those that agree on its one-way options stand together, from the
 * worst to the best: member `order[p]` of a block at its position p; after the last of a group its positions hold the
 * block's size. `level` is the rank inside the block, 1 best, 0 for no state.
 * Bytes per state: 2 for up to seven options, 4 for up to fifteen, else 8. Cost: slots x logarithm of a block's size.
 */
interface Runs {
  readonly order: Narrow
  readonly level: Narrow
}

const runsOf = perModel(findRuns, (model, _, dm) => model.ranks[dm]!)

function findRuns(model: GraphModel, space: CubeSpace, dm: number): Runs {
  const first = model.firstOption[dm]!
  const size = 2 ** (model.firstOption[dm + 1]! - first)
  const step = 2 ** first
  const ranks = model.ranks[dm]!
  const order = narrow(space.slots, size)
  const level = narrow(space.slots, size)
  const groups = groupsOf(size, waysOf(model, dm))
  const block = new SortedBlock(size)
  const next = new Int32Array(size)
  for (let high = 0; high < space.slots; high += step * size)
    for (let base = high; base < high + step; base++) {
      block.sort(ranks, base, step)
      for (let member = 0; member < size; member++) order[base + member * step] = size
      next.set(groups.start)
      let [before, levels] = [-1, 0]
      for (let i = 0; i < block.count; i++) {
        const member = block.members[i]!
        if (block.ranks[member] !== before) levels++
        before = block.ranks[member]!
        level[base + member * step] = levels
      }
      for (let i = block.count - 1; i >= 0; i--) {
        const member = block.members[i]!
        order[base + next[groups.of[member]!]!++ * step] = member
      }
    }
  return { order, level }
}

// Which group each member is in (its one-way bits), and where each group's positions begin.
function groupsOf(size: number, ways: Ways): { readonly of: Int32Array; readonly start: Int32Array } {
  const { oneWay } = ways
  const of = new Int32Array(size)
  const start = new Int32Array(size)
  for (let member = 0; member < size; member++) of[member] = member & oneWay
  let positions = 0
  for (let group = 0; group < size; group++) {
    if ((group & ~oneWay) !== 0) continue
    start[group] = positions
    positions += groupSize(size, ways)
  }
  return { of, start }
}

// Members of a group.
function groupSize(size: number, { oneWay }: Ways): number {
  return size / 2 ** popCount(oneWay)
}

// Members that are sorted one by one before they are merged.
const SHORT = 8

// The states of a block by rank, best first: sorted in short runs, which are merged two by two.
class SortedBlock {
  /** Per member. */
  readonly ranks: Int32Array
  /** The first `count` are sorted. */
  members: Int32Array
  count = 0
  #spare: Int32Array

  constructor(size: number) {
    this.ranks = new Int32Array(size)
    this.members = new Int32Array(size)
    this.#spare = new Int32Array(size)
  }

  sort(ranks: Ranks, base: number, step: number): void {
    this.count = 0
    for (let member = 0; member < this.members.length; member++) {
      const rank = ranks[base + member * step]!
      this.ranks[member] = rank
      if (rank !== 0) this.members[this.count++] = member
    }
    for (let from = 0; from < this.count; from += SHORT)
      sortRun(this.members, from, Math.min(from + SHORT, this.count), this.ranks)
    for (let length = SHORT; length < this.count; length *= 2) {
      for (let from = 0; from < this.count; from += 2 * length)
        mergeRuns(this.members, this.#spare, from, length, this.count, this.ranks)
      ;[this.members, this.#spare] = [this.#spare, this.members]
    }
  }
}

function sortRun(members: Int32Array, from: number, to: number, ranks: Int32Array): void {
  for (let i = from + 1; i < to; i++) {
    const member = members[i]!
    const rank = ranks[member]!
    let at = i
    for (; at > from && ranks[members[at - 1]!]! > rank; at--) members[at] = members[at - 1]!
    members[at] = member
  }
}

// Merges two neighbouring runs of a length, the second of which may be shorter or empty.
function mergeRuns(
  members: Int32Array,
  into: Int32Array,
  from: number,
  length: number,
  count: number,
  ranks: Int32Array,
): void {
  const middle = Math.min(from + length, count)
  const end = Math.min(middle + length, count)
  let [left, right] = [from, middle]
  for (let at = from; at < end; at++) {
    const takesLeft = right >= end || (left < middle && ranks[members[left]!]! <= ranks[members[right]!]!)
    into[at] = takesLeft ? members[left++]! : members[right++]!
  }
}

/**
 * At most how many groups of members a walk over all states looks at, beyond those of decision makers without one-way
 * options; 0 where their blocks are small.
 */
export function groupsInRuns(model: GraphModel, movers: readonly number[]): number {
  const widths = movers.map((dm) => model.firstOption[dm + 1]! - model.firstOption[dm]!)
  if (fitsMasks({ widths })) return 0
  return movers.reduce((sum, dm) => {
    const { oneWay } = waysOf(model, dm)
    return oneWay === 0 ? sum : sum + model.space.slots * 1.5 ** popCount(oneWay)
  }, 0)
}

/**
 * A slice with blocks of any size. Whoever may step into a state of a block is, in each group of members that agree on
 * the one-way options, a run of the sorted members from the worst one on, which only grows as better states are met:
 * each member is visited once. Cost of settling: states x movers, times 1.5 for every one-way option of the mover.
 */
export class RunSlice extends Slice {
  readonly #runs: readonly Runs[]
  readonly #ways: readonly Ways[]
  readonly #improving: boolean
  // Members by position, of every mover in turn; levels by state, those of all movers side by side.
  readonly #order: Narrow
  readonly #level: Narrow
  // Of every mover in turn, group by group, per block: the position its run has come to, and the level of the member
  // there, 0 where none is left; and how they begin.
  readonly #next: Narrow
  readonly #wait: Narrow
  readonly #firstNext: Narrow
  readonly #firstWait: Narrow
  // Per mover: where its cells begin above, and how many blocks and members of a group there are.
  readonly #cells: Int32Array
  readonly #blocks: Int32Array
  readonly #length: Int32Array
  // Per mover: where the positions of each group begin.
  readonly #groupStart: readonly Int32Array[]

  constructor({ model, space, layout, improving, wide }: Cut) {
    super(layout, wide)
    const { movers, widths, offsets } = layout
    this.#improving = improving
    this.#runs = movers.map((dm) => runsOf(model, space, dm))
    this.#ways = movers.map((dm) => waysOf(model, dm))
    this.#groupStart = movers.map((_, j) => groupsOf(2 ** widths[j]!, this.#ways[j]!).start)
    this.#length = Int32Array.from(movers, (_, j) => groupSize(2 ** widths[j]!, this.#ways[j]!))
    this.#blocks = Int32Array.from(widths, (width) => offsets.length >> width)
    this.#cells = new Int32Array(movers.length + 1)
    movers.forEach((_, j) => {
      const groups = 2 ** widths[j]! / this.#length[j]!
      this.#cells[j + 1] = this.#cells[j]! + this.#blocks[j]! * groups
    })
    const most = 2 ** Math.max(...widths)
    this.#order = narrow(offsets.length * movers.length, most)
    this.#level = narrow(offsets.length * movers.length, most)
    const cells = this.#cells.at(-1)!
    this.#next = narrow(cells, most)
    this.#wait = narrow(cells, most)
    this.#firstNext = narrow(cells, most)
    this.#firstWait = narrow(cells, most)
    movers.forEach((_, j) => {
      for (let cell = this.#cells[j]!; cell < this.#cells[j + 1]!; cell++)
        this.#firstNext[cell] = Math.floor((cell - this.#cells[j]!) / this.#blocks[j]!) * this.#length[j]!
    })
  }

  gather(base: number): void {
    this.#runs.forEach(({ order, level }, j) => {
      this.#copy(order, this.#order, base, j * this.layout.offsets.length, 1)
      this.#copy(level, this.#level, base, j, this.layout.movers.length)
      this.#begin(j)
    })
  }

  #copy(table: Narrow, into: Narrow, base: number, start: number, step: number): void {
    const offsets = this.layout.offsets
    for (let i = 0, at = start; i < offsets.length; i++, at += step) into[at] = table[base + offsets[i]!]!
  }

  // The level of each group's worst member.
  #begin(mover: number): void {
    const [order, level] = [this.#order, this.#level]
    const [shift, width] = [this.layout.shifts[mover]!, this.layout.widths[mover]!]
    const at = mover * this.layout.offsets.length
    const movers = this.layout.movers.length
    const blocks = this.#blocks[mover]!
    for (let cell = this.#cells[mover]!, block = 0; cell < this.#cells[mover + 1]!; cell++, block++) {
      if (block === blocks) block = 0
      const rest = ((block >> shift) << (shift + width)) | (block & ((1 << shift) - 1))
      const member = order[at + rest + (this.#firstNext[cell]! << shift)]!
      this.#firstWait[cell] = member === 1 << width ? 0 : level[(rest + (member << shift)) * movers + mover]!
    }
  }

  protected reset(): void {
    this.#next.set(this.#firstNext)
    this.#wait.set(this.#firstWait)
  }

  protected walk(origin: number, value: number): void {
    const [settled, level, wait, stack] = [this.settled, this.#level, this.#wait, this.stack]
    const { shifts, widths } = this.layout
    const [cells, improving] = [this.#cells, this.#improving]
    const movers = shifts.length
    settled[origin] = value
    stack[0] = origin
    for (let top = 1; top > 0; ) {
      const to = stack[--top]!
      for (let j = 0; j < movers; j++) {
        const [shift, width] = [shifts[j]!, widths[j]!]
        const block = ((to >> (shift + width)) << shift) | (to & ((1 << shift) - 1))
        const here = improving ? level[to * movers + j]! : 0
        const { oneWay, down } = this.#ways[j]!
        if (oneWay === 0) {
          const cell = cells[j]! + block
          if (wait[cell]! > here) top = this.#step(j, cell, to, here, value, top)
          continue
        }
        // Every group whose members may become this one.
        const most = (((to >> shift) & oneWay) ^ down) & oneWay
        for (let among = most; ; among = (among - 1) & most) {
          const group = this.#groupStart[j]![among ^ down]! / this.#length[j]!
          const cell = cells[j]! + group * this.#blocks[j]! + block
          if (wait[cell]! > here) top = this.#step(j, cell, to, here, value, top)
          if (among === 0) break
        }
      }
    }
  }

  // Settles the members of a group that a state of a better level is met by; the new height of the stack.
  #step(j: number, cell: number, to: number, here: number, value: number, top: number): number {
    const [settled, order, level, stack] = [this.settled, this.#order, this.#level, this.stack]
    const shift = this.layout.shifts[j]!
    const size = 1 << this.layout.widths[j]!
    const at = j * settled.length
    const movers = this.layout.movers.length
    const rest = to & ~((size - 1) << shift)
    const end = this.#firstNext[cell]! + this.#length[j]!
    let next = this.#next[cell]!
    let member = order[at + rest + (next << shift)]!
    let wait = 0
    do {
      const from = rest + (member << shift)
      if (settled[from] === 0) {
        settled[from] = value
        stack[top++] = from
      }
      next++
      member = next < end ? order[at + rest + (next << shift)]! : size
      wait = member === size ? 0 : level[(rest + (member << shift)) * movers + j]!
    } while (wait > here)
    this.#next[cell] = next
    this.#wait[cell] = wait
    return top
  }
}
