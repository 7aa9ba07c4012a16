import { describe, expect, test } from "vitest"
import { Random, randomStructure, type Traits } from "../../../../checks/conflicts.ts"
import { buildModel, movesOf, Reference } from "../../engine/index.ts"
import { compile, read } from "../../file/index.ts"
import { describeMove, describeState, differences, labelOf } from "./state.ts"

const { conflict } = read(`parley: 1
title: T
decisionMakers:
  a: { options: { x: { oneWay: taken }, y: {} } }
  b: { options: { z: {}, w: {} } }
merge: [z and not x, x and w]
noMove: [{ by: b, from: not z, to: z and not w }]
labels: { NNNN: start, N-Y-: pressed, NYYN: ignored, YNNN: x }
`)
const model = compile(conflict!).model!
const { space } = model

test("states are described option by option, merged ones as far as their members agree", () => {
  expect(describeState(model, space.find("YNNN"))).toEqual({
    slot: space.find("YNNN"),
    number: space.number(space.find("YNNN")),
    options: ["taken", "not-taken", "not-taken", "not-taken"],
    of: [
      { taken: [0], notTaken: [1], either: [] },
      { taken: [], notTaken: [2, 3], either: [] },
    ],
  })
  expect(describeState(model, space.find("N-Y-")).of).toEqual([
    { taken: [], notTaken: [0], either: [1] },
    { taken: [2], notTaken: [], either: [3] },
  ])
  expect(() => describeState(model, -1)).toThrow(RangeError)
})

test("differences leave out what either state leaves open", () => {
  expect(differences(model, space.find("NYNN"), space.find("YNNN"))).toEqual([
    { option: 0, to: "taken" },
    { option: 1, to: "not-taken" },
  ])
  expect(differences(model, space.find("NYNN"), space.find("N-Y-"))).toEqual([{ option: 2, to: "taken" }])
  expect(differences(model, space.find("N-Y-"), space.find("N-Y-"))).toEqual([])
})

test("moves are told by their options", () => {
  expect(describeMove(model, 0, space.find("NYNN"), space.find("YNNN"))).toEqual([
    { option: 0, to: "taken" },
    { option: 1, to: "not-taken" },
  ])
  // Only w together with z is allowed.
  expect(describeMove(model, 1, space.find("NYNN"), space.find("N-Y-"))).toEqual([
    { option: 2, to: "taken" },
    { option: 3, to: "taken" },
  ])
  for (const [dm, from, to] of [
    [0, "YNNN", "NNNN"],
    [0, "NNNN", "NNNN"],
    [1, "NNNN", "YNNN"],
  ] as const)
    expect(() => describeMove(model, dm, space.find(from), space.find(to))).toThrow(RangeError)
})

test("labels of the whole state come before those of a member", () => {
  expect(labelOf(conflict!, model, space.find("NNNN"))).toBe("start")
  expect(labelOf(conflict!, model, space.find("N-Y-"))).toBe("pressed")
  expect(labelOf(conflict!, model, space.find("NYNN"))).toBeNull()
})

const TRAITS: Traits = {
  dms: [1, 3],
  options: [1, 3],
  oneWay: 0.3,
  infeasible: 0.5,
  noMove: 0.6,
  merge: 0.6,
}

describe("random conflicts", () => {
  test("every move can be told, and what it changes leads from a member to a member", () => {
    let told = 0
    for (let seed = 1; seed <= 60; seed++) {
      const structure = randomStructure(new Random(seed * 331), TRAITS)
      const built = buildModel(structure)
      if (built.faults) throw new Error("a random structure makes a model")
      const reference = new Reference(structure)
      const at = (slot: number) => reference.states[built.model.space.number(slot) - 1]!
      for (let number = 1; number <= built.model.space.count; number++)
        for (const dm of reference.dms) {
          const from = built.model.space.slot(number)
          movesOf(built.model).from(dm, from, (to) => {
            const changes = describeMove(built.model, dm, from, to)
            const made = at(from).map((member) => {
              const text = [...member]
              for (const change of changes) text[change.option] = change.to === "taken" ? "Y" : "N"
              return changes.every(({ option }) => text[option] !== member[option]) ? text.join("") : ""
            })
            expect(made.some((text) => at(to).includes(text))).toBe(true)
            expect(changes.every(({ option }) => built.model.owners[option] === dm)).toBe(true)
            told++
            return true
          })
        }
    }
    expect(told).toBeGreaterThan(1000)
  })
})
