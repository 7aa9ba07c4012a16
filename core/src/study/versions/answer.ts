import type { Concept } from "../../engine/index.ts"
import type {
  Aftermath,
  Claim,
  Contested,
  Event,
  Forecast,
  Grounds,
  NamedOutcome,
  Offer,
  Option,
  RecordKey,
  Scenario,
  Source,
} from "../../file/index.ts"

/** Which part of a conflict something is. */
export type ContrastPart =
  | "title"
  | "summary"
  | "asOf"
  | "language"
  | "decisionMaker"
  | "option"
  | "order"
  | "rule"
  | "merge"
  | "noMove"
  | "today"
  | "preferences"
  | "statement"
  | "ranking"
  | "weight"
  | "outcome"
  | "label"
  | "scenario"
  | "aftermath"
  | RecordKey

type Own<T> = Exclude<keyof T, "id" | "path" | "key" | "direction" | "owner">

/** What may be otherwise of something that both have, by its key in the file. */
export type ContrastField =
  | Own<Option>
  | Own<NamedOutcome>
  | Own<Scenario>
  | Own<Source>
  | Own<Claim>
  | Own<Event>
  | Own<Offer>
  | Own<Contested>
  | Own<Forecast>
  | Own<Aftermath>
  | Own<Grounds>
  | "changes"

/** Where something stands in each of the two, from 0; null where it is not. */
export interface Places {
  readonly before: number | null
  readonly after: number | null
}

/** One thing that differs between two versions (SPEC V1 to V5). */
export interface Contrast {
  readonly part: ContrastPart
  readonly how: "added" | "gone" | "changed" | "negated" | "up" | "down"
  /**
   * In the list of such parts: of the conflict, or of the decision maker's statements; weights by option. What a
   * conflict has one of at most stands at 0.
   */
  readonly at: Places
  /** Whose preferences they are. */
  readonly dm?: Places
  /** Of what is changed: which fields; none where it is the thing itself. */
  readonly fields?: readonly ContrastField[]
  /** Of rankings and labels: how many states changed places or names, came to it, and are gone from it. */
  readonly states?: { readonly changed: number; readonly added: number; readonly gone: number }
}

/** An outcome of either version, as each names it, and under which concepts it holds there; null where it is no state. */
export interface VersionsOutcome {
  readonly before: string | null
  readonly after: string | null
  readonly from: readonly Concept[]
  readonly to: readonly Concept[]
}

/** How many there are, and the strongest of them. */
export interface VersionsOutcomes {
  readonly count: number
  readonly first: readonly VersionsOutcome[]
}

/** Today's state of a version: under which concepts it holds, and who would leave it under which. */
export interface VersionsToday {
  readonly state: string
  readonly concepts: readonly Concept[]
  readonly leavers: readonly { readonly dm: number; readonly concepts: readonly Concept[] }[]
}

export interface VersionsAnswer {
  /** All of them: by part, in the order of `ContrastPart`, the preferences of each decision maker together. */
  readonly contrasts: readonly Contrast[]
  readonly outcomes: {
    readonly both: VersionsOutcomes
    readonly before: VersionsOutcomes
    readonly after: VersionsOutcomes
  }
  /** Null where the version does not say what holds today. */
  readonly today: { readonly before: VersionsToday | null; readonly after: VersionsToday | null }
}
