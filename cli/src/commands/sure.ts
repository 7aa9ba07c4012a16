import {
  type Alteration,
  analyse,
  analysisMoves,
  type Concept,
  jsonPieces,
  stateName as nameOfState,
  nameParts,
  type Robustness,
  type Sample,
  type Sureness,
  saidShare,
  sampleWorlds,
  sayAlteration,
  sayDifference,
  sayStanding,
  sayState,
  stepsOf,
  strongest,
  surenessOf,
  wrapTo,
} from "@parley/core"
import { Exit, USE_WRONG } from "../exit.ts"
import type { Io } from "../io.ts"
import { type Bounds, heavy, limitsOf, loadSubject, type Subject } from "../load.ts"
import { stateName } from "../outcomes.ts"
import { deliver, type OutputOptions } from "../output.ts"
import { progress } from "../progress.ts"
import type { Say } from "../say.ts"
import { stateNamed } from "../state.ts"
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

// Outcomes looked at, those told in full, and lines of a list.
const MOST_STATES = 64
const MOST_FULL = 5
const MOST_LINES = 12
const MOST_NAMED = 3
const MOST_SAMPLES = 1_000_000

interface Found {
  readonly sureness: Sureness
  readonly sample: Sample
  readonly slots: readonly number[]
  readonly asked: number
  readonly concepts: readonly Concept[]
}

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
    const sureness = surenessOf(conflict, analysis, states, asked, limits, part(0.02, 0.6))
    const draw = { worlds: samples, seed: options.seed ?? 1 }
    const sample = sampleWorlds(conflict, analysis, states, draw, limits, part(0.6, 1))
    watch.done()
    const found: Found = { sureness, sample, slots, asked, concepts }
    if (options.json) deliver(jsonPieces(dataOf(subject, found, say)), options, io, say)
    else deliver(report(subject, found, io, say), options, io, say)
  } finally {
    watch.done()
  }
}

function* report(subject: Subject, found: Found, io: Io, say: Say): Iterable<string> {
  const { conflict, model } = subject
  const { words } = say
  const { sure: told } = words
  const { sureness, sample, slots, asked, concepts } = found
  const lines = (text: string, indent = ""): string =>
    wrapTo(text, io.columns - indent.length)
      .map((line) => `${indent}${line}\n`)
      .join("")
  const heading = (text: string): string => `\n${say.out("bold", text)}\n`
  const name = (step: Alteration): string => sayAlteration(conflict, step, words)
  const moving = sureness.effects.filter(
    ({ difference: { appear, vanish } }) => appear.length + vanish.length > 0,
  )
  const firm = sureness.effects.filter((each) => !moving.includes(each) && each.verdicts > 0)
  yield lines(
    told.picture({ steps: sureness.effects.length, outcomes: moving.length, firmness: firm.length }),
  )
  yield lines(told.searched({ depth: sureness.depth, asked }))
  if (slots.length === 0) yield `\n${lines(told.noOutcomes)}`
  else yield heading(told.outcomesHeading)
  for (const slot of slots.slice(0, MOST_FULL)) {
    const state = model.space.text(slot)
    const own = sureness.robustness.filter((each) => each.state === state)
    yield `\n${say.out("bold", stateName(subject, slot, say, "stateHeading"))}\n`
    yield lines(shortly(subject, slot, say), "  ")
    for (const sentence of sayStanding(conflict, own, concepts, sureness.depth, words))
      yield lines(sentence, "  ")
    const shares = sharesOf(sample, own)
    if (shares.length > 0)
      yield lines(
        told.share({
          holds: shares.map(({ concepts: under, share }) => ({
            concepts: under.map((concept) => words.concepts[concept].name),
            share,
          })),
        }),
        "  ",
      )
    const driver = sample.shares.find(
      (each) => each.state === state && own.some(({ concept }) => concept === each.concept),
    )?.drivers[0]
    if (driver !== undefined)
      yield lines(
        told.driver({
          part: nameParts(conflict, [driver.part], words)[0]!,
          by: Math.round(driver.by * 100),
        }),
        "  ",
      )
  }
  if (slots.length > MOST_FULL)
    yield `\n${lines(told.moreOutcomes({ more: slots.length - MOST_FULL }), "  ")}`

  if (moving.length + firm.length > 0) yield heading(told.stepsHeading)
  for (const { step, difference } of moving.slice(0, MOST_LINES)) {
    const vanish = difference.vanish.flatMap((state) => {
      const slot = model.space.find(state)
      return slot < 0 ? [] : [nameOfState(conflict, model, slot)]
    })
    yield lines(
      told.effect({
        alteration: name(step),
        vanish: vanish.slice(0, MOST_NAMED),
        moreVanish: Math.max(0, difference.vanish.length - MOST_NAMED),
        appear: difference.appear.length,
        change: difference.change.length,
      }),
      "  ",
    )
  }
  if (moving.length > MOST_LINES) yield lines(told.moreSteps({ more: moving.length - MOST_LINES }), "  ")
  if (firm.length > 0) {
    const shown = firm.slice(0, MOST_LINES).map(({ step }) => name(step))
    yield lines(told.firmnessOnly({ alterations: shown, more: firm.length - shown.length }), "  ")
  }
  if (sureness.untold.length > 0)
    yield lines(told.untold({ alterations: sureness.untold.slice(0, MOST_LINES).map(name) }), "  ")
  yield heading(told.idleHeading)
  yield lines(
    sureness.idle.length === 0
      ? told.noIdle
      : told.idle({ parts: nameParts(conflict, sureness.idle, words) }),
    "  ",
  )
  yield heading(told.sampleHeading)
  yield lines(told.sampled({ worlds: sample.worlds, seed: sample.seed, without: sample.without }), "  ")
  if (sample.ends !== null && sample.endless !== null) {
    yield heading(told.endsHeading)
    for (const { state, share, moves } of sample.ends) {
      const slot = model.space.find(state)
      const known = slot < 0 ? null : nameOfState(conflict, model, slot)
      yield lines(
        told.end({ state: known, code: state, share: saidShare(share), moves: Math.round(moves * 10) / 10 }),
        "  ",
      )
    }
    if (sample.endless.share > 0) yield lines(told.endless({ share: saidShare(sample.endless) }), "  ")
  }
  yield `\n${lines(told.caveat)}`
}

// What sets a state apart from today, or all of it where the file gives no today.
function shortly({ conflict, model }: Subject, slot: number, say: Say): string {
  const today = conflict.statusQuo === null ? -1 : model.space.find(conflict.statusQuo)
  if (today === slot) return say.words.brief.isToday
  return today < 0
    ? sayState(conflict, model, slot, say.words)
    : sayDifference(conflict, model, today, slot, say.words)
}

// Concepts with the same share together.
function sharesOf(sample: Sample, own: readonly Robustness[]) {
  const groups = new Map<string, { concepts: Concept[]; share: ReturnType<typeof saidShare> }>()
  for (const { state, concept } of own) {
    const found = sample.shares.find((each) => each.state === state && each.concept === concept)
    if (found === undefined) continue
    const share = saidShare(found.holds)
    const key = JSON.stringify(share)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { concepts: [concept], share })
    else group.concepts.push(concept)
  }
  return [...groups.values()]
}

function dataOf({ conflict, model }: Subject, found: Found, say: Say): object {
  const { sureness, sample, concepts } = found
  const step = (each: Alteration) => {
    const { part, kind, ...rest } = each
    return { kind, path: part.path, ...rest, said: sayAlteration(conflict, each, say.words) }
  }
  const number = (state: string): number | null => {
    const slot = model.space.find(state)
    return slot < 0 ? null : model.space.number(slot)
  }
  return {
    parley: 1,
    scenario: conflict.scenario?.id ?? null,
    concepts,
    depth: sureness.depth,
    steps: sureness.effects.map(({ step: each, difference, verdicts }) => ({
      ...step(each),
      appear: difference.appear,
      vanish: difference.vanish,
      change: difference.change,
      verdicts,
    })),
    untold: sureness.untold.map(step),
    idle: sureness.idle.map(({ kind, path }) => ({ kind, path })),
    outcomes: sureness.robustness.map(({ state, concept, breaks, by }) => ({
      state: number(state),
      code: state,
      concept,
      breaks,
      by: by.map((each) => each.map(step)),
    })),
    sample: {
      seed: sample.seed,
      worlds: sample.worlds,
      without: sample.without,
      shares: sample.shares.map(({ state, concept, holds, drivers }) => ({
        state: number(state),
        code: state,
        concept,
        ...holds,
        drivers: drivers.map(({ part, by, worlds }) => ({ kind: part.kind, path: part.path, by, worlds })),
      })),
      ends:
        sample.ends?.map(({ state, share, moves }) => ({
          state: number(state),
          code: state,
          ...share,
          moves,
        })) ?? null,
      endless: sample.endless,
    },
  }
}
