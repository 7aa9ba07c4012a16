import type { Catalogue } from "./catalogue.ts"
import { en } from "./en/index.ts"
import { es } from "./es/index.ts"

// A language is its folder and its lines in this file, and the same for what the workbench alone says
// (workbench/src/words). What is listed is plain and the rest is used apart, so that
// pages can list the languages and fetch one without having them all.

/** Tags of the languages there are, with their own names. */
export const LANGUAGES: readonly { readonly tag: string; readonly name: string }[] = [
  { tag: "en", name: "English" },
  { tag: "es", name: "Español" },
]

const FETCHED: Readonly<Record<string, () => Promise<Catalogue>>> = {
  es: async () => (await import("./es/index.ts")).es,
}

const CATALOGUES: readonly Catalogue[] = [en, es]

/** English, which is always there. */
export const ENGLISH: Catalogue = en

/**
 * The catalogue of a language tag: that one, else that of its main language ("es" for "es-MX"), else English.
 * Case does not count, and "_" is read as "-".
 */
export function words(language: string): Catalogue {
  const wanted = language.toLowerCase().replaceAll("_", "-")
  const find = (tag: string) => CATALOGUES.find((catalogue) => catalogue.language.toLowerCase() === tag)
  return find(wanted) ?? find(wanted.split(/[-.]/)[0]!) ?? en
}

/**
 * The catalogue of one of `LANGUAGES` by its tag, fetched alone, for programs whose parts come over a network; of
 * anything else English. Rejects where it cannot be fetched.
 */
export async function loadWords(tag: string): Promise<Catalogue> {
  return Object.hasOwn(FETCHED, tag) ? FETCHED[tag]!() : ENGLISH
}
