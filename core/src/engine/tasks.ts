import type { Bits } from "./bits.ts"
import { CONCEPTS, type Concept, definitionOf, type InTurn, stepsUnder } from "./concepts/index.ts"
import type { Watch } from "./limits.ts"
import type { GraphModel, Ranks } from "./model.ts"
import { leastInReach } from "./reach.ts"
import { stableBy, within } from "./stable.ts"
import { type Carrier, rankCarrier, sweep } from "./sweep.ts"

/** A part of an analysis that can be done on its own. */
export interface Task {
  readonly dm: number
  /** Concepts that are found for one decision maker at a time: alone, or from how far the others' answers in turn reach. */
  readonly concepts: readonly Concept[]
}

/**
 * What a task finds, one entry per concept: the states stable for its decision maker, and the worst the others can
 * bring about from each state (null where they do not answer in turn).
 */
export interface Found {
  readonly stable: Bits
  readonly worst: Ranks | null
}

/** Does tasks, several at the same time. */
export interface Crew {
  /** The stable states per task and concept, as `perform` finds them: nothing depends on how many threads there are. */
  stable(model: GraphModel, tasks: readonly Task[], watch?: Watch): readonly (readonly Bits[])[]
}

/**
 * The tasks of an analysis: one per decision maker, or split by who answers how, the longest ones first. Concepts by
 * which choices are combined have none.
 */
export function tasksOf(model: GraphModel, concepts: readonly Concept[], split: boolean): readonly Task[] {
  const wanted = CONCEPTS.filter((concept) => concepts.includes(concept) && isTask(concept))
  const improve = (concept: Concept): boolean => stepsUnder(concept) === "improving"
  const parts = split ? [wanted.filter(improve), wanted.filter((concept) => !improve(concept))] : [wanted]
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part) => model.ranks.map((_, dm) => ({ dm, concepts: part })))
}

function isTask(concept: Concept): boolean {
  const { kind } = definitionOf(concept)
  switch (kind) {
    case "alone":
    case "in-turn":
      return true
    case "at-once":
    case "either-way":
      return false
  }
}

/**
 * Individual stability for one decision maker (SPEC C1 to C5) by the threshold form (SPEC T1 to T3).
 * Cost: about decision makers x states for each round of each concept where moves are transitive.
 */
export function perform(model: GraphModel, { dm, concepts }: Task): readonly Found[] {
  const ranks = model.ranks[dm]!
  let best: Ranks | undefined
  const bestOf = (): Ranks => (best ??= leastInReach(model, dm, ranks))
  const found = new Map<string, Found>()
  const inTurn: InTurn[] = []
  for (const concept of concepts) {
    const definition = definitionOf(concept)
    switch (definition.kind) {
      case "alone":
        found.set(concept, { stable: within(model, ranks, bestOf()), worst: null })
        break
      case "in-turn":
        inTurn.push(definition)
        break
      case "at-once":
      case "either-way":
        throw new RangeError(`${concept} is not found for one decision maker at a time`)
    }
  }
  for (const steps of ["any", "improving"] as const) {
    const alike = inTurn.filter((each) => each.steps === steps)
    if (alike.length === 0) continue
    const carrier = rankCarrier(model, dm, steps === "improving")
    const shared: Carrier<Ranks> = {
      ...carrier,
      moved: (values) => (values === ranks ? bestOf() : carrier.moved(values)),
    }
    sweep(shared, ranks, alike).forEach((worst, i) => {
      found.set(alike[i]!.id, { stable: stableBy(model, dm, worst), worst })
    })
  }
  return concepts.map((concept) => found.get(concept)!)
}
