import * as z from "zod"
import { MAX_ENTRIES } from "./limits.ts"
import { date, grounds, id, keys, limited, optionName, pattern, text, words } from "./schema-parts.ts"

// What is on record: where the file's knowledge comes from, and what has happened.

const entries = <Value extends z.ZodType>(value: Value) =>
  limited(z.record(id, value), MAX_ENTRIES).optional()

const someone = z.union([id, z.array(id).min(1)])

const source = keys({
  title: text,
  publisher: text.optional(),
  date: date.optional().describe("When it came out."),
  kind: z.enum(["press", "official", "interview", "document", "data"]).optional(),
  address: words.optional().describe("Where it can be found: a web address, or a shelf mark."),
  language: words.optional(),
  relays: id.optional().describe("Another source whose words it passes on."),
  reliability: z
    .enum(["A", "B", "C", "D", "E", "F"])
    .optional()
    .describe(
      "On the Admiralty scale: A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged.",
    ),
  text: words.optional().describe("A text file in the conflict's folder."),
}).meta({ id: "source", description: "Something that was published or said." })

const quote = z.union([
  words,
  keys({
    text: words,
    at: z.int().min(0).describe("Where it begins in the source's text: characters before it."),
  }),
])

const claim = keys({
  says: text.describe("What is claimed, in the analyst's own words."),
  by: text.optional().describe("The person or body that says so."),
  unnamed: text.optional().describe("For somebody without a name: the description given."),
  date: date.optional().describe("When it was said."),
  source: id.optional().describe("The source in which the analyst has read it."),
  origin: id
    .optional()
    .describe(
      "Of the sources that this one relays, the one that had it first; itself where the words are its own.",
    ),
  status: z.enum(["onRecord", "reported", "background", "assumed"]).optional(),
  credibility: z
    .int()
    .min(1)
    .max(6)
    .optional()
    .describe(
      "On the Admiralty scale: 1 confirmed, 2 probably true, 3 possibly, 4 doubtful, 5 improbable, 6 cannot be judged.",
    ),
  quote: quote.optional().describe("A few words of the source, verbatim."),
  contradicts: z.array(id).optional(),
  supports: z.array(id).optional(),
}).meta({
  id: "claim",
  description: "Something that is said.",
  examples: [
    { says: "The garrison is short of water.", unnamed: "officers", source: "gazette", credibility: 3 },
  ],
})

const event = keys({
  what: text,
  date: date.optional().describe("When it happened: a day, month or year."),
  after: date.optional().describe("It happened later than this."),
  before: date.optional().describe("It happened earlier than this."),
  by: someone.optional().describe("The decision makers who did it, by id."),
  who: text.optional().describe("Somebody else who did it."),
  taken: z.array(optionName).optional().describe("The options that were taken by it."),
  dropped: z.array(optionName).optional().describe("The options that were dropped by it."),
  ...grounds,
}).meta({
  id: "event",
  description: "Something that happened.",
  examples: [{ what: "Syria closes the dam.", date: "1974-07", by: "syria", dropped: ["release"] }],
})

const deeds = z.array(words).min(1)

const offer = keys({
  name: text.optional(),
  by: someone.describe("Who offers."),
  to: someone.describe("To whom."),
  terms: deeds.describe("What the giver would do: options, or not option."),
  asks: deeds.optional().describe("What the taker would do: options, or not option."),
  otherwise: deeds.optional().describe("What the giver threatens to do where the offer is refused."),
  floated: date.optional(),
  made: date.optional(),
  declined: date.optional(),
  accepted: date.optional(),
  withdrawn: date.optional(),
  lapsed: date.optional(),
  deadline: date.optional(),
  precedent: id.optional().describe("An earlier offer."),
  ...grounds,
}).meta({
  id: "offer",
  description: "Something for something.",
  examples: [{ by: "iraq", to: "syria", terms: ["not attack"], asks: ["release"], made: "1975-05" }],
})

const contested = keys({
  question: text.describe("A question of fact."),
  positions: z
    .record(
      id,
      keys({
        holds: text.describe("What it holds to be so."),
        because: grounds.because,
        evidence: grounds.evidence,
      }),
    )
    .describe("By decision maker."),
}).meta({ id: "contested", description: "A question of fact on which the parties differ." })

const forecast = keys({
  date: date.describe("When it was made."),
  question: text.describe("A question that will be answered yes or no."),
  probability: z.number().min(0).max(1).describe("Of yes."),
  outcome: z.boolean().optional().describe("The answer, once it is known."),
  resolved: date.optional().describe("When it was known."),
  ...grounds,
}).meta({ id: "forecast", description: "A probability that was written down in advance." })

const aftermath = keys({
  state: pattern.describe("What was taken and what was not, - where it is not known."),
  date: date.optional().describe("When it was so."),
  ...grounds,
})

/** What is on record at the top: maps, each by id, and what came of it all. */
export const record = {
  sources: entries(source).describe("What the file has its knowledge from."),
  claims: entries(claim).describe("What is said there."),
  events: entries(event).describe("What has happened, in any order."),
  offers: entries(offer),
  contested: entries(contested),
  forecasts: entries(forecast).describe("To be compared with what happened."),
  outcome: z
    .union([pattern, aftermath])
    .optional()
    .meta({
      description:
        "What happened in the end, for comparison: a pattern, - where it is not known; alone or, with a date and grounds, under state. It changes no result.",
      examples: ["YN-", { state: "YN-", date: 1975, evidence: ["F2"] }],
    }),
}

/** What a scenario may have beside its changes. */
export const scenarioRecord = {
  from: date.optional().describe("From when on it would hold."),
  probability: z
    .union([z.number().min(0).max(1), keys({ value: z.number().min(0).max(1), source: id.optional() })])
    .optional()
    .describe(
      "How likely somebody holds it to be, and which source says so. Only samples of worlds depend on it.",
    ),
  signals: z.array(text).optional().describe("What would show that it is coming."),
}
