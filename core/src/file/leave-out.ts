import { isList, isMap, type JsonMap } from "./data.ts"
import { newDocument } from "./edit.ts"
import type { Reading } from "./read.ts"
import { fileData } from "./review.ts"
import type { Json } from "./tree.ts"

/** What may be left out of a file that is handed on, as a whole. */
export const LEAVABLE = [
  "evidence",
  "sources",
  "claims",
  "events",
  "offers",
  "contested",
  "forecasts",
  "review",
  "summary",
] as const

/** What is left out: a kind of thing, what a decision maker wants, or a scenario (by id). */
export type LeftOut =
  | (typeof LEAVABLE)[number]
  | { readonly preferences: string }
  | { readonly scenario: string }

// What a part says of what it rests on, and who says it.
const GROUNDS = ["because", "evidence", "confidence", "assumed", "hangsOn"]
const WHO_SAYS = ["source", "origin", "quote", "by", "unnamed"]

/**
 * The text of a file without some of what it says, written anew from its data, so that nothing else of the old text is in
 * it: no comment, no note for review, no path of a source's text or on a disk, whatever is left out besides. What cited an
 * entry that is left out cites it no more, nor hangs on it. `evidence` is all that parts rest on: grounds, sources, claims and contested
 * questions; with `sources` it goes as well who says a claim, and in which words. Where today's state follows from events
 * that are left out it is written down. The results are those of the file, unless preferences are left out. The reading
 * must have a conflict (RangeError). Cost: O(length).
 */
export function leaveOut(reading: Reading, left: readonly LeftOut[]): string {
  const { conflict } = reading
  if (conflict === null) throw new RangeError("A file with errors cannot be handed on in part.")
  const out = plan(left)
  const data = fileData(reading) as JsonMap
  const taken = conflict.statusQuoFrom === "events" && out.whole.has("events") ? takenIn(conflict) : null
  const reduced = siteOf(data, out, goneFrom(data, out))
  return newDocument(taken === null ? reduced : { ...reduced, statusQuo: taken })
}

interface Plan {
  readonly whole: ReadonlySet<string>
  readonly makers: ReadonlySet<string>
  readonly scenarios: ReadonlySet<string>
}

function plan(left: readonly LeftOut[]): Plan {
  const [whole, makers, scenarios] = [new Set(["review"]), new Set<string>(), new Set<string>()]
  for (const each of left) {
    if (typeof each === "string") whole.add(each)
    else if ("preferences" in each) makers.add(each.preferences)
    else scenarios.add(each.scenario)
  }
  if (whole.has("evidence")) for (const key of ["sources", "claims", "contested"]) whole.add(key)
  return { whole, makers, scenarios }
}

/** The ids of entries that nothing may cite any more. */
function goneFrom(data: JsonMap, { whole }: Plan): ReadonlySet<string> {
  return new Set(
    ["sources", "claims", "events"].filter((key) => whole.has(key)).flatMap((key) => keysOf(data[key])),
  )
}

function takenIn({ options, statusQuo }: NonNullable<Reading["conflict"]>): Json {
  return options.filter((_, i) => statusQuo?.[i] === "Y").map(({ key }) => key)
}

/** What is left of the file, or of what a scenario changes in it. */
function siteOf(data: JsonMap, out: Plan, gone: ReadonlySet<string>): JsonMap {
  const based = (value: Json): Json => (isMap(value) ? grounded(value, out, gone) : value)
  const listed = (value: Json): Json => (isList(value) ? value.map(based) : value)
  const how: Readonly<Record<string, (value: Json) => Json>> = {
    decisionMakers: each((maker) =>
      based(isMap(maker) && "options" in maker ? { ...maker, options: each(based)(maker.options!) } : maker),
    ),
    infeasible: listed,
    merge: listed,
    noMove: listed,
    preferences: (value) => each((wants) => listed(based(wants)))(without(value, out.makers)),
    statusQuo: based,
    outcome: based,
    outcomes: each(based),
    sources: each(sourceOf),
    claims: each((claim) => (out.whole.has("sources") ? without(claim, new Set(WHO_SAYS)) : claim)),
    events: each(based),
    offers: each(based),
    forecasts: each(based),
    contested: each((question) =>
      isMap(question) && "positions" in question
        ? { ...question, positions: each(based)(question.positions!) }
        : question,
    ),
    scenarios: (value) =>
      each((scenario) => based(scenarioOf(scenario, out, gone)))(without(value, out.scenarios)),
  }
  return mapped(data, (key, value) => (out.whole.has(key) ? undefined : (how[key]?.(value) ?? value)))
}

function scenarioOf(scenario: Json, out: Plan, gone: ReadonlySet<string>): Json {
  if (!isMap(scenario)) return scenario
  return mapped(scenario, (key, value) => {
    if (key === "changes" && isMap(value)) return siteOf(value, out, gone)
    const isChance = key === "probability" && isMap(value) && typeof value.source === "string"
    return isChance && out.whole.has("sources") ? value.value! : value
  })
}

/** A part without what it rests on, or without citing what is gone. */
function grounded(part: JsonMap, out: Plan, gone: ReadonlySet<string>): JsonMap {
  if (out.whole.has("evidence")) return without(part, new Set(GROUNDS)) as JsonMap
  return mapped(part, (key, value) => {
    if (key === "hangsOn" && out.whole.has("contested")) return undefined
    if (key !== "evidence" || !isList(value)) return value
    const kept = value.filter((id) => !gone.has(String(id)))
    return kept.length === 0 ? undefined : kept
  })
}

/** A source without the path of its text, or an address on a disk. */
function sourceOf(source: Json): Json {
  if (!isMap(source)) return source
  return mapped(source, (key, value) =>
    key === "text" || (key === "address" && isOnDisk(String(value))) ? undefined : value,
  )
}

/** Whether it may be a path: it has a slash, and neither a scheme of the web nor the name of a host before it. */
function isOnDisk(address: string): boolean {
  const text = address.trim()
  if (/^(?:https?|doi|urn|ftp|mailto):|^10\.\d{4,}\//i.test(text)) return false
  return /^[a-z][\w+-]*:/i.test(text) || (/[/\\]/.test(text) && !/^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(text))
}

function without(value: Json, keys: ReadonlySet<string>): Json {
  return isMap(value) ? mapped(value, (key, each) => (keys.has(key) ? undefined : each)) : value
}

function each(how: (value: Json) => Json): (value: Json) => Json {
  return (value) => (isMap(value) ? mapped(value, (_, entry) => how(entry)) : value)
}

/** A map whose values are others; those that are undefined are out. */
function mapped(map: JsonMap, how: (key: string, value: Json) => Json | undefined): JsonMap {
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]) => {
      const now = how(key, value)
      return now === undefined ? [] : [[key, now] as const]
    }),
  )
}

function keysOf(value: Json | undefined): string[] {
  return value !== undefined && isMap(value) ? Object.keys(value) : []
}
