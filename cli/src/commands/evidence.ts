import {
  type Analysis,
  analyse,
  analysisMoves,
  type Concept,
  citedIn,
  countsChoices,
  evidenceOf,
  fallsWith,
  jsonPieces,
  nearest,
  partsOf,
  read,
  strongest,
  type Watch,
} from "@parley/core"
import { quotationProblems } from "../beside.ts"
import { fallData, findingsData } from "../evidence-data.ts"
import { type Findings, fallReport, findingsReport } from "../evidence-report.ts"
import { Exit, INPUT_WRONG, USE_WRONG } from "../exit.ts"
import type { Io } from "../io.ts"
import { heavy, limitsOf, loadSubject, type Subject } from "../load.ts"
import { stateName } from "../outcomes.ts"
import { deliver } from "../output.ts"
import { progress } from "../progress.ts"
import type { Say } from "../say.ts"
import { stateNamed } from "../state.ts"
import { choiceWork, conceptsNamed } from "./analyze.ts"

export interface EvidenceOptions {
  readonly scenario?: string
  readonly asOf?: string
  readonly concepts?: string
  readonly state?: string
  readonly without?: string
  readonly json?: boolean
  readonly output?: string
  readonly force?: boolean
  readonly limitStates?: number
  readonly maxMemory?: number
}

// Outcomes looked at, the strongest, and sources taken out one by one.
const MOST_OUTCOMES = 1000
const MOST_SOURCES = 200

/** `parley evidence FILE`: on what the outcomes rest, and what falls with a source or claim. */
export function evidence(file: string, options: EvidenceOptions, io: Io, say: Say): void {
  if (options.without !== undefined && options.state !== undefined)
    throw new Exit(USE_WRONG, say.words.cli.conflictingFlags({ first: "--without", second: "--state" }))
  const concepts = conceptsNamed(options.concepts, say)
  const subject = loadSubject(file, options, io, say)
  const removed = options.without === undefined ? null : idsNamed(subject, options.without, say)
  const slot = options.state === undefined ? null : stateNamed(subject, options.state, say)
  const page = { columns: io.columns, style: say.out }
  const limits = limitsOf(options)
  bear(subject, concepts, removed !== null)
  const watch = progress(say.words.cli.analysing, io, say)
  try {
    const analysis = analyse(subject.model, concepts, limits, part(watch, 0, 0.05))
    if (removed !== null) {
      const fall = fallsWith(removed, subject.conflict, analysis, limits, part(watch, 0.05, 1))
      const found = { removed, fall }
      watch.done()
      if (options.json) deliver(jsonPieces(fallData(subject, found)), options, io, say)
      else deliver(fallReport(subject, found, page, say), options, io, say)
      return
    }
    if (slot !== null && !concepts.some((concept) => analysis.equilibria.get(concept)!.has(slot)))
      throw new Exit(
        INPUT_WRONG,
        say.words.evidence.noOutcome({ state: stateName(subject, slot, say, "stateHeading") }),
      )
    const found = findings(subject, analysis, slot, options, watch)
    watch.done()
    if (options.json) deliver(jsonPieces(findingsData(subject, found, say)), options, io, say)
    else deliver(findingsReport(subject, found, slot, page, say), options, io, say)
  } finally {
    watch.done()
  }
}

function findings(
  subject: Subject,
  analysis: Analysis,
  slot: number | null,
  options: EvidenceOptions,
  watch: Watch,
): Findings {
  const { file, conflict, reading, model } = subject
  const limits = limitsOf(options)
  const best =
    slot === null ? strongest(analysis, analysis.concepts, null, MOST_OUTCOMES) : { slots: [slot], total: 1 }
  const states = best.slots.map((each) => model.space.text(each))
  // What another scenario cites is not unused.
  const cited = new Set([...citedIn(reading.data), ...citedIn(read(reading.source.text).data)])
  const falling = slot === null ? conflict.record.sources.slice(0, MOST_SOURCES) : []
  const share = falling.length === 0 ? 1 : 0.7
  const evidence = evidenceOf(conflict, analysis, cited, limits, part(watch, 0.05, share), states)
  const falls = falling.map((source, i) => {
    const from = share + ((1 - share) * i) / falling.length
    const to = share + ((1 - share) * (i + 1)) / falling.length
    return { source, fall: fallsWith([source.id], conflict, analysis, limits, part(watch, from, to)) }
  })
  return { evidence, total: best.total, falls, quotations: quotationProblems(file, reading) }
}

// Each part and each source takes an analysis of its own.
function bear({ conflict, model }: Subject, concepts: readonly Concept[], once: boolean): void {
  const { space, ranks } = model
  const together = concepts.some(countsChoices)
  const one =
    analysisMoves(model, concepts) + ranks.length ** 2 * space.slots + (together ? choiceWork(model) : 0)
  heavy(model, one * (once ? 2 : 1 + partsOf(conflict).length + conflict.record.sources.length))
}

/** The share of the whole work that one piece of it is. */
function part(watch: Watch, from: number, to: number): Watch {
  return { progress: (share) => watch.progress?.(from + (to - from) * share) }
}

/** The sources and claims of a comma-separated list, or an Exit that names the nearest. */
function idsNamed({ conflict }: Subject, text: string, say: Say): string[] {
  const { sources, claims } = conflict.record
  const known = [...sources, ...claims].map(({ id }) => id)
  const { cli } = say.words
  return [...new Set(text.split(",").map((id) => id.trim()))].map((id) => {
    if (known.includes(id)) return id
    throw new Exit(
      INPUT_WRONG,
      cli.unknownValue({
        what: cli.kinds.sourceOrClaim,
        given: id,
        allowed: known.join(", "),
        hint: nearest(id, known) ?? "",
      }),
    )
  })
}
