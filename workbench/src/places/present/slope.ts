/** Where lines and labels of a slopegraph stand: one axis a decision maker, best at the top. */
export interface Slope {
  /** Per axis: its place across. */
  readonly axes: readonly number[]
  /** Per outcome, per axis: how far down its rank is. */
  readonly points: readonly (readonly number[])[]
  /** Per axis, per outcome: where its rank stands beside it, and its name by the last one; none on another. */
  readonly labels: readonly (readonly number[])[]
}

export interface Drawn {
  readonly width: number
  readonly height: number
  /** The room one label takes. */
  readonly line: number
}

/**
 * The slopegraph of outcomes by their ranks. `ranks`: per outcome, per decision maker, 1 is best; `worst`: per decision maker.
 * Cost: O(outcomes * decision makers).
 */
export function slopeOf(
  ranks: readonly (readonly number[])[],
  worst: readonly number[],
  { width, height, line }: Drawn,
): Slope {
  const step = worst.length < 2 ? 0 : width / (worst.length - 1)
  const axes = worst.map((_, dm) => dm * step)
  const points = ranks.map((own) =>
    own.map((rank, dm) => (worst[dm]! < 2 ? 0 : (height * (rank - 1)) / (worst[dm]! - 1))),
  )
  const labels = axes.map((_, dm) =>
    apart(
      points.map((own) => own[dm]!),
      line,
    ),
  )
  return { axes, points, labels }
}

/** Places at least `line` apart, in the same order, each as near to its own as those above let it. */
export function apart(places: readonly number[], line: number): number[] {
  const order = [...places.keys()].sort((a, b) => places[a]! - places[b]! || a - b)
  const moved = [...places]
  let least = Number.NEGATIVE_INFINITY
  for (const i of order) {
    moved[i] = Math.max(places[i]!, least)
    least = moved[i]! + line
  }
  return moved
}
