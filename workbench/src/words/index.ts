import * as en from "./en/index.ts"
import { fetchLibraryWords } from "./library.ts"

/** All that the workbench itself says, by part; what the library says comes from its own catalogue. */
export type Words = typeof en

// English is always there; any other language is fetched when it is spoken.
const OTHERS: Readonly<Record<string, () => Promise<Words>>> = { es: () => import("./es/index.ts") }
const here: Record<string, Words> = { en }

/** The words of a language; English where it is not spoken, and until it has been fetched. */
export function wordsIn(language: string): Words {
  return here[language] ?? en
}

/** Fetches all words of a language, once. Rejects where they cannot be had. */
export async function fetchWords(language: string): Promise<void> {
  const other = OTHERS[language]
  const [own] = await Promise.all([here[language] ?? other?.(), fetchLibraryWords(language)])
  if (own !== undefined) here[language] = own
}
