import type { Catalogue, Conflict } from "@parley/core"
import type { Formula } from "@parley/core/logic"
import { sayFormula } from "@parley/core/words"
import { differing } from "../../parts/state-text.ts"

/**
 * A state of a ranking in words: first what sets it apart from the one above, taken or not, then what else is taken.
 * Lines that agree in most look alike otherwise. Null where there is none above, or one of them is several states.
 */
export function apartFrom(
  conflict: Conflict,
  above: string | null,
  state: string,
  words: Catalogue,
): string | null {
  if (above === null || `${above}${state}`.includes("-")) return null
  const apart = differing(above, state)
  const rest = conflict.options.flatMap((_, option) =>
    state[option] === "Y" && !apart.includes(option) ? [option] : [],
  )
  const clauses = [...apart, ...rest].map((option) => {
    const taken: Formula = { kind: "option", option }
    return sayFormula(conflict, state[option] === "Y" ? taken : { kind: "not", of: taken }, words)
  })
  return words.phrases.sentence(clauses)
}
