import { CONCEPTS, countsChoices } from "../../engine/index.ts"
import type { LookAlike, ValueKind } from "../../file/index.ts"
import type { Fault, ProblemMessages } from "../messages.ts"
import { recordProblems } from "./record.ts"
import { count, didYouMean, list, number, quote, quoted, size, stop, write } from "./tools.ts"

const KINDS: Readonly<Record<ValueKind, string>> = {
  text: "a text",
  number: "a number",
  boolean: "true or false",
  list: "a list",
  map: "a map (key: value)",
  empty: "empty",
}

const LOOK_ALIKES: Readonly<Record<LookAlike, (instead: string) => string>> = {
  "no-break-space": () => "a no-break space",
  "other-space": () => "a space of another width",
  "zero-width": () => "a zero-width space or joiner, which cannot be seen",
  "soft-hyphen": () => "a soft hyphen, which cannot be seen",
  "direction-mark": () => "a mark of writing direction, which cannot be seen",
  "full-width": (instead) => `the full-width form of ${quote(instead)}`,
  colon: () => "a sign that looks like a colon",
  "quotation-mark": () => "a typographic quotation mark",
  dash: () => "a dash or bullet that looks like a hyphen",
  cyrillic: (instead) => `a Cyrillic letter that looks like ${quote(instead)}`,
  greek: (instead) => `a Greek letter that looks like ${quote(instead)}`,
}

const instead = (of: string): string =>
  of === "" ? "Remove it." : of === " " ? "Type a plain space instead." : `Type a plain ${quote(of)} instead.`

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
  if (hint.startsWith("not (")) return ` For ${quote(`a ${sign} b`)} write ${quote(hint)}.`
  return hint === "if" ? implied(sign) : write(hint && quote(hint), "Use the words not, and, or, if, iff.")
}

const tooManyStates = (needed: string, allowed: string): string =>
  `${number(needed)} states are feasible, and at most ${number(allowed)} are worked with. Rule out under “infeasible” what cannot happen${BigInt(needed) > 2n ** 31n ? " or leave out options" : ", leave out options, or raise the limit with --limit-states"}.`

const tooMuchMemory = (states: number, needed: number, allowed: number, fits: number): string =>
  `${count(states, "feasible state")} would need about ${size(needed)} of memory, and ${size(allowed)} may be used: ${fits < 1 ? "none of this kind" : `about ${number(fits)} of this kind`} would fit. Leave out options, rule out under “infeasible” what cannot happen, or allow more with --max-memory.`

export const problems: ProblemMessages = {
  ...recordProblems,
  "file-too-big": ({ bytes, limit }) =>
    `The file has ${size(bytes)}; conflict files of up to ${size(limit)} are read.`,
  "too-many-tokens": ({ limit }) =>
    `The file goes on after ${number(limit)} words and signs, more than are read. Leave out what the conflict does not need.`,
  "too-many-lines": ({ limit }) =>
    `The file has more than ${number(limit)} lines, the most that are read. Leave out what the conflict does not need.`,
  "nested-too-deep": ({ limit }) =>
    `Lists and maps lie more than ${limit} deep within each other here. A conflict file needs no more than a few levels.`,
  "bad-character": ({ character, count: all }) =>
    `The character ${character} cannot stand in a conflict file${all > 1 ? ` (${number(all)} such characters in all)` : ""}. Remove it, or save the file as plain text in UTF-8.`,
  "look-alike": ({ kind, character, instead: of, count: all }) =>
    `This character, ${character}, is ${LOOK_ALIKES[kind]?.(of) ?? kind}${all > 1 ? ` (${number(all)} on this line)` : ""}. ${instead(of)}`,
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
  "more-of-kind": ({ count: more, line }) =>
    `${count(more, "more problem")} of the same kind as in line ${line} ${more === 1 ? "is" : "are"} not told one by one. Mend those that are told first.`,

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
  "reserved-id": ({ id, hint }) =>
    `${quote(id)} has a meaning of its own and cannot be an id. Take another, for instance ${quote(hint)}.`,
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
  "outcome-like-option": ({ id }) =>
    `The outcome ${quote(id)} has the id of an option, and statements mean the option. Give it another id.`,
  "repeated-name": ({ name, firstLine }) =>
    `The outcome in line ${firstLine} is called ${quote(name)} already, and whoever writes the name means that one. Give this one another name.`,
  "meant-outcomes": () =>
    "“outcome” says what happened in the end. Names of states, each with a “when”, stand under “outcomes”: add the s.",
  "meant-outcome": ({ text }) =>
    `“outcomes” holds names of states, each with a “name” and a “when”. If ${quote(text)} is what happened in the end, write “outcome”.`,
  "bad-weight": ({ text }) => `${quote(text)} is no weight. Write a decimal number, such as 3, -2 or 0.5.`,
  "long-weight": ({ text, digits, limit }) =>
    `${quote(text)} has ${digits} digits, and weights are compared exactly with up to ${limit}. Round it.`,

  "unknown-scenario": ({ name, hint }) =>
    `There is no scenario ${quote(name)}.${didYouMean(hint) || " Use an id given under “scenarios”."}`,
  "scenarios-unchecked": ({ count: of }) =>
    `The file is so long that the last ${of === 1 ? "scenario is" : `${number(of)} scenarios are`} not checked here. Open each to see what is wrong with it.`,
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
  "outcome-of-no-state": ({ id, statement }) =>
    `The outcome ${quote(id)} names nothing: ${quote(statement)} is true of no feasible state. Mend it, or loosen the rules.`,
  "outcome-names-nothing": ({ id }) =>
    `The outcome ${quote(id)} names nothing: each state of which it is true has its name from an earlier one. Move it up, or remove it.`,
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
  "others-option": ({ option, by, owner, hint }) =>
    `${quote(option)} is an option of ${quoted(owner, "and")}, not of ${quote(by)}.${hint === "" ? "" : ` If it is meant, write ${quoted(hint, "or")}.`}`,
  "ambiguous-name": ({ name, hint }) =>
    `Several decision makers have an option ${quote(name)}. Write ${quoted(hint, "or")}.`,
  "bad-name": ({ name, hint }) =>
    `${quote(name)} cannot be the name of an option: names are made of letters A to Z, digits and _, and do not begin with a digit.${didYouMean(hint)}`,
  "wrong-sign": ({ sign, hint }) => `${quote(sign)} is not a sign of statements.${usual(sign, hint)}`,
  "stray-character": ({ character }) => `${quote(character)} means nothing in a statement. Remove it.`,
  "unknown-operator": ({ name, hint }) =>
    `${quote(name)} does not join parts of a statement.${hint === "if" || hint.startsWith("not (") ? usual(name, hint) : didYouMean(hint) || " Use and, or, if, iff."}`,
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

export function fault(of: Fault): string {
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
      return `More than ${number(of.allowed)} combinations of simultaneous choices would have to be looked at in all. Leave ${list(CONCEPTS.filter(countsChoices))} out of --concepts, or rule out states under “infeasible”.`
    case "too-many-choices":
      return `In one state ${number(String(of.needed))} combinations of simultaneous choices would have to be looked at, and at most ${number(of.allowed)} are. Leave ${list(CONCEPTS.filter(countsChoices))} out of --concepts, or give decision makers fewer options.`
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
