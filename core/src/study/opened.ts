import type { Analysis, Concept, GraphModel, Limits, Watch } from "../engine/index.ts"
import type { Conflict, Reading } from "../file/index.ts"
import type { Solver } from "./inverse/solver.ts"
import type { Drawers } from "./robustness/sample.ts"

/** Which of the worlds of a session is asked about. */
export interface WorldKey {
  /** A text that the session holds. */
  readonly revision: number
  /** Id of a scenario laid over it; null: as the file stands. */
  readonly scenario: string | null
  /** As of this date, month or year; as the file says unless given. */
  readonly asOf?: string
}

/**
 * A world without errors, opened: what every question is answered from. Limits, what watches the work and who helps
 * with it travel in it, so that no signature has to carry them.
 */
export interface Opened {
  readonly world: WorldKey
  /** The file as it stands. */
  readonly base: Reading
  /** With the scenario laid over it. */
  readonly reading: Reading
  /** As of the date asked for. */
  readonly conflict: Conflict
  readonly model: GraphModel
  /** Per decision maker: classes of states told apart once each statement is taken in. */
  readonly classes: readonly (readonly number[])[]
  readonly limits: Partial<Limits>
  readonly watch: Watch
  /** What finds rankings that reach several goals at once. */
  readonly solver?: Solver | undefined
  /** Threads to help with drawing worlds, where they help: `moves` are those that all of the worlds look at. */
  readonly drawers?: ((model: GraphModel, moves: number) => Drawers | undefined) | undefined
  /**
   * Which of the concepts the states are stable under; it may hold more concepts. Kept by the session. Throws `Stopped`
   * as `analyse` does.
   */
  analysis(concepts: readonly Concept[]): Analysis
  /** The same world, its work watched by another. */
  watched(watch: Watch): Opened
  /** The file as it stands (null) or with a scenario over it, on the same date; null where that has errors. */
  beside(scenario: string | null): Opened | null
  /** Another world that the session holds, watched alike. Throws as the session does that opens it. */
  another(world: WorldKey): Opened
}

/** How one question is answered. */
export interface Study<Q, A> {
  /** About how many moves it looks at, beside what opening the world takes. */
  cost(opened: Opened, question: Q): number
  /**
   * The answer: plain data that JSON can carry, without sentences. Throws `Refused` for what nobody can answer (a state
   * that is none), `Stopped` at a limit or when the watch says so, and RangeError for a question that makes no sense.
   */
  answer(opened: Opened, question: Q): A
}

/** How a question is answered that needs no model: of what the file says, whether or not one can be made of it. */
export interface StudyOfFile<Q, A> {
  readonly of: "file"
  /** As that of `Study`. */
  answer(told: { readonly conflict: Conflict }, question: Q): A
}

/** Why a question cannot be answered, for a reason that is no fault of the program; said by `sayRefusal`. */
export type RefusalFault =
  | {
      readonly code: "state-wrong-length"
      readonly state: string
      readonly expected: number
      readonly got: number
    }
  | { readonly code: "state-infeasible"; readonly state: string }
  | { readonly code: "state-outside"; readonly state: string; readonly count: number }
  | {
      readonly code: "state-unknown"
      readonly state: string
      /** The nearest label, "" for none. */
      readonly hint: string
      readonly options: number
      readonly count: number
    }
  /** An outcome of the file that names no state, or several of which none keeps the name. */
  | { readonly code: "outcome-not-one"; readonly outcome: string; readonly count: number }
  | {
      readonly code: "unknown-value"
      readonly what: "concept" | "decisionMaker" | "option" | "keepable" | "sourceOrClaim"
      readonly given: string
      readonly allowed: readonly string[]
      readonly hint: string
    }
  | {
      readonly code: "bad-expression"
      /** Which part of the question: what is filtered by, what is to hold, what must not. */
      readonly of: "where" | "hold" | "not"
      readonly text: string
      readonly problems: readonly {
        readonly code: string
        /** 1-based. */
        readonly character: number
        readonly params: Readonly<Record<string, string | number>>
      }[]
    }
  /** More levers than can be looked at together in this model. */
  | { readonly code: "too-many-levers"; readonly given: number; readonly most: number }
  /** The file does not say what holds today. */
  | {
      readonly code: "no-today"
      /** What it is needed for: a way that starts there, or a goal that has to be reached from there. */
      readonly start: "way" | "goal"
    }
  /** No event says what held on another date. */
  | { readonly code: "no-dated-events" }
  /** The events up to a date lead to a state that a rule removes ("" where it is not one alone). */
  | {
      readonly code: "infeasible-then"
      readonly date: string
      readonly state: string
      readonly rule: string
    }

/** Thrown where a question cannot be answered as it is asked. */
export class Refused extends Error {
  override readonly name = "Refused"
  readonly fault: RefusalFault

  constructor(fault: RefusalFault) {
    super(fault.code)
    this.fault = fault
  }
}

/** Thrown where a question needs a solver and none is loaded: load one and ask again. */
export class SolverNeeded extends Error {
  override readonly name = "SolverNeeded"
}

/** The slot of today's state, -1 where the file gives none. */
export function todayOf({ conflict, model }: Pick<Opened, "conflict" | "model">): number {
  return conflict.statusQuo === null ? -1 : model.space.find(conflict.statusQuo)
}

/** The same signal, without the progress of one part of the work. */
export function silent({ signal }: Watch): Watch {
  return signal === undefined ? {} : { signal }
}

/** A stretch of the work, as the whole sees it. */
export function stretch({ signal, progress }: Watch, from: number, to: number): Watch {
  return {
    ...(signal === undefined ? {} : { signal }),
    progress: (share) => progress?.(from + share * (to - from)),
  }
}
