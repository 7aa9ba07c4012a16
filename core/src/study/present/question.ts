import type { Concept } from "../../engine/index.ts"

/** One slide of what is shown to people who have ten seconds for it. */
export interface PresentQuestion {
  readonly kind: "present"
  readonly slide: Slide
  /** Those looked at; one of them says what would hold (SPEC A1). */
  readonly concepts: readonly Concept[]
}

/**
 * In the order shown: where things stand, who wants what, what could hold, the deal and who breaks it, what it would take,
 * how sure all of this is.
 */
export const SLIDES = ["stands", "wants", "holds", "deal", "take", "sure"] as const
export type Slide = (typeof SLIDES)[number]

/** Outcomes beside today on a slide, statements of one decision maker, changes, and worlds drawn. */
export const MOST_BESIDE = 3
export const MOST_WISHES = 2
export const MOST_CHANGES = 3
export const WORLDS_SHOWN = 1000
