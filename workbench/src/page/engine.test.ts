import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import type { FromWorker, Outlook, Request, ToWorker } from "../worker/protocol.ts"
import { asked } from "../worker/sample.ts"
import { Engine, EngineFailure } from "./engine.ts"
import type { Start } from "./port.ts"

const question = (text: string): Request => ({ kind: "rules", ...asked(text) })
const EMPTY: Outlook = { stage: "reading", problems: [], model: null }

// A worker that says nothing by itself.
class Fake {
  readonly sent: ToWorker[] = []
  ended = false
  hear: (message: FromWorker) => void = () => {}
  broken: (message: string) => void = () => {}

  get texts(): string[] {
    const held = new Map<number, string>()
    return this.sent.map(({ request: { world }, text }) => {
      if (text !== null) held.set(world.revision, text)
      return held.get(world.revision)!
    })
  }

  ready(): void {
    this.hear({ kind: "ready" })
  }

  answer(at: number, said: string): void {
    // What an answer says does not matter to the engine.
    const answer = said as unknown as Extract<FromWorker, { kind: "answer" }>["answer"]
    this.hear({ kind: "answer", id: this.sent[at]!.id, answer })
  }
}

function engineWith(shared: boolean) {
  const workers: Fake[] = []
  const start: Start = (hear, broken) => {
    const fake = new Fake()
    fake.hear = hear
    fake.broken = broken
    workers.push(fake)
    return { send: (message) => fake.sent.push(message), end: () => void (fake.ended = true) }
  }
  return { engine: new Engine(start, shared), workers }
}

// What becomes of a promise.
function outcome(promise: Promise<unknown>): Promise<unknown> {
  return promise.catch((error: unknown) => (error instanceof EngineFailure ? error.failure.kind : error))
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test("asking: starts the worker, waits for it, and gives its answers", async () => {
  const { engine, workers } = engineWith(true)
  expect(engine.state().kind).toBe("initial")
  const first = engine.ask(question("a"))
  const second = engine.ask(question("b"))
  expect(engine.state().kind).toBe("loading")
  expect(workers[0]!.sent).toEqual([])
  workers[0]!.ready()
  expect(workers[0]!.texts).toEqual(["a", "b"])
  expect(engine.state()).toEqual({ kind: "computing", share: 0 })
  workers[0]!.answer(0, "A")
  workers[0]!.answer(1, "B")
  expect([await first, await second]).toEqual(["A", "B"])
  expect(engine.state().kind).toBe("idle")
  expect(workers).toHaveLength(1)
})

test("asking: sends the same question once while it is in flight, and gives all the answer", async () => {
  const { engine, workers } = engineWith(true)
  const parts: Outlook[] = []
  const both = [engine.ask(question("a")), engine.ask(question("a"))]
  workers[0]!.ready()
  workers[0]!.hear({ kind: "part", id: workers[0]!.sent[0]!.id, answer: EMPTY })
  both.push(engine.ask(question("a"), { part: (outlook) => parts.push(outlook) }))
  expect(workers[0]!.texts).toEqual(["a"])
  expect(parts).toEqual([EMPTY])
  workers[0]!.answer(0, "A")
  expect(await Promise.all(both)).toEqual(["A", "A", "A"])
  void engine.ask(question("a"))
  expect(workers[0]!.texts).toEqual(["a", "a"])
})

test("asking: without shared memory one question is sent at a time", async () => {
  const { engine, workers } = engineWith(false)
  const first = engine.ask(question("a"))
  const control = new AbortController()
  const second = outcome(engine.ask(question("b"), { signal: control.signal }))
  const third = engine.ask(question("c"))
  workers[0]!.ready()
  expect(workers[0]!.texts).toEqual(["a"])
  control.abort()
  expect(await second).toBe("cancelled")
  workers[0]!.answer(0, "A")
  expect(workers[0]!.texts).toEqual(["a", "c"])
  workers[0]!.answer(1, "C")
  expect([await first, await third]).toEqual(["A", "C"])
})

test("asking: tells parts, progress and failures", async () => {
  const { engine, workers } = engineWith(true)
  const parts: Outlook[] = []
  const shares: number[] = []
  const states: string[] = []
  engine.subscribe(() => states.push(JSON.stringify(engine.state())))
  const options = {
    part: (part: Outlook) => parts.push(part),
    progress: (share: number) => shares.push(share),
  }
  const asking = outcome(engine.ask(question("a"), options))
  workers[0]!.ready()
  const { id } = workers[0]!.sent[0]!
  workers[0]!.hear({ kind: "progress", id, share: 0.5 })
  workers[0]!.hear({ kind: "part", id, answer: EMPTY })
  workers[0]!.hear({ kind: "failure", id, failure: { kind: "no-state", message: "" } })
  expect(await asking).toBe("no-state")
  expect([parts, shares]).toEqual([[EMPTY], [0.5]])
  expect(states.map((state) => JSON.parse(state))).toEqual([
    { kind: "loading" },
    { kind: "computing", share: 0 },
    { kind: "computing", share: 0.5 },
    { kind: "idle" },
  ])
})

test("cancelling: fails at once and sets the flag", async () => {
  const { engine, workers } = engineWith(true)
  const control = new AbortController()
  const asking = outcome(engine.ask(question("a"), { signal: control.signal }))
  workers[0]!.ready()
  const { id, flag } = workers[0]!.sent[0]!
  expect(Atomics.load(flag!, 0)).toBe(0)
  control.abort()
  expect(Atomics.load(flag!, 0)).toBe(1)
  expect(await asking).toBe("cancelled")
  expect(engine.state().kind).toBe("idle")
  workers[0]!.hear({ kind: "failure", id, failure: { kind: "cancelled", message: "" } })
  vi.advanceTimersByTime(1000)
  expect(workers).toHaveLength(1)
})

test("cancelling: is the asker's own: others who asked the same go on waiting", async () => {
  const { engine, workers } = engineWith(true)
  const control = new AbortController()
  const asking = outcome(engine.ask(question("a"), { signal: control.signal }))
  const other = engine.ask(question("a"))
  workers[0]!.ready()
  control.abort()
  expect(await asking).toBe("cancelled")
  expect(Atomics.load(workers[0]!.sent[0]!.flag!, 0)).toBe(0)
  workers[0]!.answer(0, "A")
  expect(await other).toBe("A")
})

test.each([true, false])(
  "cancelling: cancelling: ends a worker that goes on for 400 ms, and asks a new one the rest (shared: %s)",
  async (shared) => {
    const { engine, workers } = engineWith(shared)
    const control = new AbortController()
    const asking = outcome(engine.ask(question("a"), { signal: control.signal }))
    const other = engine.ask(question("b"))
    workers[0]!.ready()
    control.abort()
    expect(await asking).toBe("cancelled")
    vi.advanceTimersByTime(399)
    expect(workers[0]!.ended).toBe(false)
    vi.advanceTimersByTime(1)
    expect(workers[0]!.ended).toBe(true)
    workers[1]!.ready()
    expect(workers[1]!.texts).toEqual(["b"])
    // The old one has nothing to say any more.
    workers[0]!.hear({ kind: "answer", id: workers[1]!.sent[0]!.id, answer: [] })
    workers[1]!.answer(0, "B")
    expect(await other).toBe("B")
  },
)

test("cancelling: a question that was cancelled before it was sent is never sent", async () => {
  const { engine, workers } = engineWith(true)
  const control = new AbortController()
  const asking = outcome(engine.ask(question("a"), { signal: control.signal }))
  control.abort()
  expect(await asking).toBe("cancelled")
  expect(await outcome(engine.ask(question("b"), { signal: control.signal }))).toBe("cancelled")
  workers[0]!.ready()
  expect(workers[0]!.sent).toEqual([])
  expect(engine.state().kind).toBe("idle")
})

test("cancelling: all at once; the same question asked afterwards is a new one", async () => {
  const { engine, workers } = engineWith(true)
  const asking = [outcome(engine.ask(question("a"))), outcome(engine.ask(question("b")))]
  workers[0]!.ready()
  engine.cancel()
  expect(await Promise.all(asking)).toEqual(["cancelled", "cancelled"])
  const again = engine.ask(question("a"))
  expect(workers[0]!.texts).toEqual(["a", "b", "a"])
  workers[0]!.answer(2, "A")
  expect(await again).toBe("A")
})

describe("a worker that breaks", () => {
  test("while it starts leaves the engine failed; asking again tries anew", async () => {
    const { engine, workers } = engineWith(true)
    const asking = [outcome(engine.ask(question("a"))), outcome(engine.ask(question("b")))]
    workers[0]!.broken("not found")
    expect(await Promise.all(asking)).toEqual(["fault", "fault"])
    expect(engine.state()).toEqual({ kind: "failed", message: "not found" })
    const again = engine.ask(question("a"))
    workers[1]!.ready()
    workers[1]!.answer(0, "A")
    expect(await again).toBe("A")
  })

  test("at work fails what it was at, and the rest is asked again", async () => {
    const { engine, workers } = engineWith(true)
    const first = outcome(engine.ask(question("a")))
    const second = engine.ask(question("b"))
    workers[0]!.ready()
    workers[0]!.broken("out of memory")
    expect(await first).toBe("fault")
    workers[1]!.ready()
    expect(workers[1]!.texts).toEqual(["b"])
    workers[1]!.answer(0, "B")
    expect(await second).toBe("B")
  })

  test("at work on the last question leaves the engine failed until it is started again", async () => {
    const { engine, workers } = engineWith(true)
    const asking = outcome(engine.ask(question("a")))
    workers[0]!.ready()
    workers[0]!.broken("out of memory")
    expect(await asking).toBe("fault")
    expect(engine.state().kind).toBe("failed")
    engine.restart()
    workers[1]!.ready()
    expect(engine.state().kind).toBe("idle")
  })

  test("that cannot be made is a failure, too", async () => {
    const engine = new Engine(() => {
      throw new Error("refused")
    }, true)
    expect(await outcome(engine.ask(question("a")))).toBe("fault")
    expect(engine.state()).toEqual({ kind: "failed", message: "refused" })
  })
})

test("closing ends the worker and cancels what was asked", async () => {
  const { engine, workers } = engineWith(true)
  const asking = outcome(engine.ask(question("a")))
  workers[0]!.ready()
  engine.close()
  expect(await asking).toBe("cancelled")
  expect(workers[0]!.ended).toBe(true)
  expect(await outcome(engine.ask(question("a")))).toBe("cancelled")
})
