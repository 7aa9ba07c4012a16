import type { Conflict } from "../file/index.ts"
import { type ForecastsAnswer, scoresOf } from "../study/index.ts"
import { type Catalogue, textOf } from "../words/index.ts"
import { apart, paragraph } from "./bits.ts"
import type { Block } from "./document.ts"

/** What is answered of the forecasts of a file. */
export interface ForecastsOf {
  /** Its name. */
  readonly file: string
  readonly conflict: Conflict
  readonly answer: ForecastsAnswer
}

/** The forecasts of some files, with how they came out, to be read. */
export function forecastsBlocks(
  files: readonly ForecastsOf[],
  { forecasts: words, ...rest }: Catalogue,
): Block[] {
  const rows = files.flatMap(({ conflict, answer }) =>
    answer.forecasts.map(({ forecast: { question, date, probability, outcome }, score }) => [
      textOf(conflict, question, { forecasts: words, ...rest }),
      words.day(date),
      words.percent(probability),
      outcome === undefined ? words.open : outcome ? words.came : words.didNot,
      score === null ? "" : words.brier(score),
    ]),
  )
  if (rows.length === 0) return [paragraph(words.none({ files: files.length }))]
  const head = [words.question, words.date, words.probability, words.outcome, words.score]
  const { resolved, mean } = scoresOf(files.map(({ answer }) => answer))
  return [
    { kind: "grid", head, rows },
    apart(words.totals({ resolved, open: rows.length - resolved, files: files.length, mean })),
  ]
}

/** What `forecasts --json` prints. */
export function forecastsJson(files: readonly ForecastsOf[], words: Catalogue): object {
  return {
    parley: 1,
    files: files.length,
    forecasts: files.flatMap(({ file, conflict, answer }) =>
      answer.forecasts.map(({ forecast: { id, question, probability, outcome, date, resolved }, score }) => ({
        file,
        id,
        question: textOf(conflict, question, words),
        probability,
        outcome: outcome ?? null,
        score,
        date: date.text,
        resolved: resolved?.text ?? null,
      })),
    ),
    ...scoresOf(files.map(({ answer }) => answer)),
  }
}
