import type { ExchangeMessages, NoteMessages } from "../messages.ts"
import { capital, count, number, quote } from "./tools.ts"

const LOST: Readonly<Record<string, (of: number) => string>> = {
  title: () => "the title",
  summary: () => "the summary",
  date: () => "the date",
  languages: (of) => `the other languages of ${count(of, "name")}`,
  phrases: (of) => `${count(of, "phrase")} for sentences (undo, done, notDone)`,
  grounds: (of) => `the grounds of ${count(of, "entry", "entries")} (because, evidence, confidence, assumed)`,
  merge: (of) => `${count(of, "merge")} of states`,
  noMove: (of) => count(of, "barred kind of move", "barred kinds of moves"),
  statusQuo: () => "what holds today",
  labels: (of) => `${count(of, "label")} of states`,
  record: (of) => count(of, "entry on record", "entries on record"),
  scenarios: (of) => count(of, "scenario"),
}

const EXPECTED: Readonly<Record<string, string>> = {
  title: "the title in quotation marks",
  players: "the players' names in braces",
  strategies: "the strategies in braces",
  outcomes: "an outcome in braces",
  payoffs: "a number",
  end: "the end of the file",
}

export const exchange: ExchangeMessages = {
  "json-syntax": ({ text }) =>
    text === ""
      ? "This is not valid JSON: the text ends too early."
      : `This is not valid JSON: ${quote(text)} is not expected here.`,
  "json-too-deep": ({ limit }) =>
    `Lists and maps lie more than ${limit} deep within each other here. No conflict needs that: take the inner ones out.`,
  "import-too-large": () =>
    "The conflict file that this would make is larger than any that is read. Leave out what the conflict does not need.",
  "not-carried": ({ what, count: of }) =>
    `The format does not carry ${LOST[what]?.(of) ?? `${quote(what)} (${of})`}.`,
  "rule-too-long": ({ rule, limit }) =>
    `${quote(rule)} takes more than ${number(limit)} entries in that format. Write it with fewer options.`,
  "ranking-too-long": ({ count: states, limit }) =>
    `These preferences can be carried only as a ranking, which may have ${number(limit)} states at most; there are ${number(states)}.`,
  "not-read-back": () =>
    "These preferences could not be read back: rankings of all these states are more than a conflict file can hold. Export another format.",
  "gmcr-unknown-schema": ({ keys }) =>
    `This is no .gmcr file: it should be a map with “options” and “decisionMakers”${keys === "" ? "" : `, and has ${keys}`}.`,
  "gmcr-other-program": ({ program }) =>
    `The file comes from another program${program === "" ? "" : `, ${quote(program)}`}; only files of gmcr-py can be read.`,
  "gmcr-pickle": () =>
    "This is a binary file (a “pickle” of Python), as the first versions of that program wrote them. Parley does not open it, since that could run what is in it. Open it in the version of the program that wrote it, and enter the conflict anew from what is shown there, or save it from a version that writes text (0.3.1 or later).",
  "gmcr-unknown-key": ({ key }) => `${quote(key)} means nothing here and is left out.`,
  "gmcr-version": ({ version }) =>
    `The version ${quote(version)} is not known. Look over what has been made of the file.`,
  "gmcr-no-direction": ({ option }) =>
    `Option ${option} does not say which way it may change (“permittedDirection”). It is read as “both”.`,
  "gmcr-repeated-option": ({ dm, option }) =>
    `${quote(dm)} lists the option ${quote(option)} twice. It is read once.`,
  "gmcr-no-options": ({ dm }) => `${quote(dm)} has no options. A decision maker needs at least one.`,
  "gmcr-no-owner": ({ option }) =>
    `Nobody has the option ${quote(option)}. Give it to a decision maker. Here “unowned” has it.`,
  "gmcr-two-owners": ({ option, owners }) =>
    `Several decision makers have the option ${quote(option)}: ${owners}. Leave it to one of them. Here the first has it.`,
  "gmcr-no-mode": () =>
    "The file does not say whether its rankings or its statements count (“useManualPreferenceRanking”). Its statements are read.",
  "gmcr-coalitions": ({ missing, repeated, unknown }) =>
    `“coalitions” should name every decision maker once. ${capital(
      [
        missing !== "" && `missing: ${missing}`,
        repeated !== "" && `more than once: ${repeated}`,
        unknown !== "" && `no decision maker: ${unknown}`,
      ]
        .filter((part) => part !== false)
        .join("; "),
    )}. They are reset, as that program does it: everybody stands alone.`,
  "gmcr-long-statement": ({ dm, length, limit }) =>
    `A statement of ${quote(dm)} would have ${number(length)} characters, and at most ${number(limit)} are read. Split it.`,
  "gmcr-repeated-statement": ({ dm, position }) =>
    `Statement ${position} of ${quote(dm)} repeats an earlier one. It is kept.`,
  "gmcr-left-out-infeasible": ({ position }) =>
    `Entry ${position} of “infeasibles” has a sign other than Y and N, and is left out.`,
  "gmcr-left-out-statement": ({ dm, position }) =>
    `Statement ${position} of ${quote(dm)} has a sign other than Y and N, and is left out.`,
  "gmcr-empty-infeasible": ({ position }) =>
    `Entry ${position} of “infeasibles” says nothing, and is left out.`,
  "gmcr-empty-statement": ({ dm, position }) =>
    `Statement ${position} of ${quote(dm)} says nothing, and is left out.`,
  "gmcr-compound-infeasible": ({ position, count: members }) =>
    `Entry ${position} of “infeasibles” is a compound of ${number(members)}. It is read as removing the states that fit any of them.`,
  "gmcr-bad-pair": ({ text }) =>
    `${text === "" ? "This" : quote(text)} is no pair of an option's number and “Y” or “N”.`,
  "gmcr-open-literal": ({ option }) => `“-” says nothing of ${quote(option)}, and is passed over.`,
  "gmcr-bad-literal": ({ option, text }) =>
    `${text === "" ? "What is said" : quote(text)} of ${quote(option)} is neither “Y” nor “N”.`,
  "gmcr-unknown-option": ({ text, count: options }) =>
    `${text === "" ? "This" : quote(text)} is no option: they are numbered from 0 to ${number(options - 1)}.`,
  "gmcr-as-ranking": ({ dm, kind }) =>
    `The preferences of ${quote(dm)} (${kind}) are written as a ranking: the format has one way for all decision makers.`,
  "nfg-not-a-game": ({ found }) =>
    `This is no strategic game: it should begin with “NFG”${found === "" ? "" : `, not ${quote(found)}`}.`,
  "nfg-version": ({ version }) => `Only version 1 of the format can be read, not ${quote(version)}.`,
  "nfg-too-large": ({ count: states, limit }) =>
    `The game has ${number(states)} combinations of strategies, and at most ${number(limit)} can be carried.`,
  "nfg-no-strategy": ({ player }) =>
    `The player ${quote(player)} has no strategy. A player needs at least one.`,
  "nfg-unknown-outcome": ({ text, count: outcomes }) =>
    `${quote(text)} is no outcome: they are numbered from 1 to ${number(outcomes)}, and 0 is none.`,
  "nfg-bad-number": ({ text }) => `${quote(text)} is no number. Write one like 3, -0.5 or 2/3.`,
  "nfg-open-fraction": ({ text, number: read }) =>
    `${quote(text)} lacks the lower number of its fraction. It is read as ${quote(read)}, as Gambit reads it.`,
  "payoffs-nearly-equal": ({ player, one, other, count: pairs }) =>
    `${pairs === 1 ? "Two payoffs" : `${number(pairs)} pairs of payoffs`} of ${quote(player)} differ as little as rounding makes numbers differ${pairs === 1 ? "" : ", for instance"}: ${one} and ${other}. They are not taken for equal; write them alike if they should be.`,
  "nfg-syntax": ({ expected, text }) =>
    `Here should be ${EXPECTED[expected] ?? expected}${text === "" ? "" : `, not ${quote(text)}`}.`,
  "nfg-unclosed": () => "The quotation mark here is never closed. Add the closing one.",
  "matrix-no-table": () =>
    "This is no payoff table. Above it takes a line with the strategies of who chooses the column, at the left a column with those of who chooses the row, and in each cell both payoffs, such as “3, 2”, or a block of payoffs for each of the two.",
  "matrix-bad-cell": ({ text }) =>
    `${text === "" ? "An empty cell" : quote(text)} is no payoff for each of the two. Write numbers, such as “3, 2” in a cell of its own.`,
  "nfg-one-way": ({ option }) =>
    `${quote(option)} can change one way only, which a strategic game cannot say. Export another format.`,
  "nfg-merge": ({ count: merges }) =>
    `The conflict has ${count(merges, "merge")} of states, which a strategic game cannot say. Export another format.`,
  "nfg-no-move": ({ count: barred }) =>
    `The conflict bars ${count(barred, "kind of move", "kinds of moves")}, which a strategic game cannot say. Export another format.`,
  "nfg-infeasible": ({ feasible, options }) =>
    `Of the 2^${options} combinations of options ${number(feasible)} are feasible, and a strategic game has them all. Export another format.`,
}

export const NOTED = { kept: "kept", changed: "changed", lost: "left out" } as const

export const notes: NoteMessages = {
  "decision-makers": ({ count: of }) => count(of, "decision maker"),
  options: ({ count: of }) => count(of, "option"),
  "one-way": ({ count: of }) => `${count(of, "option")} that can change one way only`,
  infeasible: ({ count: of }) => `${count(of, "rule")} of what is infeasible`,
  rankings: ({ count: of }) => `the rankings of ${count(of, "decision maker")}`,
  statements: ({ count: of }) => count(of, "statement"),
  id: ({ name, id }) => `${quote(name)} has the id ${id}`,
  "gmcr-reordered": ({ options }) => `the options stand in the order of their decision makers: ${options}`,
  "gmcr-coalitions": ({ count: of }) =>
    `${count(of, "coalition")}; parley analyze --coalitions judges all of them`,
  "gmcr-unused-statements": ({ dm, count: of }) =>
    `${count(of, "statement")} of ${quote(dm)}, since the file goes by rankings`,
  "gmcr-misperceptions": ({ dm, count: of }) => `${count(of, "misperception")} of ${quote(dm)}`,
  "gmcr-unused-ranking": ({ dm }) => `the ranking of ${quote(dm)}, since the file goes by statements`,
  "gmcr-payoffs": () => "the payoffs, which that program never reads",
  "nfg-strategies": ({ dm, count: of }) =>
    `the ${count(of, "strategy", "strategies")} of ${quote(dm)} are an option each, of which exactly one is taken`,
  "nfg-payoffs": () => "how much better one payoff is than another; their order is kept",
}
