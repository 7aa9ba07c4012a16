import type { Moment } from "../file/index.ts"
import type { StateName } from "./state-name.ts"

/**
 * What a brief says of its own; the rest is said as everywhere else. Names of decision makers come as the file gives
 * them; clauses are those of `Phrases`.
 */
export interface BriefMessages {
  /** Under the title: of which day, which world, and what kind of paper this is. */
  readonly asOf: (of: { date: string | null; scenario: string | null }) => string
  readonly kind: string

  // Headings, in order.
  readonly happened: string
  readonly wants: string
  readonly holds: string
  readonly offers: string
  readonly changes: string
  readonly sure: string
  readonly ended: string
  readonly annex: string
  readonly options: string
  readonly statements: string
  readonly rules: string
  readonly ways: string
  readonly definitions: string
  readonly offersInFull: string
  readonly claims: string
  readonly sources: string

  readonly noEvents: string
  readonly event: (of: { when: Moment; what: string }) => string
  readonly earlierEvents: (of: { count: number }) => string
  readonly today: (of: { sentence: string }) => string
  /** What somebody wants: clauses, most important first; more that are in the annex. */
  readonly want: (of: { clauses: readonly string[]; more: number }) => string
  readonly moreMakers: (of: { count: number }) => string
  readonly wantsOrder: (of: { kind: "ranking" | "weights" | "indifferent" }) => string

  readonly outcomes: (of: { count: number; shown: number }) => string
  readonly noOutcomes: string
  readonly outcome: (of: { state: StateName; concepts: readonly string[]; all: boolean }) => string
  readonly named: (of: { state: StateName }) => string
  readonly isToday: string
  /** `improving`: every step serves who makes it; `steps` are clauses; `reluctant` is who first moves at a loss. */
  readonly way: (of: { steps: readonly string[]; improving: boolean; reluctant: string | null }) => string
  readonly noWay: string
  /**
   * Why nobody leaves (SPEC B3): who would gain nothing by moving, who cannot move, who is deterred, by their names; and of
   * the last what deters them, as sentences.
   */
  readonly stays: (of: {
    wouldNot: readonly string[]
    couldNot: readonly string[]
    deterred: readonly string[]
    reasons: readonly string[]
  }) => string
  /** Outcomes that all `dms` decision makers prefer to today's state. */
  readonly preferredByAll: (of: { dms: number; states: readonly StateName[]; more: number }) => string
  /** Who could leave today's state together. */
  readonly together: (of: { dms: readonly string[]; state: StateName }) => string
  readonly restsOn: (of: { parts: readonly string[]; weakest: string; reasons: readonly string[] }) => string
  /** `untold`: whether there are parts without which no model can be made. */
  readonly restsOnNothing: (of: { untold: boolean }) => string
  readonly others: (of: { states: readonly StateName[]; more: number }) => string

  readonly noOffers: string
  /** An offer of the same for the same; `steps`: what became of it, as a sentence. */
  readonly sameDeal: (of: { name: string; steps: string }) => string

  readonly scenario: (of: {
    name: string
    from: Moment | null
    probability: { percent: number; source: string | null } | null
    appear: number
    vanish: number
    change: number
  }) => string
  readonly scenarioFails: (of: { name: string }) => string
  readonly signals: (of: { signals: readonly string[] }) => string
  readonly contested: (of: {
    question: string
    positions: readonly { dm: string; holds: string }[]
  }) => string
  readonly hangs: (of: { parts: readonly string[] }) => string
  readonly ahead: (of: { dates: readonly { when: Moment; what: string }[] }) => string
  readonly offerEnds: (of: { offer: string }) => string
  readonly scenarioBegins: (of: { name: string }) => string
  readonly nothingChanges: string

  readonly counts: (of: {
    parts: number
    cited: number
    assumed: number
    low: number
    claims: number
    sources: number
  }) => string
  /** Of the judgements: how many rest on one source alone, on what others have passed on, on nobody with a name. */
  readonly narrow: (of: { oneOrigin: number; relayed: number; unnamed: number }) => string
  readonly weakestOf: (of: { part: string; reasons: readonly string[] }) => string
  readonly idle: (of: { count: number }) => string
  /** Outcomes that fall and are new; null where no model is left. `empties`: whether nobody prefers anything any more. */
  readonly fallsMost: (of: {
    source: string
    parts: number
    outcomes: { vanish: number; appear: number } | null
    empties: boolean
  }) => string
  /** What is least comfortable, as sentences without their stops, in order; parts that change nothing, by their names. */
  readonly uncomfortable: (of: { parts: readonly string[] }) => string
  readonly unmoved: (of: { parts: readonly string[]; more: number }) => string
  /** What has been varied: single steps, up to `depth` together, and claims and sources. */
  readonly varied: (of: { steps: number; depth: number; records: number }) => string
  readonly caveat: string
  readonly untold: string

  /** Whether what happened in the end would hold; under which concepts. */
  readonly endedIn: (of: { state: StateName; concepts: readonly string[] }) => string
  readonly definition: (of: { name: string; long: string; gloss: string }) => string
  readonly noRules: string
  readonly made: (of: { version: string }) => string
}
