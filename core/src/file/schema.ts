import * as z from "zod"
import { MAX_DECISION_MAKERS, MAX_RULES, MAX_SCENARIOS, MAX_STATEMENTS } from "./limits.ts"
import { decisionMakerSchema, groundsShape, recordShape, scenario } from "./records/index.ts"
import {
  atMost,
  date,
  filled,
  id,
  keys,
  language,
  limited,
  optionName,
  pattern,
  several,
  statement,
  text,
  words,
} from "./schema-parts.ts"

const infeasible = z
  .union([
    statement,
    keys({ when: statement.describe("Removes the states where it is true."), ...groundsShape }),
    keys({ atMostOne: several.describe("No two of these are taken together."), ...groundsShape }),
    keys({ atLeastOne: several.describe("One of these is always taken."), ...groundsShape }),
    keys({ exactlyOne: several.describe("One of these is taken, and no other."), ...groundsShape }),
    keys({
      option: optionName,
      requires: statement.describe("Must be true wherever the option is taken."),
      ...groundsShape,
    }),
    keys({ pattern: pattern.describe("Removes the states it fits."), ...groundsShape }),
  ])
  .meta({
    id: "rule",
    description: "What cannot be.",
    examples: [
      "release and escalate",
      { atMostOne: ["release", "escalate"], because: "They exclude each other." },
      { option: "attack", requires: "not release" },
      { pattern: "YY-" },
    ],
  })

const merge = z
  .union([
    statement,
    keys({ when: statement.describe("The states where it is true are one state."), ...groundsShape }),
    keys({ pattern: pattern.describe("The states it fits are one state."), ...groundsShape }),
  ])
  .meta({ id: "merge", description: "States that nobody needs to tell apart." })

const noMove = keys({
  by: id.describe("The decision maker who may not move so."),
  from: statement.optional(),
  fromPattern: pattern.optional(),
  to: statement.optional(),
  toPattern: pattern.optional(),
  ...groundsShape,
}).meta({
  id: "noMove",
  description: "Moves that are barred: from any state of the one kind to any of the other.",
  examples: [{ by: "iraq", from: "release", to: "attack" }],
})

const preferences = z
  .union([
    z
      .array(z.union([statement, keys({ want: statement, ...groundsShape })]))
      .max(MAX_STATEMENTS, atMost(MAX_STATEMENTS))
      .describe("Statements, most important first."),
    keys({
      ranking: z
        .array(z.union([pattern, z.array(pattern).min(1).describe("A tie.")]))
        .min(1)
        .describe("Every feasible state, best first."),
      ...groundsShape,
    }),
    keys({
      weights: z
        .record(optionName, z.number())
        .describe("A number for each option taken; higher sums are better, 0 where not given."),
      ...groundsShape,
    }),
  ])
  .meta({
    id: "preferences",
    description: "What a decision maker wants.",
    examples: [
      ["not attack", { want: "escalate", because: "It presses.", confidence: "medium" }],
      { ranking: ["YNN", ["NNY", "NYY"]] },
      { weights: { release: 3, attack: -2 } },
    ],
  })

const review = keys({
  deleted: words.optional().describe("The decision maker or option (dm.option) whose deletion did this."),
  added: words.optional().describe("The decision maker or option whose addition did this."),
  restored: words.optional().describe("The place whose putting back did this."),
  imported: words
    .optional()
    .describe("What was wrong there with another program's file: the code of a problem of the import."),
  at: z
    .array(z.union([words, z.int().min(0)]))
    .min(1)
    .describe("Where it stands or stood: keys and positions in lists, counted from 0, from the top."),
  position: z.int().min(0).optional().describe("Its place among decision makers or options, from 0."),
  order: z.array(words).optional().describe("The options, as dm.option, that Y/N strings in it follow."),
  was: z.unknown().optional().describe("The value there was; absent where nothing was lost."),
  found: z.unknown().optional().describe("What the other program's file says there."),
  now: z
    .unknown()
    .optional()
    .describe("In a list: what stands there instead, of a map the keys that changed."),
}).meta({
  id: "review",
  description:
    "Something that a change of options has altered or taken out, or that an import could not read as it was. It changes no result.",
  examples: [{ deleted: "iraq.attack", at: ["preferences", "syria", 2], was: "not attack" }],
})

/** The one schema of a conflict file: its shape, not what its names and statements mean. */
export const fileSchema = keys({
  parley: z.literal(1).describe("The version of the file format."),
  title: text,
  summary: text.optional().describe("What the conflict is about, in a paragraph."),
  asOf: date.optional().meta({
    description: "The day, month or year whose situation the file describes.",
    examples: ["1975-06-01", "1975-06"],
  }),
  language: language.optional().describe("The language of plain texts, en unless given."),
  decisionMakers: filled(z.record(id, decisionMakerSchema), MAX_DECISION_MAKERS).describe("By id."),
  infeasible: z.array(infeasible).max(MAX_RULES, atMost(MAX_RULES)).optional(),
  merge: z.array(merge).max(MAX_RULES, atMost(MAX_RULES)).optional(),
  noMove: z.array(noMove).max(MAX_RULES, atMost(MAX_RULES)).optional(),
  preferences: z.record(id, preferences).optional().describe("By decision maker; without, indifferent."),
  statusQuo: z
    .union([
      z.array(optionName),
      pattern,
      keys({ taken: z.union([z.array(optionName), pattern]), ...groundsShape }),
    ])
    .optional()
    .meta({
      description:
        "Today's state: the options taken, or a pattern without -; alone or, with grounds, under taken. Without it the events say what is taken.",
      examples: [[], ["attack"], "NNY", { taken: ["attack"], evidence: ["F2"] }],
    }),
  labels: z
    .record(pattern, words)
    .optional()
    .meta({ description: "A source's own names of states, by pattern.", examples: [{ NNN: "1" }] }),
  scenarios: limited(z.record(id, scenario.schema), MAX_SCENARIOS).optional().describe("By id."),
  ...recordShape,
  review: z
    .array(review)
    .max(MAX_RULES, atMost(MAX_RULES))
    .optional()
    .describe("What a person has yet to look at, after a change of options by a program."),
}).meta({
  title: "Parley conflict file",
  description: "A strategic conflict: who can do what, and who wants what.",
})

/** The JSON Schema (2020-12) of a conflict file. It knows nothing of what names, statements and patterns mean. */
export function jsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(fileSchema, { io: "input" })
  return { $schema, $id: "urn:parley:conflict:1", ...rest }
}
