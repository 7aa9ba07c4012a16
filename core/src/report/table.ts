import type { Analysis, Concept, GraphModel } from "../engine/index.ts"
import type { Conflict } from "../file/index.ts"
import { localText, oneLine } from "../file/index.ts"
import { labelsOf, requireConcepts } from "../study/index.ts"
import type { Catalogue } from "../words/index.ts"

/** What a table says besides the conflict's own names; `words` fills it. */
export interface TableWords {
  /** Language of names, and of the words below. */
  readonly language: string
  /** Says what states are called; English unless given. */
  readonly catalogue?: Catalogue
  /** Heading of the state numbers, and of the source's own names of states. */
  readonly state: string
  readonly label: string
  /** Heading of the ranks, one row for each decision maker. */
  readonly ranks: string
  /** Heading of the concepts, one row for each. */
  readonly equilibria: string
  readonly conceptNames: Readonly<Record<Concept, string>>
  /** Head of a concept's row: its name with the number of its equilibria among all states. */
  readonly counted: (concept: string, count: number) => string
  /** How a state is marked that is an equilibrium. */
  readonly mark: string
  /** Heading of the whole: the conflict's title, with the scenario's name if there is one. */
  readonly heading: (title: string, scenario: string | null) => string
  /** Sentences below the table: what Y, N, - and ranks mean, and how many of the states are shown. */
  readonly notes: (shown: number, states: number) => readonly string[]
}

export interface Row {
  readonly kind: "option" | "rank" | "concept"
  readonly head: string
  /** One for each column: Y, N or - for an option; a rank; the mark or nothing for a concept. */
  readonly cells: readonly string[]
}

export interface Section {
  /** A decision maker's name, or the heading of the ranks or of the concepts. */
  readonly heading: string
  readonly rows: readonly Row[]
}

/**
 * The option table with results: a column for each state shown, the options grouped by decision maker, below them
 * the ranks and the equilibria. All texts are on one line and free of control characters.
 */
export interface Table {
  readonly language: string
  readonly heading: string
  /** Heading of the first row of heads; the numbers of the states. */
  readonly state: string
  readonly numbers: readonly string[]
  /** The same for labels; null if no state shown has one. "" for a state without. */
  readonly labels: { readonly heading: string; readonly cells: readonly string[] } | null
  readonly sections: readonly Section[]
  readonly notes: readonly string[]
}

/**
 * The table of the states in `slots`, in that order. Concepts are those of the analysis unless given.
 * Cost: O(states shown x rows).
 */
export function tableOf(of: {
  readonly conflict: Conflict
  readonly model: GraphModel
  readonly analysis: Analysis
  readonly slots: readonly number[]
  readonly words: TableWords
  readonly concepts?: readonly Concept[]
}): Table {
  const { conflict, model, analysis, slots, words, concepts = analysis.concepts } = of
  requireConcepts(analysis, concepts)
  const { space } = model
  const say = (text: Conflict["title"]): string => oneLine(localText(text, words.language, conflict.language))
  const codes = slots.map((slot) => space.text(slot))
  const labels = labelsOf(conflict, space)
  const labelled = slots.map((slot) => oneLine(labels.get(slot) ?? ""))

  const options = conflict.decisionMakers.map((dm) => ({
    heading: say(dm.name),
    rows: dm.options.map(
      (option): Row => ({
        kind: "option",
        head: say(conflict.options[option]!.name),
        cells: codes.map((code) => code[option]!),
      }),
    ),
  }))
  const ranks = conflict.decisionMakers.map(
    (dm, i): Row => ({
      kind: "rank",
      head: say(dm.name),
      cells: slots.map((slot) => String(model.ranks[i]![slot])),
    }),
  )
  const equilibria = concepts.map((concept): Row => {
    const holds = analysis.equilibria.get(concept)!
    return {
      kind: "concept",
      head: words.counted(words.conceptNames[concept], holds.count()),
      cells: slots.map((slot) => (holds.has(slot) ? words.mark : "")),
    }
  })
  return {
    language: words.language,
    heading: words.heading(say(conflict.title), conflict.scenario && say(conflict.scenario.name)),
    state: words.state,
    numbers: slots.map((slot) => String(space.number(slot))),
    labels: labelled.every((label) => label === "") ? null : { heading: words.label, cells: labelled },
    sections: [
      ...options,
      { heading: words.ranks, rows: ranks },
      ...(equilibria.length > 0 ? [{ heading: words.equilibria, rows: equilibria }] : []),
    ],
    notes: words.notes(slots.length, space.count),
  }
}

/** Columns side by side: from (included) to (excluded). */
export interface Band {
  readonly from: number
  readonly to: number
}

/** The columns of a table cut into bands of at most `size`; one empty band for a table without columns. */
export function bandsOf(columns: number, size: number): readonly Band[] {
  const count = Math.max(1, Math.ceil(columns / size))
  return Array.from({ length: count }, (_, i) => ({ from: i * size, to: Math.min(columns, (i + 1) * size) }))
}
