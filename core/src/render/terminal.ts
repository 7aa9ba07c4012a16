import type { Block } from "../report/index.ts"
import { gridLines } from "./grid.ts"
import { tableText } from "./text.ts"
import { wrapTo } from "./width.ts"

/** A terminal, or a file that is read like one. */
export interface Terminal {
  readonly columns: number
  /** Styles a text without changing its width. */
  readonly style: (style: "bold" | "dim" | "green", text: string) => string
}

/** Parts of a document as lines of at most so many columns; a blank line before every heading but the first. */
export function* blocksText(blocks: Iterable<Block>, terminal: Terminal): Iterable<string> {
  let first = true
  for (const block of blocks) {
    if (!first && (block.kind === "heading" || block.kind === "options" || block.kind === "grid")) yield "\n"
    first = false
    yield* blockText(block, terminal)
  }
}

function* blockText(block: Block, { columns, style }: Terminal): Iterable<string> {
  const wrapped = (text: string, depth = 0, styled = (line: string): string => line): string =>
    wrapTo(text, columns - 2 * depth)
      .map((line) => `${"  ".repeat(depth)}${styled(line)}\n`)
      .join("")
  const bold = (line: string): string => style("bold", line)
  switch (block.kind) {
    case "heading":
      yield wrapped(block.text, 0, bold)
      return
    case "paragraph":
    case "note":
      yield wrapped(block.lead === undefined ? block.text : `${bold(block.lead)} ${block.text}`)
      return
    case "outline":
      for (const { text, depth } of block.items) yield wrapped(text, depth)
      return
    case "list":
      for (const { text } of block.items) yield wrapped(text, 1)
      return
    case "entries":
      for (const { id, text } of block.items) yield wrapped(`${id}: ${text}`, 1)
      return
    case "grid":
      for (const line of gridLines(block.head, block.rows, { width: columns, emphasise: bold }))
        yield `${line}\n`
      return
    case "options":
      yield tableText(block.table, { width: columns, emphasise: bold })
      return
  }
}
