import { utimesSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { words } from "../core/src/words/index.ts"
import { later } from "../server/src/files.ts"
import type { ConflictEntry, ConflictList } from "../server/src/interface.ts"
import { Judges } from "../server/src/judges.ts"
import { Root } from "../server/src/root.ts"
import { Shelf } from "../server/src/shelf.ts"
import { CONFLICT, Serving } from "./serving.ts"
import { longest } from "./stretch.ts"

let at: Serving
beforeEach(async () => {
  at = await Serving.start()
})
afterEach(async () => {
  vi.useRealTimers()
  await at.end()
})

async function list(query = ""): Promise<readonly ConflictEntry[]> {
  const { conflicts }: ConflictList = JSON.parse((await at.get(`/api/conflicts${query}`)).text)
  return conflicts
}

const many = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join("")
const HOSTILE = {
  "missing.yaml": `${CONFLICT}forecasts:\n${many(1000, (i) => `  f${i}: { made: 2024-01-01 }\n`)}`,
  "wrong.yaml": `${CONFLICT}claims:\n${many(500, (i) => `  e${i}: { nosuch: 1, wrong: [x] }\n`)}`,
  "rules.yaml": `${CONFLICT}infeasible:\n${many(1000, () => '  - { when: "go and stay and go" }\n')}`,
  "breaks.yaml": `parley: 1\n${"\n".repeat(500_000)}`,
  "quoted.yaml": `parley: 1\ntitle: "${"a ".repeat(1_000_000)}"\n`,
}

test("whatever lies in the folder, the server goes on answering while it is read", async () => {
  at.write("plain.yaml")
  // What is compiled and loaded with the first of all does not count.
  await list("?whole")
  for (const [name, text] of Object.entries(HOSTILE)) writeFileSync(join(at.folder, name), text)
  let first: readonly ConflictEntry[] = []
  const stretch = await longest(async () => {
    first = await list()
    await list("?whole")
  })
  expect(first.map(({ path }) => path)).toEqual([...Object.keys(HOSTILE), "plain.yaml"].sort())
  // What was known before is told meanwhile.
  expect(first.find(({ path }) => path === "plain.yaml")).toMatchObject({ title: "Two roads" })
  for (const entry of await list("?whole")) {
    expect(entry, entry.path).toMatchObject({ pending: false })
    expect(entry.revision, entry.path).toMatch(/^[0-9a-f]{64}$/)
    // Judged, or said that it was not.
    expect(entry.title !== "" || entry.problems.errors > 0 || entry.notice !== null, entry.path).toBe(true)
  }
  // The long tests hold it to 50; reading any of these here would take many times this.
  expect(stretch).toBeLessThan(250)
})

test("a file that is given up is listed with its revision and why, in words, until it changes", async () => {
  await at.running.close()
  const judges = new Judges(() => {}, { seconds: 0.001, threads: 2 })
  const root = await later(Root.open(at.folder))
  const shelf = new Shelf(root, judges)
  // More than can be read in so short a time, and another that is as it was.
  at.write("long.yaml", HOSTILE["rules.yaml"])
  const { conflicts } = await shelf.list("es", words("es"), true)
  expect(conflicts).toMatchObject([
    { path: "long.yaml", title: "", pending: false, notice: { code: "judged-too-long" } },
  ])
  expect(conflicts[0]!.notice!.message).toMatch(/^Se dejó de leer «long\.yaml» para la lista/)
  const judge = vi.spyOn(judges, "judge")
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 1000 })
  await shelf.list("en", words("en"), true)
  const asked = judge.mock.calls.length
  await shelf.list("en", words("en"), true)
  expect(judge.mock.calls.length).toBe(asked)
  await judges.close()
  await later(root.close())
})

test("a file dated in the future is read until it is left alone, and then no more", async () => {
  await at.running.close()
  const judges = new Judges(() => {})
  const root = await later(Root.open(at.folder))
  const shelf = new Shelf(root, judges)
  const judge = vi.spyOn(judges, "judge")
  utimesSync(at.write("later.yaml"), new Date("2090-01-01"), new Date("2090-01-01"))
  // A clock that lies behind that of the disk, by an hour.
  const now = Date.now()
  vi.useFakeTimers({ toFake: ["Date", "performance"], now: now - 3_600_000 })
  for (const [step, calls] of [
    [0, 1],
    [50, 2],
    [60, 3],
    [1, 3],
    [1000, 3],
  ] as const) {
    vi.advanceTimersByTime(step)
    expect((await shelf.list("en", words("en"), true)).conflicts).toMatchObject([{ title: "Two roads" }])
    expect(judge.mock.calls.length, `${step}`).toBe(calls)
  }
  await judges.close()
  await later(root.close())
})
