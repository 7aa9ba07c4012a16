import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import {
  COALITION_CONCEPTS,
  CONCEPTS,
  coalitionFormOf,
  countsAnswers,
  countsChoices,
  DEFAULT_CONCEPTS,
  definitionOf,
  FURTHER_CONCEPTS,
  hangsOnOwn,
  impliedBy,
  isConcept,
  ownPartOf,
  QUICK_CONCEPTS,
  stepsUnder,
  sweepsUnder,
} from "./index.ts"

const SPEC = readFileSync(new URL("../SPEC.md", import.meta.url), "utf8")

// Every concept as the specification has it: what hangs on a definition is held against this.
const TABLE = `
concept     rule  steps      own    choices  sweeps  own part  conditions
nash        C2    none       own    no       0       nash      sets
gmr         C1    any        own    no       1       gmr       sets
smr         C1    any        own    no       1       smr       sets
seq         C1    improving  other  no       1       gmr       sets
sseq        C1    improving  other  no       1       smr       sets
sim         C6    none       other  yes      0       none      unmerged-sets
seq-or-sim  C7    improving  other  yes      1       none      none
`

test("every definition says what the specification says", () => {
  const lines = CONCEPTS.map((concept) => [
    concept,
    definitionOf(concept).rule,
    stepsUnder(concept) ?? "none",
    hangsOnOwn(concept) ? "own" : "other",
    countsChoices(concept) ? "yes" : "no",
    `${sweepsUnder(concept)}`,
    ownPartOf(concept) ?? "none",
    definitionOf(concept).conditions,
  ])
  const [, ...table] = TABLE.trim().split("\n")
  expect(lines).toEqual(table.map((line) => line.split(/ +/)))
})

test("every rule that a definition names is in the specification", () => {
  const rules = [...CONCEPTS.map(definitionOf), ...COALITION_CONCEPTS.map(coalitionFormOf)].map(
    ({ rule }) => rule,
  )
  for (const rule of rules) expect(SPEC).toContain(`- **${rule}** `)
})

test("SMR and SSEQ alone give a counter-move (C1)", () => {
  const counters = CONCEPTS.filter((concept) => {
    const definition = definitionOf(concept)
    return definition.kind === "in-turn" && definition.counter
  })
  expect(counters).toEqual(["smr", "sseq"])
})

test("the usual concepts, the further ones, the quick one", () => {
  expect(DEFAULT_CONCEPTS).toEqual(["nash", "gmr", "smr", "seq", "sseq"])
  expect(FURTHER_CONCEPTS).toEqual(["sim", "seq-or-sim"])
  expect(QUICK_CONCEPTS).toEqual(["nash"])
  expect(CONCEPTS.filter(countsAnswers)).toEqual(["gmr", "smr", "seq", "sseq", "sim", "seq-or-sim"])
  expect(new Set(CONCEPTS).size).toBe(CONCEPTS.length)
})

test("what a concept implies begins with itself and what it says itself", () => {
  expect(impliedBy("nash")).toEqual(["nash", "sseq", "sim", "seq", "smr", "gmr", "seq-or-sim"])
  expect(impliedBy("sseq")).toEqual(["sseq", "seq", "smr", "gmr", "seq-or-sim"])
  expect(impliedBy("sim")).toEqual(["sim"])
})

test("coalition concepts, with the individual ones that coalitions of one are judged by (K2 to K6)", () => {
  expect(COALITION_CONCEPTS.map((concept) => [concept, coalitionFormOf(concept).individual])).toEqual([
    ["cnash", "nash"],
    ["cgmr", "gmr"],
    ["csmr", "smr"],
    ["cseq", "seq"],
  ])
})

test("names are told from other text", () => {
  expect(CONCEPTS.every(isConcept)).toBe(true)
  expect(["", "Nash", "cnash", "toString"].some(isConcept)).toBe(false)
})
