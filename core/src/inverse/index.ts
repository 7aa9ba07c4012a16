export type { Adjustment } from "./adjust.ts"
export { type Freedom, type Goal, isReached, type Target, targetAt } from "./goal.ts"
