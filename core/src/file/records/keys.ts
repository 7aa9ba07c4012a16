/** The maps of a file in which its record is kept, in the order in which they are read. */
export const RECORD_KEYS = ["sources", "claims", "events", "offers", "contested", "forecasts"] as const

export type RecordKey = (typeof RECORD_KEYS)[number]

/** What may be cited as evidence. No two of these entries share an id. */
export const CITED: readonly RecordKey[] = ["claims", "sources", "events"]

/** An entry of the record by the map that holds it, or anything that may be cited. */
export type Citation = RecordKey | "evidence"
