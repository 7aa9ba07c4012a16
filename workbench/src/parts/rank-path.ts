import { notched, type Point, straight } from "./notch.ts"

/** What a decision maker's ranks are drawn from: before the first step, and after each. */
export interface Ranked {
  readonly ranks: readonly number[]
  /** The largest rank there is. */
  readonly worst: number
  /** Per step: whether it is its own, and whether it is worse off or no better off by it. */
  readonly steps: readonly { readonly own: boolean; readonly loss: boolean }[]
}

/** Where it is drawn: a place across for each rank, and the best rank on top. */
export interface Band {
  readonly xs: readonly number[]
  readonly top: number
  readonly height: number
}

/** A rank as drawn, and where its number stands. */
export interface RankPoint extends Point {
  readonly rank: number
  readonly labelY: number
}

/** The line of a decision maker's ranks. */
export interface RankPath {
  readonly points: readonly RankPoint[]
  /** Per step. `notch`: the V of an own move at a loss. */
  readonly segments: readonly {
    readonly own: boolean
    readonly line: string
    readonly notch: string | null
  }[]
}

/** How far down a rank is: its share of the worst rank. */
export function depthOf(rank: number, worst: number, { top, height }: Pick<Band, "top" | "height">): number {
  return top + (worst <= 1 ? 0 : (height * (rank - 1)) / (worst - 1))
}

/** Lays out the line of ranks along some steps. RangeError where places and ranks are not as many. */
export function rankPath({ ranks, worst, steps }: Ranked, band: Band, notch = 13): RankPath {
  if (ranks.length !== band.xs.length || steps.length !== ranks.length - 1)
    throw new RangeError("each rank has a place, and a step between two")
  const points = ranks.map((rank, i): Point => ({ x: band.xs[i]!, y: depthOf(rank, worst, band) }))
  return {
    points: points.map((point, i) => ({ ...point, rank: ranks[i]!, labelY: labelOf(points, i) })),
    segments: steps.map(({ own, loss }, i) => {
      const [from, to] = [points[i]!, points[i + 1]!]
      return own && loss
        ? { own, ...notched(from, to, notch) }
        : { own, line: straight(from, to), notch: null }
    }),
  }
}

// Above the point, or below where the line comes or goes above it.
function labelOf(points: readonly Point[], i: number): number {
  const { y } = points[i]!
  const beside = [points[i - 1], points[i + 1]].flatMap((point) => (point === undefined ? [] : [point.y]))
  const mean = beside.reduce((sum, each) => sum + each, 0) / Math.max(1, beside.length)
  return beside.length > 0 && mean < y - 5 ? y + 24 : y - 12
}
