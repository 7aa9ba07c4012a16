import type { CubeSpace } from "./cube.ts"
import { FlipSlice, fewFlips } from "./flips.ts"
import { fitsMasks, MaskSlice } from "./masks.ts"
import type { GraphModel, Ranks } from "./model.ts"
import { reversible } from "./moves.ts"
import { RunSlice } from "./runs.ts"
import type { Cut, Layout, Slice, Values } from "./slice.ts"

/**
 * c(t) of SPEC T2 in a cube, for each of several lists of values. The movers never change the options of the others,
 * so the work goes slice by slice: the codes that agree on those options, copied together. Within a slice every
 * state is settled once (SPEC T3), whatever is infeasible or one-way. Cost: about slots x movers steps for each list.
 */
export function settleCube(
  model: GraphModel,
  space: CubeSpace,
  { movers, improving }: { readonly movers: readonly number[]; readonly improving: boolean },
  lists: readonly Ranks[],
): Ranks[] {
  const layout = layoutOf(model, space, movers)
  const { bases, offsets } = layout
  const results = lists.map((values) => values.slice())
  if (!improving && space.feasible === null && movers.every((dm) => reversible(model, dm))) {
    // Everything feasible and reversible: the movers reach the whole slice.
    for (const result of results)
      for (const base of bases) fill(result, base, offsets, largest(result, base, offsets))
    return results
  }
  const wide = lists.some((values) => values instanceof Uint32Array)
  const slice = sliceOf({ model, space, layout, improving, wide })
  const sorters = lists.map((values) => new SliceSorter(offsets.length, bases.length, values))
  for (const base of bases) {
    slice.gather(base)
    lists.forEach((values, list) => {
      slice.load(values, base)
      slice.settle(sorters[list]!.sort(slice.values))
      slice.store(results[list]!, base)
    })
  }
  return results
}

function sliceOf(cut: Cut): Slice {
  if (fewFlips(cut.layout)) return new FlipSlice(cut)
  return fitsMasks(cut.layout) ? new MaskSlice(cut) : new RunSlice(cut)
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

function layoutOf(model: GraphModel, space: CubeSpace, movers: readonly number[]): Layout {
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
  return { movers, shifts, widths, offsets: spread(moving), bases: spread(fixed) }
}

// All codes over the given options, in the order of their compressed codes.
function spread(options: readonly number[]): Uint32Array {
  const codes = new Uint32Array(2 ** options.length)
  options.forEach((option, i) => {
    const [size, taken] = [1 << i, 1 << option]
    for (let low = 0; low < size; low++) codes[size + low] = codes[low]! + taken
  })
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

  sort(values: Values): Int32Array {
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
