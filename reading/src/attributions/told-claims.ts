import type { Doc } from "../mentions/document.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Token } from "../text/tokens.ts"
import { bare } from "./sourced.ts"

/** Finds what a verb of saying tells in its sentence. */
export class ToldClaims {
  readonly #doc: Doc
  readonly #quoted: (at: number) => boolean

  constructor(doc: Doc, quoted: (at: number) => boolean) {
    this.#doc = doc
    this.#quoted = quoted
  }

  /** The claim of a verb of saying; null where its object is no clause, or a quotation alone. */
  claim(
    sentence: Sentence,
    verb: number,
    lemma: string,
    subject: number,
  ): { from: number; to: number } | null {
    const { pack } = this.#doc
    const { tokens } = sentence
    const that = this.#that(tokens, verb)
    if (that !== null) return this.stretch(sentence, that + 1, this.endOf(sentence, that + 1))
    const start = this.#nounStart(tokens, Math.min(subject, verb))
    const before = tokens[start - 1]?.text ?? ""
    if (before === "," || before === "—") {
      const told = this.#around(sentence, start, verb)
      if (told !== null) return told
    }
    // After a quotation, or before who says it, no clause follows.
    if (
      pack.language !== "en" ||
      (pack.acts.has(lemma) && !/^(?:warn|insist|suggest|declare|swear)$/.test(lemma)) ||
      subject > verb ||
      /^(?:accuse|call|describe|quote|ask|blame|dismiss)$/.test(lemma) ||
      /^[,”"’]$/.test(before) ||
      this.#quoted((tokens[start]?.from ?? 1) - 2)
    )
      return null
    const begins = this.#clauseStart(tokens, verb)
    if (begins !== null && !(pack.acts.has(lemma) && this.#isRelative(tokens, begins)))
      return this.stretch(sentence, begins, this.endOf(sentence, begins))
    return this.#foretold(sentence, verb, lemma)
  }

  // "Forecasters expect a severe gale": what is foretold, without a verb of its own.
  #foretold(sentence: Sentence, verb: number, lemma: string): { from: number; to: number } | null {
    const { pack } = this.#doc
    if (!pack.foretelling.has(lemma)) return null
    const next = sentence.tokens[verb + 1]
    if (next === undefined || next.kind === "sign" || /^(?:to|que|en|at|in)$/.test(next.lower)) return null
    return this.stretch(sentence, verb + 1, this.endOf(sentence, verb + 1))
  }

  // Whether the first verb of a stretch is a relative's: "the closure of a plant that is old".
  #isRelative(tokens: readonly Token[], from: number): boolean {
    const { pack } = this.#doc
    for (let i = from; i < tokens.length && i < from + 14; i++) {
      if (pack.relatives.has(tokens[i]!.lower)) return true
      if (pack.auxiliaries.has(tokens[i]!.lower)) return false
    }
    return false
  }

  // "that", after whom and when it was said.
  #that(tokens: readonly Token[], verb: number): number | null {
    const { pack } = this.#doc
    for (let i = verb + 1; i < tokens.length && i < verb + 14; i++) {
      const { lower, text } = tokens[i]!
      if (pack.clauses.that.test(lower)) {
        const before = tokens[i - 1]!
        if (/^(?:después|antes|pesar|luego|caso)$/.test(tokens[i - 2]?.lower ?? "")) return null
        // "a plan that": of a noun.
        return i > verb + 1 && pack.language === "en" && !this.#endsAdverbial(before) ? null : i
      }
      if (/^[;:.“«"]$/.test(text)) return null
      if (i > verb + 1 && pack.language === "en" && pack.auxiliaries.has(lower)) return null
    }
    return null
  }

  #endsAdverbial({ lower, capital, kind, text }: Token): boolean {
    const { pack } = this.#doc
    return (
      capital ||
      kind === "number" ||
      text === "," ||
      pack.calendar.has(lower) ||
      /^(?:reporters|journalists|parliament|lawmakers|members|yesterday|today|week|month|night|briefing|statement|interview|conference|writing|television|radio|court|them|him|her|us)$/.test(
        lower,
      )
    )
  }

  #hasVerb(tokens: readonly Token[], at: number): boolean {
    return tokens.slice(at, at + 12).some(({ lower }) => this.#doc.pack.auxiliaries.has(lower))
  }

  // English leaves out "that": where the clause begins, after a time.
  #clauseStart(tokens: readonly Token[], verb: number): number | null {
    const { pack } = this.#doc
    let at = verb + 1
    const lemma = pack.verbs.get(tokens[verb]!.lower)?.[0]?.lemma
    if (/^(?:tell|inform|assure|remind)$/.test(lemma ?? "")) {
      while (
        at < tokens.length &&
        at < verb + 5 &&
        !pack.determiners.has(tokens[at]!.lower) &&
        !pack.pronouns.has(tokens[at]!.lower) &&
        !/^(?:there|he|she|it|they)$/.test(tokens[at]!.lower)
      )
        at++
    } else if (/^(?:on|in|at)$/.test(tokens[at]?.lower ?? "")) at += 2
    else if (pack.adverbs.test(tokens[at]?.lower ?? "")) at++
    const rest = tokens.slice(at, at + 14)
    if (rest.length < 3 || /^[“"«:,.]$/.test(rest[0]!.text)) return null
    if (
      pack.prepositions.has(rest[0]!.lower) ||
      pack.conjunctions.has(rest[0]!.lower) ||
      (/^(?:to|no|so)$/.test(rest[0]!.lower) && rest[0]!.lower !== "no")
    )
      return null
    const end = rest.findIndex(({ text }) => /^[;.:]$/.test(text))
    const clause = end < 0 ? rest : rest.slice(0, end)
    const verbs = clause.some(
      ({ lower, capital }, i) =>
        i > 0 &&
        (pack.auxiliaries.has(lower) ||
          (!capital &&
            (pack.verbs.get(lower) ?? []).some(({ form }) => form === "past" || form === "present") &&
            !pack.determiners.has(clause[i - 1]!.lower))),
    )
    return verbs ? at : null
  }

  #nounStart(tokens: readonly Token[], first: number): number {
    const { pack } = this.#doc
    let at = first
    while (
      at > 0 &&
      (pack.determiners.has(tokens[at - 1]!.lower) ||
        pack.modifiers.has(tokens[at - 1]!.lower) ||
        pack.titles.has(tokens[at - 1]!.lower) ||
        pack.nouns.has(tokens[at - 1]!.lower) ||
        tokens[at - 1]!.lower === "'s" ||
        (tokens[at - 1]!.capital && tokens[at - 1]!.kind === "word" && at > 1))
    )
      at--
    return at
  }

  // "CLAIM, X said", "CLAIM, X said, if …", "X, Y added, CLAIM": what stands around the words that credit it.
  #around(sentence: Sentence, first: number, verb: number): { from: number; to: number } | null {
    const { pack, text } = this.#doc
    const { tokens } = sentence
    const before = { from: sentence.body, to: tokens[first - 1]!.from }
    const close = tokens.findIndex((token, i) => i > verb && token.text === ",")
    const next = close < 0 || close > verb + 14 ? null : (tokens[close + 1] ?? null)
    const isLead = /^(?:if|should|unless|when|after|were|si|cuando|de|a menos)\b/i.test(
      text.slice(before.from, before.from + 8),
    )
    if (next !== null && tokens.length - close > 3) {
      if (isLead || /^(?:if|once|unless|provided|but|until|si|siempre|cuando|hasta)$/.test(next.lower))
        return bare(this.#doc.text, { from: before.from, to: sentence.to })
      if (before.to - before.from < 30 && !this.#hasVerb(tokens.slice(0, first), 0))
        return bare(this.#doc.text, { from: next.from, to: this.endOf(sentence, close + 1) })
    }
    const rest = tokens.slice(verb + 1, close < 0 ? undefined : close)
    const goesOn = rest.some(
      ({ lower }, i) => i > 0 && pack.auxiliaries.has(lower) && !pack.determiners.has(lower),
    )
    if (goesOn && rest.length > 5) return null
    if (before.to - before.from < 12 || this.#isQuote(before)) return null
    if (ASKED.test(text.slice(before.from, before.to))) return null
    return bare(this.#doc.text, before)
  }

  #isQuote({ from, to }: { from: number; to: number }): boolean {
    return this.#quoted(from + 1) && this.#quoted(Math.max(from, to - 3))
  }

  stretch(sentence: Sentence, first: number, to: number): { from: number; to: number } | null {
    const from = sentence.tokens[first]?.from
    if (from === undefined || to - from < 8 || this.#isQuote({ from, to })) return null
    return bare(this.#doc.text, { from, to })
  }

  endOf(sentence: Sentence, from: number): number {
    const { tokens } = sentence
    for (let i = from + 3; i < tokens.length; i++) {
      const { text } = tokens[i]!
      if (text === ";" || (text === ":" && /^["“«]$/.test(tokens[i + 1]?.text ?? ""))) return tokens[i]!.from
      if (
        text === "," &&
        /^(?:but|pero|while|mientras|whereas|adding|though|although)$/.test(tokens[i + 1]?.lower ?? "") &&
        !/^(?:only|s[oó]lo)$/.test(tokens[i + 2]?.lower ?? "")
      )
        return tokens[i]!.from
      if (
        /^(?:and|y)$/.test(tokens[i]!.lower) &&
        (this.#doc.pack.verbs.get(tokens[i + 1]?.lower ?? "") ?? []).some(
          ({ lemma, form }) => this.#doc.pack.saying.has(lemma) && form !== "base",
        )
      )
        return tokens[i]!.from
    }
    return sentence.to
  }
}

// What somebody was asked is no claim of theirs.
const ASKED =
  /^(?:when |al ser )?(?:asked|pressed|speaking|questioned|challenged|preguntad[oa]s?|interrogad[oa]s?|consultad[oa]s?|cuestionad[oa]s?)\b/i
