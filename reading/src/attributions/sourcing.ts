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
      const own = this.#according(sentence, i)
      const document = own.length > 0 ? null : this.#document(sentence, i)
      if (document !== null) own.push(document)
      for (const said of [...this.#phrased(sentence, i), ...this.#said(sentence, i)])
        if (!own.some((each) => meets(each, said))) own.push(said)
      found.push(...own.sort((a, b) => a.claim.from - b.claim.from))
    }
    return found
  }

  // "Made clear that", "is quoted as saying".
  #phrased(sentence: Sentence, index: number): Sourced[] {
    const { pack, text } = this.#doc
    const { tokens } = sentence
    const found: Sourced[] = []
    for (const match of text.slice(sentence.from, sentence.to).matchAll(pack.sayingPhrases)) {
      const from = sentence.from + match.index
      const to = from + match[0].length
      if (this.#quoted(from)) continue
      const verb = tokens.findIndex((token) => token.from >= from)
      let next = tokens.findIndex((token) => token.from >= to)
      if (verb < 0 || next < 0) continue
      const actor = this.#subjects.before(index, verb)
      if (actor === null) continue
      while (
        tokens[next] !== undefined &&
        (tokens[next]!.text === "," || pack.clauses.that.test(tokens[next]!.lower))
      )
        next++
      const claim = this.#stretch(sentence, next, this.#endOf(sentence, next))
      if (claim === null) continue
      const cue = { from: tokens[Math.min(actor.first, verb)]!.from, to }
      const how = this.#how(actor.actor, "say", text.slice(sentence.from, sentence.to))
      const relays = /\bquoted\b/i.test(match[0]) ? this.#relays(sentence, index, verb) : []
      found.push({
        claim,
        cue,
        chain: [{ who: actor.actor.id, how }, ...relays],
        sentence: index,
        who: actor.actor,
      })
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
          (form !== "participle" || pack.language === "en" || isHad(tokens[i - 1])) &&
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
      const isNear = subject !== null && subject.first < i && !this.#isFarFrom(tokens, subject.first, i)
      const first = isNear ? subject.first : i
      const last = subject?.mention != null && subject.first > i ? subject.mention.last : i + 1
      const cue = { from: tokens[first]!.from, to: tokens[last - 1]!.to }
      const how = this.#how(actor, lemma, text.slice(sentence.from, sentence.to))
      found.push({
        claim,
        cue,
        chain: [
          ...this.#cited(index, actor, sentence),
          { who: actor.id, how },
          ...this.#relays(sentence, index, i),
        ],
        sentence: index,
        who: actor,
      })
      after = tokens.findIndex(({ from }) => from >= claim.to)
      if (after < 0) break
    }
    return found
  }

  // Whether another verb stands between somebody and what they say: "denied it had fired and said".
  #isFarFrom(tokens: readonly Token[], first: number, verb: number): boolean {
    const { pack } = this.#doc
    return tokens
      .slice(first, verb)
      .some(
        ({ lower, capital }, i, all) =>
          i > 0 &&
          !capital &&
          /^(?:and|y|but|pero)$/.test(all[i + 1]?.lower ?? all[i - 1]!.lower) &&
          (pack.verbs.get(lower) ?? []).some(({ form }) => form === "past" || form === "present"),
      )
  }

  // A medium that cites somebody: who is behind it.
  #cited(index: number, actor: Actor, { from, to }: Sentence): Link[] {
    if (actor.type !== "media") return []
    const { pack, text } = this.#doc
    const own = text.slice(from, to)
    const match = new RegExp(pack.citing.source, pack.citing.flags.replace("g", "")).exec(own)
    if (match === null) return []
    const after = from + match.index + match[0].length
    const words = text.slice(after, after + 80)
    const other = this.#cast.bySentence[index]!.find(
      (each) => each.from >= after && each.from < after + 60 && each.actor !== actor && each.actor !== null,
    )
    const isDocument = pack.documents.test(words)
    if (other?.actor == null) return isDocument ? [{ who: "document", how: "document" }] : []
    return [{ who: other.actor.id, how: isDocument ? "document" : this.#how(other.actor, "say", own) }]
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
      (pack.acts.has(lemma) && !/^(?:warn|insist|suggest|declare|swear)$/.test(lemma)) ||
      subject > verb ||
      /^[,”"’]$/.test(before) ||
      this.#quoted((tokens[start]?.from ?? 1) - 2)
    )
      return null
    const begins = this.#clauseStart(tokens, verb)
    if (begins !== null && !(pack.acts.has(lemma) && this.#isRelative(tokens, begins)))
      return this.#stretch(sentence, begins, this.#endOf(sentence, begins))
    return this.#foretold(sentence, verb, lemma)
  }

  // "Forecasters expect a severe gale": what is foretold, without a verb of its own.
  #foretold(sentence: Sentence, verb: number, lemma: string): { from: number; to: number } | null {
    const { pack } = this.#doc
    if (!pack.foretelling.has(lemma)) return null
    const next = sentence.tokens[verb + 1]
    if (next === undefined || next.kind === "sign" || /^(?:to|que|en|at|in)$/.test(next.lower)) return null
    return this.#stretch(sentence, verb + 1, this.#endOf(sentence, verb + 1))
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
    if (ASKED.test(text.slice(before.from, before.to))) return null
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
    // "Two managers": somebody, and nobody's voice.
    const [first] = actor.mentions
    if (
      actor.type === "person" &&
      !named &&
      first!.indefinite &&
      !/^(?:spokes|portavo|vocer)/i.test(first!.text)
    )
      return "unnamed"
    if (!named && !["person"].includes(actor.type) && pack.anonymous.test(sentence) && actor.type !== "body")
      return "unnamed"
    if (/^(?:write|escribir)$/.test(lemma)) return "document"
    if (/^(?:contestar|answer|reply|respond|responder)$/.test(lemma) && pack.documents.test(sentence))
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
  #according(sentence: Sentence, index: number): Sourced[] {
    const { text, pack } = this.#doc
    const own = text.slice(sentence.from, sentence.to)
    const found: Sourced[] = []
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
            found.push({
              claim: this.#clean({ from: sentence.from + comma, to: sentence.to }),
              cue: this.#clean({ from: at, to: sentence.from + comma }),
              chain: [{ who: "document", how: "document" }],
              sentence: index,
              who: null,
            })
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
          : { from: this.#startOf(sentence, at, found), to: at },
      )
      if (claim.to - claim.from < 8) continue
      const cue = this.#clean({ from: at, to: Math.min(close, mention.to + 90) })
      found.push({
        claim,
        cue,
        chain: this.#chainOf(index, mention, { from: at, to: close }),
        sentence: index,
        who: mention.actor,
      })
    }
    return found
  }

  // Where a claim begins whose source is told after it: the sentence, or the part of it after the last sign or source.
  #startOf({ from, body }: Sentence, to: number, before: readonly Sourced[]): number {
    const { text } = this.#doc
    const start = Math.max(Math.min(body, to), ...before.map(({ cue }) => Math.min(cue.to, to)))
    const apart = /.*(?:;|, (?:but|while|whereas|pero|mientras(?: que)?) |, (?:and|y) (?=(?:on|\d)))/su.exec(
      text.slice(start, to),
    )
    return apart === null || from > start ? start : start + apart[0].length
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

// What somebody was asked is no claim of theirs.
const ASKED =
  /^(?:when |al ser )?(?:asked|pressed|speaking|questioned|challenged|preguntad[oa]s?|interrogad[oa]s?|consultad[oa]s?|cuestionad[oa]s?)\b/i

const meets = (a: Sourced, b: Sourced): boolean =>
  (a.claim.from < b.claim.to && b.claim.from < a.claim.to) || (a.cue.from < b.cue.to && b.cue.from < a.cue.to)

const isHad = (before: Token | undefined): boolean =>
  /^(?:ha|han|hab[ií]an?|he|hemos|hayan?)$/.test(before?.lower ?? "")
