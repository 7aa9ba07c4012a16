import { bandsOf, type Table } from "./table.ts"

// States side by side; more go to further tables.
const PER_BAND = 16

/// The table as Markdown with pipe tables, at most 16 states side by side. Whatever a name holds is shown as it is.
export function tableMarkdown(table: Table): string {
  const blocks = [`**${escaped(table.heading)}**`]
  for (const { from, to } of bandsOf(table.numbers.length, PER_BAND)) {
    const row = (head: string, cells: readonly string[]) =>
      `| ${[head, ...cells.slice(from, to).map(escaped)].join(" | ")} |`
    const empty = table.numbers.map(() => "")
    blocks.push(
      [
        row(escaped(table.state), table.numbers),
        `| --- |${" :-: |".repeat(to - from)}`,
        ...(table.labels ? [row(escaped(table.labels.heading), table.labels.cells)] : []),
        ...table.sections.flatMap(({ heading, rows }) => [
          row(`**${escaped(heading)}**`, empty),
          ...rows.map(({ head, cells }) => row(escaped(head), cells)),
        ]),
      ].join("\n"),
    )
  }
  blocks.push(...table.notes.map(escaped))
  return `${blocks.join("\n\n")}\n`
}

// A backslash before every sign that means something in Markdown or HTML; numbers and minus signs at the start would
// only matter outside a table, where no text stands that begins so.
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&$!^]/g, "\\$&").replace(/^([-+]|\d+[.)])(?=\s)/, "\\$1")
}
