import { expect, test } from "vitest"
import { median } from "./median.ts"
import { row } from "./report.ts"
import type { Task } from "./shapes.ts"

const task: Task = { name: "x", group: "sizes", title: "an x", states: 1_000, text: () => "" }
const figures = { kind: "figures", seconds: [3, 1, 2], megabytes: 70.4, reference: null } as const

test("a median is the middle, or the mean of both", () => {
  expect([median([5]), median([9, 1, 2]), median([4, 1, 10, 2])]).toEqual([5, 2, 3])
})

test("a line has the median, the spread and the time per state", () => {
  expect(row(task, figures)).toBe("| x | an x | 1,000 | 3 | 2.00 | 1.00 to 3.00 | 70 | 2,000 µs |  |")
  expect(row({ ...task, states: 2e7 }, figures)).toContain("| 100 ns |")
  expect(row({ ...task, states: 1e5 }, figures)).toContain("| 20.0 µs |")
})

test("beside the plain reference, as many times the engine", () => {
  expect(row(task, { ...figures, reference: { reference: 30, engine: 0.01 } })).toContain(
    "| 30.0 s, 3,000 times |",
  )
  expect(row(task, { ...figures, reference: { kind: "late", limit: 60 } })).toContain("| over 60 s |")
})

test("without figures a line says why", () => {
  expect(row(task, { kind: "late", limit: 120 })).toBe("| x | an x | 1,000 |  | over 120 s |  |  |  |  |")
  expect(row(task, { kind: "refused", why: "a | b" })).toContain("| refused: a \\| b |")
})
