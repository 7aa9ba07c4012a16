import { formatIn } from "../format.ts"

const { number } = formatIn("en")
const many = (count: number, one: string, more: string): string =>
  count === 1 ? `one ${one}` : `${number(count)} ${more}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/// The place Evidence: what rests on what, and what is on record.
export const evidence = {
  heading: "Evidence",
  parts: "What to show",
  partOf: {
    basis: "What rests on what",
    sources: "Sources and claims",
    events: "What happened",
    offers: "Offers",
  },

  sum: (of: { rows: string; cited: string }) =>
    `${of.cited} of ${of.rows} options, rules, wishes, events and offers name what they rest on.`,
  nothing:
    "Nothing is on record yet. Say where you know things from, and what is claimed there; then it is told here what rests on what, and what falls with a source.",
  begin: "Begin with a source",
  filter: "Show only",
  all: "All",
  weak: {
    unsourced: "Unsourced",
    assumed: "Assumed",
    contested: "Contested",
    oneOrigin: "One source only",
    unnamed: "Unnamed only",
    low: "Low confidence",
  },
  none: "None of that kind.",
  more: (of: { count: string }) => `${of.count} more`,
  what: "What is written down",
  restsOn: "What it rests on",
  groups: {
    options: "Options",
    today: "Today",
    rules: "What cannot be",
    preferences: "What they want",
    events: "What happened",
    offers: "Offers",
    scenarios: "Scenarios",
  },
  nothingCited: "nothing cited",
  hangsOn: (of: { question: string }) => `Hangs on: ${of.question}`,
  unnamed: "(unnamed)",
  reliabilities: {
    A: "completely reliable",
    B: "usually reliable",
    C: "fairly reliable",
    D: "not usually reliable",
    E: "unreliable",
    F: "reliability cannot be judged",
  },
  credibilities: [
    "confirmed",
    "probably true",
    "possibly true",
    "doubtful",
    "improbable",
    "truth cannot be judged",
  ],
  statuses: {
    onRecord: "on the record",
    reported: "reported",
    background: "background",
    assumed: "assumed",
  },

  carriedHeading: "What an outcome rests on",
  carriedBy: (of: { state: string }) => `What ${of.state.replace(/^S/, "s")} rests on`,
  selectOutcome: "Select an outcome, here beside or under Outcomes, and see on what it rests.",
  noOutcome: "The selected state would not hold under the concepts looked at, so it rests on nothing.",
  carriedByNone: "No part alone carries it: whichever is left out, it would hold as it does.",
  carriedNote: "Each of these, left out alone, would change how it holds.",
  weakest: "weakest link",
  lostAll: "Without it: would not hold.",
  lost: (of: { concepts: string }) => `Without it: no longer under ${of.concepts}.`,
  weakSince: (of: { reasons: string }) => `Weak: ${of.reasons}.`,
  morePart: (of: { count: number }) => `And ${number(of.count)} more.`,

  sourcesHeading: "What if a source were wrong?",
  withoutHint: "Think one away, and see at once what falls with it.",
  without: "Without it",
  nothingFalls: "Nothing falls: all that cites it rests on something else as well.",
  claimsFall: (of: { count: number }) => `${capital(many(of.count, "claim falls", "claims fall"))}:`,
  eventsFall: (of: { count: number }) => `${capital(many(of.count, "event falls", "events fall"))}:`,
  partsFall: (of: { count: number }) => `${capital(many(of.count, "part falls", "parts fall"))}:`,
  noModelWithout: "Without these parts no model can be made.",
  outcomesStay: "No outcome would change.",
  vanish: (of: { count: number }) => `${capital(many(of.count, "outcome", "outcomes"))} would vanish:`,
  appear: (of: { count: number }) => `${capital(many(of.count, "outcome", "outcomes"))} would appear:`,
  change: (of: { count: number }) =>
    `${capital(many(of.count, "outcome", "outcomes"))} would hold otherwise:`,
  fromTo: (of: { from: string; to: string }) => `${of.from}; then ${of.to}`,
  stay: (of: { count: number }) =>
    of.count === 0 ? "None would stay as it is." : `${capital(many(of.count, "stays", "stay"))} as now.`,

  working: (of: { percent: string }) => `Working it out, ${of.percent}%`,
  stopped: "Stopped.",
  noModel: "The text has errors, so this cannot be worked out.",
  failed: "This could not be worked out.",

  noSource: "Without a source",
  contradicts: "Contradicts",
  supports: "Supports",
  unused: "Nothing rests on it.",
  usedBy: (of: { count: number }) =>
    `${capital(many(of.count, "part rests", "parts rest"))} on it: what if it were wrong?`,

  noEvents: "No events are on record yet.",
  asOf: "As of",
  asOfAll: "the whole time",
  explained: (of: { moves: number; improvements: number }) =>
    of.moves === 1
      ? `The model ${of.improvements === 1 ? "explains" : "does not explain"} the one move made.`
      : `The model explains ${number(of.improvements)} of ${number(of.moves)} moves made: those that were better for who made them.`,
  effects: {
    better: "was better off by it.",
    same: "gained nothing by it.",
    worse: "was worse off by it: the model does not explain it.",
  },
  wasStable: (of: { concepts: string }) => `Where it was, it would have stayed under ${of.concepts}.`,
  leadsTo: "Improvements lead from there to",
  cannotBe: "The rules say that this cannot be: nothing is claimed of it.",
  between: (of: { after: string | null; before: string | null }) =>
    of.after === null
      ? of.before === null
        ? "at some time"
        : `before ${of.before}`
      : of.before === null
        ? `after ${of.after}`
        : `between ${of.after} and ${of.before}`,

  noOffers: "No offers are on record yet.",
  offersNote:
    "An offer would hold where, once all of it is done, nobody who could break it would; and it is kept where nobody even gains by a step out of it.",
  showDeal: "Look at the deal done",

  add: "Add",
  save: "Save",
  remove: "Delete",
  required: "needed",
  addOf: {
    sources: "Add a source",
    claims: "Add a claim",
    events: "Add an event",
    offers: "Add an offer",
  },
  adding: {
    sources: "A new source",
    claims: "A new claim",
    events: "A new event",
    offers: "A new offer",
  },
  changing: (of: { id: string }) => `Change ${of.id}`,
  removing: (of: { id: string }) => `Delete ${of.id}`,
  removed: (of: { id: string }) => `${of.id} and every mention of it were deleted.`,
  dateExample: "2024-08-12, 2024-08 or 2024",
  wrong: {
    missing: "This is needed.",
    noDate: "No date of the calendar: write 2024-08-12, 2024-08 or 2024.",
  },
  fields: {
    title: "Title",
    publisher: "Publisher",
    date: "Date",
    kind: "Kind",
    reliability: "Reliability",
    relays: "Passes on the words of",
    address: "Address",
    language: "Language",
    text: "Text file beside the conflict",
    says: "What is said, in your own words",
    by: "By whom",
    unnamed: "Or, without a name: as described",
    source: "Read in",
    origin: "First had by",
    status: "Said how",
    credibility: "Credibility",
    quote: "A few words of the source, verbatim",
    contradicts: "Contradicts",
    supports: "Supports",
    what: "What happened",
    after: "Later than",
    before: "Earlier than",
    who: "Somebody else who did it",
    taken: "Options taken by it",
    dropped: "Options dropped by it",
    evidence: "Evidence",
    because: "Because",
    assumed: "Assumed",
    confidence: "Confidence",
    name: "Name",
    to: "To whom",
    terms: "What the giver would do",
    asks: "What the taker would do",
    otherwise: "What is threatened where it is refused",
    floated: "Floated",
    made: "Made",
    declined: "Declined",
    accepted: "Accepted",
    withdrawn: "Withdrawn",
    lapsed: "Lapsed",
    deadline: "Stands until",
    precedent: "Follows the offer",
  },
  kinds: {
    press: "press",
    official: "official",
    interview: "interview",
    document: "document",
    data: "data",
  },
  deed: { open: "left open", done: "does", not: "does not" },
}
