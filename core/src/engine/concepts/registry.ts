import type { CoalitionForm, Definition } from "./definition.ts"
import { gmr, smr } from "./metarational.ts"
import { nash } from "./nash.ts"
import { seq, sseq } from "./sequential.ts"
import { seqOrSim, sim } from "./simultaneous.ts"

/** Every concept, in the order in which they are shown: weakest foresight first. */
const ALL = [nash, gmr, smr, seq, sseq, sim, seqOrSim] as const

/** The name of an individual concept of stability (SPEC C1 to C7). */
export type Concept = (typeof ALL)[number]["id"]

/** The individual concepts, weakest foresight first. */
export const CONCEPTS: readonly Concept[] = ALL.map(({ id }) => id)

/** What a report shows unless asked for more. */
export const DEFAULT_CONCEPTS: readonly Concept[] = ALL.flatMap(({ id, isUsual }) => (isUsual ? [id] : []))

/** What a report shows only where it is asked for. */
export const FURTHER_CONCEPTS: readonly Concept[] = CONCEPTS.filter(
  (each) => !DEFAULT_CONCEPTS.includes(each),
)

/** The concept that a question about one goal is asked under unless another is named. */
export const USUAL_CONCEPT = "seq" satisfies Concept

const BY_NAME: ReadonlyMap<Concept, Definition> = new Map(ALL.map((each) => [each.id, each]))

/** What a concept is. Cost: O(1). */
export function definitionOf(concept: Concept): Definition {
  return BY_NAME.get(concept)!
}

/** Whether a text is the name of an individual concept. */
export function isConcept(text: string): text is Concept {
  return (CONCEPTS as readonly string[]).includes(text)
}

/** The name of a concept for coalitions of two or more (SPEC K2 to K5). */
export type CoalitionConcept = NonNullable<(typeof ALL)[number]["coalition"]>["id"]

const FORMS = ALL.flatMap(({ id, coalition }) =>
  coalition === null ? [] : [{ ...coalition, individual: id }],
)

/** The coalition concepts, in the order of their individual counterparts. */
export const COALITION_CONCEPTS: readonly CoalitionConcept[] = FORMS.map(({ id }) => id)

/** What a coalition concept is, and by which individual concept a coalition of one is judged (SPEC K6). */
export function coalitionFormOf(concept: CoalitionConcept): CoalitionForm & { readonly individual: Concept } {
  return FORMS.find(({ id }) => id === concept)!
}
