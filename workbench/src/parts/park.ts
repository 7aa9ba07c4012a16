import type { Edit } from "@parley/core"
import type { Json } from "@parley/core/file"
import { entryAt } from "./paths.ts"

/** The edit that puts an entry at the end of what waits for review. `data` is the file's. */
export function parked(data: Json, entry: Json): Edit {
  const list = entryAt(data, ["review"])
  const known = Array.isArray(list) ? list.length : 0
  return known === 0
    ? { kind: "set", path: ["review"], value: [entry] }
    : { kind: "insert", path: ["review"], at: known, value: entry }
}
