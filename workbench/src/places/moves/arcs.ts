import type { Graph } from "../../worker/protocol.ts"

/** A move, drawn as an arc; with the move back, if there is one, as one arc with a head at either end. */
export interface Arc {
  readonly dm: number
  /** Indices of nodes. Where one direction is better for who moves it is this one. */
  readonly from: number
  readonly to: number
  readonly both: boolean
  /** Better for who moves from `from` to `to`; the way back never is. */
  readonly improves: boolean
}

/** The arcs to draw: of all moves or only improvements, of certain movers (null: of all). */
export function arcsOf(
  { edges }: Graph,
  by: "moves" | "improvements",
  movers: ReadonlySet<number> | null,
): readonly Arc[] {
  return edges.flatMap(({ dm, from, to, both, improves }): Arc[] => {
    if (movers !== null && !movers.has(dm)) return []
    if (by === "improvements") return improves ? [{ dm, from, to, both: false, improves }] : []
    return [{ dm, from, to, both, improves }]
  })
}

/** A move from a state of the graph. */
export interface Step {
  readonly dm: number
  readonly to: number
  readonly improves: boolean
}

/** The moves from each node, by mover, then by where they lead. */
export function stepsOf(nodes: number, arcs: readonly Arc[]): readonly (readonly Step[])[] {
  const steps: Step[][] = Array.from({ length: nodes }, () => [])
  for (const { dm, from, to, both, improves } of arcs) {
    steps[from]!.push({ dm, to, improves })
    if (both) steps[to]!.push({ dm, to: from, improves: false })
  }
  for (const each of steps) each.sort((a, b) => a.dm - b.dm || a.to - b.to)
  return steps
}

/**
 * The layer of each node: moves from today; where today is not known, from the first node. -1 where no moves lead.
 * Whether it is today that they are counted from.
 */
export function layersOf(graph: Graph): { readonly layers: readonly number[]; readonly fromToday: boolean } {
  const { nodes, edges } = graph
  if (nodes.some(({ today }) => today)) return { layers: nodes.map(({ layer }) => layer), fromToday: true }
  const layers = nodes.map(() => -1)
  if (nodes.length === 0) return { layers, fromToday: false }
  const steps = stepsOf(nodes.length, arcsOf({ ...graph, edges }, "moves", null))
  layers[0] = 0
  const queue = [0]
  for (let next = 0; next < queue.length; next++)
    for (const { to } of steps[queue[next]!]!) {
      if (layers[to] !== -1) continue
      layers[to] = layers[queue[next]!]! + 1
      queue.push(to)
    }
  return { layers, fromToday: false }
}
