export { type Analysis, analyse, analysisMoves, mixedEquilibria } from "./analyse.ts"
export { Bits } from "./bits.ts"
export {
  type BuildFault,
  type Built,
  buildModel,
  buildSpace,
  feasibleByScan,
  withPreference,
} from "./build.ts"
export { Choices, type JointSanction } from "./choices.ts"
export { analyseCoalitions, type CoalitionAnalysis, coalitionWork } from "./coalitions.ts"
export * from "./concepts/index.ts"
export { type CrewWork, crewWith, type Hire, joinCrew } from "./crew.ts"
export { atDegree, deterring, type Graded } from "./degrees.ts"
export {
  type Allowance,
  DEFAULT_LIMITS,
  type LimitFault,
  type Limits,
  Stopped,
  tick,
  type Watch,
} from "./limits.ts"
export { memoryFor } from "./memory.ts"
export type { Direction, GraphModel, NoMove, Preference, Ranks, Structure } from "./model.ts"
export { type Moves, movesOf, reversible } from "./moves.ts"
export { Paths, type PathsTo, pathWork, type Step, type StepKind } from "./paths.ts"
export type { RankingFault } from "./ranks.ts"
export { reanalyse } from "./reanalyse.ts"
export { Reference, subsets } from "./reference.ts"
export { type Sets, type StepTest, setCarrier, setsOf, stableBySets } from "./sets.ts"
export { dataOf, modelFrom, type SharedModel } from "./share.ts"
export type { StateSpace } from "./space.ts"
export { type Carrier, type Depth, rankCarrier, sweep } from "./sweep.ts"
export { type Crew, perform, type Task } from "./tasks.ts"
export { statesWhere } from "./where.ts"
