import { expect, test } from "vitest"
import type { Part } from "../evidence/parts.ts"
import { confidenceIn } from "./confidence.ts"

const part = (confidence?: "low" | "medium" | "high"): Part => ({
  kind: "rule",
  index: 0,
  path: [],
  grounds: confidence === undefined ? {} : { confidence },
})

test("high: nothing of less than high confidence turns it, and it is so in three quarters (SPEC J3)", () => {
  expect(confidenceIn([], 0.75)).toBe("high")
  expect(confidenceIn([part("high"), part("high")], 1)).toBe("high")
  expect(confidenceIn([], 0.749)).toBe("moderate")
  expect(confidenceIn([part("high"), part("medium")], 1)).toBe("moderate")
  expect(confidenceIn([part()], 1)).toBe("moderate")
})

test("low: one part of low confidence alone carries it, or it is so in less than two fifths (SPEC J3)", () => {
  expect(confidenceIn([part("low")], 1)).toBe("low")
  expect(confidenceIn([part("low"), part("low")], 1)).toBe("moderate")
  expect(confidenceIn([part("low"), part("high")], 0.4)).toBe("moderate")
  expect(confidenceIn([], 0.399)).toBe("low")
  expect(confidenceIn([part("high")], 0)).toBe("low")
})
