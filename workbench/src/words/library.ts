import type { Catalogue } from "@parley/core"
import { ENGLISH, loadWords } from "@parley/core/words"

interface Fetched {
  /** As the command line says it. */
  readonly counting: Catalogue
  /** As it is said in the page: states by their names, statements by what they say. */
  readonly naming: Catalogue
}

function both(counting: Catalogue): Fetched {
  return { counting, naming: { ...counting, withoutNumbers: true } }
}

const fetched = new Map<string, Fetched>([[ENGLISH.language, both(ENGLISH)]])

function wordsOf(language: string): Fetched {
  return fetched.get(language) ?? fetched.get(ENGLISH.language)!
}

/** What the library says in a language, without numbers of states and statements; English until that has been fetched. */
export function libraryWords(language: string): Catalogue {
  return wordsOf(language).naming
}

/** The same as files have it that the page writes, and the command line: with the numbers. */
export function countingWords(language: string): Catalogue {
  return wordsOf(language).counting
}

/** Whether the words of a language are here, in this thread. */
export function hasLibraryWords(language: string): boolean {
  return fetched.has(language)
}

/** Fetches them, once. Rejects where they cannot be had. */
export async function fetchLibraryWords(language: string): Promise<void> {
  if (!fetched.has(language)) fetched.set(language, both(await loadWords(language)))
}
