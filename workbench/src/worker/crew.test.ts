import { DEFAULT_CONCEPTS, read } from "@parley/core"
import { analyse, type CrewWork, joinCrew } from "@parley/core/engine"
import { compile } from "@parley/core/file"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { generate } from "../../../bench/generate.ts"
import { Crews, type Member } from "./crew.ts"
import type { FromWorker } from "./protocol.ts"
import { Waiting } from "./refusal.ts"
import { asked, caseText, wired } from "./sample.ts"
import { serving } from "./serve.ts"

const LARGE = generate({ dms: 5, options: [4, 4, 4, 4, 4] }, 2)
const PLENTY = 2 ** 40

// A thread that works as soon as it is given something, before its worker goes on: all that threads share is shared,
// but nothing happens at the same time.
class Fake implements Member {
  readonly works: CrewWork[] = []
  ended = false
  ready = (): void => {}
  failed = (): void => {}
  does: (work: CrewWork) => void = joinCrew

  send(work: CrewWork): void {
    this.works.push(work)
    this.does(work)
  }

  end(): void {
    this.ended = true
  }
}

function crewsOf(threads: number, memory = PLENTY) {
  const members: Fake[] = []
  const crews = new Crews(
    (ready, failed) => {
      const member = new Fake()
      member.ready = ready
      member.failed = failed
      members.push(member)
      return member
    },
    threads,
    memory,
  )
  return { crews, members }
}

const modelOf = (text: string) => compile(read(text).conflict!, {}, undefined, true).model!
const model = modelOf(LARGE)
const alone = analyse(model, DEFAULT_CONCEPTS)

function waitingFor(crews: Crews): Promise<void> {
  try {
    crews.for(model)
  } catch (error) {
    if (error instanceof Waiting) return error.until
    throw error
  }
  throw new Error("there is nothing to wait for")
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe("a crew in the browser", () => {
  test("starts when it is first needed, finds what one thread finds, and ends when there is nothing to do", async () => {
    const { crews, members } = crewsOf(3)
    expect(crews.for(modelOf(caseText("elmira-9")))).toBe(undefined)
    expect(members).toHaveLength(0)
    const until = waitingFor(crews)
    expect(members).toHaveLength(2)
    for (const member of members) member.ready()
    await until
    const found = analyse(model, DEFAULT_CONCEPTS, { crew: crews.for(model) })
    expect(members[0]!.works).toHaveLength(1)
    for (const concept of DEFAULT_CONCEPTS) {
      const [own, theirs] = [alone, found].map(({ stable }) => stable.get(concept)!)
      expect(own!.every((set, dm) => set.equals(theirs![dm]!))).toBe(true)
    }
    vi.advanceTimersByTime(20_000)
    expect(members.map(({ ended }) => ended)).toEqual([true, true])
    const again = waitingFor(crews)
    members[2]!.ready()
    members[3]!.failed()
    await again
    expect(crews.for(model)).not.toBe(undefined)
  })

  test("is let go at once where work is given up", async () => {
    const { crews, members } = crewsOf(2)
    const until = waitingFor(crews)
    members[0]!.ready()
    await until
    members[0]!.does = () => {}
    const watch = { signal: { aborted: true } }
    expect(() => analyse(model, DEFAULT_CONCEPTS, { watch, crew: crews.for(model) })).toThrow("aborted")
    expect(members[0]!.ended).toBe(true)
  })

  test("is done without where no thread starts, or memory is short", async () => {
    const { crews } = crewsOf(3)
    const until = waitingFor(crews)
    vi.advanceTimersByTime(3000)
    await until
    expect(crews.for(model)).toBe(undefined)
    expect(crewsOf(3, 1).crews.for(model)).toBe(undefined)
    expect(crewsOf(1).crews.for(model)).toBe(undefined)
    const refusing = new Crews(
      () => {
        throw new Error("refused")
      },
      2,
      PLENTY,
    )
    await waitingFor(refusing)
    expect(refusing.for(model)).toBe(undefined)
  })

  test("questions wait for it, in their order", async () => {
    const { crews, members } = crewsOf(2)
    const heard: FromWorker[] = []
    const serve = serving((message) => heard.push(message), { shared: true, crew: crews.for })
    const outlook = (text: string) => ({ kind: "outlook", ...asked(text), most: 2 }) as const
    const texts: string[] = []
    for (const [i, text] of [LARGE, caseText("chicken")].entries())
      serve({ id: i + 1, request: wired(outlook(text), texts), text, flag: null })
    expect(heard.map(({ kind }) => kind)).toEqual(["part"])
    members[0]!.ready()
    await vi.advanceTimersByTimeAsync(0)
    const answers = heard.filter(({ kind }) => kind === "answer")
    expect(answers.map((message) => "id" in message && message.id)).toEqual([1, 2])
    expect(answers[0]).toMatchObject({ answer: { stage: "whole" } })
  })
})
