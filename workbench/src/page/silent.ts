import type { Conflict } from "@parley/core"
import type { StartStep } from "./address.ts"

/** The decision makers of whom the file does not say what they want: to them all states are alike. */
export function silentMakers({ preferences }: Pick<Conflict, "preferences">): number[] {
  return preferences.flatMap((of, dm) =>
    of.kind === "indifferent" || (of.kind === "statements" && of.statements.length === 0) ? [dm] : [],
  )
}

/** Whether the file says of nobody what they want: then every state would hold, and nothing can be told. */
export function isSilent(conflict: Pick<Conflict, "preferences">): boolean {
  return silentMakers(conflict).length === conflict.preferences.length
}

/** The step of the guided start at which something is not said yet; the first one where all is. */
export function nextStart(conflict: Pick<Conflict, "statusQuo" | "preferences"> | null): StartStep {
  if (conflict === null) return "parties"
  if (conflict.statusQuo === null) return "today"
  return silentMakers(conflict).length > 0 ? "wants" : "parties"
}
