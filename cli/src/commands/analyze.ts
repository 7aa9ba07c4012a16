import {
  type Analysis,
  analyse,
  analyseCoalitions,
  analysisMoves,
  COALITION_CONCEPTS,
  CONCEPTS,
  type CoalitionAnalysis,
  type Concept,
  type Cut,
  coalitionFormOf,
  coalitionWork,
  countsChoices,
  DEFAULT_CONCEPTS,
  FORMATS,
  type GraphModel,
  nearest,
  statesWhere,
} from "@parley/core"
import { Exit, INPUT_WRONG, USE_WRONG } from "../exit.ts"
import { expressionNamed } from "../expression.ts"
import type { Io } from "../io.ts"
import { crewFor, heavy, loadSubject, type Subject } from "../load.ts"
import { outcomes } from "../outcomes.ts"
import { deliver } from "../output.ts"
import { progress } from "../progress.ts"
import { oneOf, type Say } from "../say.ts"
import { tablePieces } from "../tables.ts"

export interface AnalyzeOptions {
  readonly scenario?: string
  readonly asOf?: string
  readonly concepts?: string
  readonly conceptOf?: string
  readonly coalitions?: boolean
  readonly states?: string
  readonly format?: string
  readonly json?: boolean
  readonly output?: string
  readonly force?: boolean
  readonly limitStates?: number
  readonly maxMemory?: number
  readonly threads?: number
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
const STATES = ["equilibria", "all", "none"] as const

/** `parley analyze FILE`: the outcomes that would hold. */
export function analyze(file: string, options: AnalyzeOptions, io: Io, say: Say): void {
  if (options.json && options.format !== undefined && options.format !== JSON_ID)
    throw new Exit(USE_WRONG, say.words.cli.conflictingFlags({ first: "--json", second: "--format" }))
  const names = SHOWN.map(({ name }) => name)
  const named = options.json
    ? JSON_ID
    : oneOf(say.words.cli.kinds.format, options.format ?? "text", names, say)
  const { format } = SHOWN.find(({ name }) => name === named)!
  const states = oneOf(say.words.cli.kinds.states, options.states ?? "equilibria", STATES, say)
  const concepts = conceptsNamed(options.concepts, say)
  const cutting = options.where !== undefined ? "--where" : options.limit !== undefined ? "--limit" : null
  if (states === "none" && cutting !== null)
    throw new Exit(USE_WRONG, say.words.cli.conflictingFlags({ first: "--states none", second: cutting }))
  const subject = loadSubject(file, options, io, say)
  const cut = cutting === null ? undefined : cutNamed(subject, options, say)
  const mixed =
    options.conceptOf === undefined ? undefined : mixedNamed(subject, options.conceptOf, concepts, say)
  const work = analysed(subject, concepts, mixed, options, io, say)

  const of = { ...subject, ...work, concepts, mixed, states, cut, language: say.language }
  if (format.kind === "results") deliver(format.write(of), options, io, say)
  else if (format.id === "text")
    deliver(outcomes(subject, of, { columns: io.columns, style: say.out }, say), options, io, say)
  else deliver(tablePieces(format, subject, of, say), options, io, say)
}

// What --where and --limit ask for.
function cutNamed(subject: Subject, { where, limit }: AnalyzeOptions, say: Say): Cut {
  if (where === undefined) return { where: null, limit: limit ?? null }
  const formula = expressionNamed(subject, where, "--where", say)
  return { where: { text: where, states: statesWhere(subject.model.space, formula) }, limit: limit ?? null }
}

interface Work {
  readonly analysis: Analysis
  readonly coalitions?: CoalitionAnalysis
}

/** Runs the engine, with progress on standard error. */
function analysed(
  subject: Subject,
  concepts: readonly Concept[],
  mixed: readonly Concept[] | undefined,
  options: AnalyzeOptions,
  io: Io,
  say: Say,
): Work {
  const withCoalitions = options.coalitions === true
  const wanted = new Set([...concepts, ...(mixed ?? [])])
  if (withCoalitions)
    for (const concept of COALITION_CONCEPTS) wanted.add(coalitionFormOf(concept).individual)
  const { model } = subject
  const together = [...wanted].some(countsChoices) ? choiceWork(model) : 0
  heavy(model, analysisMoves(model, [...wanted]) + together + (withCoalitions ? coalitionWork(model) : 0))
  const watch = progress(say.words.cli.analysing, io, say)
  try {
    const analysis = analyse(model, [...wanted], { watch, crew: crewFor(model, options) })
    if (!withCoalitions) return { analysis }
    return { analysis, coalitions: analyseCoalitions(analysis, COALITION_CONCEPTS, { watch }) }
  } finally {
    watch.done()
  }
}

/** Simultaneous choices are looked at state by state; how many is seen only then. */
export function choiceWork({ space, ranks }: GraphModel): number {
  return 64 * ranks.length * space.count
}

/** The concepts of a comma-separated list; the default ones if none is given. */
export function conceptsNamed(text: string | undefined, say: Say): readonly Concept[] {
  if (text === undefined) return DEFAULT_CONCEPTS
  const names = text.split(",").map((name) => name.trim())
  return [...new Set(names.map((name) => oneOf(say.words.cli.kinds.concept, name, CONCEPTS, say)))]
}

// `--concept-of us=seq,ussr=nash`: whoever is not named is judged by the first concept of the run.
function mixedNamed(
  { conflict }: Subject,
  text: string,
  concepts: readonly Concept[],
  say: Say,
): readonly Concept[] {
  const ids = conflict.decisionMakers.map(({ id }) => id)
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
