import type { GraphModel } from "../../engine/index.ts"
import { type Conflict, compile, type Path, type Preferences } from "../../file/index.ts"
import { type AdjustmentOf, given } from "./adjust.ts"

/**
 * The conflict with one decision maker's preferences as a ranking in which a state has gone up (SPEC X4).
 * Cost: a model, and the states.
 */
export function reranked(conflict: Conflict, { dm, state, to, place }: AdjustmentOf<"rank">): Conflict {
  const before = given(conflict.preferences[dm])
  const model = modelOf(conflict)
  const groups = groupsOf(model, dm)
  const find = (text: string): number => {
    const slot = model.space.find(text)
    if (slot < 0) throw new RangeError(`there is no state ${text}`)
    return slot
  }
  const moved = model.space.text(find(state))
  const target = model.ranks[dm]![find(to)]! - 1
  const left = groups.map((group, i) => {
    const others = group.filter((each) => each !== moved)
    return i === target && place === "level" ? [...others, moved] : others
  })
  const placed = place === "level" ? left : left.toSpliced(target, 0, [moved])
  return withRanking(
    conflict,
    dm,
    before.path,
    placed.filter(({ length }) => length > 0),
  )
}

/** The conflict with one decision maker's preferences as a given ranking. */
export function reordered(conflict: Conflict, { dm, groups }: AdjustmentOf<"reorder">): Conflict {
  return withRanking(conflict, dm, given(conflict.preferences[dm]).path, groups)
}

function withRanking(
  conflict: Conflict,
  dm: number,
  path: Path,
  groups: readonly (readonly string[])[],
): Conflict {
  const ranking = { kind: "ranking", groups, path, listPath: [...path, "ranking"] } as const
  return { ...conflict, preferences: conflict.preferences.with(dm, ranking) }
}

/**
 * The conflict with its rankings fitted to states that are fewer, or of one option more, than those of `before`. A last
 * option of which `before` knows nothing makes no difference to anybody but to who dreads it. As it is where either
 * has no states or there are states that no ranking knows.
 */
export function refitted(before: Conflict, after: Conflict, dreads = -1): Conflict {
  if (!before.preferences.some(({ kind }) => kind === "ranking")) return after
  const { model } = compile({ ...before, statusQuo: null })
  const bare = after.preferences.map(({ path }) => ({ kind: "indifferent" as const, path }))
  const space = compile({ ...after, statusQuo: null, preferences: bare }).model?.space
  if (model === null || space === undefined) return after
  const states = Array.from({ length: space.count }, (_, i) => space.slot(i + 1))
  const slots = states.map((slot) => model.space.at((option) => space.memberTaken(slot, 0, option)))
  if (slots.includes(-1)) return after
  const preferences = after.preferences.map((preference, dm): Preferences => {
    if (preference.kind !== "ranking") return preference
    const worst = model.worst[dm]!
    const groups = Array.from({ length: 2 * worst }, (): string[] => [])
    states.forEach((slot, i) => {
      const text = space.text(slot)
      const below = dm === dreads && text.endsWith("Y") ? worst : 0
      groups[model.ranks[dm]![slots[i]!]! - 1 + below]!.push(text)
    })
    return { ...preference, groups: groups.filter(({ length }) => length > 0) }
  })
  return { ...after, preferences }
}

/** RangeError where a conflict has no model. */
function modelOf(conflict: Conflict): GraphModel {
  const { model } = compile({ ...conflict, statusQuo: null })
  if (model === null) throw new RangeError("there is no model of the conflict")
  return model
}

/** A decision maker's states from best to worst, those that tie together, by their Y/N strings. */
function groupsOf({ space, ranks, worst }: GraphModel, dm: number): string[][] {
  const groups = Array.from({ length: worst[dm]! }, (): string[] => [])
  ranks[dm]!.forEach((rank, slot) => {
    if (rank > 0) groups[rank - 1]!.push(space.text(slot))
  })
  return groups
}
