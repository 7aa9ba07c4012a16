import { expect, test } from "vitest"
import { DEFAULT_CONCEPTS, Stopped, type Watch } from "../core/src/engine/index.ts"
import { type Question, Session, STUDIES } from "../core/src/session/index.ts"
import type { Opened } from "../core/src/study/index.ts"
import { variantWork } from "../core/src/study/work.ts"
import { capture } from "./capture.ts"
import { WORK } from "./interrupted.ts"

const concepts = DEFAULT_CONCEPTS
const WORLD = { revision: 0, scenario: null }

const TEXT = `parley: 1
title: T
decisionMakers:
  a: { options: { a0: {}, a1: {}, a2: {} } }
  b: { options: { b0: {}, b1: {}, b2: {} } }
  c: { options: { c0: {}, c1: {}, c2: {} } }
infeasible: [a1 and a2, b1 and b2]
preferences:
  a: [a0 and c0, not b2 or a0, b0 iff not a2]
  b: [a2 iff not c2, not c2 or b2, b1 if b0]
  c: [c2 iff a0, not b1 and not a1, b0 or not c2]
statusQuo: [a1]
sources: { s: { title: S } }
offers: { o: { by: a, to: b, terms: [a0], asks: [b0] } }
events: { e: { what: Something., date: 2024-01, by: a, taken: [a1] } }
scenarios: { w: { changes: { preferences: { a: [a1] } } } }
`

type Kind = Question["kind"]

/** One question of each kind that works on a model: whoever adds one has to add it here. */
const QUESTIONS: { readonly [K in Exclude<Kind, "forecasts" | "rules">]: Question & { readonly kind: K } } = {
  board: { kind: "board", concepts },
  "bottom-line": { kind: "bottom-line", concepts },
  outcomes: { kind: "outcomes", concepts },
  states: { kind: "states", concepts, which: "all", sort: { by: "strength" }, from: 0, count: 1 },
  cards: { kind: "cards", concepts, states: ["#1"] },
  values: { kind: "values", concepts, which: "all" },
  reasons: { kind: "reasons", concepts, state: "#1" },
  preferred: { kind: "preferred", first: "#2", second: "#1" },
  robustness: { kind: "robustness", concepts, worlds: 20 },
  inverse: { kind: "inverse", concept: "seq", hold: ["a0 and b0"] },
  evidence: { kind: "evidence", concepts },
  falls: { kind: "falls", concepts, removed: ["s"] },
  offers: { kind: "offers", concepts, worlds: "all" },
  scenarios: { kind: "scenarios", concepts },
  beside: { kind: "beside", concepts, other: "w", most: 1 },
  history: { kind: "history", concepts },
  brief: { kind: "brief", concepts },
  moves: { kind: "moves", concepts, state: "#1" },
  ways: { kind: "ways", concepts, by: "moves" },
  graph: { kind: "graph", concepts, by: "moves" },
  ranking: { kind: "ranking", dm: 0, statement: 0, most: 1 },
} as never

/** What look at no more than a state and its moves, or at one ranking: done before a signal could be looked for. */
const SHORT: readonly Kind[] = ["preferred", "ranking"]

// Analyses between two looks for a signal, on the average.
const MOST_BETWEEN = 4

/** Asks with a signal that comes at a certain look; how often was looked, and whether the work went on to its end. */
function asked(question: Question, at: number): { readonly looks: number; readonly done: boolean } {
  let looks = 0
  const watch: Watch = {
    signal: {
      get aborted() {
        return ++looks >= at
      },
    },
  }
  const session = new Session(STUDIES)
  session.hold(0, TEXT)
  try {
    session.ask(WORLD, question, watch)
    return { looks, done: true }
  } catch (error) {
    if (!(error instanceof Stopped) || error.fault.kind !== "aborted") throw error
    return { looks, done: false }
  }
}

test.each(Object.values(QUESTIONS).map((question) => [question.kind, question] as const))(
  "%s hears a signal at any look, and looks often",
  (kind, question) => {
    const { looks, done } = asked(question, Number.POSITIVE_INFINITY)
    expect(done).toBe(true)
    if (SHORT.includes(kind)) return
    for (const at of [1, Math.ceil(looks / 2)])
      expect(asked(question, at)).toEqual({ looks: at, done: false })
    const session = new Session(STUDIES)
    session.hold(0, TEXT)
    const opened = session.open(WORLD)
    const study = STUDIES[kind] as { cost(opened: Opened, question: Question): number }
    const work = study.cost(opened, question)
    // How much a search takes is seen only then; it looks at every candidate.
    if (work === Number.POSITIVE_INFINITY) expect(looks).toBeGreaterThan(100)
    else expect(work / looks).toBeLessThan(MOST_BETWEEN * variantWork(opened.model, concepts))
  },
)

test("the long test has work for every command that there is", () => {
  const { out } = capture(["--help"])
  const commands = [...out.matchAll(/^ {2}([a-z]+)(?:\|[a-z]+)? \[flags\]/gm)].map(([, name]) => name)
  expect(commands).toEqual(Object.keys(WORK))
})
