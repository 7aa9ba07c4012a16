import type { Cast } from "../mentions/actors.ts"
import type { Doc } from "../mentions/document.ts"
import { isPlural } from "../mentions/evidence.ts"
import type { Actor, Mention } from "../mentions/mention.ts"
import type { How, Link } from "../proposal.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Token } from "../text/tokens.ts"
import type { Subjects } from "./subjects.ts"

/** A claim with who is said to have made it, from the origin to this text. */
export interface Sourced {
  readonly claim: { readonly from: number; readonly to: number }
  readonly cue: { readonly from: number; readonly to: number }
  readonly chain: readonly Link[]
  readonly sentence: number
  readonly who: Actor | null
}

/** Finds what is told in indirect speech, or credited to somebody. */
export class Sources {
  readonly #doc: Doc
  readonly #cast: Cast
  readonly #subjects: Subjects
  readonly #quoted: (at: number) => boolean
  readonly #publisher: string | null
  readonly #background: boolean

  constructor(
    doc: Doc,
    cast: Cast,
    rest: { subjects: Subjects; quoted: (at: number) => boolean; publisher: string | null },
  ) {
    this.#doc = doc
    this.#cast = cast
    this.#subjects = rest.subjects
    this.#quoted = rest.quoted
    this.#publisher = rest.publisher?.toLowerCase() ?? null
    this.#background = doc.pack.background.test(doc.text.slice(0, 3000))
  }

  all(): Sourced[] {
    const found: Sourced[] = []
    for (const [i, sentence] of this.#doc.sentences.entries()) {
      const credited = this.#according(sentence, i) ?? this.#document(sentence, i)
      if (credited !== null) {
        found.push(credited)
        continue
      }
      const said = this.#said(sentence, i)
      found.push(...said)
    }
    return found
  }

  #said(sentence: Sentence, index: number): Sourced[] {
    const { pack, text } = this.#doc
    const { tokens } = sentence
    const found: Sourced[] = []
    let after = 0
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!
      if (
        i < after ||
        token.capital ||
        this.#quoted(token.from) ||
        pack.determiners.has(tokens[i - 1]?.lower ?? "")
      )
        continue
      const lemma = (pack.verbs.get(token.lower) ?? []).find(
        ({ lemma, form }) =>
          pack.saying.has(lemma) &&
          (form !== "base" || isPlural(tokens, i, pack)) &&
          (form !== "gerund" ||
            (tokens[i - 1]?.text === "," &&
              /^(?:say|add|claim|argue|warn|insist|decir|añadir|alegar|asegurar|afirmar)$/.test(lemma))),
      )?.lemma
      if (lemma === undefined || pack.denying.has(lemma)) continue
      const subject = this.#subjects.before(index, i) ?? this.#subjects.after(index, i)
      const claim = this.#claim(sentence, i, lemma, subject?.first ?? i)
      if (claim === null) continue
      const actor = subject?.actor ?? this.#subjects.understood(index, i, "any")
      if (actor === null) continue
      const first = subject !== null && subject.first < i ? subject.first : i
      const last = subject?.mention != null && subject.first > i ? subject.mention.last : i + 1
      const cue = { from: tokens[first]!.from, to: tokens[last - 1]!.to }
      const how = this.#how(actor, lemma, text.slice(sentence.from, sentence.to))
      found.push({
        claim,
        cue,
        chain: [{ who: actor.id, how }, ...this.#relays(sentence, index, i)],
        sentence: index,
        who: actor,
      })
      after = tokens.findIndex(({ from }) => from >= claim.to)
      if (after < 0) break
    }
    return found
  }

  /** The claim of a verb of saying; null where its object is no clause, or a quotation alone. */
  #claim(
    sentence: Sentence,
    verb: number,
    lemma: string,
    subject: number,
  ): { from: number; to: number } | null {
    const { pack } = this.#doc
    const { tokens } = sentence
    const that = this.#that(tokens, verb)
    if (that !== null) return this.#stretch(sentence, that + 1, this.#endOf(sentence, that + 1))
    const start = this.#nounStart(tokens, Math.min(subject, verb))
    const before = tokens[start - 1]?.text ?? ""
    if (before === "," || before === "—") {
      const told = this.#around(sentence, start, verb)
      if (told !== null) return told
    }
    // After a quotation, or before who says it, no clause follows.
    if (
      pack.language !== "en" ||
      pack.acts.has(lemma) ||
      subject > verb ||
      /^[,”"’]$/.test(before) ||
      this.#quoted((tokens[start]?.from ?? 1) - 2)
    )
      return null
    const begins = this.#clauseStart(tokens, verb)
    return begins === null ? null : this.#stretch(sentence, begins, this.#endOf(sentence, begins))
  }

  // "that", after whom and when it was said.
  #that(tokens: readonly Token[], verb: number): number | null {
    const { pack } = this.#doc
    for (let i = verb + 1; i < tokens.length && i < verb + 14; i++) {
      const { lower, text } = tokens[i]!
      if (pack.clauses.that.test(lower)) {
        const before = tokens[i - 1]!
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
    const before = { from: sentence.from, to: tokens[first - 1]!.from }
    const close = tokens.findIndex((token, i) => i > verb && token.text === ",")
    const next = close < 0 || close > verb + 14 ? null : (tokens[close + 1] ?? null)
    const isLead = /^(?:if|should|unless|when|after|were|si|cuando|de|a menos)\b/i.test(
      text.slice(before.from, before.from + 8),
    )
    if (next !== null && tokens.length - close > 3) {
      if (isLead || /^(?:if|once|unless|provided|but|until|si|siempre|cuando|hasta)$/.test(next.lower))
        return this.#clean({ from: before.from, to: sentence.to })
      if (before.to - before.from < 30 && !this.#hasVerb(tokens.slice(0, first), 0))
        return this.#clean({ from: next.from, to: sentence.to })
    }
    const rest = tokens.slice(verb + 1, close < 0 ? undefined : close)
    const goesOn = rest.some(
      ({ lower }, i) => i > 0 && pack.auxiliaries.has(lower) && !pack.determiners.has(lower),
    )
    if (goesOn && rest.length > 5) return null
    if (before.to - before.from < 12 || this.#isQuote(before)) return null
    return this.#clean(before)
  }

  #isQuote({ from, to }: { from: number; to: number }): boolean {
    return this.#quoted(from + 1) && this.#quoted(Math.max(from, to - 3))
  }

  #stretch(sentence: Sentence, first: number, to: number): { from: number; to: number } | null {
    const from = sentence.tokens[first]?.from
    if (from === undefined || to - from < 8 || this.#isQuote({ from, to })) return null
    return this.#clean({ from, to })
  }

  #endOf(sentence: Sentence, from: number): number {
    const { tokens } = sentence
    for (let i = from + 3; i < tokens.length; i++) {
      const { text } = tokens[i]!
      if (text === ";") return tokens[i]!.from
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

  #clean({ from, to }: { from: number; to: number }): { from: number; to: number } {
    const { text } = this.#doc
    let [a, b] = [from, to]
    while (a < b && /[\s,;.“"«]/.test(text[a]!)) a++
    while (b > a && /[\s,;.”"»]/.test(text[b - 1]!)) b--
    return { from: a, to: b }
  }

  #how(actor: Actor, lemma: string, sentence: string): How {
    const { pack } = this.#doc
    if (actor.type === "media") return "reported"
    const named = actor.mentions.some(({ kind }) => kind === "name")
    if (actor.type === "source" && !named) return this.#background ? "background" : "unnamed"
    if (!named && !["person"].includes(actor.type) && pack.anonymous.test(sentence) && actor.type !== "body")
      return "unnamed"
    if (
      /^(?:write|escribir|contestar|answer|reply|respond|responder)$/.test(lemma) &&
      pack.documents.test(sentence)
    )
      return "document"
    return "on_record"
  }

  // "told The Courier": a medium that passes it on, unless it is this text's own.
  #relays(sentence: Sentence, index: number, verb: number): Link[] {
    const { tokens } = sentence
    const near = this.#cast.bySentence[index]!.filter(
      ({ first, actor }) => first > verb && first < verb + 12 && actor?.type === "media",
    )
    return near
      .filter(
        (mention) =>
          !this.#isOwn(mention) &&
          /^(?:told|to|al|a|by|por|with|diario|emisora|cadena|agencia|broadcaster|newspaper|daily|agency|the|la|el)$/.test(
            tokens[mention.first - 1]?.lower ?? "",
          ),
      )
      .map(({ actor }): Link => ({ who: actor!.id, how: "reported" }))
      .slice(0, 1)
  }

  #isOwn({ actor, text }: Mention): boolean {
    if (this.#publisher?.includes(text.toLowerCase())) return true
    // Named in the dateline or by-line.
    return actor!.mentions.some(
      ({ from, sentence }) =>
        sentence < 3 &&
        (/\($/.test(this.#doc.text.slice(Math.max(0, from - 1), from)) ||
          this.#doc.paragraphs[this.#doc.sentences[sentence]!.paragraph]!.heading),
    )
  }

  // "According to X, …", "…, según X".
  #according(sentence: Sentence, index: number): Sourced | null {
    const { text, pack } = this.#doc
    const own = text.slice(sentence.from, sentence.to)
    for (const match of own.matchAll(pack.according)) {
      const at = sentence.from + match.index
      if (this.#quoted(at)) continue
      const end = at + match[0].length
      if (/^para\b/i.test(match[0]) && match.index > 0) continue
      const mention = this.#cast.bySentence[index]!.find(
        ({ from }) => from >= end && from < end + 40 && !/[,.;]/.test(text.slice(end, from)),
      )
      if (mention?.actor == null) {
        const named = text.slice(end, end + 40)
        if (match.index < 4 && pack.documents.test(named) && !/^para/i.test(match[0])) {
          const comma = this.#lastCommaOfLead(own)
          if (comma > 0)
            return {
              claim: this.#clean({ from: sentence.from + comma, to: sentence.to }),
              cue: this.#clean({ from: at, to: sentence.from + comma }),
              chain: [{ who: "document", how: "document" }],
              sentence: index,
              who: null,
            }
        }
        continue
      }
      const close = this.#asideEnd(sentence, mention.to)
      const isFirst = match.index < 4
      const rest = { from: close, to: sentence.to }
      const claim = this.#clean(
        isFirst || (text.slice(close, close + 1) === "," && sentence.to - close > 25)
          ? isFirst
            ? rest
            : { from: close, to: sentence.to }
          : { from: sentence.from, to: at },
      )
      if (claim.to - claim.from < 8) continue
      const cue = this.#clean({ from: at, to: Math.min(close, mention.to + 90) })
      return {
        claim,
        cue,
        chain: this.#chainOf(index, mention, { from: at, to: close }),
        sentence: index,
        who: mention.actor,
      }
    }
    return null
  }

  // Past "X, citing a cable from Y," to the comma before the claim.
  #asideEnd(sentence: Sentence, from: number): number {
    const { text, pack } = this.#doc
    const rest = text.slice(from, sentence.to)
    const first = rest.indexOf(",")
    if (first < 0) return sentence.to
    const cites = new RegExp(pack.citing.source, pack.citing.flags.replace("g", ""))
    if (cites.test(rest.slice(first, first + 30))) {
      const second = rest.indexOf(",", first + 1)
      return second < 0 ? sentence.to : from + second
    }
    return from + first
  }

  #chainOf(index: number, mention: Mention, { from, to }: { from: number; to: number }): Link[] {
    const { pack, text } = this.#doc
    const words = text.slice(from, to)
    const own: Link = { who: mention.actor!.id, how: this.#how(mention.actor!, "say", words) }
    const others = this.#cast.bySentence[index]!.filter(
      (each) => each.from > mention.to && each.to <= to && each.actor !== mention.actor,
    )
    const other = others[0]
    if (other?.actor == null) return [own]
    // Who is cited stands behind; who cites, before.
    const isBehind = /\b(?:citing|quoting|citando|que cita)\b/i.test(words)
    if (isBehind)
      return [
        {
          who: other.actor.id,
          how: pack.documents.test(words) ? "document" : this.#how(other.actor, "say", words),
        },
        own,
      ]
    if (other.actor.type !== "media" || this.#isOwn(other)) return [own]
    return [own, { who: other.actor.id, how: "reported" }]
  }

  // "In a letter of 25 August, X demanded", "Under a draft shown to Y by Z".
  #document(sentence: Sentence, index: number): Sourced | null {
    const { text, pack } = this.#doc
    const own = text.slice(sentence.from, sentence.to)
    const lead =
      /^(?:in|under|según|en|conforme a)\s+(?:an?|the|its|his|her|their|un|una|el|la|su)\s+(?:\p{L}+\s+){0,2}/iu.exec(
        own,
      )
    if (lead === null || !pack.documents.test(own.slice(0, lead[0].length + 18))) return null
    const comma = this.#lastCommaOfLead(own)
    if (comma < 0) return null
    const that = /(?<!\p{L})(?:that|que)(?!\p{L})/u.exec(own.slice(comma, comma + 60))
    const says =
      that !== null &&
      sentence.tokens.some(
        ({ from, lower }) =>
          from > sentence.from + comma &&
          from < sentence.from + comma + that.index &&
          (pack.verbs.get(lower) ?? []).some(({ lemma }) => pack.saying.has(lemma)),
      )
    const start = says ? sentence.from + comma + that.index + that[0].length : sentence.from + comma
    const claim = this.#clean({ from: start, to: sentence.to })
    const inside = this.#cast.bySentence[index]!.filter(
      ({ from, actor }) => from < sentence.from + comma && actor !== null,
    )
    const verb = sentence.tokens.findIndex(
      ({ from, lower }) =>
        from > claim.from &&
        (pack.verbs.get(lower) ?? []).some(({ form }) => form === "past" || form === "present"),
    )
    const author = verb < 0 ? null : this.#subjects.before(index, verb)
    const shown = inside.find(({ actor }) => actor!.type === "source")
    const isLetter = /\b(?:letter|email|cable|memo|carta|misiva|correo|cable)\b/i.test(own.slice(0, comma))
    const who = isLetter && author !== null ? author.actor.id : "document"
    const chain: Link[] = [
      { who, how: "document" },
      ...(shown?.actor == null ? [] : [{ who: shown.actor.id, how: "unnamed" as How }]),
    ]
    return {
      claim,
      cue: this.#clean({ from: sentence.from, to: sentence.from + comma }),
      chain,
      sentence: index,
      who: isLetter ? (author?.actor ?? null) : null,
    }
  }

  #lastCommaOfLead(own: string): number {
    const first = own.indexOf(",")
    if (first < 0) return -1
    const more =
      /^,\s+(?:a copy of|una copia de|seen by|shown|visto|obtained|which|que|al que|dated|and passed to|handed)[^,]{3,80},/i.exec(
        own.slice(first),
      )
    return more === null ? first : first + more[0].length - 1
  }
}
