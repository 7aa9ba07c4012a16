import { buildSpace } from "../engine/index.ts"
import { evaluate } from "../logic/index.ts"
import type { Path } from "./basics.ts"
import { longName, namesIn } from "./carry.ts"
import { sitesOf } from "./carry-file.ts"
import { toStructure } from "./compile.ts"
import type { Conflict } from "./conflict.ts"
import { isMap, sameData, valueAt } from "./data.ts"
import { differences } from "./differences.ts"
import { layInto } from "./layer.ts"
import { type Reading, read } from "./read.ts"
import { newDocument } from "./render.ts"
import { type Draft, push, type Review, reviewIn } from "./review.ts"
import { applyScenario } from "./scenario.ts"
import type { Json } from "./tree.ts"

// More states than these are not ranked one by one.
const MOST_STATES = 65_536

/** What no longer fits the rules in one world: today's state, or a ranking, as it would. */
interface Misfit {
  readonly scenario: string | null
  /** In the data of that world. */
  readonly path: Path
  /** A ranking that fits; undefined where nothing does. */
  readonly fitting?: Json
}

/**
 * Makes today's state and rankings fit the rules after a change, in every world: today's state goes where it is not
 * feasible; rankings lose states that are not feasible, and states that they miss come last, as a tie. All is marked.
 * What did not fit `before`, the data before the change, is left alone.
 */
export function settle(draft: Draft, cause: Pick<Review, "deleted" | "restored">, before: Json): void {
  const earlier = understood(before)
  const known = sitesOf(before).flatMap(({ scenario }) => misfits(earlier, scenario).map(identity))
  let now = understood(draft.data)
  for (const { scenario } of sitesOf(draft.data)) {
    if (now.data !== draft.data) now = understood(draft.data)
    for (const misfit of misfits(now, scenario)) {
      if (known.includes(identity(misfit))) continue
      const { path, fitting } = misfit
      const prefix = scenario === null ? [] : ["scenarios", scenario, "changes"]
      const at = [...prefix, ...(path[0] === "preferences" ? path.slice(0, 2) : path)]
      const was = valueAt(before, at)
      const isDoubted = (mark: Review | null): boolean =>
        mark !== null && mark.deleted === undefined && sameData([...mark.at], at)
      const isTold =
        draft.marks.some((mark) => sameData([...mark.at], at)) ||
        (cause.restored !== undefined && reviewIn(draft.data).some(isDoubted))
      if (!isTold) {
        const world = namesIn(scenario === null ? before : worldData(before, scenario))
        const kept = was === undefined ? {} : { order: world.options.map(longName), was }
        draft.marks.push({ ...cause, at, ...kept })
      }
      const value = valueAt(draft.data, path)
      if (scenario === null) {
        push(draft, fitting === undefined ? [{ kind: "delete", path }] : differences(path, value!, fitting))
      } else {
        layInto(draft, scenario, [
          fitting === undefined ? { kind: "delete", path } : { kind: "set", path, value: fitting },
        ])
      }
    }
  }
}

function identity({ scenario, path }: Misfit): string {
  return JSON.stringify([scenario, path])
}

function worldData(data: Json, scenario: string): Json {
  return applyScenario(read(newDocument(data)), scenario).data
}

/** Data, and what is read of it: once for all its worlds, and only where there is something to look at. */
interface Understood {
  readonly data: Json
  readonly file: () => Reading
}

function understood(data: Json): Understood {
  let file: Reading | undefined
  return { data, file: () => (file ??= read(newDocument(data))) }
}

function misfits({ data, file }: Understood, scenario: string | null): Misfit[] {
  const preferences = valueAt(data, ["preferences"]) ?? null
  const isEmpty = valueAt(data, ["statusQuo"]) === undefined && !isMap(preferences)
  if (isEmpty && scenario === null) return []
  const { conflict } = scenario === null ? file() : applyScenario(file(), scenario)
  if (conflict === null) return []
  const { statusQuo } = conflict
  const isBarred =
    statusQuo !== null &&
    conflict.infeasible.some(({ formula }) => evaluate(formula, (option) => statusQuo[option] === "Y"))
  return [...(isBarred ? [{ scenario, path: ["statusQuo"] }] : []), ...misrankings(conflict, scenario)]
}

function misrankings(conflict: Conflict, scenario: string | null): Misfit[] {
  if (!conflict.preferences.some(({ kind }) => kind === "ranking")) return []
  const space = buildSpace(toStructure(conflict), { states: MOST_STATES })
  if (!("slots" in space)) return []
  return conflict.preferences.flatMap((preference, dm): Misfit[] => {
    if (preference.kind !== "ranking") return []
    const seen = new Set<number>()
    const groups = preference.groups
      .map((group) =>
        group.filter((state) => {
          const slot = space.find(state)
          if (slot < 0 || seen.has(slot)) return false
          seen.add(slot)
          return true
        }),
      )
      .filter((group) => group.length > 0)
    const named = preference.groups.flat().length
    // States that its scenario bars drop out of a ranking of the base by themselves.
    const isInherited = scenario !== null && preference.listPath[0] !== "scenarios"
    if (seen.size === space.count && (isInherited || named === seen.size)) return []
    const missing: string[] = []
    for (let number = 1; number <= space.count; number++) {
      const slot = space.slot(number)
      if (!seen.has(slot)) missing.push(space.text(slot))
    }
    const all = missing.length === 0 ? groups : [...groups, missing]
    const fitting = all.map((group) => (group.length === 1 ? group[0]! : group))
    return [{ scenario, path: ["preferences", conflict.decisionMakers[dm]!.id, "ranking"], fitting }]
  })
}
