import { along, type Point } from "../../parts/notch.ts"
import type { Lattice, LatticeEdge } from "./lattice.ts"

/** Where the words beside a line stand: at its outer side. */
export interface LabelPlace extends Point {
  readonly anchor: "start" | "middle" | "end"
  /** Whether lines of words grow upwards from there. */
  readonly isAbove: boolean
  /** How wide they may be. */
  readonly room: number
}

/**
 * The place for the words of a line in a drawing of some width: left of it where it leaves the start, else right of it; over its
 * mark where it is level.
 */
export function labelPlace(from: Point, to: Point, isFirst: boolean, width: number): LabelPlace {
  const rise = to.y - from.y
  if (Math.abs(rise) < 12) {
    const { x, y } = along(from, to, isFirst ? 0.66 : 0.5)
    return { x, y: y - 20, anchor: "middle", isAbove: true, room: to.x - from.x - 6 }
  }
  const isUp = rise < 0
  const isAbove = isUp === isFirst
  const at = along(from, to, isFirst ? 0.5 : isUp ? 0.35 : 0.5)
  const x = at.x + (isFirst ? -16 : 16)
  return {
    x,
    y: at.y + (isAbove ? -10 : isFirst ? 22 : 30),
    anchor: isFirst ? "end" : "start",
    isAbove,
    room: isFirst ? x : width - x,
  }
}

/** Whether a line is the topmost or the lowest between its columns, so that nothing lies outside of it. */
export function isOuter({ nodes }: Lattice, { from, to }: LatticeEdge): boolean {
  const ends = [nodes[from]!, nodes[to]!]
  return ([Math.min, Math.max] as const).some((extreme) =>
    ends.every(
      ({ column, y }) =>
        y === extreme(...nodes.filter((node) => node.column === column).map((node) => node.y)),
    ),
  )
}
