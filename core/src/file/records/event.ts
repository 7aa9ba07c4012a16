import { momentOf } from "../moment.ts"
import { leavesOf } from "../parts.ts"
import { cut } from "../source.ts"
import { at } from "../tree.ts"
import { define, type EntryOf } from "./define.ts"
import { bound, makers, options, text } from "./field.ts"
import { GROUNDS } from "./grounds.ts"

/** Something that happened: when it was, and what was taken and dropped by it. */
export const event = define(
  {
    id: "event",
    description: "Something that happened.",
    examples: [{ what: "Syria closes the dam.", date: "1974-07", by: "syria", dropped: ["release"] }],
  },
  {
    what: text({ required: true, long: true }),
    date: bound({ about: "When it happened: a day, month or year." }),
    after: bound({ about: "It happened later than this." }),
    before: bound({ about: "It happened earlier than this." }),
    by: makers({ about: "The decision makers who did it, by id." }),
    who: text({ about: "Somebody else who did it." }),
    taken: options("by", { about: "The options that were taken by it." }),
    dropped: options("by", { about: "The options that were dropped by it." }),
    ...GROUNDS,
  },
  ({ id, path, what, date, after, before, by, who, ...said }, { from, value }, { names, owners, report }) => {
    const { taken, dropped } = said
    const all = new Set(taken)
    const when = momentOf({
      ...(date === undefined ? {} : { text: date }),
      ...(after === undefined ? {} : { after }),
      ...(before === undefined ? {} : { before }),
    })
    if (when.first !== null && when.last !== null && when.first > when.last)
      report.error("no-such-time", { from, path }, { id })
    for (const leaf of leavesOf(at(value, "dropped"))) {
      const option = names.resolve(leaf.value)
      if (typeof option === "number" && all.has(option))
        report.error("taken-and-dropped", leaf, { option: names.keys[option]! })
    }
    const moved = [...taken, ...dropped]
    if (by.length === 0 && who !== undefined && moved.length > 0) {
      const option = names.keys[moved[0]!]!
      const owner = names.decisionMakers[owners[moved[0]!]!]!
      const name = typeof who === "string" ? who : Object.values(who)[0]!
      report.error("not-its-option", at(value, "who")!, { option, by: cut(name), owner })
    }
    // Without a word who did it, it was those whose options are concerned.
    const doers = by.length > 0 || who !== undefined ? by : [...new Set(moved.map((each) => owners[each]!))]
    return { id, path, what, when, by: doers, ...(who === undefined ? {} : { who }), ...said }
  },
)

export type Event = EntryOf<typeof event>
