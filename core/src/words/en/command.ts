import type { StateName } from "../state-name.ts"
import { NOTED, notes } from "./exchange.ts"
import { help } from "./help.ts"
import { serve } from "./server.ts"
import {
  capital,
  count,
  date,
  didYouMean,
  list,
  number,
  quote,
  size,
  small,
  stateHeading,
  stateName,
  within,
} from "./tools.ts"

type UnknownValue = { what: string; given: string; allowed: string; hint: string }
type StateUnknown = { state: string; hint: string; options: number; count: number }
type Template = { title: string }
type Note = {
  kind: "kept" | "changed" | "lost"
  code: string
  params: Readonly<Record<string, string | number>>
}
type NoSuchDay = { flag: string; given: string; month: string; days: number }
type SizeLine = { asOf: string | null; dms: number; options: number; states: number }
type FurtherLine = { name: string; concepts: readonly string[]; sentence: string | null }
type CutLine = { where: string | null; all: boolean; total: number; matching: number; listed: number }
type UniversalLine = { concept: string; states: readonly StateName[]; count: number }
type CoalitionLine = {
  members: readonly string[]
  counts: readonly { concept: string; count: number }[]
  states: number
}
type CaseLine = {
  id: string
  title: string
  asOf: string | null
  decisionMakers: number
  options: number
  scenarios: readonly string[]
}

/** What a command says of its own. Hints are "" where nothing suggests itself. */
export const cli = {
  error: "error",
  warning: "warning",
  stopped: "stopped",
  standardInput: "standard input",

  // Wrong use.
  unknownValue: ({ what, given, allowed, hint }: UnknownValue) =>
    `There is no ${what} ${quote(given)}.${didYouMean(hint)}${allowed === "" ? "" : ` Possible: ${allowed}.`}`,
  unknownCommand: ({ name, hint }: { name: string; hint: string }) =>
    `There is no command ${quote(name)}.${didYouMean(hint)}`,
  conflictingFlags: ({ first, second }: { first: string; second: string }) =>
    `${first} and ${second} do not go together. Give one of them.`,
  otherLanguage: ({ given, spoken }: { given: string; spoken: readonly string[] }) =>
    `Parley speaks ${list(spoken)}; of ${quote(given)} it shows what the file gives in that language.`,
  unknownFlag: ({ flag, hint }: { flag: string; hint: string }) =>
    `There is no flag ${quote(flag)} here.${didYouMean(hint)}`,
  missingArgument: ({ name }: { name: string }) => `${name} is missing.`,
  missingValue: ({ flag }: { flag: string }) => `A value is missing: ${flag}.`,
  missingFlag: ({ flag }: { flag: string }) => `A flag is missing that this command needs: ${flag}.`,
  excessArgument: ({ given }: { given: string }) => `${quote(given)} is one argument too many.`,
  badNumber: ({ flag, given, most }: { flag: string; given: string; most: number }) =>
    `${quote(given)} cannot be the value of ${flag}. Give a whole number from 1 to ${number(most)}.`,
  outOfMemory:
    "There is not enough memory for this conflict. Leave out options, rule out under “infeasible” what cannot happen, or use fewer --threads.",
  badSize: ({ flag, given }: { flag: string; given: string }) =>
    `${quote(given)} cannot be the value of ${flag}. Give an amount of memory such as 800M or 2G.`,
  badDate: ({ flag, given }: { flag: string; given: string }) =>
    `${quote(given)} cannot be the value of ${flag}. Give a day, a month or a year: 2024-08-12, “12 August 2024”, 2024-08 or 2024.`,
  noSuchDay: ({ flag, given, month, days }: NoSuchDay) =>
    `${quote(given)} cannot be the value of ${flag}: ${date(month)} has ${days} days.`,
  /** A day written by numbers alone, and both days that it may be. */
  eitherDate: ({ flag, given, dates }: { flag: string; given: string; dates: readonly [string, string] }) =>
    `${quote(given)} may be ${date(dates[0])} or ${date(dates[1])}. Write ${flag} ${dates[0]} or ${flag} ${dates[1]}.`,
  badChances: ({ given }: { given: string }) =>
    `${quote(given)} does not say in how many worlds of 100 something is otherwise. Write for instance high=5,medium=20,low=40.`,
  badConceptOf: ({ given }: { given: string }) =>
    `${quote(given)} does not say whose concept is which. Write ID=CONCEPT,…, for instance syria=seq,iraq=nash.`,
  /** What `change` says of its flags. */
  tooManyLevers: ({ given, most }: { given: number; most: number }) =>
    `${number(given)} levers are too many: name at most ${number(most)}, or fewer of a decision maker's options.`,
  /** `--take` names no answer; `known`: those there are. */
  noSuchAnswer: ({ given, known }: { given: string; known: readonly string[] }) =>
    known.length === 0
      ? `There is no answer ${quote(given)}: nothing was found that could be taken over.`
      : `There is no answer ${quote(given)}. There ${known.length === 1 ? "is" : "are"} ${list(known)}.`,
  noToday:
    "The file does not say where things stand today, which --reached starts from. Give it a statusQuo.",
  nothingToTake: "It holds as things are: there is nothing to take over.",
  idTaken: ({ id }: { id: string }) => `There is a scenario ${quote(id)} already. Give another id with --as.`,
  noScenarioId: ({ id }: { id: string }) =>
    `${quote(id)} cannot be the id of a scenario. Give one with --as: letters, digits, - and _, a letter first.`,
  cannotTake: ({ label, reason, most }: { label: string; reason: "looking" | "states"; most: number }) =>
    reason === "looking"
      ? `${label} changes how far somebody looks ahead, and not the file: it cannot be made a scenario.`
      : `${label} would write a ranking of more than ${number(most)} states into the file. Take another answer.`,
  /** The name of a scenario made of an answer, and what it is assumed on. */
  takenName: ({ wanted }: { wanted: string }) => `What it would take: ${wanted}`,
  takenAssumed: ({ wanted, concept }: { wanted: string; concept: string }) =>
    `Not known but tried: the smallest change found under which ${quote(wanted)} would hold (${concept}).`,
  /** A fault of the expression given with a flag, at a 1-based character. */
  badExpression: ({ flag, character, message }: { flag: string; character: number; message: string }) =>
    `${flag}, character ${number(character)}: ${message}`,
  seeHelp: ({ command }: { command: string }) => `See: ${command} --help`,
  kinds: {
    format: "format",
    length: "length",
    states: "choice of states",
    concept: "concept",
    decisionMaker: "decision maker",
    by: "kind of moves",
    ties: "way with ties",
    case: "case",
    place: "place",
    leftOut: "part to leave out",
    sourceOrClaim: "source or claim",
    option: "option",
    separator: "separator",
    keepable: "decision maker, statement (us.1), option or “situation”",
  },
  stateWrongLength: ({ state, expected, got }: { state: string; expected: number; got: number }) =>
    `${quote(state)} has ${count(got, "sign")}, and there ${expected === 1 ? "is" : "are"} ${count(expected, "option")}. Write Y or N for each option, in the order of the file.`,
  stateInfeasible: ({ state }: { state: string }) => `${quote(state)} is no feasible state of this conflict.`,
  stateOutside: ({ state, count: all }: { state: string; count: number }) =>
    `There is no state ${state}: states are numbered from 1 to ${number(all)}.`,
  stateUnknown: ({ state, hint, options, count: all }: StateUnknown) =>
    `${quote(state)} names no state.${didYouMean(hint)} Give Y or N for each of the ${count(options, "option")}, a label of the file, a number from 1 to ${number(all)}, a decimal code such as d13, or the id or name of an outcome.`,
  outcomeNotOne: ({ outcome, count: all }: { outcome: string; count: number }) =>
    all === 0
      ? `The outcome ${quote(outcome)} names no feasible state.`
      : `The outcome ${quote(outcome)} names ${count(all, "state")}. Say which: by its number, or by Y or N for each option; parley analyze FILE --states all --where ${outcome} lists them.`,
  /** `--as-of` where no event tells of options; and where they lead to a state that a rule (or "") removes. */
  noDatedEvents: ({ file }: { file: string }) =>
    `${file} does not say what held on other dates: none of its events takes or drops an option. Add “taken” or “dropped” to the events, or leave out --as-of.`,
  infeasibleThen: ({ date: day, sentence, rule }: { date: string; sentence: string; rule: string }) =>
    `The events up to ${date(day)} lead to a state that is not feasible${rule === "" ? "" : `, since the rule ${quote(rule)} removes it`}: ${sentence} Mend the events or the rule.`,
  noStatusQuo: ({ file }: { file: string }) =>
    `${file} does not say what holds today. Say where to start with --from STATE, or add “statusQuo” to the file.`,
  noLibrary: "The case library is not installed here. It is the folder “cases” of a checkout.",

  // Files.
  fileNotFound: ({ file }: { file: string }) => `There is no file ${quote(file)}.`,
  fileIsFolder: ({ file }: { file: string }) => `${quote(file)} is a folder. Name a file.`,
  fileUnreadable: ({ file, reason }: { file: string; reason: string }) =>
    `${quote(file)} cannot be read (${reason}).`,
  /** `limit` in bytes. */
  fileTooBig: ({ file, limit }: { file: string; limit: number }) =>
    `${quote(file)} is larger than ${size(limit)}, the most that is read.`,
  fileNotText: ({ file }: { file: string }) =>
    `${quote(file)} is no text: it is not UTF-8. Save it as plain text in UTF-8.`,
  /** `new` never replaces a file. */
  alreadyThere: ({ file }: { file: string }) =>
    `${quote(file)} exists already and is left as it is. Name another folder.`,
  wouldOverwrite: ({ file }: { file: string }) =>
    `${quote(file)} exists already and is left as it is. Add --force to replace it.`,
  /** `-o` names a device, a pipe or a socket. */
  notPlainFile: ({ file }: { file: string }) =>
    `${quote(file)} is no plain file but a device, a pipe or a socket, and is left as it is. Name a file, or leave -o out to print.`,
  linkToNothing: ({ file }: { file: string }) =>
    `${quote(file)} is a link that leads to no file, and is left as it is. Name the file itself.`,
  unexpected: ({ reason, version }: { reason: string; version: string }) =>
    `Something went wrong in Parley ${version} itself: ${reason}. Nothing was changed. With PARLEY_DEBUG=1 it says where.`,
  cannotPrint: ({ reason }: { reason: string }) => `The output cannot be written (${reason}).`,
  cannotWrite: ({ file, reason }: { file: string; reason: string }) =>
    `${quote(file)} cannot be written (${reason}).`,
  notFolder: ({ file }: { file: string }) => `${quote(file)} is a file, not a folder. Name a folder.`,
  wrote: ({ file }: { file: string }) => `Wrote ${file}.`,
  created: ({ file }: { file: string }) =>
    `Wrote ${file}, a small conflict to start from.\nEdit it, then run:  parley check ${file}\n                    parley analyze ${file}`,
  /** A small conflict file to start from; `title` as a YAML value. */
  template: ({ title }: Template) => `# A conflict: who can do what, what cannot be, and what each side wants.
# Replace what stands here by your own; "parley check" says what is wrong, with line and column.
parley: 1
title: ${title}

decisionMakers:
  buyer:
    name: The buyer
    options:
      raise:
        name: Raise the offer            # a verb phrase: it follows "could" in sentences
        undo: Go back to the first offer
        done: the buyer offers more      # how it reads when it is so,
        notDone: the buyer keeps to the first offer
  seller:
    name: The seller
    options:
      accept:
        name: Accept
        done: the seller accepts
        notDone: the seller holds out
      leave:
        name: Break off the talks
        done: the seller has broken off
        notDone: the seller stays at the table
        oneWay: taken                    # once taken it cannot be undone

infeasible:                              # removed where true
  - when: accept and leave
    because: Whoever breaks off has not accepted.

preferences:                             # most important first
  buyer:
    - accept
    - not leave
    - not raise
  seller:
    - not (accept and not raise)
    - accept
    - not leave

statusQuo: []                            # the options taken today
`,
  checked: ({ file, errors, warnings }: { file: string; errors: number; warnings: number }) =>
    errors + warnings === 0
      ? `${file}: nothing is wrong.`
      : `${file}: ${list([...(errors > 0 ? [count(errors, "error")] : []), ...(warnings > 0 ? [count(warnings, "warning")] : [])])}.`,

  // Long work.
  analysing: "Analysing",
  /** `share` from 0 to 1. */
  percent: ({ share }: { share: number }) => `${Math.floor(share * 100)} %`,
  /** How long work will still take; null where that cannot be told yet. */
  timeLeft: ({ seconds }: { seconds: number | null }) =>
    seconds === null
      ? "how long cannot be told yet"
      : seconds < 120
        ? `about ${count(seconds, "second")} left`
        : `about ${count(Math.ceil(seconds / 60), "minute")} left`,
  pathsTooMany: ({ moves, limit }: { moves: number; limit: number }) =>
    `A search for paths here looks at up to ${number(moves)} moves, more than ${number(limit)}. Rule out states under “infeasible”.`,

  // Other programs' files.
  /** The title of a conflict that came without one. */
  untitled: "Untitled",
  /** What a .nfg file says of its numbers. */
  nfgComment:
    "Written by Parley. Payoffs are ranks turned round (larger is better): only their order means anything.",
  /** A file of another program where a conflict file is meant. */
  importFirst: ({ file }: { file: string }) =>
    `${quote(file)} is a file of another program. Make a conflict file of it first: parley import ${file} -o conflict.yaml`,
  unknownInput: ({ file, formats }: { file: string; formats: string }) =>
    `${quote(file)} is none of the files that can be imported: ${formats}.`,
  /** What could be read of a faulty file was written; `count` errors. */
  importMarked: ({ count: errors }: { count: number }) =>
    errors === 1
      ? "What could be read was written, with a mark where it is wrong: look at it under “review” in the file."
      : `What could be read was written, with marks where it is wrong (${number(errors)}): look at them under “review” in the file.`,
  /** Something an import kept, changed, or could not carry over. */
  note: ({ kind, code, params }: Note) => {
    const message = (notes as Readonly<Record<string, (params: object) => string>>)[code]
    return `${NOTED[kind]}: ${message?.(params) ?? code}.`
  },
  /** In a file of a graph: what it leaves out, and that a program is slow with all of it. */
  graphCut: ({ shown, count: all, today }: { shown: number; count: number; today: boolean }) =>
    `${number(shown)} of ${count(all, "state")}: ${today ? "those near today's and the strongest outcomes" : "the strongest outcomes and those near them"}. parley export --states all writes every one.`,
  graphSlow: ({ moves }: { moves: number }) =>
    `${count(moves, "move")}: “dot” takes long over so many; “sfdp -Goverlap=prism” lays them out in seconds.`,
  graphTooBig: (
    of:
      | { kind: "too-many-nodes"; needed: number; allowed: number }
      | { kind: "too-many-edges"; allowed: number },
  ) =>
    of.kind === "too-many-nodes"
      ? `The graph would have ${count(of.needed, "state")}; at most ${number(of.allowed)} are drawn.`
      : `The graph would have more than ${count(of.allowed, "move")}, the most that are drawn. Fewer: --by improvements.`,

  // Results.
  /** A state on its own. */
  stateName: (of: StateName) => stateHeading(of),
  /** The same within a line. */
  stateWithin: (of: StateName) => capital(stateName(of)),
  /** The same above what is said of the state. */
  stateHeading: (of: StateName) =>
    of.label === null || of.label === String(of.state)
      ? stateHeading(of)
      : `${of.name === undefined ? capital(stateName(of)) : of.name} (${quote(of.label)}, number ${number(of.state)})`,
  scenarioLine: ({ name }: { name: string }) => `Scenario: ${name}`,
  sizeLine: ({ asOf, dms, options, states }: SizeLine) =>
    `${asOf === null ? "" : `As of ${asOf}. `}${capital(list([count(dms, "decision maker"), count(options, "option"), count(states, "feasible state")]))}.`,
  /** `name`: null where the file does not name today's state. */
  todayLine: ({ state, name, sentence }: { state: number; name: string | null; sentence: string }) =>
    `Today${name === null ? "" : `, ${quote(name)}`} (${number(state)}): ${sentence}`,
  noOutcomes: "No outcome would hold.",
  /** No state that ways could lead to; `until`: a concept, or null for those asked for. */
  noTargets: ({ until }: { until: string | null }) =>
    `No state would hold under ${until ?? "the concepts asked for"}, so there is none to look for ways to; --to STATE names one.`,
  /** While nobody prefers anything; null: the file as it stands. */
  nothingWanted: ({ scenario }: { scenario: string | null }) =>
    `${scenario === null ? "Nobody" : `In the scenario ${quote(scenario)} nobody`} prefers any state to another: every state holds for want of preferences, and nothing is shown by that.`,
  noOutcomesHint:
    "In every state somebody could still do better, and nothing that the concepts asked for count would deter them. A more cautious concept may find one: --concepts gmr,smr.",
  outcomesHeading: ({ count: all }: { count: number }) =>
    all === 1
      ? "One outcome would hold, under these assumptions"
      : `${number(all)} outcomes would hold, under these assumptions, strongest first`,
  countLine: ({ concept, count: all }: { concept: string; count: number }) =>
    `${concept}: ${all === 0 ? "no equilibrium" : count(all, "equilibrium", "equilibria")}`,
  holdsUnder: ({ concepts: under }: { concepts: readonly string[] }) => `holds under ${list(under)}`,
  mixedName: "the mixed concepts",
  /** What each decision maker thinks of an outcome. `today`: 1 better than today, 0 the same, -1 worse, null unknown. */
  ranksLine: (of: readonly { name: string; rank: number; worst: number; today: number | null }[]) =>
    `Ranks: ${of
      .map(({ name, rank, worst, today }) => {
        const place =
          worst === 1
            ? "indifferent"
            : `${rank === 1 ? "1, its best" : rank === worst ? `${number(rank)}, its worst` : number(rank)} of ${number(worst)}`
        const change =
          today === null || worst === 1
            ? ""
            : today > 0
              ? ", better than today"
              : today < 0
                ? ", worse than today"
                : ", as good as today"
        return `${name} ${place}${change}`
      })
      .join("; ")}.`,
  /** Above the counts of `--states none`. */
  countsHeading: "Outcomes that would hold, under these assumptions",
  /** Above the outcomes told in brief, by how they differ from today (null) or from a state. */
  furtherHeading: ({ than }: { than: string | null }) =>
    `Further outcomes, by what sets them apart from ${than === null ? "today" : small(than)}`,
  /** `sentence`: null where the name says all of it. */
  furtherLine: ({ name, concepts: under, sentence }: FurtherLine) =>
    `${name}, ${list(under)}${sentence === null ? "" : `: ${sentence}`}`,
  legendHeading: "When an outcome holds",
  ranksNote: "Ranks: 1 is best; states that a side likes equally share a rank.",
  holdsLine: ({ concepts: under }: { concepts: readonly string[] }) => `Holds under ${list(under)}.`,
  /** `by`: the decision makers who would leave the state. */
  failsLine: ({ concepts: under, by }: { concepts: readonly string[]; by: readonly string[] }) =>
    `Does not hold under ${list(under)}: ${list(by.map(within))} would leave it.`,
  legendLine: ({ name, gloss }: { name: string; gloss: string }) => `${name}: ${gloss}.`,
  otherWorlds: (of: readonly { id: string; name: string }[]) =>
    `Other worlds in this file: ${list(of.map(({ id, name }) => `${name} (--scenario ${id})`))}.`,
  /** Where --where or --limit leaves out some: of `total`, those that match and those listed. */
  cutLine: ({ where, all, total, matching, listed }: CutLine) => {
    const counted = count(total, all ? "state" : "outcome")
    const match = matching === 1 ? "matches" : "match"
    const first = where === null ? "" : `${number(matching)} of ${counted} ${match} ${quote(where)}.`
    if (listed === matching) return first
    const of = where === null ? counted : number(matching)
    const rest = `Listed ${listed === 1 ? "is" : "are"} the first ${number(listed)} of ${of}, by number.`
    return first === "" ? rest : `${first} ${rest}`
  },
  /** `cut`: more of those that --where and --limit ask for. */
  moreOutcomes: ({ more, cut }: { more: number; cut: boolean }) =>
    cut
      ? `${number(more)} more of those asked for ${more === 1 ? "is" : "are"} not shown: --format csv or --json lists them.`
      : `${number(more)} more ${more === 1 ? "is" : "are"} not shown: --format csv or --json lists all.`,
  tableHeading: "The outcomes side by side",
  moreColumns: ({ shown, total, cut }: { shown: number; total: number; cut: boolean }) =>
    `The first ${number(shown)} of ${number(total)} states ${cut ? "asked for " : ""}are shown; --format csv or --json lists ${cut ? "them" : "all"}.`,
  caveat:
    "Possible resolutions under the assumptions of this file, not forecasts. For the reasons: parley explain FILE --state STATE.",
  coalitionsHeading: "Coalitions",
  /** `count` in all, of which `states` are the first. */
  universalLine: ({ concept, states, count: all }: UniversalLine) =>
    all === 0
      ? `No state is stable for every coalition under ${concept}.`
      : `${capital(list([...states.map(stateName), ...(all > states.length ? [`${number(all - states.length)} more`] : [])]))} ${all === 1 ? "is" : "are"} stable for every coalition under ${concept}.`,
  coalitionLine: ({ members, counts, states }: CoalitionLine) =>
    `${list(members)}: of ${count(states, "state")} stable under ${list(counts.map(({ concept, count: all }) => `${concept} ${number(all)}`))}.`,
  moreCoalitions: ({ more }: { more: number }) => `${count(more, "more coalition")} in --json.`,

  // Paths.
  /** A step that is no improvement for who makes it. */
  reluctantStep: ({ sentence }: { sentence: string }) => `${sentence} (no improvement for who does it)`,
  way: ({ moves, improving, steps }: { moves: number; improving: boolean; steps: readonly string[] }) =>
    `From today in ${count(moves, "move")}${improving ? (moves === 1 ? ", an improvement for who makes it" : ", each an improvement for who makes it") : ""}: ${steps.join("; then ")}.`,
  /** Where looking for ways would take long. */
  waysLeftOut:
    "The ways from today are left out, since there are very many moves: parley paths FILE --to STATE.",
  wayIsToday: "This is where things stand today.",
  wayNone: "No moves lead here from today.",
  pathsHeading: ({ from, by, until }: { from: string; by: "moves" | "improvements"; until: string | null }) =>
    `Ways from ${small(from)} by ${by === "moves" ? "any moves" : "improvements only"}${until === null ? "" : `, ending at the first equilibrium under ${until}`}`,
  /** `length` -1: no way leads there. */
  pathSummary: ({ length }: { length: number }) =>
    length < 0
      ? "cannot be reached"
      : length === 0
        ? "is where the ways start"
        : `in ${count(length, "move")}`,
  step: ({ sentence, state }: { sentence: string; state: string }) =>
    `${capital(sentence)} → ${small(state)}`,
  /** Which of the ways to a state, from 1. */
  wayNumber: ({ number: which }: { number: number }) => `${which}.`,
  unreachable: ({ states }: { states: readonly string[] }) =>
    `Out of reach from there: ${list(states.map(small))}.`,
  morePaths: ({ shown }: { shown: number }) => `There are more than these ${number(shown)} shortest ways.`,
  moreTargets: ({ shown, total }: { shown: number; total: number }) =>
    `The first ${number(shown)} of ${number(total)} equilibria are told; --to STATE asks for any state.`,

  // The case library.
  caseLine: ({ title, asOf, decisionMakers, options, scenarios }: CaseLine) =>
    `${title}${asOf === null ? "" : ` (${asOf})`}: ${count(decisionMakers, "decision maker")}, ${count(options, "option")}${scenarios.length === 0 ? "" : `; ${scenarios.length === 1 ? "scenario" : "scenarios"} ${list(scenarios)}`}`,
  casesHint: "parley cases ID prints the file of a case; add -o FILE to keep a copy.",

  serve,

  help,
}
