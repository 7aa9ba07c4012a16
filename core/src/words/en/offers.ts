import type { OfferStep } from "../../file/index.ts"
import type { OfferFate, OfferMessages, SaidRank } from "../offer-words.ts"
import { capital, list, number, quote, small, stateName, when, within } from "./tools.ts"

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

/** What is said of offers. */
export const offers: OfferMessages = {
  notDoing: (name) => `not ${small(name)}`,
  proposal: ({ by, to, terms, asks }) =>
    capital(
      asks.length === 0
        ? `${names(by)} would ${list(terms)}; of ${names(to)} nothing is asked in return.`
        : `${names(by)} would ${list(terms)}; in return, ${names(to)} would ${list(asks)}.`,
    ),
  threat: ({ by, acts }) => capital(`${names(by)} would otherwise ${list(acts)}.`),
  became: (steps) => {
    const told = steps.map(({ step, when: moment }) => `${STEPS[step]} ${when(moment)}`)
    return told.length === 0 ? "When it was made is not on record." : `${capital(list(told))}.`
  },
  deadline: ({ until }) => `Its time is up ${when(until)}.`,
  precedent: ({ offer }) => `It follows an earlier offer, ${quote(offer)}.`,

  verdict: ({ verdict, concepts, all }) => {
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
  brief: ({ verdict, way, loser }) =>
    `${FATE[verdict]}${verdict === "impossible" ? "" : WAY[way](loser === null ? "somebody" : within(loser))}`,
  performed: ({ state, sentence, differs, alternatives, anywhere }) =>
    `Done${anywhere ? "" : ", with as little else changed as can be"}, it is ${stateName(state)}${alternatives > 1 ? `, one of ${number(alternatives)} ${anywhere ? "in which all of it is done" : "as near to today"}` : ""}${differs ? ", which differs from today in this" : ""}: ${sentence}`,
  isToday: "This is what is done today.",
  outOfReach: "No moves lead there from today.",
  way: ({ steps, gain }) =>
    `From today: ${steps.join("; then ")}.${gain ? ` ${steps.length === 1 ? "The move serves" : "Each move serves"} who makes it.` : ""}`,
  atLoss: ({ dm, first, rank, before }) =>
    capital(
      rank === before
        ? `${within(dm)} would have to move${first ? " first, and" : ""} without gaining by it at the moment (rank ${number(rank)} before and after).`
        : `${within(dm)} would have to move${first ? " first, and" : ""} against its own interest of the moment (from rank ${number(before)} to ${number(rank)}), trusting that the rest follows.`,
    ),
  settles: ({ steps, state, concepts }) =>
    `From there it could go on within the deal: ${steps.join("; then ")}. That is ${stateName(state)}, which would hold under ${list(concepts)}.`,
  rests: ({ concepts }) => `There it would hold under ${list(concepts)}.`,
  neverRests: ({ whole }) =>
    whole
      ? "Nothing that improvements lead to from there without leaving the deal would hold under any concept asked for."
      : "Of what improvements lead to from there without leaving the deal, nothing that was looked at would hold; there is more.",
  breach: ({ dm, could, to, breaks, rank, before, concepts, all }) =>
    `${capital(could)} (${stateName(to)}), which ${breaks === "terms" ? "takes back what is offered" : breaks === "asks" ? "takes back what is asked" : "takes back both what is offered and what is asked"}: a gain for ${within(dm)} (from rank ${number(before)} to ${number(rank)}). ${concepts.length === 0 ? "It would be deterred under every concept asked for." : `Nothing deters it ${all && concepts.length > 1 ? "under any concept asked for" : under(concepts, false)}.`}`,
  moreBreaches: ({ count: more }) =>
    more === null
      ? "More such moves are not told here."
      : `${number(more)} more such ${more === 1 ? "move is" : "moves are"} not told here.`,
  noBreach: ({ whole }) =>
    whole
      ? "Nobody could gain by a move that breaks it."
      : "In none of the states looked at could anybody gain by a move that breaks it; there are more.",
  notBelievable: ({ by, to, asked, concepts, all }) =>
    `So${all ? "" : ` ${under(concepts, false)}`} what ${names(by)} ${by.length === 1 ? "offers" : "offer"} cannot be believed${asked ? ` once ${names(to)} ${to.length === 1 ? "has" : "have"} done ${its(to)} part` : ""}.`,
  stakes: ({ state, rests }) =>
    `What it is worth ${rests ? "where it could come to rest" : "once it is done"} (${stateName(state)}):`,
  stake: ({ dm, rank, worst, today, secured }) => {
    if (worst === 1) return `${capital(within(dm))}: indifferent to everything.`
    const compared = [
      ...(today === null ? [] : [than(today, "today")]),
      ...(secured === null ? [] : [than(secured, "what it can secure alone")]),
    ]
    return `${capital(within(dm))}: rank ${number(rank)} of ${number(worst)}${compared.length === 0 ? "" : `, ${compared.join(", ")}`}.`
  },
  refusedHolds: ({ state, concepts }) =>
    `If it is refused, today's state (${stateName(state)}) would hold under ${list(concepts)}.`,
  refusedMoves: ({ state, leads }) =>
    `If it is refused, today's state (${stateName(state)}) would not hold under any concept asked for${leads.length === 0 ? "" : `; without the deal, improvements lead to ${list(leads.map(stateName), "or")}, which would`}.`,
  threatImpossible: "What is threatened cannot be done from today's state.",
  threatEffect: ({ dm, effect }) =>
    effect === "worse"
      ? `Carrying out the threat would leave ${within(dm)} worse off than today: it is hard to believe.`
      : effect === "same"
        ? `Carrying out the threat would leave ${within(dm)} as well off as today.`
        : `Carrying out the threat would leave ${within(dm)} better off than today: it would pay even without a refusal.`,
  threatStays: ({ concepts }) =>
    concepts.length === 0
      ? "Once it is carried out, there is no concept asked for under which who threatens would leave it at that."
      : `Once it is carried out, who threatens would leave it at that under ${list(concepts)}.`,

  asItStands: "the file as it stands",
  inWorld: ({ scenario, brief }) =>
    `${scenario === null ? "As the file stands" : `Scenario ${quote(scenario)}`}: ${brief}`,
  noModel: ({ scenario }) =>
    `The scenario ${quote(scenario)} has errors, so nothing is judged under it; parley check tells them.`,
  sameDeal: ({ offer }) => `The deal is that of ${quote(offer)}, which is judged above.`,
  tableHeading: "The offers side by side",
  offer: "Offer",
  none: ({ example }) =>
    `There are no offers in this file.${example ? " One could look like this; “not” before an option says that it would be left undone, and docs/file-format.md says what else there is:" : ""}`,
  noToday:
    "The file does not say how things stand today, so that ways to an offer, and what happens if it is refused, are left out.",
}
