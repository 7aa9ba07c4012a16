import { describe, expect, test } from "vitest"
import type { Conflict, Grounds, Text } from "../core/src/conflict/index.ts"
import { analyse, CONCEPTS, type Concept, Paths } from "../core/src/engine/index.ts"
import {
  arcs,
  caseLibrary,
  conflictOf,
  countRankings,
  modelOf,
  problemsOf,
  referenceTables,
  StateNames,
  type States,
  sortedArcs,
  tables,
  textOf,
} from "./published.ts"

// Warnings that are meant, by case.
const MEANT: Record<string, readonly string[]> = {
  // The commission prefers no outcome to any other in the source.
  "garrison-diversion": ["indifferent at preferences.ijc"],
}

const PROTECTED = ["amnesty", "guarantees", "leave", "evidence", "assurances"]

const library = caseLibrary()
const published = library.flatMap(({ id, text, expected }) => (expected ? [{ id, text, expected }] : []))
const worlds = library.flatMap(({ id, text }) =>
  [undefined, ...conflictOf(text).scenarios.map((scenario) => scenario.id)].map((scenario) => ({
    world: scenario === undefined ? id : `${id}, ${scenario}`,
    text,
    scenario,
  })),
)

test("the library holds the opening case and the published ones", () => {
  expect(library.map(({ id }) => id)).toEqual([
    "chicken",
    "cuban-1962-fraser-hipel",
    "elmira-9",
    "garrison-diversion",
    "gisborne-economic",
    "gisborne-environment",
    "prisoners-dilemma",
    "syria-iraq-1975",
    "venezuela-2024",
  ])
  const unpublished = library.filter(({ expected }) => expected === null).map(({ id }) => id)
  expect(unpublished).toEqual(["venezuela-2024"])
})

test.each(library)("$id: nothing is wrong, and nothing doubtful but what is meant", ({ id, text }) => {
  expect(problemsOf(text)).toEqual(MEANT[id] ?? [])
})

test.each(library)("$id: says what it is about, and every option has its phrases", ({ text }) => {
  const { summary, options } = conflictOf(text)
  for (const said of inEach(summary)) expect(said).toMatch(/\S/)
  for (const { key, undo, done, notDone, oneWay } of options) {
    for (const said of inEach(done)) expect.soft(said, `done of ${key}`).toMatch(/[^.\s]$/)
    for (const said of inEach(notDone)) expect.soft(said, `notDone of ${key}`).toMatch(/[^.\s]$/)
    // What cannot be undone has no phrase for it.
    expect.soft(undo !== undefined, `undo of ${key}`).toBe(oneWay !== "taken")
  }
})

test.each(worlds)("$world: the engine agrees with the definitions", ({ text, scenario }) => {
  const conflict = conflictOf(text, scenario)
  expect(tables(conflict)).toEqual(referenceTables(conflict))
})

describe.each(published)("$id", ({ text, expected }) => {
  const { recomputed } = expected
  const conflict = conflictOf(text)

  test("has a citation", () => {
    expect(expected.citation).toMatch(/\S/)
    expect(expected.citation).not.toMatch(/\.(gmcr|txt|json)\b/)
    expect(expected.confidence).toMatch(/^(high|medium|low)$/)
  })

  test("every cell agrees with what follows from the definitions", () => {
    const { equilibria, stable, universal } = recomputed
    expect(tables(conflict)).toEqual({ equilibria, stable, universal })
  })

  test("what the source says agrees, or the disagreement is listed", () => {
    const listed = (expected.disagreements ?? []).filter(({ at }) => /^(printed|unverified)\./.test(at))
    const found = (["printed", "unverified"] as const).flatMap((section) => {
      const claimed = expected[section]
      if (claimed === undefined) return []
      const sets = entries(claimed.equilibria).flatMap(([concept, states]) =>
        difference(`${section}.equilibria.${concept}`, states, recomputed.equilibria[concept]),
      )
      const counts = entries(claimed.inverse?.counts ?? {})
        .filter(([concept, count]) => count !== recomputed.inverse?.counts[concept])
        .map(([concept]) => ({ at: `${section}.inverse.counts.${concept}` }))
      return [...sets, ...counts]
    })
    expect(listed.map(({ because, ...where }) => where)).toEqual(found)
    for (const { because } of expected.disagreements ?? []) expect(because).toMatch(/\S/)
  })
})

test.each(published.filter(({ expected }) => expected.recomputed.arcs))(
  "$id: has the source's moves",
  ({ text, expected }) => {
    const wanted = Object.entries(expected.recomputed.arcs!).map(([dm, pairs]) => [dm, sortedArcs(pairs)])
    expect(arcs(conflictOf(text))).toEqual(Object.fromEntries(wanted))
  },
)

test.each(published.filter(({ expected }) => expected.recomputed.inverse))(
  "$id: as many rankings make the target an equilibrium as counted",
  ({ text, expected }) => {
    const inverse = expected.recomputed.inverse!
    expect(countRankings(conflictOf(text), inverse)).toEqual(inverse.counts)
  },
)

test("one case tells its moves and one its counts", () => {
  const having = (key: "arcs" | "inverse") =>
    published.filter(({ expected }) => expected.recomputed[key]).map(({ id }) => id)
  expect(having("arcs")).toEqual(["elmira-9"])
  expect(having("inverse")).toEqual(["syria-iraq-1975"])
})

function entries<V>(map: Readonly<Partial<Record<Concept, V>>>): [Concept, V][] {
  return Object.entries(map) as [Concept, V][]
}

function difference(at: string, claimed: States, recomputed: States) {
  const missing = recomputed.filter((state) => !claimed.includes(state))
  const extra = claimed.filter((state) => !recomputed.includes(state))
  if (missing.length + extra.length === 0) return []
  return [{ at, ...(missing.length > 0 ? { missing } : {}), ...(extra.length > 0 ? { extra } : {}) }]
}

test("Garrison: sanctions of several moves make 4, 6 and 10 hold", () => {
  const { equilibria } = tables(conflictOf(textOf("garrison-diversion", "conflict.yaml")!))
  for (const concept of ["gmr", "smr"] as const)
    expect(equilibria[concept]).toEqual(expect.arrayContaining([4, 6, 10]))
  for (const state of [4, 6, 10]) expect(equilibria.seq).not.toContain(state)
})

describe("venezuela-2024", () => {
  const text = textOf("venezuela-2024", "conflict.yaml")!
  const base = conflictOf(text)
  const successor = conflictOf(text, "successor")
  const facts = [...textOf("venezuela-2024", "notes.md")!.matchAll(/^\| (F\d+) \|/gm)].map(([, id]) => id!)

  test("every choice rests on facts of the notes or is marked as an assumption", () => {
    for (const conflict of [base, successor])
      for (const { path, evidence, assumed } of grounded(conflict)) {
        expect.soft(evidence?.length || assumed, path.join(".")).toBeTruthy()
        expect.soft(facts, path.join(".")).toEqual(expect.arrayContaining([...(evidence ?? [])]))
      }
  })

  test("every fact of the notes is used", () => {
    const used = [base, successor].flatMap((conflict) =>
      [...grounded(conflict), ...conflict.scenarios].flatMap(({ evidence }) => evidence ?? []),
    )
    expect(facts).toHaveLength(17)
    expect(facts.filter((fact) => !used.includes(fact))).toEqual([])
  })

  test("every statement has a confidence, high only where facts bear it", () => {
    for (const conflict of [base, successor])
      for (const { path, confidence, evidence } of statements(conflict)) {
        expect.soft(confidence, path.join(".")).toBeDefined()
        if (confidence === "high") expect.soft(evidence, path.join(".")).toBeDefined()
      }
  })

  // A state by the options taken, and for whom it is not stable under Nash.
  const rows: readonly [string, Conflict, readonly string[], readonly string[]][] = [
    ["August 2024: today", base, ["amnesty", "crackdown", "evidence"], []],
    [
      "August 2024: talks under guarantees",
      base,
      ["amnesty", "guarantees", "talks", "evidence", "assurances"],
      [],
    ],
    ["August 2024: he has left and the promises hold", base, PROTECTED, []],
    ["August 2024: he has left without protection", base, ["leave", "evidence", "assurances"], ["us"]],
    ["successor: today", successor, ["amnesty", "crackdown", "evidence"], ["us"]],
    ["successor: he has left and the promises hold", successor, PROTECTED, ["us"]],
    ["successor: he has left without protection", successor, ["leave", "evidence", "assurances"], []],
    ["successor: pressure against crackdown", successor, ["pressure", "crackdown", "evidence"], []],
  ]

  test.each(rows)("%s", (_, conflict, taken, moved) => {
    const model = modelOf(conflict)
    const slot = model.space.find(stateOf(conflict, taken))
    const stable = analyse(model, ["nash"]).stable.get("nash")!
    expect(conflict.decisionMakers.filter((_, dm) => !stable[dm]!.has(slot)).map(({ id }) => id)).toEqual(
      moved,
    )
  })

  test("nobody improves by leaving: no improvements lead from today to an exit", () => {
    for (const conflict of [base, successor]) {
      const model = modelOf(conflict)
      const { space } = model
      const today = space.find(conflict.statusQuo!)
      const leave = conflict.options.findIndex(({ id }) => id === "leave")
      const improving = new Paths(model, today, "improvements")
      const anyMoves = new Paths(model, today, "moves")
      const exits = Array.from({ length: space.count }, (_, i) => space.slot(i + 1)).filter((slot) =>
        space.taken(slot, leave),
      )
      expect(exits.filter((slot) => improving.length(slot) >= 0)).toEqual([])
      expect(exits.filter((slot) => anyMoves.length(slot) < 0)).toEqual([])
    }
  })

  test("today holds under every concept, and not against Washington and the government together", () => {
    const names = new StateNames(base, modelOf(base))
    const space = modelOf(base).space
    const today = names.name(space.number(space.find(base.statusQuo!)))
    const { equilibria, universal } = tables(base)
    for (const concept of CONCEPTS) expect(equilibria[concept]).toContain(today)
    for (const states of Object.values(universal)) expect(states).not.toContain(today)
  })
})

/// A text in each of its languages, "" where there is none.
function inEach(text: Text | undefined): readonly string[] {
  return typeof text === "object" ? Object.values(text) : [text ?? ""]
}

function statements({ preferences }: Conflict) {
  return preferences.flatMap((each) => (each.kind === "statements" ? each.statements : []))
}

function grounded(conflict: Conflict): (Grounds & { path: readonly (string | number)[] })[] {
  return [...conflict.options, ...conflict.infeasible, ...statements(conflict)]
}

function stateOf({ options }: Conflict, taken: readonly string[]): string {
  return options.map(({ id }) => (taken.includes(id) ? "Y" : "N")).join("")
}
