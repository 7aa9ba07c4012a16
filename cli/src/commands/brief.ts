import {
  type Analysis,
  analysisMoves,
  type BriefSubject,
  briefOf,
  citedIn,
  compareWorlds,
  documentHtml,
  documentMarkdown,
  evidenceOf,
  type Goal,
  type Limits,
  outcomeLines,
  partsOf,
  stepsOf,
  strongest,
  surenessOf,
  USUAL_CONCEPT,
  type Watch,
} from "@parley/core"
import { changeBlocks } from "../change-report.ts"
import type { Io } from "../io.ts"
import { type Bounds, heavy, limitsOf, loadSubject, type Subject } from "../load.ts"
import { deliver, type OutputOptions } from "../output.ts"
import { progress } from "../progress.ts"
import { oneOf, type Say } from "../say.ts"
import { taking } from "../taking.ts"
import { VERSION } from "../version.ts"
import { scopeNamed, targetNamed } from "../wanted.ts"
import { conceptsNamed } from "./analyze.ts"

export interface BriefOptions extends OutputOptions, Bounds {
  readonly scenario?: string
  readonly asOf?: string
  readonly concepts?: string
  readonly format?: string
  readonly to?: string
}

const FORMATS = ["html", "md"] as const

// States times parts beyond which nothing is said of what each outcome rests on.
const MOST_WORK = 200_000_000
// Moves looked at beyond which nothing is said of what pairs of steps do, and of what single ones do.
const MOST_MOVES = 2_000_000_000
// Outcomes that a brief says most of.
const MOST_OUTCOMES = 3

/**
 * `parley brief FILE`: the brief, as one page of HTML or as Markdown; by the ending of the file it is written to, and
 * Markdown otherwise.
 */
export function brief(file: string, options: BriefOptions, io: Io, say: Say): void {
  const ending = /\.html?$/i.test(options.output ?? "") ? "html" : "md"
  const format = oneOf(say.words.cli.kinds.format, options.format ?? ending, FORMATS, say)
  const concepts = conceptsNamed(options.concepts, say)
  const subject = loadSubject(file, options, io, say)
  const { conflict, model, reading } = subject
  const limits = limitsOf(options)
  const parts = partsOf(conflict).length
  const work = parts * model.space.slots * model.ranks.length
  const steps = stepsOf(conflict).length
  heavy(model, work + (1 + conflict.scenarios.length + steps ** 2) * analysisMoves(model, concepts))
  const watch = progress(say.words.cli.analysing, io, say)
  try {
    const comparison = compareWorlds(reading, conflict, concepts, limits, watch)
    const { analysis } = comparison.worlds[0]!
    const evidence =
      work > MOST_WORK ? null : evidenceOf(conflict, analysis!, citedIn(reading.data), limits, watch)
    const { worlds } = comparison
    const taking =
      options.to === undefined ? {} : { taking: takingFor(subject, options.to, options, watch, say) }
    const sureness = surenessFor(subject, analysis!, limits, watch)
    const document = briefOf(
      { conflict, analysis: analysis!, worlds, evidence, sureness, ...taking, version: VERSION },
      say.words,
    )
    watch.done()
    deliver([format === "html" ? documentHtml(document) : documentMarkdown(document)], options, io, say)
  } finally {
    watch.done()
  }
}

/** What it would take for a target to hold under SEQ, a few answers of each kind. */
function takingFor(
  subject: Subject,
  to: string,
  bounds: Bounds,
  watch: Watch,
  say: Say,
): NonNullable<BriefSubject["taking"]> {
  const goal: Goal = { concept: USUAL_CONCEPT, hold: [targetNamed(subject, to, "--to", say)], not: [] }
  const scope = scopeNamed(subject, undefined, undefined, say)
  return changeBlocks(subject, taking(subject, goal, scope, null, { ...bounds, limit: 1 }, watch), say)
}

/** What the strongest outcomes survive: two steps together, one, or null, as the size allows. */
function surenessFor(
  { conflict, model }: Subject,
  analysis: Analysis,
  limits: Partial<Limits>,
  watch: Watch,
): BriefSubject["sureness"] {
  const { concepts } = analysis
  const steps = stepsOf(conflict).length
  const moves = analysisMoves(model, concepts)
  if (steps * moves > MOST_MOVES) return null
  const depth = (steps ** 2 / 2) * moves > MOST_MOVES ? 1 : 2
  const { slots } = strongest(analysis, concepts, null, MOST_OUTCOMES)
  const states = slots.map((slot) => model.space.text(slot))
  const found = surenessOf(conflict, analysis, { states, misses: [], depth }, limits, watch)
  return { found, lines: outcomeLines(conflict, analysis, found, limits, watch) }
}
