import { type Bits, type StateSpace, statesWhere } from "../../engine/index.ts"
import type { Study } from "../opened.ts"
import { analysisWork } from "../work.ts"
import type { ValuesAnswer } from "./answer.ts"
import { conceptsOf, selected } from "./facts.ts"
import type { ValuesQuestion } from "./question.ts"

/** How often each option is taken. Cost: options x slots / 32, and the members of merged states. */
export const values: Study<ValuesQuestion, ValuesAnswer> = {
  cost: ({ model }, question) => analysisWork(model, conceptsOf(question)),
  answer(opened, question) {
    const { space, structure } = opened.model
    const analysis = opened.analysis(conceptsOf(question))
    const { states } = selected(opened, analysis, question)
    const matching = states.count()
    const options = structure.directions.map((_, option) => {
      const taken = common(statesWhere(space, { kind: "option", option }), states)
      return { taken, notTaken: matching - taken, either: 0 }
    })
    // Merged states count by their lowest member so far.
    if (structure.merges.length > 0)
      states.forEach((slot) => {
        for (const option of eitherIn(space, slot)) {
          const counts = options[option]!
          if (space.taken(slot, option)) counts.taken--
          else counts.notTaken--
          counts.either++
        }
        return true
      })
    const counts = question.concepts.map((concept) =>
      common(states.copy(), analysis.equilibria.get(concept)!),
    )
    return { matching, options, counts }
  },
}

// Members of both; the first set is used up.
function common(set: Bits, other: Bits): number {
  set.intersect(other)
  return set.count()
}

// Options that some members of a state take and others do not.
function eitherIn(space: StateSpace, slot: number): number[] {
  const members = space.members(slot)
  if (members === 1) return []
  return Array.from({ length: space.options }, (_, option) => option).filter((option) => {
    const first = space.memberTaken(slot, 0, option)
    for (let member = 1; member < members; member++)
      if (space.memberTaken(slot, member, option) !== first) return true
    return false
  })
}
