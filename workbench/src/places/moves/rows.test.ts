import { expect, test } from "vitest"
import { plainOrder } from "./order.ts"
import { rowsOf, turn } from "./rows.ts"

const nodes = [{ text: "NN" }, { text: "YN" }, { text: "NY" }]
const layers = [0, 1, -1]
const arcs = [
  { dm: 0, from: 0, to: 1, both: true, improves: true },
  { dm: 1, from: 0, to: 2, both: false, improves: false },
]
const rows = rowsOf({ nodes, order: plainOrder(layers), layers }, arcs, new Set(["NN", "NY"]))

test("layers, their states, and the moves of those that are open", () => {
  expect(rows.map(({ kind, key }) => `${kind}: ${key}`)).toEqual([
    "layer: layer 0",
    "state: NN",
    "move: NN 0 1",
    "move: NN 1 2",
    "layer: layer 1",
    "state: YN",
    "layer: layer -1",
    "state: NY",
  ])
  expect(rows[3]).toMatchObject({ dm: 1, to: 2, improves: false, place: [2, 2] })
  // A state without moves has nothing to open.
  expect(rows[7]).toMatchObject({ open: false, moves: 0, place: [1, 1] })
})

test("arrow keys walk the lines, open and close states, and lead up to what a line belongs to", () => {
  expect(turn(rows, 0, "ArrowDown")).toEqual({ kind: "go", index: 1 })
  expect(turn(rows, 0, "ArrowUp")).toBeNull()
  expect(turn(rows, 2, "Home")).toEqual({ kind: "go", index: 0 })
  expect(turn(rows, 2, "End")).toEqual({ kind: "go", index: 7 })
  expect(turn(rows, 5, "ArrowRight")).toEqual({ kind: "open", node: 1 })
  expect(turn(rows, 1, "ArrowRight")).toEqual({ kind: "go", index: 2 })
  expect(turn(rows, 2, "ArrowRight")).toBeNull()
  expect(turn(rows, 7, "ArrowRight")).toBeNull()
  expect(turn(rows, 3, "ArrowLeft")).toEqual({ kind: "go", index: 1 })
  expect(turn(rows, 1, "ArrowLeft")).toEqual({ kind: "close", node: 0 })
  expect(turn(rows, 5, "ArrowLeft")).toEqual({ kind: "go", index: 4 })
  expect(turn(rows, 4, "ArrowLeft")).toBeNull()
  expect(turn(rows, 2, "x")).toBeNull()
})
