import { describe, expect, test } from "vitest"
import { capture } from "./capture.ts"

// What is said of any, no, all and every is said of what was computed, and of no more.

const said = (file: string, ...args: string[]): string => {
  const { out, err, code } = capture([args[0]!, "-", ...args.slice(1)], { stdin: file })
  expect({ err, code }).toEqual({ err: "", code: 0 })
  return out.replaceAll(/\s+/g, " ")
}

const FILE = ({
  wants = "preferences: { a: [x], b: [z] }",
  today = "statusQuo: []",
  more = "",
}: {
  wants?: string
  today?: string
  more?: string
} = {}) => `parley: 1
title: T
decisionMakers:
  a: { name: Ann, options: { x: { name: Do X } } }
  b: { name: Bob, options: { z: { name: Do Z } } }
${wants}
${today}
events:
  first: { date: 2030-01, what: Ann does X, by: a, taken: [x] }
  second: { date: 2030-02, what: Bob does Z, by: b, taken: [z] }
offers:
  deal: { name: Deal, by: a, to: b, terms: [x], asks: [z] }
${more}
`

const broken = (from: string) => `{ name: Broken, ${from} changes: { preferences: { nobody: [x] } } }`

describe("worlds without a model are left out of what is said of all", () => {
  const alike = "{ name: Alike, from: 2031-03, changes: { summary: The same } }"

  test("while all have one, every world is spoken of", () => {
    const text = said(FILE({ more: `scenarios: { alike: ${alike} }` }), "compare")
    expect(text).toContain("In every world Do X, do Z (4)")
    expect(text).toContain("“Deal” could hold in every world.")
    expect(text).toContain("No scenario that has a date changes what would hold.")
  })

  test("else those that have one", () => {
    const scenarios = `scenarios: { alike: ${alike}, broken: ${broken("from: 2031-01,")} }`
    const text = said(FILE({ more: scenarios }), "compare")
    expect(text).toContain("In every world that has a model Do X, do Z (4)")
    expect(text).toContain("“Deal” could hold in every world that has a model.")
    expect(text).toContain("No scenario that has a date and a model changes what would hold.")
    const turned = scenarios.replace("summary: The same", "preferences: { b: [not z] }")
    const other = said(FILE({ more: turned }), "compare")
    expect(other).toContain("Of the worlds that have a model, only in the file as it stands Do X, do Z (4)")
    expect(other).toContain("As far as the scenarios have a model, the picture first turns in March 2031")
  })

  test("and where there is nothing to go by, that is said", () => {
    const undated = said(FILE({ more: `scenarios: { broken: ${broken("")} }` }), "compare")
    expect(undated).toContain("No scenario has a date, so nothing is said of when the picture turns.")
    const unmade = said(FILE({ more: `scenarios: { broken: ${broken("from: 2031,")} }` }), "compare")
    expect(unmade).toContain("No scenario that has a date has a model, so nothing is said")
  })

  test("what holds nowhere holds nowhere under the concepts asked for", () => {
    const chase = FILE({
      wants: "preferences: { a: [x iff z], b: [not (x iff z)] }",
      more: `scenarios: { alike: ${alike} }`,
    })
    expect(said(chase, "compare", "--concepts", "nash")).toContain(
      "Under the concepts asked for nothing would hold in “Alike”.",
    )
    expect(said(chase, "paths", "--until", "nash")).toContain("No state would hold under Nash")
    expect(said(chase, "paths", "--concepts", "nash")).toContain(
      "No state would hold under the concepts asked for",
    )
  })
})

describe("while nobody wants anything, what holds shows nothing", () => {
  const note = "every state holds for want of preferences, and nothing is shown by that."

  test.each([["analyze"], ["offers"], ["history"], ["explain", "--state", "1"]])("%s says so", (...args) => {
    expect(said(FILE({ wants: "" }), ...args)).toContain(`Nobody prefers any state to another: ${note}`)
    expect(said(FILE(), ...args)).not.toContain(note)
    expect(said(FILE({ wants: "preferences: { a: [x] }" }), ...args)).not.toContain(note)
  })

  test("of each world by itself", () => {
    const more = "scenarios: { idle: { name: Idle, changes: { preferences: { a: [], b: [] } } } }"
    for (const command of ["compare", "offers"]) {
      const text = said(FILE({ more }), command)
      expect(text).toContain(`In the scenario “Idle” nobody prefers any state to another: ${note}`)
      expect(text).not.toContain("Nobody prefers")
    }
  })

  test("and a move of somebody to whom all is alike is neither explained nor not", () => {
    const text = said(FILE({ wants: "preferences: { a: [x] }" }), "history")
    expect(text).toContain("By the file Bob prefers no state to another, so the model has nothing to say of")
    expect(text).not.toContain("For Bob it was no improvement")
  })
})

describe("offers", () => {
  test("to gain nothing is no loss", () => {
    const level = said(FILE({ wants: "preferences: { a: [x] }" }), "offers")
    expect(level).toContain("on the way Bob would have to move without gaining by it")
    expect(level).toContain(
      "Bob would have to move first, and without gaining by it at the moment (rank 1 before and after).",
    )
    expect(level).not.toContain("at a loss")
    const loss = said(FILE({ wants: "preferences: { a: [x], b: [not z] }" }), "offers")
    expect(loss).toContain("on the way Bob would have to move at a loss")
    expect(loss).toContain("against its own interest of the moment (from rank 1 to 2)")
  })

  test("without today nothing is near to it", () => {
    const file = FILE({ today: "" })
      .replace(", asks: [z]", "")
      .replace(/events:[\s\S]*(?=offers:)/, "")
    expect(said(file, "offers")).toContain("Done, it is “Do X” (2), one of 2 in which all of it is done:")
  })

  test("a threat is left standing, or not, by who makes it", () => {
    const threat = (wants: string) =>
      said(FILE({ wants }).replace("asks: [z]", "asks: [z], otherwise: [x]"), "offers")
    expect(threat("preferences: { a: [x], b: [z] }")).toContain(
      "Once it is carried out, who threatens would leave it at that under Nash, GMR, SMR, SEQ and SSEQ.",
    )
    expect(threat("preferences: { a: [x], b: [z] }")).toContain(
      "better off than today: it would pay even without",
    )
    expect(threat("preferences: { a: [not x], b: [z] }")).toContain(
      "Once it is carried out, there is no concept asked for under which who threatens would leave it at that.",
    )
  })

  // A giver who goes on by itself, one weight a bit, so that each of its states is better than all before.
  const many = (count: number, over: { weights: number; terms: string; asks: string }) => {
    const options = Array.from({ length: count }, (_, i) => `o${i}: {}`).join(", ")
    const weights = Array.from({ length: count }, (_, i) => `o${i}: ${over.weights * 2 ** i}`).join(", ")
    return `parley: 1
title: T
decisionMakers: { a: { options: { x: {} } }, b: { options: { ${options} } } }
preferences: { b: { weights: { ${weights} } } }
statusQuo: []
offers: { deal: { name: Deal, by: a, to: b, terms: [${over.terms}], ${over.asks} } }
`
  }

  test("where more is within reach than is looked at, nothing is said of what was not", () => {
    const file = many(12, { weights: 1, terms: "x", asks: "" })
    const { worlds } = JSON.parse(capture(["offers", "-", "--json"], { stdin: file }).out)
    expect(worlds[0].offers[0]).toMatchObject({
      verdict: "unknown",
      whole: false,
      settling: [],
      breaches: [],
    })
    const text = said(file, "offers")
    expect(text).toContain("not known whether it would hold")
    expect(text).toContain("nothing that was looked at would hold; there is more.")
    expect(text).toContain(
      "In none of the states looked at could anybody gain by a move that breaks it; there are more.",
    )
    expect(text).not.toContain("it would not hold under any concept")
    const whole = said(many(6, { weights: 1, terms: "x", asks: "" }), "offers")
    expect(whole).toContain(
      "would be kept under every concept asked for. Nobody could gain by a move that breaks it.",
    )
  })

  test("breaches that are left out are not counted as if they were all", () => {
    const file = many(6, { weights: -1, terms: "x", asks: "asks: [o5]" })
    const { worlds } = JSON.parse(capture(["offers", "-", "--json"], { stdin: file }).out)
    const [offer] = worlds[0].offers
    expect([offer.breaches.length, offer.moreBreaches]).toEqual([12, 20])
    expect(offer.whole).toBe(true)
    expect(said(file, "offers")).toContain("More such moves are not told here.")
  })
})
