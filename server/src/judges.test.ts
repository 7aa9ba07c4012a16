import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { type Bounds, Judges } from "./judges.ts"

// A thread that does as the name of the file says.
const THREAD = `import { parentPort } from "node:worker_threads"
parentPort.on("message", ({ real, names: [name] = [] }) => {
  if (real === "sleeps") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  if (real === "eats") for (const all = []; ; ) all.push(new Array(1000).fill(all.length))
  if (real === "throws") throw new Error("odd")
  if (real === "leaves") process.exit(0)
  if (name === "a") return parentPort.postMessage({ kind: "given", revision: "1", json: new Uint8Array(3) })
  if (name === "b") return parentPort.postMessage({ kind: "refused", status: 404, code: "not-found", params: { path: "b" } })
  if (name !== undefined) process.exit(0)
  parentPort.postMessage({ kind: "judged", judgement: { revision: real } })
})
parentPort.postMessage("ready")
`
const SUMMARY = { summary: true, but: null }
const ANYWHERE = { path: "/", held: { path: "/", file: null }, identity: "" }
const REVISION = { summary: false, but: null }

let folder = ""
let all: Judges[] = []
let errors: unknown[] = []
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-judges-"))
  writeFileSync(join(folder, "thread.mjs"), THREAD)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(async () => {
  for (const judges of all) await judges.close()
  all = []
  errors = []
})

function judgesWith(bounds: Partial<Bounds>): Judges {
  const entry = pathToFileURL(join(folder, "thread.mjs"))
  const judges = new Judges((error) => errors.push(error), { threads: 2, seconds: 600, ...bounds }, entry)
  all.push(judges)
  return judges
}

const fine = (real: string) => ({ kind: "judged", judgement: { revision: real } })

describe("a file that goes beyond its bounds is given up with its thread, and the next one is judged:", () => {
  test("of time", async () => {
    const judges = judgesWith({ seconds: 3 })
    const verdicts = await Promise.all(["sleeps", "a", "b"].map((real) => judges.judge(real, SUMMARY)))
    expect(verdicts).toEqual([{ kind: "beyond", what: "time" }, fine("a"), fine("b")])
    expect(errors).toEqual([])
  })

  test("of memory", async () => {
    const judges = judgesWith({ megabytes: 16 })
    const verdicts = await Promise.all(["eats", "a"].map((real) => judges.judge(real, SUMMARY)))
    expect(verdicts).toEqual([{ kind: "beyond", what: "memory" }, fine("a")])
    expect(errors).toEqual([])
  })

  test("and so is one that ends its thread in another way", async () => {
    const judges = judgesWith({})
    const verdicts = await Promise.all(["throws", "leaves", "a"].map((real) => judges.judge(real, SUMMARY)))
    const fault = { kind: "beyond", what: "fault" }
    expect(verdicts).toEqual([fault, fault, fine("a")])
    expect(errors).toMatchObject([{ message: "odd" }])
  })
})

test("a revision is not waited for behind summaries", async () => {
  const judges = judgesWith({})
  const held = ["sleeps", "sleeps", "sleeps"].map((real) => judges.judge(real, SUMMARY))
  expect(await judges.judge("a", REVISION)).toEqual(fine("a"))
  await judges.close()
  for (const verdict of await Promise.all(held)) expect(verdict).toEqual({ kind: "gone" })
  expect(await judges.judge("a", REVISION)).toEqual({ kind: "gone" })
})

test("a file is given, or refused as the thread refuses it, before others are judged", async () => {
  const judges = judgesWith({})
  const held = ["sleeps", "sleeps"].map((real) => judges.judge(real, SUMMARY))
  expect(await judges.give(ANYWHERE, ["a"])).toMatchObject({ revision: "1", json: { length: 3 } })
  await expect(judges.give(ANYWHERE, ["b"])).rejects.toMatchObject({ status: 404, code: "not-found" })
  await expect(judges.give(ANYWHERE, ["c"])).rejects.toMatchObject({ status: 500, code: "unexpected" })
  await judges.close()
  await Promise.all(held)
})

test("a thread that cannot start leaves nobody waiting", async () => {
  const judges = new Judges((error) => errors.push(error), {}, pathToFileURL(join(folder, "none.mjs")))
  all.push(judges)
  expect(await judges.judge("a", SUMMARY)).toEqual({ kind: "beyond", what: "fault" })
  expect(errors).toHaveLength(1)
})

test("a thread that never says that it has started leaves nobody waiting, and is ended", async () => {
  const entry = join(folder, "mute.mjs")
  writeFileSync(entry, `import "node:worker_threads"\nsetInterval(() => {}, 1000)\n`)
  const judges = new Judges((error) => errors.push(error), { threads: 2, starting: 1 }, pathToFileURL(entry))
  all.push(judges)
  const verdicts = await Promise.all(["a", "b", "c"].map((real) => judges.judge(real, REVISION)))
  expect(verdicts).toEqual(Array(3).fill({ kind: "beyond", what: "fault" }))
  expect(errors).toHaveLength(3)
  expect(errors).toContainEqual(expect.objectContaining({ message: "A thread did not start within 1 s." }))
})
