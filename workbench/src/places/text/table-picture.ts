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
const SANS = '"Source Sans 3 Variable", sans-serif'

/**
 * The option table drawn: options in rows under their decision makers, states in columns. In the page's own colours;
 * `pictureOf` makes it stand on its own.
 */
export function drawTable(of: TablePicture): SVGSVGElement {
  const { conflict, cards } = of
  const heads = 54
  const names = [...of.options, ...of.makers.map((name) => `${of.ranks}: ${name}`)]
  const left = Math.max(LEAST, ...names.map((name) => name.length * LETTER + PAD))
  const rows = conflict.options.length + conflict.decisionMakers.length * 2 + 2
  const longest = Math.max(...of.legend.map(({ length }) => length))
  const width = Math.max(left + cards.length * COLUMN, of.title.length * TITLE, longest * LETTER) + PAD * 2
  const height = heads + rows * ROW + PAD * 2 + 20 + of.legend.length * LINE
  const svg = make("svg", { viewBox: `0 0 ${width} ${height}`, width, height, "font-family": SANS })
  let y = PAD + 18
  svg.append(text(PAD, y, of.title, { "font-size": 19, "font-weight": 600, fill: "var(--ink)" }))
  y += 30
  cards.forEach((card, i) => {
    const x = left + PAD + i * COLUMN + COLUMN / 2
    svg.append(
      text(x, y, card.label ?? String(card.number), {
        ...small,
        "text-anchor": "middle",
        "font-weight": 650,
      }),
    )
  })
  const line = (at: number, strong = false): void => {
    svg.append(
      make("line", {
        x1: PAD,
        x2: width - PAD,
        y1: at,
        y2: at,
        stroke: strong ? "var(--ink)" : "var(--hair)",
        "stroke-width": 1,
      }),
    )
  }
  y += 10
  line(y, true)
  conflict.decisionMakers.forEach(({ options }, dm) => {
    const hue = `var(--dm-${dm % 8})`
    y += ROW
    svg.append(text(PAD, y - 8, of.makers[dm]!, { "font-size": 14, "font-weight": 650, fill: hue }))
    for (const option of options) {
      y += ROW
      svg.append(text(PAD + 12, y - 8, of.options[option]!, { "font-size": 14, fill: "var(--ink)" }))
      cards.forEach((card, i) => {
        svg.append(mark(card.text[option]!, left + PAD + i * COLUMN + COLUMN / 2, y - 13, hue))
      })
    }
    line(y + 4)
  })
  y += 8
  conflict.decisionMakers.forEach((_, dm) => {
    y += ROW
    svg.append(text(PAD, y - 8, `${of.ranks}: ${of.makers[dm]!}`, small))
    cards.forEach((card, i) => {
      const x = left + PAD + i * COLUMN + COLUMN / 2
      svg.append(text(x, y - 8, String(card.ranks[dm]), { ...small, "text-anchor": "middle" }))
    })
  })
  line(y + 4, true)
  y += ROW
  cards.forEach((card, i) => {
    const x = left + PAD + i * COLUMN + COLUMN / 2
    const count = card.under.length
    if (count > 0)
      svg.append(
        text(x, y - 4, `E${count > 1 ? count : ""}`, {
          ...small,
          "font-weight": 650,
          "text-anchor": "middle",
        }),
      )
  })
  of.legend.forEach((said, i) => {
    svg.append(text(PAD, y + (i + 1) * LINE, said, small))
  })
  return svg
}

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

function text(x: number, y: number, content: string, looks: Record<string, string | number>): SVGElement {
  const element = make("text", { x, y, ...looks })
  element.textContent = content
  return element
}

function make<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string | number>,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) {
    // Colours by name are resolved by the page while the element is in it.
    if (typeof value === "string" && value.startsWith("var(")) element.style.setProperty(key, value)
    else element.setAttribute(key, String(value))
  }
  return element
}
