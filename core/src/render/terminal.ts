import { BAR_PARTS, type Bar, type Block } from "../report/index.ts"
import { gridLines } from "./grid.ts"
import { ranksTable } from "./rank-figure.ts"
import { tableText } from "./text.ts"
import { wrapTo } from "./width.ts"

/** A terminal, or a file that is read like one. */
export interface Terminal {
  readonly columns: number
  /** Styles a text without changing its width. */
  readonly style: (style: "bold" | "dim" | "green", text: string) => string
}

// Lines of a paragraph that has shorter forms. Of bars: letters of a name beside one, and how long the longest may be.
const MOST_SHORT = 5
const MOST_NAME = 44
const LEAST_BAR = 8
const MOST_BAR = 24
// Columns that marked lines are set in by: two, those of marks, and two more where a line goes on.
const MARKED = 8

/** Parts of a document as lines of at most so many columns; a blank line before every heading but the first. */
export function* blocksText(blocks: Iterable<Block>, terminal: Terminal): Iterable<string> {
  let first = true
  for (const block of blocks) {
    if (!first && isApart(block)) yield "\n"
    first = false
    yield* blockText(block, terminal)
  }
}

function isApart(block: Block): boolean {
  if (block.kind === "paragraph" || block.kind === "outline") return block.apart === true
  return (
    block.kind === "heading" || block.kind === "options" || (block.kind === "grid" && block.close !== true)
  )
}

function* blockText(block: Block, { columns, style }: Terminal): Iterable<string> {
  const wrapped = (text: string, depth = 0, styled = (line: string): string => line, hang = 0): string =>
    wrapTo(text, columns - 2 * (depth + hang))
      .map((line, i) => `${" ".repeat(2 * (i === 0 ? depth : depth + hang))}${styled(line)}\n`)
      .join("")
  const bold = (line: string): string => style("bold", line)
  switch (block.kind) {
    case "heading":
      if (block.mark === undefined) yield wrapped(block.text, 0, bold)
      else yield wrapped(`${bold(block.text)}  ${style("green", block.mark)}`)
      return
    case "paragraph": {
      const texts = [block.text, ...(block.shorter ?? [])]
      const isShort = (text: string): boolean => wrapTo(text, columns).length <= MOST_SHORT
      const text = texts.find(isShort) ?? texts.at(-1)!
      yield wrapped(block.lead === undefined ? text : `${bold(block.lead)} ${text}`)
      return
    }
    case "note":
      yield wrapped(block.lead === undefined ? block.text : `${bold(block.lead)} ${block.text}`)
      return
    case "statement":
      yield wrapped(block.text)
      return
    case "figure": {
      yield wrapped(block.figure.title, 0, bold)
      const { head, rows } = ranksTable(block.figure)
      for (const line of gridLines(head, rows, { width: columns, emphasise: bold })) yield `${line}\n`
      return
    }
    case "judgements":
      for (const { text, said, grounds } of block.items) yield wrapped(`${text} ${said}. ${grounds}`, 1)
      return
    case "outline":
      for (const { text, depth, hangs, bold: isBold } of block.items)
        yield wrapped(text, depth, isBold ? bold : undefined, hangs)
      return
    case "list":
      for (const { text } of block.items) yield wrapped(text, 1)
      return
    case "marked":
      for (const item of block.items) yield* markedLines(item, columns)
      return
    case "entries":
      for (const { id, text } of block.items) yield wrapped(`${id}: ${text}`, 1)
      return
    case "bars":
      yield* barLines(block.rows, columns)
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

/** A line for each bar: its name, the bar in scale with the others, and how much it is of. */
function* barLines(rows: readonly Bar[], columns: number): Iterable<string> {
  const lengths = rows.map(({ parts: [one, other] }) => one + other)
  const widest = (of: (row: Bar) => string): number => Math.max(...rows.map((row) => of(row).length))
  const names = Math.min(
    MOST_NAME,
    widest(({ name }) => name),
  )
  const counts = Math.max(...lengths.map((length) => String(length).length))
  const room = columns - 2 - names - 2 - counts - 2 - widest(({ note }) => note)
  const most = Math.max(...lengths)
  const scale = Math.min(1, Math.max(LEAST_BAR, Math.min(MOST_BAR, room - 1)) / most)
  const bars = Math.ceil(most * scale)
  for (const [i, { name, parts, note }] of rows.entries()) {
    const length = lengths[i]!
    const full = Math.round(length * scale) || 1
    const first = Math.round((full * parts[0]) / length)
    const bar = `${BAR_PARTS[0].repeat(first)}${BAR_PARTS[1].repeat(full - first)}`.padEnd(bars)
    const short = name.length > names ? `${name.slice(0, names - 1)}…` : name.padEnd(names)
    yield `${`  ${short} ${bar} ${String(length).padStart(counts)}  ${note}`.trimEnd()}\n`
  }
}

function* markedLines({ mark, text }: { mark: string; text: string }, columns: number): Iterable<string> {
  for (const [i, line] of wrapTo(text, columns - MARKED).entries())
    yield `  ${(i === 0 ? mark : "").padEnd(MARKED - 4)}${i === 0 ? "" : "  "}${line}\n`
}
