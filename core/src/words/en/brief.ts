import type { Moment } from "../../file/index.ts"
import type { SaidGrounds, SaidJudged, SaidTurn } from "../brief-words.ts"
import { capital, count, date, list, number, ordinal, quote, small, stop, when, within } from "./tools.ts"

const reasons = (of: readonly string[]): string => (of.length === 0 ? "" : ` (${of.map(small).join("; ")})`)

const NUMBERS = "no,one,two,three,four,five,six,seven,eight,nine,ten".split(",")
const inLetters = (of: number): string => NUMBERS[of] ?? number(of)

const fate = (verdict: "kept" | "holds" | "broken" | "unknown", by: string | null): string => {
  switch (verdict) {
    case "kept":
      return "would be kept once done"
    case "holds":
      return `could last once done, but ${by === null ? "somebody" : within(by)} could also gain by breaking it`
    case "broken":
      return by === null
        ? "would not be kept"
        : `would not be kept: once it is done, ${within(by)} would gain by breaking it, and nothing deters that`
    case "unknown":
      return "may or may not be kept: that was not worked out"
  }
}

/** "If “Maduro stays in office” did not matter to Washington" */
const supposed = (of: SaidTurn): string => {
  switch (of.kind) {
    case "drop":
      return `If ${quote(of.clause)} did not matter to ${within(of.dm)}`
    case "negate":
      return `If ${within(of.dm)} wanted the opposite of ${quote(of.clause)}`
    case "raise":
      return `If ${quote(of.clause)} mattered somewhat more to ${within(of.dm)}`
    case "lift-rule":
      return `If ${quote(of.clause)} were possible after all`
    case "lift-merge":
      return `If the states with ${quote(of.clause)} were told apart`
    case "lift-bar":
      return `If ${within(of.dm)} could move from where ${of.from} to where ${of.to}`
    case "lift-taken":
      return `If ${quote(of.option)} could be undone`
    case "lift-dropped":
      return `If ${quote(of.option)} could be done again`
    case "drop-weight":
      return `If ${quote(of.option)} did not count for ${within(of.dm)}`
    case "turn-weight":
      return `If ${quote(of.option)} counted the other way for ${within(of.dm)}`
    case "swap":
      return `If ${within(of.dm)} ranked two neighbouring outcomes the other way round (places ${number(of.place)} and ${number(of.place + 1)})`
  }
}

type Way = { steps: readonly string[]; improving: boolean; reluctant: string | null }
type Stays = {
  wouldNot: readonly string[]
  couldNot: readonly string[]
  deterred: readonly string[]
  reasons: readonly string[]
}
type RestsOn = { parts: readonly string[]; weakest: string; reasons: readonly string[] }
type Scenario = {
  name: string
  from: Moment | null
  probability: { percent: number; source: string | null } | null
  appear: number
  vanish: number
  change: number
}
type Contested = { question: string; positions: readonly { dm: string; holds: string }[] }
type Counts = { parts: number; cited: number; assumed: number; low: number; claims: number; sources: number }
type FallsMost = {
  source: string
  parts: number
  outcomes: { vanish: number; appear: number } | null
  empties: boolean
}

/**
 * What a brief says of its own; the rest is said as everywhere else. Names of decision makers come as the file gives
 * them; clauses are those of `Phrases`.
 */
export const brief = {
  /** Under the title: of which day, which world, and what kind of paper this is. */
  asOf: ({ date: day, scenario }: { date: string | null; scenario: string | null }) =>
    [
      ...(day === null ? [] : [`As of ${date(day)}`]),
      ...(scenario === null ? [] : [`scenario ${quote(scenario)}`]),
    ].join(", "),
  kind: "A brief on possible resolutions under stated assumptions. It prepares; it does not foretell.",

  /** Above the answer in a sentence. */
  bottomLine: "Bottom line",
  // Headings, in order.
  judgements: "Key judgements",
  mind: "What would change our mind",
  background: "Background",
  happened: "What happened",
  wants: "Who wants what",
  holds: "What could hold",
  offers: "What is on offer",
  sure: "How sure this is, and what it rests on",
  ended: "What happened in the end",
  annex: "Annex",
  options: "Options and outcomes",
  statements: "What each side is taken to want, most important first",
  rules: "What cannot be",
  ways: "Ways from today",
  definitions: "Definitions in force",
  confidenceRule: "Words for confidence",
  survives: "What the outcomes survive",
  rests: "On what this rests",
  offersInFull: "The offers in full",
  claims: "Claims",
  sources: "Sources",

  // The figure: where each side ranks today and outcomes, by their names in quotation marks.
  /** How many of the sides rank each outcome above today; `today` whether there is one. */
  figureTitle: ({ suits, dms }: { suits: readonly { name: string; better: number }[]; dms: number }) =>
    suits.length === 0
      ? "How each side ranks what would hold"
      : capital(
          `${suits.map(({ name, better }, i) => `${name} suits ${better === 0 ? "nobody" : better === dms ? (dms === 2 ? "both" : `all ${inLetters(dms)}`) : inLetters(better)}${i === 0 ? " better than today" : ""}`).join("; ")}`,
        ),
  figureNote: "Where each side ranks them, 1st being best.",
  best: "best",
  worst: "worst",
  /** Above the names of outcomes in the table of the same. */
  outcomeHead: "Outcome",
  /** A place in a ranking; `worst`: the last there is. */
  place: ({ rank, worst }: { rank: number; worst: number }) =>
    worst === 1 ? "indifferent" : `${ordinal(rank)} of ${number(worst)}`,
  shortPlace: ({ rank }: { rank: number }) => ordinal(rank),
  /** The words for confidence, and one read out. */
  confidence: { high: "high", moderate: "moderate", low: "low" },
  unsure: "not worked out",
  withConfidence: ({ word }: { word: string }) => `${capital(word)} confidence`,
  /** What is judged of today's state and of an outcome; `name` in quotation marks, null: things as they stand. */
  judgedToday: ({ name, holds, moves, losses, deterred, bound, leaving, dms }: SaidJudged) => {
    const it = name === null ? "What there is today" : capital(name)
    if (!holds)
      return `${it} would not last: ${list(leaving.map(within))} ${leaving.length === 1 ? "gains" : "gain"} by moving on, and no answer that others would want to give deters that.`
    if (bound.length === dms) return `${it} would last: nobody can move.`
    if (deterred.length > 0)
      return `${it} would last: ${list(deterred.map(within))} could gain by moving, but the others' answers deter that.`
    return moves > 0 && losses === moves
      ? `${it} would last until somebody moves first at a loss: ${moves === 1 ? "the one move open today" : `each of the ${number(moves)} moves open today`} costs whoever makes it.`
      : `${it} would last: nobody gains by moving.`
  },
  judgedOutcome: ({ name, holds, deterred, bound, leaving, dms }: SaidJudged) => {
    const it = capital(name ?? "")
    if (!holds)
      return `${it} would not last if it were reached: ${list(leaving.map(within))} ${leaving.length === 1 ? "gains" : "gain"} by leaving it.`
    if (bound.length === dms) return `${it} would last if it were reached: nobody could leave it.`
    if (deterred.length > 0)
      return `${it} would last if it were reached: ${list(deterred.map(within))} could gain by leaving it, but the others' answers deter that.`
    return `${it} would last if it were reached: nobody would gain by leaving it.`
  },
  /** An offer's verdict, and those under which scenarios it is another one; `by`: who would break it. */
  judgedOffer: ({
    name,
    verdict,
    by,
    elsewhere,
  }: {
    name: string
    verdict: "kept" | "holds" | "broken" | "unknown"
    by: string | null
    elsewhere: readonly { scenario: string; verdict: "kept" | "holds" | "broken"; by: string | null }[]
  }) =>
    `${capital(name)} ${fate(verdict, by)}${elsewhere.length === 0 ? "" : `; ${elsewhere.map((each) => `under ${each.scenario} it ${fate(each.verdict, each.by)}`).join("; ")}`}.`,
  /** How often it is so, with the margin, where walks from today end there, and what one is least sure of. */
  grounds: ({ holds, of, low, high, ends, weakest, reasons: why }: SaidGrounds) =>
    [
      `${holds ? "It holds" : "It does not hold"} in ${number(of)} of 100 variants of what is uncertain (${number(low)} to ${number(high)})${ends === null ? "" : `; moves that gain lead there in ${number(ends)} of 100`}.`,
      weakest === null
        ? "No single change of a wish or a rule turns this."
        : `What it hangs on that is least sure: ${weakest}${reasons(why)}.`,
    ].join(" "),
  aWish: ({ dm }: { dm: string }) => `a wish of ${within(dm)}`,
  aRule: "a rule of what cannot be",
  noGrounds: "How sure this is was not worked out: the conflict is too large.",
  /** A change of one part that turns a judgement; `state`: the name of the state that it is of. */
  turn: ({ of, state, holds }: { of: SaidTurn; state: string; holds: boolean }) =>
    `${supposed(of)}, ${state} would ${holds ? "hold" : "no longer hold"}.`,
  /** How the words for confidence come about. */
  confidenceIs: ({ high, low, variants }: { high: number; low: number; variants: number }) =>
    `High: no single change of a wish or a rule that is held with less than high confidence turns it, and it is so in at least ${number(high)} of 100 variants. Low: the only wish or rule whose change turns it is held with low confidence, or it is so in fewer than ${number(low)} of 100 variants. Moderate: all else. Of ${number(variants)} variants each has every wish and rule otherwise with a chance: 5 in 100 where confidence in it is high, 20 in 100 where it is medium or not given, 40 in 100 where it is low.`,

  noEvents: "No events are on record.",
  event: ({ when: moment, what }: { when: Moment; what: string }) => `${capital(when(moment))}: ${what}`,
  earlierEvents: ({ count: more }: { count: number }) =>
    `${count(more, "earlier event is", "earlier events are")} left out here.`,
  today: ({ sentence }: { sentence: string }) => `Today: ${small(sentence)}`,
  /** What somebody wants: clauses, most important first; more that are in the annex. */
  want: ({ clauses, more }: { clauses: readonly string[]; more: number }) => {
    const [first = "", ...rest] = clauses
    const said = [`Most of all: ${first}`, ...rest.map((clause) => `then: ${clause}`)].join("; ")
    return `${said}${more > 0 ? `; and ${count(more, "lesser wish", "lesser wishes")}` : ""}.`
  },
  moreMakers: ({ count: more }: { count: number }) =>
    `What ${count(more, "other side wants", "other sides want")} stands in the annex.`,
  wantsOrder: ({ kind }: { kind: "ranking" | "weights" | "indifferent" }): string =>
    kind === "ranking"
      ? "Given as a ranking of the states; see the annex."
      : kind === "weights"
        ? "Given as weights on the options; see the annex."
        : "Nothing is said of what it wants, so it counts as indifferent.",

  outcomes: ({ count: all, shown }: { count: number; shown: number }) =>
    `${capital(count(all, "outcome", "outcomes"))} would hold, under these assumptions${shown < all ? `; the ${number(shown)} strongest:` : ":"}`,
  noOutcomes: "Under these assumptions nothing would hold: in every state somebody would move on.",
  outcome: ({ state, concepts, all }: { state: string; concepts: readonly string[]; all: boolean }) =>
    `${capital(state)}${all && concepts.length > 1 ? "" : `, under ${list(concepts)}`}.`,
  named: ({ state }: { state: string }) => `${capital(state)}.`,
  isToday: "This is where things stand today.",
  /** `improving`: every step serves who makes it; `steps` are clauses; `reluctant` is who first moves at a loss. */
  way: ({ steps, improving, reluctant }: Way) =>
    `The way from today: ${steps.join("; then ")}.${improving ? " Each move serves who makes it." : reluctant === null ? "" : ` ${capital(within(reluctant))} would have to move against its interest of the moment.`}`,
  noWay: "No moves lead there from today.",
  /**
   * Why nobody leaves (SPEC B3): who would gain nothing by moving, who cannot move, who is deterred, by their names; and of
   * the last what deters them, as sentences.
   */
  stays: ({ wouldNot, couldNot, deterred, reasons: told }: Stays) => {
    if (couldNot.length + deterred.length === 0)
      return "It would hold because nobody would gain anything by moving away."
    if (wouldNot.length + deterred.length === 0) return "It would hold because nobody can move away."
    const those = (names: readonly string[]): string => list(names.map(within))
    return `It would hold because ${list([
      ...(wouldNot.length > 0 ? [`${those(wouldNot)} would gain nothing by moving away`] : []),
      ...(couldNot.length > 0 ? [`${those(couldNot)} cannot move away`] : []),
      ...(deterred.length > 0
        ? [
            `${those(deterred)} could gain by moving away, but ${deterred.length === 1 ? "an answer deters that" : "answers deter that"}: ${told.map((each, i) => (i === 0 ? small(each) : each)).join(" ")}`,
          ]
        : []),
    ])}${deterred.length > 0 ? "" : "."}`
  },
  /** Outcomes that all `dms` decision makers prefer to today's state. */
  preferredByAll: ({ dms, states, more }: { dms: number; states: readonly string[]; more: number }) =>
    `${dms === 1 ? "The only side prefers" : dms === 2 ? "Both sides prefer" : `All ${number(dms)} sides prefer`} ${list([...states, ...(more > 0 ? [`${number(more)} more`] : [])])} to where things stand today.`,
  /** Who could leave today's state together. */
  together: ({ dms, state }: { dms: readonly string[]; state: string }) =>
    `Together ${list(dms.map(within))} could leave today's state for ${state}, which each of them prefers and none reaches by a move of its own.`,
  restsOn: ({ parts, weakest, reasons: why }: RestsOn) =>
    `It rests on ${list(parts.map(small))}; the weakest of these is ${small(weakest)}${reasons(why)}.`,
  /** `untold`: whether there are parts without which no model can be made. */
  restsOnNothing: ({ untold }: { untold: boolean }) =>
    `No single assumption carries it: it would hold with any one of them left out${untold ? ", as far as a model can be made and looked at without it" : ""}.`,
  others: ({ states, more }: { states: readonly string[]; more: number }) =>
    `Also ${list([...states, ...(more > 0 ? [`${number(more)} more`] : [])])}; see the annex.`,

  noOffers: "No offers are on record.",
  /** An offer of the same for the same; `steps`: what became of it, as a sentence. */
  sameDeal: ({ name, steps }: { name: string; steps: string }) =>
    `The same was offered before: ${quote(name)}, ${small(steps)}`,

  scenario: ({ name, from, probability, appear, vanish, change }: Scenario) => {
    const chance =
      probability === null
        ? ""
        : ` (probability ${number(probability.percent)}%${probability.source === null ? "" : `, by ${probability.source}`})`
    const parts = [
      ...(vanish > 0 ? [`${count(vanish, "outcome")} would no longer hold`] : []),
      ...(appear > 0 ? [`${count(appear, "outcome")} would be new`] : []),
      ...(change > 0 ? [`${number(change)} would hold more or less firmly`] : []),
    ]
    return `${stop(name).slice(0, -1)}${chance}${from === null ? "" : `, from ${from.text === "" ? when(from) : date(from.text)}`}: ${parts.length === 0 ? "the same outcomes would hold" : list(parts)}.`
  },
  scenarioFails: ({ name }: { name: string }) => `${name}: it has errors, and nothing is said of it.`,
  signals: ({ signals }: { signals: readonly string[] }) =>
    `Signs to watch for: ${signals.map(stop).join(" ")}`,
  contested: ({ question }: { question: string }) => `An answer to what is contested: ${stop(question)}`,
  /** Who answers it how. */
  positions: ({ question, positions }: Contested) =>
    `${stop(question)} ${positions.map(({ dm, holds }) => `${capital(within(dm))}: ${stop(holds)}`).join(" ")}`,
  hangs: ({ parts }: { parts: readonly string[] }) => `On the answer hang ${list(parts.map(small))}.`,
  ahead: ({ dates }: { dates: readonly { when: Moment; what: string }[] }) =>
    `Dates ahead: ${dates.map(({ when: moment, what }) => `${when(moment)}, ${small(what)}`).join("; ")}.`,
  offerEnds: ({ offer }: { offer: string }) => `The deadline of ${quote(offer)}`,
  scenarioBegins: ({ name }: { name: string }) => `${quote(name)} could begin`,
  nothingChanges: "No scenarios, contested questions or dates are on record.",

  counts: ({ parts, cited, assumed, low, claims, sources }: Counts) =>
    `The picture is made of ${count(parts, "judgement")}: ${number(cited)} cite evidence, ${number(assumed)} ${assumed === 1 ? "carries" : "carry"} an assumption of the analyst, ${number(low)} ${low === 1 ? "is" : "are"} of low confidence. On record are ${count(claims, "claim")} and ${count(sources, "source")}.`,
  /** Of the judgements: how many rest on one source alone, on what others have passed on, on nobody with a name. */
  narrow: ({ oneOrigin, relayed, unnamed }: { oneOrigin: number; relayed: number; unnamed: number }) =>
    `Of the judgements ${number(oneOrigin)} ${oneOrigin === 1 ? "rests" : "rest"} on one source alone, ${number(relayed)} on what others have passed on, and ${number(unnamed)} on people without a name.`,
  weakestOf: ({ part, reasons: why }: { part: string; reasons: readonly string[] }) =>
    `The weakest link of the strongest outcome: ${small(part)}${reasons(why)}.`,
  idle: ({ count: idle }: { count: number }) =>
    `Left out one at a time, ${count(idle, "judgement", "judgements")} would change no outcome.`,
  /** Outcomes that fall and are new; null where no model is left. `empties`: whether nobody prefers anything any more. */
  fallsMost: ({ source, parts, outcomes, empties }: FallsMost) =>
    `Without ${quote(source)} ${count(parts, "judgement would lose its ground", "judgements would lose their ground")}; ${outcomes === null ? "no model could be made without them" : `of the outcomes ${number(outcomes.vanish)} would fall and ${number(outcomes.appear)} would be new`}.${empties ? " Nobody would prefer any state to another then: every state holds for want of preferences." : ""}`,
  /** What is least comfortable, as sentences without their stops, in order; parts that change nothing, by their names. */
  uncomfortable: ({ parts }: { parts: readonly string[] }) =>
    `Least comfortable: ${parts.map(small).join("; then ")}.`,
  unmoved: ({ parts, more }: { parts: readonly string[]; more: number }) =>
    `No single change that was tried to ${list([...parts.map(small), ...(more > 0 ? [`${number(more)} more`] : [])], "or")} makes a difference.`,
  /** What has been varied: single steps, up to `depth` together, and claims and sources; after `untold` there is no model. */
  varied: ({
    steps,
    untold,
    depth,
    records,
  }: {
    steps: number
    untold: number
    depth: number
    records: number
  }) =>
    `Varied: ${count(steps, "single change")} of the judgements (left out, turned round, put one place higher, lifted)${depth > 1 ? ", all pairs of them" : ""}${records > 0 ? `, and each of ${count(records, "claim or source", "claims and sources")} left out` : ""}.${untold > 0 ? ` After ${number(untold)} of these changes no model can be made, or only one too large to look at; nothing is said of that.` : ""}`,
  caveat:
    "All of this follows from the statements in the annex. Who thinks one of them wrong can change it and see what changes.",
  untold: "The conflict is too large for saying what each outcome rests on.",

  /** Whether what happened in the end would hold; under which concepts. */
  endedIn: ({ state, concepts }: { state: string; concepts: readonly string[] }) =>
    concepts.length === 0
      ? `That is ${state}, which would hold under none of these concepts.`
      : `That is ${state}, which would hold under ${list(concepts)}.`,
  definition: ({ name, long, gloss }: { name: string; long: string; gloss: string }) =>
    `${name === long ? name : `${long} (${name})`}: ${gloss}`,
  noRules: "Every combination of options can be.",
  made: ({ version }: { version: string }) =>
    `Made with Parley ${version} from the conflict file alone: the same file gives the same pages.`,
}
