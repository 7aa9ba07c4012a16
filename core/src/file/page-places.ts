import type { LeftOut } from "./leave-out.ts"

/** The places of a page that is handed on, and the slides; some may be shown alone. */
export const PAGE_PLACES = [
  "board",
  "ways",
  "offers",
  "outcomes",
  "moves",
  "sure",
  "take",
  "situation",
  "preferences",
  "evidence",
  "text",
  "present",
] as const
export type PagePlace = (typeof PAGE_PLACES)[number]

// Who tells of a kind of thing. Grounds and confidence are told with what they are of, in most places.
const TOLD: readonly (readonly [LeftOut & string, readonly PagePlace[]])[] = [
  ["sources", ["evidence", "text"]],
  ["claims", ["evidence", "text"]],
  ["contested", ["evidence", "text"]],
  ["events", ["evidence", "text"]],
  ["offers", ["board", "ways", "offers", "evidence", "text", "present"]],
  ["forecasts", ["text"]],
]

/** What nothing on a page tells of where it shows some places alone; what results follow from is never among it. */
export function untoldIn(places: readonly PagePlace[]): LeftOut[] {
  return TOLD.flatMap(([kind, tellers]) => (tellers.some((place) => places.includes(place)) ? [] : kind))
}
