import type { Text } from "../file/index.ts"
import type { BriefAnswer, BriefOutcome, Opened, Provenance } from "../study/index.ts"
import {
  type Catalogue,
  nameOf,
  type StateName,
  sayStep,
  sayWeak,
  stateName,
  textOf,
} from "../words/index.ts"

/** What a brief is told from. */
export interface Briefing {
  readonly answer: BriefAnswer
  readonly opened: Opened
  readonly words: Catalogue
  /** Today's slot, -1 where the file gives none. */
  readonly today: number
}

// What fits two pages before the annex.
export const MOST_OUTCOMES = 3
export const MOST_PARTS = 4
export const MOST_CITES = 6

export const text = (of: Briefing, value: Text): string => textOf(of.opened.conflict, value, of.words)
export const name = (of: Briefing, dm: number): string => nameOf(of.opened.conflict, dm, of.words)
export const state = (of: Briefing, slot: number): StateName => stateName(of.opened, slot, of.words)

/** The way to an outcome from today; "" where there is nothing to say. */
export function sayWay(of: Briefing, way: BriefOutcome["way"]): string {
  const { brief } = of.words
  const { conflict, model } = of.opened
  if (way === null || way.kind === "here") return ""
  if (way.kind === "none") return brief.noWay
  const reluctant = way.steps.find((step) => step.reluctant)
  return brief.way({
    steps: way.steps.map(({ dm, from, to }) => sayStep({ conflict, model }, { dm, from, to }, of.words)),
    improving: way.improving,
    reluctant: reluctant === undefined ? null : name(of, reluctant.dm),
  })
}

// Assumptions are told in full in the annex.
export function weak(of: Briefing, provenance: Provenance): string[] {
  const { assumed: _, ...grounds } = provenance.part.grounds
  return sayWeak(of.opened.conflict, { ...provenance, part: { ...provenance.part, grounds } }, of.words)
}
