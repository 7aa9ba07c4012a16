import { type ChildProcess, spawn } from "node:child_process"
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { makerOf, revisionOf } from "../server/src/safe-file.ts"
import { Random } from "./conflicts.ts"
import { isLong, runs } from "./runs.ts"
import { ask, CONFLICT, fileOf, refusal, Serving, savedOf } from "./serving.ts"

let at: Serving
beforeAll(async () => {
  at = await Serving.start()
})
afterAll(() => at.end())

const all = (folder = at.folder): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"))
const revision = (text: string): string => revisionOf(Buffer.from(text))

describe("of those who write at once", () => {
  test("exactly one wins, and the others are told of it", async () => {
    let text = CONFLICT
    at.write("race.yaml", text)
    for (let round = 0; round < runs(20); round++) {
      const texts = Array.from({ length: 8 }, (_, i) => `parley: 1 # round ${round}, writer ${i}\n`)
      const answers = await Promise.all(
        texts.map((each) => at.send("PUT", "race.yaml", each, revision(text))),
      )
      const won = answers.flatMap(({ status }, i) => (status === 200 ? [i] : []))
      expect(won).toHaveLength(1)
      text = texts[won[0]!]!
      expect(readFileSync(join(at.folder, "race.yaml"), "utf8")).toBe(text)
      for (const [i, answer] of answers.entries()) {
        if (i === won[0]) continue
        expect(refusal(answer)).toEqual([412, "changed"])
        expect(JSON.parse(answer.text).current).toEqual({ revision: revision(text), text })
      }
    }
    expect(all().filter((name) => name.endsWith(".tmp"))).toEqual([])
  })

  test("one makes the file", async () => {
    for (let round = 0; round < runs(10); round++) {
      const answers = await Promise.all(
        [0, 1, 2, 3, 4].map((i) => at.send("POST", `made/${round}/new.yaml`, `parley: 1 # ${i}\n`)),
      )
      const won = answers.findIndex(({ status }) => status === 201)
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
      expect((await at.read(`made/${round}/new.yaml`)).text).toBe(`parley: 1 # ${won}\n`)
    }
  })

  test("a deletion is one of them: nothing that was saved is lost", async () => {
    for (let round = 0; round < runs(20); round++) {
      const path = `end/${round}.yaml`
      const old = `parley: 1 # ${round}\n`
      at.write(path, old)
      const [put, gone] = await Promise.all([
        at.send("PUT", path, CONFLICT, revision(old)),
        at.ask("DELETE", `/api/conflicts/${path}`, { headers: { "If-Match": revision(old) } }),
      ])
      expect([put.status, gone.status].sort()).toEqual([200, 412])
      if (put.status === 200) expect((await at.read(path)).text).toBe(CONFLICT)
      else expect(readFileSync(join(at.folder, JSON.parse(gone.text).trash), "utf8")).toBe(old)
    }
  })

  test("whatever is done in turn, the file is what the answers say", async () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constantFrom("PUT", "POST"),
        text: fc.string({ unit: "grapheme" }),
        right: fc.boolean(),
      }),
      fc.record({ do: fc.constantFrom("DELETE", "elsewhere"), text: fc.string(), right: fc.boolean() }),
    )
    let number = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const path = `model/${number++}.yaml`
        let now: string | null = null
        for (const { do: what, text, right } of steps) {
          const from = right && now !== null ? revision(now) : revision("other than this")
          if (what === "elsewhere") {
            at.write(path, text)
            now = text
          } else if (what === "POST") {
            expect((await at.send("POST", path, text)).status).toBe(now === null ? 201 : 409)
            now ??= text
          } else if (what === "PUT") {
            const fits = right && now !== null
            expect((await at.send("PUT", path, text, from)).status).toBe(fits ? 200 : 412)
            if (fits) now = text
          } else {
            const { status } = await at.ask("DELETE", `/api/conflicts/${path}`, {
              headers: { "If-Match": from },
            })
            expect(status).toBe(now === null ? 404 : right ? 200 : 412)
            if (right) now = null
          }
          const place = join(at.folder, path)
          expect(existsSync(place) ? readFileSync(place, "utf8") : null).toBe(now)
        }
      }),
      { numRuns: runs(40), seed: 3 },
    )
  })
})

test.skipIf(process.platform === "win32")(
  "a save keeps the permissions of the file, and a new file gets usual ones",
  async () => {
    const place = at.write("mode.yaml")
    for (const mode of [0o600, 0o640, 0o664, 0o755]) {
      chmodSync(place, mode)
      const text = `parley: 1 # ${mode}\n`
      expect((await at.send("PUT", "mode.yaml", text, (await at.read("mode.yaml")).revision)).status).toBe(
        200,
      )
      expect(statSync(place).mode & 0o777).toBe(mode)
    }
    await at.send("POST", "usual.yaml", CONFLICT)
    expect(statSync(join(at.folder, "usual.yaml")).mode & 0o777).toBe(0o666 & ~process.umask())
  },
)

test.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
  "what may not be written is left alone",
  async () => {
    const place = at.write("fixed.yaml")
    chmodSync(place, 0o444)
    expect(refusal(await at.send("PUT", "fixed.yaml", "x", revision(CONFLICT)))).toEqual([
      403,
      "not-permitted",
    ])
    expect(readFileSync(place, "utf8")).toBe(CONFLICT)
  },
)

test("a start sweeps up what a killed server has left, and nothing else", async () => {
  const ended = spawn(process.execPath, ["-e", ""])
  await new Promise((done) => ended.on("close", done))
  const name = (pid: number): string => `.parley-${pid}-0123456789abcdef.tmp`
  const left = ["", "sub/"].map((folder) => `${folder}${name(ended.pid!)}`)
  // Of a live process, or of another program.
  const kept = [
    name(process.pid),
    name(process.ppid),
    "sub/.other.tmp",
    ".parley-1-x.tmp",
    "sub/parley-1-0123456789abcdef.tmp",
  ]
  for (const file of [...left, ...kept]) at.write(file, "half")
  expect(makerOf(name(17))).toBe(17)
  await (await Serving.over(at.base)).close()
  for (const file of left) expect(existsSync(join(at.folder, file)), file).toBe(false)
  for (const file of kept) expect(existsSync(join(at.folder, file)), file).toBe(true)
  // Old, or of an earlier process that had this one's number.
  const long = Date.now() / 1000 - 4000
  for (const file of [name(process.pid), name(process.ppid)]) utimesSync(join(at.folder, file), long, long)
  await (await Serving.over(at.base)).close()
  for (const file of [name(process.pid), name(process.ppid)])
    expect(existsSync(join(at.folder, file))).toBe(false)
  for (const file of kept.slice(2)) rmSync(join(at.folder, file))
})

// --- killed at any moment

const SEEDS = isLong ? [1, 2, 3] : [1]
// In the short run each of the moments once.
const KILLS = isLong ? 10 : process.env.PARLEY_MUTATION ? 1 : 3
const launcher = fileURLToPath(new URL("../cli/bin/parley.js", import.meta.url))

const isWriting = (folder: string): boolean => all(folder).some((name) => name.endsWith(".tmp"))

// What has to come to pass, one after the other, before the server is killed.
const MOMENTS: readonly (readonly ((folder: string) => boolean)[])[] = [
  [],
  [isWriting],
  [isWriting, (folder) => !isWriting(folder)],
]

interface Child {
  readonly process: ChildProcess
  readonly port: number
  readonly token: string
}

function served(base: string): Promise<Child> {
  const child = spawn(process.execPath, [launcher, "serve", join(base, "killed"), "--port", "0", "--json"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, XDG_STATE_HOME: join(base, "state-of-killed") },
  })
  return new Promise((done, failed) => {
    let [out, err] = ["", ""]
    child.stderr.on("data", (chunk) => {
      err += chunk
    })
    child.stdout.on("data", (chunk) => {
      out += chunk
      if (!out.includes("\n")) return
      const url = new URL(JSON.parse(out).url)
      done({ process: child, port: Number(url.port), token: url.searchParams.get("token")! })
    })
    child.on("close", (code) => failed(new Error(`ended with ${code}: ${err}`)))
  })
}

test.each(SEEDS)(
  "a server killed at any moment leaves every file whole (seed %d)",
  { timeout: 600_000 },
  async (seed) => {
    const folder = join(at.base, "killed")
    mkdirSync(folder, { recursive: true })
    const file = join(folder, "conflict.yaml")
    // Large, so that a write takes a while; each line tells its text apart.
    const texts = [..."abcd"].map((sign) => `parley: 1 # ${sign}\n${`# ${sign.repeat(60)}\n`.repeat(10_000)}`)
    const whole = new Set([CONFLICT, ...texts].map(revision))
    writeFileSync(file, CONFLICT)
    let saved = 0
    const random = new Random(seed)
    for (let kills = 0; kills < KILLS; kills++) {
      const { process: child, port, token } = await served(at.base)
      expect(all(folder).filter((name) => name.endsWith(".tmp"))).toEqual([])
      const ended = new Promise((done) => child.on("close", done))
      const headers = { "Content-Type": "application/json" }
      let sure = readFileSync(file, "utf8")
      let sent = sure
      let [answers, isOver] = [0, false]
      const work = async (): Promise<void> => {
        for (let i = 0; ; i++) {
          const text = texts[i % texts.length]!
          sent = text
          const answer = await ask(port, "PUT", "/api/conflicts/conflict.yaml", {
            token,
            headers: { ...headers, "If-Match": revision(sure) },
            body: JSON.stringify({ text }),
          })
          expect(answer.status).toBe(200)
          expect(savedOf(answer).revision).toBe(revision(text))
          sure = text
          saved++
          answers++
          // Files come and go as well.
          const path = `/api/conflicts/new/${i % 3}.yaml`
          const made = await ask(port, "POST", path, { token, headers, body: JSON.stringify({ text }) })
          answers++
          if (made.status === 201) continue
          const there = await ask(port, "GET", path, { token })
          await ask(port, "DELETE", path, { token, headers: { "If-Match": fileOf(there).revision } })
        }
      }
      const working = work()
        .catch((error: NodeJS.ErrnoException) => {
          // The connection breaks with the server; any other error is one.
          if (error.code === undefined) throw error
        })
        .finally(() => {
          isOver = true
        })
      // After so many answers: at once, while a file is being written, or as soon as it has been.
      const isReached = [...MOMENTS[random.below(MOMENTS.length)]!]
      const least = random.below(6)
      isReached.unshift(() => answers >= least)
      for (const reached of isReached)
        while (!isOver && !reached(folder)) await new Promise((next) => setTimeout(next, 1))
      child.kill("SIGKILL")
      await Promise.all([ended, working])

      const now = readFileSync(file, "utf8")
      expect(whole.has(revision(now))).toBe(true)
      // What has been confirmed is there, or the one that was under way.
      expect([revision(sure), revision(sent)]).toContain(revision(now))
      for (const name of all(folder))
        if (/\.yaml$/.test(name))
          expect(whole.has(revisionOf(readFileSync(join(folder, name)))), name).toBe(true)
        else if (statSync(join(folder, name)).isFile())
          expect(makerOf(name.split("/").at(-1)!), name).not.toBeNull()
    }
    expect(saved).toBeGreaterThan(0)
    const last = await served(at.base)
    expect(all(folder).filter((name) => name.endsWith(".tmp"))).toEqual([])
    const ended = new Promise((done) => last.process.on("close", done))
    last.process.kill("SIGTERM")
    expect(await ended).toBe(0)
  },
)
