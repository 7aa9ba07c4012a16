import { expect, test } from "vitest"
import { chipsOf, type Row } from "./chips.ts"
import { endOf } from "./sentence-end.ts"

const keys = ["leave", "talks"]
const names = { known: keys, resolve: (name: string) => (keys.includes(name) ? keys.indexOf(name) : null) }

function ended(text: string, of: Partial<Parameters<typeof endOf>[0]> = {}) {
  const chips = chipsOf(text, names)!
  const row: Row = { chips, at: chips.length }
  return endOf(
    { row, typed: "", own: "", isDraft: text !== "", entered: true, optional: false, ...of },
    { names, keys },
  )
}

test("a whole sentence is taken over, one that lacks something is refused, and nothing is done where nothing was", () => {
  expect(ended("leave and not talks")).toEqual({ kind: "commit", text: "leave and not talks" })
  expect(ended("leave and")).toEqual({ kind: "refuse", fault: { code: "after", at: 1 } })
  expect(ended("leave", { own: "leave" })).toEqual({ kind: "settle" })
  expect(ended("leave", { own: "leave", isDraft: false })).toEqual({ kind: "nothing" })
})

test("words that are typed and not chosen are not lost; a whole expression counts as built", () => {
  expect(ended("", { typed: "mad" })).toMatchObject({ kind: "refuse", fault: { code: "typed" } })
  expect(ended("", { typed: "leave" })).toMatchObject({ kind: "refuse", fault: { code: "typed" } })
  expect(ended("", { typed: "leave or talks" })).toEqual({ kind: "commit", text: "leave or talks" })
  expect(ended("talks", { typed: "leave or talks" })).toEqual({
    kind: "commit",
    text: "talks and (leave or talks)",
  })
  expect(ended("talks", { typed: "not leave" })).toEqual({ kind: "commit", text: "talks and not leave" })
})

test("what is emptied is taken back where it may be", () => {
  expect(ended("", { isDraft: true, own: "leave", optional: true })).toEqual({ kind: "commit", text: "" })
  expect(ended("", { isDraft: true, own: "leave" })).toEqual({ kind: "nothing" })
  expect(ended("", { isDraft: true, own: "leave", entered: false })).toEqual({ kind: "settle" })
})
