import type { Path } from "./basics.ts"
import type { ProblemParams } from "./codes.ts"
import type { Conflict } from "./conflict.ts"
import type { Problem } from "./problem.ts"
import { locate, type Reading } from "./read.ts"
import { relayedBy, type Source } from "./records/index.ts"

/** Longer quotations than this are doubted: a claim says in its own words what a source says. */
const LONGEST = 300

/**
 * What is wrong with quotations, held against the texts of the sources: not there, elsewhere, or long. `textOf` gives
 * the text of a source that names one, null where it cannot be read. Spaces and line ends count as one space.
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
  const texts = new Map<string, string>()
  for (const source of sources) {
    if (source.text === undefined) continue
    const text = textOf(source)
    if (text === null)
      tell("text-missing", [...source.path, "text"], { source: source.id, text: source.text })
    else texts.set(source.id, text)
  }
  const byId = new Map(sources.map((source) => [source.id, source]))
  for (const { id, path, quote, source } of claims) {
    if (quote === undefined) continue
    const place = [...path, "quote"]
    if (quote.text.length > LONGEST)
      tell("long-quote", place, { claim: id, length: quote.text.length, limit: LONGEST })
    const known = relayedBy(source, byId).filter((each) => texts.has(each))
    if (known.length === 0) continue
    const places = known.map((each) => find(texts.get(each)!, quote.text, quote.at ?? 0))
    const found = places.find((at) => at >= 0)
    if (found === undefined) tell("quote-not-found", place, { claim: id, source: known[0]! })
    else if (quote.at !== undefined && found !== quote.at)
      tell("quote-elsewhere", place, { claim: id, found, given: quote.at })
  }
  return problems
}

/**
 * Where a quotation begins in a text, -1 where it does not: at `near` if it stands there, else its first place.
 * Cost: O(length of the text).
 */
export function find(text: string, quote: string, near = 0): number {
  const words = quote.trim().split(/\s+/)
  const first = words[0]!
  const fits = (from: number): boolean => {
    let at = from
    for (const [i, word] of words.entries()) {
      if (i > 0) {
        const space = /\s+/y
        space.lastIndex = at
        if (!space.test(text)) return false
        at = space.lastIndex
      }
      if (!text.startsWith(word, at)) return false
      at += word.length
    }
    return true
  }
  if (first !== "" && near > 0 && fits(near)) return near
  if (first === "") return -1
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) if (fits(at)) return at
  return -1
}
