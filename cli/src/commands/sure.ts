import {
  analyse,
  analysisMoves,
  applyScenario,
  asOf,
  type Chances,
  haveSameOptions,
  idleParts,
  jsonPieces,
  missesOf,
  missingPairs,
  nearMissesOf,
  outcomeLines,
  outcomesOf,
  type Possible,
  reversalsOf,
  sampleWorlds,
  stepsOf,
  strongest,
  surenessOf,
} from "@parley/core"
import { Exit, USE_WRONG } from "../exit.ts"
import type { Io } from "../io.ts"
import { type Bounds, drawersFor, heavy, limitsOf, loadSubject, type Subject } from "../load.ts"
import { deliver, type OutputOptions } from "../output.ts"
import { progress } from "../progress.ts"
import { oneOf, type Say } from "../say.ts"
import { stateNamed } from "../state.ts"
import { sureData } from "../sure-data.ts"
import type { Found } from "../sure-page.ts"
import { sureReport } from "../sure-report.ts"
import { conceptsNamed } from "./analyze.ts"

export interface SureOptions extends OutputOptions, Bounds {
  readonly scenario?: string
  readonly asOf?: string
  readonly concepts?: string
  readonly state?: string
  readonly depth?: number
  readonly samples?: number
  readonly seed?: number
  readonly chances?: string
  readonly ties?: string
  readonly json?: boolean
}

/** Steps together that may be searched, and worlds that may be drawn. */
export const MOST_DEPTH = 2
export const MOST_WORLDS = 1_000_000

// Outcomes and near misses looked at.
const MOST_STATES = 64
const MOST_NEAR = 32
// States and misses looked at x decision makers squared x slots beyond which reversed pairs are not counted.
const MOST_REVERSING = 100_000_000
const TIES = ["kept", "random"] as const

/** `parley sure FILE`: how many steps the outcomes survive, what each step changes, and in how many worlds they hold. */
export function sure(file: string, options: SureOptions, io: Io, say: Say): void {
  const concepts = conceptsNamed(options.concepts, say)
  const asked = options.depth ?? 2
  const ties = oneOf(say.words.cli.kinds.ties, options.ties ?? "kept", TIES, say)
  const chances = options.chances === undefined ? {} : chancesIn(options.chances, say)
  const subject = loadSubject(file, options, io, say)
  const { conflict, model } = subject
  const limits = limitsOf(options)
  const steps = stepsOf(conflict).length
  const samples = options.samples ?? 1000
  heavy(
    model,
    (steps * steps + samples) *
      Math.max(model.space.slots * model.ranks.length, analysisMoves(model, concepts)),
  )
  const watch = progress(say.words.cli.analysing, io, say)
  try {
    const part = (from: number, to: number) => ({
      ...watch,
      progress: (share: number) => watch.progress?.(from + share * (to - from)),
    })
    const analysis = analyse(model, concepts, limits, part(0, 0.02))
    const slots =
      options.state === undefined
        ? strongest(analysis, concepts, null, MOST_STATES).slots
        : [stateNamed(subject, options.state, say)]
    const states = slots.map((slot) => model.space.text(slot))
    const misses =
      options.state === undefined
        ? nearMissesOf(analysis, conflict.statusQuo, MOST_NEAR)
        : missesOf(analysis, states)
    const searched = { states, misses, depth: asked }
    const sureness = surenessOf(conflict, analysis, searched, limits, part(0.02, 0.5))
    const outcomes = outcomeLines(conflict, analysis, sureness, limits, part(0.5, 0.52))
    const isSmall =
      (states.length + misses.length) * model.ranks.length ** 2 * model.space.slots <= MOST_REVERSING
    const reversals = isSmall ? reversalsOf(analysis, states, part(0.52, 0.58)) : []
    const missing = isSmall ? missingPairs(model, sureness.near, limits, part(0.58, 0.6)) : []
    const scenarios = possibleIn(subject, options)
    const draw = { worlds: samples, seed: options.seed ?? 1, chances, ties, scenarios }
    const drawers = drawersFor(model, samples * analysisMoves(model, concepts), options)
    const sample = sampleWorlds(conflict, analysis, states, draw, limits, part(0.6, 1), drawers)
    watch.done()
    const idle = idleParts(sureness, { reversals: isSmall ? reversals : null, sample })
    const found: Found = {
      isTodayOutcome: conflict.statusQuo !== null && outcomesOf(analysis).has(conflict.statusQuo),
      only: options.state === undefined ? null : states[0]!,
      sureness,
      lines: outcomes,
      reversals,
      missing,
      sample,
      idle,
      slots,
      asked,
      concepts,
    }
    if (options.json) deliver(jsonPieces(sureData(subject, found, say)), options, io, say)
    else deliver(sureReport(subject, found, io, say), options, io, say)
  } finally {
    watch.done()
  }
}

/**
 * The scenarios of the file that it gives a probability and that have its options, as of the date asked for; none where one
 * is laid over it.
 */
function possibleIn({ conflict, reading }: Subject, { asOf: date }: SureOptions): Possible[] {
  if (conflict.scenario !== null) return []
  return conflict.scenarios.flatMap(({ id, probability }) => {
    const laid = probability === undefined ? null : applyScenario(reading, id).conflict
    if (laid === null || !haveSameOptions(conflict, laid)) return []
    return [{ conflict: date === undefined ? laid : asOf(laid, date), chance: probability!.value }]
  })
}

/** "high=5,low=40" as chances from 0 to 1. */
function chancesIn(text: string, say: Say): Partial<Chances> {
  return Object.fromEntries(
    text.split(",").map((part) => {
      const [, name = "", percent = ""] =
        /^\s*(high|medium|low)\s*=\s*(\d+(?:\.\d+)?)\s*%?\s*$/.exec(part) ?? []
      if (name === "" || Number(percent) > 100)
        throw new Exit(USE_WRONG, say.words.cli.badChances({ given: part.trim() }))
      return [name, Number(percent) / 100]
    }),
  )
}
