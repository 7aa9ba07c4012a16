import type { Edit } from "@parley/core"
import type { Json } from "@parley/core/file"
import { entryAt } from "../../parts/paths.ts"

/** A ranking by hand: groups of states that tie, best first. No group is empty. */
export type Groups = readonly (readonly string[])[]

/** The ranking with a state one step better: it joins the group above, and from a tie it goes above the others. */
export function raised(groups: Groups, state: string): Groups {
  const at = groupOf(groups, state)
  const isTied = groups[at]!.length > 1
  if (at === 0 && !isTied) return groups
  return isTied ? besideGroup(groups, state, at, 0) : tied(groups, state, groups[at - 1]![0]!)
}

/** The ranking with a state one step worse, the same way round. */
export function lowered(groups: Groups, state: string): Groups {
  const at = groupOf(groups, state)
  const isTied = groups[at]!.length > 1
  if (at === groups.length - 1 && !isTied) return groups
  return isTied ? besideGroup(groups, state, at, 1) : tied(groups, state, groups[at + 1]![0]!)
}

/** The ranking with a state in a tie with another one. */
export function tied(groups: Groups, state: string, other: string): Groups {
  if (groups[groupOf(groups, other)]!.includes(state)) return groups
  const rest = without(groups, state)
  return rest.map((group) => (group.includes(other) ? [...group, state] : group))
}

/**
 * The ranking with a state dropped right before or after another one: within a tie it joins the tie, else it stands
 * alone between the groups.
 */
export function beside(groups: Groups, state: string, other: string, position: "before" | "after"): Groups {
  if (state === other) return groups
  const rest = without(groups, state)
  const at = groupOf(rest, other)
  const group = rest[at]!
  const place = group.indexOf(other) + (position === "after" ? 1 : 0)
  if (place > 0 && place < group.length) return rest.with(at, group.toSpliced(place, 0, state))
  return rest.toSpliced(place === 0 ? at : at + 1, 0, [state])
}

function besideGroup(groups: Groups, state: string, at: number, below: 0 | 1): Groups {
  return without(groups, state).toSpliced(at + below, 0, [state])
}

function without(groups: Groups, state: string): Groups {
  return groups
    .map((group) => (group.includes(state) ? group.filter((each) => each !== state) : group))
    .filter(({ length }) => length > 0)
}

function groupOf(groups: Groups, state: string): number {
  const at = groups.findIndex((group) => group.includes(state))
  if (at < 0) throw new RangeError("the state is not ranked")
  return at
}

/** A ranking as the file writes it: a state alone as its text, a tie as a list. */
export function rankingData(groups: Groups): Json {
  return groups.map(entryOf)
}

/** The edits that turn a ranking of the file into another one; entries that stay as they are keep their lines. */
export function rankingEdits(data: Json, dm: string, after: Groups): Edit[] {
  const path = ["preferences", dm, "ranking"]
  const entry = entryAt(data, path)
  const before = (Array.isArray(entry) ? entry : []) as readonly Json[]
  const same = (a: Json | undefined, group: readonly string[] | undefined) =>
    a !== undefined && group !== undefined && [a].flat().join() === group.join()
  let start = 0
  while (same(before[start], after[start])) start++
  let end = 0
  while (
    end < Math.min(before.length, after.length) - start &&
    same(before[before.length - 1 - end], after[after.length - 1 - end])
  )
    end++
  const edits: Edit[] = []
  const [old, now] = [before.length - start - end, after.length - start - end]
  // What is gone goes first, so that an entry is not written over one that it would repeat.
  for (let i = old - 1; i >= now; i--) edits.push({ kind: "delete", path: [...path, start + i] })
  for (let i = 0; i < now; i++) {
    const at = start + i
    const value = entryOf(after[at]!)
    if (i >= old) edits.push({ kind: "insert", path, at, value })
    else if (!same(before[at], after[at])) edits.push({ kind: "set", path: [...path, at], value })
  }
  return edits
}

function entryOf(group: readonly string[]): Json {
  return group.length === 1 ? group[0]! : [...group]
}
