import type { Formula } from "../logic/index.ts"

/** A conjunction: which options are taken and which are not, ascending by option. */
export type Term = readonly (readonly [option: number, taken: boolean])[]

type Literals = ReadonlyMap<number, boolean>

// Parts of a formula looked at, each time it is looked at: `iff` looks at its sides twice.
const MOST_VISITS = 20_000
// Among so many terms those are dropped that others make superfluous.
const MOST_COMPARED = 400

/**
 * A formula as a disjunction of terms: none for a contradiction, one empty term for what is true by its form. Null
 * where that takes more than `limit` terms, or more than 20,000 steps through the formula.
 */
export function termsOf(formula: Formula, limit: number): readonly Term[] | null {
  let visits = 0
  const visit = (part: Formula, positive: boolean): readonly Literals[] | null => {
    if (++visits > MOST_VISITS) return null
    switch (part.kind) {
      case "true":
      case "false":
        return (part.kind === "true") === positive ? [new Map()] : []
      case "option":
        return [new Map([[part.option, positive]])]
      case "not":
        return visit(part.of, !positive)
      case "and":
      case "or":
        return (part.kind === "or") === positive
          ? either(part.of.map((each) => () => visit(each, positive)))
          : both(part.of.map((each) => () => visit(each, positive)))
      case "if": {
        const parts = [() => visit(part.then, positive), () => visit(part.condition, !positive)]
        return positive ? either(parts) : both(parts)
      }
      case "iff": {
        const side = (left: boolean, right: boolean) => () =>
          both([() => visit(part.left, left), () => visit(part.right, right)])
        return positive
          ? either([side(true, true), side(false, false)])
          : either([side(true, false), side(false, true)])
      }
    }
  }
  const either = (parts: readonly (() => readonly Literals[] | null)[]): readonly Literals[] | null => {
    const all: Literals[] = []
    for (const part of parts) {
      const terms = part()
      if (terms === null || all.length + terms.length > limit) return null
      all.push(...terms)
    }
    return needed(all)
  }
  const both = (parts: readonly (() => readonly Literals[] | null)[]): readonly Literals[] | null => {
    let all: readonly Literals[] = [new Map()]
    for (const part of parts) {
      const terms = part()
      if (terms === null || all.length * terms.length > limit * 4) return null
      all = needed(all.flatMap((one) => terms.flatMap((other) => joined(one, other))))
      if (all.length > limit) return null
    }
    return all
  }
  const terms = visit(formula, true)
  if (terms === null) return null
  return terms.map((literals) => [...literals].sort(([a], [b]) => a - b))
}

/** Both conjunctions in one; none if they contradict each other. */
function joined(one: Literals, other: Literals): readonly Literals[] {
  const all = new Map(one)
  for (const [option, taken] of other) {
    if (all.get(option) === !taken) return []
    all.set(option, taken)
  }
  return [all]
}

/** The terms without those that another one, which asks less, makes superfluous. */
function needed(terms: readonly Literals[]): readonly Literals[] {
  if (terms.length > MOST_COMPARED) return terms
  return terms.filter(
    (term, i) =>
      !terms.some((other, j) => j !== i && asksLess(other, term) && (other.size < term.size || j < i)),
  )
}

function asksLess(less: Literals, more: Literals): boolean {
  if (less.size > more.size) return false
  for (const [option, taken] of less) if (more.get(option) !== taken) return false
  return true
}
