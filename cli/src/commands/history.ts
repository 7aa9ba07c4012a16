import {
  analyse,
  analysisMoves,
  countsChoices,
  historyOf,
  jsonPieces,
  localText,
  oneLine,
  pathWork,
  sayMoment,
  wrapTo,
} from "@parley/core"
import type { Io } from "../io.ts"
import { type Bounds, crewFor, heavy, loadSubject } from "../load.ts"
import { deliver, type OutputOptions } from "../output.ts"
import { progress } from "../progress.ts"
import type { Say } from "../say.ts"
import { choiceWork, conceptsNamed } from "./analyze.ts"

export interface HistoryOptions extends OutputOptions, Bounds {
  readonly scenario?: string
  readonly asOf?: string
  readonly concepts?: string
  readonly json?: boolean
}

/**
 * `parley history FILE`: what happened, event by event, held against the model: which moves were improvements for who
 * made them, how things stood then, and what was within reach.
 */
export function history(file: string, options: HistoryOptions, io: Io, say: Say): void {
  const concepts = conceptsNamed(options.concepts, say)
  const subject = loadSubject(file, options, io, say)
  const { conflict, model } = subject
  const { events } = conflict.record
  const together = concepts.some(countsChoices) ? choiceWork(model) : 0
  const ways = Math.min(pathWork(model), 5_000_000) * events.length
  heavy(model, analysisMoves(model, concepts) + together + ways)
  const watch = progress(say.words.cli.analysing, io, say)
  const { moments, moves, improvements } = (() => {
    try {
      return historyOf(conflict, analyse(model, concepts, {}, watch, crewFor(model, options)))
    } finally {
      watch.done()
    }
  })()

  const { history: words } = say.words
  const said = moments.map((moment) => sayMoment(conflict, model, moment, say.words))
  if (options.json) {
    const document = {
      parley: 1,
      scenario: conflict.scenario?.id ?? null,
      asOf: conflict.asOf ?? null,
      concepts,
      events: moments.map(({ event, before, after, slot, moves: made, holds, within }, i) => ({
        id: event.id,
        date: { text: event.when.text, after: event.when.after, before: event.when.before },
        before,
        after,
        state: slot < 0 ? null : model.space.number(slot),
        moves: made.map(({ dm, ...move }) => ({ dm: conflict.decisionMakers[dm]!.id, ...move })),
        holds,
        within,
        said: said[i]!,
      })),
      moves,
      improvements,
    }
    deliver(jsonPieces(document), options, io, say)
    return
  }
  const lines: string[] = []
  const add = (text: string, indent = ""): void => {
    for (const line of wrapTo(text, io.columns - indent.length)) lines.push(`${indent}${line}\n`)
  }
  const bold = (text: string): void => {
    for (const line of wrapTo(text, io.columns)) lines.push(`${say.out("bold", line)}\n`)
  }
  bold(oneLine(localText(conflict.title, say.language, conflict.language)))
  if (moments.length === 0) add(words.none)
  else {
    if (conflict.scenario !== null) {
      const name = oneLine(localText(conflict.scenario.name, say.language, conflict.language))
      add(say.words.cli.scenarioLine({ name }))
    }
    add(words.heading({ events: moments.length, until: conflict.asOf ?? null }))
    for (const { event, lines: told } of said) {
      lines.push("\n")
      bold(event)
      for (const line of told) add(line, "  ")
    }
    lines.push("\n")
    add(moves === 0 ? words.noMoves : words.totals({ moves, improvements }))
    add(words.meaning)
  }
  deliver(lines, options, io, say)
}
