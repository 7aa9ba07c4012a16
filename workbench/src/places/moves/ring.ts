import type { Point } from "../../parts/notch.ts"

/** A move from the middle: what share of its worst rank its mover loses by it; below 0 where it gains. */
export interface RingMove {
  readonly dm: number
  readonly lost: number
  /** The first of the islands that a way leads to by it; null where none does. */
  readonly toward: number | null
}

/** An outcome beside the ring, so many moves away; null where no moves lead there, or it is not known. */
export interface RingIsland {
  readonly distance: number | null
}

export interface RingSpot extends Point {
  /** On which side its words stand, and how far down. */
  readonly anchor: "start" | "end"
  readonly wordsY: number
}

export interface Ring {
  readonly width: number
  readonly height: number
  readonly centre: Point
  /** The circle of no gain and no loss, and those of a quarter, half and three quarters of the ranks lost. */
  readonly radius: number
  readonly circles: readonly { readonly share: number; readonly radius: number }[]
  /** In the order of the moves. */
  readonly spots: readonly RingSpot[]
  /** In the order of the islands: the middle of each. */
  readonly islands: readonly Point[]
  readonly island: { readonly width: number; readonly height: number }
  /** Whether the islands stand below the ring. */
  readonly isStacked: boolean
}

const RADIUS = 96
const LEVEL = 68
const REACH = 250
const ISLAND = { width: 288, height: 104 }
const GAP = 26
// Room for words outside of the outermost mark; below this width islands stand below.
const WORDS = 150
const NARROW = 980
const BETWEEN_WORDS = 36
// By so much the ring is turned, so that of an odd number none is straight below.
const TILT = 0.06

/**
 * Lays out a ring of moves and the islands beside it: moves in their order around the middle, each as far out as its mover
 * loses; those that gain lie inside the circle of no loss.
 */
export function ringOf(width: number, moves: readonly RingMove[], islands: readonly RingIsland[]): Ring {
  const isStacked = width < NARROW
  const room = isStacked || islands.length === 0 ? width : width - ISLAND.width - 40
  const isNarrow = width < 600
  const radius = isNarrow ? 76 : RADIUS
  const reach = Math.max(28, Math.min(REACH, room / 2 - radius - (isNarrow ? 76 : WORDS)))
  const outer = Math.max(0, ...moves.map(({ lost }) => lost))
  const size = radius + reach * Math.max(0.25, outer) + 56
  const angles = anglesOf(moves)
  const spots = moves.map(({ lost }, i) => ({
    angle: angles[i]!,
    far: lost < 0 ? LEVEL : radius + reach * lost,
  }))
  const rows = isStacked ? 1 : islands.length
  const tall = rows * ISLAND.height + Math.max(0, rows - 1) * GAP
  const height = Math.max(2 * size, isStacked ? 0 : tall + 40)
  const centre = { x: room / 2, y: height / 2 }
  const across = Math.max(1, Math.floor((width + GAP) / (ISLAND.width + GAP)))
  return {
    width,
    height: height + (isStacked ? Math.ceil(islands.length / across) * (ISLAND.height + GAP) : 0),
    centre,
    radius,
    circles: [0.25, 0.5, 0.75]
      .filter((share) => share <= Math.max(0.25, outer) + 0.15)
      .map((share) => ({ share, radius: radius + reach * share })),
    spots: withWords(
      spots.map(({ angle, far }) => ({
        x: centre.x + far * Math.cos(angle),
        y: centre.y + far * Math.sin(angle),
        anchor: Math.cos(angle) >= 0 ? "start" : "end",
        // Words of what is above the middle stand higher, of what is below it lower.
        wordsY: centre.y + far * Math.sin(angle) + 14 * Math.sin(angle),
      })),
    ),
    islands: islands.map((_, i) =>
      isStacked
        ? {
            x: (i % across) * (ISLAND.width + GAP) + ISLAND.width / 2,
            y: height + Math.floor(i / across) * (ISLAND.height + GAP) + ISLAND.height / 2,
          }
        : {
            x: width - ISLAND.width / 2 - 4,
            y: height / 2 - tall / 2 + i * (ISLAND.height + GAP) + ISLAND.height / 2,
          },
    ),
    island: ISLAND,
    isStacked,
  }
}

/**
 * The angles of moves, evenly around and never straight up or down: those from which ways lead on to islands stand on the
 * right, in the order of the islands; the others clockwise from the top in their own order.
 */
function anglesOf(moves: readonly RingMove[]): number[] {
  const slots = moves.map((_, i) => (2 * Math.PI * (i + 0.5)) / moves.length - Math.PI / 2 + TILT)
  const bridged = [...moves.keys()]
    .filter((i) => moves[i]!.toward !== null)
    .sort((a, b) => moves[a]!.toward! - moves[b]!.toward!)
  const right = [...slots].sort((a, b) => Math.cos(b) - Math.cos(a)).slice(0, bridged.length)
  const facing = right.sort((a, b) => Math.sin(a) - Math.sin(b))
  const rest = slots.filter((slot) => !facing.includes(slot))
  const angles = new Map(bridged.map((move, i) => [move, facing[i]!]))
  return moves.map((_, i) => angles.get(i) ?? rest.shift()!)
}

// Words of one side are at least so far apart.
function withWords(spots: readonly RingSpot[]): RingSpot[] {
  const moved = new Map<RingSpot, number>()
  for (const side of ["start", "end"] as const) {
    const own = spots.filter(({ anchor }) => anchor === side).sort((a, b) => a.wordsY - b.wordsY)
    const ys: number[] = []
    for (const { wordsY } of own)
      ys.push(Math.max(wordsY, (ys.at(-1) ?? Number.NEGATIVE_INFINITY) + BETWEEN_WORDS))
    const shift = own.reduce((sum, { wordsY }, i) => sum + ys[i]! - wordsY, 0) / Math.max(1, own.length)
    own.forEach((spot, i) => moved.set(spot, ys[i]! - shift))
  }
  return spots.map((spot) => ({ ...spot, wordsY: moved.get(spot)! }))
}

/**
 * Which moves are drawn where there are many: of each mover as many, those it likes best first, `most` in all; in the order
 * of the movers.
 */
export function drawnMoves<M extends { readonly dm: number }>(
  byMover: readonly (readonly M[])[],
  most: number,
): M[] {
  const all = byMover.reduce((sum, moves) => sum + moves.length, 0)
  if (all <= most) return byMover.flat()
  const taken = byMover.map(() => 0)
  for (let left = most; left > 0; ) {
    let moved = false
    for (const [i, moves] of byMover.entries()) {
      if (left === 0 || taken[i]! >= moves.length) continue
      taken[i]!++
      left--
      moved = true
    }
    if (!moved) break
  }
  return byMover.flatMap((moves, i) => moves.slice(0, taken[i]))
}
