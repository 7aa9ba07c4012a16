import type { Edit } from "@parley/core"
import { freshId, type Json, mentionsOf, type Path } from "@parley/core/file"

/** What the record is made of that is edited here. */
export type EntryKind = "sources" | "claims" | "events" | "offers"

type Dict = { readonly [key: string]: Json }

const isDict = (value: Json | undefined): value is Dict =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/**
 * An id for a new entry: of claims the next number (F18), of others what the name suggests. Sources, claims and events
 * are cited alike, so that no two of them share an id.
 */
export function newId(data: Json, kind: EntryKind, name: string): string {
  const ids = (key: string): string[] => {
    const map = isDict(data) ? data[key] : undefined
    return isDict(map) ? Object.keys(map) : []
  }
  if (kind === "offers") return freshId(name, ids("offers"), "offer")
  const taken = ["sources", "claims", "events"].flatMap(ids)
  if (kind !== "claims") return freshId(name, taken, kind === "sources" ? "source" : "event")
  const numbers = taken.flatMap((id) => /^F(\d{1,9})$/.exec(id)?.[1] ?? []).map(Number)
  return `F${Math.max(0, ...numbers) + 1}`
}

/**
 * Takes an entry off the record, and with it every mention: what cited it cites the rest, or nothing.
 * Cost: size of the file.
 */
export function removal(data: Json, kind: EntryKind, id: string): Edit[] {
  const edits: Edit[] = []
  const drop = (path: Path): void => void edits.push({ kind: "delete", path })
  const without = (path: Path, list: readonly Json[]): void => {
    const rest = list.filter((each) => each !== id)
    if (rest.length === list.length) return
    edits.push(rest.length === 0 ? { kind: "delete", path } : { kind: "set", path, value: rest })
  }
  const mentions = mentionsOf(kind)
  const look = (value: Json, path: Path, top: string): void => {
    if (Array.isArray(value)) value.forEach((each, i) => look(each, [...path, i], top))
    if (!isDict(value)) return
    for (const [key, each] of Object.entries(value)) {
      const at = [...path, key]
      const names = mentions.some((one) => one.key === key && (one.top === null || one.top === top))
      if (names && each === id) drop(at)
      else if (names && Array.isArray(each)) without(at, each)
      else look(each, at, top)
    }
  }
  if (!isDict(data)) return edits
  for (const [top, value] of Object.entries(data)) {
    if (top === "review") continue
    const own = top === kind && isDict(value) ? withoutKey(value, id) : value
    look(own, [top], top)
  }
  const map = data[kind]
  const isLast = isDict(map) && Object.keys(map).length === 1
  drop(isLast ? [kind] : [kind, id])
  return edits
}

function withoutKey(value: Dict, id: string): Dict {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== id))
}
