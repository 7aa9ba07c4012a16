import type { RankGroup, Ranking } from "../../worker/protocol.ts"

/** A line of the ranking as shown: a state of a group, or how many more of the group are not named. */
export type RankingRow =
  | {
      readonly kind: "state"
      readonly group: RankGroup
      readonly state: RankGroup["states"][number]
      /** Whether it begins its group, and ends it. */
      readonly first: boolean
      readonly last: boolean
    }
  | { readonly kind: "more"; readonly group: RankGroup; readonly count: number }

/** The lines of a ranking, group by group. */
export function rowsOf({ groups }: Ranking): RankingRow[] {
  return groups.flatMap((group) => {
    const more = group.count - group.states.length
    const rows: RankingRow[] = group.states.map((state, i) => ({
      kind: "state",
      group,
      state,
      first: i === 0,
      last: more === 0 && i === group.states.length - 1,
    }))
    return more === 0 ? rows : [...rows, { kind: "more", group, count: more }]
  })
}

/** How many states are ranked; -1 where groups are left out. */
export function ranked({ groups, total }: Ranking): number {
  return groups.length < total ? -1 : groups.reduce((sum, { count }) => sum + count, 0)
}

/** Of each line, the place of its state, or of the first one that it stands for, among all ranked; from 1. */
export function placesOf(rows: readonly RankingRow[]): readonly number[] {
  let next = 1
  return rows.map((row) => {
    const place = next
    next += row.kind === "state" ? 1 : row.count
    return place
  })
}

/**
 * The line of a state one or more states further up (`by` < 0) or down from line `at`; the first or last state where
 * there are none so far. -1: there are no states at all. From nowhere (`at` -1) it begins at the end it comes from.
 */
export function stepped(rows: readonly RankingRow[], at: number, by: number): number {
  const places = rows.flatMap(({ kind }, i) => (kind === "state" ? [i] : []))
  if (places.length === 0) return -1
  const here = places.indexOf(at)
  const next = here < 0 ? (by > 0 ? 0 : places.length - 1) : here + by
  return places[Math.min(Math.max(next, 0), places.length - 1)]!
}

// States that a page up or down passes.
const PAGE = 10

/** Where a key leads from a line (-1: none); -1 where it leads nowhere. */
export function walked(rows: readonly RankingRow[], from: number, key: string): number {
  switch (key) {
    case "ArrowDown":
      return stepped(rows, from, 1)
    case "ArrowUp":
      return stepped(rows, from, -1)
    case "PageDown":
      return stepped(rows, from, PAGE)
    case "PageUp":
      return stepped(rows, from, -PAGE)
    case "Home":
      return stepped(rows, -1, 1)
    case "End":
      return stepped(rows, -1, -1)
    default:
      return -1
  }
}
