/** A place in a text: offsets of the first character and of the one after the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * A boolean formula over options, named by their index in option order (0-based).
 * `and` and `or` hold two or more parts; `if` reads "then if condition". A formula
 * that came from a text carries the place of each part. The parser bounds the depth
 * (MAX_DEPTH), so functions over formulas may recurse.
 */
export type Formula =
  | { readonly kind: "true" | "false"; readonly at?: Span }
  | { readonly kind: "option"; readonly option: number; readonly at?: Span }
  | { readonly kind: "not"; readonly of: Formula; readonly at?: Span }
  | { readonly kind: "and" | "or"; readonly of: readonly Formula[]; readonly at?: Span }
  | { readonly kind: "if"; readonly then: Formula; readonly condition: Formula; readonly at?: Span }
  | { readonly kind: "iff"; readonly left: Formula; readonly right: Formula; readonly at?: Span }

/** Deepest nesting a formula may have. */
export const MAX_DEPTH = 200

export const TRUE: Formula = { kind: "true" }
export const FALSE: Formula = { kind: "false" }

export const option = (index: number): Formula => ({ kind: "option", option: index })

export function not(of: Formula): Formula {
  return { kind: "not", of }
}

/** The conjunction of any number of parts: true for none, the part itself for one. */
export function and(parts: readonly Formula[]): Formula {
  return parts.length === 0 ? TRUE : parts.length === 1 ? parts[0]! : { kind: "and", of: parts }
}

/** The disjunction of any number of parts: false for none, the part itself for one. */
export function or(parts: readonly Formula[]): Formula {
  return parts.length === 0 ? FALSE : parts.length === 1 ? parts[0]! : { kind: "or", of: parts }
}

/** Truth of a formula where `taken(option)` says whether an option is taken (SPEC P2). Cost: its size. */
export function evaluate(formula: Formula, taken: (option: number) => boolean): boolean {
  switch (formula.kind) {
    case "true":
      return true
    case "false":
      return false
    case "option":
      return taken(formula.option)
    case "not":
      return !evaluate(formula.of, taken)
    case "and":
      return formula.of.every((part) => evaluate(part, taken))
    case "or":
      return formula.of.some((part) => evaluate(part, taken))
    case "if":
      return evaluate(formula.then, taken) || !evaluate(formula.condition, taken)
    case "iff":
      return evaluate(formula.left, taken) === evaluate(formula.right, taken)
  }
}

/** Options a formula mentions, ascending and without repeats. */
export function optionsOf(formula: Formula): number[] {
  const found = new Set<number>()
  const visit = (part: Formula): void => {
    if (part.kind === "option") found.add(part.option)
    for (const inner of partsOf(part)) visit(inner)
  }
  visit(formula)
  return [...found].sort((a, b) => a - b)
}

/** The direct parts of a formula, in reading order. */
export function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case "not":
      return [formula.of]
    case "and":
    case "or":
      return formula.of
    case "if":
      return [formula.then, formula.condition]
    case "iff":
      return [formula.left, formula.right]
    default:
      return []
  }
}
