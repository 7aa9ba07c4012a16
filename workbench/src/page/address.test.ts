import { CONCEPTS } from "@parley/core"
import fc from "fast-check"
import { expect, test } from "vitest"
import {
  addressOf,
  changed,
  PARTS,
  PLACES,
  REPORT_STEPS,
  START,
  START_STEPS,
  STEP_ORDERS,
  selecting,
  TAKE_KINDS,
  type View,
  viewOf,
  WEAK,
} from "./address.ts"

const state = fc.string({ unit: fc.constantFrom("Y", "N", "-"), minLength: 1, maxLength: 12 })
const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 })
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of)
const views: fc.Arbitrary<View> = fc.record({
  file: name,
  place: fc.constantFrom(...PLACES),
  scenario: maybe(name),
  beside: maybe(fc.constantFrom("", "successor")),
  state: maybe(state),
  against: maybe(state),
  dm: maybe(name),
  concept: maybe(fc.constantFrom(...CONCEPTS)),
  trail: fc.array(state, { maxLength: 5 }),
  back: fc.boolean(),
  which: fc.constantFrom("equilibria", "all"),
  under: maybe(fc.constantFrom(...CONCEPTS)),
  where: fc.string(),
  sort: fc.constantFrom("strength", "number", "us"),
  by: fc.constantFrom("moves", "improvements"),
  movers: fc.array(fc.constantFrom("us", "gov"), { maxLength: 2 }),
  as: maybe(fc.constantFrom("graph", "list")),
  idle: maybe(name),
  part: fc.constantFrom(...PARTS),
  only: maybe(fc.constantFrom(...WEAK)),
  entry: maybe(name),
  without: maybe(name),
  sure: maybe(state),
  steps: fc.constantFrom(...STEP_ORDERS),
  chances: fc.oneof(
    fc.constant([]),
    fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }),
  ),
  untied: fc.boolean(),
  goal: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
  avoid: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
  lens: maybe(fc.constantFrom(...CONCEPTS)),
  led: fc.boolean(),
  fixed: fc.array(fc.constantFrom("us", "gov"), { maxLength: 2 }),
  keep: fc.array(fc.constantFrom("us.3", "gov.leave", "leave"), { maxLength: 3 }),
  skip: fc.array(fc.constantFrom(...TAKE_KINDS), { maxLength: 3 }),
  levers: fc.array(fc.constantFrom("us.amnesty", "leave"), { maxLength: 2 }),
  slide: fc.option(fc.constantFrom("stands" as const, "deal" as const), { nil: null }),
  start: maybe(fc.constantFrom(...START_STEPS)),
  report: maybe(fc.constantFrom(...REPORT_STEPS)),
})

test("an address restores the view it was made of", () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(viewOf(addressOf(view).slice(1))).toEqual(view)
    }),
  )
})

test("addresses that left their place out lead to where it is now", () => {
  const placeOf = (query: string) => viewOf(`?file=f.yaml&${query}`).place
  expect(placeOf("state=YN&which=all")).toBe("outcomes")
  expect(placeOf("state=YN&sure=YN&which=all&steps=comfort")).toBe("sure")
  expect(placeOf("state=YN")).toBe("board")
})

test("an address that makes no sense gives the start", () => {
  expect(
    viewOf(
      "?place=nowhere&state=YQ&concept=best&which=some&by=magic&part=none&only=all&steps=back&lens=best&led=no&skip=all&chances=5,x,40&untied=no",
    ),
  ).toEqual(START)
})

test("walking keeps the trail, walking back cuts it, choosing begins anew", () => {
  const at = { ...START, file: "f", state: "YN" }
  expect(selecting(at, "NN", true)).toEqual({ state: "NN", trail: ["YN"] })
  expect(selecting({ ...at, state: "NN", trail: ["YN"] }, "YN", true)).toEqual({ state: "YN", trail: [] })
  expect(selecting({ ...at, trail: ["NN"] }, "YY")).toEqual({ state: "YY", trail: [] })
})

test("what is selected is taken along to What would it take, and an expression stays", () => {
  const at = { ...START, file: "f", place: "outcomes" as const, state: "YN" }
  const goal = (view: Partial<View>, change: Partial<View> = { place: "take" }) =>
    changed({ ...at, ...view }, change).goal
  expect(goal({})).toEqual(["YN"])
  expect(goal({ goal: ["NN"] })).toEqual(["YN"])
  expect(goal({ goal: ["leave"] })).toEqual(["leave"])
  expect(goal({ goal: ["Y"] })).toEqual(["Y"])
  expect(goal({ goal: ["NN", "leave"] })).toEqual(["NN", "leave"])
  expect(goal({ state: null })).toEqual([])
  expect(goal({}, { place: "take", goal: ["NY"] })).toEqual(["NY"])
  // Once there, another goal is looked for.
  expect(goal({ place: "take", goal: ["YN"] }, { goal: [] })).toEqual([])
  expect(goal({ place: "take" }, { state: "NN" })).toEqual([])
})

test("ways lead back only while there is a state to lead from", () => {
  const at = { ...START, file: "f", state: "YN", against: "NN", back: true }
  expect(changed(at, {}).back).toBe(true)
  expect(changed(at, { against: null }).back).toBe(false)
})

test("whoever goes to a place leaves the guided start, and comes back to it by its step", () => {
  const at = { ...START, file: "f", start: "today" as const }
  expect(changed(at, { state: "YN" }).start).toBe("today")
  expect(changed(at, { place: "moves" }).start).toBeNull()
  expect(changed(at, { start: null }).start).toBeNull()
  expect(changed(at, { place: "board", start: "wants" }).start).toBe("wants")
})
