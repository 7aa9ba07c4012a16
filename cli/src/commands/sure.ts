import {
  analyse,
  analysisMoves,
  jsonPieces,
  missesOf,
  nearMissesOf,
  reversalsOf,
  sampleWorlds,
  stepsOf,
  strongest,
  surenessOf,
} from "@parley/core"
import { Exit, USE_WRONG } from "../exit.ts"
import type { Io } from "../io.ts"
import { type Bounds, heavy, limitsOf, loadSubject } from "../load.ts"
import { deliver, type OutputOptions } from "../output.ts"
import { progress } from "../progress.ts"
import type { Say } from "../say.ts"
import { stateNamed } from "../state.ts"
import { sureData } from "../sure-data.ts"
import { type Found, sureReport } from "../sure-report.ts"
import { conceptsNamed } from "./analyze.ts"

export interface SureOptions extends OutputOptions, Bounds {
  readonly scenario?: string
  readonly asOf?: string
  readonly concepts?: string
  readonly state?: string
  readonly depth?: number
  readonly samples?: number
  readonly seed?: number
  readonly json?: boolean
}

// Outcomes and near misses looked at, and worlds drawn.
const MOST_STATES = 64
const MOST_NEAR = 32
// States looked at x decision makers squared x slots beyond which reversed pairs are not counted.
const MOST_REVERSING = 100_000_000
const MOST_SAMPLES = 1_000_000

/// `parley sure FILE`: how many steps the outcomes survive, what each step changes, and in how many worlds they hold.
export function sure(file: string, options: SureOptions, io: Io, say: Say): void {
  const concepts = conceptsNamed(options.concepts, say)
  const asked = options.depth ?? 2
  const most = (flag: string, given: number, limit: number): void => {
    if (given > limit)
      throw new Exit(USE_WRONG, say.words.cli.badNumber({ flag, given: String(given), most: limit }))
  }
  most("--depth", asked, 2)
  most("--samples", options.samples ?? 0, MOST_SAMPLES)
  const subject = loadSubject(file, options, io, say)
  const { conflict, model } = subject
  const limits = limitsOf(options)
  const steps = stepsOf(conflict).length
  const samples = options.samples ?? 1000
  heavy(
    model,
    (steps * steps + samples) * Math.max(1, analysisMoves(model, concepts)) + steps * model.space.slots,
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
    const reversals =
      states.length * model.ranks.length ** 2 * model.space.slots > MOST_REVERSING
        ? []
        : reversalsOf(analysis, states, part(0.5, 0.6))
    const draw = { worlds: samples, seed: options.seed ?? 1 }
    const sample = sampleWorlds(conflict, analysis, states, draw, limits, part(0.6, 1))
    watch.done()
    const found: Found = { sureness, reversals, sample, slots, asked, concepts }
    if (options.json) deliver(jsonPieces(sureData(subject, found, say)), options, io, say)
    else deliver(sureReport(subject, found, io, say), options, io, say)
  } finally {
    watch.done()
  }
}
