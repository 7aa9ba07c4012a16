import type { StateText } from "../../worker/protocol.ts"
import { type Arc, stepsOf } from "./arcs.ts"
import type { Order } from "./order.ts"

/** A line of the list of moves: layers, in them states, in these their moves. */
export type Row =
  | { readonly kind: "layer"; readonly key: string; readonly layer: number; readonly states: number }
  | {
      readonly kind: "state"
      readonly key: string
      readonly node: number
      readonly moves: number
      readonly open: boolean
      readonly place: readonly [number, number]
    }
  | {
      readonly kind: "move"
      readonly key: string
      readonly node: number
      readonly dm: number
      readonly to: number
      readonly improves: boolean
      readonly place: readonly [number, number]
    }

/** The states, in what order they are drawn, and in which layer each is. */
export interface Drawn {
  readonly nodes: readonly { readonly text: StateText }[]
  readonly order: Order
  readonly layers: readonly number[]
}

/**
 * The lines of the list: of the states that are open the moves as well; each layer goes by number. `place`: which of how many of its kind it is, from 1.
 */
export function rowsOf(
  { nodes, order, layers }: Drawn,
  arcs: readonly Arc[],
  open: ReadonlySet<StateText>,
): readonly Row[] {
  const steps = stepsOf(nodes.length, arcs)
  return order.flatMap((members): Row[] => {
    const layer = layers[members[0]!]!
    const states = [...members].sort((a, b) => a - b)
    return [
      { kind: "layer", key: `layer ${layer}`, layer, states: states.length },
      ...states.flatMap((node, i): Row[] => {
        const { text } = nodes[node]!
        const isOpen = open.has(text) && steps[node]!.length > 0
        const own = steps[node]!
        return [
          { kind: "state", key: text, node, moves: own.length, open: isOpen, place: [i + 1, states.length] },
          ...(isOpen ? own : []).map(
            ({ dm, to, improves }, k): Row => ({
              kind: "move",
              key: `${text} ${dm} ${to}`,
              node,
              dm,
              to,
              improves,
              place: [k + 1, own.length],
            }),
          ),
        ]
      }),
    ]
  })
}

/** Where a key leads in the list: to another line, or to a state being opened or closed; null where it does nothing. */
export type Turn =
  | { readonly kind: "go"; readonly index: number }
  | { readonly kind: "open" | "close"; readonly node: number }
  | null

/** What an arrow key, Home or End does on a line. */
export function turn(rows: readonly Row[], index: number, key: string): Turn {
  const row = rows[index]
  const goTo = (to: number): Turn =>
    to < 0 || to >= rows.length || to === index ? null : { kind: "go", index: to }
  switch (key) {
    case "ArrowDown":
      return goTo(index + 1)
    case "ArrowUp":
      return goTo(index - 1)
    case "Home":
      return goTo(0)
    case "End":
      return goTo(rows.length - 1)
    case "ArrowRight":
      if (row?.kind === "state" && !row.open) return row.moves > 0 ? { kind: "open", node: row.node } : null
      return row?.kind === "move" ? null : goTo(index + 1)
    case "ArrowLeft":
      if (row?.kind === "state" && row.open) return { kind: "close", node: row.node }
      return goTo(parentOf(rows, index))
    default:
      return null
  }
}

// The line that a line belongs to; -1 for none.
function parentOf(rows: readonly Row[], index: number): number {
  const row = rows[index]
  if (row === undefined || row.kind === "layer") return -1
  const wanted = row.kind === "move" ? "state" : "layer"
  for (let above = index - 1; above >= 0; above--) if (rows[above]!.kind === wanted) return above
  return -1
}
