import type { Moment } from "../file/index.ts"

/** What is said of the worlds of a file side by side: the file as it stands and its scenarios, by their names. */
export interface WorldMessages {
  readonly noScenarios: string
  /** A world within a sentence; null: the file as it stands. */
  readonly named: (of: { scenario: string | null }) => string
  /** How many outcomes hold in every world, in several, in one alone. */
  readonly summary: (of: { worlds: number; all: number; some: number; one: number }) => string
  /** `whole`, here and below: every world has a model, so that all of them are spoken of. */
  readonly inAll: (of: { whole: boolean }) => string
  readonly inSome: string
  readonly onlyIn: (of: { world: string; whole: boolean }) => string
  /**
   * An outcome: what it is called, by what it differs from today or what holds there, and under which concepts. With
   * `worlds`, those in which it holds.
   */
  readonly outcome: (of: {
    name: string
    sentence: string
    concepts: readonly string[]
    worlds: readonly string[]
  }) => string
  readonly more: (of: { count: number }) => string
  /** Above the outcomes: whether they are told by what sets them apart from today. */
  readonly apart: string
  readonly nothingIn: (of: { world: string }) => string

  readonly offersHeading: string
  /** In which worlds an offer would hold or be kept, in which not, and in which that is not known; each may be empty. */
  readonly survives: (of: {
    offer: string
    yes: readonly string[]
    no: readonly string[]
    unknown: readonly string[]
    whole: boolean
  }) => string

  readonly turnHeading: string
  /** The first date on which a dated scenario changes what would hold. `whole`: every dated scenario has a model. */
  readonly turns: (of: { when: Moment; scenario: string; whole: boolean }) => string
  /** How many scenarios have a date, and how many of these a model; none of which changes what would hold. */
  readonly noTurn: (of: { dated: number; known: number }) => string
  readonly scenario: (of: { name: string; from: Moment | null; changes: boolean }) => string
  readonly signals: (signals: readonly string[]) => string
  /** `percent`: 0 to 100; `source`: null where the file names none. */
  readonly probability: (of: { percent: number; source: string | null }) => string
}
