import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import type { GraphModel } from "../core/src/engine/index.ts"
import { compile, read } from "../core/src/file/index.ts"
import { readGmcr } from "../core/src/render/index.ts"
import { writeAgainst } from "./against.ts"
import { TASKS } from "./shapes.ts"
import { UsageError } from "./usage.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-against-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function modelOf(text: string): GraphModel {
  const { model, problems } = compile(read(text).conflict!)
  expect(problems).toEqual([])
  return model!
}

test.each(["4x3", "4x3-rules", "4x3-ranking", "4x4-rules"])(
  "%s.gmcr reads back to the same conflict",
  (name) => {
    const file = join(folder, `${name}.gmcr`)
    expect([...writeAgainst([file], false)]).toMatchObject([{ file, errors: [] }])
    const { data, problems } = readGmcr(readFileSync(file, "utf8"), { title: "Case" })
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([])
    const back = modelOf(JSON.stringify(data))
    const given = modelOf(TASKS.find((task) => task.name === name)!.text())
    expect(back.structure.optionCounts).toEqual(given.structure.optionCounts)
    expect(back.structure.directions).toEqual(given.structure.directions)
    expect(back.space.count).toBe(given.space.count)
    expect(back.ranks.map((ranks) => ranks.join())).toEqual(given.ranks.map((ranks) => ranks.join()))
  },
)

test("what the file does not carry is said", () => {
  const file = join(folder, "merge.gmcr")
  const [written] = writeAgainst([file], false)
  expect(written!.errors).toEqual([])
  expect(written!.warnings.join()).toMatch(/4 merges/)
})

test("what it cannot hold at all is not written", () => {
  const [written] = writeAgainst([join(folder, "5x4-weights.gmcr")], false)
  expect(written!.errors.join()).toMatch(/131,072/)
  expect(readdirSync(folder)).toEqual([])
})

test("a name of no task is told with those there are, before anything is written", () => {
  const files = ["4x3.gmcr", "4x9.gmcr"].map((name) => join(folder, name))
  expect(() => [...writeAgainst(files, false)]).toThrow(UsageError)
  expect(() => [...writeAgainst(files, false)]).toThrow(/4x9\.gmcr.*\b4x3, 4x4\b/)
  expect(() => [...writeAgainst(["4x3.yaml"], false)]).toThrow(UsageError)
  expect(readdirSync(folder)).toEqual([])
})

test("a file that is there is replaced only when forced", () => {
  const files = ["4x2.gmcr", "4x3.gmcr"].map((name) => join(folder, name))
  writeFileSync(files[1]!, "mine")
  expect(() => [...writeAgainst(files, false)]).toThrow(UsageError)
  expect(readdirSync(folder)).toEqual(["4x3.gmcr"])
  expect(readFileSync(files[1]!, "utf8")).toBe("mine")
  expect([...writeAgainst(files, true)]).toMatchObject([{ errors: [] }, { errors: [] }])
  expect(JSON.parse(readFileSync(files[1]!, "utf8"))).toMatchObject({ program: "gmcr-py" })
})

test("where nothing can be written, that is said", () => {
  mkdirSync(join(folder, "4x2.gmcr"))
  const [into] = writeAgainst([join(folder, "4x2.gmcr")], true)
  const [nowhere] = writeAgainst([join(folder, "none", "4x2.gmcr")], false)
  expect([into!.errors.length, nowhere!.errors.length]).toEqual([1, 1])
})
