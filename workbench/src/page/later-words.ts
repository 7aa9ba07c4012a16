import { laterWords } from "../words/later.ts"
import { useBench } from "./bench.tsx"

/** The words of places that are fetched when they are first opened. */
export function useLaterWords(): ReturnType<typeof laterWords> {
  const { settings } = useBench()
  return laterWords(settings.language)
}
