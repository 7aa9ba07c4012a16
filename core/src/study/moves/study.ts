import { movesOf } from "../../engine/index.ts"
import { stateNamed } from "../named.ts"
import type { Study } from "../opened.ts"
import { underOf } from "../outcomes/facts.ts"
import { analysisWork } from "../work.ts"
import type { MovesAnswer } from "./answer.ts"
import type { MovesQuestion } from "./question.ts"

/** All moves from a state (SPEC M2, M3). */
export const moves: Study<MovesQuestion, MovesAnswer> = {
  cost: ({ model }, { concepts }) => analysisWork(model, concepts),
  answer(opened, { concepts, state, most = Number.POSITIVE_INFINITY }) {
    const { model } = opened
    const from = stateNamed(opened, state)
    const analysis = opened.analysis(concepts)
    const all = movesOf(model)
    return {
      from,
      of: model.ranks.map((ranks, dm) => {
        const slots: number[] = []
        all.from(dm, from, (to) => {
          slots.push(to)
          return true
        })
        slots.sort((a, b) => ranks[a]! - ranks[b]! || a - b)
        const told = slots.slice(0, Math.max(0, most)).map((to) => {
          const gain = ranks[from]! - ranks[to]!
          return {
            to,
            effect: gain > 0 ? ("better" as const) : gain < 0 ? ("worse" as const) : ("same" as const),
            rank: ranks[to]!,
            oneWay: !all.can(dm, to, from),
            under: underOf(analysis, concepts, to),
          }
        })
        return { moves: told, total: slots.length, rank: ranks[from]!, worst: model.worst[dm]! }
      }),
    }
  },
}
