import * as en from "./en/index.ts"
import * as es from "./es/index.ts"

/// All that the workbench itself says, by part; what the library says comes from its own catalogue.
export type Words = typeof en

const CATALOGUES: Readonly<Record<string, Words>> = { en, es }

/// The words of a language, English where it is not spoken.
export function wordsIn(language: string): Words {
  return CATALOGUES[language] ?? en
}
