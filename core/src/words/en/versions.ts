import type { SaidField, SaidLeaver, SaidThing, ThingKind, Turned } from "../versions-words.ts"
import { capital, count, date, list, number, quote, stop, within } from "./tools.ts"

const THINGS: Readonly<Record<ThingKind, string>> = {
  decisionMaker: "the decision maker",
  option: "the option",
  statement: "the wish",
  rule: "the rule against",
  merge: "what counts as one state,",
  noMove: "the barred move",
  today: "today’s state",
  ranking: "the ranking",
  weights: "the weights",
  outcome: "the name of states",
  scenario: "the scenario",
  aftermath: "what happened in the end",
  sources: "the source",
  claims: "the claim",
  events: "the event",
  offers: "the offer",
  contested: "the contested question",
  forecasts: "the forecast",
}

const FIELDS: Readonly<Record<SaidField, string>> = {
  translation: "wording in another language",
  name: "name",
  undo: "the words for taking it back",
  done: "the sentence for it taken",
  notDone: "the sentence for it not taken",
  oneWay: "whether it can be undone",
  because: "reasons",
  evidence: "evidence",
  confidence: "confidence",
  assumed: "what is assumed",
  hangsOn: "the questions it hangs on",
  when: "when it is so",
  from: "when it begins",
  probability: "probability",
  signals: "signals",
  changes: "what it changes",
  title: "title",
  publisher: "publisher",
  date: "date",
  kind: "kind",
  address: "address",
  language: "language",
  relays: "what it relays",
  reliability: "reliability",
  text: "text",
  says: "what is said",
  by: "who it is by",
  unnamed: "who is not named",
  source: "source",
  origin: "origin",
  status: "status",
  credibility: "credibility",
  quote: "quotation",
  contradicts: "what it contradicts",
  supports: "what it supports",
  what: "what happened",
  who: "who did it",
  taken: "what was taken",
  dropped: "what was dropped",
  to: "whom it is made to",
  terms: "terms",
  asks: "what it asks",
  otherwise: "threat",
  steps: "what has become of it",
  deadline: "deadline",
  precedent: "precedent",
  question: "question",
  positions: "positions",
  outcome: "answer",
  resolved: "when it was resolved",
  state: "state",
}

const VALUES = { title: "title", summary: "summary", asOf: "date", language: "language" } as const

const KINDS = { statements: "statements", ranking: "a ranking", weights: "weights" } as const

type Given = keyof typeof KINDS

const thing = ({ kind, name, of }: SaidThing): string =>
  `${THINGS[kind]}${name === "" ? "" : ` ${quote(name)}`}${of === null ? "" : ` of ${within(of)}`}`

const withOptions = (options: readonly string[]): string =>
  options.length === 0 ? "" : `, with ${list(options.map(quote))}`

const after = (clause: string | null, first: string): string =>
  clause === null ? first : `right after ${quote(clause)}`

type Wish = { clause: string; how: Turned | "negated" | "up" | "down"; from: string; after: string | null }
type Outcome = { name: string; sentence: string; concepts: readonly string[]; before: readonly string[] }
type Today = {
  now: boolean
  known: boolean
  concepts: readonly string[]
  leavers: readonly SaidLeaver[]
}

/** What is said of two versions of a conflict. Names and clauses come without marks of quotation. */
export const versions = {
  same: "Nothing differs.",
  /** How many things differ. */
  total: ({ count: all }: { count: number }) =>
    all === 1 ? "One thing differs." : `${number(all)} things differ.`,
  /** How many more of a part are not told. */
  more: ({ count: more }: { count: number }) =>
    more === 1 ? "One more is not told here." : `${number(more)} more are not told here.`,

  // Headings of the parts.
  heads: "The conflict as a whole",
  makers: "Who decides, and what",
  situation: "What cannot be",
  todayHeading: "Today",
  wants: ({ dm }: { dm: string }) => `What ${within(dm)} wants`,
  names: "What states are called",
  scenarios: "Scenarios",
  record: "On record",

  /** What a conflict has one of: null where it has none; both alike where they differ in a language that is not told. */
  value: ({ kind, from, to }: { kind: keyof typeof VALUES; from: string | null; to: string | null }) => {
    const said = (value: string): string => (kind === "asOf" ? date(value) : quote(value))
    if (from === null) return `The ${VALUES[kind]} is new: ${stop(said(to!))}`
    if (to === null) return `The ${VALUES[kind]} is gone: ${stop(said(from))}`
    return from === to
      ? `The ${VALUES[kind]} is worded otherwise in another language.`
      : `The ${VALUES[kind]} was ${said(from)}, and is now ${stop(said(to))}`
  },
  ordered: "Decision makers or options stand in another order, so that states have other numbers.",
  /** Something that came or went; `options`: of a decision maker. */
  turned: ({ how, of, options }: { how: Turned; of: SaidThing; options: readonly string[] }) =>
    stop(`${how === "added" ? "New" : "Gone"}: ${thing(of)}${withOptions(options)}`),
  renamed: ({ of, to }: { of: SaidThing; to: string }) => stop(`${capital(thing(of))} is now ${quote(to)}`),
  changed: ({ of, fields }: { of: SaidThing; fields: readonly SaidField[] }) =>
    `${capital(thing(of))} differs in ${list(fields.map((field) => FIELDS[field]))}.`,
  /** `way`: what cannot be undone of it now; null where nothing is. */
  oneWay: ({ of, way }: { of: SaidThing; way: "taken" | "dropped" | null }) =>
    way === null
      ? `${capital(thing(of))} can be taken and dropped at will now.`
      : way === "taken"
        ? `${capital(thing(of))} cannot be undone now once it is taken.`
        : `${capital(thing(of))} cannot be taken again now once it is dropped.`,
  ruled: ({ how, clause }: { how: Turned; clause: string }) =>
    stop(`${how === "added" ? "Ruled out now" : "No longer ruled out"}: ${clause}`),
  merged: ({ how, clause }: { how: Turned; clause: string }) =>
    stop(`${how === "added" ? "Counts as one state now" : "No longer counts as one state"}: ${clause}`),
  barred: ({ how, dm, from, to }: { how: Turned; dm: string; from: string; to: string }) =>
    stop(
      `${how === "added" ? "Barred" : "No longer barred"} to ${within(dm)}${how === "added" ? " now" : ""}: to move from where ${from} to where ${to}`,
    ),
  /** What holds today, as sentences; "" where nothing is to be said of a version. */
  today: ({ how, before, now }: { how: Turned | "changed"; before: string; now: string }) =>
    how === "added"
      ? `It is said now what holds today. ${now}`
      : how === "gone"
        ? `It is no longer said what holds today. Before: ${before}`
        : [...(before === "" ? [] : [`Before: ${before}`]), ...(now === "" ? [] : [`Now: ${now}`])].join(" "),
  /** A statement; `from`: what it was before it was turned into its opposite; `after`: the one before it now. */
  wish: ({ clause, how, from, after: place }: Wish) => {
    switch (how) {
      case "added":
        return `Wanted now, ${after(place, "before all else")}: ${stop(quote(clause))}`
      case "gone":
        return `No longer wanted: ${stop(quote(clause))}`
      case "negated":
        return `The opposite is wanted now: ${quote(clause)}, before: ${stop(quote(from))}`
      default:
        return `Counts for ${how === "up" ? "more" : "less"} now, ${after(place, "before all else")}: ${stop(quote(clause))}`
    }
  },
  /** In which way preferences are given; null where nothing is said of them. */
  given: ({ from, to }: { from: Given | null; to: Given | null }) =>
    `${to === null ? "Nothing is said of it now" : `Given as ${KINDS[to]} now`}; before, ${from === null ? "nothing was said of it" : `as ${KINDS[from]}`}.`,
  ranked: ({ changed, added, gone }: { changed: number; added: number; gone: number }) =>
    `In the ranking ${list([
      ...(changed > 0 ? [`${count(changed, "state")} changed places`] : []),
      ...(added > 0 ? [`${count(added, "state")} ${added === 1 ? "is" : "are"} new`] : []),
      ...(gone > 0 ? [`${count(gone, "state")} ${gone === 1 ? "is" : "are"} gone`] : []),
    ])}.`,
  /** Weights as decimals. */
  weighs: ({ of, from, to }: { of: SaidThing; from: string; to: string }) =>
    `${capital(thing(of))} weighs ${to} now, before ${from}.`,
  labelled: ({ changed, added, gone }: { changed: number; added: number; gone: number }) =>
    `Of the source’s own names of states ${list([
      ...(changed > 0 ? [`${number(changed)} ${changed === 1 ? "is" : "are"} otherwise`] : []),
      ...(added > 0 ? [`${number(added)} ${added === 1 ? "is" : "are"} new`] : []),
      ...(gone > 0 ? [`${number(gone)} ${gone === 1 ? "is" : "are"} gone`] : []),
    ])}.`,
  /** That a name of states comes before or after others now: the first that fits names a state. */
  named: ({ name, how }: { name: string; how: "up" | "down" }) =>
    `The name ${quote(name)} comes ${how === "up" ? "earlier" : "later"} in the list now.`,

  effect: "What that does to the outcomes",
  summary: ({ both, before, now }: { both: number; before: number; now: number }) =>
    `${count(both, "outcome")} would hold in both, ${number(before)} only before, ${number(now)} only now.`,
  inBoth: "In both",
  onlyBefore: "Only before",
  onlyNow: "Only now",
  /** As of `worlds`; `before`: the concepts under which it held before, where they are others. */
  outcome: ({ name, sentence, concepts, before }: Outcome) =>
    `${name} (${concepts.join(", ")}${before.length > 0 ? `; before: ${before.join(", ")}` : ""}): ${sentence}`,
  /** Whether today's state holds, and who would leave it. */
  holds: ({ now, known, concepts, leavers }: Today) => {
    const when = now ? "Now" : "Before"
    if (!known) return `${when}: the file does not say what holds today.`
    const holding =
      concepts.length === 0
        ? "today’s state would not hold"
        : `today’s state would hold (${concepts.join(", ")})`
    const leaving = leavers.map(
      ({ dm, concepts: own }) =>
        `${within(dm)} would leave it${own.length === 0 ? "" : ` (${own.join(", ")})`}`,
    )
    return `${when}: ${[holding, ...leaving].join("; ")}.`
  },
}
