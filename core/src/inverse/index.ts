export type { Adjustment } from "./adjust.ts"
export { areMet, type Conditions, conditionsOf, type Demand, metBy, type StateSet } from "./conditions.ts"
export { type Freedom, type Goal, isReached, type Target, targetAt } from "./goal.ts"
export { nearestRanking, putUp, type Swaps } from "./swaps.ts"
