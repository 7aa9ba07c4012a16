import type { Moment } from "../file/index.ts"
import type { StateName } from "./state-name.ts"

/** What is said of what happened, held against the model. Names come as the file gives them. */
export interface HistoryMessages {
  readonly none: string
  /** How many events, up to which date; null: all there are. */
  readonly heading: (of: { events: number; until: string | null }) => string
  /** An event; `by`: who did it, may be empty. */
  readonly event: (of: { when: Moment; what: string; by: readonly string[] }) => string
  readonly nothingChanged: string
  /** What holds after the event and did not before, as a sentence. */
  readonly changed: (of: { sentence: string }) => string
  readonly infeasible: string
  /** A move of somebody to whom all states are alike. */
  readonly indifferent: (of: { dm: string }) => string
  /** A move and what its maker had of it. `stable`: the concepts under which staying was stable for it. */
  readonly move: (of: {
    dm: string
    effect: "better" | "same" | "worse"
    rank: number
    before: number
    stable: readonly string[]
  }) => string
  /** How things stood then; `concepts` may be empty. */
  readonly stood: (of: { state: StateName; concepts: readonly string[] }) => string
  readonly within: (states: readonly StateName[]) => string
  readonly nothingWithin: string
  readonly totals: (of: { moves: number; improvements: number }) => string
  readonly noMoves: string
  readonly meaning: string
}

/** What is said of forecasts and how they came out. */
export interface ForecastMessages {
  readonly none: (of: { files: number }) => string
  readonly question: string
  readonly date: string
  readonly probability: string
  readonly outcome: string
  readonly score: string
  readonly came: string
  readonly didNot: string
  readonly open: string
  /** A share of 1, as a percentage; a score, from 0 to 1. */
  readonly percent: (share: number) => string
  readonly brier: (score: number) => string
  readonly day: (when: Moment) => string
  readonly totals: (of: { resolved: number; open: number; files: number; mean: number | null }) => string
}
