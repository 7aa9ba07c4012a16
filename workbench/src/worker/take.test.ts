import { DEFAULT_CONCEPTS, edit, type Reading, read, Session, STUDIES, words } from "@parley/core"
import { analyse, statesWhere } from "@parley/core/engine"
import { applyScenario, compile, freshId, namesOf } from "@parley/core/file"
import { parseStatement } from "@parley/core/logic"
import { highs } from "@parley/core/solver"
import {
  areMet,
  conditionsOf,
  loadSolver,
  outcomesOf,
  packagesFor,
  type Solver,
  SolverNeeded,
  targetAt,
} from "@parley/core/study"
import { beforeAll, describe, expect, test } from "vitest"
import { take } from "./answers/take.ts"
import { takeChanges } from "./answers/take-changes.ts"
import { takeCount, takePackages } from "./answers/take-more.ts"
import type { TakeChangesRequest } from "./protocol.ts"
import { asked, askOf, caseText, randomTexts, wired } from "./sample.ts"
import type { TakeChanges, TakenChange, Wanted } from "./take-told.ts"

const VENEZUELA = caseText("venezuela-2024")
const en = { ...words("en"), withoutNumbers: true }
const OF = ["statements", "inserts", "situation", "rankings"] as const

function wanting(text: string, hold: string, rest: Partial<Wanted> = {}): Wanted {
  const who = read(text).conflict!.decisionMakers.map(({ id }) => id)
  return { hold: [hold], not: [], reached: false, who, kept: [], ...rest }
}

// Whether a state where an expression or a Y/N string is true is an equilibrium, as the engine says of a reading.
function holds({ conflict }: Reading, wanted: string, concept: "seq" | "nash"): boolean {
  const { model } = compile(conflict!)
  const formula = /^[YN]+$/.test(wanted)
    ? targetAt(wanted).formula
    : parseStatement(wanted, namesOf(conflict!)).formula!
  const states = statesWhere(model!.space, formula)
  states.intersect(analyse(model!, [concept]).equilibria.get(concept)!)
  return states.count() > 0
}

// What a change says is so of the file that it makes, both as edits and as a scenario.
function verify(text: string, scenario: string | null, wanted: string, { taken }: TakenChange): void {
  const base = read(text)
  const id = freshId(
    taken!.name,
    base.conflict!.scenarios.map((each) => each.id),
  )
  const added = edit(text, [{ kind: "set", path: ["scenarios", id], value: taken!.scenario }])
  const looked = applyScenario(read(added), id)
  expect(looked.problems.filter(({ severity }) => severity === "error")).toEqual([])
  expect(holds(looked, wanted, "seq")).toBe(true)
  if (scenario !== null) return
  const changed = read(edit(text, taken!.edits))
  expect(changed.problems.filter(({ severity }) => severity === "error")).toEqual([])
  expect(holds(changed, wanted, "seq")).toBe(true)
}

// How many outcomes the scenario has that a change makes.
function outcomesAfter(text: string, { taken }: TakenChange): number {
  const added = edit(text, [{ kind: "set", path: ["scenarios", "tried"], value: taken!.scenario }])
  const { conflict } = applyScenario(read(added), "tried")
  return outcomesOf(analyse(compile(conflict!).model!, DEFAULT_CONCEPTS)).size
}

describe("he leaves and the amnesty is honoured, with a successor", () => {
  const world = asked(VENEZUELA, "successor")
  const wanted = wanting(VENEZUELA, "leave and amnesty")
  const about = { ...world, concept: "seq", wanted } as const

  test("it does not hold, only Washington would leave, and its conditions say why", () => {
    const told = askOf(take, { kind: "take", ...about, at: null })
    const { conflict } = applyScenario(read(VENEZUELA), "successor")
    const model = compile(conflict!).model!
    const slot = model.space.find(told.focus!.state)
    expect(told.reached).toBe(false)
    expect(told.goals[0]!.near[0]).toMatchObject({ state: told.focus!.state, leavers: [0] })
    for (const { dm, demands, said } of told.conditions!) {
      const found = conditionsOf(model, slot, dm, "seq")!
      expect(demands).toHaveLength(Math.min(8, found.demands.length))
      expect(said).not.toBe("")
      // All are met exactly where the decision maker would stay.
      expect(demands.every(({ met }) => met)).toBe(areMet(found, model.ranks[dm]!))
      expect(areMet(found, model.ranks[dm]!)).toBe(dm !== 0)
    }
    expect(told.way!.steps.at(-1)!.to).toBe(told.focus!.state)
    // Another of the states wanted is looked at when it is asked for, and none that is not wanted.
    const other = told.goals[0]!.near[1]!.state
    expect(askOf(take, { kind: "take", ...about, at: other }).focus!.state).toBe(other)
    expect(askOf(take, { kind: "take", ...about, at: "N".repeat(8) }).focus).toEqual(told.focus)
  })

  test.each(OF)("%s: every answer holds in the file that it makes", (of) => {
    const told = askOf(takeChanges, { kind: "take-changes", ...about, of, steps: 2 })
    expect(told.answers.length).toBeGreaterThan(0)
    expect(told.none).toBeNull()
    for (const change of [...told.answers, ...told.next]) {
      verify(VENEZUELA, "successor", "leave and amnesty", change)
      expect(change.states.length).toBeGreaterThan(0)
      if (of !== "situation") expect(change.after).toBe(outcomesAfter(VENEZUELA, change))
    }
  })

  test("nobody may be touched, or what is asked cannot be: the reason is said", () => {
    const nobody = { ...about, wanted: { ...wanted, who: [] } }
    const none = askOf(takeChanges, { kind: "take-changes", ...nobody, of: "statements", steps: 2 })
    expect(none).toMatchObject({ answers: [], none: en.change.noSteps({ steps: 2 }) })
    const never = { ...about, wanted: { ...wanted, hold: ["leave and not leave"] } }
    expect(askOf(take, { kind: "take", ...never, at: null })).toMatchObject({ focus: null, fault: null })
    const wrong = { ...about, wanted: { ...wanted, hold: ["leave and and"] } }
    expect(askOf(take, { kind: "take", ...wrong, at: null }).fault).not.toBeNull()
  })

  test("packages over levers are those of the library", () => {
    const levers = ["amnesty", "guarantees"]
    const told = askOf(takePackages, { kind: "take-packages", ...about, levers })
    const { conflict } = applyScenario(read(VENEZUELA), "successor")
    const analysis = analyse(compile(conflict!).model!, ["seq"])
    const { formula } = parseStatement("leave and amnesty", namesOf(conflict!))
    const goal = { concept: "seq", hold: [{ formula: formula!, text: "" }], not: [] } as const
    const keys = conflict!.options.map(({ key }) => key)
    const found = packagesFor(
      conflict!,
      analysis,
      goal,
      levers.map((key) => keys.indexOf(key)),
    )
    expect(told.packages).toHaveLength(Math.min(6, found.smallest.length))
    expect(told.idle === "").toBe(found.idle.length === 0)
    expect(told.none === "").toBe(found.smallest.length > 0)
  })
})

test("where today must lead there, too, something has to change, and a change is found", () => {
  const wanted = wanting(VENEZUELA, "leave and amnesty")
  const about = { ...asked(VENEZUELA), concept: "seq", wanted: { ...wanted, reached: true } } as const
  expect(askOf(take, { kind: "take", ...about, wanted, at: null }).reached).toBe(true)
  expect(askOf(take, { kind: "take", ...about, at: null }).reached).toBe(false)
  const { answers } = askOf(takeChanges, { kind: "take-changes", ...about, of: "statements", steps: 2 })
  expect(answers.length).toBeGreaterThan(0)
})

// Each with a state that does not hold.
const UNHELD = randomTexts(31, 6).flatMap((text) => {
  const { model } = compile(read(text).conflict!)
  const held = outcomesOf(analyse(model!, ["seq"]))
  const { space } = model!
  const states = Array.from({ length: space.count }, (_, i) => space.text(space.slot(i + 1)))
  const wanted = states.find((state) => !held.has(state) && !state.includes("-"))
  return wanted === undefined ? [] : [[wanted, text] as const]
})

test.each(UNHELD)("what some change makes %s of a random conflict hold holds in its file", (wanted, text) => {
  const about = { ...asked(text), concept: "seq", wanted: wanting(text, wanted) } as const
  const told = OF.flatMap((of) => {
    const { answers } = askOf(takeChanges, { kind: "take-changes", ...about, of, steps: 2 })
    return answers.map((change) => ({ of, change }))
  })
  expect(told.length).toBeGreaterThan(0)
  for (const { of, change } of told) {
    expect(change.states).toContain(wanted)
    if (of !== "situation") verify(text, null, wanted, change)
  }
})

test("rankings are counted as the literature counts them", () => {
  const text = caseText("syria-iraq-1975")
  const { conflict } = read(text)
  const [state] = [...conflict!.labels].find(([, label]) => label === "2")!
  const wanted = wanting(text, state, { who: ["syria"] })
  const draw = { worlds: 100, seed: 1 }
  const count = (concept: "nash" | "gmr" | "smr" | "seq"): string =>
    askOf(takeCount, { kind: "take-count", ...asked(text), concept, wanted, state, ...draw }).said
  for (const [concept, of] of [
    ["nash", 240],
    ["gmr", 384],
    ["smr", 300],
    ["seq", 384],
  ] as const)
    expect(count(concept)).toContain(`${of} of 720`)
})

describe("several goals at once", () => {
  let solver: Solver
  beforeAll(async () => {
    solver = await loadSolver(highs)
  })
  const rankings = (request: Omit<TakeChangesRequest, "kind" | "of" | "steps">): TakeChanges => {
    const session = new Session(STUDIES, { solver: () => solver })
    session.hold(0, request.world.text)
    const heard = wired({ kind: "take-changes", of: "rankings", steps: 1, ...request } as const, [])
    return takeChanges(heard, { session, watch: {}, part: () => {} })
  }
  const about = { ...asked(VENEZUELA), concept: "nash" } as const
  const named = (label: string): string => {
    const { model } = compile(read(VENEZUELA).conflict!)
    return model!.space.text(model!.space.slot(Number(label)))
  }
  const [first, second, third] = ["50", "99", "105"].map(named) as [string, string, string]
  const both = wanting(VENEZUELA, first, { hold: [first, second], not: [third] })

  test("rankings need a solver, and nothing else does", () => {
    const request = { kind: "take-changes", ...about, wanted: both, steps: 1 } as const
    expect(() => askOf(takeChanges, { ...request, of: "rankings" })).toThrow(SolverNeeded)
    for (const of of ["statements", "inserts", "situation"] as const)
      expect(askOf(takeChanges, { ...request, of }).said).not.toBe("")
  })

  test("what brings all of it about does so in the file that it makes, and nothing unwanted holds there", () => {
    const { answers, none, said } = rankings({ ...about, wanted: both })
    expect(none).toBeNull()
    expect(said).not.toBe("")
    expect(answers.length).toBeGreaterThan(0)
    for (const { taken, states } of answers) {
      const { scenario } = taken!
      const text = edit(VENEZUELA, [{ kind: "set", path: ["scenarios", "tried"], value: scenario }])
      const tried = applyScenario(read(text), "tried")
      for (const goal of [first, second, ...states]) expect(holds(tried, goal, "nash"), goal).toBe(true)
      expect(holds(tried, third, "nash")).toBe(false)
    }
  })

  test("goals at odds are said to be, and that no rankings bring them about is proved", () => {
    const wanted = wanting(VENEZUELA, "leave and amnesty", {
      hold: [first, "leave and amnesty"],
      not: ["leave"],
    })
    const told = askOf(take, { kind: "take", ...about, wanted, at: null })
    // In words: nobody reads ids in the page.
    const odds = told.said.find((sentence) => sentence.startsWith("That cannot be"))!
    expect(odds).toMatch(/every state of “[^”]*Maduro has left office[^”]*”/)
    expect(odds).not.toMatch(/\bleave\b/)
    expect(rankings({ ...about, wanted }).none).toContain(en.change.noRankings({ how: "proved" }))
  })

  test("where none is found and nothing is proved, it is said what was looked at", () => {
    const hold = ["leave and amnesty", "leave and not amnesty"]
    const { none } = rankings({ ...about, concept: "seq", wanted: { ...both, hold, who: [] } })
    const looked =
      /^None was found\. \d+ of [\d,]+ choices of a state for each goal were looked at, each with/
    expect(none).toMatch(looked)
    expect(none).not.toContain("moving states up")
    const led = { ...about, wanted: { ...both, reached: true } }
    expect(rankings(led).none).toBe(en.change.noRankings({ how: "reached" }))
  })

  test("a state of any of the goals can be looked at closely, and no other", () => {
    const request = { kind: "take", ...about, wanted: both } as const
    const told = askOf(take, { ...request, at: null })
    expect(told.goals.map(({ text }) => text)).toEqual([first, second])
    expect(told.focus!.state).toBe(told.goals[0]!.near[0]!.state)
    const other = told.goals[1]!.near[0]!.state
    expect(askOf(take, { ...request, at: other }).focus!.state).toBe(other)
    const elsewhere = named("1")
    expect([first, second]).not.toContain(elsewhere)
    expect(askOf(take, { ...request, at: elsewhere }).focus).toEqual(told.focus)
  })
})
