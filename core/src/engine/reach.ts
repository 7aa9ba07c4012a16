import { CubeSpace } from "./cube.ts"
import type { ListSpace } from "./list.ts"
import type { GraphModel, Ranks } from "./model.ts"
import { blocksOf, movesOf, reversible } from "./moves.ts"
import { Tiles } from "./tiles.ts"

/**
 * For every state the least value among itself and the states `dm` can move to: with ranks, the best it can
 * reach in one move (SPEC T1). Cost: slots x options of the decision maker in a cube, one pass over blocks in a
 * list; where moves are one-way in a list, forbidden or merged, the number of moves.
 */
export function leastInReach(model: GraphModel, dm: number, values: Ranks): Ranks {
  if (values.length !== model.space.slots) throw new RangeError("there must be one value per slot")
  if (model.space instanceof CubeSpace) return leastInCube(model, model.space, dm, values)
  if (model.transitive && reversible(model, dm)) return leastInBlocks(model, dm, values)
  const least = values.slice()
  const moves = movesOf(model)
  for (let slot = 0; slot < least.length; slot++)
    moves.from(dm, slot, (to) => {
      if (values[to]! < least[slot]!) least[slot] = values[to]!
      return undefined
    })
  return least
}

// Tile by tile; infeasible codes hold "nothing yet", which any value is less than.
function leastInCube(model: GraphModel, space: CubeSpace, dm: number, values: Ranks): Ranks {
  const least = values.slice()
  const tiles = new Tiles(model, dm)
  const count = tiles.count(space.slots)
  for (let tile = 0; tile < count; tile++) {
    const base = tiles.base(tile)
    tiles.load(base, values)
    tiles.least()
    tiles.store(base, least, values)
  }
  return least
}

function leastInBlocks(model: GraphModel, dm: number, values: Ranks): Ranks {
  const { start, members } = blocksOf(
    model.space as ListSpace,
    model.firstOption[dm]!,
    model.firstOption[dm + 1]!,
  )
  const least = values.slice()
  for (let block = 0; block + 1 < start.length; block++) {
    let best = values[members[start[block]!]!]!
    for (let i = start[block]! + 1; i < start[block + 1]!; i++) best = Math.min(best, values[members[i]!]!)
    for (let i = start[block]!; i < start[block + 1]!; i++) least[members[i]!] = best
  }
  return least
}

/** States in decreasing order of a value of at least 1 (slots with value 0 are left out). Cost: slots + largest value. */
export function byValueDown(values: Ranks): Int32Array {
  let most = 0
  for (let slot = 0; slot < values.length; slot++) if (values[slot]! > most) most = values[slot]!
  const start = new Int32Array(most + 2)
  for (let slot = 0; slot < values.length; slot++) start[values[slot]!]!++
  // start[v]: where the states of value v begin, larger values first.
  let total = 0
  for (let value = most; value >= 1; value--) {
    const here = start[value]!
    start[value] = total
    total += here
  }
  const order = new Int32Array(total)
  for (let slot = 0; slot < values.length; slot++)
    if (values[slot] !== 0) order[start[values[slot]!]!++] = slot
  return order
}

/** The blocks of one decision maker with members sorted by its rank, worst first. */
export class SortedBlocks {
  readonly start: Int32Array
  readonly members: Int32Array
  readonly #of: Int32Array | null
  readonly #first: number
  readonly #size: number

  constructor(model: GraphModel, dm: number) {
    const { space } = model
    this.#first = model.firstOption[dm]!
    const last = model.firstOption[dm + 1]!
    this.#size = 2 ** (last - this.#first)
    const cube = space instanceof CubeSpace
    this.#of = cube ? null : blocksOf(space as ListSpace, this.#first, last).of
    const order = byValueDown(model.ranks[dm]!)
    let blocks = space.slots / this.#size
    if (this.#of !== null) {
      blocks = 0
      for (const block of this.#of) if (block >= blocks) blocks = block + 1
    }
    this.start = new Int32Array(blocks + 1)
    for (const slot of order) this.start[this.block(slot) + 1]!++
    for (let block = 0; block < blocks; block++) this.start[block + 1]! += this.start[block]!
    const next = this.start.slice()
    this.members = new Int32Array(order.length)
    for (const slot of order) this.members[next[this.block(slot)]!++] = slot
  }

  block(slot: number): number {
    if (this.#of !== null) return this.#of[slot]!
    const low = 2 ** this.#first
    return (slot % low) + Math.floor(slot / (low * this.#size)) * low
  }
}
