import type { Pack } from "../packs/pack.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Token } from "../text/tokens.ts"
import type { Days, Tense } from "./calendar.ts"
import type { DateRule, LastDate, Said } from "./words.ts"

/** An expression of time, with what it says. */
export interface FoundDate {
  readonly from: number
  readonly to: number
  readonly said: Said
}

/** Reads the expressions of time of one sentence after the other, so that "two days later" finds what it counts from. */
export class DateReader {
  readonly #text: string
  readonly #pack: Pack
  readonly #published: string | null
  #last: LastDate | null = null
  #era: LastDate | null = null
  #any: LastDate | null = null

  constructor(text: string, pack: Pack, published: string | null) {
    this.#text = text
    this.#pack = pack
    this.#published = published
  }

  /** Cost: O(length · patterns). */
  in(sentence: Sentence): FoundDate[] {
    const { from, to } = sentence
    const text = this.#text.slice(from, to)
    const found: FoundDate[] = []
    const taken = new Uint8Array(text.length)
    for (const { words, read } of this.#pack.dates.patterns) {
      for (const match of text.matchAll(words)) {
        const shown = match.groups?.shown ?? match[0]
        const start = match.index + match[0].indexOf(shown)
        if (taken.subarray(start, start + shown.length).includes(1)) continue
        const place = { from: from + start, to: from + start + shown.length }
        const said = read(match, {
          published: this.#published,
          tense: this.#tense(sentence, place),
          before: text.slice(0, start),
          after: text.slice(start + shown.length),
          last: this.#in(found, place.from, isNear) ?? this.#last,
          era: this.#in(found, place.from, hasYear) ?? this.#era,
          any: this.#in(found, place.from) ?? this.#any,
        })
        if (said === null) continue
        taken.fill(1, start, start + shown.length)
        found.push({ ...place, said })
      }
    }
    found.sort((a, b) => a.from - b.from)
    this.#last = this.#in(found, to, isNear) ?? this.#last
    this.#era = this.#in(found, to, hasYear) ?? this.#era
    this.#any = this.#in(found, to) ?? this.#any
    return found
  }

  // The last day named before a place, of those that are not to come.
  #in(
    found: readonly FoundDate[],
    before: number,
    fits: (date: Placed) => boolean = () => true,
  ): LastDate | null {
    let last: FoundDate | null = null
    let days: Days | null = null
    for (const each of found) {
      const { said } = each
      if (
        each.to > before ||
        said.type !== "date" ||
        said.days === null ||
        !fits({ ...said, days: said.days })
      )
        continue
      if (this.#published !== null && said.days.start > this.#published) continue
      if (last === null || each.from > last.from) [last, days] = [each, said.days]
    }
    return last === null || days === null ? null : { days, words: this.#text.slice(last.from, last.to) }
  }

  // Whether what is told with an expression lies before or ahead: by its preposition, else by the verb next to it.
  #tense(sentence: Sentence, { from, to }: { from: number; to: number }): Tense {
    const { ahead, behind, future } = this.#pack.dates
    const before = this.#text.slice(Math.max(sentence.from, from - 40), from)
    if (behind.test(before)) return "past"
    if (ahead.test(before)) return "future"
    const tokens = sentence.tokens
    let at = tokens.findIndex((token) => token.from >= from)
    if (at < 0) at = tokens.length
    for (let i = at - 1; i >= 0 && i > at - 40; i--) {
      const tense = this.#tenseOf(tokens, i, future)
      if (tense !== null) return tense
    }
    for (let i = at; i < tokens.length && i < at + 20; i++) {
      if (tokens[i]!.to <= to) continue
      const tense = this.#tenseOf(tokens, i, future)
      if (tense !== null) return tense
    }
    return null
  }

  #tenseOf(tokens: readonly Token[], i: number, future: RegExp): Tense {
    const { verbs, saying } = this.#pack
    const token = tokens[i]!
    if (token.kind !== "word") return null
    if (future.test(token.lower)) return "future"
    const forms = token.capital && i > 0 ? undefined : verbs.get(token.lower)
    if (forms === undefined || followsArticle(tokens, i, this.#pack)) return null
    const has = (...names: string[]): boolean => forms.some(({ form }) => names.includes(form))
    if (has("future", "conditional")) return "future"
    if (has("participle") && tokens[i - 1]?.lower === "be") return "future"
    if (has("past")) return isHad(tokens, i, future) ?? "past"
    if (has("participle")) return isHad(tokens, i, future) ?? "past"
    if (has("base") && isInfinitive(tokens, i, this.#pack)) return "future"
    if (has("subjunctive")) return "future"
    if (
      has("present") &&
      !forms.some(({ lemma }) => saying.has(lemma) || lemma === "haber" || lemma === "have")
    )
      return "future"
    return null
  }
}

interface Placed {
  readonly days: Days
  readonly rule: DateRule
}

const isNear = ({ days }: Placed): boolean => Date.parse(days.end) - Date.parse(days.start) <= 32 * 86_400_000
const hasYear = ({ rule }: Placed): boolean => rule === "absolute"

function followsArticle(tokens: readonly Token[], i: number, pack: Pack): boolean {
  const before = tokens[i - 1]
  return before !== undefined && pack.determiners.has(before.lower)
}

// "will have been", "is to be": what is before the verb says more than its form.
function isHad(tokens: readonly Token[], i: number, future: RegExp): Tense {
  for (let n = i - 1; n >= 0 && n >= i - 3; n--) if (future.test(tokens[n]!.lower)) return "future"
  return null
}

function isInfinitive(tokens: readonly Token[], i: number, pack: Pack): boolean {
  if (pack.language !== "en") return true
  const before = tokens[i - 1]?.lower
  return before === "to" || before === "not"
}

/** The days that a date says, in the shape of a proposal's fields. */
export function dateFields(said: Said): Record<string, unknown> {
  if (said.type === "duration") return { type: "duration", value: said.value }
  return {
    type: "date",
    start: said.days?.start ?? null,
    end: said.days?.end ?? null,
    rule: said.rule,
    ...(said.anchor === undefined ? {} : { anchor: said.anchor }),
    ...(said.alternatives === undefined ? {} : { alternatives: said.alternatives }),
  }
}
