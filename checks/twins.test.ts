import { describe, expect, test } from "vitest"
import {
  analyse,
  analyseCoalitions,
  type Bits,
  buildModel,
  COALITION_CONCEPTS,
  CONCEPTS,
  type GraphModel,
  movesOf,
  Reference,
  type Structure,
} from "../core/src/engine/index.ts"
import { Random, randomStructure, type Traits } from "./conflicts.ts"

const SHAPES: Record<string, Traits> = {
  plain: { dms: [1, 4], options: [1, 3] },
  "one-way": { dms: [1, 4], options: [1, 3], oneWay: 0.4 },
  infeasible: { dms: [1, 4], options: [1, 3], infeasible: 1 },
  "one-way and infeasible": { dms: [2, 4], options: [1, 3], oneWay: 0.3, infeasible: 0.8 },
  "many decision makers": { dms: [4, 5], options: [1, 2], oneWay: 0.2, infeasible: 0.5 },
  "wide decision makers": { dms: [1, 2], options: [1, 7], oneWay: 0.1, infeasible: 0.5, most: 8 },
  "forbidden moves": { dms: [1, 4], options: [1, 3], oneWay: 0.2, infeasible: 0.5, noMove: 1 },
  merged: { dms: [1, 4], options: [1, 3], oneWay: 0.2, infeasible: 0.5, merge: 1 },
  everything: { dms: [2, 4], options: [1, 3], oneWay: 0.2, infeasible: 0.5, noMove: 0.6, merge: 0.6 },
}
const RUNS = process.env.PARLEY_LONG ? 4000 : process.env.PARLEY_MUTATION ? 6 : 30

export function modelOf(structure: Structure): GraphModel {
  const built = buildModel(structure)
  if (built.faults)
    throw new Error(JSON.stringify(built.faults, (_, v) => (typeof v === "bigint" ? `${v}` : v)))
  return built.model
}

function numbers(model: GraphModel, bits: Bits): number[] {
  return bits.toArray().map((slot) => model.space.number(slot) - 1)
}

/** The same conflict as a list even where it would be a cube: a forbidden move that no state makes. */
function asList(structure: Structure): Structure {
  return {
    ...structure,
    noMoves: [...structure.noMoves, { by: 0, from: { kind: "false" }, to: { kind: "true" } }],
  }
}

/** The same conflict with so many idle codes that it is kept as a list of few feasible states, moves transitive. */
function asSparseList(structure: Structure): Structure {
  const extra = 20
  const first = structure.directions.length
  return {
    ...structure,
    optionCounts: structure.optionCounts.map(
      (count, dm) => count + (dm === structure.optionCounts.length - 1 ? extra : 0),
    ),
    directions: [...structure.directions, ...Array.from({ length: extra }, () => "both" as const)],
    infeasible: [
      ...structure.infeasible,
      ...Array.from({ length: extra }, (_, i) => ({ kind: "option" as const, option: first + i })),
    ],
    preferences: structure.preferences.map((preference) => {
      if (preference.kind === "ranking")
        return {
          ...preference,
          groups: preference.groups.map((group) => group.map((text) => text + "N".repeat(extra))),
        }
      if (preference.kind === "weights")
        return { ...preference, weights: [...preference.weights, ...Array<bigint>(extra).fill(0n)] }
      return preference
    }),
  }
}

// Where the fast path and the reference are not at one.
function differences(structure: Structure, reference: Reference): string[] {
  const model = modelOf(structure)
  if (model.space.count !== reference.states.length)
    return [`${model.space.count} states, and ${reference.states.length} in the reference`]
  const found: string[] = []
  const compare = (what: () => string, fast: readonly number[], slow: readonly number[]): void => {
    if (fast.length !== slow.length || fast.some((s, i) => s !== slow[i]))
      found.push(`${what()}: ${fast}, and ${slow} in the reference`)
  }
  const those = (holds: (s: number) => boolean): number[] =>
    reference.states.flatMap((_, s) => (holds(s) ? [s] : []))
  const moves = movesOf(model)
  for (const dm of reference.dms)
    for (const s of reference.states.keys()) {
      const to: number[] = []
      moves.from(dm, model.space.slot(s + 1), (t) => void to.push(model.space.number(t) - 1))
      compare(
        () => `moves of ${dm} from ${s}`,
        to,
        [...reference.moves(dm, s)].sort((a, b) => a - b),
      )
    }
  const analysis = analyse(model, CONCEPTS)
  for (const concept of CONCEPTS)
    for (const dm of reference.dms)
      compare(
        () => `${concept} for ${dm}`,
        numbers(model, analysis.stable.get(concept)![dm]!),
        those((s) => reference.stable(dm, s, concept)),
      )
  if (reference.dms.length < 2 || reference.states.length > 48) return found
  const coalitions = analyseCoalitions(analysis, COALITION_CONCEPTS)
  for (const concept of COALITION_CONCEPTS) {
    for (const { members, stable } of coalitions.of)
      compare(
        () => `${concept} for ${members}`,
        numbers(model, stable.get(concept)!),
        those((s) => reference.coalitionStable(members, s, concept)),
      )
    compare(
      () => `${concept} for all coalitions`,
      numbers(model, coalitions.universal.get(concept)!),
      those((s) => reference.universallyStable(s, concept)),
    )
  }
  return found
}

test("SIM tries every member that an improvement can be made through", () => {
  // Seed 133 of the merged shape: from an unmerged state one merged state is reached through several members, and only
  // some of the ways can be met.
  const structure = randomStructure(new Random(133 * 7919 + "merged".length), SHAPES.merged!)
  expect(differences(structure, new Reference(structure))).toEqual([])
})

describe("the fast path agrees with the reference", () => {
  for (const [shape, traits] of Object.entries(SHAPES))
    test(`${shape}: ${RUNS} random conflicts`, () => {
      for (let seed = 1; seed <= RUNS; seed++) {
        const structure = randomStructure(new Random(seed * 7919 + shape.length), traits)
        const reference = new Reference(structure)
        const found = differences(structure, reference)
        if (seed % 3 === 0) found.push(...differences(asList(structure), reference))
        if (seed % 3 === 1) found.push(...differences(asSparseList(structure), reference))
        expect(found, `seed ${seed}`).toEqual([])
      }
    })
})
