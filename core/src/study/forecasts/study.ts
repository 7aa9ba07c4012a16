import type { Forecast } from "../../file/index.ts"
import type { StudyOfFile } from "../opened.ts"
import type { ForecastsAnswer } from "./answer.ts"
import type { ForecastsQuestion } from "./question.ts"

/** The forecasts on record and how they came out (SPEC F1, F2). */
export const forecasts: StudyOfFile<ForecastsQuestion, ForecastsAnswer> = {
  of: "file",
  answer: ({ conflict }) => ({
    forecasts: conflict.record.forecasts.map((forecast) => ({ forecast, score: scoreOf(forecast) })),
  }),
}

function scoreOf({ probability, outcome }: Forecast): number | null {
  return outcome === undefined ? null : rounded((probability - (outcome ? 1 : 0)) ** 2)
}

/** How many forecasts of some files are resolved, and the mean of their scores; null where none is. */
export function scoresOf(answers: readonly ForecastsAnswer[]): { resolved: number; mean: number | null } {
  const scores = answers.flatMap(({ forecasts: of }) => of.flatMap(({ score }) => score ?? []))
  const sum = scores.reduce((so, score) => so + score, 0)
  return { resolved: scores.length, mean: scores.length === 0 ? null : rounded(sum / scores.length) }
}

// Without the noise of binary fractions.
function rounded(value: number): number {
  return Math.round(value * 1e12) / 1e12
}
