import {
  type Analysis,
  analyseCoalitions,
  COALITION_CONCEPTS,
  type CoalitionAnalysis,
  coalitionFormOf,
  coalitionWork,
  pathWork,
} from "../../engine/index.ts"
import { type Opened, type Study, todayOf } from "../opened.ts"
import { MOST_WAYS_MOVES } from "../ways/ways.ts"
import { analysisWork } from "../work.ts"
import type { CardsAnswer, CoalitionsAnswer, OutcomesAnswer, StatesAnswer } from "./answer.ts"
import { conceptsOf, facts, selected } from "./facts.ts"
import { sortedStates } from "./pages.ts"
import { type CardsQuestion, MOST_TOLD, type OutcomesQuestion, type StatesQuestion } from "./question.ts"
import { strongest } from "./strength.ts"

/** States named, at most, that all coalitions agree on. */
export const MOST_AGREED = 20

/** What would hold, in all and the strongest first. */
export const outcomes: Study<OutcomesQuestion, OutcomesAnswer> = {
  cost: ({ model }, question) =>
    analysisWork(model, needed(question)) +
    (question.coalitions ? coalitionWork(model) : 0) +
    (question.ways ? Math.min(pathWork(model), MOST_WAYS_MOVES) : 0),
  answer(opened, question) {
    const { model, classes, watch } = opened
    const { concepts, most = MOST_TOLD, ways = false } = question
    if (!(most >= 0)) throw new RangeError("there cannot be fewer than no outcomes")
    const analysis = opened.analysis(needed(question))
    const { total, matching, states, mixed } = selected(opened, analysis, question)
    const best = strongest(analysis, concepts, mixed, most, states)
    const factsOf = facts(opened, analysis, { concepts, mixed, ways })
    const today = todayOf(opened)
    return {
      states: model.space.count,
      worst: model.worst,
      classes,
      concepts,
      counts: concepts.map((concept) => analysis.equilibria.get(concept)!.count()),
      mixed: mixed === null ? null : mixed.count(),
      held: strongest(analysis, concepts, mixed, 0).total,
      listed: { total, matching, count: states.count() },
      strongest: { of: best.slots.map(factsOf), total: best.total },
      waysLeftOut: ways && today >= 0 && pathWork(model) > MOST_WAYS_MOVES,
      today: today < 0 ? null : factsOf(today),
      coalitions: question.coalitions ? counted(coalitionsOf(analysis, { ...opened, watch })) : null,
    }
  },
}

function needed(question: OutcomesQuestion) {
  const all = new Set(conceptsOf(question))
  if (question.coalitions)
    for (const concept of COALITION_CONCEPTS) all.add(coalitionFormOf(concept).individual)
  return [...all]
}

const coalitions = new WeakMap<Analysis, CoalitionAnalysis>()

/** How coalitions judge the states; kept with the analysis. Cost: `coalitionWork`, the first time. */
export function coalitionsOf(
  analysis: Analysis,
  { limits, watch }: Pick<Opened, "limits" | "watch">,
): CoalitionAnalysis {
  const found = coalitions.get(analysis) ?? analyseCoalitions(analysis, COALITION_CONCEPTS, { limits, watch })
  coalitions.set(analysis, found)
  return found
}

function counted({ concepts, universal, of }: CoalitionAnalysis): CoalitionsAnswer {
  return {
    universal: concepts.map((concept) => {
      const set = universal.get(concept)!
      return { concept, count: set.count(), slots: set.toArray(MOST_AGREED) }
    }),
    of: of.map(({ members, stable }) => ({
      members,
      counts: concepts.map((concept) => stable.get(concept)!.count()),
    })),
  }
}

/** A page of a list of states, without ways. Cost: the first time that of sorting the list, then the page. */
export const states: Study<StatesQuestion, StatesAnswer> = {
  cost: ({ model }, question) => analysisWork(model, conceptsOf(question)),
  answer(opened, question) {
    const { concepts, from, count } = question
    const analysis = opened.analysis(conceptsOf(question))
    const { total, slots } = sortedStates(opened, analysis, question)
    const start = Math.min(Math.max(0, from), slots.length)
    const page = slots.subarray(start, start + Math.max(0, count))
    return {
      total,
      matching: slots.length,
      from: start,
      states: Array.from(page, facts(opened, analysis, { concepts })),
    }
  },
}

/** Certain states. */
export const cards: Study<CardsQuestion, CardsAnswer> = {
  cost: ({ model }, { concepts }) =>
    analysisWork(model, concepts) + Math.min(pathWork(model), MOST_WAYS_MOVES),
  answer(opened, { concepts, states }) {
    const factsOf = facts(opened, opened.analysis(concepts), { concepts, ways: true })
    return states.map((text) => {
      const slot = opened.model.space.find(text)
      return slot < 0 ? null : factsOf(slot)
    })
  },
}
