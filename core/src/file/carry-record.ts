import { type Carried, type Carry, carriedStatement } from "./carry.ts"
import { isList, isMap, type JsonMap } from "./data.ts"
import type { Json } from "./tree.ts"

// What is on record, carried over a change of options. Each takes an entry as data; what cannot be understood stays.

const OUT: Carried = { value: undefined, isMarked: true }

/** An event: the options and makers that are no more are left out. What happened stays told. */
export function carriedEvent(event: Json, carry: Carry): Carried {
  if (!isMap(event)) return { value: event, isMarked: false }
  let value: JsonMap = event
  let isMarked = false
  for (const key of ["taken", "dropped"]) {
    const list = event[key]
    if (list === undefined || !isList(list)) continue
    const kept = list.filter((name) => typeof name !== "string" || !carry.isGone(name))
    isMarked ||= kept.length < list.length
    const now = kept.map((name) => (typeof name === "string" ? carry.rename(name) : name))
    value = kept.length === 0 && list.length > 0 ? without(value, key) : { ...value, [key]: now }
  }
  const by = makers(event.by, carry)
  if (by !== null) {
    isMarked ||= by.isLess
    value = by.value === undefined ? without(value, "by") : { ...value, by: by.value }
  }
  return { value, isMarked }
}

/** An offer: out where nobody makes or takes it any more, or where nothing is left of what is given or asked. */
export function carriedOffer(offer: Json, carry: Carry): Carried {
  if (!isMap(offer)) return { value: offer, isMarked: false }
  let value: JsonMap = offer
  let isMarked = false
  for (const key of ["by", "to"]) {
    const who = makers(offer[key], carry)
    if (who === null) continue
    if (who.value === undefined) return OUT
    isMarked ||= who.isLess
    value = { ...value, [key]: who.value }
  }
  for (const key of ["terms", "asks", "otherwise"]) {
    const list = offer[key]
    if (list === undefined || !isList(list)) continue
    const now = list.map((deed) => (typeof deed === "string" ? carriedStatement(deed, carry) : deed))
    const kept = now.filter((deed) => typeof deed !== "boolean")
    isMarked ||= kept.length < list.length
    if (kept.length === 0 && list.length > 0) {
      // Something for nothing was never on offer.
      if (key !== "otherwise") return OUT
      value = without(value, key)
    } else value = { ...value, [key]: kept }
  }
  return { value, isMarked }
}

/** A contested question: positions of decision makers that are no more are left out. */
export function carriedContested(contested: Json, carry: Carry): Carried {
  if (!isMap(contested) || !isMap(contested.positions ?? null)) return { value: contested, isMarked: false }
  const positions = Object.entries(contested.positions as JsonMap)
  const kept = positions.flatMap(([dm, position]) => {
    const now = carry.decisionMaker(dm)
    return now === null ? [] : [[now, position] as const]
  })
  return {
    value: { ...contested, positions: Object.fromEntries(kept) },
    isMarked: kept.length < positions.length,
  }
}

/** The maps whose entries speak of options or decision makers. */
export const CARRIED_RECORD = {
  events: carriedEvent,
  offers: carriedOffer,
  contested: carriedContested,
} as const

function makers(by: Json | undefined, carry: Carry): { value: Json | undefined; isLess: boolean } | null {
  if (typeof by === "string") {
    const now = carry.decisionMaker(by)
    return { value: now ?? undefined, isLess: now === null }
  }
  if (by === undefined || !isList(by)) return null
  const kept = by.flatMap((dm): Json[] => {
    const now = typeof dm === "string" ? carry.decisionMaker(dm) : dm
    return now === null && dm !== null ? [] : [now]
  })
  return { value: kept.length === 0 ? undefined : kept, isLess: kept.length < by.length }
}

function without(map: JsonMap, key: string): JsonMap {
  return Object.fromEntries(Object.entries(map).filter(([each]) => each !== key))
}
