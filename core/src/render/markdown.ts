import { bandsOf, type Table } from "../report/index.ts"
import { readable } from "./format.ts"
import { NAMES } from "./names.ts"

// States side by side; more go to further tables.
const PER_BAND = 16

/** The table as Markdown with pipe tables, at most 16 states side by side. Whatever a name holds is shown as it is. */
export function tableMarkdown(table: Table): string {
  const blocks = [`**${escapedMarkdown(table.heading)}**`]
  for (const { from, to } of bandsOf(table.numbers.length, PER_BAND)) {
    const row = (head: string, cells: readonly string[]) =>
      `| ${[head, ...cells.slice(from, to).map(escapedMarkdown)].join(" | ")} |`
    const empty = table.numbers.map(() => "")
    blocks.push(
      [
        row(escapedMarkdown(table.state), table.numbers),
        `| --- |${" :-: |".repeat(to - from)}`,
        ...(table.labels ? [row(escapedMarkdown(table.labels.heading), table.labels.cells)] : []),
        ...table.sections.flatMap(({ heading, rows }) => [
          row(`**${escapedMarkdown(heading)}**`, empty),
          ...rows.map(({ head, cells }) => row(escapedMarkdown(head), cells)),
        ]),
      ].join("\n"),
    )
  }
  blocks.push(...table.notes.map(escapedMarkdown))
  return `${blocks.join("\n\n")}\n`
}

/** A text as Markdown that shows it as it is: a backslash before every sign that means something in Markdown or HTML; numbers and minus signs at the start would */
// only matter outside a table, where no text stands that begins so.
export function escapedMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&$!^]/g, "\\$&").replace(/^([-+]|\d+[.)])(?=\s)/, "\\$1")
}

export const md = readable(NAMES.md, tableMarkdown)
