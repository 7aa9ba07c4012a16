import * as z from "zod"
import { MAX_ID_LENGTH } from "./limits.ts"

// Schemas are interpreted: zod would otherwise compile them from texts, which a strict content policy forbids.
z.config({ jitless: true })

// Where a rule of zod's has no code of its own, the message is one of the codes of ProblemParams: see shape.ts.

/** A map with these keys and no others. What is said of an unknown key is the list of the known ones. */
export function keys<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? Object.keys(shape).join(", ") : undefined),
  })
}

export function limited<Value extends z.ZodType>(map: z.ZodRecord<z.ZodString, Value>, limit: number) {
  return map
    .refine((value) => Object.keys(value).length <= limit, atMost(limit))
    .meta({ maxProperties: limit })
}

export function filled<Value extends z.ZodType>(map: z.ZodRecord<z.ZodString, Value>, limit: number) {
  return limited(map, limit)
    .refine((value) => Object.keys(value).length > 0, { error: "empty-map" })
    .meta({ minProperties: 1, maxProperties: limit })
}

export const atMost = (limit: number) => ({ error: `too-many ${limit}` })

export const words = z.string().regex(/\S/, { error: "empty-text" })

export const language = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, { error: "bad-language" })

export const text = z.union([words, filled(z.record(language, words), 64)]).meta({
  id: "text",
  description: "A text for people: in the file's language, or one text per language tag.",
  examples: ["Release water", { en: "Release water", es: "Soltar agua" }],
})

export const id = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: "bad-id" })
  .max(MAX_ID_LENGTH, { error: "bad-id" })
  .meta({
    id: "id",
    description:
      "Letters, digits and _, not beginning with a digit; case counts. Not a word of the statement language.",
  })

export const optionName = words.meta({
  id: "optionName",
  description: "An option's id, or decisionMaker.option where several decision makers use the id.",
  examples: ["release", "syria.release"],
})

export const statement = z.union([words, z.boolean()]).meta({
  id: "statement",
  description:
    "A statement over options: ids, not, and, or, if, iff, parentheses, true, false; - ! & | are understood. Quote it where it begins with ! & * or contains ': '.",
  examples: ["not (release or escalate)", "escalate if attack"],
})

export const pattern = z.string().meta({
  id: "pattern",
  description: "One of Y (taken), N (not taken) and - (either) for each option, in the order of the file.",
  examples: ["YN-"],
})

/** A day, a month or a year. */
export const date = z.union([
  z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: "bad-date" }),
  z.int().min(1000, { error: "bad-date" }).max(9999, { error: "bad-date" }),
])

export const several = z.array(optionName).min(1)
