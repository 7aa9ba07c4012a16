import type { Conflict } from "@parley/core"
import { namesOf } from "@parley/core/file"
import { type Formula, parseStatement, printFormula } from "@parley/core/logic"

/** One of the conditions that a filter is made of: they hold together. */
export interface Condition {
  readonly text: string
  /** Null where it is not sound. */
  readonly formula: Formula | null
}

/** The conditions of an expression: the parts of its `and`, or the expression as it is where it is not sound. */
export function conditionsOf(where: string, conflict: Conflict): readonly Condition[] {
  const { formula } = parseStatement(where, namesOf(conflict))
  if (formula === null) return where.trim() === "" ? [] : [{ text: where.trim(), formula: null }]
  return partsOf(formula).map((part) => ({ text: print(part, conflict), formula: part }))
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
    const option = optionOf(part)
    const at = parts.findIndex((other) =>
      option === null ? print(other, conflict) === print(part, conflict) : optionOf(other) === option,
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

// The option that a condition says is taken, or not; null where it says more.
function optionOf(part: Formula): number | null {
  const of = part.kind === "not" ? part.of : part
  return of.kind === "option" ? of.option : null
}

function print(formula: Formula, { options }: Conflict): string {
  return printFormula(formula, (option) => options[option]!.key)
}
