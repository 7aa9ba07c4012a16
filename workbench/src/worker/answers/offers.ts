import { judgeOffer, localText, oneLine, sayFate, sayJudgement, sayOffer } from "@parley/core"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { Offers, ToldOffer } from "../evidence-told.ts"
import type { OffersRequest, World } from "../protocol.ts"
import { Refusal } from "../refusal.ts"

/** How the offers on record are judged in every world. Cost: an analysis a world, then that of judging. */
export function offers(request: OffersRequest, { subjects, watch, crew }: Context): Offers {
  const { world, language } = request
  const words = libraryWords(language)
  const base = subjects.of({ text: world.text, scenario: null }).reading.conflict
  const { conflict } = base === null ? subjects.sound(world) : { conflict: base }
  const worlds = [null, ...conflict.scenarios.map(({ id }) => id)]
  const columns = worlds.map((scenario) =>
    judgedIn({ text: world.text, scenario }, request, { subjects, watch, crew }),
  )
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
  world: World,
  { concepts, language }: OffersRequest,
  { subjects, watch, crew }: Pick<Context, "subjects" | "watch" | "crew">,
): readonly ToldOffer[] | null {
  const words = libraryWords(language)
  try {
    const { conflict, model } = subjects.sound(world)
    const analysis = subjects.analysis(world, concepts, watch, crew)
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
    if (error instanceof Refusal) return null
    throw error
  }
}
