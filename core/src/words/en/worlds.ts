import type { Moment } from "../../file/index.ts"
import { capital, count, list, number, quote, stop, when } from "./tools.ts"

const hold = (of: number): string => (of === 1 ? "1 outcome would hold" : `${number(of)} outcomes would hold`)

type Outcome = {
  name: string
  sentence: string | null
  concepts: readonly string[]
  worlds: readonly string[]
}
type Survives = {
  offer: string
  yes: readonly string[]
  no: readonly string[]
  unknown: readonly string[]
  whole: boolean
}

/** What is said of worlds side by side. */
export const worlds = {
  noScenarios:
    "The file has no scenarios, so there is no other world to hold it against. They stand under “scenarios”; docs/file-format.md shows how.",
  /** A world within a sentence; null: the file as it stands. */
  named: ({ scenario }: { scenario: string | null }) =>
    scenario === null ? "the file as it stands" : quote(scenario),
  /** How many outcomes hold in every world, in several, in one alone. */
  summary: ({ worlds: of, all, some, one }: { worlds: number; all: number; some: number; one: number }) =>
    `Of ${count(of, "world")} held side by side: ${hold(all)} in all, ${number(some)} in several, ${number(one)} in one alone.`,
  /** `whole`, here and below: every world has a model, so that all of them are spoken of. */
  inAll: ({ whole }: { whole: boolean }): string =>
    whole ? "In every world" : "In every world that has a model",
  inSome: "In several worlds",
  onlyIn: ({ world, whole }: { world: string; whole: boolean }) =>
    whole ? `Only in ${world}` : `Of the worlds that have a model, only in ${world}`,
  /**
   * An outcome: what it is called, under which concepts it holds, and by what it differs from today or what holds there,
   * null where its name says all of that. With `worlds`, those in which it holds.
   */
  outcome: ({ name, sentence, concepts, worlds: within }: Outcome) =>
    `${[`${name}, ${list(concepts)}`, ...within].join("; ")}${sentence === null ? "" : `: ${sentence}`}`,
  more: ({ count: more }: { count: number }) =>
    `${number(more)} more ${more === 1 ? "is" : "are"} told by --json.`,
  /** Above the outcomes: whether they are told by what sets them apart from today. */
  apart: "Told by what sets them apart from today.",
  nothingIn: ({ world }: { world: string }) => `Under the concepts asked for nothing would hold in ${world}.`,

  offersHeading: "Which offers survive",
  /** In which worlds an offer would hold or be kept, in which not, and in which that is not known; each may be empty. */
  survives: ({ offer, yes, no, unknown, whole }: Survives) => {
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
  /** The first date on which a dated scenario changes what would hold. `whole`: every dated scenario has a model. */
  turns: ({ when: moment, scenario, whole }: { when: Moment; scenario: string; whole: boolean }) =>
    `${whole ? "The picture" : "As far as the scenarios have a model, the picture"} first turns ${when(moment)}, if ${quote(scenario)} comes about.`,
  /** How many scenarios have a date, and how many of these a model; none of which changes what would hold. */
  noTurn: ({ dated, known }: { dated: number; known: number }) =>
    dated === 0
      ? "No scenario has a date, so nothing is said of when the picture turns."
      : known === 0
        ? "No scenario that has a date has a model, so nothing is said of when the picture turns."
        : `No scenario that has a date${known < dated ? " and a model" : ""} changes what would hold.`,
  scenario: ({ name, from, changes }: { name: string; from: Moment | null; changes: boolean }) =>
    `${quote(name)}${from === null ? ", for which the file gives no date," : `, possible ${when(from)} at the earliest,`} ${changes ? "changes what would hold" : "changes nothing of what would hold"}.`,
  signals: (signals: readonly string[]) =>
    `Signals to watch: ${signals.map((each) => stop(capital(each))).join(" ")}`,
  /** `percent`: 0 to 100; `source`: null where the file names none. */
  probability: ({ percent, source }: { percent: number; source: string | null }) =>
    `Its probability is given as ${number(percent)} %${source === null ? ", without a source" : `, by ${quote(source)}`}; nothing here depends on it.`,
}
