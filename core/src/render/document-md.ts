import { BAR_PARTS, type Block, type Document, type Passage } from "../report/index.ts"
import { escapedMarkdown, tableMarkdown } from "./markdown.ts"
import { ranksTable } from "./rank-figure.ts"

/** A document as Markdown. Whatever a text holds is shown as it is. */
export function documentMarkdown(document: Document): string {
  const parts = [
    `# ${escapedMarkdown(document.title)}`,
    ...document.subtitle.map((line) => `*${escapedMarkdown(line)}*`),
    ...document.body.map(block),
    ...(document.annex.blocks.length === 0
      ? []
      : [`# ${escapedMarkdown(document.annex.title)}`, ...document.annex.blocks.map(block)]),
  ]
  return `${parts.join("\n\n")}\n`
}

function block(each: Block): string {
  switch (each.kind) {
    case "heading":
      return `${"#".repeat(each.level)} ${escapedMarkdown([each.text, each.mark ?? []].flat().join(" · "))}`
    case "paragraph":
    case "note":
      return passage(each)
    case "statement":
      return `**${escapedMarkdown(each.label)}.** ${escapedMarkdown(each.text)}`
    case "figure": {
      const { title, note } = each.figure
      const { head, rows } = ranksTable(each.figure)
      return [`**${escapedMarkdown(title)}**`, escapedMarkdown(note), grid(head, rows)].join("\n\n")
    }
    case "judgements":
      return each.items
        .map(
          ({ said, text, grounds, cites }, i) =>
            `${i + 1}. **${escapedMarkdown(text)}** ${escapedMarkdown(`${said}.`)} ${passage({ text: grounds, cites })}`,
        )
        .join("\n")
    case "list":
      return each.items.map((item, i) => `${each.ordered ? `${i + 1}.` : "-"} ${passage(item)}`).join("\n")
    case "outline":
      return each.items.map(({ depth, text }) => `${"  ".repeat(depth)}- ${escapedMarkdown(text)}`).join("\n")
    case "marked":
      return each.items
        .map(({ mark, text }) =>
          mark === "" ? `  - ${escapedMarkdown(text)}` : `- ${escapedMarkdown(`${mark} ${text}`)}`,
        )
        .join("\n")
    case "entries":
      return each.items.map((item) => `- **${escapedMarkdown(item.id)}** ${passage(item)}`).join("\n")
    case "bars":
      return each.rows
        .map(({ name, parts: [one, other], note }) => {
          const bar = `${BAR_PARTS[0].repeat(one)}${BAR_PARTS[1].repeat(other)}`
          return `- ${escapedMarkdown([name, bar, `${one + other}`, note].filter((part) => part !== "").join(" "))}`
        })
        .join("\n")
    case "grid":
      return grid(each.head, each.rows)
    case "options":
      return tableMarkdown(each.table).trimEnd()
  }
}

function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(escapedMarkdown).join(" | ")} |`
  return [row(head), `|${" --- |".repeat(head.length)}`, ...rows.map(row)].join("\n")
}

function passage({ lead, text, cites = [] }: Passage): string {
  const begin = lead === undefined ? "" : `**${escapedMarkdown(lead)}** `
  const end = cites.length === 0 ? "" : ` \\[${cites.map(escapedMarkdown).join(", ")}\\]`
  return `${begin}${escapedMarkdown(text)}${end}`
}
