import {
  type Analysis,
  type Bits,
  type Concept,
  type Cut,
  csvOf,
  listStates,
  strongest,
  type Table,
  tableHtml,
  tableLatex,
  tableMarkdown,
  tableOf,
  tableText,
  tableWords,
} from "@parley/core"
import type { Subject } from "./load.ts"
import type { Say } from "./say.ts"

export type TableFormat = "text" | "csv" | "md" | "latex" | "html"
export type WhichStates = "equilibria" | "all" | "none"

// Columns of a table that a person reads.
const MOST_COLUMNS = 500

const PRINTERS: Readonly<Record<Exclude<TableFormat, "csv">, (table: Table) => string>> = {
  text: tableText,
  md: tableMarkdown,
  latex: tableLatex,
  html: tableHtml,
}

/** The option table with results in a format; CSV line by line, with every state asked for. */
export function tablePieces(
  format: TableFormat,
  { conflict, model }: Subject,
  of: { analysis: Analysis; concepts: readonly Concept[]; states: WhichStates; cut?: Cut },
  say: Say,
): Iterable<string> {
  const { analysis, concepts, states, cut } = of
  const listed = states === "none" ? null : listStates(analysis, concepts, null, states, cut).states
  if (format === "csv")
    return csvOf({ conflict, model, analysis, concepts, slots: listed === null ? [] : members(listed) })
  const slots =
    listed === null
      ? []
      : states === "all"
        ? listed.toArray(MOST_COLUMNS)
        : strongest(analysis, concepts, null, MOST_COLUMNS, listed).slots
  return [
    PRINTERS[format](tableOf({ conflict, model, analysis, slots, concepts, words: tableWords(say.words) })),
  ]
}

// One by one: memory does not grow with the number of states.
function* members(set: Bits): Iterable<number> {
  for (let slot = 0; slot < set.size; slot++) if (set.has(slot)) yield slot
}
