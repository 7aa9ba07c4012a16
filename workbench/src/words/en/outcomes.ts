import { formatIn } from "../format.ts"

const { number, list } = formatIn("en")
const many = (count: number, one: string, more: string): string =>
  count === 1 ? `one ${one}` : `${number(count)} ${more}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The place Outcomes, and the outcomes in short beside the other places. */
export const outcomes = {
  liveHeading: "Outcomes",
  count: (of: { count: number }) =>
    of.count === 0
      ? "No outcome would hold, under these assumptions"
      : `${capital(many(of.count, "outcome", "outcomes"))} would hold, under these assumptions`,
  caveat:
    "A possible resolution is a state that nobody would leave for something better, given what this file says of who can do what and who wants what. It is no forecast: change an assumption, and see what changes.",
  toTable: "To the option table",
  working: "Working out the outcomes",
  stop: "Stop",
  cancelled: "The work was stopped. Any change begins it again.",
  errors: (of: { count: number }) =>
    `The text has ${many(of.count, "error", "errors")}; these are the outcomes of its last readable state.`,
  toText: "Mend it under Text",
  nothingWanted:
    "Nothing is said yet of what anybody wants. Until then nobody has a reason to leave any state, and what would hold cannot be told.",
  wantedByNot: (of: { names: string; count: number }) =>
    `Nothing is said yet of what ${of.names} ${of.count === 1 ? "wants" : "want"}; until then all states count as alike there.`,
  sayWants: "Say it under Preferences",
  hidden: "Outcomes are hidden until you have put down what you expect.",
  toGuess: "Put down a guess",
  waiting: "The outcomes are being worked out …",
  onlyNash: "So far Nash alone is known; the rest is being worked out.",
  noneHint:
    "In every state somebody could still do better, and nothing that these concepts count would deter them.",
  noneDo: "See whether what each side wants is written down as it is meant:",
  lookCautiously: "Look at more cautious concepts too",
  more: (of: { count: number }) => capital(many(of.count, "more outcome", "more outcomes")),
  moreInTable: (of: { count: number }) =>
    `${capital(many(of.count, "more outcome is", "more outcomes are"))} in the option table below.`,
  news: (of: { appeared: number; vanished: number; shifted: number }) => {
    const said = [
      ...(of.appeared === 0 ? [] : [`${number(of.appeared)} new`]),
      ...(of.vanished === 0
        ? []
        : [`${number(of.vanished)} no longer ${of.vanished === 1 ? "holds" : "hold"}`]),
      ...(of.shifted === 0 ? [] : [`${number(of.shifted)} under other concepts than before`]),
    ]
    return said.length === 0
      ? "The last change leaves the outcomes as they were."
      : `With the last change: ${said.join(", ")}.`
  },
  newsPartly: (of: { before: number }) => `Before the last change ${number(of.before)} would have held.`,
  toOutcomes: "To the outcomes",
  isNew: "new",
  isShifted: (of: { gained: string; lost: string }) =>
    [
      ...(of.gained === "" ? [] : [`now also under ${of.gained}`]),
      ...(of.lost === "" ? [] : [`no longer under ${of.lost}`]),
    ].join(", "),
  isGone: "no longer holds",
  wouldAppear: "would appear",
  wouldVanish: "would vanish",

  againstToday: "Compared with today:",
  whole: "The whole state",
  pin: "Pin to compare",
  unpin: "Unpin",
  decisionMaker: "Decision maker",
  ranksIt: "Ranks it",
  holds: "holds",
  holdsNot: "does not hold",
  why: (of: { dm: string; concept: string; stable: boolean }) =>
    `${of.dm} ${of.stable ? "would stay" : "would leave"} under ${of.concept}: why?`,
  isToday: "This is where things stand today.",
  noWay: "No moves lead here from today.",
  wayLeftOut: "There are too many moves to look for a way from today.",
  way: (of: { count: number; improving: boolean }) =>
    `From today in ${many(of.count, "move", "moves")}${of.improving ? ", each better for who makes it" : ""}`,
  reluctant: "(no improvement for who does it)",
  todayHeading: "Today",
  todayHolds: "This is where things stand today, and it would hold.",
  holdsUnder: (of: { concepts: string }) => `Holds under ${of.concepts}.`,
  falls: (of: { dms: string }) =>
    `Would not hold: whichever of these concepts is supposed, it falls at the hand of ${of.dms}.`,
  fallsShort: (of: { dms: string }) => `Falls at the hand of ${of.dms}.`,
  fallsSomehow: "Would not hold: under each of these concepts somebody would leave it.",

  compareWith: "Compare with",
  compareNone: "nothing",
  asItStands: "The file as it stands",
  sideBySide: "Two worlds side by side",
  swapWorlds: "Swap the two",
  otherHasErrors: (of: { name: string }) => `“${of.name}” has errors and cannot be looked at.`,
  worldsSum: (of: {
    both: number
    here: { name: string; count: number }
    there: { name: string; count: number }
  }) =>
    `${capital(of.both === 0 ? "no outcome holds" : many(of.both, "outcome holds", "outcomes hold"))} in both, ${[
      of.here,
      of.there,
    ]
      .map(({ name, count }) => `${count === 0 ? "none" : number(count)} only in “${name}”`)
      .join(", ")}.`,
  inBoth: (of: { count: number }) => `In both: ${many(of.count, "outcome", "outcomes")}`,
  onlyIn: (of: { name: string; count: number }) =>
    `Only in “${of.name}”: ${many(of.count, "outcome", "outcomes")}`,
  outcome: "Outcome",
  strongestOnly: (of: { count: number }) => `The ${number(of.count)} strongest of them are told here.`,
  noState: "cannot happen there",

  table: "The option table",
  gridLabel: (of: { count: string }) => `Options by state, ${of.count} states`,
  listed: (of: { matching: number; total: number; all: boolean }) => {
    const what = of.all
      ? many(of.total, "feasible state", "feasible states")
      : many(of.total, "outcome", "outcomes")
    return of.matching === of.total ? capital(what) : `${number(of.matching)} of ${what}`
  },
  stateRow: "State",
  rank: "rank",
  sortedRank: "rank, best first",
  sortBy: (of: { dm: string }) => `Sort by what ${of.dm} likes best`,
  holdsIn: (of: { name: string }) => `In “${of.name}”`,
  pinned: "pinned",
  stableFor: (of: { names: string; count: number }) =>
    of.count === 0 ? "nobody would stay" : `only ${of.names} would stay`,
  show: "Show",
  showOutcomes: "Outcomes",
  showUnder: (of: { concept: string }) => `Outcomes under ${of.concept}`,
  showAll: "All states",
  order: "Order",
  byStrength: "Strongest first",
  byNumber: "By number",
  byRank: (of: { dm: string }) => `Best for ${of.dm} first`,
  where: "Only where",
  conditions: "Only where",
  dropCondition: "Drop this condition",
  dropAll: "Drop all",
  countsOf: (of: { name: string }) => `How often, among the states listed: ${of.name}`,
  countOf: (of: { part: number; all: number }) => `in ${number(of.part)} of ${number(of.all)} states listed`,
  states: (of: { count: number }) => many(of.count, "state", "states"),
  eitherCount: (of: { count: string }) => `In ${of.count} of them it may be either.`,
  pinSelected: "Pin the selected state",
  chooseOther: "Choose another state to compare with the pinned one.",
  differIn: (of: { names: string; count: number }) =>
    of.count === 0
      ? "The two take the same options."
      : `The selected and the pinned state differ in ${many(of.count, "option", "options")}: ${of.names}.`,
  nothingListed: "No outcome would hold. Show all states to look at every one.",
  nothingLeft: "No state is left under these conditions. Drop one of them.",
  tooWide: (of: { shown: number; matching: number }) =>
    `The first ${number(of.shown)} of ${number(of.matching)} states are shown in this order. Another order or a condition shows others.`,
  tableKeys:
    "Arrow keys walk the table and select; Enter on a mark turns it over and goes to that state, if it can be; P pins. A row’s name opens the count of its values.",
  cannotHappen: (of: { name: string; taken: boolean }) =>
    `With “${of.name}” ${of.taken ? "taken" : "not taken"} and all else as here, the state cannot happen.`,
  cannotTurnEither: (of: { name: string }) => `“${of.name}” may be either here, so it cannot be turned over.`,

  guessHeading: "What do you expect?",
  guessLead:
    "Put together a state that you think would hold, or one that you think would not, before you look. Results stay hidden until then.",
  guessNumber: (of: { number: number }) => `Guess ${of.number}`,
  guessRemove: "Remove",
  guessRemoveNumber: (of: { number: number }) => `Remove guess ${of.number}`,
  guessWould: (of: { number: number }) => `Would guess ${of.number} hold?`,
  guessHolds: "This would hold",
  guessHoldsNot: "This would not hold",
  guessMore: "Add another state",
  guessCannot: "This combination cannot happen: a rule of the file excludes it.",
  guessTwice: "Two of the guesses are the same state.",
  look: "Look",
  lookOnly: "Look without a guess",
  noGuess: "You looked without a guess.",
  yourGuess: "Your guess",
  guessScore: (of: { right: number; count: number }) =>
    of.count === 1
      ? of.right === 1
        ? "It turned out as you expected"
        : "It turned out otherwise"
      : `${number(of.right)} of ${number(of.count)} guesses turned out as you expected`,
  guessAgain: "Guess again",
  guessRight: "As expected.",
  guessWrong: "Otherwise.",
  guessedHolds: "You expected that this would hold.",
  guessedNot: "You expected that this would not hold.",

  legend: "What the concepts and marks mean",
  legendConcepts: "Each concept asks",
  legendMarks: "Marks",
  legendHolds: "nobody would leave: the state holds",
  legendStable: "this decision maker, by its colour, would stay",
  legendUnstable: "this decision maker would leave",
  legendRanks: "Rank 1 is best; the longer the bar, the better. States of one rank are liked the same.",

  restsOn: (of: { count: number; weak: number }) =>
    `Rests on ${many(of.count, "part", "parts")}${of.weak === 0 ? ", all sourced" : `, ${number(of.weak)} not wholly sourced`}`,

  stands: (of: { depth: number; parts: readonly { breaks: number | null; concepts: readonly string[] }[] }) =>
    capital(
      of.parts
        .map(({ breaks, concepts }) => {
          const under = of.parts.length === 1 ? "" : ` under ${list(concepts)}`
          return breaks === null
            ? `survives any ${of.depth === 1 ? "single change" : "two changes"}${under}`
            : `falls with ${breaks === 1 ? "one change" : "two changes together"}${under}`
        })
        .join("; "),
    ),
  shareOne: (of: { percent: number; low: number; high: number }) =>
    `holds in ${of.percent} of 100 variants drawn (${of.low} to ${of.high})`,
  shareSpan: (of: { from: number; to: number }) =>
    `holds in ${of.from} to ${of.to} of 100 variants drawn, depending on the concept`,
  askSure: "Work out how sure it is",
  sureWorking: "How sure: being worked out …",
  toSure: "How sure",
}
