export type { Adjustment } from "./adjust.ts"
export { adjusted } from "./adjusted.ts"
export { areMet, type Conditions, conditionsOf, type Demand, metBy, type StateSet } from "./conditions.ts"
export { type Count, countRankings, type Draw } from "./count.ts"
export { asScenario, editsOf, MOST_RANKED } from "./edits.ts"
export {
  type Freedom,
  freedomOf,
  type Goal,
  isReached,
  type Target,
  targetAt,
  targetOfState,
} from "./goal.ts"
export { type Look, looksFor } from "./look.ts"
export { type Missing, missingPairs } from "./missing.ts"
export { type Nearness, type NearState, nearnessOf } from "./near.ts"
export { type Clash, type Demands, type Nearest, nearestMeeting } from "./nearest.ts"
export {
  MOST_LEVERS,
  mostLevers,
  type Package,
  type PackageHolding,
  type Packages,
  packagesFor,
} from "./packages.ts"
export type { Proposal } from "./proposal.ts"
export { type RankingChange, type RankingChanges, rankingChanges } from "./rankings.ts"
export { type GoalRankings, type SeveralGoals, severalGoals } from "./several.ts"
export { type SituationChanges, type SituationSearch, situationChanges } from "./situation.ts"
export { type StatementChanges, type StatementSearch, statementChanges } from "./statements.ts"
export { nearestRanking, putUp, type Swaps } from "./swaps.ts"
export { type Departure, type WayPassage, type WayThere, wayTo } from "./way.ts"
