import { statesWhere } from "../../engine/index.ts"
import { evaluate } from "../../logic/index.ts"
import { type Study, todayOf } from "../opened.ts"
import type { GroupFacts, RankingAnswer } from "./answer.ts"
import { MOST_GROUPS, type RankingQuestion } from "./question.ts"

// States named of a group.
const MOST_NAMED = 6

/**
 * How a decision maker ranks the states (SPEC P4), group by group. Cost: a pass over the slots, and the statements for
 * each group told.
 */
export const ranking: Study<RankingQuestion, RankingAnswer> = {
  cost: ({ model }) => model.space.slots,
  answer(opened, { dm, statement, most = MOST_GROUPS }) {
    const { conflict, model } = opened
    const { space } = model
    const ranks = model.ranks[dm]
    const preferences = conflict.preferences[dm]
    if (ranks === undefined || preferences === undefined)
      throw new RangeError("there is no such decision maker")
    const worst = model.worst[dm]!
    const told = Math.min(worst, Math.max(0, most))
    const formulas =
      preferences.kind === "statements" ? preferences.statements.map(({ formula }) => formula) : []
    const asked = statement === null ? undefined : formulas[statement]
    const truth = asked === undefined ? null : statesWhere(space, asked)

    const counts = new Uint32Array(worst + 1)
    const holding = new Uint32Array(worst + 1)
    const named: number[][] = Array.from({ length: told + 2 }, () => [])
    for (let slot = 0; slot < ranks.length; slot++) {
      const rank = ranks[slot]!
      if (rank === 0) continue
      counts[rank]!++
      if (truth?.has(slot)) holding[rank]!++
      // One group more, to compare the last one told with.
      if (rank < named.length && named[rank]!.length < MOST_NAMED) named[rank]!.push(slot)
    }

    // All states of a group make the same statements true: the first one speaks for it.
    const differ = (rank: number, formula: (typeof formulas)[number]): boolean => {
      const [first, second] = [named[rank]![0]!, named[rank + 1]![0]!]
      const holds = (slot: number) => evaluate(formula, (option) => space.taken(slot, option))
      return holds(first) !== holds(second)
    }
    const groups = Array.from({ length: told }, (_, i): GroupFacts => {
      const rank = i + 1
      const [count, held] = [counts[rank]!, holding[rank]!]
      return {
        rank,
        count,
        slots: named[rank]!,
        holds: truth === null ? null : held === count ? "all" : held === 0 ? "none" : "some",
        parts:
          asked !== undefined &&
          rank < worst &&
          formulas.every((formula, index) => index === statement || !differ(rank, formula)),
      }
    })
    const today = todayOf(opened)
    return { groups, total: worst, today: today < 0 ? null : ranks[today]! }
  },
}
