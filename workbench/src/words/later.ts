import * as en from "./en/later.ts"
import * as es from "./es/later.ts"

const ALL: Readonly<Record<string, LaterWords>> = { en, es }

/** The words of places. */
export type LaterWords = typeof en

/** What places say that are fetched when they are first opened; they bring it along in all languages. */
export function laterWords(language: string): LaterWords {
  return ALL[language] ?? en
}
