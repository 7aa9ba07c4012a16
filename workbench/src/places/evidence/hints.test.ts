import { expect, test } from "vitest"
import type { Candidate } from "../../reading/candidates.ts"
import { hintsIn } from "./hints.ts"

const at = (from: number, to: number) => ({ from, to, sentence: { from, to } })
const found: readonly Candidate[] = [
  { kind: "quotation", ...at(0, 10), speaker: "Ada", words: "we go" },
  { kind: "quotation", ...at(4, 10), speaker: "Bob", words: "go" },
  { kind: "date", ...at(12, 20), date: "2024-07-28", relative: false },
  { kind: "actor", ...at(2, 5), name: "The ministry", places: [at(2, 5), at(40, 45)] },
]

test("a form begins with what was found in the chosen words, the first of each", () => {
  expect(hintsIn(found, { from: 0, to: 30 })).toEqual({
    by: "Ada",
    date: "2024-07-28",
    actor: "The ministry",
  })
  expect(hintsIn(found, { from: 5, to: 11 })).toEqual({ by: "Ada" })
  expect(hintsIn(found, { from: 39, to: 46 })).toEqual({ actor: "The ministry" })
  expect(hintsIn(found, { from: 50, to: 60 })).toEqual({})
})
