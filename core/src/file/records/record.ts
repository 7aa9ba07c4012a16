import * as z from "zod/mini"
import type { Carried, Carry } from "../carry.ts"
import { MAX_ENTRIES } from "../limits.ts"
import { checkId } from "../names.ts"
import { entriesOf } from "../parts.ts"
import { id, limited, meant } from "../schema-parts.ts"
import { at, type Json, type Entry as TreeEntry } from "../tree.ts"
import { tellChains, tellCircles } from "./chains.ts"
import { claim } from "./claim.ts"
import { contested } from "./contested.ts"
import type { Definition, EntryOf } from "./define.ts"
import { event } from "./event.ts"
import { carriedFields, type Fields } from "./field.ts"
import { forecast } from "./forecast.ts"
import { GROUNDS } from "./grounds.ts"
import { CITED, type Citation, RECORD_KEYS, type RecordKey } from "./keys.ts"
import { offer } from "./offer.ts"
import { type Aftermath, outcomeSchema, readOutcome } from "./outcome.ts"
import type { Reader } from "./reader.ts"
import { scenario } from "./scenario.ts"
import { source } from "./source.ts"

/** The kinds of entries on record, by the map that holds them. */
export const RECORDS = {
  sources: source,
  claims: claim,
  events: event,
  offers: offer,
  contested,
  forecasts: forecast,
} as const satisfies Readonly<Record<RecordKey, Definition<unknown, Fields>>>

/**
 * What a conflict has on record: sources and claims, what happened, what is on offer. All in the order of the file;
 * fields that name another entry hold its id, those that name options and decision makers their indices.
 */
export type CaseRecord = {
  readonly [K in RecordKey]: readonly EntryOf<(typeof RECORDS)[K]>[]
} & {
  /** In a scenario there is none: it is told of the file as it stands. */
  readonly outcome?: Aftermath
}

const entries = (key: RecordKey) => z.optional(limited(z.record(id, RECORDS[key].schema), MAX_ENTRIES))

/** The shape of what is on record, at the top of the file. */
export const recordShape = {
  sources: meant(entries("sources"), "What the file has its knowledge from."),
  claims: meant(entries("claims"), "What is said there."),
  events: meant(entries("events"), "What has happened, in any order."),
  offers: entries("offers"),
  contested: entries("contested"),
  forecasts: meant(entries("forecasts"), "To be compared with what happened."),
  outcome: outcomeSchema,
}

/** What a file has on record, its names resolved, with what cannot be told. */
export function readRecord(reader: Reader): CaseRecord {
  tellRepeated(reader)
  const read = <E>(key: RecordKey, definition: Definition<E, Fields>): E[] =>
    entriesOf(at(reader.root, key)).flatMap(([id, entry]) => {
      checkId(id, entry, at(reader.root, key), reader.report)
      return definition.read({ ...entry, id }, reader) ?? []
    })
  const outcome = readOutcome(at(reader.root, "outcome"), reader)
  const record: CaseRecord = {
    sources: read("sources", source),
    claims: read("claims", claim),
    events: read("events", event),
    offers: read("offers", offer),
    contested: read("contested", contested),
    forecasts: read("forecasts", forecast),
    ...(outcome === null ? {} : { outcome }),
  }
  for (const map of RECORD_KEYS) {
    for (const [key, { names }] of Object.entries<Fields[string]>(RECORDS[map].fields)) {
      if (names?.circular !== false) continue
      const next = record[map].map((entry): [string, readonly string[]] => {
        const named = (entry as Readonly<Record<string, unknown>>)[key] as
          | string
          | readonly string[]
          | undefined
        return [entry.id, named === undefined ? [] : [named].flat()]
      })
      tellCircles({ map, key, next: new Map(next) }, reader)
    }
  }
  tellChains(record.sources, record.claims, reader)
  return record
}

/** Evidence may be a claim, a source or an event: none may share its id with another. */
function tellRepeated({ root, report }: Reader): void {
  const firsts = new Map<string, TreeEntry>()
  for (const key of ["sources", "claims", "events"]) {
    for (const [id, entry] of entriesOf(at(root, key))) {
      const first = firsts.get(id)
      if (first === undefined) {
        firsts.set(id, entry)
        continue
      }
      const firstLine = report.source.position(first.from).line
      report.error("repeated-entry", { from: entry.from, path: entry.value.path }, { id, firstLine })
    }
  }
}

/** An entry of the record carried over a change of options and decision makers. */
export function carriedEntry(map: RecordKey, entry: Json, carry: Carry): Carried {
  return carriedFields(RECORDS[map].fields, entry, carry)
}

/** Where entries of a kind are named: under a key, in one part of the file (null: anywhere). */
export interface Mention {
  readonly key: string
  readonly top: string | null
}

/** Where the entries of a map may be named in a file. */
export function mentionsOf(map: RecordKey): Mention[] {
  const isMeant = (of: Citation): boolean => of === map || (of === "evidence" && CITED.includes(map))
  const within = (top: string | null, fields: Fields): Mention[] =>
    Object.entries(fields).flatMap(([key, { names }]) =>
      names !== undefined && isMeant(names.of) && (top === null || !Object.hasOwn(GROUNDS, key))
        ? [{ key: names.under ?? key, top }]
        : [],
    )
  const { probability } = scenario.fields
  return [
    ...within(null, GROUNDS),
    ...RECORD_KEYS.flatMap((top) => within(top, RECORDS[top].fields)),
    ...within("scenarios", { probability }),
  ]
}
