import type { BriefMessages } from "../brief-words.ts"
import { capital, count, date, list, number, quote, small, stateName, stop, when, within } from "./tools.ts"

const reasons = (of: readonly string[]): string => (of.length === 0 ? "" : ` (${of.map(small).join("; ")})`)

/** What a brief says. */
export const brief: BriefMessages = {
  asOf: ({ date: day, scenario }) =>
    [
      ...(day === null ? [] : [`As of ${date(day)}`]),
      ...(scenario === null ? [] : [`scenario ${quote(scenario)}`]),
    ].join(", "),
  kind: "A brief on possible resolutions under stated assumptions. It prepares; it does not foretell.",

  happened: "What happened",
  wants: "Who wants what",
  holds: "What could hold",
  offers: "What is on offer",
  changes: "What would change the picture",
  sure: "How sure this is, and what it rests on",
  ended: "What happened in the end",
  annex: "Annex",
  options: "Options and outcomes",
  statements: "What each side is taken to want, most important first",
  rules: "What cannot be",
  ways: "Ways from today",
  definitions: "Definitions in force",
  offersInFull: "The offers in full",
  claims: "Claims",
  sources: "Sources",

  noEvents: "No events are on record.",
  event: ({ when: moment, what }) => `${capital(when(moment))}: ${what}`,
  earlierEvents: ({ count: more }) =>
    `${count(more, "earlier event is", "earlier events are")} left out here.`,
  today: ({ sentence }) => `Today: ${small(sentence)}`,
  want: ({ clauses, more }) => {
    const [first = "", ...rest] = clauses
    const said = [`Most of all: ${first}`, ...rest.map((clause) => `then: ${clause}`)].join("; ")
    return `${said}${more > 0 ? `; and ${count(more, "lesser wish", "lesser wishes")}` : ""}.`
  },
  moreMakers: ({ count: more }) =>
    `What ${count(more, "other side wants", "other sides want")} stands in the annex.`,
  wantsOrder: ({ kind }) =>
    kind === "ranking"
      ? "Given as a ranking of the states; see the annex."
      : kind === "weights"
        ? "Given as weights on the options; see the annex."
        : "Nothing is said of what it wants, so it counts as indifferent.",

  outcomes: ({ count: all, shown }) =>
    `${capital(count(all, "outcome", "outcomes"))} would hold, under these assumptions${shown < all ? `; the ${number(shown)} strongest:` : ":"}`,
  noOutcomes: "Under these assumptions nothing would hold: in every state somebody would move on.",
  outcome: ({ state, concepts, all }) =>
    `${capital(stateName(state))}, ${all && concepts.length > 1 ? "under every definition in the annex" : `under ${list(concepts)}`}.`,
  named: ({ state }) => `${capital(stateName(state))}.`,
  isToday: "This is where things stand today.",
  way: ({ steps, improving, reluctant }) =>
    `The way from today: ${steps.join("; then ")}.${improving ? " Each move serves who makes it." : reluctant === null ? "" : ` ${capital(within(reluctant))} would have to move against its interest of the moment.`}`,
  noWay: "No moves lead there from today.",
  stays: ({ wouldNot, couldNot, deterred, reasons: told }) => {
    if (couldNot.length + deterred.length === 0)
      return "It would hold because nobody would gain anything by moving away."
    if (wouldNot.length + deterred.length === 0) return "It would hold because nobody can move away."
    const those = (names: readonly string[]): string => list(names.map(within))
    return `It would hold because ${list([
      ...(wouldNot.length > 0 ? [`${those(wouldNot)} would gain nothing by moving away`] : []),
      ...(couldNot.length > 0 ? [`${those(couldNot)} cannot move away`] : []),
      ...(deterred.length > 0
        ? [
            `${those(deterred)} could gain by moving away, but ${deterred.length === 1 ? "an answer deters that" : "answers deter that"}: ${told.map((each) => small(each)).join(" ")}`,
          ]
        : []),
    ])}${deterred.length > 0 ? "" : "."}`
  },
  preferredByAll: ({ dms, states, more }) =>
    `${dms === 1 ? "The only side prefers" : dms === 2 ? "Both sides prefer" : `All ${number(dms)} sides prefer`} ${list([...states.map(stateName), ...(more > 0 ? [`${number(more)} more`] : [])])} to where things stand today.`,
  together: ({ dms, state }) =>
    `Together ${list(dms.map(within))} could leave today's state for ${stateName(state)}, which each of them prefers and none reaches by a move of its own.`,
  restsOn: ({ parts, weakest, reasons: why }) =>
    `It rests on ${list(parts.map(small))}; the weakest of these is ${small(weakest)}${reasons(why)}.`,
  restsOnNothing: ({ untold }) =>
    `No single assumption carries it: it would hold with any one of them left out${untold ? ", as far as a model can be made without it" : ""}.`,
  others: ({ states, more }) =>
    `Also ${list([...states.map(stateName), ...(more > 0 ? [`${number(more)} more`] : [])])}; see the annex.`,

  noOffers: "No offers are on record.",
  sameDeal: ({ name, steps }) => `The same was offered before: ${quote(name)}, ${small(steps)}`,

  scenario: ({ name, from, probability, appear, vanish, change }) => {
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
  scenarioFails: ({ name }) => `${name}: it has errors, and nothing is said of it.`,
  signals: ({ signals }) => `Signs to watch for: ${signals.map(stop).join(" ")}`,
  contested: ({ question, positions }) =>
    `Contested: ${stop(question)} ${positions.map(({ dm, holds }) => `${capital(within(dm))}: ${stop(holds)}`).join(" ")}`,
  hangs: ({ parts }) => `On the answer hang ${list(parts.map(small))}.`,
  ahead: ({ dates }) =>
    `Dates ahead: ${dates.map(({ when: moment, what }) => `${when(moment)}, ${small(what)}`).join("; ")}.`,
  offerEnds: ({ offer }) => `The deadline of ${quote(offer)}`,
  scenarioBegins: ({ name }) => `${quote(name)} could begin`,
  nothingChanges: "No scenarios, contested questions or dates are on record.",

  counts: ({ parts, cited, assumed, low, claims, sources }) =>
    `The picture is made of ${count(parts, "judgement")}: ${number(cited)} cite evidence, ${number(assumed)} ${assumed === 1 ? "carries" : "carry"} an assumption of the analyst, ${number(low)} ${low === 1 ? "is" : "are"} of low confidence. On record are ${count(claims, "claim")} and ${count(sources, "source")}.`,
  narrow: ({ oneOrigin, relayed, unnamed }) =>
    `Of the judgements ${number(oneOrigin)} ${oneOrigin === 1 ? "rests" : "rest"} on one source alone, ${number(relayed)} on what others have passed on, and ${number(unnamed)} on people without a name.`,
  weakestOf: ({ part, reasons: why }) =>
    `The weakest link of the strongest outcome: ${small(part)}${reasons(why)}.`,
  idle: ({ count: idle }) =>
    `Left out one at a time, ${count(idle, "judgement", "judgements")} would change no outcome.`,
  fallsMost: ({ source, parts, outcomes, empties }) =>
    `Without ${quote(source)} ${count(parts, "judgement would lose its ground", "judgements would lose their ground")}; ${outcomes === null ? "no model could be made without them" : `of the outcomes ${number(outcomes.vanish)} would fall and ${number(outcomes.appear)} would be new`}.${empties ? " Nobody would prefer any state to another then: every state holds for want of preferences." : ""}`,
  uncomfortable: ({ parts }) => `Least comfortable: ${parts.map(small).join("; then ")}.`,
  unmoved: ({ parts, more }) =>
    `No single change that was tried to ${list([...parts.map(small), ...(more > 0 ? [`${number(more)} more`] : [])], "or")} makes a difference.`,
  varied: ({ steps, depth, records }) =>
    `Varied: ${count(steps, "single change")} of the judgements (left out, turned round, put one place higher, lifted)${depth > 1 ? ", all pairs of them" : ""}${records > 0 ? `, and each of ${count(records, "claim or source", "claims and sources")} left out` : ""}.`,
  caveat:
    "All of this follows from the statements in the annex. Who thinks one of them wrong can change it and see what changes.",
  untold: "The conflict is too large for saying what each outcome rests on.",

  endedIn: ({ state, concepts }) =>
    concepts.length === 0
      ? `That is ${stateName(state)}, which would hold under none of these concepts.`
      : `That is ${stateName(state)}, which would hold under ${list(concepts)}.`,
  definition: ({ name, long, gloss }) => `${name === long ? name : `${long} (${name})`}: ${gloss}`,
  noRules: "Every combination of options can be.",
  made: ({ version }) =>
    `Made with Parley ${version} from the conflict file alone: the same file gives the same pages.`,
}
