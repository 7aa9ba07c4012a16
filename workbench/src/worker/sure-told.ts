import type { Concept } from "@parley/core"
import type { ToldGrid, ToldPart } from "@parley/core/report"
import type { Standing } from "@parley/core/study"
import type { saidShare } from "@parley/core/words"

/** A share of the worlds in whole percents, with its interval. */
export type ToldShare = ReturnType<typeof saidShare>

/** How sure a picture is. States are Y/N strings in option order; sentences are in the language asked for. */
export interface Sure {
  /** Up to how many steps together were searched; fewer than asked for where there are too many pairs. */
  readonly depth: number
  /** Single steps that have a model; those that make an outcome appear or vanish; those that change firmness alone. */
  readonly steps: number
  readonly moving: number
  readonly firmness: number
  /** One for each state asked about that is an outcome, in their order. */
  readonly outcomes: readonly SureOutcome[]
  /** States that some step would make hold, or nearly, those first that take the fewest; at most a few. */
  readonly near: readonly SureNear[]
  /** The steps that change any verdict, the largest effect first. */
  readonly effects: readonly SureEffect[]
  /** Parts that nothing looked at hangs on, and others that no single step changes anything of. */
  readonly idle: readonly ToldPart[]
  readonly quiet: readonly ToldPart[]
  /** Steps after which there is no model. */
  readonly untold: readonly string[]
  readonly sample: SureSample
  /** What each part carries by itself. */
  readonly grid: ToldGrid
}

export interface SureOutcome {
  readonly state: string
  /**
   * The concepts under which it holds, by the fewest steps that break it, the least sure first; `breaks` null: as many as
   * were searched do not.
   */
  readonly stands: readonly { readonly breaks: number | null; readonly concepts: readonly Concept[] }[]
  /**
   * What breaks it with the fewest steps under some concept, of lowest confidence first, at most a few; and how many
   * there are of the sets told apart.
   */
  readonly by: readonly string[]
  readonly more: number
  /** All that makes it sure or unsure, in one sentence. */
  readonly line: string
  /** How it stands up to steps, and in what share of the worlds it holds, in whole sentences. */
  readonly said: readonly string[]
  /** The share of the worlds in which it holds, per concept under which it is an outcome. */
  readonly shares: readonly { readonly concepts: readonly Concept[]; readonly share: ToldShare }[]
  /** What drives the share most; null where nothing does. */
  readonly driver: string | null
}

/** A state that nearly holds: in words, and what would make it hold, in whole sentences. */
export interface SureNear {
  readonly state: string
  readonly number: number
  readonly name: string
  readonly sentence: string
  readonly said: readonly string[]
}

/** What one step changes. */
export interface SureEffect {
  /** The step as a phrase with a capital. */
  readonly said: string
  readonly part: ToldPart
  readonly confidence: "high" | "medium" | "low" | null
  readonly standing: Standing
  /** How many outcomes appear, vanish, and hold under other concepts than before. */
  readonly appear: number
  readonly vanish: number
  readonly change: number
  /** The first that vanish. */
  readonly vanishing: readonly { readonly state: string; readonly number: number; readonly name: string }[]
}

export interface SureSample {
  readonly seed: number
  readonly worlds: number
  readonly without: number
  /** Where walks from today end, the most frequent first, and the share that never ends; null without a today. */
  readonly ends:
    | readonly {
        readonly state: string
        /** 0 where it is none of the states of the file. */
        readonly number: number
        /** What it is called; empty likewise. */
        readonly name: string
        readonly sentence: string
        readonly share: ToldShare
        readonly moves: number
      }[]
    | null
  readonly endless: ToldShare | null
}
