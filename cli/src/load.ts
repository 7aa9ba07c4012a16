import { availableParallelism, freemem } from "node:os"
import {
  type AnswerTo,
  type Block,
  blocksText,
  type Conflict,
  type GraphModel,
  type Limits,
  type Means,
  type Opened,
  type Problem,
  type Question,
  type Reading,
  Refused,
  Session,
  STUDIES,
  sayRefusal,
  Unsound,
} from "@parley/core"
import { type Crew, memoryFor } from "@parley/core/engine"
import { jsonPieces } from "@parley/core/render"
import type { Drawers, RefusalFault, WorldKey } from "@parley/core/study"
import { crewOf } from "./crew.ts"
import { drawersOn } from "./drawers.ts"
import { Exit, HandOver, INPUT_WRONG, STOPPED, USE_WRONG } from "./exit.ts"
import { readText } from "./files.ts"
import type { Io } from "./io.ts"
import { deliver, type OutputOptions } from "./output.ts"
import { progress } from "./progress.ts"
import { type Say, tellProblems, terminalOf } from "./say.ts"

/** A conflict that a command works on. */
export interface Subject {
  readonly file: string
  readonly reading: Reading
  readonly conflict: Conflict
  readonly model: GraphModel
  readonly opened: Opened
  /** The answer to a question about it, with progress on standard error. What cannot be answered is an Exit. */
  ask<Q extends Question>(question: Q): AnswerTo<Q>
  /** Hands an answer over, as JSON or as what is told. */
  tell(json: () => object, blocks: () => Iterable<Block>): void
}

// What expressions of a question are given with.
const FLAGS = { where: "--where", hold: "--to", not: "--not" } as const

// Problems that come of the size of the work, not of a fault in the file.
const LIMITS: readonly string[] = ["too-many-states", "too-much-memory", "too-entangled"]

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

/** What a command takes that asks a question of a file. */
export interface Asked extends World, Bounds, OutputOptions {
  readonly concepts?: string
  readonly json?: boolean
  /** What is asked of, where it is not what the file holds. */
  readonly text?: string
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
export function loadSubject(
  file: string,
  options: Asked,
  io: Io,
  say: Say,
  solver?: Means["solver"],
): Subject {
  const world = worldOf(0, options)
  const session = sessionFor(options, io, solver)
  session.hold(0, options.text ?? textOfConflict(file, io, say))
  const guarded = guard(session, world, file, { io, say })
  const opened = guarded(() => session.open(world))
  const { reading, conflict, model } = opened
  const ask = asking(session, world, guarded, { io, say })
  return { file, reading, conflict, model, opened, ask, tell: telling(options, io, say) }
}

/** Two files that a command holds side by side. */
export interface Subjects extends Pick<Subject, "ask" | "tell"> {
  readonly before: Opened
  readonly after: Opened
}

/** Reads two conflicts, the earlier first, as `loadSubject` reads one. Questions are asked of the earlier one. */
export function loadSubjects(files: readonly [string, string], options: Asked, io: Io, say: Say): Subjects {
  const session = sessionFor(options, io)
  const held = files.map((file, revision) => {
    session.hold(revision, textOfConflict(file, io, say))
    const world = worldOf(revision, options)
    const guarded = guard(session, world, file, { io, say })
    return { world, guarded, opened: guarded(() => session.open(world)) }
  })
  const [before, after] = [held[0]!, held[1]!]
  return {
    before: before.opened,
    after: after.opened,
    ask: asking(session, before.world, before.guarded, { io, say }),
    tell: telling(options, io, say),
  }
}

function worldOf(revision: number, { scenario, asOf }: World): WorldKey {
  return { revision, scenario: scenario ?? null, ...(asOf === undefined ? {} : { asOf }) }
}

function sessionFor(options: Asked, io: Io, solver?: Means["solver"]): Session {
  return new Session(STUDIES, {
    limits: limitsOf(options),
    shared: io.entry !== undefined,
    crew: (model) => crewFor(model, options, io),
    drawers: (model, moves) => drawersFor(model, moves, options, io),
    bear: (moves) => bear(moves, io),
    solver,
    ...(io.heard === undefined ? {} : { heard: io.heard }),
  })
}

function asking(
  session: Session,
  world: WorldKey,
  guarded: ReturnType<typeof guard>,
  { io, say }: { io: Io; say: Say },
): Subject["ask"] {
  return (question) => {
    const watch = progress(say.words.cli.analysing, io, say)
    try {
      return guarded(() => session.ask(world, question, watch))
    } finally {
      watch.done()
    }
  }
}

function telling(options: Asked, io: Io, say: Say): Subject["tell"] {
  return (json, blocks) => {
    const pieces = options.json ? jsonPieces(json()) : blocksText(blocks(), terminalOf(io, say))
    deliver(pieces, options, io, say)
  }
}

/** Reads a conflict for questions that need no model of it; `path`: where the file is read from. The same otherwise. */
export function loadTold(path: string, file: string, io: Io, say: Say): Pick<Subject, "conflict" | "ask"> {
  const world: WorldKey = { revision: 0, scenario: null }
  const session = new Session(STUDIES, io.heard === undefined ? {} : { heard: io.heard })
  session.hold(0, textOfConflict(path, io, say))
  const guarded = guard(session, world, file, { io, say })
  const { conflict } = guarded(() => session.told(world))
  return { conflict, ask: (question) => guarded(() => session.ask(world, question)) }
}

/** The text of a conflict file. An Exit where it cannot be read, or is another program's. */
export function textOfConflict(path: string, io: Io, say: Say): string {
  if (/\.(gmcr|nfg)$/i.test(path)) throw new Exit(INPUT_WRONG, say.words.cli.importFirst({ file: path }))
  return readText(path, io, say)
}

// Does some work; what is wrong with the file or the question ends the command.
function guard(
  session: Session,
  world: WorldKey,
  file: string,
  { io, say }: { io: Io; say: Say },
): <T>(work: () => T) => T {
  const called = file === "-" ? say.words.cli.standardInput : file
  return (work) => {
    try {
      return work()
    } catch (error) {
      if (error instanceof Unsound) return stop(called, error.problems, io, say)
      if (!(error instanceof Refused)) throw error
      const conflict =
        error.fault.code === "infeasible-then" ? session.read({ ...world, asOf: undefined }).conflict : null
      throw new Exit(
        exitOf(error.fault),
        sayRefusal(error.fault, say.words, { file: called, flags: FLAGS, conflict }),
      )
    }
  }
}

// A question that was not put rightly is wrong use; one that the file cannot answer is wrong input.
function exitOf({ code }: RefusalFault): number {
  return code === "bad-expression" ? USE_WRONG : INPUT_WRONG
}

function stop(called: string, problems: readonly Problem[], io: Io, say: Say): never {
  const errors = problems.filter(({ severity }) => severity === "error")
  tellProblems(called, errors, io, say)
  throw new Exit(
    errors.every(({ code }) => LIMITS.includes(code)) && errors.length > 0 ? STOPPED : INPUT_WRONG,
  )
}

// Steps that are done at once, some tenths of a second; more go to a worker, so that signals are heard.
const AT_ONCE = 5_000_000

// Below so many decision makers x decision makers x slots more threads cost more than they save.
const CREW_WORK = 16_000_000

/** Threads to help with an analysis: as many as the machine has cores or `threads` says, as long as memory allows. */
function crewFor(model: GraphModel, { threads, maxMemory }: Bounds, { entry }: Io): Crew | undefined {
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
function drawersFor(
  { structure, space }: GraphModel,
  moves: number,
  { threads, ...bounds }: Bounds,
  { entry }: Io,
): Drawers | undefined {
  if (entry === undefined || moves < DRAWERS_WORK) return undefined
  const limits = limitsOf(bounds)
  const each = memoryFor(structure, space.form, space.slots, 1)
  const most = Math.min(threads ?? availableParallelism(), Math.floor(limits.memory! / each))
  return most > 1 ? drawersOn(most, entry, limits) : undefined
}

// Hands the command over where so many moves are to be looked at, before any of it is done twice.
function bear(moves: number, { worksHere }: Io): void {
  if (!worksHere && moves > AT_ONCE) throw new HandOver()
}
