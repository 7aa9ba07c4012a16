import type { ForecastMessages, HistoryMessages } from "../history-words.ts"
import { capital, count, date, list, number, stateName, stop, when, within } from "./tools.ts"

/** What is said of what happened. */
export const history: HistoryMessages = {
  none: "The file tells of no events by then. They stand under “events”; docs/file-format.md shows how.",
  heading: ({ events, until }) =>
    `${capital(count(events, "event"))}${until === null ? "" : ` up to ${date(until)}`}, held against the model.`,
  event: ({ when: moment, what, by }) =>
    `${capital(when(moment))}${by.length === 0 ? "" : ` (${list(by)})`}: ${stop(what)}`,
  nothingChanged: "No option changes by it.",
  changed: ({ sentence }) => `What changes: ${sentence}`,
  infeasible: "By the rules of the file things could not stand so before or after it: nothing is claimed.",
  indifferent: ({ dm }) =>
    `By the file ${within(dm)} prefers no state to another, so the model has nothing to say of this move.`,
  move: ({ dm, effect, rank, before, stable }) => {
    const told =
      effect === "better"
        ? `For ${within(dm)} it was an improvement (from rank ${number(before)} to ${number(rank)}): the model explains it.`
        : `For ${within(dm)} it was no improvement (${effect === "same" ? `rank ${number(rank)} before and after` : `from rank ${number(before)} to ${number(rank)}`}): the model does not explain it.`
    return stable.length === 0 ? told : `${told} Staying was stable for ${within(dm)} under ${list(stable)}.`
  },
  stood: ({ state, concepts }) =>
    `Then things stood at ${stateName(state)}, which ${concepts.length === 0 ? "would not hold under any concept asked for" : `would hold under ${list(concepts)}`}.`,
  within: (states) => `Within reach by improvements: ${list(states.map(stateName))}.`,
  nothingWithin: "No outcome was within reach by improvements.",
  totals: ({ moves, improvements }) =>
    `${improvements === moves ? (moves === 1 ? "The one move was" : `All ${number(moves)} moves were`) : `Of ${count(moves, "move")} ${number(improvements)} ${improvements === 1 ? "was" : "were"}`} an improvement for who made it.`,
  noMoves: "No event takes or drops an option, so that there is no move to hold against the model.",
  meaning:
    "What this test shows: whether what happened fits the wants that the file writes down, as they are today. What it does not show: that these are the wants the parties had, for they may have been written down knowing what happened; nor what comes next. A move that the model does not explain points to a want, an option or a belief that the file lacks.",
}

/** What is said of forecasts. */
export const forecasts: ForecastMessages = {
  none: ({ files }) =>
    `There are no forecasts in ${files === 1 ? "the file" : `the ${number(files)} files`}. They stand under “forecasts”; docs/file-format.md shows how.`,
  question: "Question",
  date: "Date",
  probability: "Probability",
  outcome: "Outcome",
  score: "Brier score",
  came: "yes",
  didNot: "no",
  open: "open",
  percent: (share) => `${number(Math.round(share * 1000) / 10)} %`,
  brier: (score) => score.toFixed(4),
  day: ({ text }) => date(text),
  totals: ({ resolved, open, files, mean }) =>
    `${capital(count(resolved + open, "forecast"))} in ${count(files, "file")}, ${number(resolved)} resolved. ${mean === null ? "Without one that is resolved there is no score." : `Their mean Brier score is ${mean.toFixed(4)}: 0 is perfect, 0.25 is what always saying 50 % gives, 1 is always wrong and certain.`}`,
}
