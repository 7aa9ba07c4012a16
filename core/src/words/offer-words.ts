import type { Moment, OfferStep } from "../file/index.ts"
import type { StateName } from "./state-name.ts"

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

/**
 * What is said of offers and of how they are judged. Names come as the file gives them; acts are phrases of
 * `Phrases.take`, `drop` and `notDoing`; `could` is a clause of `Phrases.could`; `concepts` are names, `all` that they
 * are all that were asked for.
 */
export interface OfferMessages {
  /** Leaving an option alone, from its name; stands beside what `Phrases.take` gives. */
  readonly notDoing: (name: string) => string
  /** Who offers whom what. `asks` may be empty. */
  readonly proposal: (of: {
    by: readonly string[]
    to: readonly string[]
    terms: readonly string[]
    asks: readonly string[]
  }) => string
  readonly threat: (of: { by: readonly string[]; acts: readonly string[] }) => string
  /** What has become of it, in order of time; may be empty. */
  readonly became: (steps: readonly { readonly step: OfferStep; readonly when: Moment }[]) => string
  readonly deadline: (of: { until: Moment }) => string
  readonly precedent: (of: { offer: string }) => string

  readonly verdict: (of: {
    verdict: OfferFate["verdict"]
    concepts: readonly string[]
    all: boolean
  }) => string
  readonly brief: (of: OfferFate) => string
  /**
   * The state where it is performed, of `alternatives` that are as near to today; with `anywhere`, today is not known, and they
   * are all in which it is done. `sentence`: what differs from today (`differs`), or else all that holds there.
   */
  readonly performed: (of: {
    state: StateName
    sentence: string
    differs: boolean
    alternatives: number
    anywhere: boolean
  }) => string
  readonly isToday: string
  readonly outOfReach: string
  /** `steps`: clauses, in order. */
  readonly way: (of: { steps: readonly string[]; gain: boolean }) => string
  /** Who has to make a step that leaves it worse or no better off; `first`: before anybody else has moved. */
  readonly atLoss: (of: { dm: string; first: boolean; rank: number; before: number }) => string
  /** What follows of itself within the deal, and where it then rests. */
  readonly settles: (of: {
    steps: readonly string[]
    state: StateName
    concepts: readonly string[]
  }) => string
  readonly rests: (of: { concepts: readonly string[] }) => string
  /** `whole`, here and below: all states within the deal were looked at that improvements lead to. */
  readonly neverRests: (of: { whole: boolean }) => string
  /** An improvement that leads out of the deal. */
  readonly breach: (of: {
    dm: string
    could: string
    to: StateName
    breaks: "terms" | "asks" | "both"
    rank: number
    before: number
    concepts: readonly string[]
    all: boolean
  }) => string
  /** `count`: null where it is not known how many differ. */
  readonly moreBreaches: (of: { count: number | null }) => string
  readonly noBreach: (of: { whole: boolean }) => string
  /** That what is offered cannot be believed; `asked`: whether the other side has a part to do first. */
  readonly notBelievable: (of: {
    by: readonly string[]
    to: readonly string[]
    asked: boolean
    concepts: readonly string[]
    all: boolean
  }) => string
  /** Above the stakes; `rests`: where it comes to rest, else where it is performed. */
  readonly stakes: (of: { state: StateName; rests: boolean }) => string
  /** What it is worth to one side, where it comes to rest or else where it is performed. */
  readonly stake: (of: {
    dm: string
    rank: number
    worst: number
    today: SaidRank | null
    secured: SaidRank | null
  }) => string
  readonly refusedHolds: (of: { state: StateName; concepts: readonly string[] }) => string
  /** `leads`: where improvements lead to that is an outcome; may be empty. */
  readonly refusedMoves: (of: { state: StateName; leads: readonly StateName[] }) => string
  readonly threatImpossible: string
  /** What carrying out the threat means to one of those who make it. */
  readonly threatEffect: (of: { dm: string; effect: "better" | "same" | "worse" }) => string
  /** Under which concepts who threatens would stay once the threat is carried out; may be empty. */
  readonly threatStays: (of: { concepts: readonly string[] }) => string

  // The page.
  /** That an offer has the terms of an earlier one on the page. */
  readonly sameDeal: (of: { offer: string }) => string
  readonly asItStands: string
  /** Above the judgement in one world; null: the file as it stands. */
  readonly inWorld: (of: { scenario: string | null; brief: string }) => string
  readonly noModel: (of: { scenario: string }) => string
  readonly tableHeading: string
  readonly offer: string
  /** `example`: whether one follows. */
  readonly none: (of: { example: boolean }) => string
  readonly noToday: string
}
