/**
 * What a concept of stability is: whether a state is stable for a decision maker i, by what i is tempted to, how the others
 * may answer, and which answers deter it (SPEC C). A state is stable where everything that tempts i is deterred.
 *
 * Code asks a definition for its parts, never for its name: whoever has to know them all switches over `kind`, without a
 * default, so that a kind that is new does not compile until each of them has said what it does with it.
 */
export type Definition = Alone | InTurn | AtOnce | EitherWay

/** What every definition says, whatever its kind. */
interface Common {
  /** Its name in files, flags and results. */
  readonly id: string
  /** Its rule in the engine's SPEC. */
  readonly rule: string
  /** Which moves tempt i: those to a state that i strictly prefers. */
  readonly tempts: "better"
  /** Whether reports show it unless asked for others. */
  readonly isUsual: boolean
  /** What is stable under it is stable under these, too, in any conflict (SPEC C4, C5). */
  readonly implies: readonly Definition[]
  /** How what it asks of a ranking is written down. */
  readonly conditions: ConditionsForm
  /** What it becomes for coalitions of two or more; null where that is not defined. */
  readonly coalition: CoalitionForm | null
}

/** Only i's own moves count: whatever tempts, undoes (SPEC C2). */
export interface Alone extends Common {
  readonly kind: "alone"
}

/** How the others may step in answer: by any legal sequence of moves, or by one of improvements only. */
export type Steps = "any" | "improving"

/** The parts of the shape by which most concepts are made (SPEC C1). */
export interface Answering {
  readonly steps: Steps
  /** Which states deter i: those that are no better for it than the state judged. */
  readonly deters: "no-better"
  /** Whether i has the last word: it may leave where the others have led it, if that serves it. */
  readonly counter: boolean
  /** How often the others answer; between two answers i may move on. A whole number, 1 or more. */
  readonly rounds: number
}

/** The others answer one after the other, and where that leads deters i (SPEC C1). */
export interface InTurn extends Common, Answering {
  readonly kind: "in-turn"
}

/** The others improve at the same moment as i, and where all changes lead together deters i (SPEC C6). */
export interface AtOnce extends Common {
  readonly kind: "at-once"
}

/**
 * Answers in turn, or, by those of the others for whom the state is not stable by answers in turn, improvements at the
 * same moment (SPEC C7). The choices are those of `AtOnce`.
 */
export interface EitherWay extends Common {
  readonly kind: "either-way"
  readonly inTurn: InTurn
}

/**
 * How the conditions for a state to be stable are written (study SPEC X2):
 * - sets: for every move one of several sets of states, none of which may be better than the state judged;
 * - unmerged-sets: the same, where no states are merged;
 * - none: they have no such form.
 */
export type ConditionsForm = "sets" | "unmerged-sets" | "none"

/** A concept for coalitions: what answers count (SPEC K2 to K5); null: none do. */
export interface CoalitionForm {
  readonly id: string
  readonly rule: string
  readonly answers:
    | null
    | { readonly steps: "any"; readonly counter: boolean }
    | { readonly steps: "improving"; readonly counter: false }
}
