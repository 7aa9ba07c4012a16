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
    `${capital(stateName(state))}, ${all && concepts.length > 1 ? "however far people look ahead" : `under ${list(concepts)}`}.`,
  named: ({ state }) => `${capital(stateName(state))}.`,
  isToday: "This is where things stand today.",
  way: ({ steps, improving, reluctant }) =>
    `The way from today: ${steps.join("; then ")}.${improving ? " Each move serves who makes it." : reluctant === null ? "" : ` ${capital(within(reluctant))} would have to move against its interest of the moment.`}`,
  noWay: "No moves lead there from today.",
  nobodyGains: "It would hold because nobody could gain by moving away.",
  deterred: ({ reasons: told }) =>
    `It would hold because whoever could gain by moving away is deterred: ${told.map((each) => small(each)).join(" ")}`,
  restsOn: ({ parts, weakest, reasons: why }) =>
    `It rests on ${list(parts.map(small))}; the weakest of these is ${small(weakest)}${reasons(why)}.`,
  restsOnNothing: "No single assumption carries it: it would hold with any one of them left out.",
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
    `The picture is made of ${count(parts, "judgement")}: ${number(cited)} cite evidence, ${number(assumed)} ${assumed === 1 ? "carries" : "carry"} an assumption of the analyst, ${number(low)} ${low === 1 ? "is" : "are"} of low confidence. Under them lie ${count(claims, "claim")} from ${count(sources, "source")}.`,
  narrow: ({ oneOrigin, relayed, unnamed }) =>
    `${number(oneOrigin)} of them ${oneOrigin === 1 ? "rests" : "rest"} on one source alone, ${number(relayed)} on what others have passed on, and ${number(unnamed)} on people without a name.`,
  weakestOf: ({ part, reasons: why }) =>
    `The weakest link of the strongest outcomes: ${small(part)}${reasons(why)}.`,
  idle: ({ count: idle }) =>
    `${count(idle, "judgement makes", "judgements make")} no difference to any outcome, taken one at a time.`,
  fallsMost: ({ source, parts, vanish, appear }) =>
    `Without ${quote(source)} ${count(parts, "judgement would lose its ground", "judgements would lose their ground")}; of the outcomes ${number(vanish)} would fall and ${number(appear)} would be new.`,
  uncomfortable: ({ parts }) => `Least comfortable: ${parts.map(small).join("; then ")}.`,
  unmoved: ({ parts, more }) =>
    `No single change to ${list([...parts.map(small), ...(more > 0 ? [`${number(more)} more`] : [])])} makes any difference.`,
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
