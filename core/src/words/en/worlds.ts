import type { WorldMessages } from "../world-words.ts"
import { capital, count, list, number, quote, stop, when } from "./tools.ts"

const hold = (of: number): string => (of === 1 ? "1 outcome would hold" : `${number(of)} outcomes would hold`)

/** What is said of worlds side by side. */
export const worlds: WorldMessages = {
  noScenarios:
    "The file has no scenarios, so there is no other world to hold it against. They stand under “scenarios”; docs/file-format.md shows how.",
  named: ({ scenario }) => (scenario === null ? "the file as it stands" : quote(scenario)),
  summary: ({ worlds: of, all, some, one }) =>
    `Of ${count(of, "world")} held side by side: ${hold(all)} in all, ${number(some)} in several, ${number(one)} in one alone.`,
  inAll: ({ whole }) => (whole ? "In every world" : "In every world that has a model"),
  inSome: "In several worlds",
  onlyIn: ({ world, whole }) =>
    whole ? `Only in ${world}` : `Of the worlds that have a model, only in ${world}`,
  outcome: ({ name, sentence, concepts, worlds: within }) =>
    `${name} (${concepts.join(", ")}${within.length > 0 ? `; ${within.join("; ")}` : ""}): ${sentence}`,
  more: ({ count: more }) => `${number(more)} more ${more === 1 ? "is" : "are"} told by --json.`,
  apart: "Told by what sets them apart from today.",
  nothingIn: ({ world }) => `Under the concepts asked for nothing would hold in ${world}.`,

  offersHeading: "Which offers survive",
  survives: ({ offer, yes, no, unknown, whole }) => {
    const that = whole ? "" : " that has a model"
    const open = unknown.length === 0 ? "" : ` Whether it would in ${list(unknown, "or")} is not known.`
    if (unknown.length === 0 && no.length === 0) return `${quote(offer)} could hold in every world${that}.`
    if (unknown.length === 0 && yes.length === 0) return `${quote(offer)} would hold in no world${that}.`
    const could = yes.length === 0 ? "" : `could hold in ${list(yes)}`
    if (no.length > 0)
      return `${quote(offer)} ${could === "" ? "would not hold" : `${could}, and would not`} in ${list(no)}.${open}`
    return could === ""
      ? `Whether ${quote(offer)} would hold in ${list(unknown, "or")} is not known.`
      : `${quote(offer)} ${could}.${open}`
  },

  turnHeading: "When the picture turns",
  turns: ({ when: moment, scenario, whole }) =>
    `${whole ? "The picture" : "As far as the scenarios have a model, the picture"} first turns ${when(moment)}, if ${quote(scenario)} comes about.`,
  noTurn: ({ dated, known }) =>
    dated === 0
      ? "No scenario has a date, so nothing is said of when the picture turns."
      : known === 0
        ? "No scenario that has a date has a model, so nothing is said of when the picture turns."
        : `No scenario that has a date${known < dated ? " and a model" : ""} changes what would hold.`,
  scenario: ({ name, from, changes }) =>
    `${quote(name)}${from === null ? ", for which the file gives no date," : `, possible ${when(from)} at the earliest,`} ${changes ? "changes what would hold" : "changes nothing of what would hold"}.`,
  signals: (signals) => `Signals to watch: ${signals.map((each) => stop(capital(each))).join(" ")}`,
  probability: ({ percent, source }) =>
    `Its probability is given as ${number(percent)} %${source === null ? ", without a source" : `, by ${quote(source)}`}; nothing here depends on it.`,
}
