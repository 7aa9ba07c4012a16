import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { VERSION } from "../cli/src/version.ts"

test("all packages and the command have one version", () => {
  for (const file of [
    "package.json",
    "core/package.json",
    "server/package.json",
    "cli/package.json",
    "workbench/package.json",
  ])
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ version: VERSION })
  expect(JSON.parse(readFileSync("cli/package.json", "utf8"))).toMatchObject({
    dependencies: { "@parley/core": VERSION },
  })
})
