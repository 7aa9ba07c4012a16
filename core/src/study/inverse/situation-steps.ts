import { type Analysis, movesOf, type StateSpace, statesWhere } from "../../engine/index.ts"
import type { Conflict, Path } from "../../file/index.ts"
import { and, evaluate, type Formula, not, option, optionsOf, printFormula } from "../../logic/index.ts"
import type { Adjustment, AdjustmentOf } from "./adjust.ts"
import { type Freedom, type Goal, isWithin } from "./goal.ts"

/** Single steps of the situation that might help (SPEC X6). */
export interface SituationSteps {
  readonly open: readonly Adjustment[]
  /** Those that make today's state impossible. */
  readonly barring: readonly Adjustment[]
}

// States of a target for which moves are barred and guarantors found: those that the fewest would leave.
const MOST_WANTED = 12
// Options up to which each is tied to each other.
const MOST_TIED = 60
// Members of merged states up to which each is looked at.
const MOST_MEMBERS = 4096

/** The steps to be tried, those that concern who would leave a state wanted first. `analysis` holds the goal's concept. */
export function situationSteps(
  conflict: Conflict,
  analysis: Analysis,
  goal: Goal,
  { dms, kept }: Freedom,
): SituationSteps {
  const isKept = (path: Path): boolean => kept.some((each) => isWithin(path, each))
  const steps = [...departureSteps(conflict, analysis, goal), ...optionSteps(conflict, analysis, goal)]
  // A guarantor changes what whoever dreads it wants.
  const free = steps.filter(
    (step) => !placesOf(conflict, step).some(isKept) && (step.kind !== "guarantor" || dms.includes(step.dm)),
  )
  const barsToday = (step: Adjustment): boolean =>
    conflict.statusQuo !== null && removedBy(step, (each) => conflict.statusQuo![each] === "Y")
  return {
    open: free.filter((step) => !barsToday(step)),
    barring: free.filter(barsToday),
  }
}

/** What of the file a step would touch. */
function placesOf({ options, preferences, decisionMakers }: Conflict, step: Adjustment): Path[] {
  switch (step.kind) {
    case "commit":
      return [options[step.option]!.path]
    case "bar":
      return [["noMove"], decisionMakers[step.by]!.path]
    case "tie":
    case "rule-out":
      return [["infeasible"], options[step.option]!.path]
    case "guarantor":
      return [preferences[step.dm]!.path, decisionMakers[step.dm]!.path]
    case "alter":
    case "insert":
    case "rank":
    case "reorder":
    case "look":
      return []
  }
}

function removedBy(step: Adjustment, taken: (option: number) => boolean): boolean {
  if (step.kind === "rule-out") return taken(step.option)
  return step.kind === "tie" && taken(step.option) && !taken(step.requires)
}

/** Options made one-way, tied to others, ruled out; none that says nothing new or leaves no state wanted. */
function optionSteps(conflict: Conflict, { model }: Analysis, { hold }: Goal): Adjustment[] {
  const { options } = conflict
  const indices = options.map((_, index) => index)
  const wanted = hold.map(({ formula }) => formula)
  const isThere = stateFinder(model.space)
  const leaves = (removed: Formula): boolean =>
    isThere(removed) && wanted.every((formula) => isThere(and([formula, not(removed)])))
  const commits = indices.flatMap((index): Adjustment[] =>
    options[index]!.oneWay === undefined
      ? (["taken", "dropped"] as const).map((oneWay) => ({ kind: "commit", option: index, oneWay }))
      : [],
  )
  const outs = indices.flatMap((index): Adjustment[] =>
    leaves(option(index)) ? [{ kind: "rule-out", option: index }] : [],
  )
  const ties = (indices.length > MOST_TIED ? [] : indices).flatMap((index) =>
    indices.flatMap((requires): Adjustment[] =>
      index !== requires && leaves(and([option(index), not(option(requires))]))
        ? [{ kind: "tie", option: index, requires }]
        : [],
    ),
  )
  return [...commits, ...outs, ...ties]
}

/**
 * Whether a formula holds in any state, in whichever of its members. Where there are very many it is taken to: a step that
 * does nothing reaches nothing either.
 */
function stateFinder(space: StateSpace): (formula: Formula) => boolean {
  const merged: number[] = []
  for (let number = 1; number <= space.count; number++) {
    const slot = space.slot(number)
    if (space.members(slot) > 1) merged.push(slot)
  }
  const isMany = merged.reduce((sum, slot) => sum + space.members(slot), 0) > MOST_MEMBERS
  return (formula) =>
    isMany ||
    statesWhere(space, formula).count() > 0 ||
    // `statesWhere` goes by the lowest member alone.
    merged.some((slot) =>
      Array.from({ length: space.members(slot) }, (_, member) => member).some((member) =>
        evaluate(formula, (each) => space.memberTaken(slot, member, each)),
      ),
    )
}

/** For states wanted and who would leave them: moves barred from there, and guarantors against them. */
function departureSteps(conflict: Conflict, analysis: Analysis, { concept, hold }: Goal): Adjustment[] {
  const { model } = analysis
  const stable = analysis.stable.get(concept)!
  const found = new Map<string, Adjustment>()
  const add = (step: Adjustment): void => void found.set(JSON.stringify(step), step)
  for (const { formula } of hold) {
    const wanted = statesWhere(model.space, formula).toArray()
    const leaving = wanted.map((slot) => ({
      slot,
      dms: stable.flatMap((states, dm) => (states.has(slot) ? [] : [dm])),
    }))
    leaving.sort((a, b) => a.dms.length - b.dms.length)
    for (const { slot, dms } of leaving.slice(0, MOST_WANTED))
      for (const dm of dms) {
        const flips = flipsFrom(analysis, slot, dm)
        if (flips.length === 0) continue
        for (const bar of bars(conflict, analysis, slot, dm, flips)) add(bar)
        add(guarantorFor(conflict, analysis, slot, dm, flips))
      }
  }
  return [...found.values()]
}

/** Per improvement of a decision maker the options that it changes. */
function flipsFrom({ model }: Analysis, slot: number, dm: number): number[][] {
  const { space, ranks, firstOption } = model
  const flips: number[][] = []
  movesOf(model).from(dm, slot, (to) => {
    if (ranks[dm]![to]! >= ranks[dm]![slot]!) return true
    const changed: number[] = []
    for (let each = firstOption[dm]!; each < firstOption[dm + 1]!; each++)
      if (space.taken(slot, each) !== space.taken(to, each)) changed.push(each)
    // Within a merged state other members may be what moves.
    if (changed.length > 0) flips.push(changed)
    return true
  })
  return flips
}

/** Moves barred from the state: to where one of the options is otherwise, or any of those that lead out of it. */
function bars(
  conflict: Conflict,
  { model }: Analysis,
  slot: number,
  by: number,
  flips: readonly (readonly number[])[],
): Adjustment[] {
  const nameOf = (index: number): string => conflict.options[index]!.key
  const from = and(conflict.options.map((_, index) => literal(index, model.space.taken(slot, index))))
  const own = [...new Set(flips.flat())].sort((a, b) => a - b)
  const targets = [...own.map((each) => [each]), hitting(flips)].map((changed) =>
    not(and(changed.map((each) => literal(each, model.space.taken(slot, each))))),
  )
  return targets.map((to) => {
    const shown = plain(to)
    return {
      kind: "bar",
      by,
      from,
      to: shown,
      fromText: printFormula(from, nameOf),
      toText: printFormula(shown, nameOf),
    }
  })
}

/** A guarantor that answers where what the state agrees on has been done by the others and left by the decision maker. */
function guarantorFor(
  conflict: Conflict,
  { model }: Analysis,
  slot: number,
  dm: number,
  flips: readonly (readonly number[])[],
): Adjustment {
  const { statusQuo, options } = conflict
  const agreed = options.flatMap(({ owner }, index) => {
    const taken = model.space.taken(slot, index)
    const isNew = statusQuo !== null && (statusQuo[index] === "Y") !== taken
    return owner !== dm && isNew ? [literal(index, taken)] : []
  })
  const own = and(hitting(flips).map((each) => literal(each, model.space.taken(slot, each))))
  const when = and([...agreed, plain(not(own))])
  return { kind: "guarantor", dm, when, whenText: printFormula(when, (index) => options[index]!.key) }
}

// Options of one decision maker of which every set is looked at.
const MOST_HIT = 12

/** The fewest options of which every improvement changes one; the first such set. All where they are many. */
function hitting(flips: readonly (readonly number[])[]): number[] {
  const own = [...new Set(flips.flat())].sort((a, b) => a - b)
  if (own.length > MOST_HIT) return own
  let sets: number[][] = [[]]
  for (;;) {
    const hit = sets.find((set) => flips.every((flip) => flip.some((each) => set.includes(each))))
    if (hit !== undefined) return hit
    sets = sets.flatMap((set) =>
      own.flatMap((each) => (set.length === 0 || each > set.at(-1)! ? [[...set, each]] : [])),
    )
  }
}

function literal(index: number, taken: boolean): Formula {
  return taken ? option(index) : not(option(index))
}

/** Without a double denial. */
function plain(formula: Formula): Formula {
  return formula.kind === "not" && formula.of.kind === "not" ? formula.of.of : formula
}

/**
 * The parts of where a barred move begins, what can best be spared first: what the move changes itself, then what the
 * targets do not speak of, then what is as today.
 */
export function dispensableIn(
  { from, to }: AdjustmentOf<"bar">,
  { statusQuo }: Conflict,
  { hold }: Goal,
): Formula[] {
  const changed = new Set(optionsOf(to))
  const asked = new Set(hold.flatMap(({ formula }) => optionsOf(formula)))
  const worth = (part: Formula): number => {
    const [index] = optionsOf(part)
    if (index === undefined || changed.has(index)) return 0
    const asToday = statusQuo !== null && (statusQuo[index] === "Y") === (part.kind === "option")
    return 1 + (asked.has(index) ? 2 : 0) + (asToday ? 0 : 1)
  }
  return [...literalsOf(from)].sort((a, b) => worth(a) - worth(b))
}

/** The parts of a conjunction. */
function literalsOf(formula: Formula): readonly Formula[] {
  return formula.kind === "and" ? formula.of : [formula]
}

/** A barred move from wherever all but one part of its beginning is true; null where nothing would be left of that. */
export function barWithout(
  bar: AdjustmentOf<"bar">,
  part: Formula,
  nameOf: (option: number) => string,
): AdjustmentOf<"bar"> | null {
  const left = literalsOf(bar.from).filter((each) => each !== part)
  if (left.length === 0) return null
  const from = and(left)
  return { ...bar, from, fromText: printFormula(from, nameOf) }
}
