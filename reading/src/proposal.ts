/** A place in a text: characters before it, and before what follows it; with the words that stand there. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly exact: string
}

export const KINDS = [
  "actor",
  "quotation",
  "sourcing",
  "date",
  "act",
  "condition",
  "contingency",
  "deadline",
  "contested",
  "precedent",
  "want",
] as const
export type Kind = (typeof KINDS)[number]

/** How a link of a chain came to know: see the guide to reading. */
export type How = "on_record" | "unnamed" | "background" | "document" | "reported"

export interface Link {
  readonly who: string | null
  readonly how: How
}

/** First and last day, as YYYY-MM-DD; null where the text does not place it. */
export interface Interval {
  readonly start: string | null
  readonly end: string | null
}

/** One thing that a text says, each with its words: offered, never taken over unasked. */
export interface Proposal {
  readonly kind: Kind
  readonly spans: readonly Span[]
  readonly fields: Readonly<Record<string, unknown>>
  /** What is less sure than the rest, offered after it. */
  readonly doubtful?: true
}
