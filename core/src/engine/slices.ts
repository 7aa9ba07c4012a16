import type { CubeSpace } from "./cube.ts"
import { FlipSlice, fewFlips } from "./flips.ts"
import type { GraphModel, Ranks } from "./model.ts"
import { oneWayMasks } from "./moves.ts"
import { type Layout, type Masks, Slice } from "./slice.ts"

// Members of a block fit one word.
const MOST_OPTIONS = 5

/// Whether the blocks of all these decision makers fit the masks of `settleCube`.
export function fitsMasks(model: GraphModel, movers: readonly number[]): boolean {
  return movers.every((dm) => model.firstOption[dm + 1]! - model.firstOption[dm]! <= MOST_OPTIONS)
}

const cache = new WeakMap<GraphModel, Map<string, Masks>>()

/// Per slot the members of the owner's block (one bit each) that may move there, by any move or by improvements
/// only (SPEC M1, M2). Kept per model: every focal decision maker's opponents share them. Bytes per state: 1, 2 or 4.
function arcsInto(model: GraphModel, space: CubeSpace, dm: number, improving: boolean): Masks {
  let kept = cache.get(model)
  if (kept === undefined) cache.set(model, (kept = new Map()))
  const key = `${dm} ${improving}`
  let masks = kept.get(key)
  if (masks === undefined) kept.set(key, (masks = findArcs(model, space, dm, improving)))
  return masks
}

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
  const block = new Uint32Array(size)
  for (let high = 0; high < space.slots; high += step * size)
    for (let base = high; base < high + step; base++) {
      let members = 0
      for (let i = 0; i < size; i++) {
        const rank = ranks[base + i * step]!
        block[i] = rank
        if (rank !== 0) members |= 1 << i
      }
      for (let i = 0; i < size; i++) {
        if (block[i] === 0) continue
        let from = allowed[i]! & members
        if (improving) {
          const here = block[i]!
          let worse = 0
          for (let other = 0; other < size; other++) if (block[other]! > here) worse |= 1 << other
          from &= worse
        }
        masks[base + i * step] = from
      }
    }
  return masks
}

// For each member of a block, the others that one-way options let move there.
function allowedInto(model: GraphModel, dm: number): Uint32Array {
  const first = model.firstOption[dm]!
  const size = 2 ** (model.firstOption[dm + 1]! - first)
  const { up, down } = oneWayMasks(model)
  const allowed = new Uint32Array(size)
  for (let to = 0; to < size; to++)
    for (let from = 0; from < size; from++)
      if (from !== to && (from & ~to & (up >>> first)) === 0 && (~from & to & (down >>> first)) === 0)
        allowed[to]! |= 1 << from
  return allowed
}

/// c(t) of SPEC T2 in a cube with blocks of at most 32 members. The movers never change the options of the others,
/// so the work goes slice by slice: the codes that agree on those options, copied together. Within a slice every
/// state is settled once (SPEC T3), whatever is infeasible or one-way. Cost: about slots x movers steps.
export function settleCube(
  model: GraphModel,
  space: CubeSpace,
  movers: readonly number[],
  values: Ranks,
  improving: boolean,
): Ranks {
  const slices = slicesOf(model, space, movers)
  const { offsets, bases } = slices
  const result = values.slice()
  const size = offsets.length
  const { up, down } = oneWayMasks(model)
  let movable = 0
  for (const dm of movers)
    for (let o = model.firstOption[dm]!; o < model.firstOption[dm + 1]!; o++) movable |= 1 << o
  if (!improving && space.feasible === null && ((up | down) & movable) === 0) {
    // Everything feasible and reversible: the movers reach the whole slice.
    for (const base of bases) fill(result, base, offsets, largest(values, base, offsets))
    return result
  }
  const arcs = movers.map((dm) => arcsInto(model, space, dm, improving))
  const slice = fewFlips(slices.widths) ? new FlipSlice(size, slices) : new MaskSlice(size, slices)
  const sorter = new SliceSorter(size, bases.length, values)
  for (const base of bases) {
    slice.load(values, base, offsets)
    arcs.forEach((all, j) => slice.gather(all, base, offsets, j))
    slice.settle(sorter.sort(slice.values))
    slice.store(result, base, offsets)
  }
  return result
}

function largest(values: Ranks, base: number, offsets: Uint32Array): number {
  let most = 0
  for (let i = 0; i < offsets.length; i++) {
    const value = values[base + offsets[i]!]!
    if (value > most) most = value
  }
  return most
}

function fill(result: Ranks, base: number, offsets: Uint32Array, value: number): void {
  for (let i = 0; i < offsets.length; i++) result[base + offsets[i]!] = value
}

/// A slice whose blocks have at most 32 members: per block a word says which members no walk has come from yet, so
/// that those that move into a state are found by a word operation. Cost of settling: states x movers.
class MaskSlice extends Slice {
  // Row by state, one word per mover: the members of its block that may move there.
  readonly #into: Int32Array
  // Row by block, one word per mover: the members that no walk has come from yet.
  readonly #open: Int32Array
  // Per mover: where its options lie in a local index, and masks of what lies below them and of all others.
  readonly #shift: Int32Array
  readonly #width: Int32Array
  readonly #low: Int32Array
  readonly #others: Int32Array

  constructor(size: number, { shifts, widths }: Layout) {
    super(size)
    this.#into = new Int32Array(size * shifts.length)
    this.#open = new Int32Array(size * shifts.length)
    this.#shift = Int32Array.from(shifts)
    this.#width = Int32Array.from(widths)
    this.#low = this.#shift.map((shift) => 2 ** shift - 1)
    this.#others = this.#shift.map((shift, j) => ~((2 ** widths[j]! - 1) << shift))
  }

  gather(arcs: Masks, base: number, offsets: Uint32Array, mover: number): void {
    const into = this.#into
    const step = this.#shift.length
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

interface Slices extends Layout {
  /// Code of each local index, relative to the slice's base.
  readonly offsets: Uint32Array
  /// One code per slice: the fixed options set, the movers' all N.
  readonly bases: Uint32Array
}

function slicesOf(model: GraphModel, space: CubeSpace, movers: readonly number[]): Slices {
  const moving: number[] = []
  const shifts: number[] = []
  const widths: number[] = []
  for (const dm of movers) {
    shifts.push(moving.length)
    widths.push(model.firstOption[dm + 1]! - model.firstOption[dm]!)
    for (let option = model.firstOption[dm]!; option < model.firstOption[dm + 1]!; option++)
      moving.push(option)
  }
  const fixed: number[] = []
  for (let option = 0; option < space.options; option++) if (!moving.includes(option)) fixed.push(option)
  return { offsets: spread(moving), bases: spread(fixed), shifts, widths }
}

// All codes over the given options, in the order of their compressed codes.
function spread(options: readonly number[]): Uint32Array {
  const codes = new Uint32Array(2 ** options.length)
  for (let i = 0; i < options.length; i++)
    for (let low = 0; low < 2 ** i; low++) codes[2 ** i + low] = codes[low]! + 2 ** options[i]!
  return codes
}

// Sorts a slice's states by value, largest first; states of value 0 are left out. By counting where the values are
// few enough for the number of slices, else by comparison.
class SliceSorter {
  readonly #counts: Int32Array | null
  readonly #order: Int32Array
  readonly #keys: Float64Array

  constructor(size: number, slices: number, values: Ranks) {
    let most = 0
    for (let slot = 0; slot < values.length; slot++) if (values[slot]! > most) most = values[slot]!
    this.#counts = most * slices <= 32 * values.length ? new Int32Array(most + 1) : null
    this.#order = new Int32Array(size)
    this.#keys = new Float64Array(this.#counts === null ? size : 0)
  }

  sort(values: Int32Array): Int32Array {
    const order = this.#order
    const counts = this.#counts
    let total = 0
    if (counts === null) {
      for (let i = 0; i < values.length; i++)
        if (values[i] !== 0) this.#keys[total++] = values[i]! * 2 ** 27 + i
      const keys = this.#keys.subarray(0, total).sort()
      for (let i = 0; i < total; i++) order[total - 1 - i] = keys[i]! % 2 ** 27
      return order.subarray(0, total)
    }
    counts.fill(0)
    for (let i = 0; i < values.length; i++) counts[values[i]!]!++
    for (let value = counts.length - 1; value > 0; value--) {
      const here = counts[value]!
      counts[value] = total
      total += here
    }
    for (let i = 0; i < values.length; i++) if (values[i] !== 0) order[counts[values[i]!]!++] = i
    return order.subarray(0, total)
  }
}
