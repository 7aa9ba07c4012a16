import { type Layout, type Masks, Slice } from "./slice.ts"

// Beyond so many members a block's moves are better taken together, by masks.
const MOST_WIDTH = 2

/// Whether all moves of the movers into one state are the bits of one word, and few enough for it to pay.
export function fewFlips(widths: readonly number[]): boolean {
  return (
    widths.every((width) => width <= MOST_WIDTH) &&
    widths.reduce((sum, width) => sum + 2 ** width - 1, 0) <= 32
  )
}

/// A slice whose movers have one or two options each. A move flips some options of its maker; all moves into a
/// state are one word, a bit for every flip. Cost of settling: the moves into each state, once.
export class FlipSlice extends Slice {
  // The flips that lead into each state.
  readonly #into: Int32Array
  // What each bit flips, as a local index.
  readonly #flips: Int32Array
  readonly #first: readonly number[]
  readonly #layout: Layout

  constructor(size: number, layout: Layout) {
    super(size)
    this.#layout = layout
    this.#into = new Int32Array(size)
    const flips: number[] = []
    this.#first = layout.widths.map((width, j) => {
      const first = flips.length
      for (let flip = 1; flip < 2 ** width; flip++) flips.push(flip << layout.shifts[j]!)
      return first
    })
    this.#flips = Int32Array.from(flips)
  }

  gather(arcs: Masks, base: number, offsets: Uint32Array, mover: number): void {
    const into = this.#into
    const shift = this.#layout.shifts[mover]!
    const size = 2 ** this.#layout.widths[mover]!
    const first = this.#first[mover]!
    const flipsOf = flipsByMember(size)
    if (mover === 0) into.fill(0)
    for (let i = 0; i < offsets.length; i++) {
      const member = (i >> shift) & (size - 1)
      into[i]! |= flipsOf[(member << size) | arcs[base + offsets[i]!]!]! << first
    }
  }

  protected reset(): void {}

  protected walk(origin: number, value: number): void {
    const [settled, into, flips, stack] = [this.settled, this.#into, this.#flips, this.stack]
    settled[origin] = value
    stack[0] = origin
    for (let top = 1; top > 0; ) {
      const to = stack[--top]!
      for (let arcs = into[to]!; arcs !== 0; arcs &= arcs - 1) {
        const from = to ^ flips[31 - Math.clz32(arcs & -arcs)]!
        if (settled[from] !== 0) continue
        settled[from] = value
        stack[top++] = from
      }
    }
  }
}

// For a member of a block and a mask of members: the flips that lead from these to it, flip f as bit f - 1.
function flipsByMember(size: number): Int32Array {
  const table = new Int32Array(size * 2 ** size)
  for (let member = 0; member < size; member++)
    for (let mask = 0; mask < 2 ** size; mask++) {
      let flips = 0
      for (let other = 0; other < size; other++)
        if (other !== member && (mask >> other) & 1) flips |= 1 << ((other ^ member) - 1)
      table[(member << size) | mask] = flips
    }
  return table
}
