import { describe, expect, it } from "vitest"
import { analyse, buildModel, CONCEPTS, Reference } from "../core/src/engine/index.ts"
import { TRUE } from "../core/src/logic/index.ts"
import { looksFor } from "../core/src/study/index.ts"
import { Random, randomStructure } from "./conflicts.ts"
import { luck } from "./seed.ts"

// Looking ahead (core/src/study/inverse/SPEC.md, X7), held against the definitions.

const RUNS = 60

describe("looking ahead (X7)", () => {
  it(`makes a state hold just as the definitions say, in ${RUNS} random conflicts`, () => {
    let lost = 0
    let mixed = 0
    for (let run = 0; run < RUNS; run++) {
      const random = new Random(3100 + run)
      const structure = randomStructure(random, {
        dms: [2, 3],
        options: [1, 2],
        oneWay: 0.3,
        infeasible: 0.3,
        merge: 0.1,
        most: 4,
      })
      const built = buildModel(structure)
      const analysis = analyse(built.faults ? expect.fail() : built.model, CONCEPTS)
      const twin = new Reference(structure)
      const concept = random.pick(CONCEPTS)
      const looks = looksFor(analysis, { formula: TRUE, text: "true" }, concept, Number.POSITIVE_INFINITY)
      expect(looks).toHaveLength(twin.states.length)
      let before = 0
      let isLost = false
      for (const { state, under, adjustments } of looks) {
        const s = analysis.model.space.number(analysis.model.space.find(state)) - 1
        expect(under).toEqual(twin.dms.map((dm) => CONCEPTS.filter((each) => twin.stable(dm, s, each))))
        expect(adjustments === null).toBe(under.some(({ length }) => length === 0))
        if (adjustments === null) {
          lost++
          isLost = true
          continue
        }
        // Those for which fewer must look further come first, and what is lost last.
        expect(isLost).toBe(false)
        expect(adjustments.length).toBeGreaterThanOrEqual(before)
        before = adjustments.length
        const concepts = twin.dms.map((dm) => adjustments.find((each) => each.dm === dm)?.concept ?? concept)
        expect(twin.equilibria(concepts)).toContain(s)
        for (const { dm, concept: weakest } of adjustments) {
          expect(twin.stable(dm, s, concept)).toBe(false)
          const weaker = CONCEPTS.slice(0, CONCEPTS.indexOf(weakest))
          expect(weaker.some((each) => twin.stable(dm, s, each))).toBe(false)
        }
        if (adjustments.length > 0) mixed++
      }
    }
    expect(lost).toBeGreaterThan(luck(10))
    expect(mixed).toBeGreaterThan(luck(10))
  })

  it("needs the concept asked for", () => {
    const structure = randomStructure(new Random(1), { dms: [2, 2], options: [1, 1] })
    const built = buildModel(structure)
    const analysis = analyse(built.faults ? expect.fail() : built.model, ["nash"])
    expect(() => looksFor(analysis, { formula: TRUE, text: "true" }, "seq", 3)).toThrow(RangeError)
  })
})
