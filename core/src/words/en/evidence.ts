import type { ClaimStatus, Moment, Reliability, SourceKind } from "../../file/index.ts"
import type { SaidCounts, SaidFall, SaidSource } from "../evidence-words.ts"
import { capital, count, date, list, number, quote, small, stop, when, within } from "./tools.ts"

const RELIABILITY: Readonly<Record<Reliability, string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "cannot be judged",
}

const CREDIBILITY = [
  "confirmed",
  "probably true",
  "possibly true",
  "doubtful",
  "improbable",
  "cannot be judged",
]

const STATUS: Readonly<Record<ClaimStatus, string>> = {
  onRecord: "on the record",
  reported: "reported",
  background: "background",
  assumed: "assumed",
}

const KINDS: Readonly<Record<SourceKind, string>> = {
  press: "press",
  official: "official",
  interview: "interview",
  document: "document",
  data: "data",
}

const dated = ({ name, date: moment }: SaidSource): string =>
  moment === null ? name : `${name} (${moment.text === "" ? when(moment) : date(moment.text)})`

/** "first in the Journal (11 August), relayed by Benzinga (12 August)" */
const route = ([origin, ...others]: readonly SaidSource[], before: string): string =>
  [
    ...(origin === undefined ? [] : [`${others.length > 0 ? "first " : ""}${before}${dated(origin)}`]),
    ...others.map((each) => `relayed by ${dated(each)}`),
  ].join(", ")

const grade = (credibility: number): string =>
  `credibility ${credibility}, ${CREDIBILITY[credibility - 1] ?? ""}`

/** "2 outcomes would vanish and 1 would hold under other concepts" */
const outcomes = (vanish: number, appear: number, change: number): string =>
  vanish + appear + change === 0
    ? "no outcome changes"
    : list([
        ...(vanish > 0 ? [`${count(vanish, "outcome")} would vanish`] : []),
        ...(appear > 0 ? [`${vanish > 0 ? number(appear) : count(appear, "outcome")} would appear`] : []),
        ...(change > 0
          ? [
              `${vanish + appear > 0 ? number(change) : count(change, "outcome")} would hold under other concepts`,
            ]
          : []),
      ])

// Said after what is left out, or of it.
const NOTHING_WANTED =
  "nobody would prefer any state to another: every state holds for want of preferences, and nothing is shown by that."

type Claim = {
  id: string
  says: string
  by: string | null
  named: boolean
  date: Moment | null
  sources: readonly SaidSource[]
  status: ClaimStatus | null
  credibility: number | null
}
type Source = {
  id: string
  title: string
  publisher: string | null
  date: Moment | null
  kind: SourceKind | null
  reliability: Reliability | null
  relays: string | null
}
type Further = { state: string; concepts: readonly string[]; parts: number; weakest: string | null }
type Contradiction = {
  claims: readonly [string, string]
  uses: readonly [readonly string[], readonly string[]]
}
type Vanishes = { state: string; concepts: readonly string[]; sentence: string }
type Appears = { state: string; concepts: readonly string[]; sentence: string }
type Changes = { state: string; from: readonly string[]; to: readonly string[]; sentence: string }

/**
 * On what the model and its outcomes rest. Names of decision makers and options come as the file gives them; `concepts` are
 * names.
 */
export const evidence = {
  // The parts of a model as a sentence names them: wishes and rules by what they say.
  orderName: ({ dm, kind }: { dm: string; kind: "ranking" | "weights" }) => `the ${kind} of ${within(dm)}`,
  quotedWishes: ({ dm, clauses }: { dm: string; clauses: readonly string[] }) =>
    `the ${clauses.length === 1 ? "wish" : "wishes"} of ${within(dm)} ${list(clauses.map(quote))}`,
  quotedRule: ({ kind, clause }: { kind: "rule" | "merge"; clause: string }) =>
    kind === "rule"
      ? `the rule against ${quote(clause)}`
      : `the rule that takes as one all states with ${quote(clause)}`,
  quotedBar: ({ dm, from, to }: { dm: string; from: string; to: string }) =>
    `the rule that ${within(dm)} cannot move from where ${from} to where ${to}`,
  quotedOneWay: ({ option, kind }: { option: string; kind: "taken" | "dropped" }) =>
    `the rule that ${quote(option)}, once ${kind === "taken" ? "done, cannot be undone" : "undone, cannot be done again"}`,
  /** One of them as a sentence. */
  part: ({ name }: { name: string }) => `${capital(name)}.`,

  // Claims and sources.
  /** The name of a source of which nothing but the title is known. */
  titled: ({ title }: { title: string }) => quote(title),
  /** `by`: who says it, `named` or by a description; null where the origin itself does. `sources`: the origin first. */
  claim: ({ id, says, by, named, date: moment, sources, status, credibility }: Claim) => {
    const on = moment === null ? "" : `${by === null || named ? "" : ","} ${when(moment)}`
    const way = route(sources, "in ")
    const said =
      by !== null
        ? `said by ${within(by)}${named ? "" : ", unnamed"}${on}${way === "" ? "" : `; ${way}`}`
        : sources.length > 0
          ? `${route(sources, "said by ").replace(/^first /, "")}`
          : `nobody is named${on}`
    const graded = [
      ...(status === null ? [] : [STATUS[status]]),
      ...(credibility === null ? [] : [grade(credibility)]),
    ]
    return [
      `${id}: ${stop(says)}`,
      stop(capital(said)),
      ...(graded.length > 0 ? [stop(capital(graded.join("; ")))] : []),
    ].join(" ")
  },
  source: ({ id, title, publisher, date: moment, kind, reliability, relays }: Source) =>
    stop(
      `${id}: ${[
        `${publisher === null ? "" : `${publisher}, `}${quote(title)}${moment === null ? "" : `, ${moment.text === "" ? when(moment) : date(moment.text)}`}`,
        ...(kind === null ? [] : [KINDS[kind]]),
        ...(reliability === null ? [] : [`reliability ${reliability}, ${RELIABILITY[reliability]}`]),
        ...(relays === null ? [] : [`relays ${relays}`]),
      ].join("; ")}`,
    ),
  event: ({ id, what, when: moment }: { id: string; what: string; when: Moment }) => {
    const time = when(moment)
    return `${id}: ${time === "" ? "" : `${capital(time)}: `}${what}`
  },

  // Why a part is weak, each as a clause.
  lowConfidence: "held with low confidence",
  assumed: ({ reason }: { reason: string }) => `assumed: ${reason.replace(/[.\s]+$/, "")}`,
  unsourced: "cites nothing",
  unnamed: "nobody with a name says so",
  oneOrigin: ({ source }: { source: string }) => `all of it comes from ${source} alone`,
  relayed: "known only as others have passed it on",

  // The report.
  restsHeading: "What the model rests on",
  counts: ({ parts, cited, unsourced, assumed, low, unnamed, oneOrigin, relayed }: SaidCounts) =>
    `${count(parts, "part")} (statements, rankings, rules, one-way marks). With evidence: ${number(cited)}; without: ${number(unsourced)}. With an assumption: ${number(assumed)}; with low confidence: ${number(low)}. Of those with evidence, resting on one origin alone: ${number(oneOrigin)}; on relayed words alone: ${number(relayed)}; on people without a name alone: ${number(unnamed)}.`,
  nothingOnRecord:
    "The file has no sources and claims on record. Say under “sources” and “claims” where its knowledge comes from, and cite them under “evidence”: then it is told here what rests on what.",
  carriesNote:
    "A part carries an outcome where, with that part alone left out, it would no longer hold as it does.",
  /** `all`: of the concepts under which it holds. */
  withoutIt: ({ concepts, all }: { concepts: readonly string[]; all: boolean }) =>
    all ? "Without it: would not hold." : `Without it: would no longer hold under ${list(concepts)}.`,
  /** `untold`: whether there are parts without which no model can be made, of which nothing is said. */
  carriedByNone: ({ untold }: { untold: boolean }) =>
    `No part alone carries it: whichever ${untold ? "can be" : "is"} left out, it would hold as it does.`,
  cites: ({ ids }: { ids: readonly string[] }) => `Rests on ${list(ids)}.`,
  weakSince: ({ reasons }: { reasons: readonly string[] }) => `Weak: ${stop(reasons.join("; "))}`,
  weakest: ({ part }: { part: string }) => `Weakest link: ${part}.`,
  moreParts: ({ more }: { more: number }) => `${count(more, "more part")}: --json lists all.`,
  furtherHeading: "Further outcomes",
  further: ({ state, concepts, parts, weakest }: Further) =>
    `${state} (${concepts.join(", ")}): ${parts === 0 ? "no part alone carries it" : `carried by ${count(parts, "part")}`}${weakest === null ? "" : `, the weakest ${weakest}`}.`,
  claimsHeading: "Where these claims come from",
  contradictionsHeading: "Claims used on both sides",
  contradiction: ({ claims: [first, second], uses: [one, other] }: Contradiction) =>
    `${first} and ${second} contradict one another, and the model uses both: ${first} for ${list(one)}; ${second} for ${list(other)}.`,
  idleHeading: "What could be left out",
  idle: ({ parts }: { parts: readonly string[] }) =>
    `Left out alone, none of these would change an outcome: ${list(parts)}. Otherwise than now, or left out together, they may.`,
  untold: ({ parts }: { parts: readonly string[] }) =>
    `Without ${list(parts, "or")} no model can be made, or only one too large to look at, so nothing is said of that.`,
  /** Parts without which nobody prefers anything. */
  emptied: ({ parts }: { parts: readonly string[] }) => `Without ${list(parts, "or")} ${NOTHING_WANTED}`,
  unused: ({ claims }: { claims: readonly string[] }) => `Nothing cites ${list(claims, "or")}.`,
  /** Above the sources, each with what falls with it. */
  sourcesHeading: "The sources, and what falls with each",
  falls: ({ claims, events, parts, outcomes: of, empties }: SaidFall) =>
    claims + events + parts === 0
      ? "Nothing falls with it."
      : `With it would fall ${list([
          ...(claims > 0 ? [count(claims, "claim")] : []),
          ...(events > 0 ? [count(events, "event")] : []),
          ...(parts > 0 ? [count(parts, "part")] : []),
        ])}; ${of === null ? "without them no model can be made" : outcomes(of.vanish, of.appear, of.change)}.${empties ? ` ${capital(NOTHING_WANTED)}` : ""}`,
  moreSources: ({ more }: { more: number }) => `${count(more, "more source")}: --json lists all.`,
  quotationsHeading: "Quotations",
  withoutHint: "What falls in full: parley evidence FILE --without ID.",

  // What falls with some sources or claims.
  withoutHeading: ({ ids }: { ids: readonly string[] }) => `Without ${list(ids)}`,
  nothingFalls: "Nothing falls: all that cites it rests on something else as well.",
  claimsFall: ({ count: of }: { count: number }) => `${count(of, "claim")} ${of === 1 ? "falls" : "fall"}`,
  eventsFall: ({ count: of }: { count: number }) => `${count(of, "event")} ${of === 1 ? "falls" : "fall"}`,
  partsFall: ({ count: of }: { count: number }) => `${count(of, "part")} ${of === 1 ? "falls" : "fall"}`,
  /** What has no evidence left and stays; at least one. */
  bare: (
    of: readonly {
      readonly kind:
        | "decisionMaker"
        | "option"
        | "offer"
        | "scenario"
        | "position"
        | "statusQuo"
        | "aftermath"
      readonly name: string
    }[],
  ) => {
    const kinds = {
      decisionMaker: (name: string) => name,
      option: (name: string) => `the option ${quote(name)}`,
      offer: (name: string) => `the offer ${quote(name)}`,
      scenario: (name: string) => `the scenario ${quote(name)}`,
      position: (name: string) => `what ${within(name)} holds to be so`,
      statusQuo: () => "today's state",
      aftermath: () => "what happened in the end",
    }
    return `No evidence is left for ${list(of.map(({ kind, name }) => kinds[kind](name)))}; ${of.length === 1 ? "it stays" : "they stay"} in the model.`
  },
  outcomesWithout: "The outcomes without them, under these assumptions",
  outcomesStay: "No outcome would change.",
  noModel:
    "Without these parts no model can be made: a ranking does not fit what is left, or too many states are.",
  /** Nobody prefers anything without what falls. */
  empties: capital(NOTHING_WANTED),
  vanishes: ({ state, concepts, sentence }: Vanishes) =>
    `${state} would vanish (now ${concepts.join(", ")}): ${sentence}`,
  /** `told`: whether the data name them all. */
  moreOfThese: ({ more, told }: { more: number; told: boolean }) =>
    `And ${number(more)} more${told ? ": --json lists all" : ""}.`,
  /** Outcomes that stay as they are, by their names. */
  stay: ({ states, more }: { states: readonly string[]; more: number }) =>
    `As now: ${more === 0 ? list(states.map(small)) : `${states.map(small).join(", ")} and ${number(more)} more`}.`,
  appears: ({ state, concepts, sentence }: Appears) =>
    `${state} would appear (${concepts.join(", ")}): ${sentence}`,
  changes: ({ state, from, to, sentence }: Changes) =>
    `${state} would hold under ${list(to)}, and not as now under ${list(from)}: ${sentence}`,
  /** A state asked for that would not hold. */
  noOutcome: ({ state }: { state: string }) =>
    `${state} would not hold under the concepts asked for, so it rests on nothing. Why not: parley explain FILE --state STATE.`,
}
