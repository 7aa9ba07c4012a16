import type { Catalogue } from "./catalogue.ts"
import { en } from "./en.ts"

const OTHERS: Readonly<Record<string, () => Promise<Catalogue>>> = {
  es: async () => (await import("./es.ts")).es,
}

/** English, which is always there. */
export const ENGLISH: Catalogue = en

/**
 * The catalogue of one of `LANGUAGES` by its tag, fetched alone, for programs whose parts come over a network; of
 * anything else English. Rejects where it cannot be fetched.
 */
export async function loadWords(tag: string): Promise<Catalogue> {
  return Object.hasOwn(OTHERS, tag) ? OTHERS[tag]!() : ENGLISH
}
