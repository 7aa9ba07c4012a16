import { expect, test } from "vitest"
import { stageOf } from "./sureness.tsx"

const of = { due: true, on: true, decided: false, failed: false, known: false }

test("what is to be worked out, and how far it is", () => {
  expect(stageOf({ ...of, due: false, known: true })).toBe("none")
  expect(stageOf({ ...of, on: false })).toBe("unasked")
  expect(stageOf({ ...of, on: false, decided: true })).toBe("stopped")
  expect(stageOf({ ...of, failed: true })).toBe("failed")
  expect(stageOf(of)).toBe("working")
  expect(stageOf({ ...of, known: true })).toBe("known")
})
