import type { Catalogue } from "./catalogue.ts"
import { en } from "./en.ts"
import { es } from "./es.ts"

const CATALOGUES: readonly Catalogue[] = [en, es]

/** Tags of the languages there are, with their own names; plain, so that who lists them need not have all catalogues. */
export const LANGUAGES: readonly { readonly tag: string; readonly name: string }[] = [
  { tag: "en", name: "English" },
  { tag: "es", name: "Español" },
]

/**
 * The catalogue of a language tag: that one, else that of its main language ("es" for "es-MX"), else English.
 * Case does not count, and "_" is read as "-".
 */
export function words(language: string): Catalogue {
  const wanted = language.toLowerCase().replaceAll("_", "-")
  const find = (tag: string) => CATALOGUES.find((catalogue) => catalogue.language.toLowerCase() === tag)
  return find(wanted) ?? find(wanted.split(/[-.]/)[0]!) ?? en
}
