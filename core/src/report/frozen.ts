import { CONCEPTS, type Concept } from "../engine/index.ts"
import { type Opened, strongest, todayOf } from "../study/index.ts"
import {
  type Catalogue,
  nameInSentence,
  sayState,
  sayUnlikeToday,
  tableWords,
  textOf,
} from "../words/index.ts"
import { heading, namesOf, note, paragraph } from "./bits.ts"
import type { Block, Document } from "./document.ts"
import { MOST_ON_PAGE } from "./outcomes.ts"
import { tableOf } from "./table.ts"
import { whoCan } from "./withheld.ts"

/**
 * The results of a conflict and its scenarios as a picture: what would hold under these concepts, and nothing of why. No
 * preference is in it, and nothing that results rest on.
 */
export function frozenBrief(opened: Opened, concepts: readonly Concept[], words: Catalogue): Document {
  const { conflict } = opened
  const { publish, brief } = words
  const { title, summary, asOf, scenarios } = conflict
  const inOrder = CONCEPTS.filter((concept) => concepts.includes(concept))
  return {
    language: words.language,
    title: textOf(conflict, title, words),
    subtitle: [
      ...(asOf === undefined ? [] : [brief.asOf({ date: asOf, scenario: null })]),
      publish.frozenKind,
    ],
    body: [
      ...(summary === undefined ? [] : [paragraph(textOf(conflict, summary, words))]),
      ...whoCan(conflict, words),
      heading(brief.holds),
      ...results(opened, inOrder, words),
      ...scenarios.flatMap(({ id, name }) => [
        heading(publish.inScenario({ name: textOf(conflict, name, words) })),
        ...inScenario(opened.beside(id), inOrder, words),
      ]),
      heading(words.cli.legendHeading),
      {
        kind: "list",
        ordered: false,
        items: inOrder.map((concept) => ({ text: words.cli.legendLine(words.concepts[concept]) })),
      },
      note(publish.frozenNote),
    ],
    annex: { title: brief.annex, blocks: [] },
  }
}

function inScenario(opened: Opened | null, concepts: readonly Concept[], words: Catalogue): Block[] {
  return opened === null ? [paragraph(words.publish.scenarioFails)] : results(opened, concepts, words)
}

function results(opened: Opened, concepts: readonly Concept[], words: Catalogue): Block[] {
  const { conflict, model } = opened
  const { brief, publish } = words
  const today = todayOf(opened)
  const analysis = opened.analysis(concepts)
  const { slots, total } = strongest(analysis, concepts, null, MOST_ON_PAGE)
  const stands = today < 0 ? [] : [paragraph(brief.today({ sentence: sayState(opened, today, words) }))]
  if (total === 0) return [...stands, paragraph(brief.noOutcomes)]
  const items = slots.map((slot) => {
    const under = concepts.filter((concept) => analysis.equilibria.get(concept)!.has(slot))
    const all = under.length === concepts.length
    const state = nameInSentence(opened, slot, words)
    return {
      lead: brief.outcome({ state, concepts: namesOf(under, words), all }),
      text: slot === today ? brief.isToday : sayUnlikeToday(opened, today, slot, words),
    }
  })
  const table = tableOf({ conflict, model, analysis, slots, concepts, words: tableWords(words) })
  return [
    ...stands,
    paragraph(brief.outcomes({ count: total, shown: slots.length })),
    { kind: "list", ordered: true, items },
    {
      kind: "options",
      table: {
        ...table,
        state: publish.column,
        numbers: slots.map((_, i) => String(i + 1)),
        labels: null,
        // What each side thinks of them is no part of the picture.
        sections: table.sections.filter(({ rows }) => rows.every(({ kind }) => kind !== "rank")),
        notes: [publish.tableNote],
      },
    },
  ]
}
