import { expect, test } from "vitest"
import { fileNameOf, isFileName, numbered, partsOf } from "./names.ts"

test("a title makes a file name", () => {
  expect(fileNameOf("Euphrates dispute, Syria and Iraq, 1975", "conflict")).toBe(
    "euphrates-dispute-syria-and-iraq-1975",
  )
  expect(fileNameOf("Amnistía a cambio", "conflict")).toBe("amnistia-a-cambio")
  expect(fileNameOf("…", "conflict")).toBe("conflict")
  expect(fileNameOf("x".repeat(200), "conflict")).toHaveLength(60)
  expect(fileNameOf("word ".repeat(40), "conflict").length).toBeLessThanOrEqual(60)
})

test("a number goes before the ending", () => {
  expect(numbered("a/b.yaml", 1)).toBe("a/b.yaml")
  expect(numbered("a/b.yaml", 2)).toBe("a/b-2.yaml")
  expect(numbered("a/b-2.yaml", 3)).toBe("a/b-3.yaml")
  expect(numbered("cuba-1962.yaml", 2)).toBe("cuba-1962-2.yaml")
  expect(numbered("plain", 2)).toBe("plain-2")
})

test("a path has a folder, a name and an ending", () => {
  expect(partsOf("a/b.c.yaml")).toEqual({ folder: "a/", name: "b.c", ending: ".yaml" })
  expect(partsOf(".hidden")).toEqual({ folder: "", name: ".hidden", ending: "" })
})

test.each(["a", "Straße 2", "x-1"])("%j can be a file's name", (name) => {
  expect(isFileName(name)).toBe(true)
})

test.each(["", " a", "a ", "a/b", "..", ".a", "a.", "a:b", "a\u0000"])("%j cannot", (name) => {
  expect(isFileName(name)).toBe(false)
})
