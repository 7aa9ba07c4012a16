import type { Ranks } from "./model.ts"

/// One slice of a cube: the codes that agree on the options of all but the movers, by local index, copied together.
/// Signed words throughout: unsigned ones would be handled as doubles.
export abstract class Slice {
  /// The values to be settled with; 0 where a code is no state.
  readonly values: Int32Array
  /// The largest value that can be brought about from each state.
  readonly settled: Int32Array
  protected readonly stack: Int32Array

  constructor(size: number) {
    this.values = new Int32Array(size)
    this.settled = new Int32Array(size)
    this.stack = new Int32Array(size)
  }

  // Copying is done in functions of its own: short ones that run often are compiled soon.
  load(values: Ranks, base: number, offsets: Uint32Array): void {
    const local = this.values
    for (let i = 0; i < local.length; i++) local[i] = values[base + offsets[i]!]!
  }

  store(result: Ranks, base: number, offsets: Uint32Array): void {
    const settled = this.settled
    for (let i = 0; i < settled.length; i++) result[base + offsets[i]!] = settled[i]!
  }

  /// Copies what may move into each state by a mover: one bit per member of its block.
  abstract gather(arcs: Masks, base: number, offsets: Uint32Array, mover: number): void

  /// Settles all states, given in order of their values, largest first (SPEC T3).
  settle(order: Int32Array): void {
    this.settled.fill(0)
    this.reset()
    for (let next = 0; next < order.length; next++)
      if (this.settled[order[next]!] === 0) this.walk(order[next]!, this.values[order[next]!]!)
  }

  /// Forgets earlier walks.
  protected abstract reset(): void

  /// Settles with one value all states from which a state can be brought about, but those settled before.
  protected abstract walk(origin: number, value: number): void
}

/// Per slot the members of a block, one bit each.
export type Masks = Uint8Array | Uint16Array | Uint32Array

/// Where the movers' options lie in a local index.
export interface Layout {
  /// Per mover: its first option, and how many they are.
  readonly shifts: readonly number[]
  readonly widths: readonly number[]
}
