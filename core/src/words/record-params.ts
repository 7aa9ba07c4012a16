import type { ProblemParams } from "../file/index.ts"

/** The problems of what a file has on record. */
export type RecordCode =
  | "unknown-entry"
  | "repeated-entry"
  | "names-itself"
  | "circle"
  | "bad-text-path"
  | "long-relay"
  | "relays-later"
  | "no-relay"
  | "said-later"
  | "unnamed-on-record"
  | "no-such-time"
  | "taken-and-dropped"
  | "not-its-option"
  | "offers-itself"
  | "step-before-offer"
  | "no-deed"
  | "resolved-before"
  | "status-quo-differs"
  | "quote-not-found"
  | "quote-elsewhere"
  | "long-quote"
  | "text-missing"

export type RecordMessages = { readonly [C in RecordCode]: (params: ProblemParams[C]) => string }
