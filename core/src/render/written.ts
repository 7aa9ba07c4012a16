import type { Bits } from "../engine/index.ts"
import { placesIn } from "../file/index.ts"
import { selectedSlots } from "../report/index.ts"
import {
  coalitionsOf,
  conceptsOf,
  cutOf,
  type Opened,
  type OutcomesQuestion,
  selected,
} from "../study/index.ts"
import { type Catalogue, tableWords } from "../words/index.ts"
import type { Exported } from "./exchange.ts"
import type { ConflictFormat, ResultsFormat, TableFormat } from "./format.ts"

/**
 * The results that a question about outcomes is about, in a format, piece by piece: every state that it selects, or as
 * many as people read. Throws as the answer to the question does.
 */
export function writtenResults(
  format: ResultsFormat | TableFormat,
  question: OutcomesQuestion,
  opened: Opened,
  words: Catalogue,
): Iterable<string> {
  const { conflict, model } = opened
  const { concepts, mixed, which = "equilibria" } = question
  const analysis = opened.analysis(conceptsOf(question))
  if (format.kind === "table") {
    const slots =
      format.most !== null
        ? selectedSlots(question, opened, format.most)
        : which === "none"
          ? []
          : members(selected(opened, analysis, question).states)
    return format.write({ conflict, model, analysis, concepts, slots, words: tableWords(words) })
  }
  return format.write({
    conflict,
    model,
    analysis,
    concepts,
    mixed,
    coalitions: question.coalitions ? coalitionsOf(analysis, opened) : undefined,
    states: which,
    cut: cutOf(opened, question),
    language: words.language,
  })
}

/** The conflict in a format, with what that does not carry. */
export function writtenConflict(format: ConflictFormat, opened: Opened, words: Catalogue): Exported {
  const { conflict, model, reading } = opened
  return format.write({
    conflict,
    model,
    data: reading.data,
    language: words.language,
    comment: words.cli.nfgComment,
    where: placesIn(reading),
  })
}

// One by one: memory does not grow with the number of states.
function* members(set: Bits): Iterable<number> {
  for (let slot = 0; slot < set.size; slot++) if (set.has(slot)) yield slot
}
