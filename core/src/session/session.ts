import {
  type Analysis,
  analyse,
  type Concept,
  type Crew,
  type GraphModel,
  type Limits,
  reanalyse,
  type Watch,
} from "../engine/index.ts"
import {
  applyScenario,
  asOf,
  type Compiled,
  type Conflict,
  check,
  checkReading,
  compile,
  type Problem,
  placesIn,
  type Reading,
  read,
} from "../file/index.ts"
import {
  type Drawers,
  type Opened,
  Refused,
  type Solver,
  type Study,
  type StudyOfFile,
  type WorldKey,
} from "../study/index.ts"
import { recompiled, type Structured, structured } from "./alike.ts"
import type { AnswerTo, Question, Studies } from "./questions.ts"

/** What a session may use, and who helps it. All of it may be left out. */
export interface Means {
  readonly limits?: Partial<Limits>
  /** Whether ranks are put into memory that threads can share. */
  readonly shared?: boolean
  /** Threads to help with the analysis of a model; undefined where they would not help or there are none. */
  readonly crew?: ((model: GraphModel) => Crew | undefined) | undefined
  readonly drawers?: ((model: GraphModel, moves: number) => Drawers | undefined) | undefined
  /** A solver, where one is loaded: several goals at once need it. */
  readonly solver?: (() => Solver | undefined) | undefined
  /** Told of work before it is done, in moves looked at; what it throws ends the question. */
  readonly bear?: (moves: number) => void
  /** Told of every answer. */
  readonly heard?: (world: WorldKey, question: Question, answer: unknown) => void
}

/** A world as read, which may have errors. */
export interface ReadWorld {
  readonly world: WorldKey
  /** The file as it stands. */
  readonly base: Reading
  readonly reading: Reading
  /** As of the date asked for; null where errors leave no conflict. */
  readonly conflict: Conflict | null
  /** Null where errors leave no conflict. */
  readonly compiled: Compiled | null
}

/** Thrown where a world is asked about that has errors: those of its file, or of what it compiles to. */
export class Unsound extends Error {
  override readonly name = "Unsound"
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super("the world has errors")
    this.problems = problems
  }
}

interface Kept {
  readonly read: ReadWorld
  readonly structured: Structured | null
  readonly analyses: Analysis[]
  problems: readonly Problem[] | null
}

// A world that has a model, whose states another one may have.
interface Model {
  readonly compiled: Compiled & { readonly model: GraphModel }
  readonly wants: readonly string[]
  readonly analyses: Analysis[]
}

/** Texts that a session holds: those taken in last. */
export const MOST_TEXTS = 8
// Worlds kept, at most, and decision makers x slots that they may have together.
const MOST_WORLDS = 4
const MOST_RANKS = 2 ** 26
// Codes beyond so many options are never held one by one: what there is of states is seen only once they are found.
const MOST_OPTIONS = 27

/**
 * Answers questions about worlds. The worlds asked about last are kept with what is known of them: each is read and
 * compiled once, and analysed once per list of concepts. Where only preferences differ from a world that is kept, its
 * states are taken over, and only what hangs on the preferences is done again.
 */
export class Session {
  readonly #studies: Partial<Studies>
  readonly #means: Means
  readonly #texts = new Map<number, string>()
  // The one asked about last comes first.
  #kept: Kept[] = []

  /** `studies`: how the questions are answered that may be asked, `STUDIES` for all. */
  constructor(studies: Partial<Studies>, means: Means = {}) {
    this.#studies = studies
    this.#means = means
  }

  /** Takes in a text under a number of its own. The eight taken in last are held. */
  hold(revision: number, text: string): void {
    this.#texts.set(revision, text)
    while (this.#texts.size > MOST_TEXTS) this.#texts.delete(this.#texts.keys().next().value!)
  }

  /** The answer to a question about a world. Throws as `open` does, and what `Study.answer` throws. */
  ask<Q extends Question>(world: WorldKey, question: Q, watch: Watch = {}): AnswerTo<Q> {
    const study = this.#studies[question.kind] as
      | Study<Q, AnswerTo<Q>>
      | StudyOfFile<Q, AnswerTo<Q>>
      | undefined
    if (study === undefined) throw new RangeError(`this session answers no question "${question.kind}"`)
    const answer =
      "of" in study ? study.answer(this.told(world), question) : this.#answer(study, world, question, watch)
    this.#means.heard?.(world, question, answer)
    return answer
  }

  #answer<Q, A>(study: Study<Q, A>, world: WorldKey, question: Q, watch: Watch): A {
    const opened = this.open(world, watch)
    const { ranks, space } = opened.model
    this.#means.bear?.(ranks.length * space.slots + study.cost(opened, question))
    return study.answer(opened, question)
  }

  /**
   * What the file says of a world, whether or not a model can be made of it. Throws `Unsound` where it has errors, and
   * `Refused` as `read` does. Cost: of a world that is not kept, that of `read`, without that of a model.
   */
  told(world: WorldKey): { readonly conflict: Conflict } {
    const kept = this.#kept.find(({ read: { world: other } }) => isSame(other, world))
    const { reading, conflict } = kept?.read ?? this.#reading(world)
    if (conflict === null) throw new Unsound(reading.problems)
    return { conflict }
  }

  /**
   * What a world says. Cost: of a world that is not kept, that of `read` and `compile`. Throws `Refused` where the file
   * does not say what held on the date asked for.
   */
  read(world: WorldKey): ReadWorld {
    return this.#of(world).read
  }

  /** The same of a world without errors; else throws `Unsound`. */
  open(world: WorldKey, watch: Watch = {}): Opened {
    const { base, reading, conflict, compiled } = this.read(world)
    const model = compiled?.model
    if (conflict === null) throw new Unsound(reading.problems)
    if (!model) throw new Unsound(compiled!.problems)
    const { limits = {}, drawers, solver } = this.#means
    const { classes } = compiled
    const of = { world, base, reading, conflict, model, classes, limits, drawers, solver: solver?.() }
    return this.#opened(of, watch, (concepts, by) => this.analysis(world, concepts, by))
  }

  #opened(
    of: Omit<Opened, "watch" | "analysis" | "watched" | "beside" | "another">,
    watch: Watch,
    analysis: (concepts: readonly Concept[], watch: Watch) => Analysis,
  ): Opened {
    return {
      ...of,
      watch,
      analysis: (concepts) => analysis(concepts, watch),
      watched: (by) => this.#opened(of, by, analysis),
      beside: (scenario) => this.#beside({ ...of.world, scenario }, watch),
      another: (world) => this.open(world, watch),
    }
  }

  #beside(world: WorldKey, watch: Watch): Opened | null {
    try {
      return this.open(world, watch)
    } catch (error) {
      if (!(error instanceof Unsound || error instanceof Refused)) throw error
    }
    // Where today's state is barred there it is looked at without one.
    const base = this.#base(world.revision)
    const reading = world.scenario === null ? base : applyScenario(base, world.scenario)
    if (reading.conflict === null) return null
    const { limits = {}, shared = false, drawers, solver } = this.#means
    const then = world.asOf === undefined ? reading.conflict : asOf(reading.conflict, world.asOf)
    const conflict = { ...then, statusQuo: null }
    const { model, classes } = compile(conflict, limits, placesIn(reading), shared)
    if (!model) return null
    const found: Analysis[] = []
    return this.#opened(
      { world, base, reading, conflict, model, classes, limits, drawers, solver: solver?.() },
      watch,
      (concepts, by) => {
        const known =
          found.find((analysis) => holds(analysis, concepts)) ??
          analyse(model, concepts, { limits, watch: by })
        found.push(known)
        return known
      },
    )
  }

  /** All that is wrong or doubtful in the file; with a scenario, in what the two say together. By place. */
  problems(world: WorldKey): readonly Problem[] {
    const kept = this.#of(world)
    const { base, reading, compiled } = kept.read
    const { limits = {} } = this.#means
    kept.problems ??= merged(
      world.scenario === null ? check(base.source.text, limits, base) : checkReading(reading, limits),
      compiled?.problems ?? [],
    )
    return kept.problems
  }

  /** `Opened.analysis` of a world, watched by `watch`. `crew`: whether threads may help. */
  analysis(world: WorldKey, concepts: readonly Concept[], watch: Watch = {}, crew = true): Analysis {
    const { model } = this.open(world)
    const known = this.known(world, concepts)
    if (known !== undefined) return known
    const { limits = {} } = this.#means
    const helpers = crew ? this.#means.crew?.(model) : undefined
    const like = helpers === undefined ? this.#similar(model, concepts) : undefined
    const found =
      like === undefined
        ? analyse(model, concepts, { limits, watch, crew: helpers })
        : reanalyse(like, model, { limits, watch })
    this.#of(world).analyses.push(found)
    return found
  }

  /** Has the threads start that would help with an analysis of a world. */
  gather(world: WorldKey): void {
    this.#means.crew?.(this.open(world).model)
  }

  /** Such an analysis, if it has been done. */
  known(world: WorldKey, concepts: readonly Concept[]): Analysis | undefined {
    return this.#of(world).analyses.find((analysis) => holds(analysis, concepts))
  }

  #of(world: WorldKey): Kept {
    const found = this.#kept.find(({ read: { world: other } }) => isSame(other, world))
    const kept = found ?? this.#read(world)
    if (kept !== this.#kept[0]) this.#kept = [kept, ...this.#kept.filter((one) => one !== kept)]
    return kept
  }

  #reading({ revision, scenario, asOf: date }: WorldKey): Pick<ReadWorld, "base" | "reading" | "conflict"> {
    const base = this.#base(revision)
    const reading = scenario === null ? base : applyScenario(base, scenario)
    const conflict = reading.conflict === null ? null : onDate(reading.conflict, date)
    return { base, reading, conflict }
  }

  #read(world: WorldKey): Kept {
    const { base, reading, conflict } = this.#reading(world)
    if (conflict === null) {
      this.#forget(0)
      return {
        read: { world, base, reading, conflict, compiled: null },
        structured: null,
        analyses: [],
        problems: null,
      }
    }
    if (conflict.options.length <= MOST_OPTIONS)
      this.#means.bear?.(conflict.decisionMakers.length ** 2 * 2 ** conflict.options.length)
    const { limits = {}, shared = false } = this.#means
    const own = structured(conflict)
    const like = this.#closest(own)
    const again = like && recompiled(like, conflict, own)
    this.#forget(size(again ?? null))
    const compiled = again ?? compile(conflict, limits, placesIn(reading), shared)
    refuseInfeasible(conflict, reading.conflict!, compiled.problems)
    const analyses = like && again?.model === like.compiled.model ? like.analyses : []
    return { read: { world, base, reading, conflict, compiled }, structured: own, analyses, problems: null }
  }

  #base(revision: number): Reading {
    const known = this.#kept.find(({ read: { world } }) => world.revision === revision)?.read.base
    if (known !== undefined) return known
    const text = this.#texts.get(revision)
    if (text === undefined) throw new RangeError(`the session holds no text ${revision}`)
    return read(text)
  }

  // A world with the same states and a model, and as many of the same preferences as can be.
  #closest(own: Structured): Model | undefined {
    const same = ({ wants }: Model) => own.wants.filter((want, dm) => want === wants[dm]).length
    return this.#kept
      .flatMap(({ structured, read: { compiled }, analyses }): Model[] =>
        structured?.graph === own.graph && compiled?.model
          ? [{ compiled: { ...compiled, model: compiled.model }, wants: structured.wants, analyses }]
          : [],
      )
      .reduce<Model | undefined>((best, one) => (best && same(best) >= same(one) ? best : one), undefined)
  }

  // An analysis of the same concepts for a model that differs in preferences only, in as few as can be.
  #similar(model: GraphModel, concepts: readonly Concept[]): Analysis | undefined {
    const same = (other: Analysis) =>
      model.ranks.filter((ranks, dm) => ranks === other.model.ranks[dm]).length
    return this.#kept
      .flatMap(({ analyses }) => analyses)
      .filter((other) => other.model.space === model.space && holds(other, concepts))
      .reduce<Analysis | undefined>((best, one) => (best && same(best) >= same(one) ? best : one), undefined)
  }

  // Makes room for one more world that needs so much.
  #forget(needed: number): void {
    this.#kept = this.#kept.slice(0, MOST_WORLDS - 1)
    const total = () => this.#kept.reduce((sum, kept) => sum + size(kept.read.compiled), needed)
    while (this.#kept.length > 0 && total() > MOST_RANKS) this.#kept.pop()
  }
}

function isSame(a: WorldKey, b: WorldKey): boolean {
  return a.revision === b.revision && a.scenario === b.scenario && a.asOf === b.asOf
}

function size(compiled: Compiled | null): number {
  const model = compiled?.model
  return model ? model.space.slots * model.ranks.length : 0
}

function holds(analysis: Analysis, concepts: readonly Concept[]): boolean {
  return concepts.every((concept) => analysis.stable.has(concept))
}

// Throws `Refused` where no event says what held then.
function onDate(conflict: Conflict, date: string | undefined): Conflict {
  if (date === undefined) return conflict
  const then = asOf(conflict, date)
  const isTold = conflict.record.events.some(({ taken, dropped }) => taken.length + dropped.length > 0)
  if (then === conflict || isTold) return then
  throw new Refused({ code: "no-dated-events" })
}

function refuseInfeasible(then: Conflict, known: Conflict, problems: readonly Problem[]): void {
  const infeasible = problems.find(({ code }) => code === "status-quo-infeasible")
  if (infeasible === undefined || then === known) return
  const rule = String(infeasible.params.rule)
  throw new Refused({ code: "infeasible-then", date: then.asOf!, state: then.statusQuo!, rule })
}

// What `check` says, and what `compile` says besides: a limit that is a doubt about the file is an error for a model.
function merged(checked: readonly Problem[], compiled: readonly Problem[]): readonly Problem[] {
  const same = (a: Problem, b: Problem) => a.code === b.code && a.path.join("\n") === b.path.join("\n")
  const rest = checked.filter((problem) => !compiled.some((other) => same(problem, other)))
  return [...rest, ...compiled].sort((a, b) => a.line - b.line || a.column - b.column)
}
