import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { DEFAULT_CONCEPTS } from "../../engine/index.ts"
import { read } from "../../file/index.ts"
import { Session, STUDIES } from "../../session/index.ts"
import type { OfferJudgement } from "./offers.ts"
import { isOnTable } from "./stands.ts"

type Possible = Exclude<OfferJudgement, { verdict: "impossible" }>

function judged(text: string, scenario: string | null = null): Possible[] {
  const session = new Session(STUDIES)
  session.hold(0, text)
  const { worlds } = session.ask(
    { revision: 0, scenario },
    { kind: "offers", concepts: DEFAULT_CONCEPTS, worlds: "this" },
  )
  return worlds[0]!.judged as Possible[]
}

const CASE = readFileSync(new URL("../../../../cases/venezuela-2024/conflict.yaml", import.meta.url), "utf8")

// A seller who ships and a buyer who pays; what the buyer wants decides.
const SALE = (over: { buyer?: string; seller?: string; pays?: string; ships?: string } = {}) => `parley: 1
title: A sale
decisionMakers:
  seller: { options: { ship: { oneWay: ${over.ships ?? "taken"} } } }
  buyer: { options: { pay: { oneWay: ${over.pays ?? "taken"} } } }
preferences:
  seller: [${over.seller ?? "pay, not ship"}]
  buyer: [${over.buyer ?? "ship, not pay"}]
statusQuo: []
offers:
  deal: { by: buyer, to: seller, terms: [pay], asks: [ship] }
`

describe("the course of an offer (O9)", () => {
  test("is its way, then what follows within the deal; each rank is that of the state reached", () => {
    for (const scenario of [null, "successor"])
      for (const { course, stakes, performed } of judged(CASE, scenario)) {
        const way = course.steps.filter(({ part }) => part === "way")
        expect(way.at(-1)?.to).toBe(performed)
        course.steps.forEach(({ from }, i) => {
          expect(from).toBe(i === 0 ? course.start : course.steps[i - 1]!.to)
        })
        for (const { along, today, performed: done } of stakes) {
          expect(along).toHaveLength(course.steps.length + 1)
          expect(along[0]).toBe(today)
          expect(along[way.length]).toBe(done)
        }
      }
  })

  test("marks what is a loss to its mover and what it cannot take back", () => {
    const [offer] = judged(CASE)
    expect(offer!.course.steps[0]).toMatchObject({ part: "way", effect: "loss", oneWay: true })
    expect(offer!.course.steps[1]).toMatchObject({ part: "within", effect: "gain", oneWay: false })
  })

  test("ends with the breach where the deal is broken", () => {
    const [offer] = judged(CASE, "successor")
    const { course, fate, breaches } = offer!
    if (fate.kind !== "broken") throw new Error("it is broken")
    expect(course.steps.at(-1)).toMatchObject({ part: "breach", dm: fate.dm, to: breaches[fate.breach]!.to })
  })
})

describe("what becomes of an offer (O10)", () => {
  test("nobody starts it where the first step is a loss; it says who must", () => {
    expect(judged(CASE)[0]!.fate).toEqual({
      kind: "unstarted",
      dm: 1,
      effect: "loss",
      before: 12,
      rank: 76,
      must: true,
    })
    // Whichever of them goes first, it would be a loss: neither must.
    expect(judged(SALE())[0]!.fate).toMatchObject({ kind: "unstarted", must: false })
  })

  test("it is kept where all gain by each step, and stalls where only a later one is no gain", () => {
    expect(judged(SALE({ buyer: "pay", seller: "ship" }))[0]!.fate).toMatchObject({ kind: "kept" })
    expect(judged(SALE({ buyer: "pay", seller: "not ship" }))[0]!.fate).toMatchObject({
      kind: "stalled",
      dm: 0,
      effect: "loss",
      must: false,
    })
  })

  test("it is broken by who gains by leaving it, and out of reach where no moves lead there", () => {
    expect(judged(SALE({ pays: "dropped" }))[0]!.fate.kind).toBe("out-of-reach")
    const broken = judged(SALE().replace("{ pay: { oneWay: taken } }", "{ pay: {} }"))[0]!
    expect(broken.fate).toMatchObject({ kind: "broken", dm: 1 })
  })
})

test("an offer is on the table until it is known to be declined, withdrawn or lapsed (O11)", () => {
  const { conflict } = read(CASE)
  const [doha, amnesty] = conflict!.record.offers
  expect(isOnTable(conflict!, doha!)).toBe(false)
  expect(isOnTable(conflict!, amnesty!)).toBe(true)
  expect(isOnTable({ asOf: "2000-01-01" } as never, doha!)).toBe(true)
})
