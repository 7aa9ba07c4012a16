import { expect, test } from "vitest"
import { applyScenario, read } from "../file/index.ts"
import { conflictText } from "./index.ts"

const TEXT = `# A comment.
parley: 1
title: { en: Water, es: Agua }
decisionMakers:
  a: { name: "A: the first", options: { x: { oneWay: taken }, y: {} } }
  b: { options: { x: {} } }
infeasible: [{ atMostOne: [a.x, y], because: "no" }, { pattern: "YY-" }]
preferences:
  a: ["!a.x or y", { want: b.x, evidence: [F1] }]
  b: { weights: { y: 0.1, b.x: -3 } }
statusQuo: [y]
labels: { "NNN": "1" }
scenarios:
  other: { changes: { preferences: { b: [y] }, statusQuo: null } }
`

test.each(["yaml", "json"] as const)("data written as %s reads back the same", (format) => {
  const base = read(TEXT)
  for (const reading of [base, applyScenario(base, "other")]) {
    expect(reading.problems).toEqual([])
    const again = read(conflictText(reading.data, format))
    expect(again.problems).toEqual([])
    expect(again.data).toEqual(reading.data)
  }
})

test("JSON is indented and ends with a line break", () => {
  const text = conflictText(read(TEXT).data, "json")
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
})
