import {
  type Cut,
  csvOf,
  dotOf,
  FORMATS,
  type FormatKind,
  graphmlOf,
  graphOf,
  jsonOf,
  listStates,
  localText,
  ndjsonOf,
  type Opened,
  placesIn,
  resultsOf,
  sayProblem,
  statesWhere,
  strongest,
  type Table,
  tableHtml,
  tableLatex,
  tableMarkdown,
  tableOf,
  tableText,
  tableWords,
  type Exported as Written,
  writeGmcr,
  writeNfg,
} from "@parley/core"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import { filterOf } from "../listing.ts"
import type { Exported, ExportRequest, Wired } from "../protocol.ts"
import { Refusal } from "../refusal.ts"

// Columns of a table that a person reads.
const MOST_COLUMNS = 500
// Characters of a file's name, its ending not counted.
const MOST_NAME = 60

const KINDS: Readonly<Record<ExportRequest["format"], readonly [FormatKind, string]>> = {
  csv: ["table", "text/csv"],
  md: ["table", "text/markdown"],
  latex: ["table", "application/x-tex"],
  html: ["table", "text/html"],
  text: ["table", "text/plain"],
  json: ["results", "application/json"],
  ndjson: ["results", "application/x-ndjson"],
  dot: ["graph", "text/vnd.graphviz"],
  graphml: ["graph", "application/graphml+xml"],
  gmcr: ["conflict", "application/json"],
  nfg: ["conflict", "text/plain"],
}

const PRINTERS: Readonly<Record<"text" | "md" | "latex" | "html", (table: Table) => string>> = {
  text: tableText,
  md: tableMarkdown,
  latex: tableLatex,
  html: tableHtml,
}

/**
 * Something to save. The graph of moves is that of the states that the filter leaves; other programs' conflicts are
 * written whole.
 */
export function exported(request: Wired<ExportRequest>, context: Context): Exported {
  const of = context.session.open(request.world)
  const [kind, type] = KINDS[request.format]
  const ending = FORMATS.find((format) => format.id === request.format && format.kind === kind)!.extensions[0]
  const { text, losses } = written(request, of, context)
  return { text, file: `${fileName(of, request.language)}.${ending}`, type, losses }
}

function written(
  request: Wired<ExportRequest>,
  of: Opened,
  context: Context,
): { text: string; losses: string[] } {
  const { format, concepts, which, language, world } = request
  const { conflict, model, reading } = of
  const catalogue = libraryWords(language)
  const where = placesIn(reading)
  const plain = (pieces: Iterable<string>) => ({ text: joined(pieces), losses: [] })
  if (format === "gmcr") return foreign(writeGmcr({ conflict, model, language, where }), language)
  if (format === "nfg") {
    const comment = catalogue.cli.nfgComment
    return foreign(writeNfg({ conflict, model, language, where, comment }), language)
  }
  const analysis = context.session.analysis(world, concepts, context.watch)
  const { formula, fault } = filterOf(of, request.where, language)
  if (fault !== null) throw new Refusal("stopped", fault)
  const cut: Cut | undefined =
    formula === null
      ? undefined
      : { where: { text: request.where, states: statesWhere(model.space, formula) }, limit: null }
  switch (format) {
    case "dot":
    case "graphml": {
      const slots = cut?.where ? { slots: cut.where.states.toArray() } : {}
      const graph = graphOf({ conflict, model, analysis, language, ...slots })
      if ("kind" in graph) throw new Refusal("stopped", catalogue.cli.graphTooBig(graph))
      return plain([format === "dot" ? dotOf(graph) : graphmlOf(graph)])
    }
    case "json":
      return plain(jsonOf(resultsOf({ conflict, model, analysis, concepts, states: which, cut, language })))
    case "ndjson":
      return plain(ndjsonOf({ conflict, model, analysis, concepts, states: which, cut, language }))
    default: {
      const { states } = listStates(analysis, concepts, null, which, cut)
      if (format === "csv")
        return plain(csvOf({ conflict, model, analysis, concepts, slots: states.toArray() }))
      const slots =
        which === "all"
          ? states.toArray(MOST_COLUMNS)
          : strongest(analysis, concepts, null, MOST_COLUMNS, states).slots
      const table = tableOf({ conflict, model, analysis, slots, concepts, words: tableWords(catalogue) })
      return plain([PRINTERS[format](table)])
    }
  }
}

// What another program's format could not carry is told; what it cannot be at all is refused.
function foreign({ text, problems }: Written, language: string): { text: string; losses: string[] } {
  const say = (severity: "error" | "warning"): string[] =>
    problems
      .filter((problem) => problem.severity === severity)
      .map((problem) => sayProblem(problem, libraryWords(language)))
  if (text === null) throw new Refusal("stopped", say("error").join("\n"))
  return { text, losses: say("warning") }
}

function joined(pieces: Iterable<string>): string {
  const parts: string[] = []
  for (const piece of pieces) parts.push(piece)
  return parts.join("")
}

// The title in small letters without accents, with dashes for all that is neither letter nor digit; then the scenario.
function fileName({ conflict }: Opened, language: string): string {
  const title = localText(conflict.title, language, conflict.language)
  const dashed = [title, conflict.scenario?.id ?? ""]
    .join(" ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
  return dashed.slice(0, MOST_NAME).replace(/^-+|-+$/g, "") || "conflict"
}
