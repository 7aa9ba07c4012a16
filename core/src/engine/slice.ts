import type { CubeSpace } from "./cube.ts"
import type { GraphModel, Ranks } from "./model.ts"

/**
 * Values inside a slice: the narrowest array that holds them. Never unsigned 32-bit words, which would be handled as
 * doubles.
 */
export type Values = Uint16Array | Int32Array

/** How the movers' codes lie in a slice: the codes that agree on the options of all others, by local index. */
export interface Layout {
  /** The decision makers that move. */
  readonly movers: readonly number[]
  /** Per mover: where its options begin in a local index, and how many they are. */
  readonly shifts: readonly number[]
  readonly widths: readonly number[]
  /** Code of each local index, relative to the slice's base. */
  readonly offsets: Uint32Array
  /** One code per slice: the fixed options set, the movers' all N. */
  readonly bases: Uint32Array
}

/** What a slice is made of: who moves where, whether improvements only, and whether values may pass 65,535. */
export interface Cut {
  readonly model: GraphModel
  readonly space: CubeSpace
  readonly layout: Layout
  readonly improving: boolean
  readonly wide: boolean
}

/** One slice of a cube, copied together. Each kind knows in its own way who may move into a state. */
export abstract class Slice {
  /** The values to be settled with; 0 where a code is no state. */
  readonly values: Values
  /** The largest value that can be brought about from each state. */
  readonly settled: Values
  protected readonly stack: Int32Array
  protected readonly layout: Layout

  /** `wide`: whether values may pass 65,535. */
  constructor(layout: Layout, wide: boolean) {
    const size = layout.offsets.length
    this.layout = layout
    this.values = wide ? new Int32Array(size) : new Uint16Array(size)
    this.settled = wide ? new Int32Array(size) : new Uint16Array(size)
    this.stack = new Int32Array(size)
  }

  // Copying is done in functions of its own: short ones that run often are compiled soon.
  load(values: Ranks, base: number): void {
    const [local, offsets] = [this.values, this.layout.offsets]
    for (let i = 0; i < local.length; i++) local[i] = values[base + offsets[i]!]!
  }

  store(result: Ranks, base: number): void {
    const [settled, offsets] = [this.settled, this.layout.offsets]
    for (let i = 0; i < settled.length; i++) result[base + offsets[i]!] = settled[i]!
  }

  /** Copies what may move into each state of the slice at `base`. */
  abstract gather(base: number): void

  /** Settles all states, given in order of their values, largest first (SPEC T3). */
  settle(order: Int32Array): void {
    this.settled.fill(0)
    this.reset()
    for (let next = 0; next < order.length; next++)
      if (this.settled[order[next]!] === 0) this.walk(order[next]!, this.values[order[next]!]!)
  }

  /** Forgets earlier walks. */
  protected abstract reset(): void

  /** Settles with one value all states from which a state can be brought about, but those settled before. */
  protected abstract walk(origin: number, value: number): void
}
