import { createHash } from "node:crypto"
import { describe, expect, test } from "vitest"
import { compile, read, toStructure } from "../core/src/file/index.ts"
import { generate, type Shape } from "./generate.ts"
import { generatePlan } from "./plan.ts"

const small = { dms: 3, options: 2 }

test("the same seed gives the same text, another seed another", () => {
  expect(generate(small, 5)).toBe(generate(small, 5))
  expect(generate(small, 5)).not.toBe(generate(small, 6))
})

// Figures of different days are of the same conflicts.
test.each<[string, Shape, string]>([
  ["5 x 4", { dms: 5, options: 4 }, "b767f22c5ec2a32a9b3a3c2f2d0d9ab1eb2a2eef71a09bec7c065c2d1d455927"],
  ["11 x 2", { dms: 11, options: 2 }, "1096ec390e72671d5949bbe94fe9c8afe5b4e4969b8f16ffb8c3c95041b8333a"],
  [
    "4 x 4, one-way and infeasible",
    { dms: 4, options: 4, oneWay: 1 / 3, rules: 3 },
    "f1c5c9473177a2e944d24c3b131f716c3b7644b68b72f0d75b2faa747b5f1a80",
  ],
])("%s: the text stays what it was", (_, shape, hash) => {
  expect(createHash("sha256").update(generate(shape, 1)).digest("hex")).toBe(hash)
})

describe("a shape's traits", () => {
  const structureOf = (shape: Shape) => toStructure(read(generate(shape, 1)).conflict!)

  test("options may differ in number", () => {
    expect(structureOf({ dms: 3, options: [1, 3, 2] }).optionCounts).toEqual([1, 3, 2])
    expect(() => generate({ dms: 3, options: [1, 3] }, 1)).toThrow(RangeError)
  })

  test("statements, rankings and weights", () => {
    const kinds = (shape: Shape) => structureOf(shape).preferences.map(({ kind }) => kind)
    expect(kinds(small)).toEqual(["statements", "statements", "statements"])
    expect(kinds({ ...small, preferences: "weights" })).toEqual(["weights", "weights", "weights"])
    expect(kinds({ ...small, preferences: "ranking" })).toEqual(["ranking", "ranking", "ranking"])
    expect(structureOf({ ...small, statements: 40 }).preferences[0]).toMatchObject({
      statements: { length: 40 },
    })
  })

  test("a ranking tells all states apart, each decision maker in its own order", () => {
    const { model } = compile(read(generate({ ...small, preferences: "ranking" }, 1)).conflict!)
    expect(model!.worst).toEqual([64, 64, 64])
    expect(new Set(model!.ranks.map(String)).size).toBe(3)
  })

  test("a ranking of states that rules remove is refused", () => {
    expect(() => generate({ ...small, preferences: "ranking", rules: 1 }, 1)).toThrow(RangeError)
  })

  test("barred moves and merged states", () => {
    const { noMoves, merges } = structureOf({ dms: 4, options: 2, noMoves: 3, merges: 4 })
    expect([noMoves.length, merges.length]).toEqual([3, 4])
    const { model } = compile(read(generate({ dms: 4, options: 2, merges: 4 }, 1)).conflict!)
    expect(model!.space.count).toBe(256 - 4 * 4 + 4)
  })
})

test("a plan's states are what its sentences say", () => {
  // With one party of three steps: 0 or 1 step with stand 0, 1 or 2 with stand 1, 2 or 3 with stand 2.
  const { conflict, problems } = read(generatePlan({ dms: 1, steps: 3, lag: 1 }, 1))
  expect(problems).toEqual([])
  expect(compile(conflict!).model!.space.count).toBe(6)
  // A second one is as far or one step behind; how many stands there are for 0 to 3 steps is 1, 2, 2, 1.
  const two = compile(read(generatePlan({ dms: 2, steps: 3, lag: 1 }, 1)).conflict!)
  expect(two.model!.space.count).toBe(1 + 4 + 4 + 1 + (2 + 4 + 2))
})
