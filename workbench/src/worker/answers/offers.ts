import {
  judgeOffer,
  localText,
  oneLine,
  sayFate,
  sayJudgement,
  sayOffer,
  Unsound,
  type WorldKey,
} from "@parley/core"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { Offers, ToldOffer } from "../evidence-told.ts"
import type { OffersRequest, Wired } from "../protocol.ts"

/** How the offers on record are judged in every world. Cost: an analysis a world, then that of judging. */
export function offers(request: Wired<OffersRequest>, { session, watch }: Context): Offers {
  const { world, language } = request
  const words = libraryWords(language)
  const base = session.read({ ...world, scenario: null }).reading.conflict
  const { conflict } = base === null ? session.open(world) : { conflict: base }
  const worlds = [null, ...conflict.scenarios.map(({ id }) => id)]
  const columns = worlds.map((scenario) => judgedIn({ ...world, scenario }, request, { session, watch }))
  return {
    worlds,
    offers: conflict.record.offers.map((offer, i) => ({
      id: offer.id,
      name: oneLine(localText(offer.name, words.language, conflict.language)),
      proposal: sayOffer(conflict, offer, words),
      judged: columns.map((column) => column?.[i] ?? null),
    })),
  }
}

function judgedIn(
  world: WorldKey,
  { concepts, language }: Wired<OffersRequest>,
  { session, watch }: Pick<Context, "session" | "watch">,
): readonly ToldOffer[] | null {
  const words = libraryWords(language)
  try {
    const { conflict, model } = session.open(world)
    const analysis = session.analysis(world, concepts, watch)
    return conflict.record.offers.map((offer) => {
      const judgement = judgeOffer(offer, conflict, analysis, watch)
      return {
        verdict: judgement.verdict,
        brief: sayFate(conflict, judgement, words),
        said: sayJudgement(conflict, model, judgement, concepts, words),
        performed: judgement.verdict === "impossible" ? null : model.space.text(judgement.performed),
      }
    })
  } catch (error) {
    // A scenario with errors is told as such; the others are judged all the same.
    if (error instanceof Unsound) return null
    throw error
  }
}
