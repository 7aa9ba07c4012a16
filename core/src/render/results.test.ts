import { expect, test } from "vitest"
import {
  analyse,
  analyseCoalitions,
  COALITION_CONCEPTS,
  type Concept,
  DEFAULT_CONCEPTS,
} from "../engine/index.ts"
import { type Compiled, compile, read } from "../file/index.ts"
import { jsonPieces, ndjsonOf, type Results, resultsOf } from "./index.ts"

const EUPHRATES = `
parley: 1
title: { en: Euphrates dispute, es: Disputa por el Éufrates }
decisionMakers:
  syria: { name: { en: Syria, es: Siria }, options: { release: {}, escalate: {} } }
  iraq: { name: Iraq, options: { attack: {} } }
infeasible: [release and escalate]
preferences:
  syria: [not (release or escalate or attack), escalate, not attack, not release]
  iraq: { ranking: ["YNN", "NNY", "NYY", "NNN", "YNY", "NYN"] }
labels: { "NNN": "1", "YYY": gone }
`

function analysed(text: string, concepts: readonly Concept[] = DEFAULT_CONCEPTS) {
  const conflict = read(text).conflict!
  const model = (compile(conflict) as Compiled).model!
  return { conflict, model, analysis: analyse(model, concepts) }
}

const euphrates = analysed(EUPHRATES)

function parsed(pieces: Iterable<string>): unknown {
  return JSON.parse([...pieces].join(""))
}

test("results hold what the contract names, in its order", () => {
  const coalitions = analyseCoalitions(euphrates.analysis, COALITION_CONCEPTS)
  const results = resultsOf({ ...euphrates, coalitions, states: "all" })
  expect(Object.keys(results)).toEqual([
    "parley",
    "conflict",
    "scenario",
    "states",
    "counts",
    "equilibria",
    "stability",
    "mixed",
    "coalitions",
    "definitions",
  ])
  expect(results.conflict).toEqual({
    title: "Euphrates dispute",
    decisionMakers: [
      { id: "syria", name: "Syria", options: ["release", "escalate"] },
      { id: "iraq", name: "Iraq", options: ["attack"] },
    ],
    options: ["release", "escalate", "attack"],
  })
  expect(results.states.feasible).toBe(6)
  expect(results.states.list).toHaveLength(6)
  expect(results.states.list![0]).toEqual({
    state: 1,
    code: "NNN",
    label: "1",
    name: "Nothing is done",
    ranks: { syria: 1, iraq: 4 },
  })
  expect(Object.keys(results.states.list![0]!)).toEqual(["state", "code", "label", "name", "ranks"])
  expect(results.counts).toEqual({ nash: 1, gmr: 2, smr: 1, seq: 1, sseq: 1 })
  expect(results.equilibria!.nash).toEqual([6])
  expect(results.equilibria!.gmr).toEqual([1, 6])
  expect(results.stability!.nash).toEqual({ syria: [1, 6], iraq: [2, 4, 6] })
  expect(results.coalitions!.universal.cnash).toEqual([6])
  expect(results.coalitions!.of).toHaveLength(1)
  expect(results.coalitions!.of[0]).toMatchObject({
    members: ["syria", "iraq"],
    stable: { cnash: [1, 2, 6] },
  })
  expect(results.scenario).toBeNull()
  expect(results.mixed).toBeNull()
  expect(results.definitions).toEqual({ opponents: "legal sequences", sanction: "weak" })
})

test("without being told, only equilibria are listed and stability is restricted to them", () => {
  const results = resultsOf(euphrates)
  expect(results.states.list!.map(({ state }) => state)).toEqual([1, 6])
  expect(results.stability!.nash).toEqual({ syria: [1, 6], iraq: [6] })
  expect(results.coalitions).toBeNull()
})

test("none leaves out the lists and keeps the counts", () => {
  const results = resultsOf({ ...euphrates, states: "none" })
  expect(Object.keys(results)).not.toContain("equilibria")
  expect(Object.keys(results)).not.toContain("stability")
  expect(results.states).toEqual({ feasible: 6 })
  expect(results.counts.gmr).toBe(2)
})

test("only the concepts asked for are reported, in the order asked", () => {
  const results = resultsOf({ ...euphrates, concepts: ["gmr", "nash"] })
  expect(Object.keys(results.counts)).toEqual(["gmr", "nash"])
  expect(() => resultsOf({ ...euphrates, concepts: ["sim"] })).toThrow(RangeError)
})

test("a mixed equilibrium names each decision maker's concept", () => {
  const mixed = resultsOf({ ...euphrates, concepts: ["nash"], mixed: ["nash", "gmr"] })
  expect(mixed.mixed).toEqual({ conceptOf: { syria: "nash", iraq: "gmr" }, equilibria: [1, 6], count: 2 })
  expect(mixed.states.list!.map(({ state }) => state)).toEqual([1, 6])
})

test("names come in the language asked for", () => {
  const results = resultsOf({ ...euphrates, language: "es-MX", states: "none" })
  expect(results.conflict.title).toBe("Disputa por el Éufrates")
  expect(results.conflict.decisionMakers.map(({ name }) => name)).toEqual(["Siria", "Iraq"])
})

test("the JSON document holds the results, and short lists on one line", () => {
  const results = resultsOf({ ...euphrates, states: "all" })
  const text = [...jsonPieces(results)].join("")
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(results)))
  expect(text).toContain(
    '{ "state": 4, "code": "NNY", "label": null, "name": "Attack", "ranks": { "syria": 5, "iraq": 2 } }',
  )
  expect(text.endsWith("}\n")).toBe(true)
})

test("long lists of numbers fill lines of 100 columns", () => {
  const numbers = Array.from({ length: 5000 }, (_, i) => i * 37)
  const results = { ...resultsOf(euphrates), equilibria: { nash: numbers } } as Results
  const text = [...jsonPieces(results)].join("")
  expect((JSON.parse(text) as Results).equilibria!.nash).toEqual(numbers)
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100)
})

test("NDJSON says line by line what the document says", () => {
  const coalitions = analyseCoalitions(euphrates.analysis, COALITION_CONCEPTS)
  const of = { ...euphrates, coalitions, mixed: ["nash", "gmr"] as const, states: "all" as const }
  const results = resultsOf(of)
  const [head, ...lines] = [...ndjsonOf(of)].map((line) => JSON.parse(line))
  expect(head.parley).toBe(1)
  expect(head.counts).toEqual(results.counts)
  expect(head.mixed).toEqual({ conceptOf: { syria: "nash", iraq: "gmr" }, count: 2 })
  expect(head.coalitions).toEqual({ of: [{ members: ["syria", "iraq"] }] })
  expect(lines).toHaveLength(6)
  expect(lines.map(({ state, code, label, name, ranks }) => ({ state, code, label, name, ranks }))).toEqual(
    results.states.list,
  )
  for (const concept of DEFAULT_CONCEPTS) {
    const where = (holds: (line: { stable: Record<string, string[]>; equilibrium: string[] }) => boolean) =>
      lines.filter(holds).map(({ state }) => state)
    expect(where(({ equilibrium }) => equilibrium.includes(concept))).toEqual(results.equilibria![concept])
    for (const dm of ["syria", "iraq"])
      expect(where(({ stable }) => stable[concept]!.includes(dm))).toEqual(results.stability![concept]![dm])
  }
  expect(lines.filter(({ mixed }) => mixed).map(({ state }) => state)).toEqual(results.mixed!.equilibria)
  for (const concept of COALITION_CONCEPTS) {
    expect(lines.filter(({ universal }) => universal.includes(concept)).map(({ state }) => state)).toEqual(
      results.coalitions!.universal[concept],
    )
    expect(
      lines
        .filter(({ stableForCoalitions }) => stableForCoalitions[concept].length === 1)
        .map(({ state }) => state),
    ).toEqual(results.coalitions!.of[0]!.stable[concept])
  }
})

test("NDJSON lists what the states asked for are", () => {
  expect([...ndjsonOf(euphrates)]).toHaveLength(3)
  expect([...ndjsonOf({ ...euphrates, states: "none" })]).toHaveLength(1)
})

test("a merged state has the label of any of its members, and dashes", () => {
  const { list } = resultsOf({
    ...analysed(`
parley: 1
title: Merged
decisionMakers: { a: { options: { x: {}, y: {} } } }
merge: [x]
labels: { "YY": both }
`),
    states: "all",
  }).states
  expect(list!.map(({ code, label }) => [code, label])).toEqual([
    ["NN", null],
    ["Y-", "both"],
    ["NY", null],
  ])
})

test("as many states as there are go through line by line", () => {
  const options = Array.from({ length: 17 }, (_, i) => `o${i}: {}`).join(", ")
  const large = analysed(
    `
parley: 1
title: Large
decisionMakers: { a: { options: { ${options} } } }
preferences: { a: [o0, o1] }
`,
    ["nash"],
  )
  let lines = 0
  let longest = 0
  for (const line of ndjsonOf({ ...large, states: "all" })) {
    lines++
    longest = Math.max(longest, line.length)
  }
  expect(lines).toBe(2 ** 17 + 1)
  expect(longest).toBeLessThan(1000)
})

test("an empty document is an object", () => {
  expect(parsed(jsonPieces({}))).toEqual({})
})
