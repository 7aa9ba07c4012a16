import type { Concept } from "../../engine/index.ts"
import type { Path, Statement } from "../../file/index.ts"
import type { Formula } from "../../logic/index.ts"
import type { Alteration } from "../robustness/steps.ts"

/** One change of a conflict that could bring a goal about. */
export type Adjustment =
  /** A statement is put one place higher (so that two change places), negated or left out (SPEC X5). */
  | { readonly kind: "alter"; readonly step: Alteration }
  /** A new statement at a place of a decision maker's list, 0 for the most important (SPEC X5). */
  | {
      readonly kind: "insert"
      readonly dm: number
      readonly at: number
      readonly formula: Formula
      readonly text: string
    }
  /** A state goes up in a decision maker's ranking, to stand level with another or just above it (SPEC X4). Y/N strings. */
  | {
      readonly kind: "rank"
      readonly dm: number
      readonly state: string
      readonly to: string
      readonly place: "level" | "above"
      /** Pairs of states whose order changes, ties counting half. */
      readonly pairs: number
    }
  /** A decision maker's ranking becomes another one: all states, best first, those that are level together. */
  | {
      readonly kind: "reorder"
      readonly dm: number
      readonly groups: readonly (readonly string[])[]
      readonly pairs: number
    }
  /** An option becomes one-way (SPEC X6): taken, it is not dropped any more, or the other way round. */
  | { readonly kind: "commit"; readonly option: number; readonly oneWay: "taken" | "dropped" }
  /** A decision maker may not move from where one formula is true to where another is. */
  | {
      readonly kind: "bar"
      readonly by: number
      readonly from: Formula
      readonly to: Formula
      readonly fromText: string
      readonly toText: string
    }
  /** One option is taken only with another: states with the first and without the second are ruled out. */
  | { readonly kind: "tie"; readonly option: number; readonly requires: number }
  /** Somebody's option is never taken. */
  | { readonly kind: "rule-out"; readonly option: number }
  /** A third party that answers where `dm` has left what was agreed: `when` is true there. */
  | { readonly kind: "guarantor"; readonly dm: number; readonly when: Formula; readonly whenText: string }
  /** A decision maker looks at answers as this concept says (SPEC X7). Not a change of the file. */
  | { readonly kind: "look"; readonly dm: number; readonly concept: Concept }

export type AdjustmentOf<K extends Adjustment["kind"]> = Adjustment & { readonly kind: K }

/** RangeError where there is no such thing. */
export function given<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError("the adjustment is of another conflict")
  return value
}

/** The path of a statement that the file has not. */
export function newPath(list: Path, statements: readonly Statement[]): Path {
  const used = new Set(statements.map(({ path }) => path.at(-1)))
  let count = 0
  while (used.has(`new ${count}`)) count++
  return [...list, `new ${count}`]
}
