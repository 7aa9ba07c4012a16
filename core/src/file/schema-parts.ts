import * as z from "zod/mini"
import { MAX_ID_LENGTH } from "./limits.ts"

// Schemas are interpreted: zod would otherwise compile them from texts, which a strict content policy forbids.
z.config({ jitless: true })

// Where a rule of zod's has no code of its own, the message is one of the codes of ProblemParams: see shape.ts.

/** A schema with what it means: its description, or more of what a JSON Schema says of it. */
export function meant<Schema extends z.ZodMiniType>(
  schema: Schema,
  meta: string | z.core.GlobalMeta,
): Schema {
  const own = z.clone(schema)
  z.globalRegistry.add(own, typeof meta === "string" ? { description: meta } : meta)
  return own
}

/** A map with these keys and no others. What is said of an unknown key is the list of the known ones. */
export function keys<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? Object.keys(shape).join(", ") : undefined),
  })
}

export function limited<Value extends z.ZodMiniType>(
  map: z.ZodMiniRecord<z.ZodMiniString, Value>,
  limit: number,
) {
  const isWithin = (value: object) => Object.keys(value).length <= limit
  return meant(map.check(z.refine(isWithin, atMost(limit))), { maxProperties: limit })
}

export function filled<Value extends z.ZodMiniType>(
  map: z.ZodMiniRecord<z.ZodMiniString, Value>,
  limit: number,
) {
  const isFilled = (value: object) => Object.keys(value).length > 0
  return meant(limited(map, limit).check(z.refine(isFilled, { error: "empty-map" })), {
    minProperties: 1,
    maxProperties: limit,
  })
}

export const atMost = (limit: number) => ({ error: `too-many ${limit}` })

export const words = z.string().check(z.regex(/\S/, { error: "empty-text" }))

export const language = z
  .string()
  .check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, { error: "bad-language" }))

export const text = meant(z.union([words, filled(z.record(language, words), 64)]), {
  id: "text",
  description: "A text for people: in the file's language, or one text per language tag.",
  examples: ["Release water", { en: "Release water", es: "Soltar agua" }],
})

export const id = meant(
  z
    .string()
    .check(
      z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: "bad-id" }),
      z.maxLength(MAX_ID_LENGTH, { error: "bad-id" }),
    ),
  {
    id: "id",
    description:
      "Letters, digits and _, not beginning with a digit; case counts. Not a word of the statement language.",
  },
)

export const optionName = meant(words, {
  id: "optionName",
  description: "An option's id, or decisionMaker.option where several decision makers use the id.",
  examples: ["release", "syria.release"],
})

export const statement = meant(z.union([words, z.boolean()]), {
  id: "statement",
  description:
    "A statement over options: ids, not, and, or, if, iff, parentheses, true, false; - ! & | are understood. Quote it where it begins with ! & * or contains ': '.",
  examples: ["not (release or escalate)", "escalate if attack"],
})

export const pattern = meant(z.string(), {
  id: "pattern",
  description: "One of Y (taken), N (not taken) and - (either) for each option, in the order of the file.",
  examples: ["YN-"],
})

/** A day, a month or a year. */
export const date = z.union([
  z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: "bad-date" })),
  z.int().check(z.minimum(1000, { error: "bad-date" }), z.maximum(9999, { error: "bad-date" })),
])

export const several = z.array(optionName).check(z.minLength(1))
