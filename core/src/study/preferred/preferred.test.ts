import { expect, test } from "vitest"
import type { GraphModel } from "../../engine/index.ts"
import { type Conflict, compile, read } from "../../file/index.ts"
import { whyPreferred } from "./preferred.ts"

function load(preferences: string, more = ""): { conflict: Conflict; model: GraphModel } {
  const { conflict } = read(`parley: 1
title: T
decisionMakers: { a: { options: { x: {}, y: {}, z: {} } } }
${preferences === "" ? "" : `preferences: { a: ${preferences} }`}
${more}`)
  return { conflict: conflict!, model: compile(conflict!).model! }
}

function why(given: ReturnType<typeof load>, first: string, second: string) {
  const { conflict, model } = given
  const [a, b] = [model.space.find(first), model.space.find(second)]
  const { preferred, decider } = whyPreferred(conflict, model, 0, a, b)
  return { preferred: preferred === null ? null : model.space.text(preferred), decider }
}

test("the first statement that differs decides, and is true in the preferred state", () => {
  const given = load("[x, y or z, not y]")
  expect(why(given, "NYN", "NNY")).toEqual({
    preferred: "NNY",
    decider: { kind: "statement", index: 2, text: "not y", of: 3 },
  })
  expect(why(given, "YNN", "NYY")).toMatchObject({ preferred: "YNN", decider: { index: 0 } })
  expect(why(given, "YYN", "YYY")).toEqual({ preferred: null, decider: { kind: "statements-agree", of: 3 } })
})

test("the places in a ranking, ties among them", () => {
  const given = load("{ ranking: [[YYN, NNN], NYN, YNN] }", "infeasible: [z]")
  expect(why(given, "YNN", "NYN")).toEqual({
    preferred: "NYN",
    decider: { kind: "ranking", first: 3, second: 2, of: 3 },
  })
  expect(why(given, "YYN", "NNN")).toEqual({
    preferred: null,
    decider: { kind: "ranking", first: 1, second: 1, of: 3 },
  })
})

test("sums of weights, exactly, and the options that make the difference", () => {
  const given = load("{ weights: { x: 0.1, y: 0.2, z: 0.3 } }")
  expect(why(given, "YYN", "NNY")).toMatchObject({
    preferred: null,
    decider: { kind: "weights", first: "0.3", second: "0.3" },
  })
  const { model } = given
  expect(why(given, "YNY", "YYN")).toEqual({
    preferred: "YNY",
    decider: {
      kind: "weights",
      first: "0.4",
      second: "0.3",
      shares: [
        { option: 1, weight: "0.2", taken: model.space.find("YYN") },
        { option: 2, weight: "0.3", taken: model.space.find("YNY") },
      ],
    },
  })
  const zero = load("{ weights: { x: 1e0, y: 0.00 } }")
  expect(why(zero, "NYN", "YNN").decider).toMatchObject({ shares: [{ option: 0, weight: "1" }] })
})

test("without preferences everything ties", () => {
  expect(why(load(""), "YYN", "NNN")).toEqual({ preferred: null, decider: { kind: "indifferent" } })
})

test("the decider agrees with the ranks in every pair of states", () => {
  for (const preferences of ["[x if y, z iff x, y]", "{ weights: { x: 3, y: -1.5, z: -1.5 } }"]) {
    const { conflict, model } = load(preferences)
    for (let a = 0; a < 8; a++)
      for (let b = 0; b < 8; b++) {
        const { preferred, decider } = whyPreferred(conflict, model, 0, a, b)
        const [rankA, rankB] = [model.ranks[0]![a]!, model.ranks[0]![b]!]
        expect(preferred).toBe(rankA < rankB ? a : rankB < rankA ? b : null)
        expect(decider.kind === "statements-agree" || decider.kind === "statement").toBe(
          preferences.startsWith("["),
        )
        if (decider.kind === "statement") expect(preferred).not.toBeNull()
        if (decider.kind === "weights")
          expect(Math.sign(Number(decider.first) - Number(decider.second))).toBe(Math.sign(rankB - rankA))
      }
  }
})

test("what is no state and nobody is refused", () => {
  const { conflict, model } = load("[x]", "infeasible: [x and y]")
  expect(() => whyPreferred(conflict, model, 1, 0, 1)).toThrow(RangeError)
  expect(() => whyPreferred(conflict, model, 0, 0, 3)).toThrow(RangeError)
})
