import {
  type Analysis,
  analyse,
  analysisMoves,
  type Concept,
  conflictText,
  countsChoices,
  dotOf,
  graphmlOf,
  graphOf,
  type Json,
  jsonOf,
  ndjsonOf,
  placesIn,
  resultsOf,
  writeGmcr,
  writeNfg,
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

const FORMATS = [
  "yaml",
  "json",
  "gmcr",
  "nfg",
  "text",
  "csv",
  "md",
  "latex",
  "html",
  "dot",
  "graphml",
  "results",
  "ndjson",
] as const
const STATES: readonly WhichStates[] = ["equilibria", "all", "none"]
const BY = ["moves", "improvements"] as const

/** `parley export FILE --to FORMAT`: the conflict, its option table, its graph of moves or its results. */
export function exportTo(file: string, options: ExportOptions, io: Io, say: Say): void {
  const { kinds } = say.words.cli
  const format = oneOf(kinds.format, options.to, FORMATS, say)
  const states = oneOf(kinds.states, options.states ?? "equilibria", STATES, say)
  const by = oneOf(kinds.by, options.by ?? "moves", BY, say)
  const concepts = conceptsNamed(options.concepts, say)
  const subject = loadSubject(file, options, io, say)
  const where = placesIn(subject.reading)
  deliver(pieces(), options, io, say)

  function pieces(): Iterable<string> {
    switch (format) {
      case "yaml":
      case "json":
        return [conflictText(fileData(subject.reading.data, options.scenario), format)]
      case "gmcr":
        return [written(subject, writeGmcr({ ...subject, language: say.language, where }), io, say)]
      case "nfg": {
        const nfg = { ...subject, language: say.language, comment: say.words.cli.nfgComment, where }
        return [written(subject, writeNfg(nfg), io, say)]
      }
      case "dot":
      case "graphml": {
        const analysis = analysed(subject, concepts)
        const graph = graphOf({ ...subject, analysis, moves: by, language: say.language })
        if ("kind" in graph) throw new Exit(STOPPED, say.words.cli.graphTooBig(graph))
        return [format === "dot" ? dotOf(graph) : graphmlOf(graph)]
      }
      case "results":
        return jsonOf(
          resultsOf({
            ...subject,
            analysis: analysed(subject, concepts),
            concepts,
            states,
            language: say.language,
          }),
        )
      case "ndjson":
        return ndjsonOf({
          ...subject,
          analysis: analysed(subject, concepts),
          concepts,
          states,
          language: say.language,
        })
      default:
        return tablePieces(format, subject, { analysis: analysed(subject, concepts), concepts, states }, say)
    }
  }
}

function analysed({ model }: Subject, concepts: readonly Concept[]): Analysis {
  heavy(model, analysisMoves(model, concepts) + (concepts.some(countsChoices) ? choiceWork(model) : 0))
  return analyse(model, concepts)
}

// A scenario that has been laid over the file is the file's own world now.
function fileData(data: Json, scenario: string | undefined): Json {
  if (scenario === undefined || typeof data !== "object" || data === null || Array.isArray(data)) return data
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== "scenarios"))
}

function written(
  { file }: Subject,
  { text, problems }: ReturnType<typeof writeGmcr>,
  io: Io,
  say: Say,
): string {
  tellProblems(file === "-" ? say.words.cli.standardInput : file, problems, io, say)
  if (text === null) throw new Exit(INPUT_WRONG)
  return text
}
