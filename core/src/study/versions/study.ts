import type { Analysis, Concept } from "../../engine/index.ts"
import { type Opened, type Study, stretch, todayOf } from "../opened.ts"
import { besideOf, type Side, type Twins } from "../scenarios/beside.ts"
import { analysisWork } from "../work.ts"
import type { VersionsAnswer, VersionsOutcomes, VersionsToday } from "./answer.ts"
import { contrastsOf } from "./contrasts.ts"
import { type Version, versionOf } from "./fields.ts"
import type { VersionsQuestion } from "./question.ts"

/** What differs between two texts, and what that does to the outcomes (SPEC V1 to V6). Cost: an analysis of each. */
export const versions: Study<VersionsQuestion, VersionsAnswer> = {
  cost: (opened, { concepts, other }) =>
    analysisWork(opened.model, concepts) + analysisWork(opened.another(other).model, concepts),
  answer(opened, { other, concepts, most }) {
    const before = opened.watched(stretch(opened.watch, 0, 0.5))
    const after = opened.watched(stretch(opened.watch, 0.5, 1)).another(other)
    const told = { before: read(before), after: read(after) }
    const sides = {
      before: sideOf(before, told.before, concepts),
      after: sideOf(after, told.after, concepts),
    }
    const { both, here, there } = besideOf(sides.before, sides.after, most)
    const outcomes = (twins: Twins): VersionsOutcomes => ({
      count: twins.count,
      first: twins.first.map((twin) => ({
        before: twin.here,
        after: twin.there,
        from: under(sides.before.analysis, twin.here),
        to: under(sides.after.analysis, twin.there),
      })),
    })
    return {
      contrasts: contrastsOf(told.before, told.after),
      outcomes: { both: outcomes(both), before: outcomes(here), after: outcomes(there) },
      today: { before: todayIn(before, sides.before.analysis), after: todayIn(after, sides.after.analysis) },
    }
  },
}

const read = ({ conflict, base }: Opened): Version => versionOf(conflict, base.data)

function sideOf({ analysis }: Opened, { keys }: Version, concepts: readonly Concept[]): Side {
  return { keys, analysis: { ...analysis(concepts), concepts } }
}

/** The concepts under which a state holds: none where it is none. */
function under({ model, concepts, equilibria }: Analysis, state: string | null): Concept[] {
  if (state === null) return []
  const slot = model.space.find(state)
  return concepts.filter((concept) => equilibria.get(concept)!.has(slot))
}

function todayIn(opened: Opened, { concepts, equilibria, stable }: Analysis): VersionsToday | null {
  const slot = todayOf(opened)
  if (slot < 0) return null
  return {
    state: opened.model.space.text(slot),
    concepts: concepts.filter((concept) => equilibria.get(concept)!.has(slot)),
    leavers: opened.conflict.decisionMakers.flatMap((_, dm) => {
      const leaves = concepts.filter((concept) => !stable.get(concept)![dm]!.has(slot))
      return leaves.length === 0 ? [] : [{ dm, concepts: leaves }]
    }),
  }
}
