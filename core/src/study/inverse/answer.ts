import type { Concept } from "../../engine/index.ts"
import type { Conditions } from "./conditions.ts"
import type { Count } from "./count.ts"
import type { Goal } from "./goal.ts"
import type { Look } from "./look.ts"
import type { Nearness } from "./near.ts"
import type { Packages } from "./packages.ts"
import type { Proposal } from "./proposal.ts"
import type { RankingChanges } from "./rankings.ts"
import type { Scope } from "./scope.ts"
import type { SeveralGoals } from "./several.ts"
import type { SituationChanges } from "./situation.ts"
import type { StatementChanges } from "./statements.ts"
import type { WayThere } from "./way.ts"

/** One way to bring the goal about, as it is told and taken over. */
export interface InverseChange extends Proposal {
  /** "S1": its kind (S statements, N something new, R rankings, C situation) and place. */
  readonly label: string
}

/** What it would take. Of what was not looked at there is null. States are slots where not said otherwise. */
export interface InverseAnswer {
  readonly goal: Goal
  readonly scope: Scope
  /** Under which verdicts were compared. */
  readonly concepts: readonly Concept[]
  /** Whether nothing has to change. */
  readonly isReached: boolean
  /** Per target that is to hold, and per target that must not. */
  readonly wanted: readonly Nearness[]
  readonly unwanted: readonly Nearness[]
  /** States that hold under the concept. */
  readonly equilibria: number
  /** The state looked at most closely, -1 where the target has none; and who would leave it. */
  readonly focus: number
  readonly leavers: readonly number[]
  /** Per decision maker; null where there are no such conditions. */
  readonly conditions: readonly (Conditions | null)[] | null
  readonly statements: StatementChanges | null
  readonly additions: StatementChanges | null
  /** Of one target, and of several goals at once. */
  readonly rankings: RankingChanges | null
  readonly several: Omit<SeveralGoals, "answers"> | null
  readonly situation: SituationChanges | null
  readonly looking: Look | null
  readonly packages: Packages | null
  readonly way: WayThere | null
  readonly count: CountAnswer | null
  readonly changes: readonly InverseChange[]
}

/** Whole numbers may be too long for JSON's: they are texts. */
export type CountAnswer =
  | (Omit<Exclude<Count, { how: "sample" }>, "of" | "in"> & {
      readonly of: string | null
      readonly in: string | null
    })
  | Extract<Count, { how: "sample" }>
