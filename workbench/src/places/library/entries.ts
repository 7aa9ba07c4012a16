import { searchKey } from "@parley/core/file"
import type { ConflictEntry, ConflictList } from "@parley/server/interface"

/** What the contents can be sorted by; as the address says it. */
export const SORTS = ["title", "date", "modified", "size", "problems"] as const
export type Sort = (typeof SORTS)[number]

/** The sort of an address; by title where it names none. */
export function sortOf(text: string): Sort {
  return SORTS.find((sort) => sort === text) ?? "title"
}

/**
 * The entries whose title, parties or path have every word of `search`, sorted: newest, largest and most troubled
 * first, and by title among equals.
 */
export function listed(
  entries: readonly ConflictEntry[],
  search: string,
  sort: Sort,
  language: string,
): ConflictEntry[] {
  const wanted = searchKey(search).split(/\s+/)
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: "base" })
  const byTitle = (a: ConflictEntry, b: ConflictEntry) =>
    compare(a.title || a.path, b.title || b.path) || (a.path < b.path ? -1 : 1)
  return entries
    .filter(({ title, path, decisionMakers }) => {
      const text = searchKey([title, path, ...decisionMakers].join(" "))
      return wanted.every((word) => text.includes(word))
    })
    .sort((a, b) => keyOf(sort, b, a) || byTitle(a, b))
}

/**
 * A list as it was found, in which every entry that is as it was before is the very same as before, and so is the list
 * where all are: only rows that changed are set anew.
 */
export function keeping(before: ConflictList | null, found: ConflictList): ConflictList {
  if (before === null) return found
  const known = new Map(before.conflicts.map((entry) => [entry.path, entry]))
  const conflicts = found.conflicts.map((entry) => {
    const old = known.get(entry.path)
    return old !== undefined && isSame(old, entry) ? old : entry
  })
  const isAsBefore =
    conflicts.length === before.conflicts.length &&
    conflicts.every((entry, i) => entry === before.conflicts[i]) &&
    isSame(before.notices, found.notices)
  return isAsBefore ? before : { ...found, conflicts }
}

// Lists come as JSON, with their keys in one order.
function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

// Above 0 where `a` comes first.
function keyOf(sort: Sort, a: ConflictEntry, b: ConflictEntry): number {
  switch (sort) {
    case "title":
      return 0
    case "date":
      return order(a.asOf ?? "", b.asOf ?? "")
    case "modified":
      return order(a.modified, b.modified)
    case "size":
      return a.options - b.options
    case "problems":
      return a.problems.errors - b.problems.errors || a.problems.warnings - b.problems.warnings
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
