import { expect, test } from "vitest"
import { initialOf } from "./dm.tsx"

function initials(...ids: readonly string[]): string[] {
  const decisionMakers = ids.map((id) => ({ id, name: id, options: [], path: [] }))
  return ids.map((_, dm) => initialOf({ decisionMakers }, dm))
}

test("a decision maker's initial is one letter, or two where others begin alike", () => {
  expect(initials("syria", "iraq")).toEqual(["S", "I"])
  expect(initials("us", "ussr", "cuba")).toEqual(["US", "UR", "C"])
  expect(initials("a", "ab", "abc")).toEqual(["A", "AB", "AC"])
  expect(initials("us_support", "us_opposition", "_")).toEqual(["US", "UO", "_"])
  expect(initials("prisoner_one", "prisoner_two", "port")).toEqual(["PO", "PT", "PR"])
  expect(() => initialOf({ decisionMakers: [] }, 0)).toThrow(RangeError)
})
