import { BAR_PARTS, type Block, type Document, type Passage } from "../report/index.ts"
import { escaped, PAGE_POLICY, tableHtml } from "./html.ts"

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
@media print {
  @page { size: auto; margin: 17mm 18mm 16mm }
  body { padding: 0; max-width: none; background: none; font-size: 9.6pt; font-size-adjust: 0.46; line-height: 1.34 }
  h1 { font-size: 16.5pt } h2 { font-size: 11pt; margin-top: 0.7rem; padding-top: 0.28rem } h3 { font-size: 9.8pt; margin-top: 0.5rem }
  .subtitle { font-size: 9pt } .note { font-size: 8.4pt } .cites { font-size: 7.4pt }
  p, ul, ol { margin: 0.2rem 0 } li { margin: 0.1rem 0 }
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
        return [
          '<div class="wide"><table class="grid">',
          `<thead><tr>${block.head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join("")}</tr></thead>`,
          "<tbody>",
          ...block.rows.map(
            ([first = "", ...rest]) =>
              `<tr><th scope="row">${escaped(first)}</th>${rest.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`,
          ),
          "</tbody></table></div>",
        ]
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
