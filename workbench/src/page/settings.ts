import { CONCEPTS, type Concept, DEFAULT_CONCEPTS, LANGUAGES } from "@parley/core"

/** What a person has set for this browser, whatever conflict is open. */
export interface Settings {
  readonly language: string
  readonly theme: "system" | "light" | "dark"
  readonly concepts: readonly Concept[]
  /** Whether results are hidden until the person has put down a guess. */
  readonly guess: boolean
  /** Whether expressions are written as the file has them, with ids, instead of being built of sentences. */
  readonly asText: boolean
}

const KEY = "parley.settings"

/** The settings kept in the storage; the language is the browser's where none is kept and Parley speaks it. */
export function loadSettings(storage: Pick<Storage, "getItem">, languages: readonly string[]): Settings {
  const kept = keptIn(storage)
  const spoken = LANGUAGES.map(({ tag }) => tag)
  const language =
    spoken.find((tag) => tag === kept.language) ??
    languages.map((tag) => tag.split("-")[0]!).find((tag) => spoken.includes(tag)) ??
    "en"
  const theme = kept.theme === "light" || kept.theme === "dark" ? kept.theme : "system"
  const concepts = CONCEPTS.filter(
    (concept) => Array.isArray(kept.concepts) && kept.concepts.includes(concept),
  )
  return {
    language,
    theme,
    concepts: concepts.length > 0 ? concepts : DEFAULT_CONCEPTS,
    guess: kept.guess === true,
    asText: kept.asText === true,
  }
}

export function keepSettings(storage: Pick<Storage, "setItem">, settings: Settings): void {
  try {
    storage.setItem(KEY, JSON.stringify(settings))
  } catch {
    // They hold until the page is left.
  }
}

function keptIn(storage: Pick<Storage, "getItem">): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(storage.getItem(KEY) ?? "{}")
    return typeof found === "object" && found !== null ? (found as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
