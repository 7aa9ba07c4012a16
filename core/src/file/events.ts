import type { Path } from "./basics.ts"
import type { Conflict } from "./conflict.ts"
import { isMap } from "./data.ts"
import { compareMoments, daysOf, hasHappened } from "./moment.ts"
import type { Event } from "./records/index.ts"
import type { Json } from "./tree.ts"

/** Events by when they happened; those of the same time in the order of the file. */
export function inOrder(events: readonly Event[]): Event[] {
  return [...events].sort((a, b) => compareMoments(a.when, b.when))
}

/**
 * What is taken after the events up to a date (its last day; null: all of them), as a Y/N string: at first nothing,
 * then what each event takes and drops. Null where no event takes or drops anything.
 */
export function stateAfter(events: readonly Event[], options: number, date: string | null): string | null {
  if (!events.some(({ taken, dropped }) => taken.length + dropped.length > 0)) return null
  const day = date === null ? null : (daysOf(date)?.last ?? null)
  const state = Array<string>(options).fill("N")
  for (const { when, taken, dropped } of inOrder(events)) {
    if (day !== null && !hasHappened(when, day)) continue
    for (const option of taken) state[option] = "Y"
    for (const option of dropped) state[option] = "N"
  }
  return state.join("")
}

/**
 * The conflict as of another date, month or year: today's state is what the events up to then make it, where any
 * event takes or drops an option. RangeError if the calendar has no such date.
 */
export function asOf(conflict: Conflict, date: string): Conflict {
  if (daysOf(date) === null) throw new RangeError(`"${date}" is no date.`)
  if (date === conflict.asOf) return conflict
  const state = stateAfter(conflict.record.events, conflict.options.length, date)
  return {
    ...conflict,
    asOf: date,
    ...(state === null ? {} : { statusQuo: state, statusQuoFrom: "events" as const }),
  }
}

/** Where a file's data has, or would have, the options that are taken today: under `taken` where grounds stand beside. */
export function statusQuoPath(data: Json): Path {
  const given = isMap(data) ? data.statusQuo : undefined
  return given !== undefined && isMap(given) ? ["statusQuo", "taken"] : ["statusQuo"]
}
