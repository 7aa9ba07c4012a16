import * as z from "zod/mini"
import { textOf } from "../parts.ts"
import { meant, pattern } from "../schema-parts.ts"
import type { Tree } from "../tree.ts"
import { date, field, shapeOf, type Values, valuesOf } from "./field.ts"
import { GROUNDS } from "./grounds.ts"
import type { Reader } from "./reader.ts"

const OUTCOME = {
  /** Y/N string, `-` where it is not known. */
  state: field<string>(
    {
      shape: pattern,
      input: { kind: "own" },
      read: (tree, { names, report }) => {
        const text = textOf(tree)
        const state = text === null || !tree ? null : names.pattern(text, tree, true, report)
        return (state ?? undefined) as string
      },
    },
    { required: true, about: "What was taken and what was not, - where it is not known." },
  ),
  date: date({ about: "When it was so." }),
  ...GROUNDS,
}

/** What happened in the end. */
export type Aftermath = Values<typeof OUTCOME>

export const outcomeSchema = meant(z.optional(z.union([pattern, shapeOf(OUTCOME)])), {
  description:
    "What happened in the end, for comparison: a pattern, - where it is not known; alone or, with a date and grounds, under state. It changes no result.",
  examples: ["YN-", { state: "YN-", date: 1975, evidence: ["F2"] }],
})

/** A scenario has none: it may have other options than the file that tells what happened. */
export function readOutcome(tree: Tree | undefined, reader: Reader): Aftermath | null {
  if (tree === undefined || reader.report.scenario !== null) return null
  if (tree.kind === "dict") return valuesOf(OUTCOME, tree, reader)
  const state = OUTCOME.state.read(tree, reader, {})
  return state === undefined ? null : { state }
}
