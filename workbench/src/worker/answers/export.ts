import {
  type Cut,
  formatOf,
  graphOf,
  listStates,
  localText,
  type Opened,
  placesIn,
  sayProblem,
  statesWhere,
  strongest,
  tableWords,
  type Exported as Written,
} from "@parley/core"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import { filterOf } from "../listing.ts"
import type { Exported, ExportRequest, Wired } from "../protocol.ts"
import { Refusal } from "../refusal.ts"

// Characters of a file's name, its ending not counted.
const MOST_NAME = 60

/**
 * Something to save. The graph of moves is that of the states that the filter leaves; other programs' conflicts are
 * written whole.
 */
export function exported(request: Wired<ExportRequest>, context: Context): Exported {
  const of = context.session.open(request.world)
  const { extensions, mediaType } = formatOf(request.format)
  const { text, losses } = written(request, of, context)
  return { text, file: `${fileName(of, request.language)}.${extensions[0]}`, type: mediaType, losses }
}

function written(
  request: Wired<ExportRequest>,
  of: Opened,
  context: Context,
): { text: string; losses: string[] } {
  const { concepts, which, language, world } = request
  const { conflict, model, reading } = of
  const catalogue = libraryWords(language)
  const format = formatOf(request.format)
  const plain = (pieces: Iterable<string>) => ({ text: joined(pieces), losses: [] })
  if (format.kind === "conflict") {
    const comment = catalogue.cli.nfgComment
    const where = placesIn(reading)
    return foreign(format.write({ conflict, model, data: reading.data, language, comment, where }), language)
  }
  const analysis = context.session.analysis(world, concepts, context.watch)
  const { formula, fault } = filterOf(of, request.where, language)
  if (fault !== null) throw new Refusal("stopped", fault)
  const cut: Cut | undefined =
    formula === null
      ? undefined
      : { where: { text: request.where, states: statesWhere(model.space, formula) }, limit: null }
  switch (format.kind) {
    case "graph": {
      const slots = cut?.where ? { slots: cut.where.states.toArray() } : {}
      const graph = graphOf({ conflict, model, analysis, language, ...slots })
      if ("kind" in graph) throw new Refusal("stopped", catalogue.cli.graphTooBig(graph))
      return plain([format.write(graph)])
    }
    case "results":
      return plain(format.write({ conflict, model, analysis, concepts, states: which, cut, language }))
    case "table": {
      const { states } = listStates(analysis, concepts, null, which, cut)
      const slots =
        format.most === null || which === "all"
          ? states.toArray(format.most ?? undefined)
          : strongest(analysis, concepts, null, format.most, states).slots
      const words = tableWords(catalogue)
      return plain(format.write({ conflict, model, analysis, slots, concepts, words }))
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
