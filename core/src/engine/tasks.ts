import type { Bits } from "./bits.ts"
import { type Concept, SANCTIONING } from "./concepts.ts"
import type { Watch } from "./limits.ts"
import type { GraphModel, Ranks } from "./model.ts"
import { leastInReach } from "./reach.ts"
import { worstFromEach } from "./settle.ts"
import { stableBy, within } from "./stable.ts"

/** The concepts that are found for one decision maker at a time, from how far the others' answers reach. */
export type SequentialConcept = "nash" | keyof typeof SANCTIONING

/** A part of an analysis that can be done on its own. */
export interface Task {
  readonly dm: number
  readonly concepts: readonly SequentialConcept[]
}

/**
 * What a task finds, one entry per concept: the states stable for its decision maker, and the worst the others can
 * bring about from each state (null under Nash).
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

/** The tasks of an analysis: one per decision maker, or split by who answers how, the longest ones first. */
export function tasksOf(model: GraphModel, concepts: readonly Concept[], split: boolean): readonly Task[] {
  const wanted = SEQUENTIAL.filter((concept) => concepts.includes(concept))
  const parts = split
    ? [wanted.filter(answersImprove), wanted.filter((concept) => !answersImprove(concept))]
    : [wanted]
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part) => model.ranks.map((_, dm) => ({ dm, concepts: part })))
}

const SEQUENTIAL = ["nash", "gmr", "smr", "seq", "sseq"] as const satisfies readonly SequentialConcept[]

/** Whether only improvements of the others count as answers, so that their preferences matter. */
export function answersImprove(concept: SequentialConcept): boolean {
  return concept !== "nash" && SANCTIONING[concept].improving
}

/**
 * Individual stability for one decision maker (SPEC C1 to C5) by the threshold form (SPEC T1 to T3).
 * Cost: about decision makers x states for each concept where moves are transitive.
 */
export function perform(model: GraphModel, { dm, concepts }: Task): readonly Found[] {
  const ranks = model.ranks[dm]!
  const others = model.ranks.flatMap((_, other) => (other === dm ? [] : [other]))
  const best = leastInReach(model, dm, ranks)
  const found = new Map<SequentialConcept, Found>()
  if (concepts.includes("nash")) found.set("nash", { stable: within(model, ranks, best), worst: null })
  for (const improving of [false, true]) {
    const alike = concepts.flatMap((concept) =>
      concept !== "nash" && SANCTIONING[concept].improving === improving ? [concept] : [],
    )
    if (alike.length === 0) continue
    const lists = alike.map((concept) => (SANCTIONING[concept].counter ? best : ranks))
    worstFromEach(model, others, lists, improving).forEach((worst, list) => {
      found.set(alike[list]!, { stable: stableBy(model, dm, worst), worst })
    })
  }
  return concepts.map((concept) => found.get(concept)!)
}
