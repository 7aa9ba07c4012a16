import type { Actor } from "./actors.ts"
import type { Sentence } from "./sentences.ts"

export interface Quotation {
  /** Of the words, without the quotation marks. */
  readonly from: number
  readonly to: number
  readonly words: string
}

const MARKS = /"([^"]+)"|“([^”]+)”|«([^»]+)»|‘([^’]{12,})’|„([^“”]+)[“”]/g

// A single word in quotation marks is mostly no quotation.
const LEAST_WORDS = 2

/** Words in quotation marks within a sentence. */
export function quotationsIn({ text, from }: Sentence): Quotation[] {
  return [...text.matchAll(MARKS)].flatMap((match) => {
    const words = match.slice(1).find((each) => each !== undefined)!
    const trimmed = words.trim().replace(/,$/, "")
    if (trimmed.split(/\s+/).length < LEAST_WORDS) return []
    const start = from + match.index + 1 + words.indexOf(words.trim())
    return [{ from: start, to: start + trimmed.length, words: trimmed }]
  })
}

const SAYING =
  /^(?:say|tell|add|state|write|declare|announce|warn|argue|insist|claim|reply|note|explain|ask|call|describe|report|think|believe)$/

/** Who says it: the name nearest to a verb of saying outside the quotation; null where there is none. */
export function speakerOf(
  { words }: Sentence,
  quotation: { from: number; to: number },
  actors: readonly Actor[],
): string | null {
  const outside = (place: { from: number; to: number }): boolean =>
    place.to <= quotation.from || place.from >= quotation.to
  const verbs = words.filter((word) => SAYING.test(word.lemma) && outside(word))
  const names = actors.filter(outside)
  let best: { name: string; distance: number } | null = null
  for (const verb of verbs) {
    for (const { name, from, to } of names) {
      const distance = to <= verb.from ? verb.from - to : from - verb.to
      if (best === null || distance < best.distance) best = { name, distance }
    }
  }
  return best?.name ?? null
}
