import { type Concept, pathWork } from "../../engine/index.ts"
import { type Opened, type Study, silent, stretch } from "../opened.ts"
import { analysisWork } from "../work.ts"
import type { OffersAnswer } from "./answer.ts"
import { judgeOffer, type OfferJudgement } from "./offers.ts"
import type { OffersQuestion } from "./question.ts"

// Moves looked at for one offer, at most: ways from today, breaches and refusals each take about as many as a path does.
const MOST_MOVES = 20_000_000

/** How each offer is judged in each world (SPEC O1 to O8). */
export const offers: Study<OffersQuestion, OffersAnswer> = {
  cost: (opened, { concepts, worlds }) =>
    (worlds === "this" ? 1 : worldsOf(opened).length) * offersWork(opened, concepts),
  answer(opened, { concepts, worlds }) {
    const all = worlds === "this" ? [opened.conflict.scenario?.id ?? null] : worldsOf(opened)
    return {
      worlds: all.map((scenario, i) => {
        const watched = opened.watched(stretch(opened.watch, i / all.length, (i + 1) / all.length))
        const world = watched.beside(scenario)
        return { scenario, judged: world && judgedIn(world, concepts) }
      }),
    }
  },
}

/** The file as it stands, and its scenarios by their ids. */
export function worldsOf({ base }: Opened): (string | null)[] {
  return [null, ...(base.conflict?.scenarios ?? []).map(({ id }) => id)]
}

/** Moves looked at for the offers of one world, about. */
export function offersWork(
  { model, conflict }: Pick<Opened, "model" | "conflict">,
  concepts: readonly Concept[],
): number {
  return analysisWork(model, concepts) + Math.min(pathWork(model), MOST_MOVES) * conflict.record.offers.length
}

/** How the offers of a world are judged in it. */
export function judgedIn(
  { conflict, analysis, watch }: Opened,
  concepts: readonly Concept[],
): OfferJudgement[] {
  const of = { ...analysis(concepts), concepts }
  return conflict.record.offers.map((offer) => judgeOffer(offer, conflict, of, silent(watch)))
}
