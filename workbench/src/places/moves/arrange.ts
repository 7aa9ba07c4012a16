import type { ElkNode } from "elkjs/lib/elk-api.js"
import type { Arc } from "./arcs.ts"

/// What is to be arranged.
export interface ToArrange {
  /// By index of node: its layer, -1 for what no moves lead to.
  readonly layers: readonly number[]
  readonly arcs: readonly Arc[]
  /// By index of node: how high it stood before; null for what is new. Nodes that stood keep their order.
  readonly before: readonly (number | null)[]
}

/// Nodes of each layer by index; what no moves lead to comes last.
export type Order = readonly (readonly number[])[]

/// The order without any arranging: by index.
export function plainOrder(layers: readonly number[]): Order {
  const last = Math.max(-1, ...layers) + 1
  const order: number[][] = Array.from({ length: last + 1 }, () => [])
  layers.forEach((layer, index) => order[layer < 0 ? last : layer]!.push(index))
  return order.filter(({ length }) => length > 0)
}

const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.partitioning.activate": "true",
  "elk.separateConnectedComponents": "false",
  "elk.layered.nodePlacement.strategy": "SIMPLE",
  "elk.edgeRouting": "POLYLINE",
  "elk.randomSeed": "1",
} as const

// Beyond this, arcs are thinned: the order is a help to the eye, and must not take longer than the eye waits.
const MOST_ARCS = 3000

type Layouter = InstanceType<typeof import("elkjs/lib/elk-api.js")["default"]>

let idle: Layouter | null = null

/// Arranges nodes within their layers so that arcs cross little. The work is done in a thread of its own, which is
/// ended by the signal. Fails where it cannot be done.
export async function arrange(given: ToArrange, signal: AbortSignal): Promise<Order> {
  const plain = plainOrder(given.layers)
  // Nothing to arrange where no layer has two.
  if (plain.every(({ length }) => length < 2)) return plain
  const layouter = await start()
  signal.throwIfAborted()
  idle = null
  const end = (): void => layouter.terminateWorker()
  const aborted = new Promise<never>((_, fail) => {
    signal.addEventListener("abort", () => {
      end()
      fail(signal.reason)
    })
  })
  try {
    const laid = await Promise.race([layouter.layout(asElk(given, plain)), aborted])
    idle = layouter
    return ordered(plain, laid)
  } catch (error) {
    end()
    throw error
  }
}

async function start(): Promise<Layouter> {
  if (idle !== null) return idle
  const [{ default: Elk }, { default: url }] = await Promise.all([
    import("elkjs/lib/elk-api.js"),
    import("elkjs/lib/elk-worker.min.js?url"),
  ])
  return new Elk({ workerFactory: () => new Worker(url), algorithms: ["layered"] })
}

function asElk({ layers, arcs, before }: ToArrange, plain: Order): ElkNode {
  const layer = (index: number): number => (layers[index]! < 0 ? plain.length : layers[index]!)
  const keep = before.filter((y) => y !== null).length > layers.length / 2
  // Moves within a layer say nothing about its order: they would only spread it out.
  const across = arcs.filter(({ from, to }) => layer(from) !== layer(to))
  const every = Math.ceil(across.length / MOST_ARCS)
  return {
    id: "all",
    layoutOptions: {
      ...OPTIONS,
      ...(keep ? { "elk.layered.crossingMinimization.semiInteractive": "true" } : {}),
    },
    children: plain.flat().map((index) => ({
      id: String(index),
      width: 60,
      height: 40,
      layoutOptions: {
        "elk.partitioning.partition": String(layer(index)),
        ...(keep && before[index] != null ? { "elk.position": `(0,${before[index]})` } : {}),
      },
    })),
    edges: across
      .filter((_, i) => i % every === 0)
      .map(({ from, to }, i) => {
        // From the earlier layer to the later, whichever way the move goes.
        const [first, second] = layer(from) < layer(to) ? [from, to] : [to, from]
        return { id: `arc ${i}`, sources: [String(first)], targets: [String(second)] }
      }),
  }
}

function ordered(plain: Order, laid: { readonly children?: readonly ElkNode[] }): Order {
  const y = new Map(laid.children?.map((child) => [Number(child.id), child.y ?? 0]))
  return plain.map((layer) => [...layer].sort((a, b) => y.get(a)! - y.get(b)! || a - b))
}
