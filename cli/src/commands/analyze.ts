import {
  blocksText,
  CONCEPTS,
  type Concept,
  type Conflict,
  DEFAULT_CONCEPTS,
  outcomesBlocks,
} from "@parley/core"
import { nearest } from "@parley/core/logic"
import { FORMATS, writtenResults } from "@parley/core/render"
import { MOST_ON_PAGE } from "@parley/core/report"
import type { OutcomesQuestion } from "@parley/core/study"
import { Exit, INPUT_WRONG, USE_WRONG } from "../exit.ts"
import type { Io } from "../io.ts"
import { type Asked, loadSubject } from "../load.ts"
import { deliver, piecesFor, separatorNamed } from "../output.ts"
import { oneOf, type Say, terminalOf } from "../say.ts"

interface AnalyzeOptions extends Asked {
  readonly conceptOf?: string
  readonly coalitions?: boolean
  readonly states?: string
  readonly format?: string
  readonly separator?: string
  readonly where?: string
  readonly limit?: number
}

// Results as one document go by the name of json here.
const JSON_ID = "json"
const SHOWN = FORMATS.flatMap((format) =>
  format.kind === "results" || format.kind === "table"
    ? [{ name: format.id === "results" ? JSON_ID : format.id, format }]
    : [],
)

export const STATES = ["equilibria", "all", "none"] as const

/** `parley analyze FILE`: the outcomes that would hold. */
export function analyze(file: string, options: AnalyzeOptions, io: Io, say: Say): void {
  const { where, limit, coalitions = false } = options
  const { cli } = say.words
  if (options.json && options.format !== undefined && options.format !== JSON_ID)
    throw new Exit(USE_WRONG, cli.conflictingFlags({ first: "--json", second: "--format" }))
  const names = SHOWN.map(({ name }) => name)
  const named = options.json ? JSON_ID : oneOf(cli.kinds.format, options.format ?? "text", names, say)
  const { format } = SHOWN.find(({ name }) => name === named)!
  const separator = separatorNamed(options.separator, format, `--format ${named}`, say)
  const which = oneOf(cli.kinds.states, options.states ?? "equilibria", STATES, say)
  const concepts = conceptsNamed(options.concepts, say)
  const cutting = where !== undefined ? "--where" : limit !== undefined ? "--limit" : null
  if (which === "none" && cutting !== null)
    throw new Exit(USE_WRONG, cli.conflictingFlags({ first: "--states none", second: cutting }))
  const { conflict, opened, ask } = loadSubject(file, options, io, say)
  const isRead = format.id === "text"
  const question: OutcomesQuestion = {
    kind: "outcomes",
    concepts,
    ...(options.conceptOf === undefined
      ? {}
      : { mixed: mixedNamed(conflict, options.conceptOf, concepts, say) }),
    which,
    ...(where === undefined ? {} : { where }),
    ...(limit === undefined ? {} : { limit }),
    most: isRead ? MOST_ON_PAGE : 0,
    ways: isRead && which !== "none",
    coalitions,
  }
  const answer = ask(question)
  const pieces = isRead
    ? blocksText(outcomesBlocks(question, answer, opened, say.words), terminalOf(io, say))
    : writtenResults(format, question, opened, { words: say.words, separator })
  deliver(piecesFor(format, pieces, options), options, io, say)
}

/** The concepts of a comma-separated list; the default ones if none is given. */
export function conceptsNamed(text: string | undefined, say: Say): readonly Concept[] {
  if (text === undefined) return DEFAULT_CONCEPTS
  const names = text.split(",").map((name) => name.trim())
  return [...new Set(names.map((name) => oneOf(say.words.cli.kinds.concept, name, CONCEPTS, say)))]
}

// `--concept-of us=seq,ussr=nash`: whoever is not named is judged by the first concept of the run.
function mixedNamed(
  { decisionMakers }: Conflict,
  text: string,
  concepts: readonly Concept[],
  say: Say,
): readonly Concept[] {
  const ids = decisionMakers.map(({ id }) => id)
  const conceptOf = ids.map(() => concepts[0]!)
  for (const part of text.split(",")) {
    const [id = "", name = "", ...rest] = part.split("=").map((piece) => piece.trim())
    if (name === "" || rest.length > 0) throw new Exit(USE_WRONG, say.words.cli.badConceptOf({ given: part }))
    conceptOf[dmNamed(ids, id, say)] = oneOf(say.words.cli.kinds.concept, name, CONCEPTS, say)
  }
  return conceptOf
}

/** The index of the decision maker with an id, or an Exit that names the nearest. */
export function dmNamed(ids: readonly string[], id: string, say: Say): number {
  const dm = ids.indexOf(id)
  if (dm >= 0) return dm
  const { cli } = say.words
  throw new Exit(
    INPUT_WRONG,
    cli.unknownValue({
      what: cli.kinds.decisionMaker,
      given: id,
      allowed: ids.join(", "),
      hint: nearest(id, ids) ?? "",
    }),
  )
}
