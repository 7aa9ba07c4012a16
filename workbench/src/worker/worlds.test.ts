import { DEFAULT_CONCEPTS, Session, STUDIES } from "@parley/core"
import { type Formula, printFormula } from "@parley/core/logic"
import { MOST_TEXTS } from "@parley/core/session"
import type { WorldKey } from "@parley/core/study"
import { describe, expect, test } from "vitest"
import { Random, randomFormula } from "../../../checks/conflicts.ts"
import { runs } from "../../../checks/runs.ts"
import { answer, ask, asked, bench, CASES, caseText, randomTexts } from "./sample.ts"

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
    for (let i = 0; i < runs(60); i++) {
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

  // A session that holds texts, and their worlds.
  const holding = (texts: readonly string[]) => {
    const session = new Session(STUDIES)
    const worlds = texts.map((text, revision): WorldKey => {
      session.hold(revision, text)
      return { revision, scenario: null }
    })
    return { session, worlds }
  }

  test("states are taken over where only preferences differ, and the model where nothing of it does", () => {
    const [first, second] = edits(4, 2)
    const retitled = first!.replace("Edited", "Retitled")
    const ruled = first!.replace("o0 and o2", "o0 and o3")
    const { session, worlds } = holding([first!, second!, retitled, ruled])
    const [one, other, again, different] = worlds.map((world) => session.open(world))
    expect(other!.model.space).toBe(one!.model.space)
    expect(other!.model).not.toBe(one!.model)
    expect(again!.model).toBe(one!.model)
    expect(session.analysis(worlds[2]!, ["seq"])).toBe(session.analysis(worlds[0]!, ["seq"]))
    expect(different!.model.space).not.toBe(one!.model.space)
  })

  test("are four: the one not asked about for longest goes", () => {
    const { session, worlds } = holding(edits(6, 5))
    const [first, second] = worlds.map((world) => session.read(world))
    expect(session.read(worlds[1]!)).toBe(second)
    expect(session.read(worlds[0]!)).not.toBe(first)
  })

  test("analyses are done once per world and concepts", () => {
    const { session, worlds } = holding([caseText("elmira-9")])
    const all = session.analysis(worlds[0]!, DEFAULT_CONCEPTS)
    expect(session.analysis(worlds[0]!, ["seq", "nash"])).toBe(all)
    expect(session.analysis(worlds[0]!, ["sim"])).not.toBe(all)
  })

  test("a scenario of a text that is kept is laid over its reading", () => {
    const { session, worlds } = holding([caseText("venezuela-2024")])
    const base = session.read(worlds[0]!)
    const laid = session.read({ revision: 0, scenario: "successor" })
    expect(laid.base).toBe(base.base)
    expect(laid.compiled!.model!.space).toBe(base.compiled!.model!.space)
  })

  test("a text that is no longer held has to be given again", () => {
    const { session, worlds } = holding(edits(9, MOST_TEXTS + 1))
    expect(() => session.read(worlds[0]!)).toThrow(RangeError)
    expect(session.read(worlds[1]!).conflict).not.toBe(null)
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
