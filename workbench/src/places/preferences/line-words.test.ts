import { read, words } from "@parley/core"
import { newConflict } from "@parley/core/file"
import { expect, test } from "vitest"
import { apartFrom } from "./line-words.ts"

const { conflict } = read(
  newConflict({
    title: "Water",
    decisionMakers: [
      { name: "Syria", options: ["Release water", "Escalate"] },
      { name: "Iraq", options: ["Attack"] },
    ],
  }),
)
const said = (above: string | null, state: string) => apartFrom(conflict!, above, state, words("en"))

test("a line says first what sets it apart from the one above, then what else is taken", () => {
  const [release, escalate] = ["Syria chooses to release water", "Syria chooses to escalate"]
  expect(said("YNN", "YYN")).toBe(`${escalate}; ${release}.`)
  expect(said("YYN", "NYN")).toBe(`Syria chooses not to release water; ${escalate}.`)
  expect(said("YYN", "NYY")).toBe(`Syria chooses not to release water; Iraq chooses to attack; ${escalate}.`)
  expect(said("NYN", "NNN")).toBe("Syria chooses not to escalate.")
})

test("the first line, and states that are several, are not told so", () => {
  expect(said(null, "YNN")).toBeNull()
  expect(said("YNN", "Y-N")).toBeNull()
})
