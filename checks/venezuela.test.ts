import { expect, test } from "vitest"
import { analyse, CONCEPTS, Paths } from "../core/src/engine/index.ts"
import { type Conflict, type Grounds, inOrder, relayedBy, stateAfter } from "../core/src/file/index.ts"
import { conflictOf, modelOf, StateNames, tables, textOf } from "./published.ts"

// The opening case: what is on record, and what the model brings out.

const PROTECTED = ["amnesty", "guarantees", "leave", "evidence", "assurances"]

const text = textOf("venezuela-2024", "conflict.yaml")!
const base = conflictOf(text)
const successor = conflictOf(text, "successor")
const { sources, claims, events, offers, contested, forecasts } = base.record
const facts = Array.from({ length: 17 }, (_, i) => `F${i + 1}`)

test("has seventeen facts on record, each with who says it and where it was first said", () => {
  expect(claims.map(({ id }) => id)).toEqual(facts)
  const byId = new Map(sources.map((source) => [source.id, source]))
  expect(relayedBy("article", byId)).toEqual(["article", "journal"])
  const voices = claims.map(({ by, unnamed, status, source, origin }) => {
    const voice = unnamed !== undefined ? "unnamed" : by !== undefined ? "named" : "itself"
    return [voice, status, origin ?? relayedBy(source, byId).at(-1)].join(" ")
  })
  const report = "itself reported journal"
  const record = "named onRecord journal"
  const background = "itself background article"
  expect(voices).toEqual([
    ...Array(3).fill("unnamed reported journal"),
    ...Array(3).fill(report),
    ...Array(3).fill(record),
    report,
    record,
    ...Array(2).fill(background),
    "named background article",
    ...Array(3).fill(background),
  ])
  for (const { id, credibility } of claims) expect.soft(credibility, id).toBeGreaterThan(1)
})

test("every choice, event, offer and scenario rests on facts or is marked as an assumption", () => {
  for (const conflict of [base, successor])
    for (const { where, evidence, assumed } of grounded(conflict)) {
      expect.soft(evidence?.length || assumed, where).toBeTruthy()
      expect.soft(facts, where).toEqual(expect.arrayContaining([...(evidence ?? [])]))
    }
})

test("every fact is used by what is modelled, and not on the record alone", () => {
  const used = [base, successor].flatMap((conflict) =>
    [...modelled(conflict), ...conflict.scenarios].flatMap(({ evidence }) => evidence ?? []),
  )
  expect(facts.filter((fact) => !used.includes(fact))).toEqual([])
})

test("the events, the ban of X among them, lead to today", () => {
  expect(base.statusQuoFrom).toBe("file")
  expect(stateAfter(events, base.options.length, base.asOf!)).toBe(base.statusQuo)
  const doers = inOrder(events).flatMap(({ id, taken }) =>
    taken.map((option) => `${id}: ${base.options[option]!.key}`),
  )
  expect(doers).toEqual(["gathering: evidence", "banOfX: crackdown", "report: amnesty"])
})

test("the amnesty is offered for his leaving as in Doha, and guarantees are weighed", () => {
  const told = offers.map(({ id, terms, asks, otherwise, steps, precedent }) => ({
    id,
    deal: [...terms, ...asks].map(({ option, taken }) => `${taken}: ${base.options[option]!.key}`),
    otherwise: otherwise.length,
    steps: steps.map(({ step, when }) => `${step} ${when.text}`),
    precedent,
  }))
  expect(told).toEqual([
    {
      id: "doha2023",
      deal: ["true: amnesty", "true: leave"],
      otherwise: 0,
      steps: ["floated 2023", "declined 2023"],
      precedent: undefined,
    },
    {
      id: "amnesty2024",
      deal: ["true: amnesty", "true: leave"],
      otherwise: 0,
      steps: ["floated 2024-08-11"],
      precedent: "doha2023",
    },
    {
      id: "guarantees2024",
      deal: ["true: amnesty", "true: guarantees", "true: leave"],
      otherwise: 0,
      steps: [],
      precedent: undefined,
    },
  ])
})

test("who won is contested among all three, and what hangs on it says so", () => {
  expect(contested.map(({ id, positions }) => [id, ...positions.map(({ dm }) => dm).sort()])).toEqual([
    ["winner", 0, 1, 2],
  ])
  const hanging = (conflict: Conflict) =>
    conflict.preferences.map((each) =>
      each.kind === "statements"
        ? each.statements.filter(({ hangsOn }) => hangsOn?.includes("winner")).map(({ text }) => text)
        : [],
    )
  const government = ["not leave", "crackdown iff (evidence and not talks)", "not evidence"]
  const opposition = ["leave", "evidence"]
  for (const conflict of [base, successor])
    expect(hanging(conflict)).toEqual([["evidence"], government, opposition])
})

test("no probability is made up: neither of the successor nor of what came", () => {
  const [scenario] = base.scenarios
  expect(scenario).toMatchObject({ id: "successor", from: { text: "2025-01-20" } })
  expect(scenario!.signals).not.toEqual([])
  expect(scenario!.probability).toBeUndefined()
  expect(forecasts).toEqual([])
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
  expect(conflict.decisionMakers.filter((_, dm) => !stable[dm]!.has(slot)).map(({ id }) => id)).toEqual(moved)
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

function statements({ preferences }: Conflict) {
  return preferences.flatMap((each) => (each.kind === "statements" ? each.statements : []))
}

/** What a result may depend on. */
function modelled(conflict: Conflict): (Grounds & { path: readonly (string | number)[] })[] {
  return [...conflict.options, ...conflict.infeasible, ...statements(conflict)]
}

function grounded(conflict: Conflict): (Grounds & { where: string })[] {
  const { scenarios, record, statusQuoGrounds } = conflict
  return [
    ...[...modelled(conflict), ...record.events, ...record.offers].map((each) => ({
      ...each,
      where: each.path.join("."),
    })),
    ...scenarios.map((each) => ({ ...each, where: each.id })),
    { ...statusQuoGrounds, where: "statusQuo" },
  ]
}

function stateOf({ options }: Conflict, taken: readonly string[]): string {
  return options.map(({ id }) => (taken.includes(id) ? "Y" : "N")).join("")
}

test("the line on keeping the promise says of itself what it does: left out the amnesty stays, turned round it falls", () => {
  const line = "    - want: not (leave and not amnesty)\n      because:\n        en: Believable"
  const [at, before] = [text.indexOf(line), text.split(line)]
  expect(before).toHaveLength(2)
  // The statement ends where the next of Washington's begins.
  const next = text.indexOf("\n    - want:", at + line.length)
  const without = text.slice(0, at) + text.slice(next + 1)
  const turned = before.join(line.replace("not (leave and not amnesty)", "leave and not amnesty"))
  const exits = [text, without, turned].map((each) => {
    const conflict = conflictOf(each)
    const { equilibria, model } = analyse(modelOf(conflict), ["seq"])
    const exit = (amnesty: string): boolean =>
      equilibria.get("seq")!.has(model.space.find(`${amnesty}${amnesty}NYNNYY`))
    return [exit("Y"), exit("N")]
  })
  expect(exits).toEqual([
    [true, false],
    [true, false],
    [false, true],
  ])
})

test("concern about the election came once it was held", () => {
  const order = inOrder(events).map(({ id }) => id)
  expect(order.indexOf("concern")).toBeGreaterThan(order.indexOf("election"))
})
