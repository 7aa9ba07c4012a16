import type { Conflict } from "../file/index.ts"
import { type Catalogue, textOf } from "../words/index.ts"
import { heading, paragraph } from "./bits.ts"
import type { Block, Document } from "./document.ts"

/**
 * What can be told of a conflict where the preferences of some decision makers (ids) were left out: who can do what, and
 * no outcome, since who wants nothing would let other ones hold.
 */
export function withheldBrief(conflict: Conflict, withheld: readonly string[], words: Catalogue): Document {
  const { decisionMakers, title, summary, asOf } = conflict
  const names = decisionMakers
    .filter(({ id }) => withheld.includes(id))
    .map(({ name }) => textOf(conflict, name, words))
  return {
    language: words.language,
    title: textOf(conflict, title, words),
    subtitle: asOf === undefined ? [] : [words.brief.asOf({ date: asOf, scenario: null })],
    body: [
      ...(summary === undefined ? [] : [paragraph(textOf(conflict, summary, words))]),
      paragraph(words.publish.withheld({ names })),
      ...whoCan(conflict, words),
    ],
    annex: { title: words.brief.annex, blocks: [] },
  }
}

/** The decision makers with their options. */
export function whoCan(conflict: Conflict, words: Catalogue): Block[] {
  return [
    heading(words.publish.who),
    {
      kind: "list",
      ordered: false,
      items: conflict.decisionMakers.map((maker) => ({
        lead: `${textOf(conflict, maker.name, words)}:`,
        text: maker.options
          .map((option) => textOf(conflict, conflict.options[option]!.name, words))
          .join("; "),
      })),
    },
  ]
}
