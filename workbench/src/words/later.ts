import * as en from "./en/later.ts"
import * as es from "./es/later.ts"

const ALL: Readonly<Record<string, typeof en>> = { en, es }

/// What places say that are fetched when they are first opened; they bring it along in all languages.
export function laterWords(language: string): typeof en {
  return ALL[language] ?? en
}
