import type { ValueKind } from "../file/index.ts"
import type {
  Catalogue,
  CommandMessages,
  ConceptWords,
  ExchangeMessages,
  ExplanationMessages,
  Fault,
  NoteMessages,
  Phrases,
  PreferenceMessages,
  ProblemMessages,
  SaidEnd,
  SaidMove,
  ServeMessages,
  ServerMessages,
} from "./catalogue.ts"
import { brief } from "./en/brief.ts"
import { change } from "./en/change.ts"
import { evidence } from "./en/evidence.ts"
import { forecasts, history } from "./en/history.ts"
import { offers } from "./en/offers.ts"
import { recordProblems } from "./en/record.ts"
import { sure } from "./en/sure.ts"
import {
  capital,
  count,
  date,
  didYouMean,
  list,
  number,
  quote,
  quoted,
  size,
  small,
  stateName,
  stop,
  within,
  write,
} from "./en/tools.ts"
import { worlds } from "./en/worlds.ts"

// --- problems

const KINDS: Readonly<Record<ValueKind, string>> = {
  text: "a text",
  number: "a number",
  boolean: "true or false",
  list: "a list",
  map: "a map (key: value)",
  empty: "empty",
}

const kinds = (joined: string): string =>
  list(
    joined.split(", ").map((kind) => KINDS[kind as ValueKind] ?? kind),
    "or",
  )

/** Some of the states of a list, and how many more there are. */
const someOf = (states: string, of: number): string => {
  const shown = states.split(", ")
  return of > shown.length ? `${shown.join(", ")} and ${number(of - shown.length)} more` : list(shown)
}

const CLOSING: Readonly<Record<string, string>> = { "[": "]", "{": "}" }

const quoteIt = (sign: string, what: string, { text, hint }: { text: string; hint: string }): string =>
  `The ${sign} in ${quote(text)} begins ${what}, which conflict files do without. If it belongs to the text, put the text in quotes:${hint === "" ? ' "…"' : ` ${hint}`}.`

/** What to write for a sign of another notation: "a => b" is "b if a", whereas "a <= b" is "a if b". */
const implied = (sign: string): string =>
  /^[<←⇐]/.test(sign) ? " Write “if”." : ` For ${quote(`a ${sign} b`)} write “b if a”.`

const usual = (sign: string, hint: string): string => {
  if (sign === "!=") return " For “a != b” write “not (a iff b)”."
  return hint === "if" ? implied(sign) : write(hint && quote(hint), "Use the words not, and, or, if, iff.")
}

const tooManyStates = (needed: string, allowed: string): string =>
  `${number(needed)} states are feasible, and at most ${number(allowed)} are worked with. Rule out under “infeasible” what cannot happen${BigInt(needed) > 2n ** 31n ? " or leave out options" : ", leave out options, or raise the limit with --limit-states"}.`

const tooMuchMemory = (states: number, needed: number, allowed: number, fits: number): string =>
  `${count(states, "feasible state")} would need about ${size(needed)} of memory, and ${size(allowed)} may be used: ${fits < 1 ? "none of this kind" : `about ${number(fits)} of this kind`} would fit. Leave out options, rule out under “infeasible” what cannot happen, or allow more with --max-memory.`

const problems: ProblemMessages = {
  ...recordProblems,
  "file-too-big": ({ bytes, limit }) =>
    `The file has ${size(bytes)}; conflict files of up to ${size(limit)} are read.`,
  "too-many-tokens": ({ limit }) =>
    `The file goes on after ${number(limit)} words and signs, more than are read. Leave out what the conflict does not need.`,
  "nested-too-deep": ({ limit }) =>
    `Lists and maps lie more than ${limit} deep within each other here. A conflict file needs no more than a few levels.`,
  "bad-character": ({ character, count: all }) =>
    `The character ${character} cannot stand in a conflict file${all > 1 ? ` (${number(all)} such characters in all)` : ""}. Remove it, or save the file as plain text in UTF-8.`,
  "yaml-anchor": (of) => quoteIt("&", "a YAML anchor", of),
  "yaml-alias": (of) => quoteIt("*", "a YAML alias", of),
  "yaml-tag": (of) => quoteIt("!", "a YAML tag", of),
  "yaml-directive": ({ text }) =>
    `${quote(text)} is a YAML directive, which conflict files do without. Remove the line.`,
  "several-documents": () =>
    "A second YAML document begins here. A file holds one conflict: remove the line “---”, or put what follows it into a file of its own.",
  "duplicate-key": ({ key, firstLine }) =>
    `${quote(key)} is given in line ${firstLine} already. Keep one of the two.`,
  "non-text-key": ({ text, hint }) => `${quote(text)} cannot be a key: keys are texts.${write(hint)}`,
  "yaml-colon": ({ text }) =>
    `The colon makes a key of part of ${quote(text)}, where none can stand. Put the whole value in quotes, or begin the key on a line of its own.`,
  "yaml-missing-colon": ({ text }) =>
    `A key with a colon and a space after it should stand here, not ${quote(text)}. Write “key: value”.`,
  "yaml-indent": ({ text }) =>
    `${quote(text)} is not indented like its neighbours. Entries of one list or map begin in the same column.`,
  "yaml-tab": () => "The line is indented with a tab. Use spaces.",
  "yaml-start": ({ character }) => `A value cannot begin with ${quote(character)}. Put it in quotes.`,
  "yaml-unclosed": ({ opened }) =>
    `What ${quote(opened)} opens here is never closed. Add the closing ${quote(CLOSING[opened] ?? opened)}.`,
  "yaml-escape": ({ text }) =>
    `${quote(text)} means nothing within double quotes. Write “\\\\” for a backslash, or use single quotes.`,
  "yaml-unexpected": ({ text }) =>
    `${quote(text)} is not expected here. Look for a comma, bracket or quotation mark that is missing or too many before it.`,
  "yaml-syntax": ({ detail }) => `This is not valid YAML: ${stop(detail)}`,
  "more-problems": ({ count: more }) =>
    `${count(more, "more problem")} ${more === 1 ? "is" : "are"} not told. Mend those above first.`,

  "not-parley": () =>
    "This is no conflict file: “parley” is missing at the top level. A conflict file begins with “parley: 1”.",
  "wrong-version": ({ found, supported }) =>
    `The file says “parley: ${found}”, and only version ${supported} of the file format can be read. Write “parley: ${supported}”.`,
  "missing-key": ({ key }) => `${quote(key)} is missing. Add “${key}: …”.`,
  "unknown-key": ({ key, hint, allowed }) =>
    `${quote(key)} means nothing here.${didYouMean(hint) || ` Possible here: ${allowed}.`}`,
  "wrong-type": ({ key, expected, got, text }) =>
    `${quote(key)} should be ${kinds(expected)}, not ${KINDS[got]}${text === "" || got === "list" || got === "map" ? "" : ` (${text})`}.`,
  "empty-value": ({ key, expected }) =>
    `${quote(key)} has no value. It should be ${kinds(expected)}; leave the key out if there is nothing to say.`,
  "wrong-value": ({ text, allowed, hint }) =>
    `${quote(text)} is not possible here.${didYouMean(hint) || ` Possible: ${allowed}.`}`,
  "empty-text": ({ key }) => `${quote(key)} is empty. Write a text, or leave it out.`,
  "empty-list": ({ key }) => `${quote(key)} is an empty list. It needs at least one entry.`,
  "empty-map": ({ key }) => `${quote(key)} is empty. It needs at least one entry.`,
  "too-many": ({ key, limit }) =>
    `${quote(key)} has more than ${number(limit)} entries, the most there may be.`,
  "keys-exclude": ({ keys }) => `${quoted(keys, "and")} exclude each other. Keep one of them.`,
  "no-form": ({ forms }) =>
    `This says nothing that can be understood. It should have one of the keys ${quoted(forms, "or")}.`,
  "bad-id": ({ id, hint }) =>
    `${quote(id)} cannot be an id. An id is made of letters A to Z, digits and _, does not begin with a digit, and has at most 64 characters.${write(hint && quote(hint))}`,
  "reserved-id": ({ id }) =>
    `${quote(id)} has a meaning of its own and cannot be an id. Take another, for instance ${quote(`${id}_1`)}.`,
  "bad-language": ({ text }) => `${quote(text)} is no language tag. Write one like “en”, “es” or “pt-BR”.`,
  "bad-date": ({ text }) =>
    `${quote(text)} is no date. Write a day, a month or a year: 2024-08-12, 2024-08 or 2024.`,

  "unknown-decision-maker": ({ name, hint }) =>
    `There is no decision maker ${quote(name)}.${didYouMean(hint) || " Use an id given under “decisionMakers”."}`,
  "out-of-range": ({ text, side, limit }) =>
    `${quote(text)} is too ${side === "most" ? "large" : "small"}: it should be at ${side} ${number(limit)}.`,
  "unknown-option": ({ name, hint }) =>
    `There is no option ${quote(name)}.${didYouMean(hint) || " Use an id given under “options”."}`,
  "ambiguous-option": ({ name, hint }) =>
    `Several decision makers have an option ${quote(name)}. Write ${quoted(hint, "or")}.`,
  "repeated-option": ({ name }) => `${quote(name)} is named twice here. Name it once.`,
  "wrong-length": ({ text, expected, got }) =>
    `${quote(text)} has ${count(got, "sign")}, and there ${expected === 1 ? "is" : "are"} ${count(expected, "option")}. Write one of Y, N and - for each option, in the order of the file.`,
  "inherited-length": ({ text, expected, got }) =>
    `${quote(text)} has ${count(got, "sign")}, and with the scenario's changes there ${expected === 1 ? "is" : "are"} ${count(expected, "option")}. Give the scenario its own.`,
  "bad-pattern": ({ text, hint }) =>
    `${quote(text)} is no state: it should be one of Y, N and - for each option.${write(hint)}`,
  "open-pattern": ({ text }) => `${quote(text)} leaves options open with -. Say Y or N for each.`,
  "bare-pattern": ({ text, hint }) =>
    `${quote(text)} is read as a number or a list. Put the state in quotes${hint === "" ? "" : `: "${hint}"`}.`,
  "repeated-state": ({ state, firstLine }) =>
    `State ${state} is named in line ${firstLine} already. Name each state once.`,
  "repeated-label": ({ label, firstLine }) =>
    `The label ${quote(label)} is given in line ${firstLine} already. No two states may have the same label.`,
  "bad-weight": ({ text }) => `${quote(text)} is no weight. Write a decimal number, such as 3, -2 or 0.5.`,
  "long-weight": ({ text, digits, limit }) =>
    `${quote(text)} has ${digits} digits, and weights are compared exactly with up to ${limit}. Round it.`,

  "unknown-scenario": ({ name, hint }) =>
    `There is no scenario ${quote(name)}.${didYouMean(hint) || " Use an id given under “scenarios”."}`,
  "scenario-may-not-change": ({ key }) =>
    `A scenario cannot change ${quote(key)}. Remove it from the changes.`,
  "scenario-changes-nothing": () =>
    "The scenario changes nothing: what it says stands in the file already. Change something, or remove the scenario.",
  "scenario-removes-nothing": ({ key, hint }) =>
    `The scenario removes ${quote(key)}, which is not there.${didYouMean(hint) || " Leave it out."}`,
  "scenario-adds-option": ({ option, hint }) =>
    `The scenario adds an option ${quote(option)}, although the file has one called ${quote(hint)}.${didYouMean(hint)}`,
  "scenario-adds-decision-maker": ({ dm, hint }) =>
    `The scenario adds a decision maker ${quote(dm)}, although the file has one called ${quote(hint)}.${didYouMean(hint)}`,

  "no-feasible-state": () =>
    "No state is feasible: the rules under “infeasible” leave no combination of options. Loosen at least one of them.",
  "too-many-states": ({ count: needed, limit }) => tooManyStates(needed, limit),
  "too-much-memory": ({ count: states, needed, available, fits }) =>
    tooMuchMemory(states, needed, available, fits),
  "too-entangled": () =>
    "The rules under “infeasible” are so entangled that the feasible states cannot be counted. Write them with fewer options each.",
  "overlapping-merges": ({ first, second, firstText, secondText, state }) =>
    `Entry ${second} of “merge”, ${quote(secondText)}, and entry ${first}, ${quote(firstText)}, both hold in ${state}, and a state can be merged only once. Join the two with “or”, or make them exclude each other.`,
  "ranking-misses": ({ dm, states, count: all }) =>
    `The ranking of ${quote(dm)} leaves out ${count(all, "feasible state")}: ${someOf(states, all)}. Name every feasible state once.`,
  "ranking-repeats": ({ dm, states, count: all }) =>
    `The ranking of ${quote(dm)} names ${count(all, "state")} more than once: ${someOf(states, all)}. Name every feasible state once.`,
  "ranking-invents": ({ dm, states, count: all }) =>
    `The ranking of ${quote(dm)} names ${count(all, "state")} that ${all === 1 ? "is" : "are"} not feasible: ${someOf(states, all)}. Remove ${all === 1 ? "it" : "them"}, or loosen the rules under “infeasible”.`,
  "status-quo-infeasible": ({ state, rule }) =>
    `Today's state, ${state}, is not feasible${rule === "" ? "" : `: the rule ${quote(rule)} removes it`}. Mend “statusQuo” or the rule.`,
  "label-infeasible": ({ state, label }) =>
    `The label ${quote(label)} is that of ${state}, which is not feasible. Remove it, or mend the state.`,
  "outcome-infeasible": ({ state }) =>
    `What happened, ${state}, fits no feasible state. Mend “outcome”, or loosen the rules that left it out.`,
  "never-taken": ({ option }) =>
    `${quote(option)} can never be taken: the rules remove every state in which it is. Leave the option out, or loosen the rules.`,
  "always-taken": ({ option }) =>
    `${quote(option)} is always taken: the rules remove every state in which it is not. Leave the option out, or loosen the rules.`,
  "never-distinguishes": ({ dm, statement, truth }) =>
    `${quote(statement)} is ${truth} in every feasible state, so it makes no difference to ${quote(dm)}. Mend it or remove it.`,
  "already-decided": ({ dm, statement }) =>
    `${quote(statement)} makes no difference to ${quote(dm)}: the statements before it decide already wherever it would. Remove it, or move it up.`,
  "repeated-statement": ({ dm, statement, firstLine }) =>
    `${quote(statement)} says for ${quote(dm)} what line ${firstLine} says already. Remove one of the two.`,
  "mostly-vacuous": ({ dm, statement, condition, percent }) =>
    `${quote(statement)} rewards ${quote(dm)} mostly for the absence of ${quote(condition)}: of the states where it is true, the condition is false in ${percent} %. If both are wanted together, write “and” instead of “if”.`,
  "single-state": ({ state }) =>
    `Only one state is feasible, ${state}: there is nothing to analyse. Loosen the rules under “infeasible”.`,
  indifferent: ({ dm }) =>
    `The preferences of ${quote(dm)} distinguish no feasible states: it is taken to be indifferent to everything. Mend them.`,
  "no-preferences": ({ dm }) =>
    `${quote(dm)} has no preferences: it is taken to be indifferent to everything. Say under “preferences” what it wants.`,
  "removes-nothing": ({ rule }) =>
    `The rule ${quote(rule)} removes no state that the other rules leave. Remove it or mend it.`,
  "merges-nothing": ({ rule, states }) =>
    `${quote(rule)} merges nothing: it is true in ${states === 0 ? "no" : "only one"} feasible state. Remove it or mend it.`,
  "no-move-forbids-nothing": ({ by }) =>
    `This forbids ${quote(by)} nothing: no feasible state fits where the move would start or end. Remove it or mend it.`,
  "to-review": ({ count: of }) =>
    `${count(of, "entry", "entries")} under “review” ${of === 1 ? "waits" : "wait"} to be looked at: what a change of options has altered or taken out. Put each back or dismiss it.`,
  "merge-disagrees": ({ rule, dm, statement }) =>
    `${quote(rule)} merges states that differ in ${quote(statement)}, which ${quote(dm)} cares about; the lowest of them by code speaks for all. Merge only states that nobody needs to tell apart.`,

  "empty-statement": () => "The statement is empty. Write one, such as “a and not b”.",
  "too-long": ({ length, limit }) =>
    `The statement has ${number(length)} characters; at most ${number(limit)} are read. Split it.`,
  "too-deep": ({ limit }) =>
    `Parentheses and “not” lie more than ${limit} deep within each other. Split the statement or write it with fewer.`,
  "unknown-name": ({ name, hint }) => `There is no option ${quote(name)}.${didYouMean(hint)}`,
  "ambiguous-name": ({ name, hint }) =>
    `Several decision makers have an option ${quote(name)}. Write ${quoted(hint, "or")}.`,
  "bad-name": ({ name, hint }) =>
    `${quote(name)} cannot be the name of an option: names are made of letters A to Z, digits and _, and do not begin with a digit.${didYouMean(hint)}`,
  "wrong-sign": ({ sign, hint }) => `${quote(sign)} is not a sign of statements.${usual(sign, hint)}`,
  "stray-character": ({ character }) => `${quote(character)} means nothing in a statement. Remove it.`,
  "unknown-operator": ({ name, hint }) =>
    `${quote(name)} does not join parts of a statement.${hint === "if" ? implied(name) : didYouMean(hint) || " Use and, or, if, iff."}`,
  "missing-operand": ({ operator, side }) =>
    `Something is missing ${side === "left" ? "before" : "after"} ${quote(operator)}: the name of an option, or a part in parentheses.`,
  "missing-operator": ({ before, after }) =>
    `Between ${quote(before)} and ${quote(after)} a word is missing: and, or, if or iff.`,
  "unclosed-parenthesis": () => "This parenthesis is never closed. Add “)”.",
  "unexpected-parenthesis": () => "This parenthesis closes nothing. Remove it, or add “(” before.",
  "empty-parentheses": () =>
    "There is nothing between these parentheses. Write a statement there, or remove them.",
  "mixed-if": ({ first, second, hint }) =>
    `${quote(first)} and ${quote(second)} in a row can be read in two ways. Set parentheses${hint === "" ? "" : `: ${hint}`}.`,
  "if-first": ({ hint }) =>
    `The condition comes last.${write(hint && quote(hint), "Write “b if a” for “if a then b”.")}`,
}

// --- other programs' formats

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

const exchange: ExchangeMessages = {
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
  "gmcr-unknown-schema": ({ keys }) =>
    `This is no .gmcr file: it should be a map with “options” and “decisionMakers”${keys === "" ? "" : `, and has ${keys}`}.`,
  "gmcr-other-program": ({ program }) =>
    `The file comes from another program${program === "" ? "" : `, ${quote(program)}`}; only files of gmcr-py can be read.`,
  "gmcr-unknown-key": ({ key }) => `${quote(key)} means nothing here and is left out.`,
  "gmcr-version": ({ version }) =>
    `The version ${quote(version)} is not known. Look over what has been made of the file.`,
  "gmcr-no-direction": ({ option }) =>
    `Option ${option} does not say which way it may change (“permittedDirection”). It is read as “both”.`,
  "gmcr-repeated-option": ({ dm, option }) =>
    `${quote(dm)} lists the option ${quote(option)} twice. It is read once.`,
  "gmcr-no-options": ({ dm }) => `${quote(dm)} has no options. A decision maker needs at least one.`,
  "gmcr-no-owner": ({ option }) => `Nobody has the option ${quote(option)}. Give it to one decision maker.`,
  "gmcr-two-owners": ({ option, owners }) =>
    `Several decision makers have the option ${quote(option)}: ${owners}. Leave it to one of them.`,
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
    )}.`,
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
  "nfg-syntax": ({ expected, text }) =>
    `Here should be ${EXPECTED[expected] ?? expected}${text === "" ? "" : `, not ${quote(text)}`}.`,
  "nfg-unclosed": () => "The quotation mark here is never closed. Add the closing one.",
  "nfg-one-way": ({ option }) =>
    `${quote(option)} can change one way only, which a strategic game cannot say. Export another format.`,
  "nfg-merge": ({ count: merges }) =>
    `The conflict has ${count(merges, "merge")} of states, which a strategic game cannot say. Export another format.`,
  "nfg-no-move": ({ count: barred }) =>
    `The conflict bars ${count(barred, "kind of move", "kinds of moves")}, which a strategic game cannot say. Export another format.`,
  "nfg-infeasible": ({ feasible, options }) =>
    `Of the 2^${options} combinations of options ${number(feasible)} are feasible, and a strategic game has them all. Export another format.`,
}

const NOTED = { kept: "kept", changed: "changed", lost: "left out" } as const

const notes: NoteMessages = {
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

function fault(of: Fault): string {
  switch (of.kind) {
    case "aborted":
      return "The work was stopped before it was done."
    case "no-feasible-state":
    case "too-entangled":
      return problems[of.kind]({})
    case "too-many-states":
      return tooManyStates(String(of.needed), String(of.allowed))
    case "too-much-memory":
      return tooMuchMemory(of.states, of.needed, of.allowed, of.fits)
    case "too-many-coalitions":
      return `There are ${number(String(of.needed))} coalitions, and at most ${number(of.allowed)} are looked at. ${number(of.allowed)} allow ${Math.floor(Math.log2(of.allowed + 1))} decision makers: leave some out, or analyse without --coalitions.`
    case "too-much-coalition-work":
      return `Coalitions here take ${number(String(of.needed))} steps, and at most ${number(of.allowed)} are made. Rule out states under “infeasible”, or analyse without --coalitions.`
    case "too-many-moves":
      return `Up to ${number(String(of.needed))} moves would have to be looked at one by one, and at most ${number(of.allowed)} are. Rule out states under “infeasible”, give decision makers with one-way options at most five options each, or do without noMove and merge.`
    case "too-much-choice-work":
      return `More than ${number(of.allowed)} combinations of simultaneous choices would have to be looked at in all. Leave sim and seq-or-sim out of --concepts, or rule out states under “infeasible”.`
    case "too-many-choices":
      return `In one state ${number(String(of.needed))} combinations of simultaneous choices would have to be looked at, and at most ${number(of.allowed)} are. Leave sim and seq-or-sim out of --concepts, or give decision makers fewer options.`
    case "overlapping-merges":
      return `Entries ${of.first + 1} and ${of.second + 1} of “merge” both hold in ${of.example}, and a state can be merged only once. Join the two with “or”, or make them exclude each other.`
    case "ranking": {
      const dm = `decision maker ${of.dm + 1}`
      const parts = [
        of.missingCount > 0 && `leaves out ${someOf(of.missing.join(", "), of.missingCount)}`,
        of.repeated.length > 0 && `repeats ${list(of.repeated)}`,
        of.invented.length > 0 &&
          `names ${list(of.invented)}, which ${of.invented.length === 1 ? "is" : "are"} not feasible`,
      ].filter((part) => part !== false)
      return `The ranking of ${dm} ${list(parts)}. Name every feasible state once.`
    }
  }
}

// --- concepts

const concepts: Catalogue["concepts"] = {
  nash: {
    name: "Nash",
    long: "Nash stability",
    gloss: "nobody has a move to anything better; answers are not considered",
  },
  gmr: {
    name: "GMR",
    long: "general metarationality",
    gloss:
      "every improvement could be answered so that nothing is gained, even by moves against the answerer's own interest",
  },
  smr: {
    name: "SMR",
    long: "symmetric metarationality",
    gloss: "as GMR, and no counter-move would get out of it",
  },
  seq: {
    name: "SEQ",
    long: "sequential stability",
    gloss:
      "every improvement could be answered so that nothing is gained, by moves in the answerers' own interest",
  },
  sseq: {
    name: "SSEQ",
    long: "symmetric sequential stability",
    gloss: "as SEQ, and no counter-move would get out of it",
  },
  sim: {
    name: "SIM",
    long: "simultaneous stability",
    gloss: "every improvement could meet improvements made at the same moment, so that nothing is gained",
  },
  "seq-or-sim": {
    name: "SEQ or SIM",
    long: "sequential or simultaneous stability",
    gloss: "as SEQ, or met at the same moment by those who are not SEQ stable themselves",
  },
}

const coalition = (of: ConceptWords, name: string): ConceptWords => ({
  name,
  long: `coalitional ${of.long}`,
  gloss: `${of.gloss}; several may move together where it serves every one of them`,
})

const coalitionConcepts: Catalogue["coalitionConcepts"] = {
  cnash: coalition(concepts.nash, "CNash"),
  cgmr: coalition(concepts.gmr, "CGMR"),
  csmr: coalition(concepts.smr, "CSMR"),
  cseq: coalition(concepts.seq, "CSEQ"),
}

// --- phrases

const phrases: Phrases = {
  name: within,
  take: small,
  drop: (undo, name) => (undo === null ? `choose no longer to ${small(name)}` : small(undo)),
  clause: (text) => within(text.replace(/\.$/, "")),
  choices: ({ dm, taken, notTaken }) => {
    const yes = `chooses to ${list(taken.map(small))}`
    const no = `not to ${list(notTaken.map(small), "or")}`
    const both = `${yes}${taken.length > 1 ? "," : ""} but ${no}`
    return `${within(dm)} ${taken.length === 0 ? `chooses ${no}` : notTaken.length === 0 ? yes : both}`
  },
  either: ({ dm, names }) => `${within(dm)} may or may not ${list(names.map(small), "or")}`,
  could: ({ by, acts }) => `${within(by)} could ${list(acts)}`,
  sentence: (clauses) => stop(capital(clauses.join("; "))),
  nothingTaken: "No option is taken.",
  nothingDiffers: "Nothing differs.",
  unlikeToday: (clauses) => stop(`Unlike today: ${clauses.join("; ")}`),
  all: ({ parts, apart }) => (apart ? parts.join(", and ") : list(parts)),
  any: ({ parts, apart }) => (apart ? parts.join("; or ") : list(parts, "or")),
  oneOf: (clauses) => `either ${clauses}`,
  none: ([first = "", ...others]) => `not that ${first}${others.length > 0 ? ` while ${list(others)}` : ""}`,
  if: ({ left, right, apart }) => `${left}${apart ? "," : ""} if ${right}`,
  exactly: ({ left, right, apart }) => `${left}${apart ? "," : ""} exactly if ${right}`,
  oneAlone: ({ left, right }) => `either ${left}, or ${right}, but not both`,
  inParentheses: (clauses) => `(${clauses})`,
  always: "this always holds",
  never: "this never holds",
}

// --- explanations

const times = (of: number, one: string, two: string, many: (of: string) => string): string =>
  of === 1 ? one : of === 2 ? two : many(number(of))

const WAYS = ["no way", "one way", "two ways", "three ways", "four ways", "five ways", "six ways"]

const ways = (of: number): string => WAYS[of] ?? count(of, "way")

/** "If Syria were to release water (state 2), " */
const supposed = ({ by, acts, to }: SaidMove): string =>
  `If ${within(by)} were to ${list(acts)} (${stateName(to)}), `

/** "Iraq could attack (state 5); Syria could then escalate (state 6)" */
const inTurn = (steps: readonly SaidMove[]): string =>
  steps
    .map(
      ({ by, acts, to }, i) =>
        `${within(by)} could ${i === 0 ? "" : "then "}${list(acts)} (${stateName(to)})`,
    )
    .join("; ")

const against = ({ rank, before }: SaidEnd): string =>
  rank === before ? `(rank ${number(rank)})` : `(rank ${number(rank)}, before ${number(before)})`

/** "which would leave Syria worse off than before (rank 4, before 2)" */
const leaving = (dm: string, end: SaidEnd): string => {
  switch (end.effect) {
    case "back":
      return "which would only lead back to where it started"
    case "same":
      return `which would leave ${within(dm)} exactly as well off as before ${against(end)}`
    case "worse":
      return `which would leave ${within(dm)} worse off than before ${against(end)}`
    case "better":
      return `which would leave ${within(dm)} better off than before ${against(end)}`
  }
}

/** " to its own advantage", where only moves that serve their makers count. */
const serving = (improving: boolean, others: readonly string[]): string =>
  improving ? ` to ${others.length === 1 ? "its" : "their"} own advantage` : ""

const theOthers = (others: readonly string[]): string =>
  others.length === 1 ? within(others[0]!) : "the others"

const noneOf = (others: readonly string[], can: string): string =>
  others.length === 1 ? `${within(others[0]!)} could not ${can}` : `none of the others could ${can}`

const explanation: ExplanationMessages = {
  verdict: ({ dm, concepts: under, stable, reason, improvements, undeterred }) => {
    const who = within(dm)
    const verdict = `${stable ? "Stable" : "Unstable"} for ${who} under ${list(under.map((concept) => concepts[concept].name))}: `
    const could = `from here ${who} could improve in ${ways(improvements)}`
    switch (reason) {
      case "no-move":
        return `${verdict}${who} cannot move from here.`
      case "nothing-better":
        return `${verdict}no move from here would leave ${who} better off.`
      case "all-deterred":
        return `${verdict}${could}, but ${times(improvements, "it", "both", () => "each")} can be answered so that nothing is gained.`
      case "undeterred": {
        if (under.every((concept) => concept === "nash")) return `${verdict}${could}.`
        const open = times(undeterred, "it", "either", () => "any")
        return undeterred < improvements
          ? `${verdict}${could}, and ${undeterred === 1 ? "one of them is" : `${number(undeterred)} of them are`} not deterred.`
          : `${verdict}${could}, and nothing deters ${open}.`
      }
    }
  },
  answered: ({ move, steps, end, counter }) => {
    const sentence = `${supposed(move)}${inTurn(steps)}, ${leaving(move.by, end)}.`
    if (counter === undefined) return sentence
    if (counter === null) return `${sentence} From there ${within(move.by)} could not move.`
    return `${sentence} The best ${within(move.by)} could do from there is to ${list(counter.move.acts)} (${stateName(counter.move.to)}), no better than before either ${against({ ...end, rank: counter.rank })}.`
  },
  met: ({ move, moves, to, end }) => {
    const others = list(moves.map(({ by, acts }) => `${within(by)} could ${list(acts)}`))
    const together =
      end.effect === "back"
        ? "Together that would only lead back to where it started"
        : `Together that would lead to ${stateName(to)}, ${leaving(move.by, end)}`
    return `${supposed(move)}${others} at the same time. ${together}.`
  },
  free: ({ move, end }) =>
    capital(`${within(move.by)} could ${list(move.acts)} (${stateName(move.to)}), ${leaving(move.by, end)}.`),
  nobodyElse: ({ move }) => `${supposed(move)}there is nobody else to answer.`,
  noAnswer: ({ move, others, improving }) =>
    `${supposed(move)}${noneOf(others, improving ? "gain by moving from there" : "move from there")}.`,
  harmless: ({ move, others, improving, reached, steps, end }) => {
    const who = within(move.by)
    const still = `${inTurn(steps)}, which would still leave ${who} better off than before ${against(end)}.`
    const bring = `${supposed(move)}${theOthers(others)} could lead to`
    const bySuch = improving ? ` by moves${serving(improving, others)}` : ""
    return reached === 1
      ? `${bring} only one other state${bySuch}: ${still}`
      : `${bring} ${number(reached)} other states${bySuch}, ${reached === 2 ? "both" : "all"} of them better for ${who} than before. The worst of them: ${still}`
  },
  escaped: ({ move, others, improving, hurting, steps, harm, counter, end }) => {
    const who = within(move.by)
    const bySuch = improving ? ` by moves${serving(improving, others)}` : ""
    const flight = `${who} could then ${list(counter.acts)} (${stateName(counter.to)}), ${leaving(move.by, end)}.`
    return hurting === 1
      ? `${supposed(move)}${inTurn(steps)}, the only answer${serving(improving, others)} that would leave ${who} no better off than before ${against(harm)}. But ${flight}`
      : `${supposed(move)}${theOthers(others)} could lead to ${number(hurting)} states${bySuch} that are no better for ${who} than before, but ${who} could escape from each. The hardest to escape from: ${inTurn(steps)}, no better than before ${against(harm)}; ${flight}`
  },
  notTogether: ({ move, others, movers, unstableOnly, follows }) => {
    const who = list(movers.map(within), "or")
    const badly = `at the same time would leave ${within(move.by)} as badly off as before`
    if (movers.length > 0)
      return follows
        ? `Nor would a move at the same time deter it: no improvement that ${who} could make ${badly}.`
        : `${supposed(move)}no improvement that ${who} could make ${badly}.`
    if (unstableOnly) {
      const stable = others.length === 1 ? `${within(others[0]!)} is` : "all the others are"
      return `Nor would a move at the same time deter it: ${stable} stable here under ${concepts.seq.name}.`
    }
    return `${supposed(move)}${noneOf(others, "improve from here at the same time")}.`
  },
  more: ({ count: more }) =>
    `${number(more)} more ${more === 1 ? "improvement is" : "improvements are"} not told here.`,
}

const preference: PreferenceMessages = {
  statement: ({ dm, preferred, other, statement, place }) =>
    capital(
      `${within(dm)} prefers ${stateName(preferred)} to ${stateName(other)}: ${quote(statement)} holds in ${stateName(preferred)} and not in ${stateName(other)}${place === 1 ? ", and nothing matters more" : ", and on all that matters more the two are alike"} (statement ${place}).`,
    ),
  statementsAgree: ({ dm, first, second, of }) =>
    capital(
      `${within(dm)} is indifferent between ${stateName(first)} and ${stateName(second)}: ${of === 0 ? "no statement says what it wants" : of === 1 ? "its one statement holds in both or in neither" : `each of its ${of} statements holds in both or in neither`}.`,
    ),
  ranked: ({ dm, preferred, other, places: [high, low], of }) =>
    capital(
      `${within(dm)} prefers ${stateName(preferred)} to ${stateName(other)}: its ranking puts them at places ${high} and ${low} of ${of}.`,
    ),
  rankedAlike: ({ dm, first, second, place }) =>
    capital(
      `${within(dm)} is indifferent between ${stateName(first)} and ${stateName(second)}: its ranking puts both at place ${place}.`,
    ),
  weighed: ({ dm, preferred, other, sums: [high, low], forIt, against: others }) =>
    capital(
      `${within(dm)} prefers ${stateName(preferred)} to ${stateName(other)}: the weights of the options taken add up to ${high} against ${low}. ${[
        forIt.length > 0 && `Only the first has ${list(forIt)}`,
        others.length > 0 && `only the second has ${list(others)}`,
      ]
        .filter((part) => part !== false)
        .map((part, i) => (i === 0 ? capital(part) : part))
        .join("; ")}.`,
    ),
  weighedAlike: ({ dm, first, second, sum }) =>
    capital(
      `${within(dm)} is indifferent between ${stateName(first)} and ${stateName(second)}: in both the weights of the options taken add up to ${sum}.`,
    ),
  indifferent: ({ dm }) =>
    capital(`${within(dm)} has no preferences, and is indifferent between all states.`),
  share: ({ option, weight }) => `${quote(option)} (${weight})`,
}

// --- the command line

// --- the server

const server: ServerMessages = {
  "wrong-host": ({ host, allowed }) =>
    `${quote(host)} is not an address of this server, so nothing is given. Open the address that “parley serve” has printed (its hosts: ${allowed}), or start it with --host.`,
  "wrong-origin": ({ origin }) =>
    `The request comes from another page (${quote(origin)}), and only the workbench of this server is answered.`,
  "other-workspace": () =>
    "Another folder is served here by now, so nothing was read or written. Start the server for the folder of this page again.",
  "no-token": () =>
    "The key of this workspace is missing or wrong. Open the address that “parley serve” has printed: it carries the key.",
  "bad-address": () =>
    "The address is not well formed: it holds steps to other folders. Name the file itself.",
  "bad-path": ({ path }) =>
    `${quote(path)} cannot be a path in this workspace. Name folders and file with “/” between, none of them hidden.`,
  "bad-text-ending": ({ path }) =>
    `${quote(path)} is no plain text: the name of a source’s text ends in .txt.`,
  "bad-ending": ({ path }) =>
    `${quote(path)} is no name of a conflict file. It ends in .yaml, .yml or .json.`,
  outside: ({ path }) => `${quote(path)} leads out of the workspace folder by a link, so it is left alone.`,
  "not-found": ({ path }) => `There is no file ${quote(path)} in this workspace.`,
  "not-a-file": ({ path }) => `${quote(path)} is not a file.`,
  "not-text": ({ path }) =>
    `${quote(path)} is no text in UTF-8, so it is left as it is. Save it as plain text in UTF-8, with the program it comes from.`,
  "file-too-big": ({ path, limit }) => `${quote(path)} is larger than ${size(limit)}, the most that is read.`,
  "body-too-big": ({ limit }) => `The text is larger than ${size(limit)}, the most that a file may have.`,
  "body-not-json": () => "The request needs the type application/json.",
  "bad-body": () =>
    "The request needs a body in JSON and UTF-8: an object with a “text”, which is whole characters.",
  "no-revision": ({ path }) =>
    `The request does not say which revision of ${quote(path)} it starts from, so nothing is changed. Give it in If-Match.`,
  changed: ({ path }) =>
    `${quote(path)} has changed meanwhile, so it is left as it is. Choose between the two.`,
  gone: ({ path }) => `${quote(path)} is gone: it has been moved or deleted meanwhile.`,
  exists: ({ path }) => `${quote(path)} exists already and is left as it is. Choose another name.`,
  "not-permitted": ({ path }) => `${quote(path)} may not be read or changed: the system forbids it.`,
  "no-room": ({ path }) => `There is no room on the disk for ${quote(path)}; it is as it was before.`,
  "no-trash": ({ folder }) =>
    `Nothing is deleted, because ${quote(folder)} in the workspace is not a folder of its own. Move it away.`,
  "no-route": ({ address }) => `There is nothing at ${quote(address)}.`,
  "no-method": ({ method }) => `${method} cannot be done here.`,
  "no-case": ({ id }) => `There is no case ${quote(id)} in the library.`,
  "too-many-streams": ({ limit }) =>
    `${count(limit, "window")} follow this workspace already. Close some of them.`,
  "not-built": () => "The workbench is not built yet. Run: npm run build",
  unexpected: () => "Something went wrong in Parley itself. The window in which it runs says more.",
  "too-many-files": ({ limit }) =>
    `Only the first ${count(limit, "file")} are looked at. Serve a smaller folder to see the others.`,
  "too-many-names": ({ limit }) =>
    `The folder holds more than ${number(limit)} names; what lies deepest is not looked at. Serve a smaller folder.`,
  "closed-folders": ({ count: closed, first }) =>
    `${closed === 1 ? `The folder ${quote(first)} may` : `${count(closed, "folder")}, ${quote(first)} the first, may`} not be read.`,
}

const serve: ServeMessages = {
  serving: ({ address, folder }) => `Parley serves the folder ${folder}

  ${address}

Open this address in a browser. It holds the key to the folder: keep it to
yourself. Ctrl-C stops the server.`,
  stopped: "Stopped. All files are as they were last saved.",
  nextPort: ({ taken, port }) => `Port ${taken} is taken; ${port} is used.`,
  openToAll: ({ host, addresses }) =>
    `With --host ${host} other machines reach this server, and what passes is not encrypted.${addresses.length > 0 ? ` Its addresses there: ${list(addresses)}.` : ""}`,
  notKept:
    "The key could not be kept: after the next start there is a new one, and old addresses no longer work.",
  notBuilt: ({ command }) => `The workbench is not built yet, so there is no page to see. Run: ${command}`,
  cannotOpen: "No browser could be opened here. Open the address yourself.",
  badPort: ({ given }) =>
    `${quote(given)} cannot be the value of --port. Give a whole number from 0 (any free port) to 65,535.`,
  noFolder: ({ folder }) => `There is no folder ${quote(folder)}.`,
  closedFolder: ({ folder }) => `The folder ${quote(folder)} may not be read.`,
  portTaken: ({ port }) =>
    `Port ${port} is taken. Give another with --port, or leave the flag out for the first that is free.`,
  portsTaken: ({ port }) => `Port ${port} and those after it are taken. Give another with --port.`,
  portForbidden: ({ port }) => `Port ${port} may not be used here. Give one from 1,024 on with --port.`,
  noHost: ({ host }) =>
    `This machine cannot listen at ${quote(host)}. Give one of its own addresses with --host, or leave the flag out.`,
  notInFolder: ({ file, folder }) =>
    `There is no conflict file ${quote(file)} in ${quote(folder)}. --file is a path from that folder.`,
  trouble: ({ reason }) => `A request could not be answered (${reason}). Nothing was changed.`,
}

const cli: CommandMessages = {
  error: "error",
  warning: "warning",
  stopped: "stopped",
  standardInput: "standard input",

  unknownValue: ({ what, given, allowed, hint }) =>
    `There is no ${what} ${quote(given)}.${didYouMean(hint)}${allowed === "" ? "" : ` Possible: ${allowed}.`}`,
  unknownCommand: ({ name, hint }) => `There is no command ${quote(name)}.${didYouMean(hint)}`,
  conflictingFlags: ({ first, second }) => `${first} and ${second} do not go together. Give one of them.`,
  otherLanguage: ({ given, spoken }) =>
    `Parley speaks ${list(spoken)}; of ${quote(given)} it shows what the file gives in that language.`,
  unknownFlag: ({ flag, hint }) => `There is no flag ${quote(flag)} here.${didYouMean(hint)}`,
  missingArgument: ({ name }) => `${name} is missing.`,
  missingValue: ({ flag }) => `A value is missing: ${flag}.`,
  missingFlag: ({ flag }) => `A flag is missing that this command needs: ${flag}.`,
  excessArgument: ({ given }) => `${quote(given)} is one argument too many.`,
  badNumber: ({ flag, given, most }) =>
    `${quote(given)} cannot be the value of ${flag}. Give a whole number from 1 to ${number(most)}.`,
  outOfMemory:
    "There is not enough memory for this conflict. Leave out options, rule out under “infeasible” what cannot happen, or use fewer --threads.",
  badSize: ({ flag, given }) =>
    `${quote(given)} cannot be the value of ${flag}. Give an amount of memory such as 800M or 2G.`,
  badDate: ({ flag, given }) =>
    `${quote(given)} cannot be the value of ${flag}. Give a day, a month or a year that the calendar has: 2024-08-12, 2024-08 or 2024.`,
  badChances: ({ given }) =>
    `${quote(given)} does not say in how many worlds of 100 something is otherwise. Write for instance high=5,medium=20,low=40.`,
  badConceptOf: ({ given }) =>
    `${quote(given)} does not say whose concept is which. Write ID=CONCEPT,…, for instance syria=seq,iraq=nash.`,
  tooManyLevers: ({ given, most }) =>
    `${number(given)} levers are too many: name at most ${number(most)}, or fewer of a decision maker's options.`,
  noSuchAnswer: ({ given, known }) =>
    known.length === 0
      ? `There is no answer ${quote(given)}: nothing was found that could be taken over.`
      : `There is no answer ${quote(given)}. There ${known.length === 1 ? "is" : "are"} ${list(known)}.`,
  noToday:
    "The file does not say where things stand today, which --reached starts from. Give it a statusQuo.",
  nothingToTake: "It holds as things are: there is nothing to take over.",
  idTaken: ({ id }) => `There is a scenario ${quote(id)} already. Give another id with --as.`,
  noScenarioId: ({ id }) =>
    `${quote(id)} cannot be the id of a scenario. Give one with --as: letters, digits, - and _, a letter first.`,
  cannotTake: ({ label, reason, most }) =>
    reason === "looking"
      ? `${label} changes how far somebody looks ahead, and not the file: it cannot be made a scenario.`
      : `${label} would write a ranking of more than ${number(most)} states into the file. Take another answer.`,
  takenName: ({ wanted }) => `What it would take: ${wanted}`,
  takenAssumed: ({ wanted, concept }) =>
    `Not known but tried: the smallest change found under which ${quote(wanted)} would hold (${concept}).`,
  badExpression: ({ flag, character, message }) => `${flag}, character ${number(character)}: ${message}`,
  seeHelp: ({ command }) => `See: ${command} --help`,
  kinds: {
    format: "format",
    states: "choice of states",
    concept: "concept",
    decisionMaker: "decision maker",
    by: "kind of moves",
    ties: "way with ties",
    case: "case",
    sourceOrClaim: "source or claim",
    option: "option",
    keepable: "decision maker, statement (us.1), option or “situation”",
  },
  stateWrongLength: ({ state, expected, got }) =>
    `${quote(state)} has ${count(got, "sign")}, and there ${expected === 1 ? "is" : "are"} ${count(expected, "option")}. Write Y or N for each option, in the order of the file.`,
  stateInfeasible: ({ state }) => `${quote(state)} is no feasible state of this conflict.`,
  stateOutside: ({ state, count: all }) =>
    `There is no state ${state}: states are numbered from 1 to ${number(all)}.`,
  stateUnknown: ({ state, hint, options, count: all }) =>
    `${quote(state)} names no state.${didYouMean(hint)} Give Y or N for each of the ${count(options, "option")}, a label of the file, a number from 1 to ${number(all)}, or a decimal code such as d13.`,
  noDatedEvents: ({ file }) =>
    `${file} does not say what held on other dates: none of its events takes or drops an option. Add “taken” or “dropped” to the events, or leave out --as-of.`,
  infeasibleThen: ({ date: day, sentence, rule }) =>
    `The events up to ${date(day)} lead to a state that is not feasible${rule === "" ? "" : `, since the rule ${quote(rule)} removes it`}: ${sentence} Mend the events or the rule.`,
  noStatusQuo: ({ file }) =>
    `${file} does not say what holds today. Say where to start with --from STATE, or add “statusQuo” to the file.`,
  noLibrary: "The case library is not installed here. It is the folder “cases” of a checkout.",

  fileNotFound: ({ file }) => `There is no file ${quote(file)}.`,
  fileIsFolder: ({ file }) => `${quote(file)} is a folder. Name a file.`,
  fileUnreadable: ({ file, reason }) => `${quote(file)} cannot be read (${reason}).`,
  fileTooBig: ({ file, limit }) => `${quote(file)} is larger than ${size(limit)}, the most that is read.`,
  fileNotText: ({ file }) => `${quote(file)} is no text: it is not UTF-8. Save it as plain text in UTF-8.`,
  alreadyThere: ({ file }) => `${quote(file)} exists already and is left as it is. Name another folder.`,
  wouldOverwrite: ({ file }) =>
    `${quote(file)} exists already and is left as it is. Add --force to replace it.`,
  unexpected: ({ reason, version }) =>
    `Something went wrong in Parley ${version} itself: ${reason}. Nothing was changed. With PARLEY_DEBUG=1 it says where.`,
  cannotPrint: ({ reason }) => `The output cannot be written (${reason}).`,
  cannotWrite: ({ file, reason }) => `${quote(file)} cannot be written (${reason}).`,
  notFolder: ({ file }) => `${quote(file)} is a file, not a folder. Name a folder.`,
  wrote: ({ file }) => `Wrote ${file}.`,
  created: ({ file }) =>
    `Wrote ${file}, a small conflict to start from.\nEdit it, then run:  parley check ${file}\n                    parley analyze ${file}`,
  template: ({ title }) => `# A conflict: who can do what, what cannot be, and what each side wants.
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
  checked: ({ file, errors, warnings }) =>
    errors + warnings === 0
      ? `${file}: nothing is wrong.`
      : `${file}: ${list([...(errors > 0 ? [count(errors, "error")] : []), ...(warnings > 0 ? [count(warnings, "warning")] : [])])}.`,

  analysing: "Analysing",
  searching: "Searching",
  percent: ({ share }) => `${Math.floor(share * 100)} %`,
  pathsTooMany: ({ moves, limit }) =>
    `A search for paths here looks at up to ${number(moves)} moves, more than ${number(limit)}. Rule out states under “infeasible”.`,

  untitled: "Untitled",
  nfgComment:
    "Written by Parley. Payoffs are ranks turned round (larger is better): only their order means anything.",
  importFirst: ({ file }) =>
    `${quote(file)} is a file of another program. Make a conflict file of it first: parley import ${file} -o conflict.yaml`,
  unknownInput: ({ file, formats }) =>
    `${quote(file)} is none of the files that can be imported: ${formats}.`,
  note: ({ kind, code, params }) => {
    const message = (notes as Readonly<Record<string, (params: object) => string>>)[code]
    return `${NOTED[kind]}: ${message?.(params) ?? code}.`
  },
  graphTooBig: (of) =>
    of.kind === "too-many-nodes"
      ? `The graph would have ${count(of.needed, "state")}; at most ${number(of.allowed)} are drawn.`
      : `The graph would have more than ${count(of.allowed, "move")}, the most that are drawn. Fewer: --by improvements.`,

  stateName: (of) => capital(stateName(of)),
  stateHeading: (of) =>
    `${capital(stateName(of))}${of.label === null || of.label === String(of.state) ? "" : ` (number ${number(of.state)})`}`,
  scenarioLine: ({ name }) => `Scenario: ${name}`,
  sizeLine: ({ asOf, dms, options, states }) =>
    `${asOf === null ? "" : `As of ${asOf}. `}${capital(list([count(dms, "decision maker"), count(options, "option"), count(states, "feasible state")]))}.`,
  todayLine: ({ state, sentence }) => `Today (state ${number(state)}): ${sentence}`,
  noOutcomes: "No outcome would hold.",
  noOutcomesHint:
    "In every state somebody could still do better, and nothing that the concepts asked for count would deter them. A more cautious concept may find one: --concepts gmr,smr.",
  outcomesHeading: ({ count: all }) =>
    all === 1
      ? "One outcome would hold, under these assumptions"
      : `${number(all)} outcomes would hold, under these assumptions, strongest first`,
  countLine: ({ concept, count: all }) =>
    `${concept}: ${all === 0 ? "no equilibrium" : count(all, "equilibrium", "equilibria")}`,
  holdsUnder: ({ concepts: under }) => `holds under ${list(under)}`,
  mixedName: "the mixed concepts",
  ranksLine: (of) =>
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
  countsHeading: "Outcomes that would hold, under these assumptions",
  furtherHeading: ({ than }) =>
    `Further outcomes, by what sets them apart from ${than === null ? "today" : small(than)}`,
  furtherLine: ({ name, concepts: under, sentence }) => `${name} (${under.join(", ")}): ${sentence}`,
  legendHeading: "When an outcome holds",
  ranksNote: "Ranks: 1 is best; states that a side likes equally share a rank.",
  holdsLine: ({ concepts: under }) => `Holds under ${list(under)}.`,
  failsLine: ({ concepts: under, by }) =>
    `Does not hold under ${list(under)}: ${list(by.map(within))} would leave it.`,
  legendLine: ({ name, gloss }) => `${name}: ${gloss}.`,
  otherWorlds: (of) =>
    `Other worlds in this file: ${list(of.map(({ id, name }) => `${name} (--scenario ${id})`))}.`,
  cutLine: ({ where, all, total, matching, listed }) => {
    const counted = count(total, all ? "state" : "outcome")
    const match = matching === 1 ? "matches" : "match"
    const first = where === null ? "" : `${number(matching)} of ${counted} ${match} ${quote(where)}.`
    if (listed === matching) return first
    const of = where === null ? counted : number(matching)
    const rest = `Listed ${listed === 1 ? "is" : "are"} the first ${number(listed)} of ${of}, by number.`
    return first === "" ? rest : `${first} ${rest}`
  },
  moreOutcomes: ({ more, cut }) =>
    cut
      ? `${number(more)} more of those asked for ${more === 1 ? "is" : "are"} not shown: --format csv or --json lists them.`
      : `${number(more)} more ${more === 1 ? "is" : "are"} not shown: --format csv or --json lists all.`,
  tableHeading: "The outcomes side by side",
  moreColumns: ({ shown, total, cut }) =>
    `The first ${number(shown)} of ${number(total)} states ${cut ? "asked for " : ""}are shown; --format csv or --json lists ${cut ? "them" : "all"}.`,
  caveat:
    "Possible resolutions under the assumptions of this file, not forecasts. For the reasons: parley explain FILE --state STATE.",
  coalitionsHeading: "Coalitions",
  universalLine: ({ concept, states, count: all }) =>
    all === 0
      ? `No state is stable for every coalition under ${concept}.`
      : `${all === 1 ? "State" : "States"} ${all > states.length ? `${states.map(number).join(", ")} and ${number(all - states.length)} more` : list(states.map(number))} ${all === 1 ? "is" : "are"} stable for every coalition under ${concept}.`,
  coalitionLine: ({ members, counts, states }) =>
    `${list(members)}: of ${count(states, "state")} stable under ${list(counts.map(({ concept, count: all }) => `${concept} ${number(all)}`))}.`,
  moreCoalitions: ({ more }) => `${count(more, "more coalition")} in --json.`,

  reluctantStep: ({ sentence }) => `${sentence} (no improvement for who does it)`,
  way: ({ moves, improving, steps }) =>
    `From today in ${count(moves, "move")}${improving ? (moves === 1 ? ", an improvement for who makes it" : ", each an improvement for who makes it") : ""}: ${steps.join("; then ")}.`,
  waysLeftOut:
    "The ways from today are left out, since there are very many moves: parley paths FILE --to STATE.",
  wayIsToday: "This is where things stand today.",
  wayNone: "No moves lead here from today.",
  pathsHeading: ({ from, by, until }) =>
    `Ways from ${small(from)} by ${by === "moves" ? "any moves" : "improvements only"}${until === null ? "" : `, ending at the first equilibrium under ${until}`}`,
  pathSummary: ({ length }) =>
    length < 0
      ? "cannot be reached"
      : length === 0
        ? "is where the ways start"
        : `in ${count(length, "move")}`,
  step: ({ sentence, state }) => `${capital(sentence)} → ${small(state)}`,
  wayNumber: ({ number: which }) => `${which}.`,
  unreachable: ({ states }) => `Out of reach from there: ${list(states.map(small))}.`,
  morePaths: ({ shown }) => `There are more than these ${number(shown)} shortest ways.`,
  moreTargets: ({ shown, total }) =>
    `The first ${number(shown)} of ${number(total)} equilibria are told; --to STATE asks for any state.`,

  caseLine: ({ title, asOf, decisionMakers, options, scenarios }) =>
    `${title}${asOf === null ? "" : ` (${asOf})`}: ${count(decisionMakers, "decision maker")}, ${count(options, "option")}${scenarios.length === 0 ? "" : `; ${scenarios.length === 1 ? "scenario" : "scenarios"} ${list(scenarios)}`}`,
  casesHint: "parley cases ID prints the file of a case; add -o FILE to keep a copy.",

  serve,

  help: {
    parley:
      "Parley works out which outcomes of a conflict would hold and why, from a file that says who can do what, what cannot be, and what each side wants.",
    helpFlag: "show this help",
    versionFlag: "show the version",
    titles: {
      "Usage:": "Usage:",
      "Arguments:": "Arguments:",
      "Options:": "Flags:",
      "Global Options:": "Flags everywhere:",
      "Commands:": "Commands:",
      "Examples:": "Examples:",
    },
    placeholders: {
      options: "flags",
      command: "command",
      folder: "folder",
      files: "files",
      file: "file",
      id: "id",
      tag: "tag",
      n: "n",
      size: "size",
      list: "list",
      which: "which",
      how: "how",
      expression: "expression",
      format: "format",
      state: "state",
      date: "date",
      concept: "concept",
      kind: "kind",
      address: "address",
      path: "path",
    },
    examples: `Examples:
  parley analyze cases/venezuela-2024/conflict.yaml
  parley explain cases/venezuela-2024/conflict.yaml --state 1 --concept seq
  parley new my-conflict

FILE may be - for standard input. STATE is a Y/N string, a label, a state
number, or a decimal code such as d13.
Exit codes: 0 done, 1 the input is wrong, 2 the command is wrong, 3 stopped by a
limit or a signal.`,
    exampleOf: {
      new: "  parley new my-conflict",
      check: "  parley check cases/venezuela-2024/conflict.yaml",
      analyze: `  parley analyze cases/venezuela-2024/conflict.yaml
  parley analyze cases/venezuela-2024/conflict.yaml --scenario successor
  parley analyze cases/venezuela-2024/conflict.yaml --json --states all`,
      explain: `  parley explain cases/venezuela-2024/conflict.yaml --state 1
  parley explain cases/venezuela-2024/conflict.yaml --state 99 --scenario successor
  parley explain cases/venezuela-2024/conflict.yaml --state 99 --than 50`,
      paths: `  parley paths cases/venezuela-2024/conflict.yaml
  parley paths cases/venezuela-2024/conflict.yaml --by improvements --to 1`,
      sure: `  parley sure cases/venezuela-2024/conflict.yaml
  parley sure cases/venezuela-2024/conflict.yaml --state 99 --samples 5000`,
      change: `  parley change cases/venezuela-2024/conflict.yaml --to "leave and amnesty"
  parley change cases/venezuela-2024/conflict.yaml --scenario successor --to "leave and amnesty" --levers us
  parley change cases/syria-iraq-1975/conflict.yaml --to 2 --who syria --count`,
      brief: `  parley brief cases/venezuela-2024/conflict.yaml -o brief.html
  parley brief cases/venezuela-2024/conflict.yaml --format md`,
      offers: `  parley offers cases/venezuela-2024/conflict.yaml
  parley offers cases/venezuela-2024/conflict.yaml --scenario successor`,
      evidence: `  parley evidence cases/venezuela-2024/conflict.yaml
  parley evidence cases/venezuela-2024/conflict.yaml --without journal`,
      compare: "  parley compare cases/venezuela-2024/conflict.yaml",
      history: "  parley history cases/venezuela-2024/conflict.yaml",
      forecasts: "  parley forecasts",
      import: "  parley import conflict.gmcr -o conflict.yaml",
      export: `  parley export cases/venezuela-2024/conflict.yaml --to csv --states all
  parley export cases/venezuela-2024/conflict.yaml --to gmcr -o venezuela.gmcr`,
      schema: "  parley schema -o schema.json",
      cases: `  parley cases
  parley cases venezuela-2024`,
      serve: "  parley serve cases --open",
    },
    change:
      "say what it would take for a state or an expression to hold: conditions, smallest changes, packages and the way there",
    new: "make a folder with a small conflict file to start from",
    check: "say what is wrong or doubtful in conflict files",
    analyze: "work out which outcomes would hold",
    explain: "give the reasons why a state is stable or not",
    paths: "show how the parties could get from today to an outcome",
    sure: "say how sure the outcomes are: what each assumption changes, what makes no difference, and in how many worlds they hold",
    brief: "write a brief: two pages to read, and an annex to check them by",
    offers: "say which offers would hold, who would break them, and what they are worth to each side",
    evidence: "say on what the outcomes rest, and what falls with a source or claim",
    compare:
      "lay the file and its scenarios side by side: what holds in all, what in one alone, and from when",
    history: "say which moves so far served who made them, and what the model cannot explain",
    forecasts: "list the forecasts on record with their Brier scores (default: the case library)",
    import: "turn a file of another program into a conflict file",
    export: "write a conflict, its results or its moves in another format",
    schema: "print the JSON Schema of the conflict file",
    cases: "list the case library, or print one of its files",
    serve: "open a folder of conflicts in the workbench, in the browser",
    lang: "the language to speak, such as en (also: PARLEY_LANG)",
    json: "print one JSON document",
    scenario: "lay a scenario of the file over it",
    asOf: "as of another date, month or year: today's state is what the events up to then make it",
    scenarioOrAll:
      "one scenario of the file alone, or all (default: the file as it stands and each scenario)",
    output: "write to a file instead of the screen",
    force: "replace the file if it exists",
    limitStates: "the most feasible states to work with (default: 67,108,864)",
    threads: "how many threads work on a large conflict (default: one per core)",
    maxMemory: "the most memory to use, such as 2G or 800M (default: three quarters of what is free)",
    concepts: "concepts, by commas: nash, gmr, smr, seq, sseq (these by default), sim, seq-or-sim",
    conceptOf: "a concept for each decision maker, such as us=seq,ussr=nash: equilibria of the mixture",
    coalitions: "judge coalitions as well",
    states: "the states to list: equilibria (default), all or none",
    where: "list only states where an expression over options is true, such as 'leave and amnesty'",
    limit: "list at most so many states, the first by number",
    format: "text (default), json, ndjson, csv, md, latex or html",
    depth: "how many steps together are searched: 1 or 2 (default)",
    samples: "how many worlds are drawn; default 1000",
    seed: "where the draw begins: the same number gives the same result; default 1",
    chances:
      "in how many worlds of 100 something is otherwise, by its confidence; default high=5,medium=20,low=40",
    ties: "states that a decision maker ranks alike: kept so (kept, default), or put in a random order in each world (random)",
    wanted: "what is to hold: a state, or an expression over options; may be given several times",
    notWanted: "what must not hold; may be given several times",
    reached: "today must lead there, too, by moves that serve those who make them",
    oneConcept: "the concept under which it is to hold; default seq",
    who: "decision makers whose preferences may change, by commas (default: all)",
    keep: "what stays as it is, by commas: decision makers, statements (us.1), options, or situation",
    steps: "the most steps that statements may change by: 1 to 3 (default)",
    answers: "how many answers of each kind; default 3",
    levers: "options, or decision makers for all of theirs, of which each combination is tried as binding",
    count: "count the strict rankings of --who that make the state hold",
    countSamples: "how many rankings are drawn where they are too many to count; default 10000",
    take: "make a scenario of an answer, such as S1, and print the file with it",
    as: "the id of that scenario; default taken",
    briefTo: "say as well what it would take for this state or expression to hold",
    briefFormat: "html or md; by default what the ending of the file says, else md",
    state:
      "the state to explain: a Y/N string, a label, a number (#5 is always a number), or a code such as d13",
    than: "say instead why each side prefers --state to this state, or not",
    dm: "explain for this decision maker only",
    concept: "explain under this concept only",
    from: "where the ways start (default: today)",
    to: "where they lead (default: the equilibria)",
    by: "moves (any, the default) or improvements (only what serves who moves)",
    until: "stop at the first equilibrium under this concept",
    restingState: "of this outcome alone: a Y/N string, a label, a number or a code",
    without: "what falls without these sources or claims, by commas",
    to_: "conflict: yaml, json, gmcr, nfg; table: text, csv, md, latex, html; graph of moves: dot, graphml; results: results (JSON), ndjson",
    port: "the port to listen at (default: 4747, or the first free one after it)",
    host: "the address to listen at (default: 127.0.0.1, which only this machine reaches)",
    open: "open the browser as well",
    inFront: "the conflict to show first, by its path in the folder",
  },
}

/** English. */
export const en: Catalogue = {
  language: "en",
  name: "English",
  problems,
  exchange,
  notes,
  unknownProblem: ({ code }) => `Something is wrong here that has no words yet (${code}).`,
  inScenario: ({ scenario, message }) => `In the scenario ${quote(scenario)}: ${message}`,
  fault,
  concepts,
  coalitionConcepts,
  phrases,
  explanation,
  preference,
  brief,
  sure,
  change,
  offers,
  evidence,
  worlds,
  history,
  forecasts,
  table: {
    state: "State",
    label: "Label",
    ranks: "Ranks (1 is best)",
    equilibria: "Equilibria",
    mark: "E",
    counted: (concept, all) => `${concept} (${number(all)})`,
    heading: (title, scenario) => (scenario === null ? title : `${title} (scenario: ${scenario})`),
    notes: (shown, states) => [
      "Y: taken, N: not taken, -: either. E: an equilibrium; in parentheses how many there are in all.",
      shown === states
        ? `All ${count(states, "feasible state")}.`
        : `${number(shown)} of ${count(states, "feasible state")}.`,
    ],
  },
  server,
  cli,
}
