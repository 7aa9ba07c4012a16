import type { Point } from "../../parts/notch.ts"

/** A step of a way: who moves, and where to. */
export interface LatticeStep {
  readonly dm: number
  readonly to: string
}

/** A state of the ways as drawn. */
export interface LatticeNode extends Point {
  readonly state: string
  /** Moves from the start. */
  readonly column: number
  /** Whether the road goes through it. */
  readonly isBold: boolean
}

/** A move of the ways as drawn, once however many ways it is on. */
export interface LatticeEdge {
  /** Places among the nodes. */
  readonly from: number
  readonly to: number
  readonly dm: number
  readonly isBold: boolean
  /** The first way that it is on, and which of its steps it is. */
  readonly way: number
  readonly step: number
}

export interface Lattice {
  readonly nodes: readonly LatticeNode[]
  readonly edges: readonly LatticeEdge[]
  readonly width: number
  readonly height: number
  /** Per mover, from the one whose moves go up to the one whose moves go down; 0 is level. */
  readonly slopes: ReadonlyMap<number, number>
}

/** The room for it: its width, what is left free on each side, and how far a mover's steepest move goes up or down. */
export interface LatticeRoom {
  readonly width: number
  readonly side: number
  readonly rise: number
  readonly margin: number
}

// Nodes of one column are at least so far apart.
const GAP = 52

/**
 * Lays out ways to one state: a column for each move, one direction for each mover, so that equal slope means equal mover;
 * a state stands where the moves made so far lead. The first way is the road. States that would meet are drawn apart.
 * RangeError without a way.
 */
export function latticeOf(
  start: string,
  ways: readonly (readonly LatticeStep[])[],
  room: LatticeRoom,
): Lattice {
  const [road] = ways
  if (road === undefined || road.length === 0) throw new RangeError("there is no way to lay out")
  const slopes = slopesOf(ways)
  const places = new Map<string, { column: number; climb: number; isBold: boolean }>()
  places.set(start, { column: 0, climb: 0, isBold: true })
  for (const [i, way] of ways.entries()) {
    let climb = 0
    way.forEach(({ dm, to }, step) => {
      climb += slopes.get(dm)!
      if (!places.has(to)) places.set(to, { column: step + 1, climb, isBold: i === 0 })
    })
  }
  const columns = Math.max(...[...places.values()].map(({ column }) => column))
  const across = (room.width - 2 * room.side) / columns
  const raw = [...places].map(([state, { column, climb, isBold }]) => ({
    state,
    column,
    isBold,
    x: room.side + column * across,
    y: climb * room.rise,
  }))
  const apart = setApart(raw)
  const top = Math.min(...apart.map(({ y }) => y))
  const nodes = apart.map((node) => ({ ...node, y: node.y - top + room.margin }))
  return {
    nodes,
    edges: edgesOf(start, ways, nodes),
    width: room.width,
    height: Math.max(...nodes.map(({ y }) => y)) + room.margin,
    slopes,
  }
}

/** Movers in their order, evenly from up (-1) to down (1); one alone is level. */
function slopesOf(ways: readonly (readonly LatticeStep[])[]): Map<number, number> {
  const movers = [...new Set(ways.flat().map(({ dm }) => dm))].sort((a, b) => a - b)
  if (movers.length === 1) return new Map([[movers[0]!, 0]])
  return new Map(movers.map((dm, i) => [dm, -1 + (2 * i) / (movers.length - 1)]))
}

// Nodes of a column in their order from the top, pushed apart around where they would stand.
function setApart<N extends { readonly column: number; readonly y: number }>(nodes: readonly N[]): N[] {
  const moved = new Map<N, number>()
  for (const column of new Set(nodes.map((node) => node.column))) {
    const own = nodes.filter((node) => node.column === column).sort((a, b) => a.y - b.y)
    const ys: number[] = []
    for (const { y } of own) ys.push(Math.max(y, (ys.at(-1) ?? Number.NEGATIVE_INFINITY) + GAP))
    const shift = own.reduce((sum, { y }, i) => sum + ys[i]! - y, 0) / own.length
    own.forEach((node, i) => moved.set(node, ys[i]! - shift))
  }
  return nodes.map((node) => ({ ...node, y: moved.get(node)! }))
}

function edgesOf(
  start: string,
  ways: readonly (readonly LatticeStep[])[],
  nodes: readonly LatticeNode[],
): LatticeEdge[] {
  const place = new Map(nodes.map(({ state }, i) => [state, i]))
  const found = new Map<string, LatticeEdge>()
  for (const [way, steps] of ways.entries()) {
    let from = start
    steps.forEach(({ dm, to }, step) => {
      const key = `${from} ${to} ${dm}`
      if (!found.has(key))
        found.set(key, { from: place.get(from)!, to: place.get(to)!, dm, isBold: way === 0, way, step })
      from = to
    })
  }
  return [...found.values()]
}
