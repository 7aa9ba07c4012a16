import { Bits } from "./bits.ts"
import { Choices } from "./choices.ts"
import { type Concept, definitionOf, sweepsUnder } from "./concepts/index.ts"
import { type Allowance, DEFAULT_LIMITS, Stopped, tick } from "./limits.ts"
import type { GraphModel } from "./model.ts"
import { movesOneByOne } from "./settle.ts"
import { type Crew, type Found, perform, type Task, tasksOf } from "./tasks.ts"

/** Which states are stable for whom under which concept, as sets of slots. */
export interface Analysis {
  readonly model: GraphModel
  /** In the order asked for, without repeats. */
  readonly concepts: readonly Concept[]
  /** Per concept, per decision maker: the states stable for it. */
  readonly stable: ReadonlyMap<Concept, readonly Bits[]>
  /** Per concept: the states stable for every decision maker (SPEC C8). */
  readonly equilibria: ReadonlyMap<Concept, Bits>
}

/**
 * Individual stability of every state (SPEC C1 to C8) by the threshold form (SPEC T1 to T3). Nothing is stored per
 * pair of states. Cost: about decision makers x (decision makers - 1) x states per concept where moves are
 * transitive; where improvements at the same moment count, combinations of choices are looked at state by state.
 * `crew` shares the work out to threads. Throws `Stopped` when a limit or the signal of `watch` stops it.
 */
export function analyse(
  model: GraphModel,
  concepts: readonly Concept[],
  allowance: Allowance & { readonly crew?: Crew | undefined } = {},
): Analysis {
  const { limits, crew } = allowance
  const asked = [...new Set(concepts)]
  const work = analysisMoves(model, asked)
  const allowed = limits?.moves ?? DEFAULT_LIMITS.moves
  if (work > allowed) throw new Stopped({ kind: "too-many-moves", needed: BigInt(work), allowed })
  const none = new Bits(0)
  const computed = new Map<Concept, Bits[]>(asked.map((concept) => [concept, model.ranks.map(() => none)]))
  const parts = partsOf(asked)
  const tasks = tasksOf(model, [...asked, ...parts], crew !== undefined && parts.length === 0)
  return complete(model, computed, tasks, allowance)
}

/**
 * An analysis of which some sets may be known already: does the tasks, then what is judged state by state, and puts
 * what is found in the place of what `computed` holds, per concept asked for and decision maker.
 */
export function complete(
  model: GraphModel,
  computed: Map<Concept, Bits[]>,
  tasks: readonly Task[],
  { limits, watch, crew }: Allowance & { readonly crew?: Crew | undefined },
): Analysis {
  const asked = [...computed.keys()]
  const parts = partsOf(asked)
  const keep = ({ dm, concepts: found }: Task, stable: readonly Bits[]): void => {
    found.forEach((concept, i) => {
      const sets = computed.get(concept)
      if (sets !== undefined) sets[dm] = stable[i]!
    })
  }
  // Per concept that others are made of, per decision maker.
  const inTurn = new Map<Concept, Found[]>(parts.map((part) => [part, []]))
  if (crew !== undefined && parts.length === 0) {
    const stable = crew.stable(model, tasks, watch)
    tasks.forEach((task, i) => {
      keep(task, stable[i]!)
    })
  } else {
    tasks.forEach((task, i) => {
      tick(watch, i / (tasks.length + 1))
      const found = perform(model, task)
      keep(
        task,
        found.map(({ stable }) => stable),
      )
      for (const part of parts) inTurn.get(part)![task.dm] = found[task.concepts.indexOf(part)]!
    })
  }
  combine(new Choices(model, { limits, watch }), computed, inTurn)
  tick(watch, 1)
  const equilibria = new Map(asked.map((concept) => [concept, intersection(computed.get(concept)!)]))
  return { model, concepts: asked, stable: computed, equilibria }
}

/** The concepts of answers in turn that others of those asked for are made of. */
function partsOf(asked: readonly Concept[]): Concept[] {
  const parts = asked.flatMap((concept) => {
    const definition = definitionOf(concept)
    switch (definition.kind) {
      case "alone":
      case "in-turn":
      case "at-once":
        return []
      case "either-way":
        return [definition.inTurn.id as Concept]
    }
  })
  return [...new Set(parts)]
}

/** Judges state by state what counts improvements at the same moment. */
function combine(
  choices: Choices,
  computed: Map<Concept, Bits[]>,
  inTurn: ReadonlyMap<Concept, readonly Found[]>,
): void {
  for (const concept of computed.keys()) {
    const definition = definitionOf(concept)
    switch (definition.kind) {
      case "alone":
      case "in-turn":
        break
      case "at-once":
        computed.set(concept, choices.atOnce())
        break
      case "either-way":
        computed.set(concept, choices.eitherWay(inTurn.get(definition.inTurn.id as Concept)!))
        break
    }
  }
}

/** At most how many moves an analysis looks at one by one. */
export function analysisMoves(model: GraphModel, concepts: readonly Concept[]): number {
  const dms = model.ranks.map((_, dm) => dm)
  const rounds = concepts.reduce((sum, concept) => sum + sweepsUnder(concept), 0)
  return (
    rounds *
    dms.reduce(
      (sum, dm) =>
        sum +
        movesOneByOne(
          model,
          dms.filter((other) => other !== dm),
        ),
      0,
    )
  )
}

/**
 * States stable for every decision maker, each under its own concept (SPEC C9). The analysis must hold every
 * concept named; one concept per decision maker.
 */
export function mixedEquilibria(analysis: Analysis, conceptOf: readonly Concept[]): Bits {
  if (conceptOf.length !== analysis.model.ranks.length)
    throw new RangeError("there must be one concept per decision maker")
  return intersection(
    conceptOf.map((concept, dm) => {
      const stable = analysis.stable.get(concept)
      if (stable === undefined) throw new RangeError(`the analysis does not hold the concept ${concept}`)
      return stable[dm]!
    }),
  )
}

export function intersection(sets: readonly Bits[]): Bits {
  const all = sets[0]!.copy()
  for (const set of sets.slice(1)) all.intersect(set)
  return all
}
