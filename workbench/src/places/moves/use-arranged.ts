import { useMemo, useRef } from "react"
import type { Graph } from "../../worker/protocol.ts"
import { arcsOf, layersOf } from "./arcs.ts"
import { type Order, orderOf } from "./order.ts"
import { type Face, type Picture, place } from "./picture.ts"

/** A graph with its picture. */
export interface Arranged {
  readonly graph: Graph
  readonly picture: Picture
  readonly layers: readonly number[]
  /** Whether layers count moves from today, or else from the first state. */
  readonly fromToday: boolean
}

/**
 * The picture of a graph. States that stay keep their order, and where only what improves has changed nothing moves
 * at all.
 */
export function useArranged(graph: Graph | null, face: Face): Arranged | null {
  const last = useRef<{ key: string; order: Order; graph: Graph; picture: Picture } | null>(null)
  return useMemo(() => {
    if (graph === null) return null
    const { layers, fromToday } = layersOf(graph)
    const key = keyOf(graph, layers)
    const earlier = last.current
    const order = earlier?.key === key ? earlier.order : orderOf(toOrder(graph, layers, earlier))
    const picture = place(order, layers, face)
    last.current = { key, order, graph, picture }
    return { graph, picture, layers, fromToday }
  }, [graph, face])
}

function toOrder(
  graph: Graph,
  layers: readonly number[],
  earlier: { readonly graph: Graph; readonly picture: Picture } | null,
) {
  const heights = new Map(earlier?.graph.nodes.map(({ text }, i) => [text, earlier.picture.spots[i]!.y]))
  const before = graph.nodes.map(({ text }) => heights.get(text) ?? null)
  return { layers, arcs: arcsOf(graph, "moves", null), before }
}

// All that the places of nodes hang on.
function keyOf({ nodes, edges }: Graph, layers: readonly number[]): string {
  const arcs = edges.map(({ from, to }) => (from < to ? `${from} ${to}` : `${to} ${from}`)).sort()
  return JSON.stringify([nodes.map(({ text }) => text), layers, arcs])
}
