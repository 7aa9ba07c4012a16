import * as z from "zod/mini"
import type { Text } from "../basics.ts"
import { itemsOf, textIn } from "../parts.ts"
import { id, keys, text as textShape } from "../schema-parts.ts"
import { at } from "../tree.ts"
import { define, type EntryOf } from "./define.ts"
import { date, field, holder, text } from "./field.ts"
import { GROUNDS } from "./grounds.ts"
import { numberOf } from "./reader.ts"

/** 0 to 1, and the source that says so. Only samples of worlds depend on it. */
interface Chance {
  readonly value: number
  readonly source?: string
}

const chance = z.number().check(z.minimum(0), z.maximum(1))

const probability = field<Chance | undefined>(
  {
    shape: z.union([chance, keys({ value: chance, source: z.optional(id) })]),
    input: { kind: "own" },
    read: (tree, reader) => {
      const value = numberOf(tree?.kind === "dict" ? at(tree, "value") : tree)
      const source = reader.named(at(tree, "source"), "sources")
      return value === null ? undefined : { value, ...(source === null ? {} : { source }) }
    },
    names: { of: "sources", under: "source" },
  },
  {
    about:
      "How likely somebody holds it to be, and which source says so. Only samples of worlds depend on it.",
  },
)

/** What would show that it is coming. */
const signals = field<readonly Text[]>(
  {
    shape: z.array(textShape),
    input: { kind: "own" },
    read: (tree) =>
      itemsOf(tree).flatMap((item): Text[] => {
        const signal = textIn(item)
        return signal === undefined ? [] : [signal]
      }),
  },
  { about: "What would show that it is coming." },
)

const changes = holder(z.record(z.string(), z.unknown()), {
  about:
    "Laid over the rest of the file as a JSON Merge Patch: maps merge, lists replace, null removes. May not change parley, scenarios, review, and what is recorded (sources, claims, events, offers, contested, forecasts, outcome).",
  examples: [{ preferences: { iraq: ["attack"] } }],
})

/** The same conflict with some things otherwise. */
export const scenario = define(
  { id: "scenario", description: "The same conflict with some things otherwise." },
  {
    name: text(),
    from: date({ about: "From when on it would hold." }),
    probability,
    signals,
    changes,
    ...GROUNDS,
  },
  ({ id, path: _, name, ...said }) => ({ id, name: name ?? id, ...said }),
)

export type Scenario = EntryOf<typeof scenario>
