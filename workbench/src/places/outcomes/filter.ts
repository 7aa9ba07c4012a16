import type { Conflict } from "@parley/core"
import { namesOf } from "@parley/core/file"
import { type Formula, parseStatement, printFormula } from "@parley/core/logic"

/** One of the conditions that a filter is made of: they hold together. */
export interface Condition {
  readonly text: string
  /** Where the condition is that one option is taken, or not taken: which. Null for any other. */
  readonly option: number | null
  readonly taken: boolean
}

/** The conditions of an expression: the parts of its `and`, or the expression as it is where it is not sound. */
export function conditionsOf(where: string, conflict: Conflict): readonly Condition[] {
  const { formula } = parseStatement(where, namesOf(conflict))
  if (formula === null) return where.trim() === "" ? [] : [{ text: where.trim(), option: null, taken: true }]
  return partsOf(formula).map((part) => ({ text: print(part, conflict), ...literal(part) }))
}

/**
 * An expression with one more condition. One about a single option takes the place of the earlier one about it; what
 * was not sound is dropped.
 */
export function adding(where: string, condition: string, conflict: Conflict): string {
  const names = namesOf(conflict)
  const added = parseStatement(condition, names).formula
  if (added === null) return where
  const before = parseStatement(where, names).formula
  const parts = before === null ? [] : [...partsOf(before)]
  for (const part of partsOf(added)) {
    const { option } = literal(part)
    const at = parts.findIndex((other) =>
      option === null ? print(other, conflict) === print(part, conflict) : literal(other).option === option,
    )
    if (at >= 0) parts[at] = part
    else parts.push(part)
  }
  return joined(parts, conflict)
}

/** An expression without its condition number `at`. */
export function without(where: string, at: number, conflict: Conflict): string {
  const { formula } = parseStatement(where, namesOf(conflict))
  return formula === null
    ? ""
    : joined(
        partsOf(formula).filter((_, i) => i !== at),
        conflict,
      )
}

function joined(parts: readonly Formula[], conflict: Conflict): string {
  if (parts.length === 0) return ""
  return print(parts.length === 1 ? parts[0]! : { kind: "and", of: parts }, conflict)
}

function partsOf(formula: Formula): readonly Formula[] {
  return formula.kind === "and" ? formula.of.flatMap(partsOf) : [formula]
}

function literal(part: Formula): Pick<Condition, "option" | "taken"> {
  if (part.kind === "option") return { option: part.option, taken: true }
  if (part.kind === "not" && part.of.kind === "option") return { option: part.of.option, taken: false }
  return { option: null, taken: true }
}

function print(formula: Formula, { options }: Conflict): string {
  return printFormula(formula, (option) => options[option]!.key)
}
