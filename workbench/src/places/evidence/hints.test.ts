import { type Proposal, read } from "@parley/reading"
import { Draft } from "@parley/reading/draft"
import { expect, test } from "vitest"
import { hintsIn } from "./hints.ts"

const TEXT = `LOM, 12 March 2025 - The Valley Union said on Tuesday that the vote of 3 February was fair.

"We have waited for nine months," Ana Ruiz, its leader, said on Monday.

The Lom Port Company has offered to pay half of the arrears.`

const { language, proposals } = read(TEXT)
const data = { decisionMakers: { port: { name: "Lom Port Company" } } }

const of = (words: string, found: readonly Proposal[] = proposals) => {
  const from = TEXT.indexOf(words)
  const span = { from, to: from + words.length, exact: words }
  return hintsIn(new Draft(data, { source: "wire", text: TEXT, language, proposals: found }), span)
}

test("a claim begins with who says so and how, and with the day of saying it, not one that it speaks of", () => {
  const quoted = of('"We have waited for nine months," Ana Ruiz, its leader, said on Monday.')
  expect(quoted.claim).toMatchObject({ by: "Ana Ruiz", status: "onRecord", date: "2025-03-10" })
  const told = of(TEXT.slice(21, TEXT.indexOf("fair.") + 5))
  expect(told.claim).toMatchObject({ status: "onRecord", date: "2025-03-11" })
})

test("an option begins with the deed and with who would do it; nobody is taken where nobody is told", () => {
  expect(of("The Lom Port Company has offered to pay half of the arrears.").option).toEqual({
    name: "Pay half of the arrears",
    dm: "port",
    maker: "Lom Port Company",
  })
  expect(of("The Valley Union", []).option).toEqual({ name: "The Valley Union", dm: null, maker: "" })
})

test("of long words as many are quoted as may be, from their beginning", () => {
  const long = TEXT.slice(0, TEXT.length)
  const { quote } = of(long).claim
  expect(String(quote).length).toBeGreaterThan(200)
  expect(long.replace(/\s+/g, " ").startsWith(String(quote))).toBe(true)
})
