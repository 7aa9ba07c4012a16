import { Diagrams, evaluate, type Formula, or, TooManyNodes } from "../logic/index.ts"
import { CubeSpace, cubeColumns } from "./cube.ts"
import { DEFAULT_LIMITS, type LimitFault, type Limits } from "./limits.ts"
import { type Codes, ListSpace } from "./list.ts"
import { memoryFor } from "./memory.ts"
import type { GraphModel, Preference, Ranks, Structure } from "./model.ts"
import { type RankingFault, type RankSpace, rank } from "./ranks.ts"
import type { StateSpace } from "./space.ts"

/** Why no model could be built. */
export type BuildFault =
  | { readonly kind: "no-feasible-state" }
  /** The rules are so entangled that the feasible states could not be counted within the limits. */
  | { readonly kind: "too-entangled" }
  | LimitFault
  /** Bytes needed and allowed; states of this kind that would fit. */
  | {
      readonly kind: "too-much-memory"
      readonly states: number
      readonly needed: number
      readonly allowed: number
      readonly fits: number
    }
  /** Two merge expressions (indices) with a common member, its Y/N string (SPEC S4). */
  | {
      readonly kind: "overlapping-merges"
      readonly first: number
      readonly second: number
      readonly example: string
    }
  | RankingFault

/** A model with what building it found out about the statements of each decision maker (SPEC P5). */
export interface Built {
  readonly model: GraphModel
  /** Per decision maker, per statement: how many classes of states there are once it is taken into account. */
  readonly classes: readonly (readonly number[])[]
}

// A cube of up to this many options is always cheaper than a list.
const SMALL_CUBE = 12
// Up to this many options feasibility is decided code by code, 32 at a time; beyond, by diagrams.
const DIRECT_OPTIONS = 22
// The largest cube.
const MOST_CUBE_OPTIONS = 27
// A cube is used where at least one code in so many is feasible.
const CUBE_DENSITY = 16

/**
 * The feasible states (SPEC S1 to S6), or why there are none that can be handled. Never scans 2^options
 * codes beyond `DIRECT_OPTIONS` options.
 */
export function buildSpace(
  structure: Structure,
  limits: Partial<Limits> = {},
): StateSpace | readonly BuildFault[] {
  const options = structure.directions.length
  const allowed = limits.states ?? DEFAULT_LIMITS.states
  const tooMany = (needed: bigint): readonly BuildFault[] => [{ kind: "too-many-states", needed, allowed }]
  const tooLarge = (form: "cube" | "list", slots: number, states: number): readonly BuildFault[] | null => {
    const needed = memoryFor(structure, form, slots)
    const memory = limits.memory ?? DEFAULT_LIMITS.memory
    if (needed <= memory) return null
    const fixed = memoryFor(structure, form, 0)
    const fits = Math.floor((states * Math.max(0, memory - fixed)) / (needed - fixed))
    return [{ kind: "too-much-memory", states, needed, allowed: memory, fits: roundDown(fits) }]
  }
  const wantsList = structure.merges.length > 0 || structure.noMoves.length > 0
  if (structure.infeasible.length === 0 && 2 ** options > allowed) return tooMany(2n ** BigInt(options))

  if (options <= DIRECT_OPTIONS) {
    const cube = new CubeSpace(options, structure.infeasible)
    if (cube.count === 0) return [{ kind: "no-feasible-state" }]
    if (cube.count > allowed) return tooMany(BigInt(cube.count))
    const dense = options <= SMALL_CUBE || cube.count * CUBE_DENSITY >= cube.slots
    if (dense && !wantsList) return tooLarge("cube", cube.slots, cube.count) ?? cube
    return tooLarge("list", cube.count, cube.count) ?? merged(structure, options, codesOf(cube))
  }
  try {
    const diagrams = new Diagrams(options)
    const feasible = diagrams.outside(structure.infeasible)
    const count = diagrams.count(feasible)
    if (count === 0n) return [{ kind: "no-feasible-state" }]
    if (count > BigInt(allowed)) return tooMany(count)
    if (!wantsList && options <= MOST_CUBE_OPTIONS && count * BigInt(CUBE_DENSITY) >= 2n ** BigInt(options))
      return tooLarge("cube", 2 ** options, Number(count)) ?? new CubeSpace(options, structure.infeasible)
    const fault = tooLarge("list", Number(count), Number(count))
    if (fault !== null) return fault
    const codes: Codes = {
      words: (options + 31) >>> 5,
      count: Number(count),
      data: diagrams.satisfying(feasible, allowed),
    }
    return merged(structure, options, codes)
  } catch (error) {
    if (error instanceof TooManyNodes) return [{ kind: "too-entangled" }]
    throw error
  }
}

// To two digits: it is an estimate.
function roundDown(states: number): number {
  const unit = 10 ** Math.max(0, String(states).length - 2)
  return Math.floor(states / unit) * unit
}

/** The space of a structure whose feasible codes are known (a list), or all codes of a cube. */
export function spaceFrom(structure: Structure, codes: Codes | null): StateSpace {
  const options = structure.directions.length
  if (codes === null) return new CubeSpace(options, structure.infeasible)
  const space = merged(structure, options, codes)
  if (!("slots" in space)) throw new RangeError("the codes do not fit the structure")
  return space
}

function codesOf(cube: CubeSpace): Codes {
  const data = new Uint32Array(cube.count)
  let next = 0
  for (let code = 0; code < cube.slots; code++) if (cube.isState(code)) data[next++] = code
  return { words: 1, count: cube.count, data }
}

function merged(structure: Structure, options: number, codes: Codes): ListSpace | readonly BuildFault[] {
  const plain = new ListSpace(options, codes, [])
  const groups = structure.merges.map((formula) => plain.membersWhere(formula))
  const faults: BuildFault[] = []
  const taken = new Int32Array(codes.count).fill(-1)
  groups.forEach((group, second) => {
    group.forEach((member) => {
      const first = taken[member]!
      if (first < 0) taken[member] = second
      else faults.push({ kind: "overlapping-merges", first, second, example: plain.text(member) })
      // One common member is enough to name.
      return first < 0
    })
  })
  if (faults.length > 0) return faults
  return groups.length === 0
    ? plain
    : new ListSpace(
        options,
        codes,
        groups.map((group) => group.toArray()),
      )
}

/** What ranks and truths are computed over. */
export function rankSpace(space: StateSpace): RankSpace {
  if (space instanceof CubeSpace) return { space, feasible: space.feasible, columns: cubeColumns }
  return { space, feasible: null, columns: (space as ListSpace).columns() }
}

/**
 * The graph model of a structure: states, owners, ranks; the ranks in shared memory if asked for. Faults are all
 * reported together.
 */
export function buildModel(
  structure: Structure,
  limits: Partial<Limits> = {},
  shared = false,
): (Built & { readonly faults?: undefined }) | { readonly faults: readonly BuildFault[] } {
  const space = buildSpace(structure, limits)
  if (!("slots" in space)) return { faults: space }
  const over = { ...rankSpace(space), shared }
  const ranked = structure.preferences.map((preference, dm) => rank(over, preference, dm))
  const faults = ranked.filter((result) => "kind" in result)
  if (faults.length > 0) return { faults }
  const done = ranked.filter((result) => "ranks" in result)
  return {
    model: assemble(
      structure,
      space,
      done.map(({ ranks }) => ranks),
      done.map(({ worst }) => worst),
    ),
    classes: done.map(({ classes }) => classes),
  }
}

/**
 * The same model with other preferences of one decision maker; all that does not hang on them is shared.
 * Cost: ranks of one decision maker.
 */
export function withPreference(
  model: GraphModel,
  dm: number,
  preference: Preference,
): { readonly model: GraphModel; readonly classes: readonly number[] } | RankingFault {
  const ranked = rank(rankSpace(model.space), preference, dm)
  if ("kind" in ranked) return ranked
  const { structure, ranks, worst } = model
  return {
    model: {
      ...model,
      structure: { ...structure, preferences: structure.preferences.with(dm, preference) },
      ranks: ranks.with(dm, ranked.ranks),
      worst: worst.with(dm, ranked.worst),
    },
    classes: ranked.classes,
  }
}

/** A model of its parts, without looking whether they belong together. */
export function assemble(
  structure: Structure,
  space: StateSpace,
  ranks: readonly Ranks[],
  worst: readonly number[],
): GraphModel {
  const owners: number[] = []
  const firstOption = [0]
  structure.optionCounts.forEach((count, dm) => {
    for (let i = 0; i < count; i++) owners.push(dm)
    firstOption.push(owners.length)
  })
  if (owners.length !== structure.directions.length)
    throw new RangeError("optionCounts must add up to the number of options")
  if (structure.preferences.length !== structure.optionCounts.length)
    throw new RangeError("there must be one preference per decision maker")
  const transitive = structure.noMoves.length === 0 && !merges(space)
  return { structure, space, owners, firstOption, ranks, worst, transitive }
}

function merges(space: StateSpace): boolean {
  return space instanceof ListSpace && space.stateOf !== null
}

/** The feasible codes of a structure by trying them all: the slow twin of `buildSpace`, for tests. */
export function feasibleByScan(structure: Structure): string[] {
  const options = structure.directions.length
  const removed: Formula = or(structure.infeasible)
  const texts: string[] = []
  for (let code = 0; code < 2 ** options; code++) {
    if (evaluate(removed, (option) => ((code >>> option) & 1) === 1)) continue
    let text = ""
    for (let option = 0; option < options; option++) text += (code >>> option) & 1 ? "Y" : "N"
    texts.push(text)
  }
  return texts
}
