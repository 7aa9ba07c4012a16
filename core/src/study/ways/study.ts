import { Paths, pathWork } from "../../engine/index.ts"
import { strongOf } from "../bottom-line/study.ts"
import { stateNamed } from "../named.ts"
import { type Opened, Refused, type Study, silent, todayOf } from "../opened.ts"
import { strongest } from "../outcomes/strength.ts"
import { analysisWork } from "../work.ts"
import type { WaysAnswer } from "./answer.ts"
import { type DrawnWays, drawnWays } from "./drawn.ts"
import { MOST_MOVES, MOST_PATHS, MOST_TARGETS, type WaysQuestion } from "./question.ts"
import { stepsAlong } from "./ways.ts"

/** The shortest ways from a state. */
export const ways: Study<WaysQuestion, WaysAnswer> = {
  cost: ({ model }, question) => pathWork(model) + analysisWork(model, needed(question)),
  answer(opened, question) {
    const { model, watch } = opened
    const { by, until, most = MOST_PATHS, bound = MOST_MOVES } = question
    const from = question.from === undefined ? today(opened) : stateNamed(opened, question.from)
    const moves = pathWork(model)
    const limit = Math.min(bound, MOST_MOVES)
    if (moves > limit) return { from, targets: [], total: 0, leftOut: { moves, limit } }
    const { slots, total } = targets(opened, question)
    const stops = until === undefined ? null : opened.analysis(needed(question)).equilibria.get(until)!
    const search = new Paths(model, from, by, { until: stops, watch })
    return {
      from,
      targets: slots.map((slot) => {
        const { length, paths, more } = search.to(slot, Math.max(0, most))
        const found = { to: slot, length, paths: paths.map((path) => stepsAlong(model, from, path)), more }
        return question.drawn === true ? { ...found, drawn: drawnTo(opened, question, from, slot) } : found
      }),
      total,
      leftOut: null,
    }
  },
}

function drawnTo(opened: Opened, question: WaysQuestion, from: number, to: number): DrawnWays | null {
  const { concepts = [] } = question
  const holds = opened.analysis(needed(question)).equilibria.get(strongOf(concepts))!
  return drawnWays(opened.model, { from, to, holds }, silent(opened.watch))
}

function targets(opened: Opened, question: WaysQuestion): { slots: readonly number[]; total: number } {
  const { to, until, concepts = [] } = question
  if (to !== undefined) return { slots: [stateNamed(opened, to)], total: 1 }
  const analysis = opened.analysis(needed(question))
  return strongest(analysis, until === undefined ? concepts : [until], null, MOST_TARGETS)
}

// Outcomes have to be known where they are looked for, are drawn, or end ways.
function needed({ to, until, drawn = false, concepts = [] }: WaysQuestion) {
  const wanted = to === undefined || drawn ? concepts : []
  return [...new Set(until === undefined ? wanted : [...wanted, until])]
}

function today(opened: Opened): number {
  const slot = todayOf(opened)
  if (slot < 0) throw new Refused({ code: "no-today", start: "way" })
  return slot
}
