import type { Conflict } from "../../file/index.ts"
import type { Part } from "../evidence/parts.ts"
import { compareWeakness, type Provenance, Records } from "../evidence/provenance.ts"
import type { Effect } from "./sure.ts"

/** What the steps of one part do to the outcomes (SPEC U12). */
export interface Swing {
  readonly part: Part
  /** Of its steps those that make outcomes appear or vanish, the largest effect first; at least one. */
  readonly effects: readonly Effect[]
}

/** A part that is held with less than high confidence, and that outcomes hang on. */
export interface Discomfort extends Swing {
  readonly provenance: Provenance
}

/** The swing of every part that has one, the widest first. `effects`: the largest first. */
export function swingsOf(effects: readonly Effect[]): Swing[] {
  const parts = new Map<Part, Effect[]>()
  for (const effect of effects) {
    const { appear, vanish } = effect.difference
    if (appear.length + vanish.length === 0) continue
    const { part } = effect.step
    const known = parts.get(part)
    if (known === undefined) parts.set(part, [effect])
    else known.push(effect)
  }
  return [...parts].map(([part, of]) => ({ part, effects: of }))
}

/** Of the swings, those of parts held with less than high confidence, the least comfortable first. */
export function leastComfortable(conflict: Conflict, swings: readonly Swing[]): Discomfort[] {
  const records = new Records(conflict.record)
  return swings
    .filter(({ part }) => part.grounds.confidence !== "high")
    .map((swing) => ({ ...swing, provenance: records.provenance(swing.part) }))
    .sort((a, b) => compareWeakness(b.provenance.weakness, a.provenance.weakness))
}
