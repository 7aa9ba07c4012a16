import { isBefore } from "../moment.ts"
import { at } from "../tree.ts"
import { define, type EntryOf } from "./define.ts"
import { date, probability, text, truth } from "./field.ts"
import { GROUNDS } from "./grounds.ts"

/** A probability that was written down in advance. */
export const forecast = define(
  { id: "forecast", description: "A probability that was written down in advance." },
  {
    date: date({ required: true, about: "When it was made." }),
    question: text({ required: true, long: true, about: "A question that will be answered yes or no." }),
    probability: probability({ required: true, about: "Of yes." }),
    outcome: truth({ about: "The answer, once it is known." }),
    resolved: date({ about: "When it was known." }),
    ...GROUNDS,
  },
  (said, { id, value }, { report }) => {
    const { date, outcome, resolved } = said
    if (resolved !== undefined && isBefore(resolved, date))
      report.error("resolved-before", at(value, "resolved")!, { id })
    if (resolved !== undefined && outcome === undefined && at(value, "outcome") === undefined)
      report.error("missing-key", value, { key: "outcome" })
    return said
  },
)

export type Forecast = EntryOf<typeof forecast>
