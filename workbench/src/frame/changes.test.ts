import { describe, expect, test } from "vitest"
import { renamedState } from "./changes.ts"

describe("the name of a state when options are others than they were", () => {
  test("follows options that changed places", () => {
    expect(renamedState(["a", "b", "c"], ["c", "a", "b"], "YNN")).toBe("NYN")
  })
  test("has new options not taken, and leaves out those that are gone", () => {
    expect(renamedState(["a", "b"], ["a", "n", "b"], "YY")).toBe("YNY")
    expect(renamedState(["a", "b"], ["b"], "YN")).toBe("N")
  })
  test("stays where an id was changed", () => {
    expect(renamedState(["a.x", "a.y"], ["a.x", "a.z"], "YY")).toBe("YY")
    expect(renamedState(["us.x", "us.y", "b"], ["usa.x", "usa.y", "b"], "YNY")).toBe("YNY")
  })
  test("is none for a text that names no state of these options", () => {
    expect(renamedState(["a"], ["a"], "YN")).toBeNull()
  })
})
