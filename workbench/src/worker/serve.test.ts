import { read, sayProblem, words } from "@parley/core"
import { highs } from "@parley/core/solver"
import type { SolverSource } from "@parley/core/study"
import { expect, test } from "vitest"
import { generate } from "../../../bench/generate.ts"
import type { FromWorker, Request, ToWorker } from "./protocol.ts"
import { asked, caseText, wired } from "./sample.ts"
import { serving } from "./serve.ts"

function served(flag: Int32Array | null, ...requests: Request[]): FromWorker[] {
  const heard: FromWorker[] = []
  const serve = serving((message) => heard.push(message))
  const send = sending()
  requests.forEach((request, id) => serve(send(id, request, flag)))
  return heard
}

// Makes messages of questions, each with its text.
function sending() {
  const texts: string[] = []
  return (id: number, request: Request, flag: Int32Array | null): ToWorker => ({
    id,
    request: wired(request, texts),
    text: request.world.text,
    flag,
  })
}

const outlook = (text: string): Request => ({ kind: "outlook", ...asked(text), most: 5 })
const LARGE = generate({ dms: 4, options: [5, 4, 4, 4] }, 2)

test("questions are answered in order", () => {
  const heard = served(null, outlook(caseText("chicken")), outlook(caseText("elmira-9")))
  const answers = heard.filter(({ kind }) => kind !== "progress")
  expect(answers.map((message) => [message.kind, "id" in message ? message.id : null])).toEqual([
    ["answer", 0],
    ["answer", 1],
  ])
})

test("what cannot be answered is a failure that says why, and the next question is answered", () => {
  const chicken = asked(caseText("chicken"))
  const heard = served(
    null,
    { kind: "moves", ...asked("parley: 1"), state: "Y", most: 1 },
    { kind: "moves", ...chicken, state: "YYYYYYYY", most: 1 },
    { kind: "reasons", ...chicken, state: "YY", dms: [7], concepts: ["seq"] },
    // No question at all.
    { kind: "unheard-of", ...chicken } as unknown as Request,
    outlook(caseText("chicken")),
  )
  const answers = heard.filter(({ kind }) => kind !== "progress")
  expect(
    answers.map((message) => (message.kind === "failure" ? message.failure.kind : message.kind)),
  ).toEqual(["no-model", "no-state", "fault", "fault", "answer"])
})

test("what cannot be written is a failure, too, once the code that writes is there", async () => {
  const question = { kind: "export", format: "nfg", which: "all", where: "" } as const
  const heard = served(null, { ...question, ...asked(caseText("venezuela-2024")) })
  await expect.poll(() => heard).toMatchObject([{ kind: "failure", failure: { kind: "stopped" } }])
})

test("a question whose flag is set is dropped", () => {
  const flag = new Int32Array(new SharedArrayBuffer(4)).fill(1)
  const heard = served(flag, outlook(caseText("chicken")))
  expect(heard).toEqual([{ kind: "failure", id: 0, failure: { kind: "cancelled", message: "" } }])
})

test("work stops when the flag is set meanwhile, and the world can be asked about again", () => {
  const flag = new Int32Array(new SharedArrayBuffer(4))
  const heard: FromWorker[] = []
  const serve = serving((message) => {
    heard.push(message)
    if (message.kind === "part" && message.answer.stage === "part") Atomics.store(flag, 0, 1)
  })
  const message = sending()(1, outlook(LARGE), flag)
  serve(message)
  expect(heard.at(-1)).toEqual({ kind: "failure", id: 1, failure: { kind: "cancelled", message: "" } })
  serve({ ...message, id: 2, flag: null })
  expect(heard.at(-1)).toMatchObject({ kind: "answer", id: 2, answer: { stage: "whole" } })
})

test("progress is told now and then, and never backwards in an analysis", () => {
  const heard = served(null, outlook(generate({ dms: 5, options: [4, 4, 4, 3, 3] }, 3)))
  const shares = heard.flatMap((message) => (message.kind === "progress" ? [message.share] : []))
  expect(shares.length).toBeGreaterThan(0)
  expect(Math.max(...shares)).toBeLessThanOrEqual(1)
})

test("the words of a language are fetched before the first answer in it, and questions keep their order", async () => {
  const heard: FromWorker[] = []
  const broken = asked("parley: 1\ntitle: T\ndecisionMakers: {}\n")
  await new Promise<void>((done) => {
    const serve = serving((message) => {
      if (heard.push(message) === 2) done()
    })
    const send = sending()
    serve(send(0, { kind: "outlook", ...broken, language: "es", most: 0 }, null))
    serve(send(1, { kind: "outlook", ...broken, language: "en", most: 0 }, null))
    expect(heard).toEqual([])
  })
  const said = heard.map((message) => {
    if (message.kind !== "answer" || !("problems" in message.answer)) throw new Error("no outlook")
    return [message.id, message.answer.problems.map((problem) => problem.message)]
  })
  const { problems } = read(broken.world.text)
  expect(problems.length).toBeGreaterThan(0)
  expect(said).toEqual(
    ["es", "en"].map((tag, id) => [id, problems.map((problem) => sayProblem(problem, words(tag)))]),
  )
})

const several: Request = {
  kind: "take-changes",
  ...asked(caseText("chicken")),
  concept: "nash",
  wanted: { hold: ["YY"], not: ["YN", "NY"], reached: false, who: ["one", "two"], kept: [] },
  of: "rankings",
  steps: 1,
}

// What is answered to questions that a solver is fetched for.
async function solved(source: SolverSource, ...requests: Request[]): Promise<FromWorker[]> {
  const heard: FromWorker[] = []
  return new Promise((done) => {
    const tell = (message: FromWorker): void => {
      if (message.kind !== "progress" && heard.push(message) === requests.length) done(heard)
    }
    const serve = serving(tell, {}, source)
    const send = sending()
    requests.forEach((request, id) => serve(send(id, request, null)))
  })
}

test("the solver is fetched when it is first needed, once, and questions keep their order", async () => {
  let fetched = 0
  const source: SolverSource = () => {
    fetched++
    return highs()
  }
  await solved(source, outlook(caseText("chicken")))
  expect(fetched).toBe(0)
  const heard = await solved(source, several, outlook(caseText("chicken")), several)
  expect(heard.map((message) => [message.kind, "id" in message ? message.id : null])).toEqual([
    ["answer", 0],
    ["answer", 1],
    ["answer", 2],
  ])
  expect(fetched).toBe(1)
})

test("where the solver cannot be had that is said, the next question is answered, and it is tried again", async () => {
  let fetched = 0
  const source: SolverSource = async () => {
    if (++fetched === 1) throw new Error("out of reach")
    return highs()
  }
  const heard = await solved(source, several, outlook(caseText("chicken")), several)
  expect(heard[0]).toEqual({ kind: "failure", id: 0, failure: { kind: "no-solver", message: "" } })
  expect(heard.slice(1).map(({ kind }) => kind)).toEqual(["answer", "answer"])
  expect(fetched).toBe(2)
})
