import type { Text } from "../file/index.ts"
import type { Opened } from "../study/index.ts"
import { type Catalogue, textOf } from "../words/index.ts"
import type { Block, OutlineItem } from "./document.ts"

/** The blocks that reports are put together from. */
export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: "heading", level, text })
export const paragraph = (text: string, cites: readonly string[] = []): Block => ({
  kind: "paragraph",
  text,
  ...(cites.length === 0 ? {} : { cites }),
})
export const apart = (text: string): Block => ({ kind: "paragraph", apart: true, text })
export const note = (text: string): Block => ({ kind: "note", text })
/** Entries of a list, each set in and going on further in. */
export const entries = (texts: readonly string[], depth = 1): Block => ({
  kind: "outline",
  items: texts.map((text): OutlineItem => ({ depth, text, hangs: 1 })),
})
/** Lines set in. */
export const lines = (texts: readonly string[], depth = 1): Block => ({
  kind: "outline",
  items: texts.map((text) => ({ depth, text })),
})

/** A text of the conflict in the language of the words, on one line. */
export function told({ conflict }: Pick<Opened, "conflict">, text: Text, words: Catalogue): string {
  return textOf(conflict, text, words)
}

/** That nobody prefers anything, so that what holds shows nothing, where that is so. */
export function nothingWanted({ conflict, model }: Opened, words: Catalogue): Block[] {
  if (model.space.count === 1 || model.worst.some((worst) => worst > 1)) return []
  const { scenario } = conflict
  const name = scenario && textOf(conflict, scenario.name, words)
  return [paragraph(words.cli.nothingWanted({ scenario: name }))]
}

/** The names of concepts. */
export function namesOf(concepts: readonly (keyof Catalogue["concepts"])[], words: Catalogue): string[] {
  return concepts.map((concept) => words.concepts[concept].name)
}

// Cards of the strongest, which are told in full.
const MOST_FULL = 5

/** How many of some outcomes, strongest first, are told in full: those under several concepts, two at least, five at most. */
export function fullCards<T>(of: readonly T[], strength: (one: T) => number): number {
  const strong = of.filter((one) => strength(one) > 1).length
  return Math.min(MOST_FULL, Math.max(strong, Math.min(of.length, 2)))
}

export function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
