import type { CubeSpace } from "./cube.ts"
import type { GraphModel } from "./model.ts"
import { oneWayMasks } from "./moves.ts"
import { perModel } from "./per-model.ts"
import { type Cut, type Layout, Slice } from "./slice.ts"

// Members of a block fit one word.
const MOST_OPTIONS = 5

/** Whether all blocks of the movers fit words. */
export function fitsMasks({ widths }: Pick<Layout, "widths">): boolean {
  return widths.every((width) => width <= MOST_OPTIONS)
}

type Masks = Uint8Array | Uint16Array | Uint32Array

/**
 * Per slot the members of the owner's block (one bit each) that may move there, by any move or by improvements
 * only (SPEC M1, M2). Bytes per state: 1, 2 or 4. Cost: slots x members of a block.
 */
const arcsInto = perModel(findArcs, (model, _, dm) => model.ranks[dm]!)

function findArcs(model: GraphModel, space: CubeSpace, dm: number, improving: boolean): Masks {
  const first = model.firstOption[dm]!
  const size = 2 ** (model.firstOption[dm + 1]! - first)
  const step = 2 ** first
  const allowed = allowedInto(model, dm)
  const ranks = model.ranks[dm]!
  const masks =
    size <= 8
      ? new Uint8Array(space.slots)
      : size <= 16
        ? new Uint16Array(space.slots)
        : new Uint32Array(space.slots)
  const block = new Int32Array(size)
  const worse = new Int32Array(size)
  for (let high = 0; high < space.slots; high += step * size)
    for (let base = high; base < high + step; base++) {
      let members = 0
      for (let i = 0; i < size; i++) {
        const rank = ranks[base + i * step]!
        block[i] = rank
        if (rank !== 0) members |= 1 << i
      }
      if (improving) ranked(block, worse, size)
      else worse.fill(-1)
      for (let i = 0; i < size; i++)
        if (block[i] !== 0) masks[base + i * step] = worse[i]! & allowed[i]! & members
    }
  return masks
}

// Per member those with a larger rank.
function ranked(block: Int32Array, worse: Int32Array, size: number): void {
  worse.fill(0)
  for (let i = 1; i < size; i++) {
    const here = block[i]!
    let mine = 0
    for (let other = 0; other < i; other++) {
      const there = block[other]!
      if (there > here) mine |= 1 << other
      else if (there < here) worse[other]! |= 1 << i
    }
    worse[i]! |= mine
  }
}

// For each member of a block, the others that one-way options let move there.
function allowedInto(model: GraphModel, dm: number): Int32Array {
  const first = model.firstOption[dm]!
  const size = 2 ** (model.firstOption[dm + 1]! - first)
  const { up, down } = oneWayMasks(model)
  const allowed = new Int32Array(size)
  for (let to = 0; to < size; to++)
    for (let from = 0; from < size; from++)
      if (from !== to && (from & ~to & (up >>> first)) === 0 && (~from & to & (down >>> first)) === 0)
        allowed[to]! |= 1 << from
  return allowed
}

/**
 * A slice whose blocks have at most 32 members: per block a word says which members no walk has come from yet, so
 * that those that move into a state are found by a word operation. Cost of settling: states x movers.
 */
export class MaskSlice extends Slice {
  readonly #arcs: readonly Masks[]
  // Row by state, one word per mover: the members of its block that may move there.
  readonly #into: Uint8Array | Uint16Array | Int32Array
  // Row by block, one word per mover: the members that no walk has come from yet.
  readonly #open: Int32Array
  // Per mover: where its options lie in a local index, and masks of what lies below them and of all others.
  readonly #shift: Int32Array
  readonly #width: Int32Array
  readonly #low: Int32Array
  readonly #others: Int32Array

  constructor({ model, space, layout, improving, wide }: Cut) {
    super(layout, wide)
    const { movers, shifts, widths, offsets } = layout
    this.#arcs = movers.map((dm) => arcsInto(model, space, dm, improving))
    const [cells, widest] = [offsets.length * movers.length, Math.max(...widths)]
    this.#into =
      widest <= 3 ? new Uint8Array(cells) : widest === 4 ? new Uint16Array(cells) : new Int32Array(cells)
    this.#open = new Int32Array((offsets.length >> Math.min(...widths)) * movers.length)
    this.#shift = Int32Array.from(shifts)
    this.#width = Int32Array.from(widths)
    this.#low = this.#shift.map((shift) => 2 ** shift - 1)
    this.#others = this.#shift.map((shift, j) => ~((2 ** widths[j]! - 1) << shift))
  }

  gather(base: number): void {
    this.#arcs.forEach((arcs, mover) => {
      this.#gather(arcs, base, mover)
    })
  }

  #gather(arcs: Masks, base: number, mover: number): void {
    const [into, offsets, step] = [this.#into, this.layout.offsets, this.#shift.length]
    for (let i = 0, at = mover; i < offsets.length; i++, at += step) into[at] = arcs[base + offsets[i]!]!
  }

  protected reset(): void {
    this.#open.fill(-1)
  }

  protected walk(origin: number, value: number): void {
    const [settled, into, open, stack] = [this.settled, this.#into, this.#open, this.stack]
    const [shifts, widths, low, others] = [this.#shift, this.#width, this.#low, this.#others]
    const count = shifts.length
    settled[origin] = value
    stack[0] = origin
    for (let top = 1; top > 0; ) {
      const to = stack[--top]!
      for (let j = 0; j < count; j++) {
        const arcs = into[to * count + j]!
        if (arcs === 0) continue
        const shift = shifts[j]!
        const block = ((((to >> shift) >> widths[j]!) << shift) | (to & low[j]!)) * count + j
        let from = arcs & open[block]!
        if (from === 0) continue
        open[block]! ^= from
        const rest = to & others[j]!
        for (; from !== 0; from &= from - 1) {
          const state = rest | ((31 - Math.clz32(from & -from)) << shift)
          if (settled[state] !== 0) continue
          settled[state] = value
          stack[top++] = state
        }
      }
    }
  }
}
