import { type Opened, sayProblem } from "@parley/core"
import { localText } from "@parley/core/file"
import { formatOf, inFile, writtenConflict, writtenGraph, writtenResults } from "@parley/core/render"
import { countingWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { Exported, ExportRequest, Wired } from "../protocol.ts"
import { Refusal } from "../refusal.ts"

// Characters of a file's name, its ending not counted.
const MOST_NAME = 60

/**
 * Something to save. The graph of moves is that of the states that the filter leaves; other programs' conflicts are
 * written whole.
 */
export function exported(request: Wired<ExportRequest>, context: Context): Exported {
  const opened = context.session.open(request.world, context.watch)
  const { extensions, mediaType } = formatOf(request.format)
  const { text, losses } = written(request, opened, context)
  return {
    text: [...inFile(formatOf(request.format), [text])].join(""),
    file: `${fileName(opened, request.language)}.${extensions[0]}`,
    type: mediaType,
    losses,
  }
}

function written(
  request: Wired<ExportRequest>,
  opened: Opened,
  { session, watch }: Context,
): { text: string; losses: string[] } {
  const { concepts, which, language, world } = request
  const words = countingWords(language)
  // Nothing written filters nothing.
  const cut = request.where.trim() === "" ? {} : { where: request.where }
  const format = formatOf(request.format)
  switch (format.kind) {
    case "conflict": {
      const { text, problems } = writtenConflict(format, opened, words)
      const say = (severity: "error" | "warning"): string[] =>
        problems.filter((each) => each.severity === severity).map((each) => sayProblem(each, words))
      // What the format cannot be at all is refused; what it could not carry is told.
      if (text === null) throw new Refusal("stopped", say("error").join("\n"))
      return { text, losses: say("warning") }
    }
    case "graph": {
      const question = { kind: "graph", concepts, by: "moves", ...cut } as const
      const { text, fault } = writtenGraph(format, question, opened, {
        words,
        whole: which === "all",
        ask: (each) => session.ask(world, each, watch),
      })
      if (fault !== null) throw new Refusal("stopped", words.cli.graphTooBig(fault))
      return { text, losses: [] }
    }
    case "results":
    case "table": {
      const question = { kind: "outcomes", concepts, which, ...cut, most: 0 } as const
      session.ask(world, question, watch)
      return { text: [...writtenResults(format, question, opened, { words })].join(""), losses: [] }
    }
  }
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
