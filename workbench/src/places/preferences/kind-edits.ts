import type { Conflict, Edit, Reading } from "@parley/core"
import { type Json, layer } from "@parley/core/file"
import { parked } from "../../parts/park.ts"
import { entryAt } from "../../parts/paths.ts"

/** The reading of the file without a scenario, what it says, and the scenario looked at. */
interface Given {
  readonly file: Reading
  readonly conflict: Conflict
  readonly scenario: string | null
}

/**
 * The edits, of the file itself, that give a decision maker's preferences in another way. What the file, or the
 * scenario looked at, says of them until then waits under `review`, where it can be put back from.
 */
export function kindEdits({ file, conflict, scenario }: Given, dm: string, value: Json): Edit[] {
  const change: Edit = { kind: "set", path: ["preferences", dm], value }
  const at = scenario === null ? ["preferences", dm] : ["scenarios", scenario, "changes", "preferences", dm]
  const was = entryAt(file.data, at)
  const edits = scenario === null ? [change] : layer(file, scenario, [change])
  if (was === undefined || was === null || (Array.isArray(was) && was.length === 0)) return edits
  const isRanking = entryAt(was, ["ranking"]) !== undefined
  const entry: Json = isRanking ? { at, order: longNames(conflict), was } : { at, was }
  return [...edits, parked(file.data, entry)]
}

function longNames({ options, decisionMakers }: Conflict): string[] {
  return options.map(({ id, owner }) => `${decisionMakers[owner]!.id}.${id}`)
}
