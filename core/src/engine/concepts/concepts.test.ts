import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import {
  COALITION_CONCEPTS,
  CONCEPTS,
  coalitionFormOf,
  countsAnswers,
  countsChoices,
  DEFAULT_CONCEPTS,
  type Definition,
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
concept     rule  steps      counter  own    choices  sweeps  own part  conditions     shown
nash        C2    none       no       own    no       0       nash      sets           usual
gmr         C1    any        no       own    no       1       gmr       sets           usual
smr         C1    any        yes      own    no       1       smr       sets           usual
seq         C1    improving  no       other  no       1       gmr       sets           usual
sseq        C1    improving  yes      other  no       1       smr       sets           usual
sim         C6    none       no       other  yes      0       none      unmerged-sets  asked
seq-or-sim  C7    improving  no       other  yes      1       none      none           asked
`

test("every definition says what the specification says", () => {
  const counters = (definition: Definition): boolean => definition.kind === "in-turn" && definition.counter
  const lines = CONCEPTS.map((concept) => [
    concept,
    definitionOf(concept).rule,
    stepsUnder(concept) ?? "none",
    counters(definitionOf(concept)) ? "yes" : "no",
    hangsOnOwn(concept) ? "own" : "other",
    countsChoices(concept) ? "yes" : "no",
    `${sweepsUnder(concept)}`,
    ownPartOf(concept) ?? "none",
    definitionOf(concept).conditions,
    DEFAULT_CONCEPTS.includes(concept) ? "usual" : "asked",
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

test("the usual concepts, the further ones, the quick one", () => {
  expect(DEFAULT_CONCEPTS).toEqual(["nash", "gmr", "smr", "seq", "sseq"])
  expect([...DEFAULT_CONCEPTS, ...FURTHER_CONCEPTS].toSorted()).toEqual(CONCEPTS.toSorted())
  expect(QUICK_CONCEPTS).toEqual(["nash"])
  expect(CONCEPTS.filter((concept) => !countsAnswers(concept))).toEqual(["nash"])
  expect(new Set(CONCEPTS).size).toBe(CONCEPTS.length)
})

test("what a concept implies begins with itself and what it says itself", () => {
  expect(impliedBy("nash").slice(0, 3)).toEqual(["nash", "sseq", "sim"])
  expect(impliedBy("sseq").slice(0, 3)).toEqual(["sseq", "seq", "smr"])
  expect(impliedBy("seq").slice(1)).toEqual(["gmr", "seq-or-sim"])
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
