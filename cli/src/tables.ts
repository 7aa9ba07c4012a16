import {
  type Analysis,
  type Bits,
  type Concept,
  type Cut,
  listStates,
  strongest,
  type TableFormat,
  tableWords,
} from "@parley/core"
import type { Subject } from "./load.ts"
import type { Say } from "./say.ts"

export type WhichStates = "equilibria" | "all" | "none"

/** The option table with results in a format: as many states as people read, or every one asked for. */
export function tablePieces(
  format: TableFormat,
  { conflict, model }: Subject,
  of: { analysis: Analysis; concepts: readonly Concept[]; states: WhichStates; cut?: Cut },
  say: Say,
): Iterable<string> {
  const { analysis, concepts, states, cut } = of
  const listed = states === "none" ? null : listStates(analysis, concepts, null, states, cut).states
  const slots =
    listed === null
      ? []
      : format.most === null
        ? members(listed)
        : states === "all"
          ? listed.toArray(format.most)
          : strongest(analysis, concepts, null, format.most, listed).slots
  return format.write({ conflict, model, analysis, slots, concepts, words: tableWords(say.words) })
}

// One by one: memory does not grow with the number of states.
function* members(set: Bits): Iterable<number> {
  for (let slot = 0; slot < set.size; slot++) if (set.has(slot)) yield slot
}
