import {
  type Analysis,
  analyse,
  analysisMoves,
  type Concept,
  countsChoices,
  type Exported,
  FORMATS,
  formatOf,
  graphOf,
  placesIn,
} from "@parley/core"
import { Exit, INPUT_WRONG, STOPPED } from "../exit.ts"
import type { Io } from "../io.ts"
import { heavy, loadSubject, type Subject } from "../load.ts"
import { deliver } from "../output.ts"
import { oneOf, type Say, tellProblems } from "../say.ts"
import { tablePieces, type WhichStates } from "../tables.ts"
import { choiceWork, conceptsNamed } from "./analyze.ts"

export interface ExportOptions {
  readonly to: string
  readonly scenario?: string
  readonly concepts?: string
  readonly states?: string
  readonly by?: string
  readonly output?: string
  readonly force?: boolean
  readonly limitStates?: number
  readonly maxMemory?: number
}

const STATES: readonly WhichStates[] = ["equilibria", "all", "none"]
const BY = ["moves", "improvements"] as const

/** `parley export FILE --to FORMAT`: the conflict, its option table, its graph of moves or its results. */
export function exportTo(file: string, options: ExportOptions, io: Io, say: Say): void {
  const { kinds } = say.words.cli
  const ids = FORMATS.map(({ id }) => id)
  const format = formatOf(oneOf(kinds.format, options.to, ids, say))
  const states = oneOf(kinds.states, options.states ?? "equilibria", STATES, say)
  const by = oneOf(kinds.by, options.by ?? "moves", BY, say)
  const concepts = conceptsNamed(options.concepts, say)
  const subject = loadSubject(file, options, io, say)
  const where = placesIn(subject.reading)
  deliver(pieces(), options, io, say)

  function pieces(): Iterable<string> {
    const { language } = say
    switch (format.kind) {
      case "conflict": {
        const { data } = subject.reading
        const comment = say.words.cli.nfgComment
        return [written(subject, format.write({ ...subject, data, language, comment, where }), io, say)]
      }
      case "graph": {
        const analysis = analysed(subject, concepts)
        const graph = graphOf({ ...subject, analysis, moves: by, language })
        if ("kind" in graph) throw new Exit(STOPPED, say.words.cli.graphTooBig(graph))
        return [format.write(graph)]
      }
      case "results":
        return format.write({ ...subject, analysis: analysed(subject, concepts), concepts, states, language })
      case "table":
        return tablePieces(format, subject, { analysis: analysed(subject, concepts), concepts, states }, say)
    }
  }
}

function analysed({ model }: Subject, concepts: readonly Concept[]): Analysis {
  heavy(model, analysisMoves(model, concepts) + (concepts.some(countsChoices) ? choiceWork(model) : 0))
  return analyse(model, concepts)
}

function written({ file }: Subject, { text, problems }: Exported, io: Io, say: Say): string {
  tellProblems(file === "-" ? say.words.cli.standardInput : file, problems, io, say)
  if (text === null) throw new Exit(INPUT_WRONG)
  return text
}
