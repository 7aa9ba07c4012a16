import type { ToldBoard, ToldColumn, ToldLattice, ToldMoves } from "@parley/core/report"

/** What stands around one state: its moves, and the outcomes that could be walked to. */
export interface Around {
  readonly here: ToldColumn
  readonly moves: ToldMoves
  readonly board: ToldBoard
  /** The ways from here to outcomes, as far as they are known. */
  readonly ways: readonly ToldLattice[]
}

/** An outcome beside the ring, with the way there. */
export interface Island extends ToldColumn {
  readonly isStrong: boolean
  readonly way: ToldLattice | null
}
