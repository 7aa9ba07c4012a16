import { type OpenWorld, open } from "../core/src/index.ts"
import { Random, randomStructure, type Traits } from "./conflicts.ts"
import { fileOf, namesIn } from "./random-file.ts"

const TRAITS: Traits = {
  dms: [1, 3],
  options: [1, 2],
  oneWay: 0.2,
  infeasible: 0.4,
  noMove: 0.2,
  merge: 0.2,
  most: 5,
}

/** All states, as slots. */
export const statesOf = ({ model }: OpenWorld): number[] =>
  Array.from({ length: model.space.count }, (_, i) => model.space.slot(i + 1))

/** A small conflict from a seed, read from its file; one in five has no today. */
export function randomWorld(seed: number): OpenWorld {
  const random = new Random(seed)
  const structure = randomStructure(random, TRAITS)
  const { options } = namesIn(structure)
  const text = fileOf(structure)
  if (random.chance(0.2)) return open(text)
  const free = open(text)
  const slot = random.pick(statesOf(free))
  const taken = options.filter((_, option) => free.model.space.taken(slot, option))
  return open(fileOf(structure, { statusQuo: taken }))
}
