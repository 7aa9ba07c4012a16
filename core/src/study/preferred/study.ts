import { stateNamed } from "../named.ts"
import type { Study } from "../opened.ts"
import type { PreferredAnswer } from "./answer.ts"
import { whyPreferred } from "./preferred.ts"
import type { PreferredQuestion } from "./question.ts"

/** Why one state ranks above another for each decision maker asked for. */
export const preferred: Study<PreferredQuestion, PreferredAnswer> = {
  cost: () => 0,
  answer(opened, question) {
    const { conflict, model } = opened
    const first = stateNamed(opened, question.first)
    const second = stateNamed(opened, question.second)
    return {
      first,
      second,
      reasons: (question.dms ?? model.ranks.map((_, dm) => dm)).map((dm) => ({
        dm,
        ranks: [model.ranks[dm]![first]!, model.ranks[dm]![second]!],
        why: whyPreferred(conflict, model, dm, first, second),
      })),
    }
  },
}
