import {
  type Analysis,
  Bits,
  type Concept,
  csvOf,
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
import { strongest } from "./strength.ts"

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

/// The option table with results in a format; CSV line by line, with every state asked for.
export function tablePieces(
  format: TableFormat,
  { conflict, model }: Subject,
  { analysis, concepts, states }: { analysis: Analysis; concepts: readonly Concept[]; states: WhichStates },
  say: Say,
): Iterable<string> {
  if (format === "csv") {
    const slots =
      states === "all" ? everySlot(model.space) : states === "none" ? [] : equilibria(analysis, concepts)
    return csvOf({ conflict, model, analysis, concepts, slots })
  }
  const slots =
    states === "all"
      ? firstSlots(model.space, MOST_COLUMNS)
      : states === "none"
        ? []
        : strongest(analysis, concepts, null, MOST_COLUMNS).slots
  return [
    PRINTERS[format](tableOf({ conflict, model, analysis, slots, concepts, words: tableWords(say.words) })),
  ]
}

/// The first states by number, at most `limit`.
export function firstSlots(space: Subject["model"]["space"], limit: number): number[] {
  return Array.from({ length: Math.min(limit, space.count) }, (_, i) => space.slot(i + 1))
}

function* everySlot(space: Subject["model"]["space"]): Iterable<number> {
  for (let slot = 0; slot < space.slots; slot++) if (space.isState(slot)) yield slot
}

function* equilibria(analysis: Analysis, concepts: readonly Concept[]): Iterable<number> {
  const any = new Bits(analysis.model.space.slots)
  for (const concept of concepts)
    analysis.equilibria.get(concept)!.words.forEach((word, i) => {
      any.words[i]! |= word
    })
  for (let slot = 0; slot < any.size; slot++) if (any.has(slot)) yield slot
}
