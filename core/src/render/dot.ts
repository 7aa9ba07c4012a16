import { oneLine } from "../file/index.ts"
import type { GraphFormat } from "./format.ts"
import type { MoveGraph } from "./graph.ts"
import { NAMES } from "./names.ts"

// Told apart by people with any kind of colour vision (Okabe and Ito 2008), without the lightest.
const COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"]

/**
 * The graph of moves for Graphviz. A node says name, number, Y/N string and label; an equilibrium under any concept has a
 * double border, the status quo is grey. An edge says who moves, in a colour for each; improvements are solid, other
 * moves dashed. `equilibrium`, `mover` and `improvement` are there as attributes too. Comments
 * come first.
 */
export function dotOf(graph: MoveGraph): string {
  const lines = [
    ...graph.comments.map((comment) => `// ${oneLine(comment)}`),
    `digraph moves {`,
    `  graph [label=${quoted(graph.title)}, labelloc="t"]`,
    `  node [shape="box"]`,
    ...graph.nodes.map((node) => {
      const name = [node.name, String(node.state), node.code, ...(node.label === "" ? [] : [node.label])]
      return `  s${node.state} [${attributes({
        label: name.join("\n"),
        peripheries: node.equilibrium.length > 0 ? "2" : "",
        equilibrium: node.equilibrium.join(" "),
        style: node.statusQuo ? "filled" : "",
        fillcolor: node.statusQuo ? "#DDDDDD" : "",
      })}]`
    }),
    ...graph.edges.map((edge) => {
      const { id, name } = graph.decisionMakers[edge.mover]!
      const colour = COLOURS[edge.mover % COLOURS.length]!
      return `  s${edge.from} -> s${edge.to} [${attributes({
        label: name,
        color: colour,
        fontcolor: colour,
        style: edge.improvement ? "" : "dashed",
        mover: id,
        improvement: String(edge.improvement),
      })}]`
    }),
    "}",
  ]
  return `${lines.join("\n")}\n`
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `${key}=${quoted(value)}`)
    .join(", ")
}

// In a label Graphviz gives meaning to backslashes (\N is the node's name) and to character references like &lt;.
function quoted(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("\\", "\\\\").replaceAll('"', '\\"')
  return `"${escaped.replaceAll("\n", "\\n")}"`
}

export const dot = {
  ...NAMES.dot,
  readable: { states: 60, moves: 300 },
  write: dotOf,
} as const satisfies GraphFormat
