import type { Formula } from "./formula.ts"

// How tightly a printed part binds (SPEC L2).
const CONDITIONAL = 1
const OR = 2
const AND = 3
const NOT = 4

/**
 * A formula in the statement language, with words rather than signs and no parentheses but those it needs. It
 * reads back as the same formula, except that an `and` within an `and` (an `or` within an `or`) becomes one
 * (SPEC L7). Cost: O(size * depth).
 */
export function printFormula(formula: Formula, nameOf: (option: number) => string): string {
  const print = (part: Formula, least: number): string => {
    switch (part.kind) {
      case "true":
      case "false":
        return part.kind
      case "option":
        return nameOf(part.option)
      case "not":
        return `not ${print(part.of, NOT)}`
      case "and":
      case "or": {
        if (part.of.length === 0) return part.kind === "and" ? "true" : "false"
        if (part.of.length === 1) return print(part.of[0]!, least)
        const own = part.kind === "and" ? AND : OR
        return wrapped(part.of.map((each) => print(each, own)).join(` ${part.kind} `), own, least)
      }
      case "if":
        return wrapped(`${print(part.then, OR)} if ${print(part.condition, OR)}`, CONDITIONAL, least)
      case "iff":
        return wrapped(`${print(part.left, OR)} iff ${print(part.right, OR)}`, CONDITIONAL, least)
    }
  }
  return print(formula, CONDITIONAL)
}

function wrapped(text: string, own: number, least: number): string {
  return own < least ? `(${text})` : text
}
