import { describe, expect, test } from "vitest"
import { Random, randomStructure } from "../../../checks/conflicts.ts"
import type { Formula } from "../logic/index.ts"
import { buildModel, buildSpace, feasibleByScan } from "./build.ts"
import type { Preference, Structure } from "./model.ts"
import type { StateSpace } from "./space.ts"

const option = (index: number): Formula => ({ kind: "option", option: index })
const and = (...of: Formula[]): Formula => ({ kind: "and", of })
const not = (of: Formula): Formula => ({ kind: "not", of })

function plain(optionCounts: readonly number[], changes: Partial<Structure> = {}): Structure {
  const options = optionCounts.reduce((sum, count) => sum + count, 0)
  return {
    optionCounts,
    directions: Array.from({ length: options }, () => "both"),
    infeasible: [],
    merges: [],
    noMoves: [],
    preferences: optionCounts.map(() => ({ kind: "indifferent" })),
    ...changes,
  }
}

function spaceOf(structure: Structure): StateSpace {
  const space = buildSpace(structure)
  if (!("slots" in space)) throw new Error(JSON.stringify(space))
  return space
}

function texts(space: StateSpace): string[] {
  return Array.from({ length: space.count }, (_, i) => space.text(space.slot(i + 1)))
}

describe("feasible states (S1 to S6)", () => {
  test("agree with trying every code, in both forms, and can be found again", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const structure = randomStructure(new Random(seed), { dms: [1, 3], options: [1, 3], infeasible: 0.9 })
      const wide: Structure = {
        ...structure,
        optionCounts: [...structure.optionCounts, 40],
        directions: [...structure.directions, ...Array.from({ length: 40 }, () => "both" as const)],
        infeasible: [
          ...structure.infeasible,
          ...Array.from({ length: 40 }, (_, i) => option(structure.directions.length + i)),
        ],
        preferences: [],
      }
      const expected = feasibleByScan(structure)
      for (const [space, tail] of [
        [spaceOf(structure), ""],
        [spaceOf(wide), "N".repeat(40)],
      ] as const) {
        expect(texts(space)).toEqual(expected.map((text) => text + tail))
        for (let number = 1; number <= space.count; number++) {
          const slot = space.slot(number)
          expect(space.isState(slot)).toBe(true)
          expect(space.number(slot)).toBe(number)
          expect(space.find(space.text(slot))).toBe(slot)
          const code = space.code(slot)
          expect(
            [...space.text(slot)].every((mark, i) => (mark === "Y") === (((code >> BigInt(i)) & 1n) === 1n)),
          ).toBe(true)
        }
      }
    }
  })

  test("60 options of which 1,000 states are feasible are found without trying 2^60 codes", () => {
    // Twenty groups of exactly one of three, all but the first seven settled: 3^6 states and a chain for the rest.
    const infeasible: Formula[] = []
    for (let group = 0; group < 20; group++) {
      const [a, b, c] = [option(group * 3), option(group * 3 + 1), option(group * 3 + 2)]
      infeasible.push(and(a, b), and(a, c), and(b, c), and(not(a), not(b), not(c)))
      if (group >= 6) infeasible.push(not(a))
    }
    const space = spaceOf(plain([30, 30], { infeasible }))
    expect(space.form).toBe("list")
    expect(space.count).toBe(729)
    expect(space.find(`YNN${"YNN".repeat(19)}`)).toBeGreaterThanOrEqual(0)
    expect(space.find(`NNN${"YNN".repeat(19)}`)).toBe(-1)
  })

  test("faults are data: none feasible, too many, overlapping merges", () => {
    expect(buildSpace(plain([1], { infeasible: [option(0), not(option(0))] }))).toEqual([
      { kind: "no-feasible-state" },
    ])
    expect(buildSpace(plain([40]))).toEqual([
      { kind: "too-many-states", needed: 2n ** 40n, allowed: 2 ** 26 },
    ])
    expect(buildSpace(plain([3]), { states: 7 })).toEqual([
      { kind: "too-many-states", needed: 8n, allowed: 7 },
    ])
    expect(buildSpace(plain([40], { infeasible: [option(0)] }), { states: 100 })).toEqual([
      { kind: "too-many-states", needed: 2n ** 39n, allowed: 100 },
    ])
    expect(buildSpace(plain([2], { merges: [option(0), option(1)] }))).toEqual([
      { kind: "overlapping-merges", first: 0, second: 1, example: "YY" },
    ])
    expect(buildSpace(plain([30], { infeasible: [not(option(3)), option(3)] }))).toEqual([
      { kind: "no-feasible-state" },
    ])
  })

  test("merged states: place, dashed string, members, names (S4, S5)", () => {
    const space = spaceOf(plain([2, 1], { merges: [option(1)] }))
    expect(texts(space)).toEqual(["NNN", "YNN", "-Y-", "NNY", "YNY"])
    expect(["NYN", "YYN", "NYY", "YYY", "-Y-"].map((text) => space.find(text))).toEqual([2, 2, 2, 2, 2])
    expect(["-YN", "YY", "--- "].map((text) => space.find(text))).toEqual([-1, -1, -1])
    expect(space.members(2)).toBe(4)
    expect([0, 1, 2, 3].map((member) => space.memberTaken(2, member, 0))).toEqual([false, true, false, true])
    expect(space.code(2)).toBe(2n)
    expect(space.taken(2, 1)).toBe(true)
    // Two merged states with the same dashed string are written by their lowest members.
    const alike = spaceOf(
      plain([2], {
        merges: [
          { kind: "iff", left: option(0), right: option(1) },
          not({ kind: "iff", left: option(0), right: option(1) }),
        ],
      }),
    )
    expect(texts(alike)).toEqual(["NN", "YN"])
    expect(alike.find("--")).toBe(-1)
    expect(alike.find("YY")).toBe(0)
  })

  test("a merge expression counts members only, none beyond the last", () => {
    const space = spaceOf(plain([2, 1], { infeasible: [option(2)], merges: [option(0), not(option(0))] }))
    expect(texts(space)).toEqual(["N-N", "Y-N"])
  })

  test("state numbers outside 1..count are the programmer's fault", () => {
    for (const space of [
      spaceOf(plain([2])),
      spaceOf(plain([2], { noMoves: [{ by: 0, from: option(0), to: option(1) }] })),
    ])
      for (const number of [0, 5, 1.5, Number.NaN]) expect(() => space.slot(number)).toThrow(RangeError)
  })
})

describe("ranks (P1 to P5)", () => {
  const ranksOf = (preference: Preference, options = 2): number[] => {
    const built = buildModel(plain([options], { preferences: [preference] }))
    if (built.faults) throw new Error(JSON.stringify(built.faults))
    return [...built.model.ranks[0]!]
  }

  test("statements compare lexicographically, past 52 of them too", () => {
    expect(ranksOf({ kind: "statements", statements: [option(1), option(0)] })).toEqual([4, 3, 2, 1])
    const many = Array.from({ length: 100 }, () => option(0))
    expect(ranksOf({ kind: "statements", statements: [...many, option(1)] })).toEqual([4, 2, 3, 1])
  })

  test("classes stop growing at a statement that earlier ones decide", () => {
    const built = buildModel(
      plain([2], {
        preferences: [
          {
            kind: "statements",
            statements: [option(0), not(option(0)), { kind: "true" }, option(1), and(option(0), option(1))],
          },
        ],
      }),
    )
    expect("classes" in built && built.classes).toEqual([[2, 2, 2, 4, 4]])
  })

  test("weights compare exactly: as integers, and past what a double holds", () => {
    expect(ranksOf({ kind: "weights", weights: [1n, 2n] })).toEqual([4, 3, 2, 1])
    expect(ranksOf({ kind: "weights", weights: [-5n, 0n] })).toEqual([1, 2, 1, 2])
    const big = 10n ** 40n
    // Sums, in order of codes: 0, b, b+1, 2b+1, -b, 0, 1, b+1.
    expect(ranksOf({ kind: "weights", weights: [big, big + 1n, -big] }, 3)).toEqual([5, 3, 2, 1, 6, 5, 4, 2])
  })

  test("a ranking must name every state once; every fault is named", () => {
    const built = buildModel(
      plain([2], { preferences: [{ kind: "ranking", groups: [["YN"], ["YN", "QQ"], ["NN"]] }] }),
    )
    expect(built.faults).toEqual([
      { kind: "ranking", dm: 0, missing: ["NY", "YY"], missingCount: 2, repeated: ["YN"], invented: ["QQ"] },
    ])
    expect(ranksOf({ kind: "ranking", groups: [["YY", "NN"], ["YN"], ["NY"]] })).toEqual([1, 2, 3, 1])
  })
})
