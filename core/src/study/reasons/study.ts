import { pathWork } from "../../engine/index.ts"
import { stateNamed } from "../named.ts"
import type { Study } from "../opened.ts"
import type { ReasonsAnswer } from "./answer.ts"
import type { ReasonsQuestion } from "./question.ts"
import { explainStability } from "./stability.ts"

/** Why a state is stable or not, for each decision maker and concept asked for (SPEC C1 to C7). */
export const reasons: Study<ReasonsQuestion, ReasonsAnswer> = {
  cost: ({ model }) => pathWork(model),
  answer(opened, { state, concepts, ...asked }) {
    const { model, limits, watch } = opened
    const slot = stateNamed(opened, state)
    const dms = asked.dms ?? model.ranks.map((_, dm) => dm)
    const explained = (dm: number) =>
      concepts.map((concept) => explainStability(model, slot, dm, concept, limits, watch))
    return { slot, explanations: dms.map((dm) => ({ dm, of: explained(dm) })) }
  },
}
