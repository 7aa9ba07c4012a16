import { type Analysis, type Concept, type GraphModel, movesOf } from "../engine/index.ts"
import type { Conflict } from "../file/index.ts"
import { localText, oneLine } from "../file/index.ts"
import { labelsOf } from "../study/index.ts"

/** What a graph of moves may hold at most, unless told otherwise: beyond, no program lays it out. */
export const GRAPH_LIMITS = { nodes: 5_000, edges: 20_000 } as const

export interface GraphNode {
  /** 1-based number of the state. */
  readonly state: number
  /** Its Y/N string. */
  readonly code: string
  /** "" for none. */
  readonly label: string
  /** Rank for each decision maker, 1 best. */
  readonly ranks: readonly number[]
  /** The concepts it is an equilibrium under. */
  readonly equilibrium: readonly Concept[]
  readonly statusQuo: boolean
}

export interface GraphEdge {
  /** State numbers. */
  readonly from: number
  readonly to: number
  /** Index of the decision maker who moves. */
  readonly mover: number
  readonly improvement: boolean
}

/** The graph of moves: nodes by state number, edges by state, mover and target. Texts are on one line. */
export interface MoveGraph {
  readonly title: string
  readonly decisionMakers: readonly { readonly id: string; readonly name: string }[]
  readonly concepts: readonly Concept[]
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** The graph is too large to be of use. Of edges it is not known how many there are, only that they are more. */
export type GraphFault =
  | { readonly kind: "too-many-nodes"; readonly needed: number; readonly allowed: number }
  | { readonly kind: "too-many-edges"; readonly allowed: number }

/** Which graph of moves. */
export interface GraphOf {
  readonly conflict: Conflict
  readonly model: GraphModel
  /** Marks equilibria, if given. */
  readonly analysis?: Analysis
  /** All legal moves, or only improvements for those who make them. "moves" unless given. */
  readonly moves?: "moves" | "improvements"
  /** The states to draw, with the moves between them; all unless given. */
  readonly slots?: readonly number[]
  readonly limits?: { readonly nodes?: number; readonly edges?: number }
  /** Language of names; the file's unless given. */
  readonly language?: string
}

/** The graph of moves, or why it is too large. Cost: O(moves looked at), which stops at the limit. */
export function graphOf(of: GraphOf): MoveGraph | GraphFault {
  const { conflict, model, analysis, moves = "moves", language = conflict.language } = of
  const { space, ranks } = model
  const mostNodes = of.limits?.nodes ?? GRAPH_LIMITS.nodes
  const mostEdges = of.limits?.edges ?? GRAPH_LIMITS.edges
  const needed = of.slots ? of.slots.length : space.count
  if (needed > mostNodes) return { kind: "too-many-nodes", needed, allowed: mostNodes }

  const say = (text: Conflict["title"]): string => oneLine(localText(text, language, conflict.language))
  const slots = of.slots ?? Array.from({ length: space.count }, (_, i) => space.slot(i + 1))
  const drawn = new Set(slots)
  const labels = labelsOf(conflict, space)
  const today = conflict.statusQuo === null ? -1 : space.find(conflict.statusQuo)
  const concepts = analysis?.concepts ?? []
  const nodes = slots.map((slot) => ({
    state: space.number(slot),
    code: space.text(slot),
    label: oneLine(labels.get(slot) ?? ""),
    ranks: ranks.map((each) => each[slot]!),
    equilibrium: concepts.filter((concept) => analysis!.equilibria.get(concept)!.has(slot)),
    statusQuo: slot === today,
  }))

  const edges: GraphEdge[] = []
  const all = movesOf(model)
  for (const from of slots)
    for (let mover = 0; mover < ranks.length; mover++) {
      const own = ranks[mover]!
      let full = false
      all.from(mover, from, (to) => {
        const improvement = own[to]! < own[from]!
        if (!drawn.has(to) || (moves === "improvements" && !improvement)) return
        full = edges.length === mostEdges
        if (!full) edges.push({ from: space.number(from), to: space.number(to), mover, improvement })
        return !full
      })
      if (full) return { kind: "too-many-edges", allowed: mostEdges }
    }
  return {
    title: say(conflict.title),
    decisionMakers: conflict.decisionMakers.map(({ id, name }) => ({ id, name: say(name) })),
    concepts,
    nodes,
    edges,
  }
}
