import { type Cast, CastMaker } from "./actors.ts"
import type { Doc } from "./document.ts"
import { findMentions } from "./find.ts"
import { joinNouns } from "./noun-actors.ts"
import { settleLabels } from "./speakers.ts"

/** Cost: O(length + names²), names at most MOST_NAMES. */
export function castOf(doc: Doc): Cast {
  const found = findMentions(doc)
  const maker = new CastMaker(doc, found)
  maker.names()
  joinNouns(doc, maker, found.nouns)
  settleLabels(doc, maker)
  return maker.done()
}
