import { applyScenario, asOf } from "../../file/index.ts"
import { strongOf } from "../bottom-line/study.ts"
import { missingPairs } from "../inverse/missing.ts"
import { stateNamed } from "../named.ts"
import { type Opened, type Study, stretch } from "../opened.ts"
import { outcomesOf } from "../outcomes/outcomes.ts"
import { strongest } from "../outcomes/strength.ts"
import { analysisWork, variantWork } from "../work.ts"
import type { RobustnessAnswer } from "./answer.ts"
import type { Possible } from "./draw.ts"
import { gridOf } from "./grid.ts"
import { idleParts } from "./idle.ts"
import { outcomeLines } from "./lines.ts"
import { missesOf, nearMissesOf } from "./near.ts"
import { DEPTH, MOST_COLUMNS, MOST_NEAR, MOST_OUTCOMES, type RobustnessQuestion, WORLDS } from "./question.ts"
import { MOST_REVERSING, reversalsWithin } from "./reversals.ts"
import { haveSameOptions, type Sample, sampleWorlds } from "./sample.ts"
import { stepsOf } from "./steps.ts"
import { surenessOf } from "./sure.ts"

/** How many steps outcomes survive, what each step changes, and in how many worlds they hold (SPEC U1 to U16). */
export const robustness: Study<RobustnessQuestion, RobustnessAnswer> = {
  cost({ conflict, model }, { concepts, worlds = WORLDS }) {
    const steps = stepsOf(conflict).length
    return (steps * steps + worlds) * variantWork(model, concepts)
  },

  answer(opened, question) {
    const { conflict, model, limits } = opened
    const { concepts, state, depth = DEPTH } = question
    const watch = (from: number, to: number) => stretch(opened.watch, from, to)
    const analysis = opened.watched(watch(0, 0.02)).analysis(concepts)
    const slots =
      state === undefined
        ? strongest(analysis, concepts, null, MOST_OUTCOMES).slots
        : [stateNamed(opened, state)]
    const states = slots.map((slot) => model.space.text(slot))
    const misses =
      state === undefined ? nearMissesOf(analysis, conflict.statusQuo, MOST_NEAR) : missesOf(analysis, states)
    const sureness = surenessOf(conflict, analysis, { states, misses, depth }, limits, watch(0.02, 0.5))
    const looked = states.length + misses.length
    const isSmall = looked * model.ranks.length ** 2 * model.space.slots <= MOST_REVERSING
    const reversals = isSmall ? reversalsWithin(analysis, states, watch(0.5, 0.58)) : null
    const counted = { ...sureness, reversals }
    const lines = outcomeLines(conflict, analysis, counted, limits, watch(0.58, 0.59))
    const missing = isSmall ? missingPairs(model, sureness.near, limits, watch(0.59, 0.6)) : null
    const sample = drawWorlds(opened.watched(watch(0.6, 1)), question, states)
    return {
      concepts,
      only: state === undefined ? null : states[0]!,
      asked: depth,
      states,
      isTodayOutcome: conflict.statusQuo !== null && outcomesOf(analysis).has(conflict.statusQuo),
      sureness,
      lines,
      reversals,
      missing,
      sample,
      grid: gridOf(conflict, sureness.robustness, strongOf(concepts), MOST_COLUMNS),
      idle: idleParts(sureness, { reversals, sample }),
    }
  },
}

/** The worlds of a question, and in how many of them states hold. */
export function drawWorlds(opened: Opened, question: RobustnessQuestion, states: readonly string[]): Sample {
  const { conflict, model, limits } = opened
  const { concepts, worlds = WORLDS, seed = 1, chances = {}, ties = "kept" } = question
  return sampleWorlds(
    conflict,
    { ...opened.analysis(concepts), concepts },
    states,
    { worlds, seed, chances, ties, scenarios: possibleIn(opened) },
    limits,
    opened.watch,
    opened.drawers?.(model, worlds * analysisWork(model, concepts)),
  )
}

/**
 * The scenarios of the file that it gives a probability and that have its options, as of the date asked for; none where one
 * is laid over it (SPEC U14).
 */
function possibleIn({ base, conflict, world }: Opened): Possible[] {
  if (conflict.scenario !== null) return []
  return conflict.scenarios.flatMap(({ id, probability }) => {
    const laid = probability === undefined ? null : applyScenario(base, id).conflict
    if (laid === null || !haveSameOptions(conflict, laid)) return []
    return [
      { conflict: world.asOf === undefined ? laid : asOf(laid, world.asOf), chance: probability!.value },
    ]
  })
}
