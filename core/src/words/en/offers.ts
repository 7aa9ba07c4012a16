import type { Moment, OfferStep } from "../../file/index.ts"
import type { OfferFate, SaidRank } from "../offer-words.ts"
import type { StateName } from "../state-name.ts"
import {
  capital,
  list,
  number,
  quote,
  small,
  stateAside,
  stateName,
  stateThere,
  when,
  within,
} from "./tools.ts"

const STEPS: Readonly<Record<OfferStep, string>> = {
  floated: "floated",
  made: "made",
  declined: "declined",
  accepted: "accepted",
  withdrawn: "withdrawn",
  lapsed: "lapsed",
}

const names = (of: readonly string[]): string => list(of.map(within))

const its = (of: readonly string[]): string => (of.length === 1 ? "its" : "their")

const under = (concepts: readonly string[], all: boolean): string =>
  all && concepts.length > 1 ? "under every concept asked for" : `under ${list(concepts)}`

const WAY: Readonly<Record<OfferFate["way"], (loser: string) => string>> = {
  here: () => "; it is done today",
  gain: () => "; in reach from today",
  level: (loser) => `; on the way ${loser} would have to move without gaining by it`,
  loss: (loser) => `; on the way ${loser} would have to move at a loss`,
  none: () => "; out of reach from today",
  unknown: () => "",
}

const FATE: Readonly<Record<OfferFate["verdict"], string>> = {
  impossible: "cannot be",
  broken: "would not hold",
  unknown: "not known whether it would hold",
  holds: "could hold, and could be broken",
  kept: "would be kept once done",
}

const than = ({ rank, than }: SaidRank, what: string): string =>
  than > 0
    ? `better than ${what} (${number(rank)})`
    : than < 0
      ? `worse than ${what} (${number(rank)})`
      : `as good as ${what}`

type Proposal = {
  by: readonly string[]
  to: readonly string[]
  terms: readonly string[]
  asks: readonly string[]
}
type Verdict = { verdict: OfferFate["verdict"]; concepts: readonly string[]; all: boolean }
type Performed = {
  state: StateName
  sentence: string
  differs: boolean
  alternatives: number
  anywhere: boolean
}
type Settles = { steps: readonly string[]; state: StateName; concepts: readonly string[] }
type Breach = {
  dm: string
  could: string
  to: StateName
  breaks: "terms" | "asks" | "both"
  rank: number
  before: number
  concepts: readonly string[]
  all: boolean
}
type NotBelievable = {
  by: readonly string[]
  to: readonly string[]
  asked: boolean
  concepts: readonly string[]
  all: boolean
}
type Stake = { dm: string; rank: number; worst: number; today: SaidRank | null; secured: SaidRank | null }

/**
 * What is said of offers and of how they are judged. Names come as the file gives them; acts are phrases of
 * `Phrases.take`, `drop` and `notDoing`; `could` is a clause of `Phrases.could`; `concepts` are names, `all` that they
 * are all that were asked for.
 */
export const offers = {
  /** Leaving an option alone, from its name; stands beside what `Phrases.take` gives. */
  notDoing: (name: string) => `not ${small(name)}`,
  /** Who offers whom what. `asks` may be empty. */
  proposal: ({ by, to, terms, asks }: Proposal) =>
    capital(
      asks.length === 0
        ? `${names(by)} would ${list(terms)}; of ${names(to)} nothing is asked in return.`
        : `${names(by)} would ${list(terms)}; in return, ${names(to)} would ${list(asks)}.`,
    ),
  threat: ({ by, acts }: { by: readonly string[]; acts: readonly string[] }) =>
    capital(`${names(by)} would otherwise ${list(acts)}.`),
  /** What has become of it, in order of time; may be empty. */
  became: (steps: readonly { readonly step: OfferStep; readonly when: Moment }[]) => {
    const told = steps.map(({ step, when: moment }) => `${STEPS[step]} ${when(moment)}`)
    return told.length === 0 ? "When it was made is not on record." : `${capital(list(told))}.`
  },
  deadline: ({ until }: { until: Moment }) => `Its time is up ${when(until)}.`,
  precedent: ({ offer }: { offer: string }) => `It follows an earlier offer, ${quote(offer)}.`,

  verdict: ({ verdict, concepts, all }: Verdict) => {
    switch (verdict) {
      case "impossible":
        return "It cannot be: the rules leave no state in which all of it is done."
      case "broken":
        return "Once both sides have done their part it would not hold under any concept asked for."
      case "unknown":
        return "Whether it would hold once both sides have done their part is not known: more states are within reach than are looked at, and those looked at would not."
      case "holds":
        return `Once both sides have done their part it could hold ${under(concepts, all)}, but somebody could also gain by breaking it.`
      case "kept":
        return `Once both sides have done their part it would be kept ${under(concepts, all)}.`
    }
  },
  brief: ({ verdict, way, loser }: OfferFate) =>
    `${FATE[verdict]}${verdict === "impossible" ? "" : WAY[way](loser === null ? "somebody" : within(loser))}`,
  /**
   * The state where it is performed, of `alternatives` that are as near to today; with `anywhere`, today is not known, and they
   * are all in which it is done. `sentence`: what differs from today (`differs`), or else all that holds there.
   */
  performed: ({ state, sentence, differs, alternatives, anywhere }: Performed) =>
    `Done${anywhere ? "" : ", with as little else changed as can be"}, it is ${stateName(state)}${alternatives > 1 ? `, one of ${number(alternatives)} ${anywhere ? "in which all of it is done" : "as near to today"}` : ""}${differs ? ", which differs from today in this" : ""}: ${sentence}`,
  isToday: "This is what is done today.",
  outOfReach: "No moves lead there from today.",
  /** `steps`: clauses, in order. */
  way: ({ steps, gain }: { steps: readonly string[]; gain: boolean }) =>
    `From today: ${steps.join("; then ")}.${gain ? ` ${steps.length === 1 ? "The move serves" : "Each move serves"} who makes it.` : ""}`,
  /** Who has to make a step that leaves it worse or no better off; `first`: before anybody else has moved. */
  atLoss: ({ dm, first, rank, before }: { dm: string; first: boolean; rank: number; before: number }) =>
    capital(
      rank === before
        ? `${within(dm)} would have to move${first ? " first, and" : ""} without gaining by it at the moment (rank ${number(rank)} before and after).`
        : `${within(dm)} would have to move${first ? " first, and" : ""} against its own interest of the moment (from rank ${number(before)} to ${number(rank)}), trusting that the rest follows.`,
    ),
  /** What follows of itself within the deal, and where it then rests. */
  settles: ({ steps, state, concepts }: Settles) =>
    `From there it could go on within the deal: ${steps.join("; then ")}. That is ${stateName(state)}, which would hold under ${list(concepts)}.`,
  rests: ({ concepts }: { concepts: readonly string[] }) => `There it would hold under ${list(concepts)}.`,
  /** `whole`, here and below: all states within the deal were looked at that improvements lead to. */
  neverRests: ({ whole }: { whole: boolean }): string =>
    whole
      ? "Nothing that improvements lead to from there without leaving the deal would hold under any concept asked for."
      : "Of what improvements lead to from there without leaving the deal, nothing that was looked at would hold; there is more.",
  /** An improvement that leads out of the deal. */
  breach: ({ dm, could, to, breaks, rank, before, concepts, all }: Breach) =>
    `${capital(could)}${stateAside(to)}, which ${breaks === "terms" ? "takes back what is offered" : breaks === "asks" ? "takes back what is asked" : "takes back both what is offered and what is asked"}: a gain for ${within(dm)} (from rank ${number(before)} to ${number(rank)}). ${concepts.length === 0 ? "It would be deterred under every concept asked for." : `Nothing deters it ${all && concepts.length > 1 ? "under any concept asked for" : under(concepts, false)}.`}`,
  /** `count`: null where it is not known how many differ. */
  moreBreaches: ({ count: more }: { count: number | null }) =>
    more === null
      ? "More such moves are not told here."
      : `${number(more)} more such ${more === 1 ? "move is" : "moves are"} not told here.`,
  noBreach: ({ whole }: { whole: boolean }): string =>
    whole
      ? "Nobody could gain by a move that breaks it."
      : "In none of the states looked at could anybody gain by a move that breaks it; there are more.",
  /** That what is offered cannot be believed; `asked`: whether the other side has a part to do first. */
  notBelievable: ({ by, to, asked, concepts, all }: NotBelievable) =>
    `So${all ? "" : ` ${under(concepts, false)}`} what ${names(by)} ${by.length === 1 ? "offers" : "offer"} cannot be believed${asked ? ` once ${names(to)} ${to.length === 1 ? "has" : "have"} done ${its(to)} part` : ""}.`,
  /** Above the stakes; `rests`: where it comes to rest, else where it is performed. */
  stakes: ({ state, rests }: { state: StateName; rests: boolean }) =>
    `What it is worth ${rests ? "where it could come to rest" : "once it is done"}${stateAside(state)}:`,
  /** What it is worth to one side, where it comes to rest or else where it is performed. */
  stake: ({ dm, rank, worst, today, secured }: Stake) => {
    if (worst === 1) return `${capital(within(dm))}: indifferent to everything.`
    const compared = [
      ...(today === null ? [] : [than(today, "today")]),
      ...(secured === null ? [] : [than(secured, "what it can secure alone")]),
    ]
    return `${capital(within(dm))}: rank ${number(rank)} of ${number(worst)}${compared.length === 0 ? "" : `, ${compared.join(", ")}`}.`
  },
  refusedHolds: ({ state, concepts }: { state: StateName; concepts: readonly string[] }) =>
    `If it is refused, today's state${stateThere(state)} would hold under ${list(concepts)}.`,
  /** `leads`: where improvements lead to that is an outcome; may be empty. */
  refusedMoves: ({ state, leads }: { state: StateName; leads: readonly StateName[] }) =>
    `If it is refused, today's state${stateThere(state)} would not hold under any concept asked for${leads.length === 0 ? "" : `; without the deal, improvements lead to ${list(leads.map(stateName), "or")}, which would`}.`,
  threatImpossible: "What is threatened cannot be done from today's state.",
  /** What carrying out the threat means to one of those who make it. */
  threatEffect: ({ dm, effect }: { dm: string; effect: "better" | "same" | "worse" }) =>
    effect === "worse"
      ? `Carrying out the threat would leave ${within(dm)} worse off than today: it is hard to believe.`
      : effect === "same"
        ? `Carrying out the threat would leave ${within(dm)} as well off as today.`
        : `Carrying out the threat would leave ${within(dm)} better off than today: it would pay even without a refusal.`,
  /** Under which concepts who threatens would stay once the threat is carried out; may be empty. */
  threatStays: ({ concepts }: { concepts: readonly string[] }) =>
    concepts.length === 0
      ? "Once it is carried out, there is no concept asked for under which who threatens would leave it at that."
      : `Once it is carried out, who threatens would leave it at that under ${list(concepts)}.`,

  asItStands: "the file as it stands",
  /** Above the judgement in one world; null: the file as it stands. */
  inWorld: ({ scenario, brief }: { scenario: string | null; brief: string }) =>
    `${scenario === null ? "As the file stands" : `Scenario ${quote(scenario)}`}: ${brief}`,
  noModel: ({ scenario }: { scenario: string }) =>
    `The scenario ${quote(scenario)} has errors, so nothing is judged under it; parley check tells them.`,
  // The page.
  /** That an offer has the terms of an earlier one on the page. */
  sameDeal: ({ offer }: { offer: string }) => `The deal is that of ${quote(offer)}, which is judged above.`,
  tableHeading: "The offers side by side",
  offer: "Offer",
  /** `example`: whether one follows. */
  none: ({ example }: { example: boolean }) =>
    `There are no offers in this file.${example ? " One could look like this; “not” before an option says that it would be left undone, and docs/file-format.md says what else there is:" : ""}`,
  noToday:
    "The file does not say how things stand today, so that ways to an offer, and what happens if it is refused, are left out.",
}
