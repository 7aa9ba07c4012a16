import { type ToldOffers, tellOffers } from "@parley/core/report"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { OffersRequest, Wired } from "../protocol.ts"

/** How the offers on record are judged in every world. */
export function offers(request: Wired<OffersRequest>, { session, watch }: Context): ToldOffers {
  const { world, concepts, language } = request
  const answer = session.ask(world, { kind: "offers", concepts, worlds: "all" }, watch)
  return tellOffers(answer, concepts, session.open(world), libraryWords(language))
}
