import { newDocument, read } from "@parley/core"
import type { Json } from "@parley/core/file"
import { expect, test } from "vitest"
import {
  draftOf,
  draftOfHeld,
  fileValueOf,
  heldOf,
  holdingIn,
  isHeldRule,
  NEW_RULE,
  optionsIn,
  type RuleDraft,
  withGrounds,
} from "./rule-draft.ts"

const DATA = {
  parley: 1,
  title: "T",
  decisionMakers: { p: { options: { a: {}, b: {} } }, q: { options: { c: {}, a: {} } } },
}
const conflictWith = (rules: readonly Json[]) =>
  read(newDocument(rules.length === 0 ? DATA : { ...DATA, infeasible: rules })).conflict!
const conflict = conflictWith([])
const draft = (change: Partial<RuleDraft>): RuleDraft => ({ ...NEW_RULE, ...change })

test.each<[Partial<RuleDraft>, Json | null]>([
  [{ picked: [0] }, null],
  [{ picked: [0, 2] }, { atMostOne: ["p.a", "c"] }],
  [{ form: "atLeastOne", picked: [1] }, { atLeastOne: ["b"] }],
  [{ form: "exactlyOne", picked: [] }, null],
  [{ form: "together", picked: [1, 2] }, "b and c"],
  [
    { form: "requires", option: 1, needs: " not c " },
    { option: "b", requires: "not c" },
  ],
  [{ form: "requires", option: 1, needs: "nonsense" }, null],
  [{ form: "requires", needs: "c" }, null],
  [{ form: "when", text: "b if c" }, "b if c"],
  [{ form: "when", text: "b if" }, null],
])("%j is written as %j", (change, value) => {
  expect(fileValueOf(conflict, draft(change))).toEqual(value)
})

test("a rule of the file becomes a draft that says the same", () => {
  const rules: Json[] = [
    "b and c",
    { when: "b and c", because: "x" },
    { atMostOne: ["p.a", "c"], evidence: ["F1"] },
    { option: "b", requires: "c or q.a" },
  ]
  const made = conflictWith(rules)
  made.infeasible.forEach((rule, i) => {
    const value = fileValueOf(made, draftOf(made, rule, rules[i]))
    expect(withGrounds(value!, rules[i])).toEqual(rules[i])
  })
})

test("a pattern becomes an expression that removes the same", () => {
  const made = conflictWith([{ pattern: "YN--", because: "x" }])
  const value = withGrounds(fileValueOf(made, draftOf(made, made.infeasible[0]!, { pattern: "YN--" }))!, {
    pattern: "YN--",
    because: "x",
  })
  expect(value).toEqual({ when: "p.a and not b", because: "x" })
})

test("what a formula speaks of, and what holds of it in a state", () => {
  const [rule] = conflictWith(["c if (b iff not q.a)"]).infeasible
  expect(optionsIn(rule!.formula)).toEqual([1, 2, 3])
  expect(holdingIn("NYN-", [1, 2, 3])).toEqual({
    kind: "and",
    of: [
      { kind: "option", option: 1 },
      { kind: "not", of: { kind: "option", option: 2 } },
    ],
  })
  expect(holdingIn("----", [1])).toBeNull()
})

test("a draft that is held finds its options where they stand now, and lets go of those that are no more", () => {
  const held = heldOf(conflict, draft({ form: "requires", picked: [0, 1, 2], option: 1, needs: "c and" }))
  expect(draftOfHeld(conflict, held)).toEqual(
    draft({ form: "requires", picked: [0, 1, 2], option: 1, needs: "c and" }),
  )
  const makers = { q: { options: { c: {} } }, p: { options: { b: {} } } }
  const later = read(newDocument({ ...DATA, decisionMakers: makers })).conflict!
  expect(draftOfHeld(later, held)).toMatchObject({ picked: [1, 0], option: 1 })
  const gone = read(newDocument({ ...DATA, decisionMakers: { q: makers.q } })).conflict!
  expect(draftOfHeld(gone, held)).toMatchObject({ picked: [0], option: null })
})

test("what the browser kept counts as a rule only where it is one", () => {
  const held = heldOf(conflict, draft({ picked: [0] }))
  expect(isHeldRule(JSON.parse(JSON.stringify(held)))).toBe(true)
  const odd = [null, [], "x", { ...held, form: "none" }, { ...held, picked: [0] }, { ...held, option: 1 }]
  for (const each of [...odd, { ...held, needs: null }, { ...held, text: 1 }])
    expect(isHeldRule(each), JSON.stringify(each)).toBe(false)
})
