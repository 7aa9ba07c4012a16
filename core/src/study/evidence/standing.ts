import type { CaseRecord, Conflict, Grounds } from "../../file/index.ts"
import { type Basis, Records } from "./provenance.ts"

/**
 * How something stands with evidence: "partly" has evidence and an assumption besides; "contested" hangs on a question
 * that is disputed, or on claims that others contradict.
 */
export type Standing = "sourced" | "partly" | "assumed" | "unsourced" | "contested"

/** What a file has on record, made ready to be looked up. */
export interface Known {
  readonly records: Records
  /** Claims that contradict others, or are contradicted. */
  readonly disputed: ReadonlySet<string>
}

const kept = new WeakMap<CaseRecord, Known>()

/** The record of a conflict. Cost: the first time, that of its size. */
export function knownOf({ record }: Conflict): Known {
  let known = kept.get(record)
  if (known === undefined) {
    const disputed = new Set(
      record.claims.flatMap(({ id, contradicts }) => (contradicts.length === 0 ? [] : [id, ...contradicts])),
    )
    kept.set(record, (known = { records: new Records(record), disputed }))
  }
  return known
}

export function standingOf(grounds: Grounds, basis: Basis, { disputed }: Known): Standing {
  const isContested =
    (grounds.hangsOn?.length ?? 0) > 0 || basis.claims.some(({ claim }) => disputed.has(claim.id))
  if (isContested) return "contested"
  if (basis.unsourced) return basis.assumed ? "assumed" : "unsourced"
  return basis.assumed ? "partly" : "sourced"
}

/** The weaker of two: what nothing supports is weaker than what is disputed. */
export function weakerOf(one: Standing, other: Standing): Standing {
  return ORDER.indexOf(one) > ORDER.indexOf(other) ? one : other
}

const ORDER: readonly Standing[] = ["sourced", "partly", "contested", "assumed", "unsourced"]
