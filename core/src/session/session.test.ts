import { expect, test } from "vitest"
import type { Analysis } from "../engine/index.ts"
import { Refused, type WorldKey } from "../study/index.ts"
import { type Means, MOST_TEXTS, Session, STUDIES, Unsound } from "./index.ts"

const EUPHRATES = `
parley: 1
title: Euphrates
decisionMakers:
  syria: { name: Syria, options: { release: {}, escalate: {} } }
  iraq: { name: Iraq, options: { attack: {} } }
infeasible: [release and escalate]
preferences:
  syria: [not (release or escalate or attack), escalate, not attack, not release]
  iraq: [release, not attack]
statusQuo: []
`
// Iraq's preferences alone differ.
const WARY = EUPHRATES.replace("[release, not attack]", "[not attack, release]")
const DATED = `${EUPHRATES}events:
  first: { date: 1975-03, what: Syria releases water., by: syria, taken: [release] }
`

const at = (revision: number, more: Partial<WorldKey> = {}): WorldKey => ({
  revision,
  scenario: null,
  ...more,
})

function holding(texts: readonly string[], means?: Means): Session {
  const session = new Session(STUDIES, means)
  for (const [revision, text] of texts.entries()) session.hold(revision, text)
  return session
}

test("the texts taken in last are held, and no more", () => {
  const session = holding(Array.from({ length: MOST_TEXTS + 1 }, (_, i) => `${EUPHRATES}# ${i}\n`))
  expect(() => session.open(at(0))).toThrow(RangeError)
  expect(session.open(at(MOST_TEXTS)).conflict.options).toHaveLength(3)
})

test("a world asked about again is neither read nor analysed again; one long not asked about is", () => {
  const session = holding(Array.from({ length: 6 }, (_, i) => `${EUPHRATES}# ${i}\n`))
  const first = session.analysis(at(0), ["nash"])
  const opened = session.open(at(0))
  expect(session.open(at(0)).model).toBe(opened.model)
  expect(session.analysis(at(0), ["nash"])).toBe(first)
  for (let revision = 1; revision < 6; revision++) session.open(at(revision))
  expect(session.open(at(0)).conflict).not.toBe(opened.conflict)
})

test("worlds that differ in preferences share their states, and each has its own outcomes", () => {
  const session = holding([EUPHRATES, WARY, EUPHRATES.replace("title: ", "title: The ")])
  const [one, other, again] = [0, 1, 2].map((revision) => session.open(at(revision)))
  expect(other!.model.space).toBe(one!.model.space)
  expect(other!.model.ranks[0]).toBe(one!.model.ranks[0])
  expect(other!.model.ranks[1]).not.toEqual(one!.model.ranks[1])
  expect(again!.model).toBe(one!.model)
  const sets = ({ equilibria }: Analysis) =>
    [...equilibria].map(([concept, set]) => [concept, set.toArray()] as const)
  for (const revision of [0, 1]) {
    const fresh = holding([EUPHRATES, WARY])
    const concepts = ["nash", "seq"] as const
    expect(sets(session.analysis(at(revision), concepts))).toEqual(
      sets(fresh.analysis(at(revision), concepts)),
    )
  }
})

test("a world with errors is unsound: its problems are told, and rules are asked all the same", () => {
  const session = holding([
    EUPHRATES.replace("release and escalate", "release and esclate"),
    EUPHRATES.replace("[release and escalate]", "[release, not release]"),
  ])
  const question = { kind: "outcomes", concepts: ["nash"] } as const
  expect(() => session.ask(at(0), question)).toThrow(Unsound)
  expect(() => session.ask(at(1), question)).toThrow(Unsound)
  expect(session.problems(at(0)).map(({ code }) => code)).toContain("unknown-name")
  expect(session.problems(at(1)).map(({ code }) => code)).toContain("no-feasible-state")
  expect(() => session.ask(at(0), { kind: "rules" })).toThrow(Unsound)
  expect(session.ask(at(1), { kind: "rules" }).feasible).toBe("0")
})

test("what nobody can answer is refused, with what would be right", () => {
  const session = holding([EUPHRATES])
  const refusal = (work: () => unknown) => {
    try {
      work()
    } catch (error) {
      if (error instanceof Refused) return error.fault.code
    }
    return null
  }
  const concepts = ["nash"] as const
  const moves = (state: string) => refusal(() => session.ask(at(0), { kind: "moves", concepts, state }))
  expect(["YN", "YYN", "9", "peace", "NNN"].map(moves)).toEqual([
    "state-wrong-length",
    "state-infeasible",
    "state-outside",
    "state-unknown",
    null,
  ])
  const where = "release an attack"
  expect(refusal(() => session.ask(at(0), { kind: "outcomes", concepts, where }))).toBe("bad-expression")
  expect(refusal(() => session.open(at(0, { asOf: "1975-04" })))).toBe("no-dated-events")
})

test("a date is part of the world", () => {
  const session = holding([DATED])
  expect(session.open(at(0, { asOf: "1975-04" })).conflict.statusQuo).toBe("YNN")
  expect(session.open(at(0)).conflict.statusQuo).toBe("NNN")
})

test("who bears the work is told before it is done, and may end it; every answer is heard", () => {
  const heard: string[] = []
  const borne: number[] = []
  const session = holding([EUPHRATES], {
    bear: (moves) => void borne.push(moves),
    heard: (_, { kind }) => void heard.push(kind),
  })
  session.ask(at(0), { kind: "outcomes", concepts: ["nash"] })
  expect(heard).toEqual(["outcomes"])
  expect(borne.length).toBeGreaterThan(0)
  const unwilling = holding([EUPHRATES], {
    bear: () => {
      throw new Error("too much")
    },
  })
  expect(() => unwilling.ask(at(0), { kind: "ranking", dm: 0, statement: 0, most: 1 })).toThrow("too much")
  expect(unwilling.ask(at(0), { kind: "rules" }).combinations).toBe("8")
})

test("a session answers only what it was given to answer", () => {
  const session = new Session({ rules: STUDIES.rules })
  session.hold(0, EUPHRATES)
  expect(session.ask(at(0), { kind: "rules" }).combinations).toBe("8")
  expect(() => session.ask(at(0), { kind: "cards", concepts: ["nash"], states: [] })).toThrow(RangeError)
})
