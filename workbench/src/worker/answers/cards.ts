import { libraryWords } from "../../words/library.ts"
import { Cards as Teller } from "../card.ts"
import type { Context } from "../context.ts"
import type { Cards, CardsRequest, Wired } from "../protocol.ts"

/** Cards of certain states, with the ways to them. */
export function cards(request: Wired<CardsRequest>, { session, watch }: Context): Cards {
  const { world, concepts, states, language } = request
  const of = session.open(world)
  const analysis = session.analysis(world, concepts, watch)
  const teller = new Teller(of, analysis, concepts, libraryWords(language), { watch })
  return states.map((text) => {
    const slot = of.model.space.find(text)
    return slot < 0 ? null : teller.of(slot)
  })
}
