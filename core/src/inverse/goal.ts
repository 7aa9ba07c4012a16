import type { Conflict } from "../conflict/index.ts"
import { type Analysis, type Concept, statesWhere } from "../engine/index.ts"
import { and, type Formula, not, option } from "../logic/index.ts"

/// What is to hold or must not: an expression over options (SPEC X1).
export interface Target {
  readonly formula: Formula
  /// As written, or the Y/N string of a state.
  readonly text: string
}

/// Targets that are all to hold, and some that must not (SPEC X1).
export interface Goal {
  readonly concept: Concept
  /// At least one; each is reached by any of its states.
  readonly hold: readonly Target[]
  readonly not: readonly Target[]
}

/// A state as a target, by its Y/N string; a dash leaves the option open.
export function targetAt(text: string): Target {
  const parts = [...text].flatMap((taken, i) =>
    taken === "-" ? [] : [taken === "Y" ? option(i) : not(option(i))],
  )
  return { formula: and(parts), text }
}

/// Whether an analysis reaches a goal: it must hold the concept. Cost: the size of the formulas x slots / 32.
export function isReached({ model, equilibria }: Analysis, { concept, hold, not: barred }: Goal): boolean {
  const held = equilibria.get(concept)
  if (held === undefined) throw new RangeError(`the analysis does not hold the concept ${concept}`)
  const holds = ({ formula }: Target): boolean => {
    const states = statesWhere(model.space, formula)
    states.intersect(held)
    return states.count() > 0
  }
  return hold.every(holds) && !barred.some(holds)
}

/// What may be changed.
export interface Freedom {
  /// Decision makers whose preferences may be touched.
  readonly dms: readonly number[]
  /// Parts of the file that stay as they are, by their path.
  readonly kept: readonly Conflict["decisionMakers"][number]["path"][]
}
