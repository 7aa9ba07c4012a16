import { describe, expect, it } from "vitest"
import { analyse, DEFAULT_CONCEPTS } from "../../engine/index.ts"
import { compile, read } from "../../file/index.ts"
import { Session, STUDIES } from "../../session/index.ts"
import { outcomesOf } from "../outcomes/outcomes.ts"
import { besideOf, type Side } from "./beside.ts"
import { fullKeys, namedIn } from "./names.ts"

function side(makers: object, preferences: object, infeasible: string[] = []): Side {
  const file = { parley: 1, title: "t", decisionMakers: makers, preferences, infeasible }
  const conflict = read(JSON.stringify(file)).conflict!
  return { keys: fullKeys(conflict), analysis: analyse(compile(conflict).model!, DEFAULT_CONCEPTS) }
}

describe("what a state is called by other options (W3)", () => {
  it("goes by keys, whatever their order", () => {
    expect(namedIn(["a.x", "a.y", "b.z"], ["b.z", "a.x", "a.y"], "YNN")).toBe("NYN")
  })
  it("takes nothing that is not among its own", () => {
    expect(namedIn(["a.x"], ["a.x", "a.y"], "Y")).toBe("YN")
  })
  it("is none where an option is taken, or may be, that is not there", () => {
    expect(namedIn(["a.x", "a.y"], ["a.x"], "YN")).toBe("Y")
    expect(namedIn(["a.x", "a.y"], ["a.x"], "YY")).toBeNull()
    expect(namedIn(["a.x", "a.y"], ["a.x"], "Y-")).toBeNull()
  })
})

describe("two worlds side by side (W4)", () => {
  const makers = { a: { options: { x: {} } }, b: { options: { y: {} } } }

  it("tells each outcome once, in the order of its own world", () => {
    const here = side(makers, { a: ["x iff y"], b: ["y"] })
    const there = side(makers, { a: ["not x"], b: [] })
    const found = besideOf(here, there, 60)
    const [own, other] = [here, there].map(({ analysis }) => [...outcomesOf(analysis).keys()])
    expect(found.both.count + found.here.count).toBe(own!.length)
    expect(found.both.count + found.there.count).toBe(other!.length)
    for (const twin of found.both.first)
      expect(own!.includes(twin.here!) && other!.includes(twin.there!)).toBe(true)
    for (const twin of found.here.first) expect(other).not.toContain(twin.there)
    for (const twin of found.there.first) expect(own).not.toContain(twin.here)
  })

  it("names a state of the other world as that does, and says where it is none", () => {
    const turned = { b: { options: { y: {} } }, a: { options: { x: {} } } }
    const here = side(makers, { a: ["x"], b: ["not y"] })
    expect(besideOf(here, side(turned, { a: ["x"], b: ["not y"] }), 60).both.first).toEqual([
      { here: "YN", there: "NY" },
    ])
    const barred = side(makers, { a: ["x"], b: ["not y"] }, ["x and not y"])
    expect(besideOf(here, barred, 60).here.first).toEqual([{ here: "YN", there: null }])
  })

  it("counts all, and names as many as asked for", () => {
    const found = besideOf(side(makers, {}), side(makers, { b: ["y"] }), 1)
    expect([found.both.count, found.here.count, found.there.count]).toEqual([2, 2, 0])
    expect([found.both.first.length, found.here.first.length]).toEqual([1, 1])
  })
})

describe("the file and its scenarios (W1, W3)", () => {
  it("takes no state for another where a scenario has other options", () => {
    const session = new Session(STUDIES)
    session.hold(
      0,
      JSON.stringify({
        parley: 1,
        title: "t",
        decisionMakers: { a: { options: { x: {} } } },
        preferences: { a: ["x"] },
        scenarios: {
          other: {
            name: "Other",
            changes: { decisionMakers: { a: { options: { z: {} } } }, preferences: { a: ["z"] } },
          },
        },
      }),
    )
    const world = { revision: 0, scenario: null }
    const { worlds, outcomes } = session.ask(world, { kind: "scenarios", concepts: DEFAULT_CONCEPTS })
    expect(worlds.map(({ scenario, outcomes }) => [scenario, outcomes])).toEqual([
      [null, 1],
      ["other", 2],
    ])
    expect(outcomes.map(({ state }) => state)).toEqual(["Y", "other:NY", "other:YY"])
  })
})
