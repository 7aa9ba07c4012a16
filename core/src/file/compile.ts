import {
  type BuildFault,
  buildModel,
  buildSpace,
  type GraphModel,
  type Limits,
  type Preference,
  type RankingFault,
  type Structure,
} from "../engine/index.ts"
import { evaluate } from "../logic/index.ts"
import type { Path } from "./basics.ts"
import type { ProblemParams } from "./codes.ts"
import type { Conflict, Preferences } from "./conflict.ts"
import type { Problem } from "./problem.ts"
import { locate, type Reading } from "./read.ts"
import { cut, type Position } from "./source.ts"
import { decimal } from "./values.ts"

/** A conflict as an engine model, or why it makes none. */
export interface Compiled {
  /** Null if there is any error. */
  readonly model: GraphModel | null
  /** Per decision maker, per statement: how many classes of states there are once it is taken into account. */
  readonly classes: readonly (readonly number[])[]
  readonly problems: readonly Problem[]
}

/** The engine's view of a conflict: indices for names, integers for weights. */
export function toStructure(conflict: Conflict): Structure {
  return {
    optionCounts: conflict.decisionMakers.map(({ options }) => options.length),
    directions: conflict.options.map(({ direction }) => direction),
    infeasible: conflict.infeasible.map(({ formula }) => formula),
    merges: conflict.merges.map(({ formula }) => formula),
    noMoves: conflict.noMoves.map(({ by, from, to }) => ({ by, from, to })),
    preferences: conflict.preferences.map(toPreference),
  }
}

function toPreference(preferences: Preferences): Preference {
  switch (preferences.kind) {
    case "statements":
      return { kind: "statements", statements: preferences.statements.map(({ formula }) => formula) }
    case "ranking":
      return { kind: "ranking", groups: preferences.groups }
    case "weights":
      return { kind: "weights", weights: scaled(preferences.weights) }
    case "indifferent":
      return { kind: "indifferent" }
  }
}

/** Decimals as integers in the same proportions: all times the same power of ten. RangeError if one is none. */
export function scaled(weights: readonly string[]): bigint[] {
  const decimals = weights.map((text) => {
    const number = decimal(text)
    if (number === null || !Number.isFinite(number.exponent))
      throw new RangeError("a weight must be a decimal number")
    return number
  })
  const least = Math.min(...decimals.filter(({ digits }) => digits !== 0n).map(({ exponent }) => exponent))
  return decimals.map(({ digits, exponent }) =>
    digits === 0n ? 0n : digits * 10n ** BigInt(exponent - least),
  )
}

/**
 * Builds the engine model. Of a ranking that a scenario takes over from the base, states that are not feasible in
 * the scenario are left out. Never throws for what a file may say. Cost: as `buildModel`.
 * `shared`: whether ranks are put into memory that threads can share.
 * `where` gives the place of a problem; `placesIn(reading)` is one, and without it all stand at the beginning.
 */
export function compile(
  conflict: Conflict,
  limits: Partial<Limits> = {},
  where: (path: Path) => Position = () => ({ line: 1, column: 1 }),
  shared = false,
): Compiled {
  const problems: Problem[] = []
  const tell: Tell = (code, path, params) => {
    const scenario = conflict.scenario?.id
    const all = scenario === undefined ? params : { ...params, scenario }
    problems.push({ code, severity: "error", path, ...where(path), params: all })
  }
  const structure = fitted(conflict, toStructure(conflict), limits)
  const built = "directions" in structure ? buildModel(structure, limits, shared) : { faults: structure }
  const faults = built.faults ?? []
  for (const fault of faults) tellFault(conflict, fault, tell)
  if (!faults.some(({ kind }) => kind === "no-feasible-state")) tellStatusQuo(conflict, tell)
  if (built.faults || problems.length > 0) return { model: null, classes: [], problems }
  const { model, classes } = built
  return { model, classes, problems }
}

/** Where the paths of a conflict stand in the file it was read from. */
export function placesIn(reading: Reading): (path: Path) => Position {
  return (path) => locate(reading, path)
}

/** Where a part of the conflict as a whole is to be mended: in the scenario, if there is one. */
export function pathOf(conflict: Conflict, key: string): Path {
  return conflict.scenario === null ? [key] : ["scenarios", conflict.scenario.id, "changes", key]
}

/** Tells of today's state if a rule removes it. */
export function tellStatusQuo(conflict: Conflict, tell: Tell): void {
  const { statusQuo } = conflict
  if (statusQuo === null) return
  const rule = conflict.infeasible.find(({ formula }) =>
    evaluate(formula, (option) => statusQuo[option] === "Y"),
  )
  if (!rule) return
  const path = conflict.statusQuoFrom === "events" ? ["events"] : pathOf(conflict, "statusQuo")
  tell("status-quo-infeasible", path, { state: statusQuo, rule: cut(rule.text) })
}

export type Tell = <C extends keyof ProblemParams>(code: C, path: Path, params: ProblemParams[C]) => void

/** The structure with inherited rankings fitted to the scenario's states; faults if there are no states. */
function fitted(
  conflict: Conflict,
  structure: Structure,
  limits: Partial<Limits>,
): Structure | readonly BuildFault[] {
  const isInherited = conflict.preferences.map(
    (given) => given.kind === "ranking" && conflict.scenario !== null && given.listPath[0] !== "scenarios",
  )
  if (!isInherited.includes(true)) return structure
  const space = buildSpace(structure, limits)
  if (!("slots" in space)) return space
  const preferences = structure.preferences.map((preference, dm) => {
    if (preference.kind !== "ranking" || !isInherited[dm]) return preference
    const groups = preference.groups
      .map((group) => group.filter((state) => space.find(state) >= 0))
      .filter((group) => group.length > 0)
    return { ...preference, groups }
  })
  return { ...structure, preferences }
}

function tellFault(conflict: Conflict, fault: BuildFault, tell: Tell) {
  switch (fault.kind) {
    case "no-feasible-state":
      return tell("no-feasible-state", pathOf(conflict, "infeasible"), {})
    case "too-entangled":
      return tell("too-entangled", pathOf(conflict, "infeasible"), {})
    case "overlapping-merges": {
      const first = conflict.merges[fault.first]!
      const second = conflict.merges[fault.second]!
      return tell("overlapping-merges", second.path, {
        first: fault.first + 1,
        second: fault.second + 1,
        firstText: cut(first.text),
        secondText: cut(second.text),
        state: fault.example,
      })
    }
    case "too-much-memory":
      return tell("too-much-memory", pathOf(conflict, "decisionMakers"), {
        count: fault.states,
        needed: fault.needed,
        available: fault.allowed,
        fits: fault.fits,
      })
    case "ranking":
      return tellRanking(conflict, fault, tell)
    case "too-many-states":
      return tell("too-many-states", pathOf(conflict, "decisionMakers"), {
        count: String(fault.needed),
        limit: String(fault.allowed),
      })
  }
}

const SHOWN = 8

function tellRanking(conflict: Conflict, fault: RankingFault, tell: Tell): void {
  const dm = conflict.decisionMakers[fault.dm]!.id
  const { path } = conflict.preferences[fault.dm]!
  const told = (states: readonly string[], count = states.length) => ({
    dm,
    states: states.slice(0, SHOWN).join(", "),
    count,
  })
  if (fault.missingCount > 0) tell("ranking-misses", path, told(fault.missing, fault.missingCount))
  if (fault.repeated.length > 0) tell("ranking-repeats", path, told(fault.repeated))
  if (fault.invented.length > 0) tell("ranking-invents", path, told(fault.invented))
}
