import { useEffect, useMemo, useRef, useState } from "react"
import type { Graph } from "../../engine/protocol.ts"
import { arcsOf, layersOf } from "./arcs.ts"
import { arrange, type Order, plainOrder } from "./arrange.ts"
import { type Face, type Picture, place } from "./picture.ts"

/// A graph with its picture.
export interface Arranged {
  readonly graph: Graph
  readonly picture: Picture
  readonly layers: readonly number[]
  /// Whether layers count moves from today, or else from the first state.
  readonly fromToday: boolean
}

interface Kept {
  readonly key: string
  readonly graph: Graph
  readonly order: Order
  readonly layers: readonly number[]
  readonly fromToday: boolean
  /// It could not be arranged, and is in plain order.
  readonly plain: boolean
}

/// The picture of a graph. While a new one is arranged the earlier one stays; states that stay keep their order, and
/// where only what improves has changed nothing moves at all.
export function useArranged(
  graph: Graph | null,
  face: Face,
): { readonly arranged: Arranged | null; readonly busy: boolean; readonly plain: boolean } {
  const [kept, setKept] = useState<Kept | null>(null)
  const last = useRef<{ graph: Graph; picture: Picture } | null>(null)
  const next = useMemo(() => {
    if (graph === null) return null
    const { layers, fromToday } = layersOf(graph)
    return { key: keyOf(graph, layers), graph, layers, fromToday }
  }, [graph])
  const key = next?.key ?? null
  const latest = useRef(next)
  latest.current = next

  useEffect(() => {
    const wanted = latest.current
    if (key === null || wanted === null) return
    const control = new AbortController()
    const { signal } = control
    const heights = new Map(
      last.current?.graph.nodes.map(({ text }, i) => [text, last.current!.picture.spots[i]!.y]),
    )
    const before = wanted.graph.nodes.map(({ text }) => heights.get(text) ?? null)
    const arcs = arcsOf(wanted.graph, "moves", null)
    arrange({ layers: wanted.layers, arcs, before }, signal).then(
      (order) => {
        if (!signal.aborted) setKept({ ...wanted, order, plain: false })
      },
      () => {
        if (!signal.aborted) setKept({ ...wanted, order: plainOrder(wanted.layers), plain: true })
      },
    )
    return () => control.abort()
  }, [key])

  const arranged = useMemo<Arranged | null>(() => {
    if (kept === null) return null
    const { order, layers, fromToday } = kept
    // The newest graph of those with this picture.
    const shown = next?.key === kept.key ? next.graph : kept.graph
    return { graph: shown, picture: place(order, layers, face), layers, fromToday }
  }, [kept, next, face])
  if (arranged !== null) last.current = arranged
  return { arranged, busy: key !== null && kept?.key !== key, plain: kept?.plain ?? false }
}

// All that the places of nodes hang on.
function keyOf({ nodes, edges }: Graph, layers: readonly number[]): string {
  const arcs = edges.map(({ from, to }) => (from < to ? `${from} ${to}` : `${to} ${from}`)).sort()
  return JSON.stringify([nodes.map(({ text }) => text), layers, arcs])
}
