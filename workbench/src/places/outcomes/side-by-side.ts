import type { Card } from "../../worker/protocol.ts"

/** An outcome of at least one of two worlds. */
export interface Pair {
  /** As this world names the state. */
  readonly text: string
  /** Its cards where it is among the outcomes told; null where it is not. */
  readonly here: Card | null
  readonly there: Card | null
}

/**
 * The outcomes of two worlds: those of both first, then those of this one only, then those of the other one only;
 * each in the order of the world it comes from. `renamed` gives this world's name of a state of the other one, null
 * where it is none here: such a state keeps its own name.
 */
export function paired(
  here: readonly Card[],
  there: readonly Card[],
  renamed: (state: string) => string | null,
): { readonly both: Pair[]; readonly onlyHere: Pair[]; readonly onlyThere: Pair[] } {
  const others = new Map(there.map((card) => [renamed(card.text) ?? card.text, card]))
  const both: Pair[] = []
  const onlyHere: Pair[] = []
  for (const card of here) {
    const other = others.get(card.text) ?? null
    const into = other === null ? onlyHere : both
    into.push({ text: card.text, here: card, there: other })
    others.delete(card.text)
  }
  const onlyThere = [...others].map(([text, card]): Pair => ({ text, here: null, there: card }))
  return { both, onlyHere, onlyThere }
}
