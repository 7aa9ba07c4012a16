import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { capture } from "./capture.ts"

let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-export-"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const CHICKEN = "cases/chicken/conflict.yaml"

test.each([
  ["export", CHICKEN, "--to", "csv"],
  ["export", CHICKEN, "--to", "tidy"],
  ["analyze", CHICKEN, "--format", "csv"],
])("a CSV file begins with a byte order mark, standard output does not: %s %s %s %s", (...args) => {
  const file = join(folder, `${args[0]}-${args[3]}.csv`)
  const { out } = capture(args)
  expect(out).toMatch(/^state,/)
  expect(capture([...args, "-o", "-"]).out).toBe(out)
  expect(capture([...args, "-o", file]).code).toBe(0)
  expect(readFileSync(file, "utf8")).toBe(`\ufeff${out}`)
})

test("other files begin with no mark", () => {
  const file = join(folder, "table.md")
  expect(capture(["export", CHICKEN, "--to", "md", "-o", file]).code).toBe(0)
  expect(readFileSync(file, "utf8")).not.toContain("\ufeff")
})

test("cells are separated as asked for, where there are any", () => {
  const of = (...flags: string[]) => capture(["export", CHICKEN, ...flags])
  const { out } = of("--to", "tidy", "--separator", "semicolon")
  expect(out).toMatch(/^state;decisionMaker;concept;stable;rank\r\n2;one;nash;/)
  expect(of("--to", "csv", "--separator", "tab").out).toMatch(/^state\tcode\tlabel\t/)
  expect(of("--to", "csv", "--separator", "comma").out).toBe(of("--to", "csv").out)
  expect([of("--to", "md", "--separator", "tab").code, of("--to", "csv", "--separator", "x").code]).toEqual([
    2, 2,
  ])
})

test("a small graph is written whole, with no comment", () => {
  const { out } = capture(["export", CHICKEN, "--to", "dot"])
  expect(out).toMatch(/^digraph/)
  expect(capture(["export", CHICKEN, "--to", "dot", "--states", "all"]).out).toBe(out)
})
