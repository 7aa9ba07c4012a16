import type { Conflict, Edit } from "@parley/core"
import { type Json, statusQuoPath } from "@parley/core/file"
import { entryAt } from "./paths.ts"

/** The edits that say that a state holds today, written as the file does; `data` is what they are written against. */
export function todayEdits(data: Json, { options }: Pick<Conflict, "options">, state: string): Edit[] {
  const path = statusQuoPath(data)
  const isPattern = typeof entryAt(data, path) === "string"
  const taken = options.flatMap(({ key }, option) => (state[option] === "Y" ? [key] : []))
  return [{ kind: "set", path, value: isPattern ? state : taken }]
}
