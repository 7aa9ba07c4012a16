import { applyToData, type Json } from "@parley/core/file"
import fc from "fast-check"
import { expect, test } from "vitest"
import { beside, type Groups, lowered, raised, rankingData, rankingEdits, tied } from "./ranked.ts"

const START: Groups = [["a"], ["b", "c"], ["d"]]

test("a state goes up step by step: into the tie above it, then past it", () => {
  const once = raised(START, "d")
  expect(once).toEqual([["a"], ["b", "c", "d"]])
  const twice = raised(once, "d")
  expect(twice).toEqual([["a"], ["d"], ["b", "c"]])
  expect(raised(raised(twice, "d"), "d")).toEqual([["d"], ["a"], ["b", "c"]])
  expect(raised(START, "a")).toBe(START)
})

test("and down the same way", () => {
  const once = lowered(START, "a")
  expect(once).toEqual([["b", "c", "a"], ["d"]])
  expect(lowered(once, "a")).toEqual([["b", "c"], ["a"], ["d"]])
  expect(lowered(START, "d")).toBe(START)
})

test("dropped on a state it ties, dropped between it stands alone or joins the tie around it", () => {
  expect(tied(START, "a", "d")).toEqual([
    ["b", "c"],
    ["d", "a"],
  ])
  expect(beside(START, "d", "a", "before")).toEqual([["d"], ["a"], ["b", "c"]])
  expect(beside(START, "d", "a", "after")).toEqual([["a"], ["d"], ["b", "c"]])
  expect(beside(START, "d", "c", "before")).toEqual([["a"], ["b", "d", "c"]])
  expect(beside(START, "c", "b", "before")).toEqual([["a"], ["c"], ["b"], ["d"]])
})

const groups: fc.Arbitrary<Groups> = fc
  .tuple(
    fc.shuffledSubarray(["a", "b", "c", "d", "e", "f"], { minLength: 6 }),
    fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  )
  .map(([order, apart]) =>
    order.reduce<string[][]>((all, state, i) => {
      if (i === 0 || apart[i]) all.push([state])
      else all.at(-1)!.push(state)
      return all
    }, []),
  )
const state = fc.constantFrom("a", "b", "c", "d", "e", "f")

test("no step loses or doubles a state, and down takes back up", () => {
  fc.assert(
    fc.property(groups, state, state, (before, one, other) => {
      for (const after of [
        raised(before, one),
        lowered(before, one),
        tied(before, one, other),
        beside(before, one, other, "before"),
        beside(before, one, other, "after"),
      ]) {
        expect(after.flat().toSorted().join("")).toBe("abcdef")
        expect(after.every(({ length }) => length > 0)).toBe(true)
      }
      const set = (of: Groups) => of.map((group) => group.toSorted().join("")).join(">")
      const up = raised(before, one)
      if (up !== before) expect(set(lowered(up, one))).toBe(set(before))
    }),
  )
})

test("edits lead from one ranking of the file to the other", () => {
  fc.assert(
    fc.property(groups, groups, (before, after) => {
      const data: Json = { preferences: { x: { ranking: rankingData(before) } } }
      expect(applyToData(data, rankingEdits(data, "x", after))).toEqual({
        preferences: { x: { ranking: rankingData(after) } },
      })
    }),
  )
})
