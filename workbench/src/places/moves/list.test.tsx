import { expect, test } from "vitest"
import { shown, two } from "../../page/sample.tsx"
import { ask, asked } from "../../worker/sample.ts"
import { layersOf } from "./arcs.ts"
import { MovesList } from "./list.tsx"
import { withoutOutcomes } from "./moves.tsx"

const graphOf = (text: string) =>
  ask({ ...asked(text), kind: "graph", concepts: ["nash", "seq"], by: "moves", focus: null, most: 100 })

test("the list has each state once, those of today first, and the moves of the one selected", () => {
  const graph = graphOf(two())
  const markup = shown(
    <MovesList arranged={{ graph, ...layersOf(graph) }} here="YN" movers={null} />,
    two(),
    { place: "moves", state: "YN" },
  )
  expect(markup.match(/state-row/g)).toHaveLength(4)
  expect(markup.match(/move-row/g)).toHaveLength(2)
  expect(markup).toContain('aria-selected="true"')
  expect(markup).toContain("data-holds")
})

test("what no moves lead to is out of reach only where all moves are there", () => {
  const graph = graphOf(two())
  const apart = { ...graph, nodes: graph.nodes.map((node, i) => (i === 3 ? { ...node, layer: -1 } : node)) }
  const list = (whole: boolean) => {
    const part = { ...apart, whole }
    return shown(<MovesList arranged={{ graph: part, ...layersOf(part) }} here={null} movers={null} />, two())
  }
  expect(list(true)).toContain("Out of reach from today")
  expect(list(false)).toContain("Not reached from today by the moves shown")
  expect(list(false)).not.toContain("Out of reach")
})

test("where it is not told what holds, the list does not either", () => {
  const graph = withoutOutcomes(graphOf(two("")))!
  const markup = shown(
    <MovesList arranged={{ graph, ...layersOf(graph) }} here="YN" movers={null} />,
    two(""),
    { place: "moves", state: "YN" },
  )
  expect(markup.match(/state-row/g)).toHaveLength(4)
  expect(markup).not.toContain("data-holds")
})
