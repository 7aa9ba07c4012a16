import * as z from "zod/mini"
import { leavesOf, textOf } from "../parts.ts"
import { keys, meant, words } from "../schema-parts.ts"
import { at } from "../tree.ts"
import { define, type EntryOf } from "./define.ts"
import { date, entries, entry, field, grade, pick, text } from "./field.ts"
import { numberOf } from "./reader.ts"

/** Words of a source. */
export interface Quote {
  readonly text: string
  /** Characters before it in the source's text. */
  readonly at?: number
}

const quote = field<Quote | undefined>(
  {
    shape: z.union([
      words,
      keys({
        text: words,
        at: meant(z.int().check(z.minimum(0)), "Where it begins in the source's text: characters before it."),
      }),
    ]),
    input: { kind: "quote" },
    read: (tree) => {
      const text = textOf(tree?.kind === "dict" ? at(tree, "text") : tree)
      if (text === null) return undefined
      const place = tree?.kind === "dict" ? numberOf(at(tree, "at")) : null
      return { text, ...(place === null ? {} : { at: place }) }
    },
  },
  { about: "A few words of the source, verbatim." },
)

/** What a source, or somebody in it, says. */
export const claim = define(
  {
    id: "claim",
    description: "Something that is said.",
    examples: [
      { says: "The garrison is short of water.", unnamed: "officers", source: "gazette", credibility: 3 },
    ],
  },
  {
    says: text({ required: true, long: true, about: "What is claimed, in the analyst's own words." }),
    /** A person or body with a name, or else the description of somebody without; at most one of the two. */
    by: text({ about: "The person or body that says so." }),
    unnamed: text({ about: "For somebody without a name: the description given." }),
    date: date({ about: "When it was said." }),
    source: entry("sources", { about: "The source in which the analyst has read it." }),
    origin: entry("sources", {
      about:
        "Of the sources that this one relays, the one that had it first; itself where the words are its own.",
    }),
    status: pick(["onRecord", "reported", "background", "assumed"]),
    credibility: grade(6, {
      about:
        "On the Admiralty scale: 1 confirmed, 2 probably true, 3 possibly, 4 doubtful, 5 improbable, 6 cannot be judged.",
    }),
    quote,
    contradicts: entries("claims"),
    supports: entries("claims", { circular: false }),
  },
  (said, { id, value }, { report }) => {
    if (said.by !== undefined && said.unnamed !== undefined)
      report.error("keys-exclude", at(value, "unnamed")!, { keys: "by, unnamed" })
    const own = leavesOf(at(value, "contradicts")).find((leaf) => leaf.value === id)
    if (own) report.error("names-itself", own, { id })
    return { ...said, contradicts: said.contradicts.filter((name) => name !== id) }
  },
)

export type Claim = EntryOf<typeof claim>
export type ClaimStatus = NonNullable<Claim["status"]>
