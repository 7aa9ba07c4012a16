export { analyse, mixedEquilibria, type Analysis } from "./analyse.ts"
export { Bits } from "./bits.ts"
export { buildModel, buildSpace, feasibleByScan, type Built, type BuildFault } from "./build.ts"
export { analyseCoalitions, type CoalitionAnalysis } from "./coalitions.ts"
export {
  COALITION_CONCEPTS,
  type CoalitionConcept,
  type Concept,
  CONCEPTS,
  DEFAULT_CONCEPTS,
  INDIVIDUAL,
  isConcept,
  SANCTIONING,
} from "./concepts.ts"
export { DEFAULT_LIMITS, type LimitFault, type Limits, Stopped, type Watch } from "./limits.ts"
export type { Direction, GraphModel, NoMove, Preference, Ranks, Structure } from "./model.ts"
export { movesOf, type Moves } from "./moves.ts"
export { Paths, type PathsTo, type Step, type StepKind } from "./paths.ts"
export type { RankingFault } from "./ranks.ts"
export { Reference, subsets } from "./reference.ts"
export { type JointSanction, Simultaneous } from "./simultaneous.ts"
export type { StateSpace } from "./space.ts"
