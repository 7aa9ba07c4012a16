import type { BuildFault, Concept, Stopped } from "../engine/index.ts"
import type { ProblemCode, ProblemParams } from "../file/index.ts"
import type { ExchangeParams, NoteParams } from "./exchange-params.ts"
import type { ServerParams } from "./server-params.ts"
import type { StateName } from "./state-name.ts"
import type { StatementParams } from "./statement-params.ts"

/** Why the engine stopped or could build nothing. */
export type Fault = BuildFault | Stopped["fault"]

type ParamsOf<C extends ProblemCode> = C extends keyof ProblemParams
  ? ProblemParams[C]
  : C extends keyof StatementParams
    ? StatementParams[C]
    : never

/** One sentence or more for every problem: what is wrong, and what would be right. */
export type ProblemMessages = { readonly [C in ProblemCode]: (params: ParamsOf<C>) => string }

/** The same for the formats of other programs. */
export type ExchangeMessages = { readonly [C in keyof ExchangeParams]: (params: ExchangeParams[C]) => string }

/** What the server cannot do, each in a sentence or two for who made the request. */
export type ServerMessages = { readonly [C in keyof ServerParams]: (params: ServerParams[C]) => string }

/** What an import made of a file, each as a phrase that follows "kept", "changed" or "left out". */
export type NoteMessages = { readonly [C in keyof NoteParams]: (params: NoteParams[C]) => string }

/** How a concept is called, and in a few words what it supposes. `name` fits a table, `gloss` follows a colon. */
export interface ConceptWords {
  readonly name: string
  readonly long: string
  readonly gloss: string
}

/** A move as sentences say it: who moves, what it does (phrases of `Phrases.take` and `undo`), and where it leads. */
export interface SaidMove {
  readonly by: string
  readonly acts: readonly string[]
  readonly to: StateName
}

/**
 * What a decision maker could best do after an answer; `answered`: how the others would answer once more, where it leads to
 * something better; and what it could do then.
 */
export interface SaidCounter {
  readonly move: SaidMove
  readonly rank: number
  readonly answered: { readonly steps: readonly SaidMove[]; readonly end: SaidEnd } | null
  readonly counter: SaidCounter | null | undefined
}

/** Where a sequence ends for the decision maker concerned: against the state judged, whose rank is `before`. */
export interface SaidEnd {
  readonly effect: "worse" | "same" | "back" | "better"
  readonly rank: number
  readonly before: number
}

export interface ExplanationMessages {
  readonly verdict: (of: {
    dm: string
    /** One or more that have the same reasons. */
    concepts: readonly Concept[]
    stable: boolean
    reason: "no-move" | "nothing-better" | "all-deterred" | "undeterred"
    moves: number
    improvements: number
    undeterred: number
  }) => string
  /**
   * An improvement answered by a sequence; `counter`: the best counter-move, null if there is none, undefined where
   * the concept gives none.
   */
  readonly answered: (of: {
    move: SaidMove
    steps: readonly SaidMove[]
    end: SaidEnd
    counter: SaidCounter | null | undefined
  }) => string
  /** An improvement that others meet by improving at the same time. `moves` lead where each would on its own. */
  readonly met: (of: { move: SaidMove; moves: readonly SaidMove[]; to: StateName; end: SaidEnd }) => string
  /** Nash: an improvement is enough. */
  readonly free: (of: { move: SaidMove; end: SaidEnd }) => string
  readonly nobodyElse: (of: { move: SaidMove }) => string
  /** `others`: the names of all opponents, at least one. `improving`: only moves that serve their makers count. */
  readonly noAnswer: (of: { move: SaidMove; others: readonly string[]; improving: boolean }) => string
  /** All the others can bring about is better; `steps` lead to the worst of it. */
  readonly harmless: (of: {
    move: SaidMove
    others: readonly string[]
    improving: boolean
    reached: number
    steps: readonly SaidMove[]
    end: SaidEnd
  }) => string
  /** What would hurt (`hurting` states) can be escaped by a counter-move; `steps` lead to `harm`, where that gains least. */
  readonly escaped: (of: {
    move: SaidMove
    others: readonly string[]
    improving: boolean
    hurting: number
    steps: readonly SaidMove[]
    harm: SaidEnd
    counter: SaidMove
    end: SaidEnd
  }) => string
  /**
   * `movers`: those who could improve at the same time. `unstableOnly`: of the others only those count who are not SEQ
   * stable here; all `movers` are such. `follows`: the sentence comes after another one about the same move.
   */
  readonly notTogether: (of: {
    move: SaidMove
    others: readonly string[]
    movers: readonly string[]
    unstableOnly: boolean
    follows: boolean
  }) => string
  readonly more: (of: { count: number }) => string
}

export interface PreferenceMessages {
  readonly statement: (of: {
    dm: string
    preferred: StateName
    other: StateName
    statement: string
    /** 1-based. */
    place: number
  }) => string
  readonly statementsAgree: (of: { dm: string; first: StateName; second: StateName; of: number }) => string
  readonly ranked: (of: {
    dm: string
    preferred: StateName
    other: StateName
    places: readonly [number, number]
    of: number
  }) => string
  readonly rankedAlike: (of: { dm: string; first: StateName; second: StateName; place: number }) => string
  readonly weighed: (of: {
    dm: string
    preferred: StateName
    other: StateName
    sums: readonly [string, string]
    /** What the preferred state has and the other has not, and the other way round: weight and option. */
    forIt: readonly string[]
    against: readonly string[]
  }) => string
  readonly weighedAlike: (of: { dm: string; first: StateName; second: StateName; sum: string }) => string
  readonly indifferent: (of: { dm: string }) => string
  /** An option with its weight. */
  readonly share: (of: { option: string; weight: string }) => string
}
