import type { Catalogue } from "@parley/core"
import { ENGLISH, loadWords } from "@parley/core/words"

const fetched = new Map<string, Catalogue>([[ENGLISH.language, ENGLISH]])

/** What the library says in a language; English until that has been fetched. */
export function libraryWords(language: string): Catalogue {
  return fetched.get(language) ?? ENGLISH
}

/** Whether the words of a language are here, in this thread. */
export function hasLibraryWords(language: string): boolean {
  return fetched.has(language)
}

/** Fetches them, once. Rejects where they cannot be had. */
export async function fetchLibraryWords(language: string): Promise<void> {
  if (!fetched.has(language)) fetched.set(language, await loadWords(language))
}
