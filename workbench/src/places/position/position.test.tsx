import { expect, test } from "vitest"
import { readOf, shown, two } from "../../page/sample.tsx"
import { Position } from "./position.tsx"

test("without a selection today is shown, and said to be", () => {
  const said = readOf(shown(<Position />, two()))
  expect(said).toContain("As things stand")
  expect(said).toContain("today")
})

test("while nobody says what they want, it is said that nothing can be told, and of no state that it holds", () => {
  const markup = shown(<Position />, two(""))
  expect(markup).not.toContain("data-holds")
  expect(markup).not.toContain("staying")
  expect(shown(<Position />, two())).toContain("staying")
})
