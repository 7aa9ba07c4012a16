export { sum as sumOfDecimals } from "./decimals.ts"
export type * from "./explanation.ts"
export { type Decider, type WeightShare, type WhyPreferred, whyPreferred } from "./preferred.ts"
export { Sequences } from "./sequences.ts"
export { explainStability, isSanction } from "./stability.ts"
export {
  describeMove,
  describeState,
  differences,
  type Holding,
  labelOf,
  type OptionChange,
  type StateDescription,
} from "./state.ts"
export { type Strongest, strongest } from "./strength.ts"
export { stepsAlong, type Way, type WayStep, Ways, waysFrom } from "./ways.ts"
