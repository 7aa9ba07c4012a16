import type { Quote } from "./quotes.ts"
import { quotesIn } from "./quotes.ts"
import { type Token, tokensOf } from "./tokens.ts"

export interface Sentence {
  readonly from: number
  readonly to: number
  /** Where its own words begin, after a dateline, a time or a number of a list. */
  readonly body: number
  readonly tokens: readonly Token[]
  /** Its paragraph, by number. */
  readonly paragraph: number
}

export interface Paragraph {
  readonly from: number
  readonly to: number
  readonly heading: boolean
  readonly quotes: readonly Quote[]
  readonly sentences: readonly Sentence[]
}

// Characters of a sentence.
const LONGEST = 1500

const END = /[.!?…]+["”»’')\]]*(?=\s|$)/g

/** The sentences of a paragraph: a dot of an abbreviation or an initial ends none. Cost: O(length). */
export function paragraphOf(
  text: string,
  place: { from: number; to: number; heading: boolean },
  number: number,
  abbreviations: RegExp,
): Paragraph {
  const { from, to, heading } = place
  const body = text.slice(from, to)
  const sentences: Sentence[] = []
  let start = 0
  const put = (end: number): void => {
    // What never ends is cut, so that the work on a sentence is bounded.
    while (end - start > LONGEST) {
      const space = body.lastIndexOf(" ", start + LONGEST)
      const cut = space > start ? space : start + LONGEST
      take(cut)
    }
    take(end)
  }
  const take = (end: number): void => {
    const lead = /^\s*/.exec(body.slice(start, end))![0].length
    if (start + lead < end) {
      const at = { from: from + start + lead, to: from + end }
      const body = at.from + leadOf(text.slice(at.from, at.to), start === 0)
      sentences.push({ ...at, body, paragraph: number, tokens: tokensOf(text, at.from, at.to) })
    }
    start = end
  }
  for (const match of body.matchAll(END)) {
    const end = match.index + match[0].length
    if (isEnd(body, match.index, end, abbreviations)) put(end)
  }
  put(body.trimEnd().length)
  return { from, to, heading, quotes: quotesIn(text, from, to), sentences }
}

const NUMBERED =
  /^(?:\d{1,2}[:.h]\d{2}(?:\s?(?:am|pm|h|hrs|gmt|bst|cet)\b)?\s*[—–:|-]?\s+|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+|[-–•*]\s+|(?:article|art[ií]culo|art\.)\s+\d+[.:]?\s+)/i
const DATELINE =
  /^(?:\p{Lu}{3,}[\p{L} .'’-]{0,40}|\p{Lu}[\p{L}'’-]+(?: \p{Lu}?[\p{L}'’-]+){0,3}(?=,\s*(?:\d|\p{L}+ \d)|\s*\())(?:,\s*[^—–;:]{2,40}?)?(?:\s*\([^)]{2,40}\))?\s*\.?\s*[—–-]+\s+/u

// What stands before a sentence's own words.
function leadOf(sentence: string, first: boolean): number {
  const number = NUMBERED.exec(sentence)?.[0].length ?? 0
  if (number > 0 && number < sentence.length) return number
  const place = first ? (DATELINE.exec(sentence)?.[0].length ?? 0) : 0
  return place < sentence.length ? place : 0
}

function isEnd(body: string, dot: number, end: number, abbreviations: RegExp): boolean {
  const after = body.slice(end, end + 40).trimStart()
  if (after === "") return true
  // A question or exclamation within quotation marks, or after a dash, may go on.
  if (!/^["“«‘'([¿¡—–-]*\s*[\p{Lu}\d]/u.test(after)) return false
  if (body[dot] !== "." || end - dot > 1) return true
  const word = /[\p{L}\p{M}.]*$/u.exec(body.slice(Math.max(0, dot - 20), dot))![0]
  if (/^\p{Lu}$/u.test(word) || /(?:^|\.)\p{L}$/u.test(word)) return false
  if (/^\d{1,2}$/.test(body.slice(0, dot).trim())) return false
  return !abbreviations.test(word)
}
