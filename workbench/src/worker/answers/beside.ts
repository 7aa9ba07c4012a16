import { besideOf, fullKeys, type Side, type Twins, type WorldKey } from "@parley/core"
import { libraryWords } from "../../words/library.ts"
import { Cards } from "../card.ts"
import type { Context } from "../context.ts"
import type { Beside, BesideRequest, Wired } from "../protocol.ts"

/** The outcomes of two worlds side by side. Cost: an analysis of each. */
export function beside(request: Wired<BesideRequest>, { session, watch }: Context): Beside {
  const { world, other, concepts, most, language } = request
  const words = libraryWords(language)
  const side = (of: WorldKey): Side & { readonly cards: Cards } => {
    const sound = session.open(of)
    const analysis = session.analysis(of, concepts, watch)
    const cards = new Cards(sound, analysis, concepts, words, { watch })
    return { keys: fullKeys(sound.conflict), analysis: { ...analysis, concepts }, cards }
  }
  const here = side(world)
  const there = side({ ...world, scenario: other })
  const card = ({ analysis, cards }: typeof here, state: string | null) =>
    state === null ? null : cards.of(analysis.model.space.find(state))
  const told = ({ count, first }: Twins) => ({
    count,
    pairs: first.map((twin) => ({ here: card(here, twin.here), there: card(there, twin.there) })),
  })
  const found = besideOf(here, there, most)
  return { both: told(found.both), onlyHere: told(found.here), onlyThere: told(found.there) }
}
