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
  inAll: "In every world",
  inSome: "In several worlds",
  onlyIn: ({ world }) => `Only in ${world}`,
  outcome: ({ name, sentence, concepts, worlds: within }) =>
    `${name} (${concepts.join(", ")}${within.length > 0 ? `; ${within.join("; ")}` : ""}): ${sentence}`,
  more: ({ count: more }) => `${number(more)} more ${more === 1 ? "is" : "are"} told by --json.`,
  apart: "Told by what sets them apart from today.",
  nothingIn: ({ world }) => `Nothing would hold in ${world}.`,

  offersHeading: "Which offers survive",
  survives: ({ offer, yes, no }) =>
    no.length === 0
      ? `${quote(offer)} could hold in every world.`
      : yes.length === 0
        ? `${quote(offer)} would hold in no world.`
        : `${quote(offer)} could hold in ${list(yes)}, and would not in ${list(no)}.`,

  turnHeading: "When the picture turns",
  turns: ({ when: moment, scenario }) =>
    `The picture first turns ${when(moment)}, if ${quote(scenario)} comes about.`,
  noTurn: "No scenario that has a date changes what would hold.",
  scenario: ({ name, from, changes }) =>
    `${quote(name)}${from === null ? ", for which the file gives no date," : `, possible ${when(from)} at the earliest,`} ${changes ? "changes what would hold" : "changes nothing of what would hold"}.`,
  signals: (signals) => `Signals to watch: ${signals.map((each) => stop(capital(each))).join(" ")}`,
  probability: ({ percent, source }) =>
    `Its probability is given as ${number(percent)} %${source === null ? ", without a source" : `, by ${quote(source)}`}; nothing here depends on it.`,
}
