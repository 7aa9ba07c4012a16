import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { reports } from "../scripts/api.ts"
import { ROOT } from "./documents.ts"

// What the library offers is checked in, and reviewed as a diff.

describe("the API report in docs/api", () => {
  const made = reports()
  const folder = join(ROOT, "docs", "api")

  it("has a page for each entry of the package, and no other", () => {
    expect(readdirSync(folder).sort()).toEqual([...made.keys()].sort())
  })

  it.each([...made])("%s is what the build offers: npm run api", (name, page) => {
    expect(readFileSync(join(folder, name), "utf8")).toBe(page)
  })

  it("is of declarations whose comments reach an editor", () => {
    const declared = readFileSync(join(ROOT, "core", "dist", "session", "open.d.ts"), "utf8")
    expect(declared).toMatch(
      /\/\*\*\n \* Opens the text of a conflict file[\s\S]*?\*\/\nexport declare function open/,
    )
  })
})
