import { DEFAULT_CONCEPTS, type Formula, printFormula } from "@parley/core"
import { describe, expect, test } from "vitest"
import { Random, randomFormula } from "../../../checks/conflicts.ts"
import { answer } from "./answer.ts"
import type { World } from "./protocol.ts"
import { ask, asked, bench, CASES, caseText, randomTexts } from "./sample.ts"
import { Subjects } from "./subject.ts"

const MOST = 1000

// A world of five options whose preferences are made at random, one decision maker's anew each time.
function edits(seed: number, count: number): string[] {
  const random = new Random(seed)
  const say = (formula: Formula) => printFormula(formula, (option) => `o${option}`)
  const wants = () => Array.from({ length: 3 }, () => `"${say(randomFormula(random, 5, 2))}"`)
  const of = [wants(), wants(), wants()]
  return Array.from({ length: count }, () => {
    of[random.below(3)] = wants()
    return [
      "parley: 1",
      "title: Edited",
      "decisionMakers:",
      "  d0: { options: { o0: {}, o1: { oneWay: taken } } }",
      "  d1: { options: { o2: {}, o3: {} } }",
      "  d2: { options: { o4: {} } }",
      "infeasible: [o0 and o2]",
      "noMove: [{ by: d1, from: o4, to: o3 }]",
      "statusQuo: [o0]",
      "preferences:",
      ...of.map((list, dm) => `  d${dm}: [${list.join(", ")}]`),
      "",
    ].join("\n")
  })
}

describe("worlds that are kept", () => {
  test("give the answers that they give alone, whatever was asked in between", () => {
    const texts = [...edits(3, 30), ...CASES.map(([, text]) => text), ...randomTexts(5, 10)]
    const random = new Random(8)
    const context = bench()
    for (let i = 0; i < 60; i++) {
      const text = random.pick(texts)
      const concepts = random.pick([
        DEFAULT_CONCEPTS,
        ["seq", "nash"],
        ["sim"],
        ["seq-or-sim", "gmr"],
      ] as const)
      const request = { kind: "outlook", ...asked(text), concepts, most: MOST } as const
      expect(answer(request, context)).toEqual(ask(request))
      const states = {
        which: "all",
        under: "smr",
        where: "",
        sort: { by: "strength" },
        from: 0,
        count: 50,
      } as const
      const page = { kind: "states", ...asked(text), concepts, ...states } as const
      expect(answer(page, context)).toEqual(ask(page))
    }
  })

  test("states are taken over where only preferences differ, and the model where nothing of it does", () => {
    const [first, second] = edits(4, 2).map((text): World => ({ text, scenario: null }))
    const subjects = new Subjects()
    const one = subjects.sound(first!)
    const other = subjects.sound(second!)
    expect(other.model.space).toBe(one.model.space)
    expect(other.model).not.toBe(one.model)
    const retitled = { ...first!, text: first!.text.replace("Edited", "Retitled") }
    expect(subjects.sound(retitled).model).toBe(one.model)
    expect(subjects.analysis(retitled, ["seq"], {})).toBe(subjects.analysis(first!, ["seq"], {}))
    const ruled = { ...first!, text: first!.text.replace("o0 and o2", "o0 and o3") }
    expect(subjects.sound(ruled).model.space).not.toBe(one.model.space)
  })

  test("are four: the one not asked about for longest goes", () => {
    const worlds = edits(6, 5).map((text): World => ({ text, scenario: null }))
    const subjects = new Subjects()
    const [first, second] = worlds.map((world) => subjects.of(world))
    expect(subjects.of(worlds[1]!)).toBe(second)
    expect(subjects.of(worlds[0]!)).not.toBe(first)
  })

  test("analyses are done once per world and concepts", () => {
    const world = { text: caseText("elmira-9"), scenario: null }
    const subjects = new Subjects()
    const all = subjects.analysis(world, DEFAULT_CONCEPTS, {})
    expect(subjects.analysis(world, ["seq", "nash"], {})).toBe(all)
    expect(subjects.analysis(world, ["sim"], {})).not.toBe(all)
  })

  test("a scenario of a text that is kept is laid over its reading", () => {
    const text = caseText("venezuela-2024")
    const subjects = new Subjects()
    const base = subjects.of({ text, scenario: null })
    const laid = subjects.of({ text, scenario: "successor" })
    expect(laid.base).toBe(base.base)
    expect(laid.compiled!.model!.space).toBe(base.compiled!.model!.space)
  })
})

test("a ranking that no longer fits is told, though its states are known", () => {
  const file = (ranking: string) =>
    `parley: 1\ntitle: Small\ndecisionMakers: { a: { options: { x: {} } }, b: { options: { y: {} } } }\n` +
    `preferences: { a: { ranking: [${ranking}] }, b: [x] }\n`
  const context = bench()
  const outlook = (text: string) => answer({ kind: "outlook", ...asked(text), most: MOST }, context)
  expect(outlook(file("YY, NN, YN, NY")).model).not.toBe(null)
  const short = outlook(file("YY, NN, YN"))
  expect([short.model, short.problems.map(({ code }) => code)]).toEqual([null, ["ranking-misses"]])
})

test("a world that is too large says so", () => {
  const options = Array.from({ length: 40 }, (_, i) => `o${i}: {}`).join(", ")
  const text = `parley: 1\ntitle: Huge\ndecisionMakers: { a: { options: { ${options} } } }\n`
  const outlook = ask({ kind: "outlook", ...asked(text), most: MOST })
  expect(outlook.model).toBe(null)
  const codes = outlook.problems.filter(({ severity }) => severity === "error").map(({ code }) => code)
  expect(codes).toEqual(["too-many-states"])
})
