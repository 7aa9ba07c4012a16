import { popCount } from "./bits.ts"
import type { CubeSpace } from "./cube.ts"
import { fitsMasks } from "./masks.ts"
import type { GraphModel } from "./model.ts"
import { oneWayMasks } from "./moves.ts"
import { perModel } from "./per-model.ts"
import { type Layout, Slice } from "./slice.ts"

type Narrow = Uint8Array | Uint16Array | Int32Array

// The narrowest array for members of a block and one number beyond them.
function narrow(size: number, most: number): Narrow {
  return most <= 128 ? new Uint8Array(size) : most <= 2 ** 15 ? new Uint16Array(size) : new Int32Array(size)
}

/// The one-way options of a decision maker, as bits of a block's member: a member may become another exactly where
/// its `oneWay` bits, those of `down` turned over, are among the other's (SPEC M2).
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

/// The blocks of one decision maker, members sorted. Those that agree on its one-way options stand together, from the
/// worst to the best: member `order[p]` of a block at its position p; after the last of a group its positions hold the
/// block's size. `level` is the rank inside the block, 1 best, 0 for no state.
/// Bytes per state: 2 for up to seven options, 4 for up to fifteen, else 8. Cost: slots x logarithm of a block's size.
interface Runs {
  readonly order: Narrow
  readonly level: Narrow
}

const runsOf = perModel((model, space: CubeSpace, dm: number): Runs => {
  const first = model.firstOption[dm]!
  const size = 2 ** (model.firstOption[dm + 1]! - first)
  const step = 2 ** first
  const ranks = model.ranks[dm]!
  const order = narrow(space.slots, size)
  const level = narrow(space.slots, size)
  const groups = groupsOf(size, waysOf(model, dm))
  const keys = new Float64Array(size)
  const next = new Int32Array(size)
  for (let high = 0; high < space.slots; high += step * size)
    for (let base = high; base < high + step; base++) {
      let count = 0
      for (let member = 0; member < size; member++) {
        const rank = ranks[base + member * step]!
        if (rank !== 0) keys[count++] = rank * size + member
        order[base + member * step] = size
      }
      sort(keys, count)
      next.set(groups.start)
      let [before, levels] = [-1, 0]
      for (let i = 0; i < count; i++) {
        const rank = Math.floor(keys[i]! / size)
        if (rank !== before) levels++
        before = rank
        level[base + (keys[i]! - rank * size) * step] = levels
      }
      for (let i = count - 1; i >= 0; i--) {
        const member = keys[i]! % size
        order[base + next[groups.of[member]!]!++ * step] = member
      }
    }
  return { order, level }
})

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

// Few keys are sorted where they are; a call to the library costs more than that.
function sort(keys: Float64Array, count: number): void {
  if (count > 64) {
    keys.subarray(0, count).sort()
    return
  }
  for (let i = 1; i < count; i++) {
    const key = keys[i]!
    let at = i
    for (; at > 0 && keys[at - 1]! > key; at--) keys[at] = keys[at - 1]!
    keys[at] = key
  }
}

/// At most how many groups of members a walk over all states looks at, beyond those of decision makers without one-way
/// options; 0 where their blocks are small.
export function groupsInRuns(model: GraphModel, movers: readonly number[]): number {
  const widths = movers.map((dm) => model.firstOption[dm + 1]! - model.firstOption[dm]!)
  if (fitsMasks({ widths })) return 0
  return movers.reduce((sum, dm) => {
    const { oneWay } = waysOf(model, dm)
    return oneWay === 0 ? sum : sum + model.space.slots * 1.5 ** popCount(oneWay)
  }, 0)
}

/// A slice with blocks of any size. Whoever may step into a state of a block is, in each group of members that agree on
/// the one-way options, a run of the sorted members from the worst one on, which only grows as better states are met:
/// each member is visited once. Cost of settling: states x movers, times 1.5 for every one-way option of the mover.
export class RunSlice extends Slice {
  readonly #runs: readonly Runs[]
  // Of every mover in turn, by local index: the tables, and by the same index as a group's first position, how far its run is.
  readonly #order: Narrow
  readonly #level: Narrow
  readonly #next: Narrow
  readonly #start: Narrow
  readonly #improving: boolean
  readonly #ways: readonly Ways[]
  // Per mover: where each group begins.
  readonly #groupStart: readonly Int32Array[]
  readonly #groupSize: Int32Array

  constructor(model: GraphModel, space: CubeSpace, layout: Layout, improving: boolean, wide: boolean) {
    super(layout, wide)
    const { movers, widths, shifts, offsets } = layout
    this.#improving = improving
    this.#runs = movers.map((dm) => runsOf(model, space, dm))
    this.#ways = movers.map((dm) => waysOf(model, dm))
    const most = 2 ** Math.max(...widths)
    const cells = offsets.length * movers.length
    this.#order = narrow(cells, most)
    this.#level = narrow(cells, most)
    this.#next = narrow(cells, most)
    this.#start = narrow(cells, most)
    this.#groupStart = movers.map((_, j) => groupsOf(2 ** widths[j]!, this.#ways[j]!).start)
    this.#groupSize = Int32Array.from(movers, (_, j) => groupSize(2 ** widths[j]!, this.#ways[j]!))
    // At a member that stands for its group (no other bits set): where the group's positions begin.
    for (let j = 0; j < movers.length; j++)
      for (let i = 0; i < offsets.length; i++) {
        const member = (i >> shifts[j]!) & (2 ** widths[j]! - 1)
        this.#start[j * offsets.length + i] = this.#groupStart[j]![member]!
      }
  }

  gather(base: number): void {
    this.#runs.forEach(({ order, level }, j) => {
      this.#copy(order, this.#order, base, j)
      this.#copy(level, this.#level, base, j)
    })
  }

  #copy(table: Narrow, into: Narrow, base: number, mover: number): void {
    const offsets = this.layout.offsets
    for (let i = 0, at = mover * offsets.length; i < offsets.length; i++, at++)
      into[at] = table[base + offsets[i]!]!
  }

  protected reset(): void {
    this.#next.set(this.#start)
  }

  protected walk(origin: number, value: number): void {
    const [settled, order, level, ends, stack] = [
      this.settled,
      this.#order,
      this.#level,
      this.#next,
      this.stack,
    ]
    const { shifts, widths, offsets } = this.layout
    const improving = this.#improving
    settled[origin] = value
    stack[0] = origin
    for (let top = 1; top > 0; ) {
      const to = stack[--top]!
      for (let j = 0; j < shifts.length; j++) {
        const shift = shifts[j]!
        const size = 1 << widths[j]!
        const at = j * offsets.length
        const rest = at + (to & ~((size - 1) << shift))
        const here = improving ? level[at + to]! : 0
        const { oneWay, down } = this.#ways[j]!
        const most = (((to >> shift) & oneWay) ^ down) & oneWay
        const length = this.#groupSize[j]!
        // Every group whose members may become this one.
        for (let among = most; ; among = (among - 1) & most) {
          const group = rest + ((among ^ down) << shift)
          let next = ends[group]!
          const end = this.#groupStart[j]![among ^ down]! + length
          for (; next < end; next++) {
            const member = order[rest + (next << shift)]!
            if (member === size) break
            const from = rest + (member << shift)
            if (level[from]! <= here) break
            const state = from - at
            if (settled[state] !== 0) continue
            settled[state] = value
            stack[top++] = state
          }
          ends[group] = next
          if (among === 0) break
        }
      }
    }
  }
}
