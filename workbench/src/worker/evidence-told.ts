import type { Concept, Path, SaidJudgement, Standing } from "@parley/core"

// Answers about evidence. States are Y/N strings in option order.

/** A part of the model in words, and where it stands. */
export interface ToldPart {
  readonly path: Path
  readonly sentence: string
}

/** On what outcomes rest, one entry for each state asked about, in their order. */
export interface Resting {
  readonly outcomes: readonly {
    readonly state: string
    /** None where it is no outcome. */
    readonly concepts: readonly Concept[]
    /** The parts without which it would be none under some of these, the weakest first. */
    readonly on: readonly (ToldPart & {
      readonly lost: readonly Concept[]
      readonly standing: Standing
      /** Why it is weak, each reason as a clause. */
      readonly weak: readonly string[]
    })[]
  }[]
  /** Parts without which no model can be made: nothing is said of them. */
  readonly untold: readonly ToldPart[]
}

/** A state that holds in another way than before, or no longer, or only now. */
export interface ToldChange {
  readonly state: string
  readonly number: number
  readonly sentence: string
  readonly from: readonly Concept[]
  readonly to: readonly Concept[]
}

/** What falls when sources or claims are thought away. */
export interface Falls {
  readonly claims: readonly string[]
  readonly events: readonly string[]
  readonly parts: readonly ToldPart[]
  /** What has no evidence left and stays, in a sentence; "" where nothing has. */
  readonly bare: string
  /** Null where no model can be made without what falls. Of each kind the first are told, and how many there are. */
  readonly outcomes: {
    readonly vanish: Told
    readonly appear: Told
    readonly change: Told
    /** How many stay as they are. */
    readonly stay: number
  } | null
  /** That nobody prefers anything without it, in a sentence; "" where somebody does, or nobody did before. */
  readonly empties: string
}

interface Told {
  readonly count: number
  readonly first: readonly ToldChange[]
}

/** The offers, in the order of the file, each judged in all worlds: the file as it stands, then its scenarios. */
export interface Offers {
  readonly worlds: readonly (string | null)[]
  readonly offers: readonly {
    readonly id: string
    readonly name: string
    /** Who offers whom what for what, and what has become of it, a sentence each. */
    readonly proposal: readonly string[]
    /** Null where the world has errors. */
    readonly judged: readonly (ToldOffer | null)[]
  }[]
}

export interface ToldOffer {
  readonly verdict: "impossible" | "kept" | "holds" | "broken"
  /** The judgement in a few words. */
  readonly brief: string
  readonly said: SaidJudgement
  /** The state with the deal done; null where there is none. */
  readonly performed: string | null
}

/** What happened in the order of time, each event with the state of things after it. */
export interface History {
  readonly moments: readonly {
    readonly id: string
    readonly state: string
    /** What is taken in it, or what changed against the state before; "" where it cannot be. */
    readonly sentence: string
    readonly changed: boolean
    /** 1-based; null where it cannot be. */
    readonly number: number | null
    readonly holds: readonly Concept[]
    readonly moves: readonly {
      readonly dm: number
      readonly effect: "better" | "same" | "worse"
      /** Under these concepts it had no reason to move. */
      readonly wasStable: readonly Concept[]
    }[]
    /** Outcomes that improvements lead to from there; null where that is too much to tell. */
    readonly within: readonly { readonly state: string; readonly number: number }[] | null
  }[]
  readonly moves: number
  readonly improvements: number
}
