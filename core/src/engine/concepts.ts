/** The individual concepts of stability (SPEC C1 to C7), weakest foresight first. */
export const CONCEPTS = ["nash", "gmr", "smr", "seq", "sseq", "sim", "seq-or-sim"] as const
export type Concept = (typeof CONCEPTS)[number]

/** What a report shows unless asked for more. */
export const DEFAULT_CONCEPTS: readonly Concept[] = ["nash", "gmr", "smr", "seq", "sseq"]

/** The coalition concepts (SPEC K2 to K5), in the order of their individual counterparts. */
export const COALITION_CONCEPTS = ["cnash", "cgmr", "csmr", "cseq"] as const
export type CoalitionConcept = (typeof COALITION_CONCEPTS)[number]

/** The individual concept that a coalition of one is judged by (SPEC K6). */
export const INDIVIDUAL: Readonly<Record<CoalitionConcept, Concept>> = {
  cnash: "nash",
  cgmr: "gmr",
  csmr: "smr",
  cseq: "seq",
}

/**
 * One rule, two switches (SPEC C1): may opponents sanction with improvements only, and does the focal
 * decision maker get a counter-move?
 */
export interface Sanctioning {
  readonly improving: boolean
  readonly counter: boolean
}

export const SANCTIONING: Readonly<Record<"gmr" | "smr" | "seq" | "sseq", Sanctioning>> = {
  gmr: { improving: false, counter: false },
  smr: { improving: false, counter: true },
  seq: { improving: true, counter: false },
  sseq: { improving: true, counter: true },
}

export function isConcept(text: string): text is Concept {
  return (CONCEPTS as readonly string[]).includes(text)
}
