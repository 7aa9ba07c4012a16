/** A point of a drawing. */
export interface Point {
  readonly x: number
  readonly y: number
}

const round = (of: number): number => Math.round(of * 10) / 10
const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`

/** A straight line, in a path's words. */
export function straight(from: Point, to: Point): string {
  return `M${at(from)}L${at(to)}`
}

/** The point so far along from one to another, from 0 to 1. */
export function along(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

/** The point so many pixels short of the second; never before the first. */
export function shortOf(from: Point, to: Point, pixels: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  return length === 0 ? to : along(from, to, Math.max(0, 1 - pixels / length))
}

/**
 * A line with a V in it that dips below, for a move against the mover's own interest: the two pieces of the line, and the V.
 * `size`: half its width; it is drawn smaller where the line is too short for it.
 */
export function notched(from: Point, to: Point, size: number, place = 0.5): { line: string; notch: string } {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const half = Math.min(size, length * 0.3)
  const share = length === 0 ? 0 : half / length
  const [before, middle, after] = [
    along(from, to, place - share),
    along(from, to, place),
    along(from, to, place + share),
  ]
  const tip = { x: middle.x, y: middle.y + half * 1.1 }
  return {
    line: `${straight(from, before)}${straight(after, to)}`,
    notch: `M${at(before)}L${at(tip)}L${at(after)}`,
  }
}

/** The head of an arrow whose tip is at the second point. */
export function arrowHead(from: Point, to: Point, size: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const base = { x: to.x - dx * size, y: to.y - dy * size }
  const side = size * 0.52
  const one = { x: base.x - dy * side, y: base.y + dx * side }
  const other = { x: base.x + dy * side, y: base.y - dx * side }
  return `M${at(to)}L${at(one)}L${at(other)}Z`
}

/** Two bars across a line at its end, for a move that cannot be taken back; so many pixels before the second point. */
export function doubleBar(from: Point, to: Point, before: number, size = 8): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  return [before, before + 5]
    .map((back) => {
      const at0 = { x: to.x - dx * back, y: to.y - dy * back }
      return straight(
        { x: at0.x - dy * size, y: at0.y + dx * size },
        { x: at0.x + dy * size, y: at0.y - dx * size },
      )
    })
    .join("")
}
