import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { hearing } from "./hearing.ts"
import { Sharers } from "./sharers.ts"
import { stream, type Told } from "./stream.ts"

// An event source as a browser has it, told from here what comes.
class Source extends EventTarget {
  static readonly CLOSED = 2
  static all: Source[] = []
  readyState = 0

  constructor() {
    super()
    Source.all.push(this)
  }

  say(type: string, data: object = {}): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }))
  }

  close(): void {
    this.readyState = Source.CLOSED
  }
}

const CHANGE = { kind: "changed", path: "x.yaml", revision: "2" } as const
const open = () => Source.all.filter(({ readyState }) => readyState !== Source.CLOSED)

beforeEach(() => {
  Source.all = []
  vi.stubGlobal("EventSource", Source)
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe("the stream", () => {
  test("tells when it is up or down, and changes", () => {
    const told: Told[] = []
    const close = stream((each) => told.push(each))
    Source.all[0]!.say("ready")
    Source.all[0]!.say("change", CHANGE)
    Source.all[0]!.say("error")
    expect(told).toEqual([{ kind: "up" }, { kind: "change", event: CHANGE }, { kind: "down" }])
    // The browser opens it again by itself.
    vi.advanceTimersByTime(60_000)
    expect(Source.all).toHaveLength(1)
    close()
    expect(open()).toEqual([])
  })

  test("that was refused is tried again, ever later, until it is closed", () => {
    const close = stream(() => {})
    const refuse = () => {
      Source.all.at(-1)!.close()
      Source.all.at(-1)!.say("error")
    }
    refuse()
    vi.advanceTimersByTime(1_000)
    expect(Source.all).toHaveLength(2)
    refuse()
    vi.advanceTimersByTime(1_000)
    expect(Source.all).toHaveLength(2)
    vi.advanceTimersByTime(1_000)
    expect(Source.all).toHaveLength(3)
    Source.all[2]!.say("ready")
    refuse()
    vi.advanceTimersByTime(1_000)
    expect(Source.all).toHaveLength(4)
    refuse()
    close()
    vi.advanceTimersByTime(600_000)
    expect(Source.all).toHaveLength(4)
  })
})

describe("those who share it", () => {
  const member = () => {
    const told: Told[] = []
    return { told, port: { postMessage: (each: Told) => void told.push(each) } }
  }

  test("have one connection, and whoever comes later hears at once how it is", () => {
    const sharers = new Sharers(stream)
    const [one, two, three] = [member(), member(), member()]
    sharers.join(one.port)
    sharers.join(two.port)
    expect([one.told, two.told]).toEqual([[], []])
    Source.all[0]!.say("ready")
    sharers.join(three.port)
    Source.all[0]!.say("change", CHANGE)
    for (const { told } of [one, two, three])
      expect(told).toEqual([{ kind: "up" }, { kind: "change", event: CHANGE }])
    expect(Source.all).toHaveLength(1)
  })

  test("leave one by one, and with the last the connection goes; who comes back waits for a new one", () => {
    const sharers = new Sharers(stream)
    const [one, two] = [member(), member()]
    sharers.join(one.port)
    sharers.join(two.port)
    Source.all[0]!.say("ready")
    sharers.leave(one.port)
    sharers.leave(one.port)
    Source.all[0]!.say("error")
    expect([one.told, two.told]).toEqual([[{ kind: "up" }], [{ kind: "up" }, { kind: "down" }]])
    sharers.leave(two.port)
    expect(open()).toEqual([])
    sharers.join(one.port)
    expect(one.told).toHaveLength(1)
    Source.all[1]!.say("ready")
    expect(one.told).toHaveLength(2)
  })
})

test("where pages cannot share, a page listens while it is looked at, and hears on its return", () => {
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" })
  vi.stubGlobal("document", page)
  const show = (state: string) => {
    page.visibilityState = state
    page.dispatchEvent(new Event("visibilitychange"))
  }
  const told: Told[] = []
  const stop = hearing((each) => told.push(each))
  open()[0]!.say("ready")
  show("hidden")
  expect(open()).toEqual([])
  show("visible")
  expect(open()).toHaveLength(1)
  open()[0]!.say("ready")
  expect(told).toEqual([{ kind: "up" }, { kind: "up" }])
  stop()
  expect(open()).toEqual([])
  show("visible")
  expect(open()).toEqual([])
})
