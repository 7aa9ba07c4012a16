import * as z from "zod/mini"
import { words } from "../schema-parts.ts"
import { type Field, field, pick, text, type Values } from "./field.ts"
import type { Citation } from "./keys.ts"

/** Ids that are cited, as they are written. */
function cited(
  of: Citation,
  about: { about: string; examples: unknown[] },
): Field<readonly string[] | undefined> {
  return field<readonly string[] | undefined>(
    {
      shape: z.array(words),
      input: { kind: "ids", of },
      read: (tree, reader) => reader.cited(tree, of),
      names: { of },
    },
    about,
  )
}

/** What a modelling choice rests on: fields that almost every part of a file may have. */
export const GROUNDS = {
  because: text({ long: true, about: "Why the analyst wrote this." }),
  evidence: cited("evidence", {
    about: "The claims, sources or events it rests on, by id.",
    examples: [["F3", "F8"]],
  }),
  confidence: pick(["high", "medium", "low"], { about: "How sure it is." }),
  /** Marks an assumption of the analyst, with its reason. */
  assumed: text({ long: true, about: "Marks an assumption of the analyst, and says which." }),
  /** The contested questions on whose answer it hangs. */
  hangsOn: cited("contested", {
    about: "The contested questions on whose answer it hangs, by id.",
    examples: [["winner"]],
  }),
}

/** The shape of these fields, for a map that has others. */
export const groundsShape = Object.fromEntries(
  Object.entries(GROUNDS).map(([key, { schema }]) => [key, schema]),
)

/** What a modelling choice rests on. */
export type Grounds = Values<typeof GROUNDS>

export type Confidence = NonNullable<Grounds["confidence"]>
