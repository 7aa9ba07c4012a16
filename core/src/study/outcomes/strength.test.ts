import { expect, test } from "vitest"
import { Random, randomStructure } from "../../../../checks/conflicts.ts"
import { analyse, Bits, buildModel, type Concept, mixedEquilibria } from "../../engine/index.ts"
import { strongest } from "./strength.ts"

const CONCEPTS: readonly Concept[] = ["seq", "nash", "gmr"]

test("the strongest are the first of a plain sort", () => {
  const random = new Random(4)
  for (let round = 0; round < 60; round++) {
    const traits = { dms: [2, 3], options: [1, 3], infeasible: 0.5 } as const
    const built = buildModel(randomStructure(random, traits))
    if (built.faults !== undefined) throw new Error(JSON.stringify(built.faults))
    const { model } = built
    const analysis = analyse(model, CONCEPTS)
    const mixed = random.chance(0.5)
      ? mixedEquilibria(
          analysis,
          model.ranks.map((_, dm) => CONCEPTS[dm % 3]!),
        )
      : null
    const only = random.chance(0.5)
      ? Bits.of(
          model.space.slots,
          Array.from({ length: model.space.slots }, (_, slot) => slot).filter(() => random.chance(0.5)),
        )
      : null
    const sets = [...CONCEPTS.map((concept) => analysis.equilibria.get(concept)!), ...(mixed ? [mixed] : [])]
    const holds = (slot: number) => sets.map((set) => (set.has(slot) ? "1" : "0")).join("")
    const many = (slot: number) => holds(slot).replaceAll("0", "").length
    const expected = Array.from({ length: model.space.slots }, (_, slot) => slot)
      .filter((slot) => many(slot) > 0 && (only === null || only.has(slot)))
      .sort(
        (a, b) => many(b) - many(a) || Number.parseInt(holds(b), 2) - Number.parseInt(holds(a), 2) || a - b,
      )
    for (const limit of [0, 3, 1000])
      expect(strongest(analysis, CONCEPTS, mixed, limit, only)).toEqual({
        slots: expected.slice(0, limit),
        total: expected.length,
      })
  }
})
