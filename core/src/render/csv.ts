import type { Analysis, Concept, GraphModel } from "../engine/index.ts"
import type { Conflict } from "../file/index.ts"
import { labelsOf, requireConcepts } from "../study/index.ts"
import type { TableFormat } from "./format.ts"

/**
 * The results as CSV (RFC 4180), a line for each state in `slots`, made one by one. Each line ends with CR LF; the
 * text is UTF-8 without a byte order mark. Columns are named by ids, so that programs can rely on them:
 * - `state` (number), `code` (Y/N string), `label`;
 * - `dm.option`: Y, N, or - where members of a merged state differ;
 * - `rank:dm`: 1 is best;
 * - for each concept `concept` (TRUE where the state is an equilibrium) and `concept:dm` (TRUE where it is stable for
 *   that decision maker).
 * A text that a spreadsheet would take for a formula (it begins with = + - @ or a tab or line break, and is no number and no lone
 * sign) gets an apostrophe before it, which spreadsheets hide and other programs see.
 * Cost: O(states x columns). Throws RangeError if the analysis lacks a concept.
 */
export function* csvOf(of: {
  readonly conflict: Conflict
  readonly model: GraphModel
  readonly analysis: Analysis
  readonly slots: Iterable<number>
  readonly concepts?: readonly Concept[]
}): Iterable<string> {
  const { conflict, model, analysis, slots, concepts = analysis.concepts } = of
  requireConcepts(analysis, concepts)
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
  ])
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
    ])
  }
}

function truth(value: boolean): string {
  return value ? "TRUE" : "FALSE"
}

function harmless(text: string): string {
  return /^[=+\-@\t\r\n]./s.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
}

function row(cells: readonly string[]): string {
  return `${cells.map(quoted).join(",")}\r\n`
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** For programs: a line a state. */
export const csv = {
  id: "csv",
  name: "CSV",
  kind: "table",
  mediaType: "text/csv",
  extensions: ["csv"],
  most: null,
  write: csvOf,
} as const satisfies TableFormat
