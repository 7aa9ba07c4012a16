import { type Analysis, pathWork } from "../../engine/index.ts"
import { strongOf } from "../bottom-line/study.ts"
import { type Opened, type Study, todayOf } from "../opened.ts"
import { strongest } from "../outcomes/strength.ts"
import { explainStability } from "../reasons/stability.ts"
import { MOST_WAYS_MOVES, waysIn } from "../ways/ways.ts"
import { analysisWork } from "../work.ts"
import type { BoardAnswer, BoardColumn } from "./answer.ts"
import { type BoardQuestion, MOST_STRONG, MOST_WEAKER } from "./question.ts"

/** The outcomes beside today. Cost: an analysis, the moves of the model once, and reasons for each column. */
export const board: Study<BoardQuestion, BoardAnswer> = {
  cost: ({ model }, { concepts }) =>
    analysisWork(model, concepts) + Math.min(pathWork(model), MOST_WAYS_MOVES),
  answer(opened, question) {
    const { concepts, also = [] } = question
    const { model } = opened
    const concept = strongOf(concepts)
    const analysis = opened.analysis(concepts)
    const today = todayOf(opened)
    const isStrong = (slot: number): boolean => analysis.equilibria.get(concept)!.has(slot)
    const { slots } = strongest(analysis, concepts, null, Number.POSITIVE_INFINITY)
    const others = slots.filter((slot) => slot !== today)
    const holding = others.filter(isStrong)
    const weaker = others.filter((slot) => !isStrong(slot))
    const column = columns(opened, analysis, question)
    const strong = inOrder(opened, holding, today).slice(0, MOST_STRONG)
    const shown = [today, ...strong, ...weaker.slice(0, MOST_WEAKER)]
    const asked = [...new Set(also.map((text) => model.space.find(text)))]
    return {
      concept,
      concepts,
      worst: model.worst,
      today: today < 0 ? null : column(today),
      strong: strong.map(column),
      weaker: weaker.slice(0, MOST_WEAKER).map(column),
      totals: { strong: holding.length, weaker: weaker.length },
      also: asked.filter((slot) => slot >= 0 && !shown.includes(slot)).map(column),
    }
  },
}

/** Those that all rank above today first, then by the fewest moves from today, then by number (SPEC A8). */
function inOrder(opened: Opened, slots: readonly number[], today: number): number[] {
  const { model, watch } = opened
  const ways = today < 0 ? null : waysIn(model, today)
  const place = new Map(
    slots.map((slot) => {
      const moves = ways?.distance(slot, watch) ?? 0
      return [slot, [suitsAll(opened, slot, today) ? 0 : 1, moves < 0 ? Number.POSITIVE_INFINITY : moves]]
    }),
  )
  return [...slots].sort((a, b) => {
    const [one, other] = [place.get(a)!, place.get(b)!]
    return one[0]! - other[0]! || Math.sign(one[1]! - other[1]!) || a - b
  })
}

function suitsAll({ model }: Opened, slot: number, today: number): boolean {
  return today >= 0 && model.ranks.every((own) => own[slot]! < own[today]!)
}

function columns(
  opened: Opened,
  analysis: Analysis,
  { concepts }: BoardQuestion,
): (slot: number) => BoardColumn {
  const { model, limits, watch } = opened
  const concept = strongOf(concepts)
  const today = todayOf(opened)
  const ways = today < 0 ? null : waysIn(model, today)
  return (slot) => ({
    slot,
    under: concepts.filter((each) => analysis.equilibria.get(each)!.has(slot)),
    ranks: model.ranks.map((own) => own[slot]!),
    stays: model.ranks.map((_, dm) => explainStability(model, slot, dm, concept, limits, watch).reason),
    suitsAll: suitsAll(opened, slot, today),
    moves: ways?.distance(slot, watch) ?? null,
  })
}
