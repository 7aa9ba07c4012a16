import type { Moment } from "../../file/index.ts"
import type { StateName } from "../state-name.ts"
import { capital, count, date, list, number, stateName, stop, when, within } from "./tools.ts"

type Move = {
  dm: string
  effect: "better" | "same" | "worse"
  rank: number
  before: number
  stable: readonly string[]
}

/** What is said of what happened. */
export const history = {
  none: "The file tells of no events by then. They stand under “events”; docs/file-format.md shows how.",
  /** How many events, up to which date; null: all there are. */
  heading: ({ events, until }: { events: number; until: string | null }) =>
    `${capital(count(events, "event"))}${until === null ? "" : ` up to ${date(until)}`}, held against the model.`,
  /** An event; `by`: who did it, may be empty. */
  event: ({ when: moment, what, by }: { when: Moment; what: string; by: readonly string[] }) =>
    `${capital(when(moment))}${by.length === 0 ? "" : ` (${list(by)})`}: ${stop(what)}`,
  nothingChanged: "No option changes by it.",
  /** What holds after the event and did not before, as a sentence. */
  changed: ({ sentence }: { sentence: string }) => `What changes: ${sentence}`,
  infeasible: "By the rules of the file things could not stand so before or after it: nothing is claimed.",
  /** A move of somebody to whom all states are alike. */
  indifferent: ({ dm }: { dm: string }) =>
    `By the file ${within(dm)} prefers no state to another, so the model has nothing to say of this move.`,
  /** A move and what its maker had of it. `stable`: the concepts under which staying was stable for it. */
  move: ({ dm, effect, rank, before, stable }: Move) => {
    const told =
      effect === "better"
        ? `For ${within(dm)} it was an improvement (from rank ${number(before)} to ${number(rank)}): the model explains it.`
        : `For ${within(dm)} it was no improvement (${effect === "same" ? `rank ${number(rank)} before and after` : `from rank ${number(before)} to ${number(rank)}`}): the model does not explain it.`
    return stable.length === 0 ? told : `${told} Staying was stable for ${within(dm)} under ${list(stable)}.`
  },
  /** How things stood then; `concepts` may be empty. */
  stood: ({ state, concepts }: { state: StateName; concepts: readonly string[] }) =>
    `Then things stood at ${stateName(state)}, which ${concepts.length === 0 ? "would not hold under any concept asked for" : `would hold under ${list(concepts)}`}.`,
  within: (states: readonly StateName[]) => `Within reach by improvements: ${list(states.map(stateName))}.`,
  nothingWithin: "No outcome was within reach by improvements.",
  totals: ({ moves, improvements }: { moves: number; improvements: number }) =>
    `${improvements === moves ? (moves === 1 ? "The one move was" : `All ${number(moves)} moves were`) : `Of ${count(moves, "move")} ${number(improvements)} ${improvements === 1 ? "was" : "were"}`} an improvement for who made it.`,
  noMoves: "No event takes or drops an option, so that there is no move to hold against the model.",
  meaning:
    "What this test shows: whether what happened fits the wants that the file writes down, as they are today. What it does not show: that these are the wants the parties had, for they may have been written down knowing what happened; nor what comes next. A move that the model does not explain points to a want, an option or a belief that the file lacks.",
}

type Totals = { resolved: number; open: number; files: number; mean: number | null }

/** What is said of forecasts. */
export const forecasts = {
  none: ({ files }: { files: number }) =>
    `There are no forecasts in ${files === 1 ? "the file" : `the ${number(files)} files`}. They stand under “forecasts”; docs/file-format.md shows how.`,
  question: "Question",
  date: "Date",
  probability: "Probability",
  outcome: "Outcome",
  score: "Brier score",
  came: "yes",
  didNot: "no",
  open: "open",
  /** A share of 1, as a percentage; a score, from 0 to 1. */
  percent: (share: number) => `${number(Math.round(share * 1000) / 10)} %`,
  brier: (score: number) => score.toFixed(4),
  day: ({ text }: Moment) => date(text),
  totals: ({ resolved, open, files, mean }: Totals) =>
    `${capital(count(resolved + open, "forecast"))} in ${count(files, "file")}, ${number(resolved)} resolved. ${mean === null ? "Without one that is resolved there is no score." : `Their mean Brier score is ${mean.toFixed(4)}: 0 is perfect, 0.25 is what always saying 50 % gives, 1 is always wrong and certain.`}`,
}
