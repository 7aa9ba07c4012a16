import type { RankFigure } from "../report/index.ts"
import { type MarkShape, markShape } from "../words/index.ts"

/** Sides that a picture has room for. */
export const MOST_SIDES = 5

/** A part of a drawing: a line or an area, or a text from a point on (or in its middle, or up to it). */
export type Shape =
  | {
      readonly kind: "path"
      readonly d: string
      readonly fill: string
      readonly stroke: string
      readonly width: number
      readonly dashes: string
    }
  | {
      readonly kind: "text"
      readonly x: number
      readonly y: number
      readonly anchor: "start" | "middle" | "end"
      readonly size: number
      readonly bold: boolean
      readonly text: string
      /** Whether it stands in a mark, in the colour of the paper. */
      readonly inMark?: boolean
    }

/** A drawing, and all of it in words. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly label: string
  readonly shapes: readonly Shape[]
}

const WIDTH = 674
const TOP = 24
const SCALE = 176
const BOTTOM = TOP + SCALE
const LEFT = 52
const NAMES = 240
const LINE = 17
// Signs of a line of a name, in whatever letters there are.
const MOST_SIGNS = 24
const INK = "var(--ink, #1d1b18)"
const SOFT = "var(--soft, #5d574e)"
const PAPER = "var(--paper, #fffdf8)"
const HUES = ["#1d5c9c", "#a8431f", "#1a7350", "#7a4a94", "#7c6410"]
const DASHES = ["", "11 5", "4 5", "14 4 3 4"]

/** Where each side ranks outcomes, drawn: an axis a side, a line an outcome; null where there are too many sides. */
export function drawRanks(figure: RankFigure): Drawing | null {
  if (figure.sides.length > MOST_SIDES) return null
  const plot = new Plot(figure)
  const shapes = [...plot.axes(), ...plot.lines(), ...plot.marks(), ...plot.places()]
  return { width: WIDTH, height: plot.height, label: ranksSaid(figure), shapes }
}

class Plot {
  readonly #figure: RankFigure
  readonly #gap: number
  /** Names of sides in lines. */
  readonly #names: readonly (readonly string[])[]

  constructor(figure: RankFigure) {
    this.#figure = figure
    const { sides } = figure
    const one = sides.length < 2
    this.#gap = one ? 0 : Math.min(176, (WIDTH - LEFT - NAMES) / (sides.length - 1))
    const signs = Math.max(9, Math.floor((one ? 200 : this.#gap - 28) / 8.4))
    this.#names = sides.map(({ name }) => wrapped(name, signs))
  }

  get height(): number {
    return BOTTOM + 46 + 15 * (Math.max(...this.#names.map(({ length }) => length)) - 1)
  }

  #x(side: number): number {
    return LEFT + side * this.#gap
  }

  #y(row: number, side: number): number {
    const { worst } = this.#figure.sides[side]!
    const rank = this.#figure.rows[row]!.ranks[side]!
    return round(TOP + (worst === 1 ? SCALE / 2 : ((rank - 1) / (worst - 1)) * SCALE))
  }

  axes(): Shape[] {
    const { sides, best, worst } = this.#figure
    const axes = sides.flatMap(({ initial }, side): Shape[] => {
      const x = this.#x(side)
      const d = `M${x} ${TOP}V${BOTTOM}M${x - 6} ${TOP}H${x + 6}M${x - 6} ${BOTTOM}H${x + 6}`
      return [
        line(d, hue(side), 1.6, ""),
        mark(side, { x, y: BOTTOM + 27, r: 9.5 }, hue(side)),
        lettered(initial, x, BOTTOM + 27),
        ...this.#names[side]!.map((text, i) =>
          said(text, x + 19, BOTTOM + 32 + i * 15, { size: 13, bold: true }),
        ),
      ]
    })
    const end = (text: string, y: number): Shape => said(text, LEFT - 12, y + 4, { anchor: "end", size: 12 })
    return [...axes, end(best, TOP), end(worst, BOTTOM)]
  }

  lines(): Shape[] {
    const { sides, rows } = this.#figure
    const chief = this.#chief
    return rows.map(({ isToday }, row) => {
      const points = sides.map((_, side) => `${this.#x(side)} ${this.#y(row, side)}`)
      const isChief = row === chief
      const dashes = isToday ? "1.5 6" : DASHES[(row - chief) % DASHES.length]!
      return line(`M${points.join("L")}`, isChief ? INK : SOFT, isChief ? 3.6 : 2, dashes)
    })
  }

  marks(): Shape[] {
    const { sides, rows } = this.#figure
    return rows.flatMap(({ isToday }, row) =>
      sides.map((_, side) => {
        const at = { x: this.#x(side), y: this.#y(row, side), r: row === this.#chief ? 6.5 : 5 }
        return mark(side, at, isToday ? PAPER : hue(side))
      }),
    )
  }

  /** Places beside the marks, and behind the last the names. */
  places(): Shape[] {
    const { sides, rows } = this.#figure
    const last = sides.length - 1
    const names = rows.map(({ name }) => wrapped(name, MOST_SIGNS))
    const far = this.#x(last) + 24 + 7.5 * Math.max(...rows.map(({ short }) => short[last]!.length))
    return sides.flatMap((_, side) => {
      const heights = names.map(({ length }) => (side === last ? length * LINE : LINE - 2))
      const at = spread(
        rows.map((_, row) => this.#y(row, side)),
        heights,
      )
      return rows.flatMap(({ short }, row): Shape[] => {
        const y = at[row]! + 5
        const place = said(short[side]!, this.#x(side) + 12, y, { size: 13, bold: true })
        const bold = row === this.#chief
        const called = side === last ? names[row]! : []
        return [place, ...called.map((text, k) => said(text, far, y + k * LINE, { size: 14, bold }))]
      })
    })
  }

  // The first row that is not today's.
  get #chief(): number {
    return this.#figure.rows.findIndex(({ isToday }) => !isToday)
  }
}

/** The same in words: of each outcome where each side ranks it. */
export function ranksSaid({ title, sides, rows }: RankFigure): string {
  const said = rows.map(
    ({ name, places }) => `${name}: ${sides.map((side, i) => `${side.name} ${places[i]!}`).join(", ")}`,
  )
  return [title, ...said].map((each) => (/[.!?]$/.test(each) ? each : `${each}.`)).join(" ")
}

/** The same as a table: a row an outcome, a column a side. */
export function ranksTable({ head, sides, rows }: RankFigure): { head: string[]; rows: string[][] } {
  return {
    head: [head, ...sides.map(({ name }) => name)],
    rows: rows.map(({ name, places }) => [name, ...places]),
  }
}

/** The letters of a mark, in its middle. */
function lettered(text: string, x: number, y: number): Shape {
  const size = text.length > 2 ? 7 : text.length > 1 ? 9 : 11
  return {
    kind: "text",
    x,
    y: round(y + size * 0.36),
    anchor: "middle",
    size,
    bold: true,
    text,
    inMark: true,
  }
}

const hue = (side: number): string => `var(--dm-${side}, ${HUES[side]!})`
const round = (of: number): number => Math.round(of * 10) / 10

function line(d: string, stroke: string, width: number, dashes: string): Shape {
  return { kind: "path", d, fill: "none", stroke, width, dashes }
}

function said(
  text: string,
  x: number,
  y: number,
  { anchor = "start", size, bold = false }: { anchor?: "start" | "end"; size: number; bold?: boolean },
): Shape {
  return { kind: "text", x: round(x), y: round(y), anchor, size, bold, text }
}

/** A side's shape is that of its mark everywhere. */
function mark(side: number, { x, y, r }: { x: number; y: number; r: number }, fill: string): Shape {
  const [left, right, up, down] = [x - r, x + r, y - r, y + r].map(round)
  const outlines: Readonly<Record<MarkShape, string>> = {
    circle: `M${left} ${y}A${r} ${r} 0 1 0 ${right} ${y}A${r} ${r} 0 1 0 ${left} ${y}Z`,
    square: `M${left} ${up}H${right}V${down}H${left}Z`,
    diamond: `M${x} ${round(y - r * 1.3)}L${round(x + r * 1.3)} ${y}L${x} ${round(y + r * 1.3)}L${round(x - r * 1.3)} ${y}Z`,
    hexagon: `M${round(x - r * 0.55)} ${up}H${round(x + r * 0.55)}L${round(x + r * 1.1)} ${y}L${round(x + r * 0.55)} ${down}H${round(x - r * 0.55)}L${round(x - r * 1.1)} ${y}Z`,
  }
  return { kind: "path", d: outlines[markShape(side)], fill, stroke: hue(side), width: 2, dashes: "" }
}

function wrapped(text: string, signs: number): string[] {
  const lines: string[] = []
  for (const word of text.split(" ")) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= signs)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Heights at which texts stand, as near to where they belong as they can without covering one another. */
function spread(wanted: readonly number[], heights: readonly number[]): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b)
  const at = [...wanted]
  order.forEach((i, k) => {
    const before = order[k - 1]
    if (before !== undefined) at[i] = Math.max(at[i]!, at[before]! + heights[before]!)
  })
  // What would stand below the scale goes up again, and what is above it with it.
  let below = BOTTOM + LINE
  for (const i of order.toReversed()) {
    at[i] = Math.min(at[i]!, below - heights[i]!)
    below = at[i]!
  }
  return at.map(round)
}
