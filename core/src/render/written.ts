import type { Bits } from "../engine/index.ts"
import { placesIn } from "../file/index.ts"
import { selectedSlots } from "../report/index.ts"
import {
  coalitionsOf,
  conceptsOf,
  cutOf,
  type GraphAnswer,
  type GraphFault,
  type GraphQuestion,
  type Opened,
  type OutcomesQuestion,
  selected,
  todayOf,
} from "../study/index.ts"
import { type Catalogue, tableWords } from "../words/index.ts"
import type { Exported } from "./exchange.ts"
import type { ConflictFormat, GraphFormat, ResultsFormat, Separator, TableFormat } from "./format.ts"
import { graphOf } from "./graph.ts"

/**
 * The results that a question about outcomes is about, in a format, piece by piece: every state that it selects, or as
 * many as people read. Throws as the answer to the question does.
 */
export function writtenResults(
  format: ResultsFormat | TableFormat,
  question: OutcomesQuestion,
  opened: Opened,
  { words, separator }: { readonly words: Catalogue; readonly separator?: Separator | undefined },
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
    return format.write({ conflict, model, analysis, concepts, slots, words: tableWords(words), separator })
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
    words,
  })
}

/**
 * The graph of moves in a format; the fault where it is too large. Unless the whole is asked for, a graph with more moves than
 * the format's programs lay out in seconds is cut to what is near today and the strongest outcomes. `ask` answers
 * questions about `opened`.
 */
export function writtenGraph(
  format: GraphFormat,
  question: GraphQuestion,
  opened: Opened,
  {
    words,
    whole,
    ask,
  }: {
    readonly words: Catalogue
    readonly whole: boolean
    readonly ask: (question: GraphQuestion) => GraphAnswer
  },
): { readonly text: string; readonly fault: null } | { readonly text: null; readonly fault: GraphFault } {
  const { cli } = words
  const written = (answer: GraphAnswer, comments: readonly string[]) =>
    ({ text: format.write(graphOf(answer, opened, words, comments)), fault: null }) as const
  const { readable } = format
  if (readable === undefined || whole) {
    const answer = ask(question)
    if (answer.fault !== null) return { text: null, fault: answer.fault }
    const moves = answer.moves.length
    return written(answer, moves > (readable?.moves ?? moves) ? [cli.graphSlow({ moves })] : [])
  }
  const small = ask({ ...question, mostEdges: readable.moves })
  if (small.fault === null) return written(small, [])
  // Among few enough states there are few enough moves.
  let most = readable.states
  for (;;) {
    const near = ask({ ...question, focus: null, most, mostEdges: readable.moves })
    const comment = cli.graphCut({
      shown: near.states.length,
      count: near.count,
      today: todayOf(opened) >= 0,
    })
    if (near.fault === null) return written(near, [comment])
    most = Math.ceil((most * 2) / 3)
  }
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
