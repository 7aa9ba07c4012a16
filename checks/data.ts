import type { Structure } from "../core/src/engine/index.ts"
import type { Json } from "../core/src/file/index.ts"
import { type Formula, printFormula } from "../core/src/logic/index.ts"

const DIRECTIONS = { both: {}, up: { oneWay: "taken" }, down: { oneWay: "dropped" } } as const

/** The data of a conflict file that says what a structure says: decision makers d0, d1, …, options o0, o1, …. */
export function dataOf(structure: Structure, title = "Random"): Json {
  const say = (formula: Formula): string => printFormula(formula, (option) => `o${option}`)
  let next = 0
  const decisionMakers = structure.optionCounts.map((count, dm) => {
    const options = Array.from({ length: count }, () => {
      const option = next++
      return [`o${option}`, DIRECTIONS[structure.directions[option]!]] as const
    })
    return [`d${dm}`, { options: Object.fromEntries(options) }] as const
  })
  const preferences = structure.preferences.flatMap((preference, dm): [string, Json][] => {
    switch (preference.kind) {
      case "indifferent":
        return []
      case "statements":
        return [[`d${dm}`, preference.statements.map(say)]]
      case "ranking":
        return [[`d${dm}`, { ranking: preference.groups }]]
      case "weights": {
        const weights = preference.weights.map((weight, option) => [`o${option}`, Number(weight)] as const)
        return [[`d${dm}`, { weights: Object.fromEntries(weights) }]]
      }
    }
  })
  return {
    parley: 1,
    title,
    decisionMakers: Object.fromEntries(decisionMakers),
    infeasible: structure.infeasible.map(say),
    merge: structure.merges.map(say),
    noMove: structure.noMoves.map(({ by, from, to }) => ({ by: `d${by}`, from: say(from), to: say(to) })),
    preferences: Object.fromEntries(preferences),
  }
}
