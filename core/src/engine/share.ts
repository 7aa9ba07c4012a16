import { assemble, spaceFrom } from "./build.ts"
import { ListSpace } from "./list.ts"
import type { GraphModel, Ranks, Structure } from "./model.ts"

/** A model as plain data, for another thread: what is held in shared memory is not copied. */
export interface SharedModel {
  readonly structure: Structure
  /** The feasible codes of a list; null for a cube. */
  readonly codes: ListSpace["codes"] | null
  readonly ranks: readonly Ranks[]
  readonly worst: readonly number[]
}

/** The data that `modelFrom` makes the same model of. */
export function dataOf({ structure, space, ranks, worst }: GraphModel): SharedModel {
  return { structure, codes: space instanceof ListSpace ? space.codes : null, ranks, worst }
}

/** The model of such data. Cost: the feasible states once more. */
export function modelFrom({ structure, codes, ranks, worst }: SharedModel): GraphModel {
  return assemble(structure, spaceFrom(structure, codes), ranks, worst)
}
