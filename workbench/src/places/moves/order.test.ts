import fc from "fast-check"
import { expect, test } from "vitest"
import type { Arc } from "./arcs.ts"
import { type Order, orderOf, plainOrder } from "./order.ts"

const arc = (from: number, to: number): Arc => ({ dm: 0, from, to, both: true, improves: true })

function rise(order: Order, arcs: readonly Arc[]): number {
  const height = new Map(
    order.flatMap((layer) => layer.map((node, i) => [node, i - (layer.length - 1) / 2] as const)),
  )
  return arcs.reduce((sum, { from, to }) => sum + Math.abs(height.get(from)! - height.get(to)!), 0)
}

test("layers go by number, what no moves lead to comes last", () => {
  expect(plainOrder([1, 0, -1, 1, 3])).toEqual([[1], [0, 3], [4], [2]])
  expect(plainOrder([])).toEqual([])
})

test("crossed pairs are uncrossed", () => {
  const arcs = [arc(0, 1), arc(0, 2), arc(1, 4), arc(2, 3)]
  const order = orderOf({ layers: [0, 1, 1, 2, 2], arcs, before: [null, null, null, null, null] })
  expect([order[1]!.join(), order[2]!.join()]).toSatisfy(
    ([one, two]: string[]) => (one === "1,2" && two === "4,3") || (one === "2,1" && two === "3,4"),
  )
})

test("what stood keeps its order, and what is new comes between its neighbours", () => {
  const arcs = [arc(0, 1), arc(0, 2), arc(0, 3), arc(3, 1), arc(3, 2)]
  expect(orderOf({ layers: [0, 1, 1, 1], arcs, before: [50, 90, 10, null] })).toEqual([[0], [2, 3, 1]])
})

test("every node has its place in its layer, and arcs rise no more than in plain order", () => {
  const graphs = fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 1, maxLength: 24 }).chain((layers) =>
    fc.record({
      layers: fc.constant(layers),
      arcs: fc.array(
        fc.tuple(fc.nat(layers.length - 1), fc.nat(layers.length - 1)).map(([from, to]) => arc(from, to)),
        { maxLength: 60 },
      ),
    }),
  )
  fc.assert(
    fc.property(graphs, ({ layers, arcs }) => {
      const order = orderOf({ layers, arcs, before: layers.map(() => null) })
      const plain = plainOrder(layers)
      expect(order.map((layer) => [...layer].sort((a, b) => a - b))).toEqual(plain)
      expect(rise(order, arcs)).toBeLessThanOrEqual(rise(plain, arcs))
      expect(orderOf({ layers, arcs, before: layers.map(() => null) })).toEqual(order)
    }),
  )
})
