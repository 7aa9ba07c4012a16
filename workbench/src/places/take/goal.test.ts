import { read } from "@parley/core"
import { expect, test } from "vitest"
import { START } from "../../page/address.ts"
import { isState } from "../../parts/state-text.ts"
import { caseText } from "../../worker/sample.ts"
import { keepable, lensOf, wantedOf } from "./goal.ts"

const conflict = read(caseText("venezuela-2024")).conflict!

test("what is wanted and what may be changed are as the address says", () => {
  expect(wantedOf(START, conflict)).toBeNull()
  const view = {
    ...START,
    goal: ["leave", "amnesty"],
    avoid: ["pressure"],
    fixed: ["us"],
    keep: ["gov.1", "leave"],
    led: true,
  }
  const ids = conflict.decisionMakers.map(({ id }) => id)
  const wanted = wantedOf({ ...view, keep: [`${ids[1]}.1`, "leave", "nothing"] }, conflict)!
  expect(wanted).toMatchObject({ hold: ["leave", "amnesty"], not: ["pressure"], reached: true })
  expect(wanted.who).toEqual(ids.filter((id) => id !== "us"))
  expect(wanted.kept).toEqual([
    ["preferences", ids[1], 0],
    ["decisionMakers", ids[1], "options", "leave"],
  ])
  expect(new Set(keepable(conflict).map(({ key }) => key)).size).toBe(keepable(conflict).length)
})

test("a state is told from an expression, and a concept is found", () => {
  expect(isState("YYNYNNYY", conflict)).toBe(true)
  expect(isState("YN", conflict)).toBe(false)
  expect(isState("leave", conflict)).toBe(false)
  expect(lensOf({ ...START, lens: "nash" }, ["seq"])).toBe("nash")
  expect(lensOf(START, ["nash", "seq"])).toBe("seq")
  expect(lensOf(START, ["nash", "gmr"])).toBe("nash")
})
