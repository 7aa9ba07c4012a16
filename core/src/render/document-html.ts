import { BAR_PARTS, type Block, type Document, type Passage, type RankFigure } from "../report/index.ts"
import { escaped, PAGE_POLICY, tableHtml } from "./html.ts"
import { type Drawing, drawRanks, ranksTable, type Shape } from "./rank-figure.ts"

/** Two columns of nothing: type, hairlines and white space. Prints on A4 and letter. */
export const DOCUMENT_STYLE = `:root { color-scheme: light; --ink: #1d1b18; --soft: #5d574e; --line: #cfc8bb; --paper: #fffdf8 }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 44rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.45 Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Cambria, Georgia, "Liberation Serif", "DejaVu Serif Condensed", serif;
  font-variant-numeric: oldstyle-nums; hyphens: auto; overflow-wrap: anywhere }
h1 { font-size: 1.75rem; line-height: 1.15; margin: 0 0 0.4rem; font-weight: 600; text-wrap: balance; hyphens: none }
h2 { font-size: 1.12rem; margin: 1.5rem 0 0.35rem; padding-top: 0.45rem; border-top: 1px solid var(--line); font-weight: 600; hyphens: none }
h3 { font-size: 1rem; margin: 0.9rem 0 0.2rem; font-weight: 600; hyphens: none }
h2, h3 { break-after: avoid }
p, ul, ol, dl { margin: 0.35rem 0 }
ul, ol { padding-left: 1.15rem }
li { margin: 0.22rem 0 }
p, li { orphans: 2; widows: 2 }
h1, h2, h3, p, li, dd, th, td { unicode-bidi: plaintext }
.subtitle, .note, .cites { color: var(--soft) }
.subtitle { margin: 0.1rem 0; font-size: 0.94rem }
.note { font-size: 0.88rem }
.cites { font-size: 0.78rem; white-space: nowrap; font-family: "Source Sans 3", "Segoe UI", system-ui, sans-serif }
.cites a { color: inherit; text-decoration: none }
.cites a:hover { text-decoration: underline }
a:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 0.9rem; font-size: 0.92rem }
dt { font-weight: 600 } dd { margin: 0 }
:target { background: #f3ead2 }
table { border-collapse: collapse; font: 0.82rem/1.3 "Source Sans 3", "Segoe UI", system-ui, sans-serif; font-variant-numeric: tabular-nums; margin: 0.6rem 0; max-width: 100% }
caption { display: none }
th, td { padding: 0.18rem 0.5rem; text-align: center; border-bottom: 1px solid var(--line); vertical-align: top }
.grid th, .grid td { text-align: left }
th[scope="row"] { text-align: left; font-weight: 400 }
th[scope="rowgroup"] { text-align: left; padding-top: 0.6rem }
thead th { border-bottom: 1px solid var(--ink) } thead th:first-child { text-align: left }
tr { break-inside: avoid }
.wide { overflow-x: auto }
.kicker { margin: 1.1rem 0 0; font: 600 0.9rem/1.2 "Source Sans 3", "Segoe UI", system-ui, sans-serif; color: var(--soft) }
.statement { margin: 0.3rem 0 0; font-size: 1.42rem; line-height: 1.25; text-wrap: pretty; hyphens: none }
figure { margin: 1rem 0 0; padding-top: 0.55rem; border-top: 1px solid var(--ink) }
figcaption strong, figcaption .note { display: block }
figure svg { display: block; width: 100%; max-width: 674px; height: auto; margin-top: 0.5rem }
svg text { font-family: "Source Sans 3", "Segoe UI", system-ui, sans-serif; fill: var(--ink); font-variant-numeric: lining-nums; paint-order: stroke; stroke: var(--paper); stroke-width: 4px }
svg .in-mark { fill: var(--paper); stroke: none }
.judgements { list-style: none; padding: 0 }
.judgements li { display: grid; grid-template-columns: 6.6rem 1fr; gap: 0.6rem; padding: 0.45rem 0; margin: 0; border-top: 1px solid var(--line) }
.judgements li:first-child { border-top: 0 }
.judgements p { margin: 0; text-wrap: pretty }
.confidence { display: flex; gap: 0.5rem; align-items: baseline; font: 0.9rem/1.4 "Source Sans 3", "Segoe UI", system-ui, sans-serif; color: var(--soft) }
.bars { width: 21px; height: 14px; flex: none; margin: 0 }
@media (max-width: 30rem) { .judgements li { grid-template-columns: 1fr; gap: 0.15rem } .statement { font-size: 1.25rem } }
@media print {
  @page { size: auto; margin: 14mm 17mm 13mm }
  body { padding: 0; max-width: none; background: none; font-size: 9.4pt; font-size-adjust: 0.46; line-height: 1.32 }
  h1 { font-size: 16.5pt } h2 { font-size: 11pt; margin-top: 0.7rem; padding-top: 0.28rem } h3 { font-size: 9.8pt; margin-top: 0.5rem }
  .subtitle { font-size: 9pt } .note { font-size: 8.4pt } .cites { font-size: 7.4pt }
  p, ul, ol { margin: 0.2rem 0 } li { margin: 0.1rem 0 }
  .statement { font-size: 14pt } .kicker, .confidence { font-size: 8.6pt } .judgements li { padding: 0.2rem 0; break-inside: avoid; grid-template-columns: 5.6rem 1fr }
  figure { margin-top: 0.6rem; break-inside: avoid } figure svg { max-width: 112mm }
  .annex { break-before: page } table { font-size: 7.6pt } .wide { overflow: visible }
}`

/** A document as one page of HTML that needs nothing from elsewhere: no script, no network, every text escaped. */
export function documentHtml(document: Document): string {
  return `${[
    "<!doctype html>",
    `<html lang="${escaped(document.language)}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...PAGE_POLICY,
    `<title>${escaped(document.title)}</title>`,
    `<style>\n${DOCUMENT_STYLE}\n</style>`,
    "</head>",
    "<body>",
    ...documentBody(document),
    "</body>",
    "</html>",
  ].join("\n")}\n`
}

/** What a page shows of it, as lines; `prefix`: what ids of entries begin with, where a page holds several documents. */
export function documentBody(document: Document, prefix = "e-"): string[] {
  const anchors = new Set(
    [...document.body, ...document.annex.blocks].flatMap((block) =>
      block.kind === "entries" ? block.items.map(({ id }) => id) : [],
    ),
  )
  const writer = new Writer(anchors, prefix)
  return [
    "<main>",
    "<header>",
    `<h1>${escaped(document.title)}</h1>`,
    ...document.subtitle.map((line) => `<p class="subtitle">${escaped(line)}</p>`),
    "</header>",
    ...document.body.flatMap((block) => writer.block(block)),
    "</main>",
    ...(document.annex.blocks.length === 0
      ? []
      : [
          '<section class="annex">',
          `<h1>${escaped(document.annex.title)}</h1>`,
          ...document.annex.blocks.flatMap((block) => writer.block(block)),
          "</section>",
        ]),
  ]
}

class Writer {
  readonly #anchors: ReadonlySet<string>
  readonly #prefix: string

  constructor(anchors: ReadonlySet<string>, prefix: string) {
    this.#anchors = anchors
    this.#prefix = prefix
  }

  // Ids of entries are those of the file: letters, digits and _.
  #anchor(id: string): string {
    return `${this.#prefix}${escaped(id)}`
  }

  block(block: Block): string[] {
    switch (block.kind) {
      case "heading":
        return [
          `<h${block.level}>${[block.text, block.mark ?? []].flat().map(escaped).join(" · ")}</h${block.level}>`,
        ]
      case "paragraph":
        return [`<p>${this.#passage(block)}</p>`]
      case "note":
        return [`<p class="note">${this.#passage(block)}</p>`]
      case "statement":
        return [
          `<p class="kicker">${escaped(block.label)}</p>`,
          `<p class="statement">${escaped(block.text)}</p>`,
        ]
      case "figure":
        return figureHtml(block.figure)
      case "judgements":
        return [
          '<ol class="judgements">',
          ...block.items.map(
            (item) =>
              `<li><div class="confidence">${barsSvg(item.bars, item.said)}<span>${escaped(item.confidence)}</span></div><div><p>${escaped(item.text)}</p><p class="note">${this.#passage({ text: item.grounds, cites: item.cites })}</p></div></li>`,
          ),
          "</ol>",
        ]
      case "list": {
        const tag = block.ordered ? "ol" : "ul"
        return [`<${tag}>`, ...block.items.map((item) => `<li>${this.#passage(item)}</li>`), `</${tag}>`]
      }
      case "outline":
        return block.items.map(({ depth, text }) => `<p style="margin-left:${depth}em">${escaped(text)}</p>`)
      case "bars":
        return block.rows.map(
          ({ name, parts: [one, other], note }) =>
            `<p>${escaped([name, BAR_PARTS[0].repeat(one) + BAR_PARTS[1].repeat(other), `${one + other}`, note].join(" ").trim())}</p>`,
        )
      case "marked":
        return block.items.map(
          ({ mark, text }) => `<p>${escaped(mark === "" ? text : `${mark} ${text}`)}</p>`,
        )
      case "entries":
        return [
          "<dl>",
          ...block.items.map(
            (item) =>
              `<dt id="${this.#anchor(item.id)}">${escaped(item.id)}</dt><dd>${this.#passage(item)}</dd>`,
          ),
          "</dl>",
        ]
      case "grid":
        return gridHtml(block.head, block.rows)
      case "options":
        return ['<div class="wide">', tableHtml(block.table, { page: false }).trimEnd(), "</div>"]
    }
  }

  #passage({ lead, text, cites = [] }: Passage): string {
    const begin = lead === undefined ? "" : `<strong>${escaped(lead)}</strong> `
    const shown = cites.map((id) =>
      this.#anchors.has(id) ? `<a href="#${this.#anchor(id)}">${escaped(id)}</a>` : escaped(id),
    )
    const end = shown.length === 0 ? "" : ` <span class="cites">[${shown.join(", ")}]</span>`
    return `${begin}${escaped(text)}${end}`
  }
}

function gridHtml(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [
    '<div class="wide"><table class="grid">',
    `<thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join("")}</tr></thead>`,
    "<tbody>",
    ...rows.map(
      ([first = "", ...rest]) =>
        `<tr><th scope="row">${escaped(first)}</th>${rest.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`,
    ),
    "</tbody></table></div>",
  ]
}

function figureHtml(figure: RankFigure): string[] {
  const drawing = drawRanks(figure)
  const { head, rows } = ranksTable(figure)
  return [
    "<figure>",
    `<figcaption><strong>${escaped(figure.title)}</strong> <span class="note">${escaped(figure.note)}</span></figcaption>`,
    ...(drawing === null ? gridHtml(head, rows) : [drawingSvg(drawing)]),
    "</figure>",
  ]
}

function drawingSvg({ width, height, label, shapes }: Drawing): string {
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(label)}">${shapes.map(shapeSvg).join("")}</svg>`
}

function shapeSvg(shape: Shape): string {
  if (shape.kind === "path") {
    const dashes = shape.dashes === "" ? "" : ` stroke-dasharray="${shape.dashes}" stroke-linecap="round"`
    return `<path d="${shape.d}" fill="${shape.fill}" stroke="${shape.stroke}" stroke-width="${shape.width}"${dashes}/>`
  }
  const { x, y, anchor, size, bold, text, inMark } = shape
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}"${bold ? ' font-weight="600"' : ""}${inMark ? ' class="in-mark"' : ""}>${escaped(text)}</text>`
}

/** Three bars, as many of them full. */
function barsSvg(full: number, label: string): string {
  const bars = [0, 1, 2].map((i) => {
    const height = 4 + 4 * i
    return `<rect x="${1 + 7 * i}" y="${13 - height}" width="4.6" height="${height}" fill="${i < full ? "currentColor" : "none"}" stroke="currentColor" stroke-width="1.2"/>`
  })
  return `<svg class="bars" viewBox="0 0 21 14" role="img" aria-label="${escaped(label)}">${bars.join("")}</svg>`
}
