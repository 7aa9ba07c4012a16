/** Where a scoreboard's parts stand across, in pixels. */
export interface ScoreFrame {
  /** Too narrow for names beside the lines: they stand above them. */
  readonly isNarrow: boolean
  /** The widths of the columns of a row: label, drawing, end; a narrow one has the drawing alone. */
  readonly label: number
  readonly drawing: number
  readonly end: number
  /** Within the drawing: what is secured alone, and each stop. */
  readonly alone: number
  readonly stops: readonly number[]
  /** The room for a head over a stop. */
  readonly head: number
}

// Below this width names stand above their lines; a column wider than this is no easier to read.
const NARROW = 760
const MOST = 216
const LABEL = 252
const END = 190

/** Lays out a scoreboard of so many stops in some width: the stops as far apart as there is room, up to a bound. */
export function scoreFrame(width: number, stops: number): ScoreFrame {
  if (stops < 1) throw new RangeError("a course has a stop at least")
  const isNarrow = width < NARROW
  const [label, end] = isNarrow ? [0, 0] : [LABEL, END]
  const room = Math.max(160, width - label - end)
  // What is secured alone takes two thirds of a column.
  const step = Math.min(MOST, room / (stops + 0.75))
  const alone = step * 0.36
  const first = step * 1.12
  return {
    isNarrow,
    label,
    drawing: room,
    end,
    alone,
    stops: Array.from({ length: stops }, (_, i) => first + i * step),
    head: step,
  }
}
