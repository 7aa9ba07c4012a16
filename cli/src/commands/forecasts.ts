import { join } from "node:path"
import { read } from "@parley/core"
import { localText, oneLine } from "@parley/core/file"
import { gridLines, jsonPieces, wrapTo } from "@parley/core/render"
import { Exit, INPUT_WRONG } from "../exit.ts"
import { readText } from "../files.ts"
import type { Io } from "../io.ts"
import { deliver, type OutputOptions } from "../output.ts"
import { type Say, tellProblems } from "../say.ts"
import { library } from "./cases.ts"

export interface ForecastsOptions extends OutputOptions {
  readonly json?: boolean
}

/**
 * `parley forecasts [FILE…]`: the forecasts on record in the files, those of the case library unless given, with the Brier
 * score of each that is resolved, (p − o)², and their mean.
 */
export function forecasts(files: readonly string[], options: ForecastsOptions, io: Io, say: Say): void {
  const { forecasts: words } = say.words
  const from = files.length > 0 ? files.map((file) => ({ file, path: file })) : libraryFiles(say)
  const all = from.flatMap((each) => forecastsIn(each, io, say))
  const scores = all.flatMap(({ score }) => (score === null ? [] : [score]))
  const mean =
    scores.length === 0 ? null : rounded(scores.reduce((sum, score) => sum + score, 0) / scores.length)

  if (options.json) {
    const told = all.map(({ when, resolved, ...forecast }) => ({
      ...forecast,
      date: when.text,
      resolved: resolved?.text ?? null,
    }))
    const document = { parley: 1, files: from.length, forecasts: told, resolved: scores.length, mean }
    deliver(jsonPieces(document), options, io, say)
    return
  }
  const lines: string[] = []
  const add = (text: string): void => {
    for (const line of wrapTo(text, io.columns)) lines.push(`${line}\n`)
  }
  if (all.length === 0) add(words.none({ files: from.length }))
  else {
    const head = [words.question, words.date, words.probability, words.outcome, words.score]
    const rows = all.map(({ question, when, probability, outcome, score }) => [
      question,
      words.day(when),
      words.percent(probability),
      outcome === null ? words.open : outcome ? words.came : words.didNot,
      score === null ? "" : words.brier(score),
    ])
    const emphasise = (line: string): string => say.out("bold", line)
    for (const line of gridLines(head, rows, { width: io.columns, emphasise })) lines.push(`${line}\n`)
    lines.push("\n")
    add(words.totals({ resolved: scores.length, open: all.length - scores.length, files: from.length, mean }))
  }
  deliver(lines, options, io, say)
}

// A file, and where it is read from.
interface From {
  readonly file: string
  readonly path: string
}

function libraryFiles(say: Say): From[] {
  const { folder, ids } = library(say)
  return ids.map((id) => ({ file: `cases/${id}/conflict.yaml`, path: join(folder, id, "conflict.yaml") }))
}

function forecastsIn({ file, path }: From, io: Io, say: Say) {
  const { conflict, problems } = read(readText(path, io, say))
  if (conflict === null) {
    const errors = problems.filter(({ severity }) => severity === "error")
    tellProblems(file === "-" ? say.words.cli.standardInput : file, errors, io, say)
    throw new Exit(INPUT_WRONG)
  }
  return conflict.record.forecasts.map(({ id, date, question, probability, outcome, resolved }) => ({
    file,
    id,
    when: date,
    question: oneLine(localText(question, say.language, conflict.language)),
    probability,
    outcome: outcome ?? null,
    resolved: resolved ?? null,
    score: outcome === undefined ? null : rounded((probability - (outcome ? 1 : 0)) ** 2),
  }))
}

// Without the noise of binary fractions.
function rounded(value: number): number {
  return Math.round(value * 1e12) / 1e12
}
