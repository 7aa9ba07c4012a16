import { expect, test } from "vitest"
import { analysisMoves, type Concept } from "../engine/index.ts"
import { type Question, Session, STUDIES } from "../session/index.ts"
import { analysisWork } from "./work.ts"

const CONCEPTS: readonly Concept[] = ["nash", "gmr", "seq"]

// Two decision makers with so many options each; without a rule their states are a cube.
function file(options: number, { infeasible = "[]", worlds = 0, offers = 0, events = 0 } = {}): string {
  const of = (id: string) => Array.from({ length: options }, (_, i) => `${id}${i}: {}`).join(", ")
  const each = (count: number, say: (i: number) => string) =>
    `{ ${Array.from({ length: count }, (_, i) => say(i)).join(", ")} }`
  return `parley: 1
title: T
decisionMakers: { a: { options: { ${of("x")} } }, b: { options: { ${of("y")} } } }
preferences: { a: [x0, not y0], b: [y0, not x0] }
infeasible: ${infeasible}
statusQuo: []
${events === 0 ? "" : `events: ${each(events, (i) => `e${i}: { what: It, date: ${2030 + i}, taken: [x${i}] }`)}`}
${offers === 0 ? "" : `offers: ${each(offers, (i) => `o${i}: { by: a, to: b, terms: [x${i}] }`)}`}
${worlds === 0 ? "" : `scenarios: ${each(worlds, (i) => `w${i}: { changes: { preferences: { a: [x${i}] } } }`)}`}
`
}

function openedOf(text: string) {
  const session = new Session(STUDIES)
  session.hold(0, text)
  return session.open({ revision: 0, scenario: null })
}

function costOf(text: string, question: Question): number {
  const study = STUDIES[question.kind] as { cost(opened: unknown, question: Question): number }
  return study.cost(openedOf(text), question)
}

// All that analyse the whole of a model, and how often.
const ANALYSING: readonly [number, Question][] = [
  [1, { kind: "outcomes", concepts: CONCEPTS }],
  [1, { kind: "states", concepts: CONCEPTS, which: "all", sort: { by: "strength" }, from: 0, count: 1 }],
  [1, { kind: "cards", concepts: CONCEPTS, states: [] }],
  [1, { kind: "values", concepts: CONCEPTS, which: "all" }],
  [1, { kind: "moves", concepts: CONCEPTS, state: "1" }],
  [1, { kind: "graph", concepts: CONCEPTS, by: "moves" }],
  [1, { kind: "ways", concepts: CONCEPTS, by: "moves" }],
  [1, { kind: "history", concepts: CONCEPTS }],
  [1, { kind: "offers", concepts: CONCEPTS, worlds: "this" }],
  [4, { kind: "offers", concepts: CONCEPTS, worlds: "all" }],
  [4, { kind: "scenarios", concepts: CONCEPTS }],
  [2, { kind: "beside", concepts: CONCEPTS, other: null, most: 1 }],
  // As it is, and without each of four statements.
  [5, { kind: "evidence", concepts: CONCEPTS }],
  [2, { kind: "falls", concepts: CONCEPTS, removed: [] }],
  [20, { kind: "robustness", concepts: CONCEPTS, worlds: 20 }],
  [4, { kind: "brief", concepts: CONCEPTS }],
] as never

test("a cube is no less work for having no move that is looked at by itself", () => {
  const { model } = openedOf(file(5))
  expect(model.space.form).toBe("cube")
  expect(analysisMoves(model, CONCEPTS)).toBe(0)
  expect(analysisWork(model, CONCEPTS)).toBe(2 ** 2 * 2 ** 10)
})

test.each(ANALYSING)("%i analyses: %j", (times, question) => {
  const [small, large] = [4, 6].map((options) => costOf(file(options, { worlds: 3 }), question))
  expect(small).toBeGreaterThanOrEqual(times * 4 * 2 ** 8)
  // Sixteen times the states.
  expect(large! / small!).toBeGreaterThanOrEqual(16)
})

test.each(ANALYSING)("the same where states are a list: %i analyses, %j", (times, question) => {
  const few = file(7, { infeasible: "[x1, x2, x3, x4, x5, y1, y2, y3, y4, y5]", worlds: 3 })
  const { space } = openedOf(few).model
  expect([space.form, space.count]).toEqual(["list", 16])
  expect(costOf(few, question)).toBeGreaterThanOrEqual(times * 4 * 16)
})

test("what is asked of more worlds, offers and events is more work", () => {
  const scenarios: Question = { kind: "scenarios", concepts: CONCEPTS }
  expect(costOf(file(4, { worlds: 3 }), scenarios)).toBe(4 * costOf(file(4), scenarios))
  const offers: Question = { kind: "offers", concepts: CONCEPTS, worlds: "this" }
  const each = (count: number) => costOf(file(4, { offers: count }), offers)
  expect(each(3) - each(2)).toBe(each(2) - each(1))
  expect(each(2)).toBeGreaterThan(each(1))
  const history: Question = { kind: "history", concepts: CONCEPTS }
  expect(costOf(file(4, { events: 2 }), history)).toBeGreaterThan(costOf(file(4), history))
})

test("threads to draw worlds hear of the work of a cube, too", () => {
  let heard = 0
  const session = new Session(STUDIES, {
    drawers: (_, moves) => {
      heard = moves
      return undefined
    },
  })
  session.hold(0, file(3))
  session.ask(
    { revision: 0, scenario: null },
    { kind: "robustness", concepts: ["nash"], worlds: 20, depth: 1 },
  )
  expect(heard).toBe(20 * 4 * 2 ** 6)
})
