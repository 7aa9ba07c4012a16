import { conflictText, DEFAULT_CONCEPTS } from "@parley/core"
import { Random, randomStructure, type Traits } from "../../../checks/conflicts.ts"
import { dataOf } from "../../../checks/data.ts"
import { answer } from "./answer.ts"
import type { Context } from "./context.ts"
import type { AnswerTo, Outlook, Request, World } from "./protocol.ts"
import { Subjects } from "./subject.ts"

// What the tests of the engine ask about.

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
export function bench(): Context & { readonly parts: Outlook[] } {
  const parts: Outlook[] = []
  return { subjects: new Subjects(), watch: {}, parts, part: (outlook) => parts.push(outlook) }
}

/** A world, the concepts a report shows, and English. */
export function asked(text: string, scenario: string | null = null) {
  const world: World = { text, scenario }
  return { world, language: "en", concepts: DEFAULT_CONCEPTS }
}

/** The answer in a context of its own. */
export function ask<R extends Request>(request: R): AnswerTo<R> {
  return answer(request, bench())
}
