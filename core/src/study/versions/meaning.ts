import type { Formula } from "../../logic/index.ts"

/** What a formula comes to by the keys of its options, so that those of two conflicts can be held side by side (SPEC V2). */
export function meaningOf(formula: Formula, keys: readonly string[]): string {
  return JSON.stringify(spelled(formula, keys))
}

/** The same of its opposite. */
export function oppositeOf(formula: Formula, keys: readonly string[]): string {
  return meaningOf({ kind: "not", of: formula }, keys)
}

type Spelled = string | readonly Spelled[]

function spelled(formula: Formula, keys: readonly string[]): Spelled {
  switch (formula.kind) {
    case "true":
    case "false":
      return [formula.kind]
    case "option":
      return keys[formula.option]!
    case "not":
      return formula.of.kind === "not" ? spelled(formula.of.of, keys) : ["not", spelled(formula.of, keys)]
    case "and":
    case "or":
      return [formula.kind, ...unordered(formula.of, keys)]
    case "if":
      return ["if", spelled(formula.then, keys), spelled(formula.condition, keys)]
    case "iff":
      return ["iff", ...unordered([formula.left, formula.right], keys)]
  }
}

// The order in which they are written says nothing.
function unordered(parts: readonly Formula[], keys: readonly string[]): Spelled[] {
  const texts = parts.map((part) => ({ part: spelled(part, keys), text: meaningOf(part, keys) }))
  return texts.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ part }) => part)
}
