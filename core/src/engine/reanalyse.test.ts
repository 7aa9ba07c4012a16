import { expect, test } from "vitest"
import { Random, randomFormula, randomStructure } from "../../../checks/conflicts.ts"
import { runs } from "../../../checks/runs.ts"
import { type Analysis, analyse } from "./analyse.ts"
import { buildModel, withPreference } from "./build.ts"
import { CONCEPTS, type Concept } from "./concepts/index.ts"
import type { GraphModel, Preference, Structure } from "./model.ts"
import { reanalyse } from "./reanalyse.ts"

function modelOf(structure: Structure): GraphModel {
  const built = buildModel(structure)
  if (built.faults !== undefined) throw new Error(JSON.stringify(built.faults))
  return built.model
}

function setsOf({ stable, equilibria }: Analysis): unknown {
  return [...stable].map(([concept, sets]) => [
    concept,
    sets.map((set) => set.toArray()),
    equilibria.get(concept)!.toArray(),
  ])
}

test("after changes of preferences finds what an analysis from nothing finds", () => {
  const traits = {
    dms: [1, 4],
    options: [1, 3],
    oneWay: 0.3,
    infeasible: 0.5,
    noMove: 0.2,
    merge: 0.2,
  } as const
  for (let seed = 1; seed <= runs(150); seed++) {
    const random = new Random(seed)
    const structure = randomStructure(random, traits)
    const options = structure.directions.length
    const concepts: readonly Concept[] =
      seed % 3 === 0 ? CONCEPTS : ["nash", "gmr", "smr", "seq", "sseq", "sim"]
    let model = modelOf(structure)
    let analysis = analyse(model, concepts)
    for (let change = 0; change < 3; change++) {
      const dm = random.below(structure.optionCounts.length)
      const statements = Array.from({ length: 1 + random.below(4) }, () => randomFormula(random, options, 2))
      const preference: Preference = { kind: "statements", statements }
      const changed = withPreference(model, dm, preference)
      if ("kind" in changed) throw new Error(changed.kind)
      model = changed.model
      analysis = reanalyse(analysis, model)
      expect(analysis.model).toBe(model)
      expect(setsOf(analysis), `seed ${seed}`).toEqual(setsOf(analyse(modelOf(model.structure), concepts)))
    }
  }
})

test("what does not hang on the change is kept as it is", () => {
  const model = modelOf(randomStructure(new Random(3), { dms: [3, 3], options: [2, 2] }))
  const before = analyse(model, ["nash", "gmr", "smr", "seq", "sim"])
  const changed = withPreference(model, 1, { kind: "indifferent" })
  if ("kind" in changed) throw new Error(changed.kind)
  const after = reanalyse(before, changed.model)
  for (const concept of ["nash", "gmr", "smr"] as const) {
    expect(after.stable.get(concept)![0]).toBe(before.stable.get(concept)![0])
    expect(after.stable.get(concept)![1]).not.toBe(before.stable.get(concept)![1])
  }
  expect(after.stable.get("seq")![0]).not.toBe(before.stable.get("seq")![0])
  expect(reanalyse(before, model).stable).toBe(before.stable)
})
