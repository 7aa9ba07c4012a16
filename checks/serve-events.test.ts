import { mkdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs"
import { get } from "node:http"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { Changes } from "../server/src/changes.ts"
import { later } from "../server/src/files.ts"
import type { ChangeEvent } from "../server/src/interface.ts"
import { Judges } from "../server/src/judges.ts"
import { Root } from "../server/src/root.ts"
import { revisionOf } from "../server/src/safe-file.ts"
import { Shelf } from "../server/src/shelf.ts"
import { MAX_STREAMS } from "../server/src/stream.ts"
import { runs } from "./runs.ts"
import { CONFLICT, refusal, Serving } from "./serving.ts"

let at: Serving
let streams: Stream[] = []
beforeEach(async () => {
  at = await Serving.start()
})
afterEach(async () => {
  for (const stream of streams) stream.leave()
  streams = []
  await at.end()
})

const revision = (text: string): string => revisionOf(Buffer.from(text))

/** A reader of the event stream. */
class Stream {
  readonly events: ChangeEvent[] = []
  text = ""
  ended = false
  readonly #request

  private constructor(request: ReturnType<typeof get>) {
    this.#request = request
  }

  /** Kept once the stream is ready. */
  static open(serving: Serving): Promise<Stream> {
    return new Promise((done, failed) => {
      const request = get(
        {
          host: "127.0.0.1",
          port: serving.running.port,
          path: "/api/events",
          agent: false,
          headers: { Authorization: `Bearer ${serving.token}` },
        },
        (response) => {
          if (response.statusCode !== 200) {
            response.resume()
            failed(new Error(`status ${response.statusCode}`))
            return
          }
          expect(response.headers["content-type"]).toBe("text/event-stream; charset=utf-8")
          response.setEncoding("utf8")
          response.on("error", () => {})
          response.on("close", () => {
            stream.ended = true
          })
          response.on("data", (chunk) => {
            stream.text += chunk
            stream.events.length = 0
            for (const [, data] of stream.text.matchAll(/^event: change\ndata: (.*)\n\n/gm))
              stream.events.push(JSON.parse(data!))
            if (stream.text.includes("event: ready\n")) done(stream)
          })
        },
      )
      const stream = new Stream(request)
      streams.push(stream)
      request.on("error", failed)
    })
  }

  leave(): void {
    this.#request.destroy()
  }
}

// Waits until something holds; its last fault if it has not after many looks.
async function eventually(holds: () => void): Promise<void> {
  for (let looks = 0; ; looks++) {
    try {
      holds()
      return
    } catch (error) {
      if (looks > 1000) throw error
      await new Promise((wait) => setTimeout(wait, 20))
    }
  }
}

const pause = (time: number): Promise<void> => new Promise((wait) => setTimeout(wait, time))

/** The events there are to be, and no other. */
async function toBe(stream: Stream, events: readonly ChangeEvent[]): Promise<void> {
  await eventually(() => expect(stream.events).toEqual(events))
  await pause(150)
  expect(stream.events).toEqual(events)
}

describe("the stream tells of", () => {
  test("what the server itself writes", async () => {
    at.write("one.yaml")
    const stream = await Stream.open(at)
    const text = "parley: 1 # changed\n"
    await at.send("PUT", "one.yaml", text, revision(CONFLICT))
    const events: ChangeEvent[] = [{ kind: "changed", path: "one.yaml", revision: revision(text) }]
    await toBe(stream, events)
    await at.send("POST", "folder/two.yaml", CONFLICT)
    events.push({ kind: "created", path: "folder/two.yaml", revision: revision(CONFLICT) })
    await toBe(stream, events)
    await at.ask("DELETE", "/api/conflicts/one.yaml", { headers: { "If-Match": revision(text) } })
    events.push({ kind: "removed", path: "one.yaml", revision: null })
    await toBe(stream, events)
    expect(stream.text).not.toContain("tmp")
    expect(stream.text).not.toContain("trash")
  })

  test("an editor that writes in place, or beside and renames, as one change each", async () => {
    at.write("deep/down/one.yaml")
    const stream = await Stream.open(at)
    const events: ChangeEvent[] = []
    for (let i = 0; i < 6; i++) {
      const text = `parley: 1 # ${i}\n`
      if (i % 2 === 0) writeFileSync(join(at.folder, "deep/down/one.yaml"), text)
      else {
        // As editors do that keep the old file under another name until the new one is there.
        const place = join(at.folder, "deep/down/one.yaml")
        writeFileSync(`${place}.new`, text)
        renameSync(place, `${place}~`)
        renameSync(`${place}.new`, place)
        unlinkSync(`${place}~`)
      }
      events.push({ kind: "changed", path: "deep/down/one.yaml", revision: revision(text) })
      await toBe(stream, events)
    }
    // The same bytes again are no change.
    at.write("deep/down/one.yaml", "parley: 1 # 5\n")
    await toBe(stream, events)
  })

  test("folders that come, are renamed, replaced and go, with all in them", async () => {
    const stream = await Stream.open(at)
    const events: ChangeEvent[] = []
    const made = (path: string, text = CONFLICT): void => {
      events.push({ kind: "created", path, revision: revision(text) })
    }
    const gone = (path: string): void => {
      events.push({ kind: "removed", path, revision: null })
    }
    at.write("a/b/c/one.yaml")
    made("a/b/c/one.yaml")
    await toBe(stream, events)
    renameSync(join(at.folder, "a"), join(at.folder, "z"))
    gone("a/b/c/one.yaml")
    made("z/b/c/one.yaml")
    await toBe(stream, events)
    at.write("z/b/c/two.yaml")
    made("z/b/c/two.yaml")
    await toBe(stream, events)
    rmSync(join(at.folder, "z"), { recursive: true })
    gone("z/b/c/one.yaml")
    gone("z/b/c/two.yaml")
    await toBe(stream, events)
    // A folder of the same name that is another.
    at.write("z/b/c/three.yaml")
    made("z/b/c/three.yaml")
    await toBe(stream, events)
    at.write("z/b/c/three.yaml", "parley: 1\n")
    events.push({ kind: "changed", path: "z/b/c/three.yaml", revision: revision("parley: 1\n") })
    await toBe(stream, events)
  })

  test("conflicts alone", async () => {
    at.write("becomes.yaml", "title: Not yet\n")
    const stream = await Stream.open(at)
    at.write("package.json", '{ "dependencies": { "parley": "1" } }')
    at.write("notes.yaml", "a: 1\n")
    at.write("notes.txt")
    at.write(".hidden/x.yaml")
    at.write("node_modules/x/y.yaml")
    await toBe(stream, [])
    at.write("becomes.yaml")
    const events: ChangeEvent[] = [{ kind: "created", path: "becomes.yaml", revision: revision(CONFLICT) }]
    await toBe(stream, events)
    // What is open in a window must be told of, whatever it becomes.
    const broken = "parley: 1\ntitle: [\n"
    at.write("becomes.yaml", broken)
    events.push({ kind: "changed", path: "becomes.yaml", revision: revision(broken) })
    await toBe(stream, events)
  })

  test("many changes at once, to every listener, without a gap", async () => {
    const all = await Promise.all([Stream.open(at), Stream.open(at), Stream.open(at)])
    mkdirSync(join(at.folder, "many"))
    for (let i = 0; i < 100; i++) at.write(`many/${i}.yaml`, `parley: 1 # ${i}\n`)
    for (const stream of all)
      await eventually(() => expect(new Set(stream.events.map(({ path }) => path)).size).toBe(100))
  })
})

test("a list asked for once the stream is ready misses nothing, however files change meanwhile", async () => {
  for (let round = 0; round < runs(5); round++) {
    let writing = true
    const writer = (async () => {
      for (let i = 0; writing; i++) {
        at.write(`busy/${i % 5}.yaml`, `parley: 1 # ${round} ${i}\n`)
        await pause(5)
      }
    })()
    const stream = await Stream.open(at)
    const { conflicts } = JSON.parse((await at.get("/api/conflicts")).text)
    await pause(200)
    writing = false
    await writer
    const known = new Map<string, string | null>(
      conflicts.map(({ path, revision }: { path: string; revision: string }) => [path, revision]),
    )
    const paths = new Set([...known.keys(), ...[0, 1, 2, 3, 4].map((i) => `busy/${i}.yaml`)])
    const there = new Map<string, string | null>()
    for (const path of paths) there.set(path, (await at.read(path)).revision)
    await eventually(() => {
      for (const event of stream.events) known.set(event.path, event.revision)
      for (const [path, revision] of there) expect(known.get(path), path).toBe(revision)
    })
    stream.leave()
  }
})

test("readers leave without a trace, and only so many are let in", async () => {
  const first = await Stream.open(at)
  first.leave()
  for (let i = 0; i < MAX_STREAMS - 1; i++) await Stream.open(at)
  await eventually(() => expect(first.ended).toBe(true))
  await Stream.open(at)
  expect(refusal(await at.get("/api/events"))).toEqual([503, "too-many-streams"])
  streams.pop()!.leave()
  for (let status = 503; status !== 200; ) {
    await pause(20)
    const stream = await Stream.open(at).catch(() => null)
    if (stream !== null) status = 200
  }
  // How soon is measured by the long tests; here only that it does not wait for its readers.
  const before = performance.now()
  await at.running.close()
  expect(performance.now() - before).toBeLessThan(process.env.PARLEY_LONG ? 3000 : 60_000)
  await eventually(() => expect(streams.every(({ ended }) => ended)).toBe(true))
})

test("without signs of change the folder is looked at from time to time", async () => {
  const root = await later(Root.open(at.folder))
  const judges = new Judges(() => {})
  const shelf = new Shelf(root, judges)
  const changes = new Changes(shelf, { idle: 50, poll: 50, watch: false })
  const events: ChangeEvent[] = []
  const leave = await changes.listen((event) => events.push(event))
  at.write("quiet.yaml")
  await eventually(() =>
    expect(events).toEqual([{ kind: "created", path: "quiet.yaml", revision: revision(CONFLICT) }]),
  )
  leave()
  at.write("later.yaml")
  await pause(200)
  expect(events).toHaveLength(1)
  expect(changes.listeners).toBe(0)
  changes.close()
  await judges.close()
  await later(root.close())
})

test("a workspace folder that is gone for a while is watched again", async () => {
  at.write("one.yaml")
  const stream = await Stream.open(at)
  renameSync(at.folder, `${at.folder}-away`)
  await pause(300)
  renameSync(`${at.folder}-away`, at.folder)
  at.write("two.yaml")
  await eventually(() => expect(stream.events.map(({ path }) => path)).toContain("two.yaml"))
  expect((await at.get("/api/conflicts")).status).toBe(200)
})
