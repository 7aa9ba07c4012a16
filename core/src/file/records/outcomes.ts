import type { Carried, Carry } from "../carry.ts"
import type { Json } from "../tree.ts"
import { define, type EntryOf } from "./define.ts"
import { carriedFields, statement, text } from "./field.ts"
import { GROUNDS } from "./grounds.ts"

/** A name for the states of which a statement is true, unless an earlier one has named them. */
export const namedOutcome = define(
  {
    id: "namedOutcome",
    description: "A name for states: the first whose statement is true of a state names it.",
    examples: [{ name: "War", when: "attack and escalate" }],
  },
  {
    name: text({ required: true, about: "What these states are called." }),
    when: statement({ required: true, about: "True of the states that are called so." }),
    ...GROUNDS,
  },
)

export type NamedOutcome = EntryOf<typeof namedOutcome>

/** A named outcome carried over a change of options: out where it speaks of one that is gone. */
export function carriedOutcome(entry: Json, carry: Carry): Carried {
  return carriedFields(namedOutcome.fields, entry, carry)
}
