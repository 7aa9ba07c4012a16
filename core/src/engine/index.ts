export type { Direction, GraphModel, NoMove, Preference, Ranks, Structure } from "./model.ts"
export type { StateSpace } from "./space.ts"
