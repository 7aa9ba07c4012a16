import { availableParallelism, freemem } from "node:os"
import {
  applyScenario,
  asOf,
  type Conflict,
  type Crew,
  compile,
  type Drawers,
  type GraphModel,
  type Limits,
  memoryFor,
  type Problem,
  placesIn,
  type Reading,
  read,
  sayCode,
} from "@parley/core"
import { crewOf } from "./crew.ts"
import { drawersOn } from "./drawers.ts"
import { Exit, INPUT_WRONG, STOPPED } from "./exit.ts"
import { readText } from "./files.ts"
import type { Io } from "./io.ts"
import { type Say, tellProblems } from "./say.ts"

/** A conflict that a command works on. */
export interface Subject {
  readonly file: string
  readonly reading: Reading
  readonly conflict: Conflict
  readonly model: GraphModel
}

// Problems that come of the size of the work, not of a fault in the file.
const LIMITS: readonly string[] = ["too-many-states", "too-much-memory", "too-entangled"]

/** Reads a conflict file, with a scenario laid over it if one is asked for; problems end the command. */
function loadReading(file: string, scenario: string | undefined, io: Io, say: Say): Reading {
  if (/\.(gmcr|nfg)$/i.test(file)) throw new Exit(INPUT_WRONG, say.words.cli.importFirst({ file }))
  const base = read(readText(file, io, say))
  if (scenario === undefined) return base
  if (base.conflict === null) return base
  return applyScenario(base, scenario)
}

/** Which of the worlds of a file, by flags. */
export interface World {
  readonly scenario?: string
  /** A date, month or year that the calendar has. */
  readonly asOf?: string
}

/** What the size of the work may be at most, by flags. */
export interface Bounds {
  readonly limitStates?: number
  /** Bytes. */
  readonly maxMemory?: number
  readonly threads?: number
}

// Three quarters of the memory that is free, on the machine and within what the process is held to.
function memoryToUse(): number {
  const held = process.constrainedMemory()
  const within = held > 0 ? held - process.memoryUsage.rss() : Number.POSITIVE_INFINITY
  return 0.75 * Math.min(freemem(), within)
}

/** What an engine may use at most. */
export function limitsOf({ limitStates, maxMemory }: Bounds): Partial<Limits> {
  const memory = maxMemory ?? memoryToUse()
  return limitStates === undefined ? { memory } : { memory, states: limitStates }
}

/** Reads a conflict and builds its model; anything wrong is told on standard error and ends the command. */
export function loadSubject(file: string, options: World & Bounds, io: Io, say: Say): Subject {
  const reading = loadReading(file, options.scenario, io, say)
  const known = reading.conflict ?? stop(file, reading.problems, io, say)
  const conflict = options.asOf === undefined ? known : onDate(options.asOf, known, file, say)
  handOverLarge(conflict)
  const limits = limitsOf(options)
  const { model, problems } = compile(conflict, limits, placesIn(reading), entry !== undefined)
  const infeasible = problems.find(({ code }) => code === "status-quo-infeasible")
  if (infeasible !== undefined && conflict !== known)
    throw new Exit(INPUT_WRONG, infeasibleThen(conflict, String(infeasible.params.rule), say))
  return { file, reading, conflict, model: model ?? stop(file, problems, io, say) }
}

/** The conflict as of another date, or an Exit where the file does not say what held then. */
function onDate(date: string, conflict: Conflict, file: string, say: Say): Conflict {
  const then = asOf(conflict, date)
  const isTold = conflict.record.events.some(({ taken, dropped }) => taken.length + dropped.length > 0)
  if (then === conflict || isTold) return then
  throw new Exit(
    INPUT_WRONG,
    say.words.cli.noDatedEvents({ file: file === "-" ? say.words.cli.standardInput : file }),
  )
}

function infeasibleThen(conflict: Conflict, rule: string, say: Say): string {
  const sentence = sayCode(conflict, conflict.statusQuo!, say.words)
  return say.words.cli.infeasibleThen({ date: conflict.asOf!, sentence, rule })
}

function stop(file: string, problems: readonly Problem[], io: Io, say: Say): never {
  const errors = problems.filter(({ severity }) => severity === "error")
  tellProblems(file === "-" ? say.words.cli.standardInput : file, errors, io, say)
  throw new Exit(
    errors.every(({ code }) => LIMITS.includes(code)) && errors.length > 0 ? STOPPED : INPUT_WRONG,
  )
}

// Steps that are done at once, some tenths of a second; more go to a worker, so that signals are heard.
const AT_ONCE = 5_000_000

/** Thrown where work would take long on the main thread, which could then not answer a signal. */
export class HandOver extends Error {}

// The main thread hands heavy work over.
let isWorker = false
// Where the threads of a crew begin.
let entry: URL | undefined

/**
 * Says that all work is done on this thread: nothing is handed over any more. A crew that starts at `crewEntry`, if
 * given, may help.
 */
export function workHere(crewEntry?: URL): void {
  isWorker = true
  entry = crewEntry
}

// Below so many decision makers x decision makers x slots more threads cost more than they save.
const CREW_WORK = 16_000_000

/** Threads to help with an analysis: as many as the machine has cores or `threads` says, as long as memory allows. */
export function crewFor(model: GraphModel, { threads, maxMemory }: Bounds): Crew | undefined {
  const { ranks, space, structure } = model
  if (entry === undefined || ranks.length ** 2 * space.slots < CREW_WORK) return undefined
  const memory = maxMemory ?? memoryToUse()
  let most = threads ?? availableParallelism()
  while (most > 1 && memoryFor(structure, space.form, space.slots, most) > memory) most--
  return most > 1 ? crewOf(most, entry) : undefined
}

// Below so many moves looked at in all more threads cost more than they save.
const DRAWERS_WORK = 200_000_000

/** Threads to help with drawing worlds, each with a model of its own; `moves`: what all of the worlds look at. */
export function drawersFor(
  { structure, space }: GraphModel,
  moves: number,
  { threads, ...bounds }: Bounds,
): Drawers | undefined {
  if (entry === undefined || moves < DRAWERS_WORK) return undefined
  const limits = limitsOf(bounds)
  const each = memoryFor(structure, space.form, space.slots, 1)
  const most = Math.min(threads ?? availableParallelism(), Math.floor(limits.memory! / each))
  return most > 1 ? drawersOn(most, entry, limits) : undefined
}

// Codes beyond so many options are never held one by one: what there is of states is seen only once they are found.
const MOST_OPTIONS = 27

// Hands over what is certain to be heavy unless rules leave few states, before any of it is done twice.
function handOverLarge({ decisionMakers, options }: Conflict): void {
  const work = decisionMakers.length ** 2 * 2 ** options.length
  if (!isWorker && options.length <= MOST_OPTIONS && work > AT_ONCE) throw new HandOver()
}

/** Hands the command over to a worker if its work is heavy: by the states, and by `steps` of other kinds. */
export function heavy({ ranks, space }: GraphModel, steps: number): void {
  if (!isWorker && ranks.length * ranks.length * space.slots + steps > AT_ONCE) throw new HandOver()
}
