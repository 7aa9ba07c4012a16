import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Worker } from "node:worker_threads"
import { afterAll, beforeAll, expect, test } from "vitest"
import { Changed, Fault } from "../../server/src/fault.ts"
import { later } from "../../server/src/files.ts"
import { Root } from "../../server/src/root.ts"
import { revisionOf } from "../../server/src/safe-file.ts"
import { Store } from "../../server/src/store.ts"

// Another program against the store, both on the disk of this machine and at the same time; what the server's own tests
// do at counted steps. The figures are in docs/reliability.md.

let base: string
let folder: string
let root: Root
let store: Store
beforeAll(async () => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "parley-races-")))
  folder = join(base, "workspace")
  mkdirSync(join(folder, "sub"), { recursive: true })
  mkdirSync(join(base, "outside"))
  root = await later(Root.open(folder))
  store = new Store(root)
})
afterAll(async () => {
  await later(root.close())
  rmSync(base, { recursive: true, force: true })
})

const EDITS = 2000

// The other program: a thread that does one thing each time it is told to, after as many turns as it is told.
const OTHER = `
const { parentPort, workerData: { shared, place, base } } = require("node:worker_threads")
const fs = require("node:fs")
const cell = new Int32Array(shared)
const [sub, was, outside] = [base + "/workspace/sub", base + "/workspace/was", base + "/outside"]
for (;;) {
  Atomics.wait(cell, 0, 0)
  const [what, turns, round] = [Atomics.load(cell, 0), cell[1], cell[2]]
  if (what === 3) break
  if (what === 1) {
    fs.writeFileSync(place + "~", "edit " + round + "\\n")
    for (let i = 0; i < turns; i++) Atomics.load(cell, 3)
    fs.renameSync(place + "~", place)
  } else {
    while (Atomics.load(cell, 3) === 0) {
      fs.renameSync(sub, was)
      fs.symlinkSync(outside, sub)
      for (let i = 0; i < turns; i++) Atomics.load(cell, 3)
      fs.unlinkSync(sub)
      fs.renameSync(was, sub)
      // For longer, so that some requests are answered.
      for (let i = 0; i < 40 * turns; i++) Atomics.load(cell, 3)
    }
  }
  Atomics.store(cell, 0, 0)
  parentPort.postMessage("done")
}`

class Other {
  readonly #cell = new Int32Array(new SharedArrayBuffer(16))
  readonly #worker: Worker

  constructor(place: string) {
    const workerData = { shared: this.#cell.buffer, place, base }
    this.#worker = new Worker(OTHER, { eval: true, workerData })
  }

  /** Tells it to begin; kept when it has done. */
  begin(what: number, turns: number, round = 0): Promise<void> {
    const done = new Promise<void>((heard) => this.#worker.once("message", () => heard()))
    this.#cell[1] = turns
    this.#cell[2] = round
    Atomics.store(this.#cell, 3, 0)
    Atomics.store(this.#cell, 0, what)
    Atomics.notify(this.#cell, 0)
    return done
  }

  stop(): void {
    Atomics.store(this.#cell, 3, 1)
  }

  end(): Promise<number> {
    Atomics.store(this.#cell, 0, 3)
    Atomics.notify(this.#cell, 0)
    return this.#worker.terminate()
  }
}

// What remains is the moment between the last look and the renaming, about which these edits are made.
test("next to no edit of an editor that saves by renaming is lost", { timeout: 1_800_000 }, async () => {
  const place = join(folder, "x.yaml")
  const other = new Other(place)
  const count = { saved: 0, told: 0, lost: 0 }
  let most = 20_000
  for (let round = 0; round < EDITS; round++) {
    const old = `old ${round}\n`
    writeFileSync(place, old)
    // Now earlier, now later: at the moments about which it is open who comes first.
    const turns = Math.floor(((round * 7919) % 1000) * (most / 1000))
    const done = other.begin(1, turns, round)
    let isSaved = true
    try {
      await store.write(["x.yaml"], `new ${round}\n`, revisionOf(Buffer.from(old)))
    } catch (error) {
      expect(error).toBeInstanceOf(Changed)
      isSaved = false
    }
    await done
    const edit = `edit ${round}\n`
    const now = readFileSync(place, "utf8")
    const kept = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.parentPath.includes(".parley-trash"))
      .some((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8") === edit)
    count[isSaved ? "saved" : "told"]++
    if (now !== edit && !kept) count.lost++
    // Until about half of the edits come before the save.
    most = Math.max(2000, isSaved ? most * 0.98 : most * 1.02)
  }
  await other.end()
  console.log(`${EDITS} edits during saves: ${JSON.stringify(count)}`)
  expect(count.lost).toBeLessThan(EDITS / 100)
  expect(Math.min(count.saved, count.told)).toBeGreaterThan(200)
})

test("no link that is swapped in leads out", { timeout: 1_800_000 }, async () => {
  const secret = "a secret\n"
  writeFileSync(join(folder, "sub", "x.yaml"), "inside\n")
  writeFileSync(join(base, "outside", "x.yaml"), secret)
  const other = new Other(join(folder, "x.yaml"))
  const done = other.begin(2, 2000)
  const count = { inside: 0, refused: 0, outside: 0 }
  let text = "inside\n"
  for (let i = 0; i < 10_000; i++) {
    try {
      if (i % 5 === 4) {
        const next = `inside ${i}\n`
        await store.write(["sub", "x.yaml"], next, revisionOf(Buffer.from(text)))
        text = next
      } else {
        const read = await store.read(["sub", "x.yaml"])
        if (read.text === secret) count.outside++
        else text = read.text
      }
      count.inside++
    } catch (error) {
      expect(error).toBeInstanceOf(Fault)
      count.refused++
    }
  }
  other.stop()
  await done
  await other.end()
  console.log(`10,000 requests while links were swapped: ${JSON.stringify(count)}`)
  expect(count.outside).toBe(0)
  expect(readdirSync(join(base, "outside"))).toEqual(["x.yaml"])
  expect(readFileSync(join(base, "outside", "x.yaml"), "utf8")).toBe(secret)
  expect(Math.min(count.inside, count.refused)).toBeGreaterThan(200)
})
