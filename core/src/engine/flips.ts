import type { CubeSpace } from "./cube.ts"
import type { Ranks } from "./model.ts"
import { oneWayMasks } from "./moves.ts"
import { perModel } from "./per-model.ts"
import { type Cut, type Layout, Slice } from "./slice.ts"

// Beyond so many options of one decision maker its moves are better taken together, by masks.
const MOST_WIDTH = 2
const WORD = 32

/** Whether all moves of the movers into one state are the bits of one word, and few enough for it to pay. */
export function fewFlips({ widths }: Layout): boolean {
  return widths.every((width) => width <= MOST_WIDTH) && flipsOf(widths) <= WORD
}

function flipsOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + 2 ** width - 1, 0)
}

/** Where the flips of one decision maker have their bits: in which word of the table, from which bit on. */
interface Seat {
  readonly word: number
  readonly bit: number
}

/**
 * Per slot, for every decision maker of one or two options: the flips of its options that lead there, one bit each
 * (flip f of its block is bit f - 1 of its own), by any move or by improvements only (SPEC M1, M2).
 * Bytes per state and decision maker: an eighth for every flip, about 1/8 or 3/8. Cost: slots x flips.
 */
interface FlipTable {
  readonly seats: ReadonlyMap<number, Seat>
  readonly words: readonly (Uint8Array | Uint32Array)[]
}

const flipTable = perModel((model, space: CubeSpace, improving: boolean): FlipTable => {
  const seats = new Map<number, Seat>()
  const used: number[] = [0]
  model.ranks.forEach((_, dm) => {
    const width = model.firstOption[dm + 1]! - model.firstOption[dm]!
    if (width > MOST_WIDTH) return
    const bits = 2 ** width - 1
    if (used.at(-1)! + bits > WORD) used.push(0)
    seats.set(dm, { word: used.length - 1, bit: used.at(-1)! })
    used[used.length - 1]! += bits
  })
  const words = used.map((bits) => (bits <= 8 ? new Uint8Array(space.slots) : new Uint32Array(space.slots)))
  const { up, down } = oneWayMasks(model)
  for (const [dm, { word, bit }] of seats) {
    const first = model.firstOption[dm]!
    for (let flip = 1; flip < 2 ** (model.firstOption[dm + 1]! - first); flip++) {
      const change = flip << first
      mark(
        words[word]!,
        model.ranks[dm]!,
        change,
        up & change,
        down & change,
        1 << (bit + flip - 1),
        improving,
      )
    }
  }
  return { seats, words }
})

// Sets a bit at every state that its neighbour by `change` may move to.
function mark(
  into: Uint8Array | Uint32Array,
  ranks: Ranks,
  change: number,
  up: number,
  down: number,
  bit: number,
  improving: boolean,
): void {
  for (let to = 0; to < ranks.length; to++) {
    const from = to ^ change
    const here = ranks[to]!
    // Any move: from a state of whatever rank.
    if (here === 0 || ranks[from]! <= (improving ? here : 0)) continue
    if ((from & up) !== 0 || (to & down) !== 0) continue
    into[to]! |= bit
  }
}

/**
 * A slice whose movers have one or two options each. A move flips some options of its maker; all moves into a
 * state are one word, a bit for every flip. Cost of settling: the moves into each state, once.
 */
export class FlipSlice extends Slice {
  // The flips that lead into each state.
  readonly #into: Int32Array
  // What each bit flips, as a local index.
  readonly #flips = new Int32Array(WORD)
  readonly #words: readonly (Uint8Array | Uint32Array)[]
  // Per word of the table: the bits that stay where they are, and those that go elsewhere, from bit to bit.
  readonly #keep: Int32Array
  readonly #move: (readonly (readonly [number, number])[])[]

  constructor({ model, space, layout, improving, wide }: Cut) {
    super(layout, wide)
    this.#into = new Int32Array(layout.offsets.length)
    const { seats, words } = flipTable(model, space, improving)
    this.#words = words
    this.#keep = new Int32Array(words.length)
    this.#move = words.map(() => [])
    const free = new Set(Array.from({ length: WORD }, (_, bit) => bit))
    const place = (j: number, flip: number, bit: number): void => {
      free.delete(bit)
      this.#flips[bit] = flip << layout.shifts[j]!
    }
    // The first word's bits keep their places; the others take what is free.
    for (const first of [true, false])
      layout.movers.forEach((dm, j) => {
        const { word, bit } = seats.get(dm)!
        if ((word === 0) !== first) return
        for (let flip = 1; flip < 2 ** layout.widths[j]!; flip++) {
          const from = bit + flip - 1
          if (first) {
            this.#keep[0]! |= 1 << from
            place(j, flip, from)
          } else {
            const to = Math.min(...free)
            this.#move[word] = [...this.#move[word]!, [from, to]]
            place(j, flip, to)
          }
        }
      })
  }

  gather(base: number): void {
    const [into, offsets] = [this.#into, this.layout.offsets]
    const [table, keep] = [this.#words[0]!, this.#keep[0]!]
    for (let i = 0; i < into.length; i++) into[i] = table[base + offsets[i]!]! & keep
    this.#move.forEach((moves, word) => {
      for (const [from, to] of moves) this.#add(this.#words[word]!, base, from, to)
    })
  }

  #add(table: Uint8Array | Uint32Array, base: number, from: number, to: number): void {
    const [into, offsets] = [this.#into, this.layout.offsets]
    for (let i = 0; i < into.length; i++) into[i]! |= ((table[base + offsets[i]!]! >>> from) & 1) << to
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
