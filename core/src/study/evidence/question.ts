import type { Concept } from "../../engine/index.ts"

/** On what outcomes rest. */
export interface EvidenceQuestion {
  readonly kind: "evidence"
  readonly concepts: readonly Concept[]
  /** Of these states alone, however named, in this order; of the strongest outcomes unless given. */
  readonly states?: readonly string[]
  /** Whether it is told, too, what falls with each source. */
  readonly sources?: boolean
}

/** What falls when sources or claims are thought away. */
export interface FallsQuestion {
  readonly kind: "falls"
  readonly concepts: readonly Concept[]
  /** Ids of sources and claims that the file has. */
  readonly removed: readonly string[]
}

/** Outcomes looked at unless states are named, and named of each kind of change. */
export const MOST_OUTCOMES = 1000
/** Sources that are taken out one by one. */
export const MOST_SOURCES = 200
