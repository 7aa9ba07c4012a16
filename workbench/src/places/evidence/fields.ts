import type { EntryKind } from "./record-edits.ts"

/** A field of an entry of the record, by its key in the file. */
export type Field = { readonly key: FieldKey; readonly required?: boolean } & (
  | { readonly kind: "text"; readonly long?: boolean }
  /** Words of no language: an address, a tag, verbatim words. */
  | { readonly kind: "line"; readonly long?: boolean }
  | { readonly kind: "date" }
  | { readonly kind: "pick"; readonly of: keyof typeof CHOICES | "sources" | "offers" }
  | { readonly kind: "ids"; readonly of: "claims" | "evidence" }
  | { readonly kind: "makers" }
  | { readonly kind: "options" }
  /** Options done or not done, of the decision makers that another field names. */
  | { readonly kind: "deeds"; readonly of: "by" | "to" }
)

export type FieldKey =
  | (typeof KEYS)["sources"][number]["key"]
  | (typeof KEYS)["claims"][number]["key"]
  | (typeof KEYS)["events"][number]["key"]
  | (typeof KEYS)["offers"][number]["key"]

/** What may be picked, as the file writes it. */
export const CHOICES = {
  kind: ["press", "official", "interview", "document", "data"],
  reliability: ["A", "B", "C", "D", "E", "F"],
  status: ["onRecord", "reported", "background", "assumed"],
  credibility: [1, 2, 3, 4, 5, 6],
  confidence: ["high", "medium", "low"],
} as const

const GROUNDS = [
  { key: "evidence", kind: "ids", of: "evidence" },
  { key: "because", kind: "text", long: true },
  { key: "assumed", kind: "text", long: true },
  { key: "confidence", kind: "pick", of: "confidence" },
] as const

const KEYS = {
  sources: [
    { key: "title", kind: "text", required: true },
    { key: "publisher", kind: "text" },
    { key: "date", kind: "date" },
    { key: "kind", kind: "pick", of: "kind" },
    { key: "reliability", kind: "pick", of: "reliability" },
    { key: "relays", kind: "pick", of: "sources" },
    { key: "address", kind: "line" },
    { key: "language", kind: "line" },
    { key: "text", kind: "line" },
  ],
  claims: [
    { key: "says", kind: "text", long: true, required: true },
    { key: "by", kind: "text" },
    { key: "unnamed", kind: "text" },
    { key: "date", kind: "date" },
    { key: "source", kind: "pick", of: "sources" },
    { key: "origin", kind: "pick", of: "sources" },
    { key: "status", kind: "pick", of: "status" },
    { key: "credibility", kind: "pick", of: "credibility" },
    { key: "quote", kind: "line", long: true },
    { key: "contradicts", kind: "ids", of: "claims" },
    { key: "supports", kind: "ids", of: "claims" },
  ],
  events: [
    { key: "what", kind: "text", long: true, required: true },
    { key: "date", kind: "date" },
    { key: "after", kind: "date" },
    { key: "before", kind: "date" },
    { key: "by", kind: "makers" },
    { key: "who", kind: "text" },
    { key: "taken", kind: "options" },
    { key: "dropped", kind: "options" },
    ...GROUNDS,
  ],
  offers: [
    { key: "name", kind: "text" },
    { key: "by", kind: "makers", required: true },
    { key: "to", kind: "makers", required: true },
    { key: "terms", kind: "deeds", of: "by", required: true },
    { key: "asks", kind: "deeds", of: "to" },
    { key: "otherwise", kind: "deeds", of: "by" },
    { key: "floated", kind: "date" },
    { key: "made", kind: "date" },
    { key: "declined", kind: "date" },
    { key: "accepted", kind: "date" },
    { key: "withdrawn", kind: "date" },
    { key: "lapsed", kind: "date" },
    { key: "deadline", kind: "date" },
    { key: "precedent", kind: "pick", of: "offers" },
    ...GROUNDS,
  ],
} as const

/** The fields of each kind of entry, in the order of the form. */
export const FIELDS: Readonly<Record<EntryKind, readonly Field[]>> = KEYS
