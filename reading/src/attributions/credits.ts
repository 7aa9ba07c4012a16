import type { Cast } from "../mentions/actors.ts"
import type { Doc } from "../mentions/document.ts"
import type { How, Link } from "../proposal.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Chains } from "./chains.ts"
import { bare, type Sourced } from "./sourced.ts"
import type { Subjects } from "./subjects.ts"

/** Finds claims that are credited beside them: "according to X", "in a letter". */
export class Credits {
  readonly #doc: Doc
  readonly #cast: Cast
  readonly #subjects: Subjects
  readonly #chains: Chains
  readonly #quoted: (at: number) => boolean

  constructor(
    doc: Doc,
    cast: Cast,
    rest: { subjects: Subjects; chains: Chains; quoted: (at: number) => boolean },
  ) {
    this.#doc = doc
    this.#cast = cast
    this.#subjects = rest.subjects
    this.#chains = rest.chains
    this.#quoted = rest.quoted
  }

  // "According to X, …", "…, según X".
  according(sentence: Sentence, index: number): Sourced[] {
    const { text, pack } = this.#doc
    const own = text.slice(sentence.from, sentence.to)
    const found: Sourced[] = []
    for (const match of own.matchAll(pack.according)) {
      const at = sentence.from + match.index
      // "Para" credits a claim only where it begins a sentence.
      if (this.#quoted(at) || (/^para\b/i.test(match[0]) && match.index > 0)) continue
      const place = { from: at, to: at + match[0].length }
      const credited =
        this.#credited(sentence, index, { ...place, found }) ?? this.#byDocument(sentence, index, place)
      if (credited !== null) found.push(credited)
    }
    return found
  }

  #credited(
    sentence: Sentence,
    index: number,
    { from: at, to: end, found }: { from: number; to: number; found: readonly Sourced[] },
  ): Sourced | null {
    const { text } = this.#doc
    const mention = this.#cast.bySentence[index]!.find(
      ({ from }) => from >= end && from < end + 40 && !/[,.;]/.test(text.slice(end, from)),
    )
    if (mention?.actor == null) return null
    const close = this.#asideEnd(sentence, mention.to)
    const isShort = at - this.#startOf(sentence, at, found) < 24
    const follows =
      at < sentence.from + 4 || (isShort && text.slice(close, close + 1) === "," && sentence.to - close > 25)
    const stretch = follows
      ? { from: close, to: sentence.to }
      : { from: this.#startOf(sentence, at, found), to: at }
    const claim = bare(text, stretch)
    if (claim.to - claim.from < 8) return null
    return {
      claim,
      cue: bare(text, { from: at, to: Math.min(close, mention.to + 90) }),
      chain: this.#chains.chainOf(index, mention, { from: at, to: close }),
      sentence: index,
      who: mention.actor,
    }
  }

  // "According to a draft, …": of whom nobody is told.
  #byDocument(
    sentence: Sentence,
    index: number,
    { from: at, to: end }: { from: number; to: number },
  ): Sourced | null {
    const { text, pack } = this.#doc
    if (at >= sentence.from + 4 || /^para/i.test(text.slice(at, end))) return null
    if (!pack.documents.test(text.slice(end, end + 40))) return null
    const comma = this.#lastCommaOfLead(text.slice(sentence.from, sentence.to))
    if (comma <= 0) return null
    return {
      claim: bare(text, { from: sentence.from + comma, to: sentence.to }),
      cue: bare(text, { from: at, to: sentence.from + comma }),
      chain: [{ who: "document", how: "document" }],
      sentence: index,
      who: null,
    }
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

  // "In a letter of 25 August, X demanded", "Under a draft shown to Y by Z".
  document(sentence: Sentence, index: number): Sourced | null {
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
    const claim = bare(this.#doc.text, { from: start, to: sentence.to })
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
      cue: bare(this.#doc.text, { from: sentence.from, to: sentence.from + comma }),
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
