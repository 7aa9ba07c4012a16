import type { Conflict } from "@parley/core"
import type { Card } from "../../worker/protocol.ts"

/** What a picture of the option table shows. */
export interface TablePicture {
  readonly conflict: Conflict
  readonly cards: readonly Card[]
  readonly title: string
  /** Names, by decision maker and by option. */
  readonly makers: readonly string[]
  readonly options: readonly string[]
  readonly ranks: string
  /** What the signs mean, a line each. */
  readonly legend: readonly string[]
}

const SVG = "http://www.w3.org/2000/svg"
const [ROW, COLUMN, PAD] = [26, 44, 24]
// The width of a letter of a name and of the title, at most on average, and the least room for names.
const [LETTER, TITLE, LEAST] = [7, 10, 330]
const LINE = 18
const HEADS = 54
const SANS = '"Source Sans 3 Variable", sans-serif'

/**
 * The option table drawn: options in rows under their decision makers, states in columns. In the page's own colours;
 * `pictureOf` makes it stand on its own.
 */
export function drawTable(of: TablePicture): SVGSVGElement {
  const { conflict, cards } = of
  const names = [...of.options, ...of.makers.map((name) => `${of.ranks}: ${name}`)]
  const left = Math.max(LEAST, ...names.map((name) => name.length * LETTER + PAD)) + PAD
  const rows = conflict.options.length + conflict.decisionMakers.length * 2 + 2
  const longest = Math.max(...of.legend.map(({ length }) => length))
  const width =
    Math.max(left - PAD + cards.length * COLUMN, of.title.length * TITLE, longest * LETTER) + PAD * 2
  const height = HEADS + rows * ROW + PAD * 2 + 20 + of.legend.length * LINE
  const svg = make("svg", { viewBox: `0 0 ${width} ${height}`, width, height, "font-family": SANS })
  // What stands in the columns of the states, at a height.
  const across = (y: number, said: (card: Card) => string, looks: Looks = {}): void =>
    cards.forEach((card, i) => {
      const content = said(card)
      if (content !== "")
        svg.append(text(middle(left, i), y, content, { ...small, ...looks, "text-anchor": "middle" }))
    })
  const line = (y: number, strong = false): void =>
    svg.append(
      make("line", {
        x1: PAD,
        x2: width - PAD,
        y1: y,
        y2: y,
        stroke: strong ? "var(--ink)" : "var(--hair)",
        "stroke-width": 1,
      }),
    )
  let y = PAD + 18
  svg.append(text(PAD, y, of.title, { "font-size": 19, "font-weight": 600, fill: "var(--ink)" }))
  y += 30
  across(y, (card) => card.label ?? String(card.number), { "font-weight": 650 })
  y += 10
  line(y, true)
  conflict.decisionMakers.forEach((_, dm) => {
    y = drawMaker(svg, of, { dm, left, y })
    line(y + 4)
  })
  y += 8
  conflict.decisionMakers.forEach((_, dm) => {
    y += ROW
    svg.append(text(PAD, y - 8, `${of.ranks}: ${of.makers[dm]!}`, small))
    across(y - 8, (card) => String(card.ranks[dm]))
  })
  line(y + 4, true)
  y += ROW
  const held = ({ under }: Card) => (under.length === 0 ? "" : `E${under.length > 1 ? under.length : ""}`)
  across(y - 4, held, { "font-weight": 650 })
  of.legend.forEach((said, i) => {
    svg.append(text(PAD, y + (i + 1) * LINE, said, small))
  })
  return svg
}

// The rows of a decision maker's options, from `y` down; returns where they end.
function drawMaker(
  svg: SVGElement,
  { conflict, cards, makers, options }: TablePicture,
  { dm, left, y }: { readonly dm: number; readonly left: number; readonly y: number },
): number {
  const hue = `var(--dm-${dm % 8})`
  let at = y + ROW
  svg.append(text(PAD, at - 8, makers[dm]!, { "font-size": 14, "font-weight": 650, fill: hue }))
  for (const option of conflict.decisionMakers[dm]!.options) {
    at += ROW
    svg.append(text(PAD + 12, at - 8, options[option]!, { "font-size": 14, fill: "var(--ink)" }))
    cards.forEach((card, i) => svg.append(mark(card.text[option]!, middle(left, i), at - 13, hue)))
  }
  return at
}

function middle(left: number, column: number): number {
  return left + column * COLUMN + COLUMN / 2
}

type Looks = Record<string, string | number>

const small = { "font-size": 13, fill: "var(--ink-2)" }

function mark(sign: string, cx: number, cy: number, hue: string): SVGElement {
  if (sign === "Y") return make("circle", { cx, cy, r: 5.5, fill: hue })
  return make("circle", {
    cx,
    cy,
    r: 5,
    fill: "none",
    stroke: sign === "N" ? "var(--hair-2)" : hue,
    "stroke-width": 1.5,
    "stroke-dasharray": sign === "-" ? "2.5 2" : "none",
  })
}

function text(x: number, y: number, content: string, looks: Looks): SVGElement {
  const element = make("text", { x, y, ...looks })
  element.textContent = content
  return element
}

function make<K extends keyof SVGElementTagNameMap>(name: K, attributes: Looks): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) {
    // Colours by name are resolved by the page while the element is in it.
    if (typeof value === "string" && value.startsWith("var(")) element.style.setProperty(key, value)
    else element.setAttribute(key, String(value))
  }
  return element
}
