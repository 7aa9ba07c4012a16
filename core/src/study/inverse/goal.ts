import {
  type Analysis,
  type Bits,
  type Concept,
  type GraphModel,
  Paths,
  statesWhere,
} from "../../engine/index.ts"
import type { Conflict, Path } from "../../file/index.ts"
import { and, type Formula, not, option } from "../../logic/index.ts"

/** What is to hold or must not: an expression over options (SPEC X1). */
export interface Target {
  readonly formula: Formula
  /** As written, or the Y/N string of a state. */
  readonly text: string
}

/** Targets that are all to hold, and some that must not (SPEC X1). */
export interface Goal {
  readonly concept: Concept
  /** At least one; each is reached by any of its states. */
  readonly hold: readonly Target[]
  readonly not: readonly Target[]
  /** A state (Y/N string; options that it does not name are not taken) from which improvements must lead to a state of each target that holds; none if not given. */
  readonly from?: string
}

/** A state as a target, by its Y/N string; a dash leaves the option open. */
export function targetAt(text: string): Target {
  const parts = [...text].flatMap((taken, i) =>
    taken === "-" ? [] : [taken === "Y" ? option(i) : not(option(i))],
  )
  return { formula: and(parts), text }
}

/** Just one state (slot) as a target: of a merged one what its lowest member takes and leaves. */
export function targetOfState({ space }: GraphModel, slot: number): Target {
  const parts = Array.from({ length: space.options }, (_, each) =>
    space.taken(slot, each) ? option(each) : not(option(each)),
  )
  return { formula: and(parts), text: space.text(slot) }
}

/** Whether an analysis reaches a goal: it must hold the concept. Cost: as `reachedBy`. */
export function isReached(analysis: Analysis, goal: Goal): boolean {
  return reachedBy(analysis, goal) !== null
}

/**
 * Per target the states that reach it, all of the goal being reached; null where it is not. The analysis must hold the
 * concept. Cost: the size of the formulas x slots / 32, and where the goal says from where, the improvements from there.
 */
export function reachedBy({ model, equilibria }: Analysis, goal: Goal): readonly Bits[] | null {
  const held = equilibria.get(goal.concept)
  if (held === undefined) throw new RangeError(`the analysis does not hold the concept ${goal.concept}`)
  const holding = ({ formula }: Target): Bits => {
    const states = statesWhere(model.space, formula)
    states.intersect(held)
    return states
  }
  if (goal.not.some((target) => holding(target).count() > 0)) return null
  const wanted = goal.hold.map(holding)
  if (wanted.some((states) => states.count() === 0)) return null
  if (goal.from === undefined) return wanted
  const start = model.space.find(goal.from.padEnd(model.space.options, "N"))
  if (start < 0) return null
  const paths = new Paths(model, start, "improvements")
  for (const states of wanted) {
    for (const slot of states.toArray()) if (paths.length(slot) < 0) states.delete(slot)
    if (states.count() === 0) return null
  }
  return wanted
}

/** What may be changed. */
export interface Freedom {
  /** Decision makers whose preferences may be touched. */
  readonly dms: readonly number[]
  /** Parts of the file that stay as they are, by their path. */
  readonly kept: readonly Path[]
  /** Of `dms` those whose ranking may become another; all where it is not said. */
  readonly ranked?: readonly number[]
}

/** What may be changed where some of it is kept: nobody gets another ranking of whose preferences a part stays. */
export function freedomOf({ preferences }: Conflict, dms: readonly number[], kept: readonly Path[]): Freedom {
  const ranked = dms.filter((dm) => {
    const { path } = preferences[dm]!
    return !kept.some((each) => isWithin(each, path) || isWithin(path, each))
  })
  return { dms, kept, ranked }
}

/** Whether a path is another one or leads on from it. */
export function isWithin(path: Path, other: Path): boolean {
  return other.every((step, i) => step === path[i])
}
