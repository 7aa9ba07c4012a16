import { labelsOf, nameFor, requireConcepts } from "../study/index.ts"
import { ENGLISH, sayName } from "../words/index.ts"
import type { Separator, StatesTable, TableFormat } from "./format.ts"
import { NAMES } from "./names.ts"

/** What the cells are made of; all concepts of the analysis unless given. */
type Cells = Omit<StatesTable, "words" | "concepts"> & Partial<Pick<StatesTable, "words" | "concepts">>

/**
 * The results as CSV (RFC 4180), a line for each state in `slots`, made one by one. Each line ends with CR LF; a
 * byte order mark, by which spreadsheets know UTF-8, is for files alone (`inFile`). Columns are named by ids, so that programs can rely on them:
 * - `state` (number), `code` (Y/N string), `label`;
 * - `dm.option`: Y, N, or - where members of a merged state differ;
 * - `rank:dm`: 1 is best;
 * - for each concept `concept` (TRUE where the state is an equilibrium) and `concept:dm` (TRUE where it is stable for
 *   that decision maker);
 * - `name`, what the state is called, in the language of `words`.
 * A text that a spreadsheet would take for a formula (it begins with = + - @, also of full width, or a tab or line break, and is no number
 * and no lone sign) gets an apostrophe before it, which spreadsheets hide and other programs see.
 * Cost: O(states x columns). Throws RangeError if the analysis lacks a concept.
 */
export function* csvOf(of: Cells): Iterable<string> {
  const { conflict, model, analysis, slots, concepts = analysis.concepts, separator } = of
  requireConcepts(analysis, concepts)
  const row = rowsBy(separator)
  const { space, ranks } = model
  const ids = conflict.decisionMakers.map(({ id }) => id)
  const labels = labelsOf(conflict, space)
  yield row([
    "state",
    "code",
    "label",
    ...conflict.options.map(({ id, owner }) => `${ids[owner]}.${id}`),
    ...ids.map((id) => `rank:${id}`),
    ...concepts.flatMap((concept) => [concept, ...ids.map((id) => `${concept}:${id}`)]),
    "name",
  ])
  const catalogue = of.words?.catalogue ?? ENGLISH
  for (const slot of slots) {
    const code = space.text(slot)
    yield row([
      String(space.number(slot)),
      harmless(code),
      harmless(labels.get(slot) ?? ""),
      ...code,
      ...ranks.map((of) => String(of[slot])),
      ...concepts.flatMap((concept) => [
        truth(analysis.equilibria.get(concept)!.has(slot)),
        ...analysis.stable.get(concept)!.map((stable) => truth(stable.has(slot))),
      ]),
      harmless(sayName({ conflict }, nameFor({ conflict, model }, slot), catalogue)),
    ])
  }
}

/**
 * The same, a line for each state, decision maker and concept, as programs for statistics want it: `state` (number),
 * `decisionMaker` (id), `concept`, `stable` (TRUE or FALSE) and `rank` (1 is best).
 * Cost: O(states x decision makers x concepts).
 */
export function* tidyOf({
  conflict,
  model,
  analysis,
  slots,
  concepts = analysis.concepts,
  separator,
}: Cells): Iterable<string> {
  requireConcepts(analysis, concepts)
  const row = rowsBy(separator)
  yield row(["state", "decisionMaker", "concept", "stable", "rank"])
  for (const slot of slots) {
    const state = String(model.space.number(slot))
    for (const [dm, { id }] of conflict.decisionMakers.entries()) {
      const rank = String(model.ranks[dm]![slot])
      for (const concept of concepts)
        yield row([state, id, concept, truth(analysis.stable.get(concept)![dm]!.has(slot)), rank])
    }
  }
}

function truth(value: boolean): string {
  return value ? "TRUE" : "FALSE"
}

// Full-width signs too: spreadsheets in Japanese take them for the narrow ones.
function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]./s.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
}

function rowsBy(separator: Separator = ","): (cells: readonly string[]) => string {
  return (cells) => `${cells.map(quoted).join(separator)}\r\n`
}

// Whatever separates cells somewhere is quoted: spreadsheets go by the settings of who opens the file.
function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** For spreadsheets and programs: a line a state. */
export const csv = {
  ...NAMES.csv,
  most: null,
  mark: "\ufeff",
  write: csvOf,
} as const satisfies TableFormat

/** For statistics: a line a judgement. */
export const tidy = {
  ...NAMES.tidy,
  most: null,
  mark: "\ufeff",
  write: tidyOf,
} as const satisfies TableFormat
