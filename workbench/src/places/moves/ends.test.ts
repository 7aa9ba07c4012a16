import { expect, test } from "vitest"
import { between, endsOf } from "./ends.ts"

test("ways lead from the state shown to the one it is compared with, or back", () => {
  expect(endsOf({ against: "NN", back: false }, "YY")).toEqual({ from: "YY", to: "NN" })
  expect(endsOf({ against: "NN", back: true }, "YY")).toEqual({ from: "NN", to: "YY" })
  expect(endsOf({ against: null, back: true }, "YY")).toEqual({ from: "YY", to: null })
})

test("to choose where ways begin or lead changes that end alone", () => {
  const on = { against: "NN", back: false }
  expect(between(on, "YY", { from: "YN" })).toEqual({ state: "YN", against: "NN", trail: [] })
  expect(between(on, "YY", { to: "YN" })).toEqual({ state: "YY", against: "YN" })
  const back = { against: "NN", back: true }
  expect(between(back, "YY", { from: "YN" })).toEqual({ state: "YY", against: "YN" })
  expect(between(back, "YY", { to: "YN" })).toEqual({ state: "YN", against: "NN", trail: [] })
})
