import type { AtOnce, Definition, EitherWay, Steps } from "./definition.ts"
import { CONCEPTS, type Concept, definitionOf } from "./registry.ts"

/** How the others' answers in turn may step under a concept; null where it counts none. */
export function stepsUnder(concept: Concept): Steps | null {
  const definition = definitionOf(concept)
  switch (definition.kind) {
    case "alone":
    case "at-once":
      return null
    case "in-turn":
      return definition.steps
    case "either-way":
      return definition.inTurn.steps
  }
}

/** Whether what is stable for a decision maker hangs on its own preferences alone (SPEC T4). */
export function hangsOnOwn(concept: Concept): boolean {
  const definition = definitionOf(concept)
  switch (definition.kind) {
    case "alone":
      return true
    case "in-turn":
      return definition.steps === "any"
    case "at-once":
    case "either-way":
      return false
  }
}

/** Whether the others' improvements at the same moment count, so that combinations of choices are looked through. */
export function countsChoices(concept: Concept): boolean {
  return combines(definitionOf(concept))
}

function combines(definition: Definition): definition is AtOnce | EitherWay {
  return definition.kind === "at-once" || definition.kind === "either-way"
}

/** How often the others' answers in turn are followed through all states for one decision maker (SPEC T3). */
export function sweepsUnder(concept: Concept): number {
  const definition = definitionOf(concept)
  switch (definition.kind) {
    case "alone":
    case "at-once":
      return 0
    case "in-turn":
      return definition.rounds
    case "either-way":
      return definition.inTurn.rounds
  }
}

/** The concepts that take no answers into account, which are found at once. */
export const QUICK_CONCEPTS: readonly Concept[] = CONCEPTS.filter(
  (concept) => stepsUnder(concept) === null && !countsChoices(concept),
)

/** Whether a concept counts any answer at all. */
export function countsAnswers(concept: Concept): boolean {
  return !QUICK_CONCEPTS.includes(concept)
}

/**
 * The strongest that a concept implies, itself first, and that hangs on a decision maker's own preferences alone; null where
 * there is none. What it leaves unstable is unstable whatever the others want.
 */
export function ownPartOf(concept: Concept): Concept | null {
  return impliedBy(concept).find(hangsOnOwn) ?? null
}

/** What is stable by answers in turn is so where answers at once count as well (SPEC C7). */
function madeOf(part: Definition): readonly Definition[] {
  return CONCEPTS.map(definitionOf).filter((each) => each.kind === "either-way" && each.inTurn === part)
}

/** All that a concept implies, itself first, those that it says itself before those that they imply. */
export function impliedBy(concept: Concept): readonly Concept[] {
  const found: Definition[] = [definitionOf(concept)]
  for (const each of found)
    for (const next of [...each.implies, ...madeOf(each)]) if (!found.includes(next)) found.push(next)
  return found.map(({ id }) => id as Concept)
}
