import {
  type Adjustment,
  type Analysis,
  analyse,
  CONCEPTS,
  type Concept,
  type Conditions,
  type Count,
  conditionsOf,
  countRankings,
  DEFAULT_CONCEPTS,
  type Difference,
  type Goal,
  type Look,
  looksFor,
  type Nearness,
  nearnessOf,
  type Packages,
  packagesFor,
  type RankingChanges,
  rankingChanges,
  type SeveralGoals,
  type SituationChanges,
  type StatementChanges,
  severalGoals,
  situationChanges,
  statementChanges,
  targetOfState,
  type VerdictChange,
  type Watch,
  type WayThere,
  wayTo,
} from "@parley/core"
import { highs } from "@parley/core/solver"
import { launched } from "./launcher.ts"
import { type Bounds, limitsOf, type Subject } from "./load.ts"
import type { Scope } from "./wanted.ts"

/** One way to bring the goal about, as it is told and taken over. */
export interface Told {
  /** "S1": its kind and place. */
  readonly label: string
  readonly adjustments: readonly Adjustment[]
  readonly states: readonly string[]
  readonly difference: Difference
  readonly verdicts: readonly VerdictChange[]
  readonly barsToday: boolean
}

/** Everything that `parley change` finds. */
export interface Taking {
  readonly goal: Goal
  readonly scope: Scope
  readonly analysis: Analysis
  /** Per target that is to hold, and per target that must not. */
  readonly wanted: readonly Nearness[]
  readonly unwanted: readonly Nearness[]
  /** The state looked at most closely, -1 where the target has none. */
  readonly focus: number
  /** Per decision maker; null where there are no such conditions. */
  readonly conditions: readonly (Conditions | null)[]
  readonly statements: StatementChanges
  readonly inserts: StatementChanges
  /** Of one target, and of several goals at once; null where they are not looked for. */
  readonly rankings: RankingChanges | null
  readonly several: SeveralGoals | null
  readonly situation: SituationChanges | null
  readonly look: Look | null
  readonly packages: Packages | null
  readonly way: WayThere | null
  readonly count: Count | null
  readonly told: readonly Told[]
}

/** What is asked for besides the goal. */
export interface Asked extends Bounds {
  readonly steps?: number
  readonly limit?: number
  readonly count?: boolean
  readonly samples?: number
  readonly seed?: number
}

export const MOST_STEPS = 3
const NOTHING_NEW: StatementChanges = {
  least: null,
  proved: 0,
  smallest: [],
  found: 0,
  more: false,
  next: [],
}
// Of the situation, which has several kinds of changes, a third of it.
const ANSWERS = 3
const WORLDS = 10_000

/** Adds the rankings that reach several goals at once, for which a solver is loaded. Throws as `taking` does. */
export async function withSeveral(
  { model }: Subject,
  found: Taking,
  options: Asked,
  watch: Watch,
): Promise<Taking> {
  const { goal, analysis, scope } = found
  const load = launched()
  const source = load === null ? highs : () => load("highs")
  const most = options.limit ?? ANSWERS
  const several = await severalGoals(analysis, goal, scope, most, limitsOf(options), watch, source)
  const answers = (several?.answers ?? []).map(({ states, rankings, difference, verdicts }) => ({
    states: [...new Set(states)],
    difference,
    verdicts,
    barsToday: false,
    adjustments: rankings.map(({ dm, ranks, pairs }): Adjustment => {
      const groups: string[][] = []
      ranks.forEach((rank, slot) => {
        if (rank > 0) (groups[rank - 1] ??= []).push(model.space.text(slot))
      })
      return { kind: "reorder", dm, groups, pairs }
    }),
  }))
  return { ...found, several, told: [...found.told, ...labelled("R", answers)] }
}

/** Whether rankings are looked for that reach several goals at once. */
export function isSeveral({ hold, not, from }: Goal): boolean {
  return from === undefined && hold.length + not.length > 1
}

/** Works it all out. Throws `Stopped` at a limit. */
export function taking(
  { conflict, model }: Subject,
  goal: Goal,
  scope: Scope,
  levers: readonly number[] | null,
  options: Asked,
  watch: Watch,
): Taking {
  const limits = limitsOf(options)
  const part = (from: number, to: number): Watch => ({
    ...watch,
    progress: (share) => watch.progress?.(from + share * (to - from)),
  })
  const { concept } = goal
  const analysis = analyse(model, conceptsSeen(concept), limits, part(0, 0.05))
  const answers = options.limit ?? ANSWERS
  const wanted = goal.hold.map((target) => nearnessOf(analysis, target, concept, 1))
  const unwanted = goal.not.map((target) => nearnessOf(analysis, target, concept, 1))
  const steps = options.steps ?? MOST_STEPS
  const searched = (inserts: boolean, watched: Watch, most = steps): StatementChanges =>
    statementChanges(conflict, analysis, goal, scope, { steps: most, answers, inserts }, limits, watched)
  const statements = searched(false, part(0.05, 0.3))
  // Something new is of interest where it takes fewer steps.
  const fewer = statements.least === null ? steps : statements.least - 1
  const inserts = fewer < 1 ? NOTHING_NEW : searched(true, part(0.3, 0.55), fewer)
  const isPlain = goal.hold.length === 1 && goal.not.length === 0 && goal.from === undefined
  const rankings = isPlain
    ? rankingChanges(analysis, goal.hold[0]!, concept, scope, answers, limits, part(0.55, 0.7))
    : null
  const situation = scope.situation
    ? situationChanges(
        conflict,
        analysis,
        goal,
        scope,
        { answers: Math.ceil(answers / 3) },
        limits,
        part(0.7, 0.85),
      )
    : null
  // The state that holds, or that some small change makes hold, else the one that the fewest would leave.
  const first = [...statements.smallest, ...inserts.smallest].find(({ states }) => states.length > 0)
  const focus =
    wanted[0]!.holding > 0 || first === undefined
      ? (wanted[0]!.near[0]?.slot ?? -1)
      : model.space.find(first.states[0]!)
  const today = conflict.statusQuo === null ? -1 : model.space.find(conflict.statusQuo)
  const draw = { worlds: options.samples ?? WORLDS, seed: options.seed ?? 1 }
  return {
    goal,
    scope,
    analysis,
    wanted,
    unwanted,
    focus,
    conditions:
      focus < 0
        ? []
        : model.ranks.map((_, dm) => conditionsOf(model, focus, dm, concept, limits, part(0.85, 0.9))),
    statements,
    inserts,
    rankings,
    several: null,
    situation,
    look: focus < 0 ? null : looksFor(analysis, targetOfState(model, focus), concept, 1)[0]!,
    packages: levers === null ? null : packagesFor(conflict, analysis, goal, levers, limits, part(0.9, 0.95)),
    way: focus < 0 || today < 0 ? null : wayTo(model, today, focus, part(0.95, 0.96)),
    count:
      options.count && focus >= 0
        ? countRankings(model, focus, concept, scope.dms, draw, limits, part(0.96, 1))
        : null,
    told: [
      ...labelled("S", [...statements.smallest, ...statements.next]),
      ...labelled("N", [...inserts.smallest, ...inserts.next]),
      ...labelled("R", rankings?.answers ?? []),
      ...labelled("C", situation?.smallest ?? []),
    ],
  }
}

// Outcomes are compared under the default concepts and the one asked for.
function conceptsSeen(concept: Concept): Concept[] {
  return CONCEPTS.filter((each) => each === concept || DEFAULT_CONCEPTS.includes(each))
}

function labelled(letter: string, answers: readonly Omit<Told, "label">[]): Told[] {
  const some = answers.filter(({ adjustments }) => adjustments.length > 0)
  return some.map((answer, i) => ({ ...answer, label: `${letter}${i + 1}` }))
}
