import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Worker } from "node:worker_threads"
import { afterAll, beforeAll, expect, test } from "vitest"
import { CONFLICT, Serving } from "../serving.ts"
import { longest } from "../stretch.ts"

// Asks for lists on another thread, so that what a reader does with an answer is not counted as the server's.
const READER = `const { parentPort } = require("node:worker_threads")
const { request } = require("node:http")
parentPort.on("message", ({ url, token }) => {
  request(url, { headers: { authorization: "Bearer " + token } }, (answer) => {
    const chunks = []
    answer.on("data", (chunk) => chunks.push(chunk))
    answer.on("end", () => {
      const { conflicts } = JSON.parse(Buffer.concat(chunks).toString())
      const count = (is) => conflicts.filter(is).length
      parentPort.postMessage({
        rows: conflicts.length,
        pending: count(({ pending }) => pending),
        judged: count(({ title }) => title === "Two roads"),
      })
    })
  }).end()
})`

let at: Serving
let reader: Worker
beforeAll(async () => {
  at = await Serving.start()
  reader = new Worker(READER, { eval: true })
  at.write("plain.yaml")
  await list("?whole")
})
afterAll(async () => {
  await reader.terminate()
  await at.end()
})

function list(query = ""): Promise<{ rows: number; pending: number; judged: number }> {
  return new Promise((done) => {
    reader.once("message", done)
    reader.postMessage({ url: `${at.running.url}/api/conflicts${query}`, token: at.token })
  })
}

const many = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join("")

// In milliseconds of a processor; docs/reliability.md says what was measured last.
const MOST = 50

test("no file that lies in the folder holds the server", { timeout: 600_000 }, async () => {
  const files = {
    "missing.yaml": `${CONFLICT}forecasts:\n${many(16_000, (i) => `  f${i}: { made: 2024-01-01 }\n`)}`,
    "rules.yaml": `${CONFLICT}infeasible:\n${many(16_000, () => '  - { when: "go and stay and go" }\n')}`,
    "breaks.yaml": `parley: 1\n${"\n".repeat(16_000_000)}`,
    "quoted.yaml": `parley: 1\ntitle: "${"a ".repeat(8_000_000)}"\n`,
    ...Object.fromEntries(
      ["claims", "sources", "offers", "events"].map((key) => [
        `${key}.yaml`,
        `${CONFLICT}${key}:\n${many(1500, (i) => `  e${i}: { nosuch: 1, wrong: [x] }\n`)}`,
      ]),
    ),
  }
  const stretches: Record<string, number> = {}
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(at.folder, name), text)
    stretches[name] = await longest(async () => {
      await list()
      await list("?whole")
    })
    rmSync(join(at.folder, name))
  }
  console.log(
    `longest, ms: ${JSON.stringify(stretches, (_, each) => (Number.isFinite(each) ? Math.round(each) : each))}`,
  )
  for (const [name, stretch] of Object.entries(stretches)) expect(stretch, name).toBeLessThan(MOST)
})

test("the first list of 2,000 files is there at once and fills in", { timeout: 600_000 }, async () => {
  mkdirSync(join(at.folder, "many"))
  const filling = `# ${"x".repeat(77)}\n`.repeat(500)
  for (let i = 0; i < 1999; i++) writeFileSync(join(at.folder, "many", `${i}.yaml`), `${CONFLICT}${filling}`)
  const told: { rows: number; pending: number; judged: number }[] = []
  const stretch = await longest(async () => {
    do told.push(await list())
    while (told.at(-1)!.pending > 0)
  })
  console.log(
    `longest, ms: ${Math.round(stretch)}; still to be judged in the first list: ${told[0]!.pending}`,
  )
  expect(told.every(({ rows }) => rows === 2000)).toBe(true)
  expect(told[0]!.pending).toBeGreaterThan(1000)
  expect(told.at(-1)).toEqual({ rows: 2000, pending: 0, judged: 2000 })
  expect(stretch).toBeLessThan(MOST)
})
