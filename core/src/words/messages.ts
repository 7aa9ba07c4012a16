import type { BuildFault, Stopped } from "../engine/index.ts"
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
