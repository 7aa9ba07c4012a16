import { read } from "@parley/core"
import { newConflict } from "@parley/core/file"
import { expect, test } from "vitest"
import { isSilent, nextStart, silentMakers } from "./silent.ts"

const BEGUN = newConflict({
  title: "Water",
  decisionMakers: [
    { name: "Syria", options: ["Release"] },
    { name: "Iraq", options: ["Attack"] },
  ],
})

test("a conflict just begun says of nobody what they want", () => {
  const begun = read(BEGUN).conflict!
  expect(silentMakers(begun)).toEqual([0, 1])
  expect(isSilent(begun)).toBe(true)
})

test("one statement or weight speaks, an empty list does not", () => {
  const some = read(`${BEGUN}preferences:\n  syria: []\n  iraq: [not attack]\n`).conflict!
  expect(silentMakers(some)).toEqual([0])
  expect(isSilent(some)).toBe(false)
  const weighed = read(`${BEGUN}preferences: { syria: { weights: { release: 1 } } }\n`).conflict!
  expect(silentMakers(weighed)).toEqual([1])
})

test("the guided start goes on where something is not said yet", () => {
  const next = (more: string) => nextStart(read(`${BEGUN}${more}`).conflict)
  expect(next("")).toBe("today")
  expect(next("statusQuo: []\n")).toBe("wants")
  expect(next("statusQuo: []\npreferences: { syria: [release], iraq: [attack] }\n")).toBe("parties")
})
