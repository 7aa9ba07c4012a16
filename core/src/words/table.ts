import type { Concept } from "../engine/index.ts"
import type { Catalogue } from "./catalogue.ts"

/** What the option table says, in a language. */
export function tableWords(catalogue: Catalogue): Catalogue["table"] & {
  language: string
  conceptNames: Readonly<Record<Concept, string>>
  catalogue: Catalogue
} {
  const conceptNames = Object.fromEntries(
    Object.entries(catalogue.concepts).map(([concept, { name }]) => [concept, name]),
  ) as Record<Concept, string>
  return { ...catalogue.table, language: catalogue.language, conceptNames, catalogue }
}
