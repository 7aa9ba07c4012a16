import { expect, test } from "vitest"
import type { Chip, Row } from "./chips.ts"
import { deedOf, offersAt, type Sayable, writtenOut } from "./offers.ts"

const options: readonly Sayable[] = [
  {
    option: 0,
    done: "Maduro has left office",
    notDone: "Maduro is still in office",
    also: ["Leave", "leave"],
  },
  { option: 1, done: "there are talks", notDone: "there are no talks", also: ["Enter talks", "Government"] },
]
const signs = {
  joints: { and: "and", or: "or", if: "if", iff: "exactly if" },
  not: "not",
  group: "( … ) a group",
  notGroup: "not ( … )",
}
const A: Chip = { kind: "option", option: 0, taken: true }
const AND: Chip = { kind: "and" }
const empty: Row = { chips: [], at: 0 }
const after: Row = { chips: [A], at: 1 }
const offered = (row: Row, typed: string): string[] =>
  offersAt(row, typed, { options, signs }).map(({ said }) => said)

test("at the beginning options are offered, and groups; behind a part, what joins comes first", () => {
  expect(offered(empty, "")).toEqual([
    "Maduro has left office",
    "there are talks",
    "( … ) a group",
    "not ( … )",
    "Maduro is still in office",
    "there are no talks",
  ])
  expect(offered(after, "").slice(0, 5)).toEqual(["and", "or", "if", "exactly if", "Maduro has left office"])
  expect(offered({ chips: [A, AND], at: 2 }, "")[0]).toBe("Maduro has left office")
})

test("typing words filters, best first: those that begin so, those that hold them, those found by other names", () => {
  expect(offered(empty, "there are")).toEqual(["there are talks", "there are no talks"])
  expect(offered(empty, "TALKS")).toEqual(["there are talks", "there are no talks"])
  expect(offered(empty, "gov")).toEqual(["there are talks", "there are no talks"])
  expect(offered(empty, "leave")).toEqual(["Maduro has left office", "Maduro is still in office"])
  expect(offered(empty, "not talks")).toEqual(["there are no talks", "there are talks"])
  expect(offered(after, "if")[0]).toBe("if")
  expect(offered(after, "ex")[0]).toBe("exactly if")
  expect(offered(empty, "zebra")).toEqual([])
  expect(offersAt(empty, "tálks", { options, signs })).toHaveLength(2)
})

test("a joint that is written out is taken with the space behind it", () => {
  expect(writtenOut(after, "and ", signs)).toMatchObject({ chips: [AND] })
  expect(writtenOut(after, "exactly if ", signs)).toMatchObject({ chips: [{ kind: "iff" }] })
  expect(writtenOut(after, "and", signs)).toBeNull()
  expect(writtenOut(empty, "and ", signs)).toBeNull()
})

test("keys go to the list while it is open, to the row while nothing is typed, and else to the field", () => {
  const at = { isOpen: false, isChosen: false, typed: "", isDraft: true, canCancel: true }
  const press = (key: string, more: Partial<typeof at> = {}, shiftKey = false) =>
    deedOf({ key, ctrlKey: false, shiftKey }, { ...at, ...more })
  expect(press("ArrowDown")).toBe("open")
  expect(press("ArrowDown", { isOpen: true })).toBe("next")
  expect(press("Enter", { isOpen: true, isChosen: true })).toBe("take")
  expect(press("Tab", { isOpen: true, isChosen: true })).toBe("take")
  expect(press("Tab", { isOpen: true, isChosen: true }, true)).toBeNull()
  expect(press("Enter", { isOpen: true })).toBe("commit")
  expect(press("ArrowLeft")).toBe("left")
  expect(press("ArrowLeft", { typed: "a" })).toBeNull()
  expect(press("Backspace")).toBe("erase")
  expect(press("(")).toBe("group")
  expect(press("(", { typed: "a" })).toBeNull()
  expect(press("Escape", { isOpen: true })).toBe("close")
  expect(press("Escape")).toBe("revert")
  expect(press("Escape", { isDraft: false })).toBe("cancel")
  expect(press("Escape", { isDraft: false, canCancel: false })).toBeNull()
})
