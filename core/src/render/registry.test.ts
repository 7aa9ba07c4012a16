import { expect, test } from "vitest"
import { FORMATS, formatOfFile } from "./index.ts"

test("no kind has a format or a file ending twice", () => {
  for (const kind of new Set(FORMATS.map((format) => format.kind))) {
    const own = FORMATS.filter((format) => format.kind === kind)
    const ids = own.map(({ id }) => id)
    const extensions = own.flatMap((format) => format.extensions)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(extensions).size).toBe(extensions.length)
  }
})

test("a file's name tells its format", () => {
  expect(formatOfFile("a/b.c/Case.GMCR", "conflict")?.id).toBe("gmcr")
  expect(formatOfFile("conflict.yml", "conflict")?.id).toBe("yaml")
  expect(formatOfFile("results.json", "results")?.id).toBe("json")
  expect(formatOfFile("results.json", "graph")).toBeNull()
  expect(formatOfFile("folder.md/none", "table")).toBeNull()
})
