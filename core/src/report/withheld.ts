import type { Conflict } from "../file/index.ts"
import { localText, oneLine, type Text } from "../file/index.ts"
import type { Catalogue } from "../words/index.ts"
import { heading, paragraph } from "./bits.ts"
import type { Document } from "./document.ts"

/**
 * What can be told of a conflict where the preferences of some decision makers (ids) were left out: who can do what, and
 * no outcome, since who wants nothing would let other ones hold.
 */
export function withheldBrief(conflict: Conflict, withheld: readonly string[], words: Catalogue): Document {
  const text = (each: Text): string => oneLine(localText(each, words.language, conflict.language))
  const { decisionMakers, options, title, summary, asOf } = conflict
  const names = decisionMakers.filter(({ id }) => withheld.includes(id)).map(({ name }) => text(name))
  return {
    language: words.language,
    title: text(title),
    subtitle: asOf === undefined ? [] : [words.brief.asOf({ date: asOf, scenario: null })],
    body: [
      ...(summary === undefined ? [] : [paragraph(text(summary))]),
      paragraph(words.publish.withheld({ names })),
      heading(words.publish.who),
      {
        kind: "list",
        ordered: false,
        items: decisionMakers.map((maker) => ({
          lead: `${text(maker.name)}:`,
          text: maker.options.map((option) => text(options[option]!.name)).join("; "),
        })),
      },
    ],
    annex: { title: words.brief.annex, blocks: [] },
  }
}
