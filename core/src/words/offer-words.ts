/** What becomes of an offer in a few words: how firm it is once performed, and how things get there from today. */
export interface OfferFate {
  readonly verdict: "impossible" | "kept" | "holds" | "broken" | "unknown"
  /** `loss`, `level`: some step makes who makes it worse off, or no better off, first `loser`. */
  readonly way: "here" | "gain" | "level" | "loss" | "none" | "unknown"
  readonly loser: string | null
}

/** A rank against that of another state: 1 better, 0 as good, -1 worse. */
export interface SaidRank {
  readonly rank: number
  readonly than: -1 | 0 | 1
}
