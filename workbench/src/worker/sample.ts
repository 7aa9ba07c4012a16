import { DEFAULT_CONCEPTS, Session, STUDIES } from "@parley/core"
import { conflictText } from "@parley/core/render"
import { Random, randomStructure, type Traits } from "../../../checks/conflicts.ts"
import { dataOf } from "../../../checks/data.ts"
import { answer as answered } from "./answer.ts"
import type { Context } from "./context.ts"
import type { AnswerTo, Outlook, Request, Wired, World } from "./protocol.ts"
import { lateTells } from "./tells.ts"

// What the tests of the engine ask about. Nothing has to be waited for there.
await lateTells.whole()

const texts = import.meta.glob<string>("../../../cases/*/conflict.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
})

/** The case library: text by name. */
export const CASES: readonly (readonly [string, string])[] = Object.entries(texts)
  .map(([path, text]) => [path.split("/").at(-2)!, text] as const)
  .sort(([a], [b]) => (a < b ? -1 : 1))

/** The text of a case. */
export function caseText(name: string): string {
  return CASES.find(([id]) => id === name)![1]
}

const TRAITS: Traits = {
  dms: [2, 3],
  options: [1, 3],
  oneWay: 0.3,
  infeasible: 0.6,
  noMove: 0.3,
  merge: 0.4,
}

/** Files of random conflicts, of which some have rules, one-way options, barred moves and merged states. */
export function randomTexts(seed: number, count: number): string[] {
  const random = new Random(seed)
  return Array.from({ length: count }, () => {
    const structure = randomStructure(random, TRAITS)
    const data = dataOf(structure) as { [key: string]: never }
    return conflictText(data, "json")
  })
}

/** What a test knows of answering: parts are kept. */
export interface Bench extends Context {
  readonly parts: Outlook[]
  /** Texts by their revisions. */
  readonly texts: string[]
}

export function bench(): Bench {
  const parts: Outlook[] = []
  return {
    session: new Session(STUDIES),
    watch: {},
    parts,
    texts: [],
    part: (outlook) => parts.push(outlook),
  }
}

/** A world, the concepts a report shows, and English. */
export function asked(text: string, scenario: string | null = null) {
  const world: World = { text, scenario }
  return { world, language: "en", concepts: DEFAULT_CONCEPTS }
}

/** A question as the worker hears it, its text by its place among `texts`, where it is put. */
export function wired<R extends Request>(request: R, texts: string[]): Wired<R> {
  const { text, scenario } = request.world
  if (!texts.includes(text)) texts.push(text)
  return { ...request, world: { revision: texts.indexOf(text), scenario } } as unknown as Wired<R>
}

/** The answer in a context. */
export function answer<R extends Request>(request: R, context: Bench): AnswerTo<R> {
  const heard = wired(request, context.texts)
  context.session.hold(heard.world.revision, request.world.text)
  return answered<R>(heard, context)
}

/** What a certain way of answering says, in a context of its own. */
export function askOf<R extends Request, A>(of: (request: Wired<R>, context: Context) => A, request: R): A {
  const context = bench()
  const heard = wired(request, context.texts)
  context.session.hold(0, request.world.text)
  return of(heard, context)
}

/** The answer in a context of its own. */
export function ask<R extends Request>(request: R): AnswerTo<R> {
  return answer(request, bench())
}
