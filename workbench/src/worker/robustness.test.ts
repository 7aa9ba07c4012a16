import { DEFAULT_CONCEPTS, Refused, Session, STUDIES, words } from "@parley/core"
import type { Part } from "@parley/core/study"
import { saidShare, sayAlteration, sayNear, sayOutcomeLine, sayPart, sayStanding } from "@parley/core/words"
import { describe, expect, test } from "vitest"
import { robustness } from "./answers/robustness.ts"
import type { FromWorker, OutlookRequest, RobustnessRequest } from "./protocol.ts"
import { asked, askOf, CASES, caseText, randomTexts, wired } from "./sample.ts"
import { serving } from "./serve.ts"

const en = { ...words("en"), withoutNumbers: true }
const RANDOM = randomTexts(23, 8).map((text, i) => [`random ${i}`, text] as const)
const SMALL = [...CASES.filter(([name]) => name === "venezuela-2024" || name === "chicken"), ...RANDOM]
const DRAW = { worlds: 40, seed: 3 }

function requestFor(text: string, depth = 2): RobustnessRequest {
  return { kind: "robustness", ...asked(text), depth, ...DRAW }
}

describe("what the workbench is told of sureness is what the library says", () => {
  test.each(SMALL)("%s", (name, text) => {
    const depth = name === "venezuela-2024" ? 1 : 2
    const session = new Session(STUDIES)
    session.hold(0, text)
    const world = { revision: 0, scenario: null }
    const { conflict } = session.open(world)
    const question = { kind: "robustness", concepts: DEFAULT_CONCEPTS, depth, ...DRAW } as const
    const { states, sureness, sample, idle, lines } = session.ask(world, question)
    const told = askOf(robustness, requestFor(text, depth))

    expect(told.depth).toBe(sureness.depth)
    expect(told.steps).toBe(sureness.effects.length)
    const changing = sureness.effects.filter(({ verdicts, difference: { appear, vanish } }) => {
      return verdicts + appear.length + vanish.length > 0
    })
    expect(told.moving + told.firmness).toBe(changing.length)
    expect(told.effects.map(({ said }) => said.toLowerCase())).toEqual(
      changing.map(({ step }) => sayAlteration(conflict, step, en).toLowerCase()),
    )
    expect(told.effects.map(({ appear, vanish, change }) => [appear, vanish, change])).toEqual(
      changing.map(({ difference: { appear, vanish, change } }) => [
        appear.length,
        vanish.length,
        change.length,
      ]),
    )
    const sentences = (parts: readonly Part[]) => parts.map((part) => sayPart(conflict, part, en))
    expect(told.idle.map(({ sentence }) => sentence)).toEqual(sentences(idle))
    expect(told.quiet.map(({ sentence }) => sentence)).toEqual(
      sentences(sureness.quiet.filter((part) => !idle.includes(part))),
    )

    expect(told.outcomes.map(({ line }) => line)).toEqual(
      lines.map((line) => sayOutcomeLine(conflict, line, DEFAULT_CONCEPTS, en)),
    )
    expect(told.outcomes.map(({ state }) => state)).toEqual(states)
    for (const { state, stands, said, shares, by } of told.outcomes) {
      const own = sureness.robustness.filter((each) => each.state === state)
      expect(said).toEqual(
        sayStanding(conflict, own, { concepts: DEFAULT_CONCEPTS, depth: sureness.depth }, en),
      )
      for (const { concept, fewest } of own) {
        expect(stands.find(({ concepts }) => concepts.includes(concept))?.breaks).toBe(fewest)
        const { holds } = sample.shares.find((each) => each.state === state && each.concept === concept)!
        expect(shares.find(({ concepts }) => concepts.includes(concept))?.share).toEqual(saidShare(holds))
      }
      // The least sure first, and something breaks it where it falls.
      const counts = stands.map(({ breaks }) => breaks ?? 9)
      expect(counts).toEqual([...counts].sort())
      expect(by.length > 0).toBe(stands[0]!.breaks !== null)
    }
    for (const { state, said } of told.near) {
      const own = sureness.near.filter((each) => each.state === state)
      expect(said).toEqual(sayNear(conflict, own, { concepts: DEFAULT_CONCEPTS, depth: sureness.depth }, en))
    }
    expect(told.near.length > 0).toBe(sureness.near.length > 0)
    expect(told.sample.worlds).toBe(sample.worlds)
    expect(told.sample.ends?.map(({ state }) => state)).toEqual(
      sample.ends?.slice(0, told.sample.ends!.length).map(({ state }) => state),
    )
  })

  test("a state that is none is refused", () => {
    expect(() => askOf(robustness, { ...requestFor(caseText("chicken")), state: "YYY" })).toThrow(Refused)
  })
})

test("its code is fetched when first asked for; it tells of its progress, and stops when it is to", async () => {
  const heard: FromWorker[] = []
  const flag = new Int32Array(new SharedArrayBuffer(4))
  const text = caseText("venezuela-2024")
  const request = { ...requestFor(text), worlds: 100_000 }
  const answered = (count: number) =>
    expect.poll(() => heard.filter(({ kind }) => kind !== "progress").length, { timeout: 30_000 }).toBe(count)
  const serve = serving((message) => {
    heard.push(message)
    if (message.kind === "progress") Atomics.store(flag, 0, 1)
  })
  const texts: string[] = []
  serve({ id: 0, request: wired(request, texts), text, flag })
  // What is asked meanwhile is answered in its turn.
  const next: OutlookRequest = { kind: "outlook", ...asked(text), most: 1 }
  serve({ id: 1, request: wired(next, texts), text: null, flag: null })
  expect(heard).toEqual([])
  await answered(2)
  expect(heard.find(({ kind }) => kind === "progress")).toMatchObject({ id: 0 })
  expect(heard.at(-2)).toEqual({ kind: "failure", id: 0, failure: { kind: "cancelled", message: "" } })
  expect(heard.at(-1)).toMatchObject({ kind: "answer", id: 1 })
})
