import type { Structure } from "../core/src/engine/index.ts"
import { type Json, newDocument } from "../core/src/file/index.ts"
import { printFormula } from "../core/src/logic/index.ts"
import type { Random } from "./conflicts.ts"

/** The ids of a structure's decision makers and options: d0, d1, … and o0, o1, …. */
export function namesIn({ optionCounts }: Structure): { dms: string[]; owners: number[]; options: string[] } {
  const owners = optionCounts.flatMap((count, dm) => Array<number>(count).fill(dm))
  return {
    dms: optionCounts.map((_, dm) => `d${dm}`),
    owners,
    options: owners.map((_, option) => `o${option}`),
  }
}

/** A structure as the text of a conflict file, with `more` at the top. */
export function fileOf(structure: Structure, more: Record<string, Json> = {}): string {
  const { dms, owners, options } = namesIn(structure)
  const say = (formula: Structure["infeasible"][number]): string =>
    printFormula(formula, (option) => options[option]!)
  const oneWay = { up: { oneWay: "taken" }, down: { oneWay: "dropped" }, both: {} } as const
  return newDocument({
    parley: 1,
    title: "Random",
    decisionMakers: Object.fromEntries(
      dms.map((dm, i) => [
        dm,
        {
          options: Object.fromEntries(
            options.flatMap((option, o): [string, Json][] =>
              owners[o] === i ? [[option, oneWay[structure.directions[o]!]]] : [],
            ),
          ),
        },
      ]),
    ),
    infeasible: structure.infeasible.map(say),
    merge: structure.merges.map(say),
    noMove: structure.noMoves.map(({ by, from, to }) => ({ by: dms[by]!, from: say(from), to: say(to) })),
    preferences: Object.fromEntries(
      structure.preferences.flatMap((preference, dm): [string, Json][] => {
        switch (preference.kind) {
          case "statements":
            return [[dms[dm]!, preference.statements.map((each) => ({ want: say(each) }))]]
          case "ranking":
            return [[dms[dm]!, { ranking: preference.groups.map((group) => [...group]) }]]
          case "weights":
            return [
              [
                dms[dm]!,
                {
                  weights: Object.fromEntries(
                    preference.weights.map((each, o) => [options[o]!, Number(each)]),
                  ),
                },
              ],
            ]
          default:
            return []
        }
      }),
    ),
    ...more,
  })
}

/** Some of the items, each with a chance. */
export function some<T>(random: Random, items: readonly T[], share: number): T[] {
  return items.filter(() => random.chance(share))
}
