import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import {
  analyse,
  analyseCoalitions,
  COALITION_CONCEPTS,
  CONCEPTS,
  type Concept,
} from "../core/src/engine/index.ts"
import { compile, read } from "../core/src/file/index.ts"
import { conflictText, type Results, readGmcr, resultsOf } from "../core/src/render/index.ts"

// Small conflicts on which an older program departs from the definitions, in its own format.
const FOLDER = new URL("deviations/", import.meta.url)

function resultsFor(name: string): Results {
  const text = readFileSync(new URL(`${name}.gmcr`, FOLDER), "utf8")
  const imported = readGmcr(text, { title: name })
  expect(imported.problems).toEqual([])
  const reading = read(conflictText(imported.data, "yaml"))
  expect(reading.problems).toEqual([])
  const conflict = reading.conflict!
  const model = compile(conflict).model!
  const analysis = analyse(model, CONCEPTS)
  const coalitions = analyseCoalitions(analysis, COALITION_CONCEPTS)
  return resultsOf({ conflict, model, analysis, coalitions, states: "all" })
}

// Opponents may move again later in a sequence: each sanction here takes such a sequence. And under simultaneity
// every improvement of an opponent counts, not only the first.
test.each<[string, Concept, string, number, string]>([
  ["seq-sequence", "seq", "Side A", 3, "NYN"],
  ["gmr-sequence", "gmr", "Side C", 4, "NNYN"],
  ["smr-sequence", "smr", "Side A", 13, "YYYY"],
  ["sim-exhausted", "sim", "Side A", 6, "YNY"],
])("%s: %s stable for %s at state %d", (name, concept, dm, state, code) => {
  const { conflict, states, stability } = resultsFor(name)
  const { id } = conflict.decisionMakers.find((each) => each.name === dm)!
  expect(states.list![state - 1]).toMatchObject({ state, code })
  expect(stability![concept]![id]).toContain(state)
})

test("seqsim-union: stability by sequential sanction or simultaneity is not their union", () => {
  expect(resultsFor("seqsim-union").equilibria!.seq).toEqual([3, 4, 6, 8])
})

test("coalition-jump: a coalition does not jump over infeasible states", () => {
  const { coalitions } = resultsFor("coalition-jump")
  for (const concept of COALITION_CONCEPTS) expect(coalitions!.of[0]!.stable[concept]).toEqual([1, 2, 3])
})

test("coalition-smr: a coalition of two among three", () => {
  const { coalitions, conflict } = resultsFor("coalition-smr")
  const [a, b] = conflict.decisionMakers.map(({ id }) => id)
  const { stable } = coalitions!.of.find(({ members }) => members.join() === [a, b].join())!
  const holds = COALITION_CONCEPTS.map((concept) => [concept, stable[concept]!.includes(7)])
  expect(Object.fromEntries(holds)).toEqual({ cnash: false, cgmr: true, csmr: false, cseq: false })
})

test("every deviation is looked at", () => {
  expect(readdirSync(FOLDER).sort()).toEqual([
    "coalition-jump.gmcr",
    "coalition-smr.gmcr",
    "gmr-sequence.gmcr",
    "seq-sequence.gmcr",
    "seqsim-union.gmcr",
    "sim-exhausted.gmcr",
    "smr-sequence.gmcr",
  ])
})
