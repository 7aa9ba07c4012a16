import type { Cast } from "../mentions/actors.ts"
import type { Doc } from "../mentions/document.ts"
import { isSayingAt } from "../mentions/evidence.ts"
import type { Actor } from "../mentions/mention.ts"
import type { Quote } from "../text/quotes.ts"
import type { Paragraph, Sentence } from "../text/sentences.ts"
import { type Label, labelsIn, plainLabel } from "../text/transcripts.ts"
import type { Subject, Subjects } from "./subjects.ts"

/** A quotation with who speaks. */
export interface Spoken {
  readonly from: number
  readonly to: number
  readonly quote: Quote
  readonly paragraph: number
  readonly speaker: Actor | null
  /** The one that it goes on from, by place in the list. */
  readonly follows: number | null
  readonly within: number | null
  /** The words that say who speaks. */
  readonly cue: {
    readonly from: number
    readonly to: number
    readonly sentence: number
    readonly verb: number
  } | null
  readonly doubtful: boolean
}

/** All places between quotation marks, to look up. */
export function quotedIn({ paragraphs }: Doc): (at: number) => boolean {
  const places = paragraphs
    .flatMap(({ quotes }) => quotes.filter(({ within }) => within === null))
    .map(({ open, close }) => [open, close] as const)
  return (at) => {
    let [low, high] = [0, places.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[middle]![1] <= at) low = middle + 1
      else high = middle
    }
    return low < places.length && places[low]![0] <= at
  }
}

interface Attributed {
  readonly actor: Actor
  readonly cue: Spoken["cue"]
  /** Nobody is named: the last one spoken of, unless a quotation goes before. */
  readonly understood?: true
}

export class Speakers {
  readonly #doc: Doc
  readonly #cast: Cast
  readonly #subjects: Subjects
  readonly #quoted: (at: number) => boolean
  readonly #first: readonly number[]

  constructor(doc: Doc, cast: Cast, subjects: Subjects, quoted: (at: number) => boolean) {
    this.#doc = doc
    this.#cast = cast
    this.#subjects = subjects
    this.#quoted = quoted
    let n = 0
    this.#first = doc.paragraphs.map(({ sentences }) => (n += sentences.length) - sentences.length)
  }

  /** Every quotation of the text, in order. */
  all(): Spoken[] {
    const spoken: Spoken[] = []
    let open = null as { speaker: Actor | null; index: number } | null
    const labels = labelsIn(this.#doc.text, this.#doc.paragraphs)
    for (const [i, paragraph] of this.#doc.paragraphs.entries()) {
      const label = labels[i] ?? null
      let answer: number | null = null
      if (label !== null && !label.asks) {
        answer = spoken.length
        spoken.push(this.#answer(label, i, paragraph))
      }
      const base = spoken.length
      let lastOuter: number | null = null
      for (const quote of paragraph.quotes) {
        const index = spoken.length
        const outer = quote.within === null ? answer : base + quote.within
        if (outer !== null) {
          spoken.push(this.#inner(quote, i, outer, spoken))
          continue
        }
        const goesOn = lastOuter === null && quote.open === firstSign(this.#doc.text, paragraph) ? open : null
        const found = this.#attributed(paragraph, i, quote)
        const before: Spoken | null = lastOuter === null ? null : spoken[lastOuter]!
        const follows: number | null =
          goesOn?.index ??
          (found === null || found.understood || found.actor === before?.speaker ? lastOuter : null)
        const alone =
          found === null && goesOn === null && before === null && this.#isAlone(paragraph, quote)
            ? (spoken.findLast(
                (each) => each.within === null && each.paragraph === i - 1 && each.speaker !== null,
              ) ?? null)
            : null
        const near =
          found === null && goesOn === null && before === null && alone === null && label === null
            ? this.#near(paragraph, i, quote, spoken)
            : null
        const understood = found?.understood === true && before !== null ? before.speaker : null
        const speaker: Actor | null =
          understood ?? found?.actor ?? goesOn?.speaker ?? before?.speaker ?? alone?.speaker ?? near
        const doubtful =
          isScare(this.#doc.text, quote) || (speaker === null && !isSentence(this.#doc.text, quote))
        spoken.push({
          from: quote.from,
          to: quote.to,
          quote,
          paragraph: i,
          speaker,
          follows,
          within: answer,
          cue: found?.cue ?? null,
          doubtful,
        })
        if (!doubtful) lastOuter = index
        if (quote.unclosed) open = { speaker, index }
      }
      if (!paragraph.quotes.some(({ unclosed }) => unclosed)) open = null
    }
    return spoken.map((each) => (each.speaker === null ? this.#again(each, spoken) : each))
  }

  // A heading's quotation is somebody's in the text below.
  #again(own: Spoken, spoken: readonly Spoken[]): Spoken {
    if (!this.#doc.paragraphs[own.paragraph]!.heading) return own
    const wordsIn = ({ from, to }: Spoken): string[] =>
      this.#doc.text
        .slice(from, to)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []
    const words = wordsIn(own)
    const same = spoken.find(({ paragraph, speaker, ...rest }) => {
      if (speaker === null || paragraph <= own.paragraph) return false
      const told = new Set(wordsIn({ paragraph, speaker, ...rest }))
      return words.filter((word) => told.has(word)).length >= words.length * 0.8
    })
    return same === undefined ? own : { ...own, speaker: same.speaker }
  }

  // What somebody says in a transcript, whole.
  #answer(label: Label, paragraph: number, { to }: Paragraph): Spoken {
    const { from } = label
    const quote: Quote = { from, to, open: from, close: to, within: null, unclosed: false }
    return {
      from,
      to,
      quote,
      paragraph,
      speaker: this.#named(label),
      follows: null,
      within: null,
      cue: null,
      doubtful: false,
    }
  }

  // Whom a label names: by the name beside it or its last word; who only answers is the first person named.
  #named({ name, beside }: Label): Actor | null {
    const known = this.#cast.labels.get(plainLabel(name))
    if (known !== undefined) return known
    const people = this.#cast.actors.filter(({ isPerson, type }) => isPerson || type === "person")
    const last = (words: string): string => words.trim().split(/\s+/).at(-1)!.toLowerCase()
    for (const words of beside === null ? [name] : [beside, name]) {
      const found = people.find((actor) => actor.mentions.some(({ text }) => last(text) === last(words)))
      if (found !== undefined) return found
    }
    if (!/^(?:A|R|Answer|ANSWER|RESPUESTA|Respuesta)$/.test(name)) return null
    return (
      people
        .filter(({ isPerson }) => isPerson)
        .sort((a, b) => a.mentions[0]!.from - b.mentions[0]!.from)[0] ?? null
    )
  }

  // A paragraph that is nothing but quotation.
  #isAlone({ from, to }: Paragraph, { open, close }: Quote): boolean {
    const { text } = this.#doc
    return text.slice(from, open).trim() === "" && text.slice(close, to).trim().length < 2
  }

  // Nobody is credited: whom the sentence before tells of; before a colon, who spoke last.
  #near(paragraph: Paragraph, number: number, quote: Quote, spoken: readonly Spoken[]): Actor | null {
    const at = this.#sentenceAt(paragraph, number, quote.from)
    if (at === null) return null
    const lead = this.#doc.text.slice(at.sentence.body, quote.open).trim()
    const last = spoken.findLast(
      (each) => each.within === null && each.speaker !== null && each.paragraph >= number - 1,
    )
    if (lead.endsWith(":"))
      return (
        (last?.paragraph === number ? last.speaker : null) ??
        this.#subjects.understood(at.index, this.#tokenAt(at.sentence, quote.open), "one") ??
        last?.speaker ??
        null
      )
    if (lead !== "" || !isSentence(this.#doc.text, quote)) return null
    const previous = this.#doc.sentences[at.index - 1]
    if (previous === undefined || previous.paragraph < number - 1) return null
    const told = this.#subjectOfSentence(at.index - 1, previous.to)
    if (told !== null && (told.isPerson || ["person", "source", "analyst"].includes(told.type))) return told
    const heads = this.#cast.bySentence[at.index - 1]!.filter(({ actor }) => actor?.isPerson === true)
    return heads.length === 1 ? heads[0]!.actor : (last?.speaker ?? null)
  }

  // A quotation within another: whoever its own words name, else not told.
  #inner(quote: Quote, paragraph: number, outer: number, spoken: readonly Spoken[]): Spoken {
    const { text } = this.#doc
    const whole = this.#doc.paragraphs[paragraph]!
    const sentence = this.#sentenceAt(whole, paragraph, quote.from)
    let speaker: Actor | null = null
    if (sentence !== null) {
      const verb = this.#lastVerb(sentence.index, spoken[outer]?.from ?? 0, quote.open, true)
      const own = spoken[outer]?.speaker ?? null
      if (verb !== null)
        speaker = this.#isFirst(sentence.sentence, verb)
          ? own
          : (this.#subjects.before(sentence.index, verb)?.actor ?? null)
      speaker ??= this.#putBy(sentence.sentence, sentence.index, quote)
      speaker ??= this.#subjectOfSentence(sentence.index, quote.open)
    }
    return {
      from: quote.from,
      to: quote.to,
      quote,
      paragraph,
      speaker,
      follows: null,
      within: outer,
      cue: null,
      doubtful: isScare(text, quote),
    }
  }

  // "I told him", "le contesté": who speaks says it.
  #isFirst({ tokens }: Sentence, verb: number): boolean {
    if (this.#doc.pack.language === "es") return /(?:[éí]|dije|dijimos|amos|imos)$/.test(tokens[verb]!.lower)
    for (let i = verb - 1; i >= 0 && i > verb - 4; i--) {
      const kind = this.#doc.pack.pronouns.get(tokens[i]!.lower)
      if (kind !== undefined) return kind === "speaker" || kind === "we"
    }
    return false
  }

  // '"…," as the minister put it', "“…”, me dijo un vecino".
  #putBy({ tokens }: Sentence, index: number, { close }: Quote): Actor | null {
    const start = tokens.findIndex(({ from }) => from >= close)
    if (start < 0) return null
    for (let i = start; i < tokens.length && i < start + 9; i++) {
      if (/^[;.:]$/.test(tokens[i]!.text)) return null
      const isPut = /^(?:put|puts|had|has)$/.test(tokens[i]!.lower) && tokens[i + 1]?.lower === "it"
      if (!isPut && !this.#isVerbOfSaying(tokens, i)) continue
      const before = this.#within(index, i, start)
      return (before ?? this.#subjects.after(index, i))?.actor ?? null
    }
    return null
  }

  #sentenceAt(
    paragraph: Paragraph,
    number: number,
    at: number,
  ): { sentence: Sentence; index: number } | null {
    const i = paragraph.sentences.findIndex(({ from, to }) => from <= at && at < to)
    return i < 0 ? null : { sentence: paragraph.sentences[i]!, index: this.#first[number]! + i }
  }

  #attributed(paragraph: Paragraph, number: number, quote: Quote): Attributed | null {
    return (
      this.#afterwards(paragraph, number, quote) ??
      this.#beforehand(paragraph, number, quote) ??
      this.#nextTo(paragraph, number, quote)
    )
  }

  // '"…," said X', '"…", X told Y': between the closing mark and the end of that sentence.
  #afterwards(paragraph: Paragraph, number: number, quote: Quote): Attributed | null {
    const { text } = this.#doc
    const closing = text.slice(Math.max(0, quote.close - 2), quote.close + 1)
    const at = this.#sentenceAt(paragraph, number, Math.max(quote.from, quote.close - 1))
    if (at === null) return null
    const { sentence, index } = at
    const tokens = sentence.tokens
    const start = tokens.findIndex(({ from }) => from >= quote.close)
    const next = start < 0 ? undefined : tokens[start]
    if (next === undefined) return this.#nextSentence(paragraph, number, quote, index)
    const isComma = /,["”»’]|["”»’]\s?[,—–]/.test(closing) || /[?!]["”»’]/.test(closing)
    const limit = this.#until(tokens, start)
    for (let i = start; i < limit; i++) {
      if (!this.#isVerbOfSaying(tokens, i)) continue
      if (/^(?:and|but|y|pero|,)?$/.test(tokens[start]!.lower) && !isComma && i > start + 6) return null
      const turned = i <= start + 2
      const subject = this.#within(index, i, start) ?? this.#subjects.after(index, i)
      if (subject !== null)
        return { actor: subject.actor, cue: this.#cue(index, Math.min(i, subject.first), i, subject) }
      // Where the verb alone says it, the one spoken of last.
      if (turned && i === start + (isComma && tokens[start]!.text === "," ? 1 : 0))
        return this.#understood(index, i)
    }
    return null
  }

  #understood(index: number, verb: number): Attributed | null {
    const actor =
      this.#subjects.understood(index, verb, "one") ?? this.#subjects.understood(index, verb, "any")
    return actor === null ? null : { actor, cue: this.#cue(index, verb, verb, null), understood: true }
  }

  // A quotation that ends its sentence may be followed by 'X said.' after a question or exclamation.
  #nextSentence(_paragraph: Paragraph, _number: number, quote: Quote, index: number): Attributed | null {
    const next = this.#doc.sentences[index + 1]
    if (next === undefined || next.from > quote.close + 3 || next.tokens[0]?.capital === true) return null
    const verb = next.tokens.findIndex((_, i) => i < 6 && this.#isVerbOfSaying(next.tokens, i))
    if (verb < 0) return null
    const subject = this.#subjects.of(index + 1, verb)
    return subject === null
      ? null
      : { actor: subject.actor, cue: this.#cue(index + 1, Math.min(verb, subject.first), verb, subject) }
  }

  // Up to the next quotation, or the end of the clause.
  #until(tokens: Sentence["tokens"], start: number): number {
    for (let i = start; i < tokens.length; i++)
      if (this.#quoted(tokens[i]!.from) || tokens[i]!.text === ";") return i
    return tokens.length
  }

  // A subject before the verb that stands after the quotation.
  #within(sentence: number, verb: number, start: number): Subject | null {
    const subject = this.#subjects.before(sentence, verb)
    return subject !== null && subject.first >= start ? subject : null
  }

  // 'X said: "…"', 'X called it "…"': the last verb before the opening mark.
  #beforehand(paragraph: Paragraph, number: number, quote: Quote): Attributed | null {
    const at = this.#sentenceAt(paragraph, number, quote.from)
    if (at === null) return null
    const { index, sentence } = at
    const verb = this.#lastVerb(index, sentence.from, quote.open)
    if (verb !== null) {
      const subject = this.#subjects.before(index, verb) ?? this.#subjects.after(index, verb)
      if (subject !== null && subject.first < this.#tokenAt(sentence, quote.open))
        return { actor: subject.actor, cue: this.#cue(index, Math.min(verb, subject.first), verb, subject) }
      if (subject === null) {
        const actor = this.#subjects.understood(index, verb, "any")
        if (actor !== null) return { actor, cue: this.#cue(index, verb, verb, null) }
      }
    }
    const credited = this.#credited(index, sentence, quote.open)
    return credited === null ? null : { actor: credited, cue: null }
  }

  // "According to X, the deal is “…”".
  #credited(index: number, sentence: Sentence, before: number): Actor | null {
    const { text, pack } = this.#doc
    const lead = text.slice(sentence.from, before)
    for (const match of lead.matchAll(pack.according)) {
      const end = sentence.from + match.index + match[0].length
      const mention = this.#cast.bySentence[index]!.find(
        ({ from }) => from >= end && from < end + 40 && !/[,.;]/.test(text.slice(end, from)),
      )
      if (mention?.actor != null && mention.to < before && mention.actor.type !== "media")
        return mention.actor
    }
    return null
  }

  // A sentence before that ends with a colon, or with words of saying: 'X was blunt: "…"'.
  #nextTo(paragraph: Paragraph, number: number, quote: Quote): Attributed | null {
    const at = this.#sentenceAt(paragraph, number, quote.from)
    if (at === null) return null
    const { sentence, index } = at
    const lead = this.#doc.text.slice(sentence.from, quote.open).trimEnd()
    if (lead.endsWith(":")) {
      const label = this.#subjectOfSentence(index, quote.open) ?? this.#labelled(index, quote.open)
      if (label !== null) return { actor: label, cue: null }
    }
    const isWhole = this.#doc.text.slice(sentence.from, quote.from).trim().length <= 1
    if (!isWhole) {
      const heads = this.#subjectOfSentence(index, quote.open)
      return heads === null ? null : { actor: heads, cue: null }
    }
    return null
  }

  // "General secretary Maureen Tighe: “…”": who stands before the colon.
  #labelled(index: number, before: number): Actor | null {
    const own = this.#cast.bySentence[index]!.filter(({ to, actor }) => to <= before && actor !== null)
    return (
      own.find(({ actor }) => actor!.isPerson)?.actor ??
      own.find(({ kind }) => kind === "name")?.actor ??
      own[0]?.actor ??
      null
    )
  }

  // The first one told of before the quotation in its sentence.
  #subjectOfSentence(index: number, before: number): Actor | null {
    const { pack } = this.#doc
    const tokens = this.#doc.sentences[index]!.tokens
    for (let i = 0; i < tokens.length && tokens[i]!.from < before; i++) {
      const { lower, capital } = tokens[i]!
      if (capital && i > 0) continue
      if (
        !(pack.verbs.get(lower) ?? []).some(
          ({ form }) => form !== "base" && form !== "gerund" && form !== "participle",
        ) &&
        !pack.auxiliaries.has(lower)
      )
        continue
      const subject = this.#subjects.before(index, i)
      if (subject !== null) return subject.actor
    }
    return null
  }

  /** The last verb of saying of a sentence before a place, not within a quotation unless asked. */
  #lastVerb(index: number, from: number, to: number, inside = false): number | null {
    const tokens = this.#doc.sentences[index]!.tokens
    let last: number | null = null
    for (let i = 0; i < tokens.length && tokens[i]!.from < to; i++)
      if (
        tokens[i]!.from >= from &&
        !/^(?:quote|quotes|cito)$/.test(tokens[i]!.lower) &&
        (inside || !this.#quoted(tokens[i]!.from)) &&
        this.#isVerbOfSaying(tokens, i)
      )
        last = i
    return last
  }

  #isVerbOfSaying(tokens: Sentence["tokens"], i: number): boolean {
    return isSayingAt(tokens, i, this.#doc.pack)
  }

  #tokenAt(sentence: Sentence, at: number): number {
    const i = sentence.tokens.findIndex(({ from }) => from >= at)
    return i < 0 ? sentence.tokens.length : i
  }

  #cue(index: number, first: number, verb: number, subject: Subject | null): Spoken["cue"] {
    const tokens = this.#doc.sentences[index]!.tokens
    const last = Math.max(
      verb + 1,
      subject?.mention != null && subject.first > verb ? subject.mention.last : 0,
    )
    return {
      from: tokens[Math.max(0, first)]!.from,
      to: tokens[Math.min(last, tokens.length) - 1]!.to,
      sentence: index,
      verb,
    }
  }
}

function firstSign(text: string, { from, to }: Paragraph): number {
  for (let i = from; i < to; i++) if (!/\s/.test(text[i]!)) return i
  return from
}

const wordsOf = (text: string, { from, to }: Quote): string[] => text.slice(from, to).split(/\s+/)

// A word or three in marks, and no sentence: how something is called.
function isScare(text: string, quote: Quote): boolean {
  return wordsOf(text, quote).length < 4 && !isSentence(text, quote)
}

function isSentence(text: string, quote: Quote): boolean {
  const words = text.slice(quote.from, quote.to)
  return (
    /^[¿¡]?\p{Lu}/u.test(words) &&
    (wordsOf(text, quote).length >= 3 || /[.!?]$/.test(words)) &&
    !/^(?:\p{Lu}\S*\s*)+$/u.test(words)
  )
}
