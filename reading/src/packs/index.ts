import { en } from "./en/index.ts"
import { es } from "./es/index.ts"
import type { Pack } from "./pack.ts"

export const PACKS: readonly Pack[] = [en, es]

const FREQUENT = /\p{L}+/gu

/** The pack whose small words a text has most of. */
export function packOf(text: string): Pack {
  const sample = text.slice(0, 20_000).toLowerCase().match(FREQUENT) ?? []
  const count = ({ determiners, prepositions, auxiliaries }: Pack): number =>
    sample.filter((word) => determiners.has(word) || prepositions.has(word) || auxiliaries.has(word)).length
  return [...PACKS].sort((a, b) => count(b) - count(a))[0]!
}
