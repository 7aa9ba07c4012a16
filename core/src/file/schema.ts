import * as z from "zod/mini"
import { MAX_DECISION_MAKERS, MAX_OUTCOMES, MAX_RULES, MAX_SCENARIOS, MAX_STATEMENTS } from "./limits.ts"
import { decisionMakerSchema, groundsShape, namedOutcome, recordShape, scenario } from "./records/index.ts"
import {
  atMost,
  date,
  filled,
  id,
  keys,
  language,
  limited,
  meant,
  optionName,
  pattern,
  several,
  statement,
  text,
  words,
} from "./schema-parts.ts"

const rules = <Rule extends z.ZodMiniType>(rule: Rule) =>
  z.optional(z.array(rule).check(z.maxLength(MAX_RULES, atMost(MAX_RULES))))

const infeasible = meant(
  z.union([
    statement,
    keys({ when: meant(statement, "Removes the states where it is true."), ...groundsShape }),
    keys({ atMostOne: meant(several, "No two of these are taken together."), ...groundsShape }),
    keys({ atLeastOne: meant(several, "One of these is always taken."), ...groundsShape }),
    keys({ exactlyOne: meant(several, "One of these is taken, and no other."), ...groundsShape }),
    keys({
      option: optionName,
      requires: meant(statement, "Must be true wherever the option is taken."),
      ...groundsShape,
    }),
    keys({ pattern: meant(pattern, "Removes the states it fits."), ...groundsShape }),
  ]),
  {
    id: "rule",
    description: "What cannot be.",
    examples: [
      "release and escalate",
      { atMostOne: ["release", "escalate"], because: "They exclude each other." },
      { option: "attack", requires: "not release" },
      { pattern: "YY-" },
    ],
  },
)

const merge = meant(
  z.union([
    statement,
    keys({ when: meant(statement, "The states where it is true are one state."), ...groundsShape }),
    keys({ pattern: meant(pattern, "The states it fits are one state."), ...groundsShape }),
  ]),
  { id: "merge", description: "States that nobody needs to tell apart." },
)

const noMove = meant(
  keys({
    by: meant(id, "The decision maker who may not move so."),
    from: z.optional(statement),
    fromPattern: z.optional(pattern),
    to: z.optional(statement),
    toPattern: z.optional(pattern),
    ...groundsShape,
  }),
  {
    id: "noMove",
    description: "Moves that are barred: from any state of the one kind to any of the other.",
    examples: [{ by: "iraq", from: "release", to: "attack" }],
  },
)

const preferences = meant(
  z.union([
    meant(
      z
        .array(z.union([statement, keys({ want: statement, ...groundsShape })]))
        .check(z.maxLength(MAX_STATEMENTS, atMost(MAX_STATEMENTS))),
      "Statements, most important first.",
    ),
    keys({
      ranking: meant(
        z
          .array(z.union([pattern, meant(z.array(pattern).check(z.minLength(1)), "A tie.")]))
          .check(z.minLength(1)),
        "Every feasible state, best first.",
      ),
      ...groundsShape,
    }),
    keys({
      weights: meant(
        z.record(optionName, z.number()),
        "A number for each option taken; higher sums are better, 0 where not given.",
      ),
      ...groundsShape,
    }),
  ]),
  {
    id: "preferences",
    description: "What a decision maker wants.",
    examples: [
      ["not attack", { want: "escalate", because: "It presses.", confidence: "medium" }],
      { ranking: ["YNN", ["NNY", "NYY"]] },
      { weights: { release: 3, attack: -2 } },
    ],
  },
)

const review = meant(
  keys({
    deleted: meant(z.optional(words), "The decision maker or option (dm.option) whose deletion did this."),
    added: meant(z.optional(words), "The decision maker or option whose addition did this."),
    restored: meant(z.optional(words), "The place whose putting back did this."),
    imported: meant(
      z.optional(words),
      "What was wrong there with another program's file: the code of a problem of the import.",
    ),
    at: meant(
      z.array(z.union([words, z.int().check(z.minimum(0))])).check(z.minLength(1)),
      "Where it stands or stood: keys and positions in lists, counted from 0, from the top.",
    ),
    position: meant(
      z.optional(z.int().check(z.minimum(0))),
      "Its place among decision makers or options, from 0.",
    ),
    order: meant(z.optional(z.array(words)), "The options, as dm.option, that Y/N strings in it follow."),
    was: meant(z.optional(z.unknown()), "The value there was; absent where nothing was lost."),
    found: meant(z.optional(z.unknown()), "What the other program's file says there."),
    now: meant(
      z.optional(z.unknown()),
      "In a list: what stands there instead, of a map the keys that changed.",
    ),
  }),
  {
    id: "review",
    description:
      "Something that a change of options has altered or taken out, or that an import could not read as it was. It changes no result.",
    examples: [{ deleted: "iraq.attack", at: ["preferences", "syria", 2], was: "not attack" }],
  },
)

/** The one schema of a conflict file: its shape, not what its names and statements mean. */
export const fileSchema = meant(
  keys({
    parley: meant(z.literal(1), "The version of the file format."),
    title: text,
    summary: meant(z.optional(text), "What the conflict is about, in a paragraph."),
    asOf: meant(z.optional(date), {
      description: "The day, month or year whose situation the file describes.",
      examples: ["1975-06-01", "1975-06"],
    }),
    language: meant(z.optional(language), "The language of plain texts, en unless given."),
    decisionMakers: meant(filled(z.record(id, decisionMakerSchema), MAX_DECISION_MAKERS), "By id."),
    infeasible: rules(infeasible),
    merge: rules(merge),
    noMove: rules(noMove),
    preferences: meant(z.optional(z.record(id, preferences)), "By decision maker; without, indifferent."),
    statusQuo: meant(
      z.optional(
        z.union([
          z.array(optionName),
          pattern,
          keys({ taken: z.union([z.array(optionName), pattern]), ...groundsShape }),
        ]),
      ),
      {
        description:
          "Today's state: the options taken, or a pattern without -; alone or, with grounds, under taken. Without it the events say what is taken.",
        examples: [[], ["attack"], "NNY", { taken: ["attack"], evidence: ["F2"] }],
      },
    ),
    labels: meant(z.optional(z.record(pattern, words)), {
      description: "A source's own names of states, by pattern.",
      examples: [{ NNN: "1" }],
    }),
    outcomes: meant(
      z.optional(limited(z.record(id, namedOutcome.schema), MAX_OUTCOMES)),
      "What states are called, by id: the first whose statement is true of a state names it.",
    ),
    scenarios: meant(z.optional(limited(z.record(id, scenario.schema), MAX_SCENARIOS)), "By id."),
    ...recordShape,
    review: meant(rules(review), "What a person has yet to look at, after a change of options by a program."),
  }),
  {
    title: "Parley conflict file",
    description: "A strategic conflict: who can do what, and who wants what.",
  },
)

/** The JSON Schema (2020-12) of a conflict file. It knows nothing of what names, statements and patterns mean. */
export function jsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(fileSchema, { io: "input" })
  return { $schema, $id: "urn:parley:conflict:1", ...rest }
}
