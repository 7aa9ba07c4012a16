import { type Diagram, type Diagrams, EVERYWHERE, NOWHERE } from "./diagram.ts"
import type { Formula } from "./formula.ts"

// All questions are about the states of a domain, in practice the feasible ones (SPEC L8): `domain` is a diagram
// that the same `diagrams` made. Each may throw TooManyNodes and leaves no nodes behind.

/** Whether two statements are true in the same states of the domain. */
export function equivalent(diagrams: Diagrams, a: Formula, b: Formula, domain: Diagram): boolean {
  return diagrams.within(() => {
    const inA = diagrams.and(diagrams.of(a), domain)
    return inA === diagrams.and(diagrams.of(b), domain)
  })
}

/** The value a statement has in every state of the domain, null if it distinguishes some. An empty domain has true. */
export function constantOver(diagrams: Diagrams, statement: Formula, domain: Diagram): boolean | null {
  return diagrams.within(() => {
    const inside = diagrams.and(diagrams.of(statement), domain)
    return inside === domain ? true : inside === NOWHERE ? false : null
  })
}

/** How a statement `x if c` gets its truth in the domain. */
export interface Absence {
  /** States where it is true. */
  readonly holds: bigint
  /** Those of them where it is true because c is false. */
  readonly withoutCondition: bigint
}

/**
 * For a statement that is an `if` at the top, how many states of the domain it is true in, and in how many of these
 * only because its condition is false; null for other statements.
 */
export function rewardedByAbsence(diagrams: Diagrams, statement: Formula, domain: Diagram): Absence | null {
  if (statement.kind !== "if") return null
  return diagrams.within(() => {
    const without = diagrams.and(diagrams.not(diagrams.of(statement.condition)), domain)
    const holds = diagrams.or(diagrams.and(diagrams.of(statement.then), domain), without)
    return { holds: diagrams.count(holds), withoutCondition: diagrams.count(without) }
  })
}

/**
 * Rules that remove no state that the others do not remove already, as ascending indices; what is left removes the
 * same states. Of two that make each other superfluous the later one is named. A rule removes the states where it
 * is true. Cost: two conjunctions for each rule.
 */
export function redundantRules(diagrams: Diagrams, rules: readonly Formula[]): number[] {
  return diagrams.within(() => {
    const removed = rules.map((rule) => diagrams.of(rule))
    // left[i]: the states that rules 0 to i - 1 leave.
    const left = [EVERYWHERE]
    for (const [i, each] of removed.entries()) left.push(diagrams.and(left[i]!, diagrams.not(each)))
    const redundant: number[] = []
    let leftByLater = EVERYWHERE
    for (let i = rules.length - 1; i >= 0; i--) {
      const elsewhere = diagrams.and(left[i]!, removed[i]!)
      if (diagrams.and(elsewhere, leftByLater) === NOWHERE) redundant.push(i)
      else leftByLater = diagrams.and(leftByLater, diagrams.not(removed[i]!))
    }
    return redundant.reverse()
  })
}
