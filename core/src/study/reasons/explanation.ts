import type { Concept } from "../../engine/index.ts"

/** One move: who makes it, from which state (slot) to which. */
export interface Move {
  readonly dm: number
  readonly from: number
  readonly to: number
}

/** Where a sequence of moves ends. */
export interface Ending {
  /** A shortest legal sequence, starting where the improvement leads; one move or more. */
  readonly steps: readonly Move[]
  readonly end: number
  /** The focal decision maker's rank of the end. */
  readonly rank: number
}

/** The focal decision maker's best move from a state. */
export interface Counter {
  readonly to: number
  readonly rank: number
  /** Where the others answer more than once: how they answer this move, if it leads to something better and they can. */
  readonly answer?: SequenceSanction
}

/** Opponents move one after the other to where the focal decision maker is no better off (SPEC C1). */
export interface SequenceSanction extends Ending {
  readonly kind: "sequence"
  readonly effect: "worse" | "same"
  /**
   * Where there is a counter-move, the best one from the end: no better than the state judged, or answered once more;
   * null where the decision maker cannot move from there. Undefined where there is none.
   */
  readonly counter?: Counter | null
}

/** Opponents improve at the same time, and all changes together leave the focal decision maker no better off (SPEC C6). */
export interface JointSanctionMoves {
  readonly kind: "joint"
  /** What each of those who move does on its own, from the state judged; by decision maker. */
  readonly moves: readonly Move[]
  readonly end: number
  readonly rank: number
  readonly effect: "worse" | "same"
}

/** Why opponents' sequences do not deter an improvement. */
export type NoSequence =
  /** The concept counts no answers. */
  | { readonly kind: "not-considered" }
  /** There is no other decision maker. */
  | { readonly kind: "no-opponents" }
  /** From there no opponent can move, or improve where only improvements count. */
  | { readonly kind: "no-answer" }
  /** All that opponents can bring about (so many states) is better for the focal decision maker than the state judged. */
  | { readonly kind: "harmless"; readonly reached: number; readonly worst: Ending }
  /**
   * Some states they can bring about (`hurting` of `reached`) are no better, but from each the focal decision maker has
   * a counter-move to something better; `worst` is the one whose best counter-move gains least.
   */
  | {
      readonly kind: "escaped"
      readonly reached: number
      readonly hurting: number
      readonly worst: Ending & { readonly counter: Counter }
    }

/**
 * Why no simultaneous choices deter an improvement. `movers`: the opponents that count and can improve from the state
 * judged. `sequence`: why no sequence deters it either; null where none count.
 */
export interface NotTogether {
  readonly kind: "not-together"
  readonly movers: readonly number[]
  readonly sequence: NoSequence | null
}

export type Answer = SequenceSanction | JointSanctionMoves | NoSequence | NotTogether

/** A move to a state the focal decision maker prefers, and what comes of it. */
export interface Improvement {
  readonly to: number
  readonly rank: number
  readonly deterred: boolean
  readonly answer: Answer
}

/**
 * Why a state is stable or not for one decision maker under one concept. States are slots; ranks are the focal
 * decision maker's, 1 is best.
 */
export interface Explanation {
  readonly slot: number
  readonly dm: number
  readonly concept: Concept
  readonly verdict: "stable" | "unstable"
  readonly reason: "no-move" | "nothing-better" | "all-deterred" | "undeterred"
  /** Rank of the state itself. */
  readonly rank: number
  /** How many states the decision maker can move to. */
  readonly moves: number
  /** Best first, then by number. */
  readonly improvements: readonly Improvement[]
}
