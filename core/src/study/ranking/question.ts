/** Groups told, at most, unless fewer are asked for. */
export const MOST_GROUPS = 1000

/** How a decision maker ranks the states, best first. */
export interface RankingQuestion {
  readonly kind: "ranking"
  readonly dm: number
  /** A statement (0-based) of which each group says whether it holds there; null for none. */
  readonly statement: number | null
  /** `MOST_GROUPS` unless given. */
  readonly most?: number
}
