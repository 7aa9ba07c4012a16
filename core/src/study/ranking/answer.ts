/** States of the same rank. */
export interface GroupFacts {
  readonly rank: number
  readonly count: number
  /** The first of them, at most six, as slots. */
  readonly slots: readonly number[]
  /** Whether the statement asked about holds in all, in none, or in some of them. */
  readonly holds: "all" | "none" | "some" | null
  /** Whether this group and the next one would be one without the statement asked about. */
  readonly parts: boolean
}

export interface RankingAnswer {
  /** Best first. */
  readonly groups: readonly GroupFacts[]
  /** How many groups there are in all. */
  readonly total: number
  /** Rank of today's state, null if there is none. */
  readonly today: number | null
}
