import type { Band, Table } from "../report/index.ts"
import { readable } from "./format.ts"
import { NAMES } from "./names.ts"
import { cutTo, padTo, widthOf, wrapTo } from "./width.ts"

// Between two columns.
const GAP = "  "
const INDENT = "  "
// Labels wider than this are cut.
const MOST_LABEL = 14

/**
 * The table as aligned text of at most `width` columns (80 unless given, at least 40), where states that do not fit
 * go to further bands below, each with the heads of the rows again. Long names of options are broken, long labels
 * of states cut. `emphasise` may mark headings (a terminal's bold); it must not change the width.
 */
export function tableText(
  table: Table,
  {
    width = 80,
    emphasise = (text: string) => text,
  }: { width?: number; emphasise?: (text: string) => string } = {},
): string {
  if (!(width >= 40)) throw new RangeError("a table needs at least 40 columns")
  const labels = table.labels?.cells.map((label) => cutTo(label, MOST_LABEL)) ?? []
  const rows = table.sections.flatMap(({ rows }) => rows)
  const widths = table.numbers.map((number, i) =>
    [labels[i] ?? "", ...rows.map(({ cells }) => cells[i]!)].reduce(
      (widest, text) => Math.max(widest, widthOf(text)),
      widthOf(number),
    ),
  )
  const heads = [table.state, table.labels?.heading ?? "", ...rows.map(({ head }) => INDENT + head)]
  const most = Math.max(20, Math.floor(width / 2))
  const headWidth = Math.min(
    most,
    heads.reduce((widest, text) => Math.max(widest, widthOf(text)), 1),
  )
  const lines: string[] = wrapTo(table.heading, width).map(emphasise)
  for (const { from, to } of bandsWithin(widths, width - headWidth)) {
    const row = (head: string, cells: readonly string[], indent = "") => {
      const [first, ...rest] = wrapTo(head, headWidth - indent.length)
      const shown = cells.slice(from, to).map((text, i) => GAP + padTo(text, widths[from + i]!, "left"))
      lines.push(`${padTo(indent + first!, headWidth)}${shown.join("")}`.trimEnd())
      for (const more of rest) lines.push(indent + more)
    }
    lines.push("")
    row(table.state, table.numbers)
    if (table.labels) row(table.labels.heading, labels)
    for (const { heading, rows } of table.sections) {
      lines.push(...wrapTo(heading, width).map(emphasise))
      for (const { head, cells } of rows) row(head, cells, INDENT)
    }
  }
  if (table.notes.length > 0) lines.push("", ...table.notes.flatMap((note) => wrapTo(note, width)))
  return `${lines.join("\n")}\n`
}

/** As many columns to a band as fit, at least one. */
function bandsWithin(widths: readonly number[], room: number): readonly Band[] {
  const bands: Band[] = []
  let from = 0
  let used = 0
  widths.forEach((width, i) => {
    used += GAP.length + width
    if (used <= room || i === from) return
    bands.push({ from, to: i })
    from = i
    used = GAP.length + width
  })
  return [...bands, { from, to: widths.length }]
}

export const text = readable(NAMES.text, (table) => tableText(table))
