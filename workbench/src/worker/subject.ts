import {
  type Analysis,
  analyse,
  applyScenario,
  type Compiled,
  type Concept,
  type Conflict,
  type Crew,
  check,
  checkReading,
  compile,
  type GraphModel,
  type Limits,
  type Problem,
  placesIn,
  type Reading,
  read,
  reanalyse,
  type Structure,
  toStructure,
  type Watch,
  withPreference,
} from "@parley/core"
import type { World } from "./protocol.ts"
import { Refusal } from "./refusal.ts"

/**
 * Threads to help with the analysis of a model; undefined where they would not help or there are none. Throws
 * `Waiting` where they have yet to start.
 */
export type CrewFor = (model: GraphModel) => Crew | undefined

/** A world as read: the file, with the scenario laid over it, and what the engine makes of it. */
export interface Subject {
  readonly world: World
  /** The file as it stands. */
  readonly base: Reading
  readonly reading: Reading
  /** Null where errors leave no conflict. */
  readonly compiled: Compiled | null
}

/** A subject without errors. */
export interface Sound extends Subject {
  readonly conflict: Conflict
  readonly model: GraphModel
  /** As `Compiled.classes`. */
  readonly classes: readonly (readonly number[])[]
}

interface Kept {
  readonly subject: Subject
  /** All of the structure that preferences do not touch, as text; "" where there is no conflict. */
  readonly graph: string
  /** The preferences, as text, per decision maker. */
  readonly wants: readonly string[]
  readonly analyses: Analysis[]
  problems: readonly Problem[] | null
}

// Worlds kept, at most, and decision makers x slots they may have together.
const MOST_WORLDS = 4
const MOST_RANKS = 2 ** 26

/**
 * The worlds asked about last, with what is known of them: each is read and compiled once, and analysed once per list
 * of concepts. Where only preferences differ from a world that is kept, its states are taken over, and only what hangs
 * on the preferences is done again.
 */
export class Subjects {
  readonly #limits: Partial<Limits>
  readonly #shared: boolean
  // The one asked about last comes first.
  #kept: Kept[] = []

  /** `shared`: whether ranks are put into memory that threads can share. */
  constructor(limits: Partial<Limits> = {}, shared = false) {
    this.#limits = limits
    this.#shared = shared
  }

  /** What a world says. Cost: of a world that is not kept, that of `read` and `compile`. */
  of(world: World): Subject {
    return this.#of(world).subject
  }

  /** The same of a world without errors; else throws a `Refusal`. */
  sound(world: World): Sound {
    const subject = this.of(world)
    const { conflict } = subject.reading
    const model = subject.compiled?.model
    if (conflict === null || !model) throw new Refusal("no-model")
    return { ...subject, conflict, model, classes: subject.compiled!.classes }
  }

  /** All that is wrong or doubtful in the file; with a scenario, in what the two say together. By place. */
  problems(world: World): readonly Problem[] {
    const kept = this.#of(world)
    const { base, reading, compiled } = kept.subject
    kept.problems ??= merged(
      world.scenario === null ? check(world.text, this.#limits, base) : checkReading(reading, this.#limits),
      compiled?.problems ?? [],
    )
    return kept.problems
  }

  /**
   * Which of the concepts the states of a world without errors are stable under; the analysis may hold more concepts.
   * Throws `Stopped` as `analyse` does.
   */
  analysis(world: World, concepts: readonly Concept[], watch: Watch, crewFor?: CrewFor): Analysis {
    const { model } = this.sound(world)
    const known = this.known(world, concepts)
    if (known !== undefined) return known
    const { analyses } = this.#of(world)
    const crew = crewFor?.(model)
    const like = crew === undefined ? this.#similar(model, concepts) : undefined
    const found =
      like === undefined
        ? analyse(model, concepts, this.#limits, watch, crew)
        : reanalyse(like, model, this.#limits, watch)
    analyses.push(found)
    return found
  }

  /** Such an analysis, if it has been done. */
  known(world: World, concepts: readonly Concept[]): Analysis | undefined {
    return this.#of(world).analyses.find((analysis) => holds(analysis, concepts))
  }

  #of(world: World): Kept {
    const found = this.#kept.find(
      ({ subject }) => subject.world.text === world.text && subject.world.scenario === world.scenario,
    )
    const kept = found ?? this.#read(world)
    if (kept !== this.#kept[0]) this.#kept = [kept, ...this.#kept.filter((one) => one !== kept)]
    return kept
  }

  #read(world: World): Kept {
    const base = this.#kept.find(({ subject }) => subject.world.text === world.text)?.subject.base
    const whole = base ?? read(world.text)
    const reading = world.scenario === null ? whole : applyScenario(whole, world.scenario)
    const { conflict } = reading
    const structure = conflict && toStructure(conflict)
    const graph = structure === null ? "" : graphOf(structure)
    const wants = structure?.preferences.map(textOf) ?? []
    const like = conflict && this.#closest(graph, wants)
    const again = like ? recompiled(like, conflict, structure!, wants) : null
    this.#forget(again === null ? 0 : size(again))
    const compiled = again ?? (conflict && compile(conflict, this.#limits, placesIn(reading), this.#shared))
    const subject = { world, base: whole, reading, compiled }
    const analyses = like && again?.model === like.subject.compiled!.model ? like.analyses : []
    return { subject, graph, wants, analyses, problems: null }
  }

  // A world with the same states and a model, and as many of the same preferences as can be.
  #closest(graph: string, wants: readonly string[]): Kept | undefined {
    const same = (kept: Kept) => wants.filter((want, dm) => want === kept.wants[dm]).length
    return this.#kept
      .filter((kept) => kept.graph === graph && kept.subject.compiled?.model)
      .reduce<Kept | undefined>((best, kept) => (best && same(best) >= same(kept) ? best : kept), undefined)
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
    const total = () => this.#kept.reduce((sum, { subject }) => sum + size(subject.compiled), needed)
    while (this.#kept.length > 0 && total() > MOST_RANKS) this.#kept.pop()
  }
}

function size(compiled: Compiled | null): number {
  const model = compiled?.model
  return model ? model.space.slots * model.ranks.length : 0
}

function holds(analysis: Analysis, concepts: readonly Concept[]): boolean {
  return concepts.every((concept) => analysis.stable.has(concept))
}

// Weights are big integers, which JSON does not know.
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === "bigint" ? `${part}n` : part))
}

function graphOf({ preferences: _, ...graph }: Structure): string {
  return textOf(graph)
}

/**
 * What a conflict compiles to that has the states of another one; null where `compile` has to say what is wrong.
 * The model is the other one where no preferences differ.
 */
function recompiled(
  { subject, wants: before }: Kept,
  conflict: Conflict,
  { preferences }: Structure,
  wants: readonly string[],
): Compiled | null {
  let { model, classes } = subject.compiled!
  if (model === null || (conflict.statusQuo !== null && model.space.find(conflict.statusQuo) < 0)) return null
  for (const [dm, preference] of preferences.entries()) {
    if (wants[dm] === before[dm]) continue
    const changed = withPreference(model, dm, preference)
    if ("kind" in changed) return null
    model = changed.model
    classes = classes.with(dm, changed.classes)
  }
  return { model, classes, problems: [] }
}

// What `check` says, and what `compile` says besides: a limit that is a doubt about the file is an error for a model.
function merged(checked: readonly Problem[], compiled: readonly Problem[]): readonly Problem[] {
  const same = (a: Problem, b: Problem) => a.code === b.code && textOf(a.path) === textOf(b.path)
  const rest = checked.filter((problem) => !compiled.some((other) => same(problem, other)))
  return [...rest, ...compiled].sort((a, b) => a.line - b.line || a.column - b.column)
}
