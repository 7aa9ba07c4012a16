import type { Concept } from "../../engine/index.ts"
import type { Conflict } from "../../file/index.ts"
import { type Part, partsOf } from "../evidence/parts.ts"
import type { Alteration } from "./steps.ts"
import type { Robustness } from "./sure.ts"

/** What is done to a part: it is gone (left out or lifted), turned into its opposite, or changes its place. */
export type GridFall = "gone" | "turned" | "moved"

/** What each part carries by itself (SPEC U17). */
export interface Grid {
  /** The concept that says what would hold. */
  readonly concept: Concept
  /** The outcomes looked at that would hold, as Y/N strings: today first, then as they were looked at. */
  readonly states: readonly string[]
  /** Every part in the order of the file, with what breaks each of these outcomes; empty where nothing does alone. */
  readonly rows: readonly { readonly part: Part; readonly falls: readonly (readonly GridFall[])[] }[]
}

const FALLS: Readonly<Record<Alteration["kind"], GridFall>> = {
  drop: "gone",
  lift: "gone",
  "drop-weight": "gone",
  negate: "turned",
  "turn-weight": "turned",
  raise: "moved",
  swap: "moved",
}
const ORDER: readonly GridFall[] = ["gone", "turned", "moved"]

/** Which parts the outcomes that would hold stand on alone. `most`: outcomes told. */
export function gridOf(
  conflict: Conflict,
  robustness: readonly Robustness[],
  concept: Concept,
  most: number,
): Grid {
  const all = robustness.filter((each) => each.concept === concept)
  const today = all.filter(({ state }) => state === conflict.statusQuo)
  const shown = [...today, ...all.filter((each) => !today.includes(each))].slice(0, most)
  // Single steps alone: where more are needed, none of them carries it.
  const broken = shown.map(({ fewest, by }) => {
    const found = new Map<string, Set<GridFall>>()
    for (const [step] of fewest === 1 ? by : []) {
      const key = step!.part.path.join()
      found.set(key, (found.get(key) ?? new Set()).add(FALLS[step!.kind]))
    }
    return found
  })
  return {
    concept,
    states: shown.map(({ state }) => state),
    rows: partsOf(conflict).map((part) => ({
      part,
      falls: broken.map((found) => {
        const own = found.get(part.path.join())
        return own === undefined ? [] : ORDER.filter((fall) => own.has(fall))
      }),
    })),
  }
}
