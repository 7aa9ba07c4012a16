import type { Arc } from "./arcs.ts"

/** Nodes of each layer by index, from the top; what no moves lead to is the last layer. */
export type Order = readonly (readonly number[])[]

/** What is to be put in order. */
export interface ToOrder {
  /** By index of node: its layer, -1 for what no moves lead to. */
  readonly layers: readonly number[]
  readonly arcs: readonly Arc[]
  /** By index of node: how high it stood in an earlier picture; null for what is new. */
  readonly before: readonly (number | null)[]
}

// Rounds of moving each node towards its neighbours. More of them change little.
const ROUNDS = 32

/** The order by index. */
export function plainOrder(layers: readonly number[]): Order {
  const last = Math.max(-1, ...layers) + 1
  const order: number[][] = Array.from({ length: last + 1 }, () => [])
  layers.forEach((layer, index) => order[layer < 0 ? last : layer]!.push(index))
  return order.filter(({ length }) => length > 0)
}

/**
 * The order in which arcs run as level as can be found: nodes are moved again and again to the middle of their
 * neighbours, and the best of these orders is kept. Where most nodes have stood in an earlier picture, these keep
 * their order, and only new ones are put between them. Cost: some dozen looks at each arc.
 */
export function orderOf({ layers, arcs, before }: ToOrder): Order {
  const plain = plainOrder(layers)
  const neighbours: number[][] = layers.map(() => [])
  for (const { from, to } of arcs) {
    neighbours[from]!.push(to)
    neighbours[to]!.push(from)
  }
  const stood = before.filter((height) => height !== null).length
  if (2 * stood > layers.length) return kept(plain, neighbours, before)

  let order: readonly number[][] = plain.map((layer) => [...layer])
  const heights = layers.map(() => 0)
  let best: Order = plain
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    for (const layer of order) spread(layer, heights)
    const length = arcs.reduce((sum, { from, to }) => sum + Math.abs(heights[from]! - heights[to]!), 0)
    if (length < least) {
      least = length
      best = order
    }
    const next = order.map((layer) => [...layer])
    // Once from the first layer to the last and once back, each layer seeing what has become of the one before.
    for (const layer of round % 2 === 0 ? next : [...next].reverse()) {
      const wanted = new Map(
        layer.map((index) => [index, middle(neighbours[index]!, heights, heights[index]!)]),
      )
      layer.sort((a, b) => wanted.get(a)! - wanted.get(b)! || a - b)
      spread(layer, heights)
    }
    order = next
  }
  return best
}

// A layer's nodes at even distances around the middle.
function spread(layer: readonly number[], heights: number[]): void {
  layer.forEach((index, i) => {
    heights[index] = i - (layer.length - 1) / 2
  })
}

function middle(indices: readonly number[], heights: readonly (number | null)[], otherwise: number): number {
  let sum = 0
  let count = 0
  for (const index of indices) {
    const height = heights[index]
    if (height == null) continue
    sum += height
    count++
  }
  return count === 0 ? otherwise : sum / count
}

function kept(
  plain: Order,
  neighbours: readonly (readonly number[])[],
  before: readonly (number | null)[],
): Order {
  const heights = before.map((height, index) => height ?? middle(neighbours[index]!, before, 0))
  return plain.map((layer) => [...layer].sort((a, b) => heights[a]! - heights[b]! || a - b))
}
