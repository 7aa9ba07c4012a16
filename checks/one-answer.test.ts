import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test, vi } from "vitest"
import type { Io } from "../cli/src/io.ts"
import { DEFAULT_CONCEPTS } from "../core/src/engine/index.ts"
import { formatOf, inFile } from "../core/src/render/index.ts"
import { type Question, Session, STUDIES } from "../core/src/session/index.ts"
import type { WorldKey } from "../core/src/study/index.ts"
import type {
  AnswerTo,
  AskRequest,
  ExportRequest,
  FromWorker,
  Request,
  Wired,
} from "../workbench/src/worker/protocol.ts"
import { serving } from "../workbench/src/worker/serve.ts"
import { capture } from "./capture.ts"
import { isLong } from "./runs.ts"
import { CASES } from "./transcript.ts"

/** A question of a world, and what was answered. */
interface Heard {
  readonly world: WorldKey
  readonly question: Question
  readonly answer: unknown
}

const AS_IT_STANDS: WorldKey = { revision: 0, scenario: null }

const heard: Heard[] = []
const kinds = new Set<string>()

const hear: Io["heard"] = (world, question, answer) => void heard.push({ world, question, answer })

// What no command asks, of any case.
function further(states: readonly string[], options: readonly string[]): Question[] {
  const concepts = DEFAULT_CONCEPTS
  const where = `not ${options[0]}`
  return [
    { kind: "board", concepts: DEFAULT_CONCEPTS, also: states },
    { kind: "states", concepts, which: "all", where, sort: { by: "rank", dm: 0 }, from: 1, count: 4 },
    { kind: "states", concepts, under: "nash", sort: { by: "strength" }, from: 0, count: 4 },
    { kind: "cards", concepts, states: [...states, "?"] },
    { kind: "values", concepts, which: "all", where },
    { kind: "moves", concepts, state: states[0]!, most: 3 },
    { kind: "graph", concepts, by: "improvements", most: 12, focus: states.at(-1)! },
    { kind: "ranking", dm: 0, statement: 0, most: 5 },
    { kind: "beside", concepts, other: null, most: 5 },
    { kind: "versions", concepts, other: { ...AS_IT_STANDS }, most: 5 },
    ...(["stands", "wants", "holds", "deal", "take"] as const).map((slide) => ({
      kind: "present" as const,
      slide,
      concepts,
    })),
    { kind: "rules" },
  ]
}

// Two questions of each kind that commands ask, if that is not too much to wait for.
function commandsFor(file: string, text: string): string[][] {
  const scenario =
    /^scenarios:\n {2}- id: (\w+)/m.exec(text)?.[1] ?? /^scenarios:\n {2}(\w+):/m.exec(text)?.[1]
  const source = /^sources:\n {2}(\w+):/m.exec(text)?.[1] ?? /^sources:\n {2}- id: (\w+)/m.exec(text)?.[1]
  const worlds = scenario === undefined ? [[]] : [[], ["--scenario", scenario]]
  const ofWorlds = worlds.flatMap((world) => [
    ["analyze", file, ...world],
    ["analyze", file, ...world, "--states", "all", "--limit", "5", "--coalitions", "--json"],
    ["answer", file, ...world],
    ["answer", file, ...world, "--to", "#1", "--json"],
    ["explain", file, ...world, "--state", "#1"],
    ["explain", file, ...world, "--state", "#2", "--than", "#1", "--json"],
    ["paths", file, ...world, "--from", "#1", "--json"],
    ["export", file, ...world, "--to", "dot"],
    ["sure", file, ...world, "--state", "#1", "--depth", "1", "--samples", "20", "--json"],
  ])
  return [
    ...ofWorlds,
    ["evidence", file, "--state", "#1", "--json"],
    ...(source === undefined ? [] : [["evidence", file, "--without", source, "--json"]]),
    ["offers", file, "--json"],
    ["compare", file, "--json"],
    ["history", file, "--json"],
    ["forecasts", file, "--json"],
    ["change", file, "--to", "#1", "--concept", "nash", "--limit", "1", "--steps", "1", "--json"],
    ["brief", file, "--format", "md"],
  ]
}

/** The worker of the workbench: its answer to a request. */
function worker(text: string): <R extends Request>(request: Wired<R>) => Promise<AnswerTo<R>> {
  const said: FromWorker[] = []
  const serve = serving((message) => said.push(message))
  let id = 0
  return async <R extends Request>(request: Wired<R>) => {
    const own = id++
    serve({ id: own, request: request as Wired<Request>, text: own === 0 ? text : null, flag: null })
    const find = () =>
      said.find(({ kind, ...rest }) => /^(answer|failure)$/.test(kind) && "id" in rest && rest.id === own)
    // Code that is fetched when it is first asked for has to come first.
    await vi.waitUntil(() => find() !== undefined, { timeout: 60_000, interval: 1 })
    const answer = said.find((message) => message.kind === "answer" && message.id === own)
    expect(answer, JSON.stringify(said.at(-1))).toBeDefined()
    return (answer as Extract<FromWorker, { kind: "answer" }>).answer as AnswerTo<R>
  }
}

// As JSON, of which nothing may be lost.
function json(value: unknown): string {
  const text = JSON.stringify(value)
  expect(JSON.parse(text)).toEqual(value)
  return text
}

// Most questions are asked of Venezuela.
test.each(CASES.filter(({ id }, i) => isLong || i % 2 === 0 || id === "venezuela-2024"))(
  "$id: the command, the worker and the library give the same answers",
  async ({ id, folder }) => {
    const text = readFileSync(join(folder, "conflict.yaml"), "utf8")
    heard.length = 0
    for (const args of commandsFor(`cases/${id}/conflict.yaml`, text)) capture(args, { heard: hear })
    const library = new Session(STUDIES)
    library.hold(0, text)
    const ask = worker(text)
    const same = async (world: WorldKey, asked: Question, answer: string): Promise<void> => {
      const question = JSON.parse(json(asked)) as Question
      const told = `${question.kind} of ${JSON.stringify(world)}`
      expect(json(library.ask(world, question)), told).toBe(answer)
      const { plain } = await ask<AskRequest>({ kind: "ask", world, language: "en", question })
      expect(json(plain), told).toBe(answer)
      kinds.add(question.kind)
    }
    expect(heard.length).toBeGreaterThan(10)
    for (const { world, question, answer } of heard) await same(world, question, json(answer))
    const { conflict, model } = library.open(AS_IT_STANDS)
    const states = [1, Math.min(2, model.space.count), model.space.count].map((number) =>
      model.space.text(model.space.slot(number)),
    )
    const keys = conflict.options.map(({ key }) => key)
    for (const question of further(states, keys))
      await same(AS_IT_STANDS, question, json(library.ask(AS_IT_STANDS, question)))
  },
)

test.each(CASES)(
  "$id: what is written is the same from the command and the worker",
  async ({ id, folder }) => {
    const ask = worker(readFileSync(join(folder, "conflict.yaml"), "utf8"))
    const of = { world: AS_IT_STANDS, language: "en", concepts: DEFAULT_CONCEPTS, where: "" } as const
    for (const format of ["csv", "md", "ndjson", "results", "dot", "gmcr"] as const) {
      const { out } = capture(["export", `cases/${id}/conflict.yaml`, "--to", format])
      const { text } = await ask<ExportRequest>({ kind: "export", format, which: "equilibria", ...of })
      // What is saved is a file, which may begin with a byte order mark.
      expect(text, format).toBe([...inFile(formatOf(format), [out])].join(""))
    }
  },
)

test("no kind of question is left out", () => {
  expect([...kinds].sort()).toEqual(Object.keys(STUDIES).sort())
})
