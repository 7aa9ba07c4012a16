import type { Table } from "../report/index.ts"
import { readable } from "./format.ts"
import { NAMES } from "./names.ts"

const STYLE = `body { font: 16px/1.4 system-ui, sans-serif; margin: 2rem; color: #1a1a1a; background: #fff }
table { border-collapse: collapse }
caption { text-align: left; font-weight: 700; padding: 0 0 0.75rem }
th, td { padding: 0.2rem 0.6rem; text-align: center; border-bottom: 1px solid #ddd }
th[scope="row"] { text-align: left; font-weight: 400; padding-left: 1.5rem }
th[scope="rowgroup"] { text-align: left; border-bottom: 1px solid #888; padding-top: 0.8rem }
thead th { border-bottom: 2px solid #444 }
thead th:first-child { text-align: left }`

/** What a page of ours says to a browser: its styles are its own, and there is nothing else, nor anything to send. */
export const PAGE_POLICY = [
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
  '<meta name="referrer" content="no-referrer">',
]

/**
 * The table as HTML: a whole page that needs nothing from elsewhere, or with `page: false` its table alone. Every text
 * is escaped; no script.
 */
export function tableHtml(table: Table, { page = true }: { page?: boolean } = {}): string {
  const cells = (texts: readonly string[], open = "<td>", close = "</td>") =>
    texts.map((text) => `${open}${escaped(text)}${close}`).join("")
  const columnHeads = (head: string, texts: readonly string[]) =>
    `<tr><th scope="col">${escaped(head)}</th>${cells(texts, '<th scope="col">', "</th>")}</tr>`
  const span = table.numbers.length + 1
  const lines = [
    "<table>",
    `<caption>${escaped(table.heading)}</caption>`,
    "<thead>",
    columnHeads(table.state, table.numbers),
    ...(table.labels ? [columnHeads(table.labels.heading, table.labels.cells)] : []),
    "</thead>",
    ...table.sections.flatMap(({ heading, rows }) => [
      "<tbody>",
      `<tr><th scope="rowgroup" colspan="${span}">${escaped(heading)}</th></tr>`,
      ...rows.map((row) => `<tr><th scope="row">${escaped(row.head)}</th>${cells(row.cells)}</tr>`),
      "</tbody>",
    ]),
    "</table>",
    ...table.notes.map((note) => `<p>${escaped(note)}</p>`),
  ]
  if (!page) return `${lines.join("\n")}\n`
  return `${[
    "<!doctype html>",
    `<html lang="${escaped(table.language)}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...PAGE_POLICY,
    `<title>${escaped(table.heading)}</title>`,
    `<style>\n${STYLE}\n</style>`,
    "</head>",
    "<body>",
    ...lines,
    "</body>",
    "</html>",
  ].join("\n")}\n`
}

const SPECIAL: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** A text as content or attribute of HTML or XML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SPECIAL[sign]!)
}

export const html = readable(NAMES.html, (table) => tableHtml(table))
