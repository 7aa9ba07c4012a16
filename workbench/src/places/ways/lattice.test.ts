import { expect, test } from "vitest"
import { latticeOf } from "./lattice.ts"

const ROOM = { width: 640, side: 90, rise: 100, margin: 60 }
// Three movers, a move each, in any order: states are who has moved.
const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
]
const ways = orders.map((order) =>
  order.map((dm, i) => ({
    dm,
    to: [0, 1, 2].map((each) => (order.slice(0, i + 1).includes(each) ? "Y" : "N")).join(""),
  })),
)

test("three movers make a cube: each state once, each move once, equal slope for equal mover", () => {
  const { nodes, edges, slopes, height } = latticeOf("NNN", ways, ROOM)
  expect(nodes).toHaveLength(8)
  expect(edges).toHaveLength(12)
  for (const dm of [0, 1, 2]) {
    const drops = edges
      .filter((edge) => edge.dm === dm)
      .map(({ from, to }) => Math.round(nodes[to]!.y - nodes[from]!.y))
    expect(new Set(drops).size).toBe(1)
    expect(Math.sign(drops[0]!)).toBe(Math.sign(slopes.get(dm)!))
  }
  expect(Math.min(...nodes.map(({ y }) => y))).toBe(ROOM.margin)
  expect(height).toBe(Math.max(...nodes.map(({ y }) => y)) + ROOM.margin)
  expect(new Set(nodes.map(({ x }) => Math.round(x))).size).toBe(4)
})

test("the first way is bold, with its states", () => {
  const { nodes, edges } = latticeOf("NNN", ways, ROOM)
  expect(edges.filter(({ isBold }) => isBold).map(({ dm }) => dm)).toEqual([0, 1, 2])
  expect(nodes.filter(({ isBold }) => isBold).map(({ state }) => state)).toEqual(["NNN", "YNN", "YYN", "YYY"])
})

test("states that would stand on each other are drawn apart, and one mover goes level", () => {
  const two = [
    [
      { dm: 4, to: "a" },
      { dm: 4, to: "c" },
    ],
    [
      { dm: 4, to: "b" },
      { dm: 4, to: "c" },
    ],
  ]
  const { nodes, slopes } = latticeOf("s", two, ROOM)
  expect([...slopes]).toEqual([[4, 0]])
  const [a, b] = ["a", "b"].map((state) => nodes.find((node) => node.state === state)!)
  expect(a!.x).toBe(b!.x)
  expect(Math.abs(a!.y - b!.y)).toBeGreaterThanOrEqual(50)
})

test("without a way there is nothing to lay out", () => {
  expect(() => latticeOf("s", [], ROOM)).toThrow(RangeError)
  expect(() => latticeOf("s", [[]], ROOM)).toThrow(RangeError)
})
