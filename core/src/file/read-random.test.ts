import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { runs } from "../../../checks/runs.ts"
import { check } from "./check.ts"
import type { Problem } from "./problem.ts"
import { read } from "./read.ts"
import { applyScenario } from "./scenario.ts"

const FILE = `parley: 1
title: { en: Two rivers, es: "Dos r\\u00edos" }
asOf: 1975-06
decisionMakers:
  up:
    name: Upstream
    options:
      release:  { name: 'Release ''it''', undo: Hold it back }
      escalate: { oneWay: taken }
  down: { options: { attack: {}, appeal: { oneWay: dropped } } }
infeasible:
  - release and escalate
  - { atMostOne: [release, attack], because: "Water and war" }
  - { pattern: "YYN-" }
  - |
    not release and attack
      and escalate
merge: [ { when: appeal and escalate } ]
noMove:
  - { by: down, from: "attack", toPattern: "N---" }
preferences:
  up:
    - not (release or escalate)
    - { want: escalate if attack, evidence: [F3], confidence: medium }
  down: { weights: { attack: 0.5, up.release: -2 } }
statusQuo: [escalate]
labels: { "NYNN": "1" }
scenarios:
  later: { changes: { preferences: { down: [attack] }, labels: null } }
`

const SIGNS = [
  ..."[]{}:,-?!&*|>'\"%@`#()~.\n\t ",
  "\n  ",
  "\n- ",
  ": ",
  "YNNN",
  "\\u0041",
  "null",
  "1e999",
  "<<",
  "__proto__",
  "---\n",
  "\0",
  "\ud800",
  "é",
  "😀",
]

/** The file with pieces cut out, doubled, moved and signs put in. */
const mutated = fc
  .array(
    fc.record({
      from: fc.nat(FILE.length),
      length: fc.nat(40),
      to: fc.nat(FILE.length),
      how: fc.constantFrom("cut", "copy", "sign"),
      sign: fc.constantFrom(...SIGNS),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((slips) =>
    slips.reduce((text, { from, length, to, how, sign }) => {
      const piece = how === "sign" ? sign : text.slice(from, from + length)
      if (how === "cut") return text.slice(0, from) + text.slice(from + length)
      return text.slice(0, to) + piece + text.slice(to)
    }, FILE),
  )

function isWellFormed(text: string, problems: readonly Problem[]): void {
  const lines = text.replace(/^\ufeff/, "").split("\n")
  for (const { line, column, code, params } of problems) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(line).toBeGreaterThanOrEqual(1)
    expect(line).toBeLessThanOrEqual(lines.length)
    expect(column).toBeGreaterThanOrEqual(1)
    expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1)
    for (const value of Object.values(params)) expect(["string", "number"]).toContain(typeof value)
  }
}

function holds(text: string): void {
  const reading = read(text)
  isWellFormed(text, reading.problems)
  const isWrong = reading.problems.some(({ severity }) => severity === "error")
  expect(reading.conflict === null).toBe(isWrong)
  const later = applyScenario(reading, "later")
  isWellFormed(text, later.problems)
  isWellFormed(text, check(text))
}

describe("whatever the text", () => {
  it("starts from a file without errors", () => {
    expect(check(FILE).filter(({ severity }) => severity === "error")).toEqual([])
  })

  it("reads and checks mutated files without throwing", () => {
    fc.assert(fc.property(mutated, holds), { seed: 20240812, numRuns: runs(500) })
  })

  it("reads and checks any characters without throwing", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(...SIGNS, "parley: 1\n", "decisionMakers:", "options: {"),
    )
    const junk = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""))
    fc.assert(fc.property(junk, holds), { seed: 20240813, numRuns: runs(500) })
  })

  it("reads and checks any values in place of any other without throwing", () => {
    const data = read(FILE).data
    const paths: (string | number)[][] = []
    const visit = (value: unknown, path: (string | number)[]) => {
      paths.push(path)
      if (Array.isArray(value)) value.forEach((item, i) => void visit(item, [...path, i]))
      else if (value !== null && typeof value === "object") {
        for (const [key, item] of Object.entries(value)) visit(item, [...path, key])
      }
    }
    visit(data, [])
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom("YNNN", "release", "", 0.1, [], {}, null),
    )
    const changed = fc.tuple(fc.constantFrom(...paths.slice(1)), value).map(([path, replacement]) => {
      const copy = structuredClone(data) as unknown
      let parent = copy as Record<string | number, unknown>
      for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>
      parent[path.at(-1)!] = replacement
      return JSON.stringify(copy, null, 1)
    })
    fc.assert(fc.property(changed, holds), { seed: 20240814, numRuns: runs(500) })
  })
})
