import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { PROGRAM_VERSION } from "../core/src/report/version.ts"

test("all packages and the command have one version", () => {
  const { workspaces, version } = JSON.parse(readFileSync("package.json", "utf8"))
  expect(version).toBe(PROGRAM_VERSION)
  for (const name of workspaces) {
    const { dependencies, ...known } = JSON.parse(readFileSync(`${name}/package.json`, "utf8"))
    expect(known.version).toBe(PROGRAM_VERSION)
    for (const [needed, range] of Object.entries(dependencies ?? {}))
      if (needed.startsWith("@parley/")) expect(range).toBe(PROGRAM_VERSION)
  }
})
