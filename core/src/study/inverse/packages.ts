import {
  type Analysis,
  analyse,
  buildModel,
  type GraphModel,
  type Limits,
  Paths,
  type Preference,
  pathWork,
  type StateSpace,
  Stopped,
  statesWhere,
  tick,
  type Watch,
} from "../../engine/index.ts"
import type { Conflict } from "../../file/index.ts"
import { and, not, option } from "../../logic/index.ts"
import { type Goal, isReached } from "./goal.ts"

/** A state that holds in a package, by its Y/N string. */
export interface PackageHolding {
  readonly state: string
  /** Whether it holds in the model as it is, too. */
  readonly unbound: boolean
  /**
   * Whether improvements lead there, the levers bound, from today's state with the levers set. Null where today's state
   * is not given or not feasible so, or there are too many moves to look at.
   */
  readonly led: boolean | null
}

/** Levers bound to some values (SPEC X8). */
export interface Package {
  /** Per lever, in their order. */
  readonly taken: readonly boolean[]
  /** Levers that stand otherwise than today; where today's state is not given, levers taken. */
  readonly differs: number
  /** Today's state with the levers set, as a Y/N string; null where today is not given or that state is not feasible. */
  readonly start: string | null
  /** Of those who have a lever that differs, who likes that state less than today's: setting it is a loss for them. */
  readonly losers: readonly number[]
  /** Feasible states in which the levers stand so. */
  readonly feasible: number
  /** Whether it works: the goal is reached. */
  readonly works: boolean
  /** Whether the goal is reached without binding anybody, too, by states of the package; from where it says. */
  readonly unbound: boolean
  /** Per target that is to hold: states of it that hold here, the first of them, and of how many. */
  readonly holding: readonly { readonly states: readonly PackageHolding[]; readonly count: number }[]
}

export interface Packages {
  readonly levers: readonly number[]
  /** In binary order: the first lever is the lowest bit. */
  readonly packages: readonly Package[]
  /** Indices of the smallest that work. */
  readonly smallest: readonly number[]
  /** Levers that do nothing, as indices of options. */
  readonly idle: readonly number[]
}

export const MOST_LEVERS = 12

// States told of a package, and moves looked at for where today leads.
const MOST_TOLD = 12
const MOST_MOVES = 5_000_000
// Packages times slots of the model: some tens of seconds.
const MOST_WORK = 2 ** 26

/** How many levers of a model are looked at together, by its size: 1 to `MOST_LEVERS`. */
export function mostLevers({ space }: GraphModel): number {
  return Math.max(1, Math.min(MOST_LEVERS, Math.floor(Math.log2(MOST_WORK / space.slots))))
}

/**
 * Every combination of some options as binding, and whether the goal is then reached (SPEC X8). `conflict`: that of the
 * analysis, which must hold the goal's concept. Cost: 2^levers analyses of models that are smaller by as much.
 * RangeError unless there are 1 to `MOST_LEVERS` levers, each an option of the conflict and named once.
 * Throws `Stopped` where there are more than `mostLevers`, and when a limit or the signal of `watch` stops it.
 */
export function packagesFor(
  conflict: Conflict,
  analysis: Analysis,
  goal: Goal,
  levers: readonly number[],
  limits: Partial<Limits> = {},
  watch?: Watch,
): Packages {
  if (levers.length < 1 || levers.length > MOST_LEVERS || new Set(levers).size < levers.length)
    throw new RangeError(`there must be 1 to ${MOST_LEVERS} different levers`)
  if (!levers.every((lever) => lever >= 0 && lever < analysis.model.owners.length))
    throw new RangeError("a lever must be an option of the conflict")
  const { statusQuo } = conflict
  const total = 2 ** levers.length
  if (levers.length > mostLevers(analysis.model)) {
    const needed = BigInt(total) * BigInt(analysis.model.space.slots)
    throw new Stopped({ kind: "too-many-states", needed, allowed: MOST_WORK })
  }
  const led = ledIn(analysis.model, goal, watch)
  const packages = Array.from({ length: total }, (_, code): Package => {
    tick(watch, code / total)
    const taken = levers.map((_, bit) => ((code >>> bit) & 1) === 1)
    const differs = taken.filter(
      (is, i) => is !== (statusQuo !== null && statusQuo[levers[i]!] === "Y"),
    ).length
    const bound = binding(analysis.model, levers, taken, limits)
    const set = setting(analysis.model, statusQuo, levers, taken)
    if (bound === null) {
      const holding = goal.hold.map(() => ({ states: [], count: 0 }))
      return { taken, differs, ...set, feasible: 0, works: false, unbound: false, holding }
    }
    const only = watch?.signal === undefined ? undefined : { signal: watch.signal }
    const judged = analyse(bound, [goal.concept], { limits, watch: only })
    const works = isReached(judged, withLevers(goal, levers, taken))
    const { holding, unbound } = holdingIn(
      judged,
      analysis,
      goal,
      startOf(bound, statusQuo, levers, taken),
      led,
      only,
    )
    const free = works && unbound && isReached(analysis, { ...goal, hold: [] })
    return { taken, differs, ...set, feasible: bound.space.count, works, unbound: free, holding }
  })
  tick(watch, 1)
  const least = Math.min(
    ...packages.map(({ works, differs }) => (works ? differs : Number.POSITIVE_INFINITY)),
  )
  return {
    levers,
    packages,
    smallest: packages.flatMap(({ works, differs }, code) => (works && differs === least ? [code] : [])),
    idle: levers.filter((_, bit) =>
      packages.every(({ works }, code) => works === packages[code ^ (1 << bit)]!.works),
    ),
  }
}

// The model with the levers bound; null where no state is left.
function binding(
  model: GraphModel,
  levers: readonly number[],
  taken: readonly boolean[],
  limits: Partial<Limits>,
): GraphModel | null {
  const { structure, space } = model
  const other = not(and(levers.map((lever, i) => (taken[i] ? option(lever) : not(option(lever))))))
  const fits = (slot: number, member: number): boolean =>
    levers.every((lever, i) => space.memberTaken(slot, member, lever) === taken[i])
  const built = buildModel(
    {
      ...structure,
      infeasible: [...structure.infeasible, other],
      preferences: structure.preferences.map((each) => fitted(each, space, fits)),
    },
    limits,
  )
  if (built.faults === undefined) return built.model
  if (built.faults.some(({ kind }) => kind === "no-feasible-state")) return null
  throw new RangeError("a model with some of its states left out can be built where it could be itself")
}

// A ranking without the states that are left out, each named by its first member that is left.
function fitted(
  preference: Preference,
  space: StateSpace,
  fits: (slot: number, member: number) => boolean,
): Preference {
  if (preference.kind !== "ranking") return preference
  const groups = preference.groups.map((group) =>
    group.flatMap((state) => {
      const slot = space.find(state)
      for (let member = 0; member < space.members(slot); member++)
        if (fits(slot, member)) return [memberText(space, slot, member)]
      return []
    }),
  )
  return { ...preference, groups: groups.filter((group) => group.length > 0) }
}

function memberText(space: StateSpace, slot: number, member: number): string {
  let text = ""
  for (let o = 0; o < space.options; o++) text += space.memberTaken(slot, member, o) ? "Y" : "N"
  return text
}

// Today's state with the levers set; -1 where there is none.
function startOf(
  { space }: GraphModel,
  statusQuo: string | null,
  levers: readonly number[],
  taken: readonly boolean[],
): number {
  if (statusQuo === null) return -1
  return space.at((o) => (levers.includes(o) ? taken[levers.indexOf(o)]! : statusQuo[o] === "Y"))
}

/** Today's state with the levers set, and for whom of those who set them it is worse than today's. */
function setting(
  model: GraphModel,
  statusQuo: string | null,
  levers: readonly number[],
  taken: readonly boolean[],
): Pick<Package, "start" | "losers"> {
  const { space, owners, ranks } = model
  const today = statusQuo === null ? -1 : space.find(statusQuo)
  const start = startOf(model, statusQuo, levers, taken)
  if (today < 0 || start < 0) return { start: null, losers: [] }
  const setters = new Set(
    levers.flatMap((lever, i) => (taken[i] === (statusQuo![lever] === "Y") ? [] : [owners[lever]!])),
  )
  const losers = [...setters].filter((dm) => ranks[dm]![start]! > ranks[dm]![today]!)
  return { start: space.text(start), losers: losers.sort((a, b) => a - b) }
}

// Where improvements are to lead from stands with the levers set, too.
function withLevers(goal: Goal, levers: readonly number[], taken: readonly boolean[]): Goal {
  if (goal.from === undefined) return goal
  const from = [...goal.from]
  levers.forEach((lever, i) => {
    from[lever] = taken[i] ? "Y" : "N"
  })
  return { ...goal, from: from.join("") }
}

/** Whether improvements lead to a state where nobody is bound, from where the goal says; anywhere if it does not. */
function ledIn(model: GraphModel, { from }: Goal, watch: Watch | undefined): (slot: number) => boolean {
  if (from === undefined) return () => true
  const start = model.space.find(from.padEnd(model.space.options, "N"))
  if (start < 0) return () => false
  const quiet = watch?.signal === undefined ? undefined : { signal: watch.signal }
  const paths = new Paths(model, start, "improvements", { watch: quiet })
  return (slot) => paths.length(slot) >= 0
}

function holdingIn(
  bound: Analysis,
  free: Analysis,
  { concept, hold }: Goal,
  start: number,
  isLed: (slot: number) => boolean,
  watch: Watch | undefined,
): { holding: Package["holding"]; unbound: boolean } {
  const { model } = bound
  const paths =
    start < 0 || pathWork(model) > MOST_MOVES ? null : new Paths(model, start, "improvements", { watch })
  let unbound = true
  const holding = hold.map(({ formula }) => {
    const slots = statesWhere(model.space, formula)
    slots.intersect(bound.equilibria.get(concept)!)
    const states: PackageHolding[] = []
    let isFree = false
    slots.forEach((slot) => {
      const as = free.model.space.at((o) => model.space.taken(slot, o))
      const holds = free.equilibria.get(concept)!.has(as)
      isFree ||= holds && isLed(as)
      if (states.length < MOST_TOLD)
        states.push({
          state: model.space.text(slot),
          unbound: holds,
          led: paths === null ? null : paths.length(slot) >= 0,
        })
      return true
    })
    unbound &&= isFree
    return { states, count: slots.count() }
  })
  return { holding, unbound }
}
