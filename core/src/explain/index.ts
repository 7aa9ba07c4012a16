export type * from "./explanation.ts"
export { type Decider, type WeightShare, type WhyPreferred, whyPreferred } from "./preferred.ts"
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
