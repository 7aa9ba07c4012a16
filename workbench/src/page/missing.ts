import type { Conflict } from "@parley/core"
import type { Place } from "./address.ts"
import { isSilent } from "./silent.ts"

/** What keeps a place from telling all that it could. */
export type Missing = "today" | "wants" | "outcome"

// Where it is said already, with the way to it: in the place, or beside it.
const SAY: Readonly<Record<Missing, readonly Place[]>> = {
  today: ["situation"],
  wants: ["outcomes", "take", "ways", "situation", "preferences", "evidence", "text"],
  outcome: [],
}

/**
 * What is missing and not said by the place itself. `outcomes`: how many would hold; null where that is not known or not
 * to be told.
 */
export function missingAt(
  place: Place,
  conflict: Pick<Conflict, "statusQuo" | "preferences">,
  outcomes: number | null,
): Missing[] {
  const silent = isSilent(conflict)
  const all: Missing[] = [
    ...(conflict.statusQuo === null ? ["today" as const] : []),
    ...(silent ? ["wants" as const] : []),
    ...(!silent && outcomes === 0 ? ["outcome" as const] : []),
  ]
  return all.filter((missing) => !SAY[missing].includes(place))
}

/** The places that say something missing themselves. */
export function sayers(missing: Missing): readonly Place[] {
  return SAY[missing]
}
