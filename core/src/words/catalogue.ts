import type { BuildFault, CoalitionConcept, Concept, Stopped } from "../engine/index.ts"
import type { ProblemCode, ProblemParams } from "../file/index.ts"
import type { BriefMessages } from "./brief-words.ts"
import type { ChangeMessages } from "./change-words.ts"
import type { CommandMessages } from "./command-words.ts"
import type { EvidenceMessages } from "./evidence-words.ts"
import type { ExchangeParams, NoteParams } from "./exchange-params.ts"
import type { ForecastMessages, HistoryMessages } from "./history-words.ts"
import type { OfferMessages } from "./offer-words.ts"
import type { ServerParams } from "./server-params.ts"
import type { StateName } from "./state-name.ts"
import type { StatementParams } from "./statement-params.ts"
import type { SureMessages } from "./sure-words.ts"
import type { WorldMessages } from "./world-words.ts"

export type { CommandMessages, ServeMessages } from "./command-words.ts"
export type { StateName } from "./state-name.ts"

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

/** Parts of sentences built from a conflict's own texts. A decision maker's name comes as given in the file. */
export interface Phrases {
  /** A name within a sentence. */
  readonly name: (name: string) => string
  /** What someone does who takes an option, from the option's name; follows "could". */
  readonly take: (name: string) => string
  /** What someone does who drops an option, from its `undo` text, or from its name where that is null. */
  readonly drop: (undo: string | null, name: string) => string
  /** An option's own sentence (`done` or `notDone`) as a clause. */
  readonly clause: (text: string) => string
  /** What a decision maker chooses among options without sentences of their own, by their names; not both empty. */
  readonly choices: (of: { dm: string; taken: readonly string[]; notTaken: readonly string[] }) => string
  /** That options are taken in some members of a merged state and not in others, by their names. */
  readonly either: (of: { dm: string; names: readonly string[] }) => string
  /** A decision maker's move. */
  readonly could: (move: { by: string; acts: readonly string[] }) => string
  /** Clauses as one sentence. */
  readonly sentence: (clauses: readonly string[]) => string
  /** The sentence where no option is taken, and where nothing differs. */
  readonly nothingTaken: string
  readonly nothingDiffers: string
  /** What holds in a state and not today, its clauses. */
  readonly unlikeToday: (clauses: readonly string[]) => string

  // Statements as clauses. `apart`: some part is itself made of several clauses.
  /** Clauses that hold together, and of which at least one holds: two or more. */
  readonly all: (of: { parts: readonly string[]; apart: boolean }) => string
  readonly any: (of: { parts: readonly string[]; apart: boolean }) => string
  /** What `any` says, as one of several clauses that hold together. */
  readonly oneOf: (clauses: string) => string
  /** That clauses do not all hold together: one or more. */
  readonly none: (clauses: readonly string[]) => string
  /** That `left` holds wherever `right` does; exactly where it does; that one of them holds and the other does not. */
  readonly if: (of: { left: string; right: string; apart: boolean }) => string
  readonly exactly: (of: { left: string; right: string; apart: boolean }) => string
  readonly oneAlone: (of: { left: string; right: string; apart: boolean }) => string
  readonly inParentheses: (clauses: string) => string
  /** What holds in every state, and in none. */
  readonly always: string
  readonly never: string
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

export interface TableMessages {
  readonly state: string
  readonly label: string
  readonly ranks: string
  readonly equilibria: string
  readonly mark: string
  readonly counted: (concept: string, count: number) => string
  readonly heading: (title: string, scenario: string | null) => string
  readonly notes: (shown: number, states: number) => readonly string[]
}

/**
 * All that Parley says in one language. A language is one folder that gives every message; texts and numbers come in
 * as they are, already on one line.
 */
export interface Catalogue {
  /** Its tag: "en", "pt-BR". */
  readonly language: string
  /** Its name in itself. */
  readonly name: string
  readonly problems: ProblemMessages
  readonly exchange: ExchangeMessages
  readonly notes: NoteMessages
  /** A problem whose code has no message. */
  readonly unknownProblem: (of: { code: string }) => string
  /** A problem found in a scenario. */
  readonly inScenario: (of: { scenario: string; message: string }) => string
  readonly fault: (fault: Fault) => string
  readonly concepts: Readonly<Record<Concept, ConceptWords>>
  readonly coalitionConcepts: Readonly<Record<CoalitionConcept, ConceptWords>>
  readonly phrases: Phrases
  readonly explanation: ExplanationMessages
  readonly preference: PreferenceMessages
  readonly brief: BriefMessages
  readonly sure: SureMessages
  readonly change: ChangeMessages
  readonly offers: OfferMessages
  readonly evidence: EvidenceMessages
  readonly worlds: WorldMessages
  readonly history: HistoryMessages
  readonly forecasts: ForecastMessages
  readonly table: TableMessages
  readonly server: ServerMessages
  readonly cli: CommandMessages
}
