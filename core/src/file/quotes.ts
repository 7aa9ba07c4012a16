import type { Path } from "./basics.ts"
import type { ProblemParams } from "./codes.ts"
import type { Conflict } from "./conflict.ts"
import { TextSearch } from "./normal.ts"
import type { Problem } from "./problem.ts"
import { locate, type Reading } from "./read.ts"
import { relayedBy, type Source } from "./records/index.ts"

/** Longer quotations than this are doubted: a claim says in its own words what a source says. */
const LONGEST = 300

/**
 * What is wrong with quotations, held against the texts of the sources: not there, elsewhere, or long. `textOf` gives
 * the text of a source that names one, null where it cannot be read. What typesetting and copying change does not
 * count, see `NormalText`.
 */
export function checkTexts(
  reading: Reading,
  conflict: Conflict,
  textOf: (source: Source) => string | null,
): Problem[] {
  const { sources, claims } = conflict.record
  const problems: Problem[] = []
  const tell = <C extends keyof ProblemParams>(code: C, path: Path, params: ProblemParams[C]): void => {
    problems.push({ code, severity: "warning", path, ...locate(reading, path), params })
  }
  const texts = new Map<string, TextSearch>()
  for (const source of sources) {
    if (source.text === undefined) continue
    const text = textOf(source)
    if (text === null)
      tell("text-missing", [...source.path, "text"], { source: source.id, text: source.text })
    else texts.set(source.id, new TextSearch(text))
  }
  const byId = new Map(sources.map((source) => [source.id, source]))
  for (const { id, path, quote, source } of claims) {
    if (quote === undefined) continue
    const place = [...path, "quote"]
    if (quote.text.length > LONGEST)
      tell("long-quote", place, { claim: id, length: quote.text.length, limit: LONGEST })
    const known = relayedBy(source, byId).filter((each) => texts.has(each))
    if (known.length === 0) continue
    const found = known.map((each) => texts.get(each)!.place(quote.text, quote.at)).find((at) => at !== null)
    if (found === undefined) tell("quote-not-found", place, { claim: id, source: known[0]! })
    else if (quote.at !== undefined && found!.from !== quote.at)
      tell("quote-elsewhere", place, { claim: id, found: found!.from, given: quote.at })
  }
  return problems
}
