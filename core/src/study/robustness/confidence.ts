import type { Part } from "../evidence/parts.ts"

/** How sure one can be of a judgement, in a word (SPEC J3). */
export type ConfidenceWord = "high" | "moderate" | "low"

/** Shares of the variants drawn: from the first on it may be high, below the second it is low (SPEC J3). */
export const HIGH_FROM = 0.75
export const LOW_BELOW = 0.4

/** The word for a judgement that single changes of `parts` turn and that is so in `share` of the variants (SPEC J3). */
export function confidenceIn(parts: readonly Part[], share: number): ConfidenceWord {
  const isLow = ({ grounds }: Part): boolean => grounds.confidence === "low"
  if (share < LOW_BELOW || (parts.length === 1 && isLow(parts[0]!))) return "low"
  const isFirm = parts.every(({ grounds }) => grounds.confidence === "high")
  return isFirm && share >= HIGH_FROM ? "high" : "moderate"
}
