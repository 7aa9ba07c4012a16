import { describe, expect, test } from "vitest"
import { capture } from "./capture.ts"

// A seller who ships and cannot take it back, and a buyer who may pay and stop the payment.
const FILE = (over: { asks?: string; otherwise?: string; today?: string; stops?: string } = {}) => `parley: 1
title: A sale
decisionMakers:
  seller:
    options:
      ship: { name: Ship the goods, oneWay: taken }
  buyer:
    options:
      pay: { name: Pay, undo: Stop the payment, oneWay: ${over.stops ?? "taken"} }
infeasible: []
preferences:
  seller: [pay, not ship]
  buyer: [ship, not pay]
${over.today ?? "statusQuo: []"}
offers:
  deal:
    name: The deal
    by: buyer
    to: seller
    terms: [pay]
    asks: [${over.asks ?? "ship"}]
    ${over.otherwise ?? ""}
    floated: 2030
scenarios:
  broken: { changes: { preferences: { nobody: [pay] } } }
  generous: { name: A generous buyer, changes: { preferences: { buyer: [pay, ship] } } }
`

const flat = (text: string): string => text.replaceAll(/\s+/g, " ")
const run = (file: string, ...args: string[]) => capture(["offers", "-", ...args], { stdin: file })
const judged = (file: string, ...args: string[]) => {
  const { out, err, code } = run(file, "--json", ...args)
  expect({ err, code }).toEqual({ err: "", code: 0 })
  return JSON.parse(out)
}

describe("parley offers", () => {
  test("what cannot be undone is kept once done, and somebody has to go first at a loss", () => {
    const { worlds } = judged(FILE())
    expect(worlds.map(({ scenario }: { scenario: string | null }) => scenario)).toEqual([
      null,
      "broken",
      "generous",
    ])
    const [base, broken, generous] = worlds
    expect(base.offers[0]).toMatchObject({
      offer: "deal",
      verdict: "kept",
      performed: 4,
      way: { improving: false },
      breaches: [],
      stakes: [
        { dm: "seller", today: 3, performed: 2 },
        { dm: "buyer", today: 3, performed: 2 },
      ],
      refused: { today: 1, holds: ["nash", "gmr", "smr", "seq", "sseq"] },
    })
    expect(broken.offers).toBe(null)
    expect(generous.offers[0].way.steps[0]).toEqual({ by: "buyer", to: 3, loss: false })
    expect(flat(run(FILE()).out)).toContain("would have to move first, and against its own interest")
    expect(flat(run(FILE()).out)).toContain("parley check tells them")
  })

  test("a payment that can be stopped after the goods have gone is no promise to believe", () => {
    const file = FILE({ stops: "dropped", today: "statusQuo: [pay]" })
    const { worlds } = judged(file, "--scenario", "all", "--concepts", "nash,seq")
    expect(worlds[0].offers[0]).toMatchObject({
      verdict: "broken",
      breaches: [
        { by: "buyer", from: 4, to: 2, breaks: "terms", rank: 1, before: 2, credible: ["nash", "seq"] },
      ],
    })
    expect(worlds[0].offers[0].said.breaches.at(-1)).toBe(
      "So what buyer offers cannot be believed once seller has done its part.",
    )
    expect(worlds[2].offers[0].breaches).toEqual([])
  })

  test("one scenario alone, its threat, and a file that says nothing of today", () => {
    const file = FILE({ otherwise: "otherwise: [not pay]" })
    const { worlds } = judged(file, "--scenario", "generous")
    expect(worlds).toHaveLength(1)
    expect(worlds[0].offers[0].refused.threat).toEqual({
      state: 1,
      effects: [{ dm: "buyer", effect: "same" }],
      stays: [],
    })
    const silent = FILE({ today: "" })
    expect(judged(silent).worlds[0].offers[0]).toMatchObject({ reachable: null, way: null, refused: null })
    expect(flat(run(silent).out)).toContain("does not say how things stand today")
  })

  test("what the rules leave no room for cannot be", () => {
    const file = FILE().replace("infeasible: []", "infeasible: [pay and ship]")
    expect(judged(file).worlds[0].offers[0]).toMatchObject({ offer: "deal", verdict: "impossible" })
    expect(run(file).out).toContain("The deal  cannot be")
  })

  test("wrong use and wrong input", () => {
    expect(run(FILE(), "--scenario", "generos")).toMatchObject({ code: 1, out: "" })
    expect(run(FILE(), "--scenario", "generos").err).toContain("Did you mean “generous”?")
    expect(run(FILE(), "--concepts", "sqe").code).toBe(2)
    expect(run("parley: 1\n").code).toBe(1)
    expect(run(FILE(), "--limit-states", "2").code).toBe(3)
  })

  test("lines fit the page, in both languages", () => {
    for (const language of ["en", "es"])
      for (const columns of [40, 80]) {
        const { out } = capture(["offers", "-", "--lang", language], { stdin: FILE(), columns })
        expect(out.split("\n").filter((line) => line.length > columns)).toEqual([])
      }
  })
})
