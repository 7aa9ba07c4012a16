import type { GraphModel, Ranks } from "./model.ts"
import { reversible } from "./moves.ts"

// Members x length of a tile at most, but for the largest blocks: its rows stay in the nearest caches.
const CELLS = 2 ** 13
/** Greater than any rank: where there is no state. */
export const NOTHING = 0x7fffffff

/**
 * The blocks of one decision maker in a cube, some at a time: a tile is a run of neighbouring blocks, a row of it one
 * member of each. What a member can reach is found row by row, without a branch per state.
 */
export class Tiles {
  /** Row by member: values of the tile's blocks. */
  readonly rows: Int32Array
  /** Blocks in a tile, and the distance from a member to the next in codes. */
  readonly length: number
  readonly step: number
  readonly members: number
  readonly #model: GraphModel
  readonly #dm: number
  readonly #reversible: boolean

  constructor(model: GraphModel, dm: number) {
    const first = model.firstOption[dm]!
    this.#model = model
    this.#dm = dm
    this.members = 2 ** (model.firstOption[dm + 1]! - first)
    this.step = 2 ** first
    this.length = Math.min(this.step, Math.max(1, CELLS / this.members))
    this.rows = new Int32Array(this.members * this.length)
    this.#reversible = reversible(model, dm)
  }

  /** How many tiles there are. */
  count(slots: number): number {
    return slots / this.members / this.length
  }

  /** The first code of a tile. */
  base(tile: number): number {
    const each = this.step / this.length
    const high = Math.floor(tile / each)
    return high * this.step * this.members + (tile - high * each) * this.length
  }

  /** Takes values over; 0 stands for no state. */
  load(base: number, values: Ranks): void {
    const { rows, length, step } = this
    for (let row = 0, from = base; row < rows.length; row += length, from += step)
      for (let i = 0; i < length; i++) {
        const value = values[from + i]!
        rows[row + i] = value === 0 ? NOTHING : value
      }
  }

  /**
   * For every member the least, among itself and what the decision maker can move to, of the larger of two values
   * each; a first value of 0 stands for no state.
   */
  leastOfLarger(base: number, values: Ranks, others: Ranks): void {
    const { rows, length, step } = this
    if (this.#reversible) this.#leastOfBlocks(base, values, others)
    else {
      for (let row = 0, from = base; row < rows.length; row += length, from += step)
        for (let i = 0; i < length; i++) {
          const [value, other] = [values[from + i]!, others[from + i]!]
          rows[row + i] = value === 0 ? NOTHING : value > other ? value : other
        }
      this.least()
    }
  }

  // The same where every member reaches every other: only what a whole block has in common is worked out.
  #leastOfBlocks(base: number, values: Ranks, others: Ranks): void {
    const { rows, length, step, members } = this
    rows.fill(NOTHING, 0, length)
    if (length === step) {
      // The tile's codes are neighbours.
      for (let slot = base, end = base + members * step; slot < end; slot++) {
        const [value, other] = [values[slot]!, others[slot]!]
        const larger = value > other ? value : other
        const i = slot & (step - 1)
        if (larger < rows[i]! && value !== 0) rows[i] = larger
      }
    } else
      for (let member = 0, from = base; member < members; member++, from += step)
        for (let i = 0; i < length; i++) {
          const [value, other] = [values[from + i]!, others[from + i]!]
          const larger = value > other ? value : other
          if (larger < rows[i]! && value !== 0) rows[i] = larger
        }
    this.#copyDown()
  }

  /**
   * For every member the least value among itself and what the decision maker can move to: one pass over all members
   * where it can take back every move, else one per option. A move may change several options at once, through codes
   * that are no states.
   */
  least(): void {
    if (this.#reversible) {
      this.#leastOfAll()
      return
    }
    const { rows, length, members } = this
    const { firstOption, structure } = this.#model
    const first = firstOption[this.#dm]!
    for (let bit = 0; 2 ** bit < members; bit++) {
      const direction = structure.directions[first + bit]!
      const half = length * 2 ** bit
      for (let base = 0; base < rows.length; base += 2 * half)
        for (let without = base; without < base + half; without++) {
          const smaller = Math.min(rows[without]!, rows[without + half]!)
          if (direction !== "down") rows[without] = smaller
          if (direction !== "up") rows[without + half] = smaller
        }
    }
  }

  #leastOfAll(): void {
    const { rows, length } = this
    for (let row = length; row < rows.length; row += length)
      for (let i = 0; i < length; i++) if (rows[row + i]! < rows[i]!) rows[i] = rows[row + i]!
    this.#copyDown()
  }

  // What is found for one member holds for all.
  #copyDown(): void {
    const { rows, length } = this
    if (length >= 32) for (let row = length; row < rows.length; row += length) rows.copyWithin(row, 0, length)
    else for (let at = length; at < rows.length; at++) rows[at] = rows[at - length]!
  }

  /** Hands the values back where there are states. */
  store(base: number, into: Ranks, states: Ranks): void {
    const { rows, length, step } = this
    for (let row = 0, to = base; row < rows.length; row += length, to += step)
      for (let i = 0; i < length; i++) if (states[to + i]! !== 0) into[to + i] = rows[row + i]!
  }
}
