import { expect, test } from "vitest"
import type { Graph } from "../../worker/protocol.ts"
import { arcsOf, layersOf, stepsOf } from "./arcs.ts"

const node = (text: string, layer: number, today = false) => ({
  text,
  number: 1,
  label: null,
  name: "",
  taken: "",
  under: [],
  today,
  layer,
})

// From today one improves to YN and back; two moves from YN to YY, no better and for good; NY stands alone.
const graph: Graph = {
  nodes: [node("NN", 0, true), node("YN", 1), node("NY", -1), node("YY", 2)],
  edges: [
    { dm: 0, from: 0, to: 1, both: true, improves: true },
    { dm: 1, from: 1, to: 3, both: false, improves: false },
  ],
  whole: true,
  states: 4,
}

test("arcs are those of the movers and of the moves asked for", () => {
  expect(arcsOf(graph, "moves", null)).toHaveLength(2)
  expect(arcsOf(graph, "moves", new Set([1]))).toEqual([graph.edges[1]])
  expect(arcsOf(graph, "improvements", null)).toEqual([
    { dm: 0, from: 0, to: 1, both: false, improves: true },
  ])
})

test("each direction of an arc is a move, and only one improves", () => {
  expect(stepsOf(4, arcsOf(graph, "moves", null))).toEqual([
    [{ dm: 0, to: 1, improves: true }],
    [
      { dm: 0, to: 0, improves: false },
      { dm: 1, to: 3, improves: false },
    ],
    [],
    [],
  ])
})

test("layers count from today, and else from the first state", () => {
  expect(layersOf(graph)).toEqual({ layers: [0, 1, -1, 2], fromToday: true })
  const nodes = [node("YN", -1), node("NN", -1), node("NY", -1), node("YY", -1)]
  const edges = [
    { dm: 0, from: 1, to: 0, both: true, improves: true },
    { dm: 1, from: 0, to: 3, both: false, improves: false },
  ]
  expect(layersOf({ ...graph, nodes, edges })).toEqual({ layers: [0, 1, -1, 1], fromToday: false })
  expect(layersOf({ ...graph, nodes: [], edges: [] })).toEqual({ layers: [], fromToday: false })
})
