import type { StepEffect } from "../study/index.ts"

/** What a piece of the answer in a sentence opens: the reason for it. */
export type Opens = "today" | "outcome" | "way" | "outcomes" | "wants" | "departure"

/** A piece of a sentence; `loss`: it tells of a loss. */
export interface Piece {
  readonly text: string
  readonly opens?: Opens
  readonly loss?: boolean
}

/** What a sentence is made of, in order; nothing is put between the pieces. */
export type Pieces = readonly Piece[]

/** How one gets to an outcome, with names; `dms`: how many decision makers there are. */
export type SaidRoad =
  | { readonly kind: "unknown" | "here" | "none" | "too-many-moves" }
  | { readonly kind: "gains"; readonly moves: number }
  | {
      readonly kind: "losses"
      /** Who must go first, and what that does for them; null where it is not said. */
      readonly first: {
        readonly names: readonly string[]
        readonly effect: StepEffect
        readonly forGood: boolean
      } | null
      /** Who makes a move at a loss; may be empty. */
      readonly losing: readonly string[]
    }
