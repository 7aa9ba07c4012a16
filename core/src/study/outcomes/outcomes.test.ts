import { describe, expect, it } from "vitest"
import { analyse, DEFAULT_CONCEPTS } from "../../engine/index.ts"
import { compile, read } from "../../file/index.ts"
import { evidenceOf } from "../evidence/evidence.ts"
import { haveSameOutcomes, isEmpty, outcomesOf, shiftOf } from "./outcomes.ts"

function analysed(data: object) {
  const conflict = read(JSON.stringify({ parley: 1, title: "t", ...data })).conflict!
  return { conflict, analysis: analyse(compile(conflict).model!, DEFAULT_CONCEPTS) }
}

const options = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`o${i}`, {}]))

describe("what becomes of the outcomes (R7)", () => {
  // Nobody wants anything: all 2,048 states are outcomes; with a wish half of them are.
  const makers = { decisionMakers: { a: { options: options(10) }, b: { options: { y: {} } } } }
  const all = analysed(makers).analysis
  const half = analysed({ ...makers, preferences: { b: ["y"] } }).analysis

  it("is counted of all outcomes, also where the first alone are named", () => {
    const { counts, vanish, stay, appear } = shiftOf(all, half, 1000)
    expect(counts).toEqual({ vanish: 1024, appear: 0, change: 0, stay: 1024 })
    expect([vanish.length, stay.length, appear.length]).toEqual([1000, 1000, 0])
    expect(vanish[0]).toEqual({ state: "NNNNNNNNNNN", from: DEFAULT_CONCEPTS, to: [] })
    const back = shiftOf(half, all, 0)
    expect(back.counts).toEqual({ vanish: 0, appear: 1024, change: 0, stay: 1024 })
    expect(back.appear).toEqual([])
  })

  it("gives every outcome all its concepts, however many there are", () => {
    const outcomes = outcomesOf(all)
    expect(outcomes.size).toBe(2048)
    for (const concepts of outcomes.values()) expect(concepts).toEqual(DEFAULT_CONCEPTS)
  })

  it("tells an empty model (R10)", () => {
    expect([isEmpty(all.model), isEmpty(half.model)]).toEqual([true, false])
  })
})

describe("what could be left out (R9)", () => {
  // A rule makes a list of the states; without the barred move they are a cube. The outcomes are the same ones.
  const data = {
    decisionMakers: { a: { options: { x: {}, z: {} } }, b: { options: { y: {} } } },
    infeasible: ["x and y"],
    noMove: [{ by: "b", from: "x", to: "x" }],
    preferences: { a: ["x"] },
  }

  it("is found whatever form the states are kept in", () => {
    const { conflict, analysis } = analysed(data)
    const { noMove: _, ...rest } = data
    const without = analysed(rest).analysis
    expect(without.model.space.form).not.toBe(analysis.model.space.form)
    expect(haveSameOutcomes(analysis, without)).toBe(true)
    const { idle } = evidenceOf(conflict, analysis, new Set())
    expect(idle.map(({ path }) => path.join("."))).toContain("noMove.0")
  })
})
