import type { ClaimStatus, Moment, Reliability, SourceKind } from "../file/index.ts"

/** A source as chains name it: by its publisher, or else its title. */
export interface SaidSource {
  readonly name: string
  readonly date: Moment | null
}

/** How many of each there are. */
export interface SaidCounts {
  readonly parts: number
  readonly cited: number
  readonly unsourced: number
  readonly assumed: number
  readonly low: number
  readonly unnamed: number
  readonly oneOrigin: number
  readonly relayed: number
}

/** What falls, by number; `outcomes` null where no model can be made without it. */
export interface SaidFall {
  readonly claims: number
  readonly events: number
  readonly parts: number
  readonly outcomes: { readonly vanish: number; readonly appear: number; readonly change: number } | null
  /** Whether without it nobody prefers anything. */
  readonly empties: boolean
}

/**
 * On what the model and its outcomes rest. Names of decision makers and options come as the file gives them; places
 * are 1-based; `concepts` are names.
 */
export interface EvidenceMessages {
  // The parts of a model as a sentence names them: one or more of a kind.
  readonly statementNames: (of: { dm: string; places: readonly number[] }) => string
  readonly orderName: (of: { dm: string; kind: "ranking" | "weights" }) => string
  readonly ruleNames: (of: { kind: "rule" | "merge" | "noMove"; places: readonly number[] }) => string
  readonly oneWayName: (of: { option: string }) => string
  // The same with what they say, as sentences.
  readonly statement: (of: { name: string; clause: string }) => string
  readonly order: (of: { name: string }) => string
  readonly impossible: (of: { name: string; clause: string }) => string
  readonly merged: (of: { name: string; clause: string }) => string
  readonly barred: (of: { name: string; dm: string; from: string; to: string }) => string
  readonly oneWay: (of: { name: string; kind: "taken" | "dropped" }) => string

  // Claims and sources.
  /** The name of a source of which nothing but the title is known. */
  readonly titled: (of: { title: string }) => string
  /** `by`: who says it, `named` or by a description; null where the origin itself does. `sources`: the origin first. */
  readonly claim: (of: {
    id: string
    says: string
    by: string | null
    named: boolean
    date: Moment | null
    sources: readonly SaidSource[]
    status: ClaimStatus | null
    credibility: number | null
  }) => string
  readonly source: (of: {
    id: string
    title: string
    publisher: string | null
    date: Moment | null
    kind: SourceKind | null
    reliability: Reliability | null
    relays: string | null
  }) => string
  readonly event: (of: { id: string; what: string; when: Moment }) => string

  // Why a part is weak, each as a clause.
  readonly lowConfidence: string
  readonly assumed: (of: { reason: string }) => string
  readonly unsourced: string
  readonly unnamed: string
  readonly oneOrigin: (of: { source: string }) => string
  readonly relayed: string

  // The report.
  readonly restsHeading: string
  readonly counts: (of: SaidCounts) => string
  readonly nothingOnRecord: string
  readonly carriesNote: string
  /** `all`: of the concepts under which it holds. */
  readonly withoutIt: (of: { concepts: readonly string[]; all: boolean }) => string
  /** `untold`: whether there are parts without which no model can be made, of which nothing is said. */
  readonly carriedByNone: (of: { untold: boolean }) => string
  readonly cites: (of: { ids: readonly string[] }) => string
  readonly weakSince: (of: { reasons: readonly string[] }) => string
  readonly weakest: (of: { part: string }) => string
  readonly moreParts: (of: { more: number }) => string
  readonly furtherHeading: string
  readonly further: (of: {
    state: string
    concepts: readonly string[]
    parts: number
    weakest: string | null
  }) => string
  readonly claimsHeading: string
  readonly contradictionsHeading: string
  readonly contradiction: (of: {
    claims: readonly [string, string]
    uses: readonly [readonly string[], readonly string[]]
  }) => string
  readonly idleHeading: string
  readonly idle: (of: { parts: readonly string[] }) => string
  readonly untold: (of: { parts: readonly string[] }) => string
  /** Parts without which nobody prefers anything. */
  readonly emptied: (of: { parts: readonly string[] }) => string
  readonly unused: (of: { claims: readonly string[] }) => string
  /** Above the sources, each with what falls with it. */
  readonly sourcesHeading: string
  readonly falls: (of: SaidFall) => string
  readonly moreSources: (of: { more: number }) => string
  readonly quotationsHeading: string
  readonly withoutHint: string

  // What falls with some sources or claims.
  readonly withoutHeading: (of: { ids: readonly string[] }) => string
  readonly nothingFalls: string
  readonly claimsFall: (of: { count: number }) => string
  readonly eventsFall: (of: { count: number }) => string
  readonly partsFall: (of: { count: number }) => string
  /** What has no evidence left and stays; at least one. */
  readonly bare: (
    of: readonly {
      readonly kind:
        | "decisionMaker"
        | "option"
        | "offer"
        | "scenario"
        | "position"
        | "statusQuo"
        | "aftermath"
      readonly name: string
    }[],
  ) => string
  readonly outcomesWithout: string
  readonly outcomesStay: string
  readonly noModel: string
  /** Nobody prefers anything without what falls. */
  readonly empties: string
  readonly vanishes: (of: { state: string; concepts: readonly string[]; sentence: string }) => string
  /** `told`: whether the data name them all. */
  readonly moreOfThese: (of: { more: number; told: boolean }) => string
  /** Outcomes that stay as they are, by their names. */
  readonly stay: (of: { states: readonly string[]; more: number }) => string
  readonly appears: (of: { state: string; concepts: readonly string[]; sentence: string }) => string
  readonly changes: (of: {
    state: string
    from: readonly string[]
    to: readonly string[]
    sentence: string
  }) => string
  /** A state asked for that would not hold. */
  readonly noOutcome: (of: { state: string }) => string
}
