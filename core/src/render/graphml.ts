import type { GraphFormat } from "./format.ts"
import type { MoveGraph } from "./graph.ts"
import { escaped } from "./html.ts"
import { NAMES } from "./names.ts"

type Type = "string" | "int" | "boolean"
type Value = string | number | boolean

/**
 * The graph of moves as GraphML, with typed keys; networkx, igraph, Gephi and yEd read it.
 * Nodes are called s1, s2, … by state number and have `state`, `code`, `label` (what is taken there, in a sentence), `name`
 * (the source's own), `statusQuo`, `option.DM.OPTION` for each option (left out where members of a merged state differ),
 * `rank.ID` for each decision maker and for each concept whether they are an equilibrium under it; edges have `mover` (id), `moverName`
 * and `improvement`.
 */
export function graphmlOf(graph: MoveGraph): string {
  const keys = new Keys()
  keys.add("graph", "title", "string")
  keys.add("node", "state", "int")
  keys.add("node", "code", "string")
  keys.add("node", "label", "string")
  keys.add("node", "name", "string")
  keys.add("node", "called", "string")
  keys.add("node", "statusQuo", "boolean")
  for (const option of graph.options) keys.add("node", `option.${option}`, "boolean")
  for (const { id } of graph.decisionMakers) keys.add("node", `rank.${id}`, "int")
  for (const concept of graph.concepts) keys.add("node", concept, "boolean")
  keys.add("edge", "mover", "string")
  keys.add("edge", "moverName", "string")
  keys.add("edge", "improvement", "boolean")

  const nodes = graph.nodes.map((node) => {
    const data: [string, Value][] = [
      ["state", node.state],
      ["code", node.code],
      ["label", node.sentence],
      ["name", node.label],
      ["called", node.name],
      ["statusQuo", node.statusQuo],
      ...node.taken.flatMap((taken, i): [string, Value][] =>
        taken === null ? [] : [[`option.${graph.options[i]!}`, taken]],
      ),
      ...graph.decisionMakers.map(({ id }, dm): [string, Value] => [`rank.${id}`, node.ranks[dm]!]),
      ...graph.concepts.map((concept): [string, Value] => [concept, node.equilibrium.includes(concept)]),
    ]
    return `    <node id="s${node.state}">${keys.data("node", data)}</node>`
  })
  const edges = graph.edges.map((edge, i) => {
    const { id, name } = graph.decisionMakers[edge.mover]!
    const data: [string, Value][] = [
      ["mover", id],
      ["moverName", name],
      ["improvement", edge.improvement],
    ]
    return `    <edge id="e${i + 1}" source="s${edge.from}" target="s${edge.to}">${keys.data("edge", data)}</edge>`
  })
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"',
    '  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    '  xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keys.declarations,
    '  <graph id="moves" edgedefault="directed">',
    `    ${keys.data("graph", [["title", graph.title]])}`,
    ...nodes,
    ...edges,
    "  </graph>",
    "</graphml>",
  ].join("\n")}\n`
}

// Keys are named k0, k1, … for their names need not be XML names.
class Keys {
  readonly declarations: string[] = []
  readonly #ids = new Map<string, string>()

  add(domain: "graph" | "node" | "edge", name: string, type: Type): void {
    const id = `k${this.#ids.size}`
    this.#ids.set(`${domain} ${name}`, id)
    this.declarations.push(
      `  <key id="${id}" for="${domain}" attr.name="${escaped(name)}" attr.type="${type}"/>`,
    )
  }

  data(domain: "graph" | "node" | "edge", values: readonly (readonly [string, Value])[]): string {
    return values
      .map(([name, value]) => {
        const id = this.#ids.get(`${domain} ${name}`)!
        return `<data key="${id}">${escaped(String(value))}</data>`
      })
      .join("")
  }
}

export const graphml = {
  ...NAMES.graphml,
  write: graphmlOf,
} as const satisfies GraphFormat
