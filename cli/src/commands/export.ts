import {
  type ConflictFormat,
  FORMATS,
  formatOf,
  writtenConflict,
  writtenGraph,
  writtenResults,
} from "@parley/core/render"
import { Exit, INPUT_WRONG, STOPPED } from "../exit.ts"
import type { Io } from "../io.ts"
import { type Asked, loadSubject, type Subject } from "../load.ts"
import { deliver, piecesFor, separatorNamed } from "../output.ts"
import { oneOf, type Say, tellProblems } from "../say.ts"
import { conceptsNamed, STATES } from "./analyze.ts"
import { BY } from "./paths.ts"

interface ExportOptions extends Asked {
  readonly to: string
  readonly states?: string
  readonly by?: string
  readonly separator?: string
}

/** `parley export FILE --to FORMAT`: the conflict, its option table, its graph of moves or its results. */
export function exportTo(file: string, options: ExportOptions, io: Io, say: Say): void {
  const { kinds, graphTooBig } = say.words.cli
  const ids = FORMATS.map(({ id }) => id)
  const format = formatOf(oneOf(kinds.format, options.to, ids, say))
  const which = oneOf(kinds.states, options.states ?? "equilibria", STATES, say)
  const separator = separatorNamed(options.separator, format, `--to ${options.to}`, say)
  const by = oneOf(kinds.by, options.by ?? "moves", BY, say)
  const concepts = conceptsNamed(options.concepts, say)
  const subject = loadSubject(file, options, io, say)
  const { opened, ask } = subject
  deliver(piecesFor(format, pieces(), options), options, io, say)

  function pieces(): Iterable<string> {
    switch (format.kind) {
      case "conflict":
        return [written(subject, format, io, say)]
      case "graph": {
        const question = { kind: "graph", concepts, by } as const
        const whole = which === "all"
        const { text, fault } = writtenGraph(format, question, opened, { words: say.words, whole, ask })
        if (fault !== null) throw new Exit(STOPPED, graphTooBig(fault))
        return [text]
      }
      case "results":
      case "table": {
        const question = { kind: "outcomes", concepts, which, most: 0 } as const
        ask(question)
        return writtenResults(format, question, opened, { words: say.words, separator })
      }
    }
  }
}

function written({ file, opened }: Subject, format: ConflictFormat, io: Io, say: Say): string {
  const { text, problems } = writtenConflict(format, opened, say.words)
  tellProblems(file === "-" ? say.words.cli.standardInput : file, problems, io, say)
  if (text === null) throw new Exit(INPUT_WRONG)
  return text
}
