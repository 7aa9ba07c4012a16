import type { Cast } from "../mentions/actors.ts"
import type { Doc } from "../mentions/document.ts"
import { isPlural } from "../mentions/evidence.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Token } from "../text/tokens.ts"
import { Chains } from "./chains.ts"
import { Credits } from "./credits.ts"
import type { Sourced } from "./sourced.ts"
import type { Subjects } from "./subjects.ts"
import { ToldClaims } from "./told-claims.ts"

export type { Sourced } from "./sourced.ts"

/** Finds what is told in indirect speech, or credited to somebody. */
export class Sources {
  readonly #doc: Doc
  readonly #cast: Cast
  readonly #subjects: Subjects
  readonly #quoted: (at: number) => boolean
  readonly #chains: Chains
  readonly #credits: Credits
  readonly #told: ToldClaims

  constructor(
    doc: Doc,
    cast: Cast,
    rest: { subjects: Subjects; quoted: (at: number) => boolean; publisher: string | null },
  ) {
    const { subjects, quoted } = rest
    this.#doc = doc
    this.#cast = cast
    this.#subjects = subjects
    this.#quoted = quoted
    this.#chains = new Chains(doc, cast, rest.publisher)
    this.#credits = new Credits(doc, cast, { subjects, chains: this.#chains, quoted })
    this.#told = new ToldClaims(doc, quoted)
  }

  all(): Sourced[] {
    const found: Sourced[] = []
    for (const [i, sentence] of this.#doc.sentences.entries()) {
      const own = this.#credits.according(sentence, i)
      const document = own.length > 0 ? null : this.#credits.document(sentence, i)
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
      const claim = this.#told.stretch(sentence, next, this.#told.endOf(sentence, next))
      if (claim === null) continue
      const cue = { from: tokens[Math.min(actor.first, verb)]!.from, to }
      const how = this.#chains.how(actor.actor, "say", text.slice(sentence.from, sentence.to))
      const relays = /\bquoted\b/i.test(match[0]) ? this.#chains.relays(sentence, index, verb) : []
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
    const { tokens } = sentence
    const found: Sourced[] = []
    let after = 0
    for (let i = 0; i < tokens.length; i++) {
      const lemma = i < after ? null : this.#lemmaAt(tokens, i)
      const said = lemma === null ? null : this.#saidAt(sentence, index, i, lemma)
      if (said === null) continue
      found.push(said)
      after = tokens.findIndex(({ from }) => from >= said.claim.to)
      if (after < 0) break
    }
    return found
  }

  // What a verb of saying is a form of; null where no such verb stands, or it denies.
  #lemmaAt(tokens: readonly Token[], i: number): string | null {
    const { pack } = this.#doc
    const { lower, capital, from } = tokens[i]!
    if (capital || this.#quoted(from) || pack.determiners.has(tokens[i - 1]?.lower ?? "")) return null
    const found = (pack.verbs.get(lower) ?? []).find(({ lemma, form }) => {
      if (!pack.saying.has(lemma)) return false
      if (form === "base") return isPlural(tokens, i, pack)
      if (form === "participle") return pack.language === "en" || isHad(tokens[i - 1])
      return form !== "gerund" || (tokens[i - 1]?.text === "," && SAYING.test(lemma))
    })
    return found === undefined || pack.denying.has(found.lemma) ? null : found.lemma
  }

  #saidAt(sentence: Sentence, index: number, i: number, lemma: string): Sourced | null {
    const { tokens } = sentence
    const subject = this.#subjects.before(index, i) ?? this.#subjects.after(index, i)
    const claim = this.#told.claim(sentence, i, lemma, subject?.first ?? i)
    if (claim === null) return null
    const document = this.#documentBefore(sentence, index, i)
    if (document !== null) return { ...document, claim }
    const actor =
      subject?.actor ?? (this.#doc.pack.language === "en" ? null : this.#subjects.understood(index, i, "any"))
    // Somebody who is no actor says it: a claim, of which no chain is known.
    if (actor === null)
      return {
        claim,
        cue: { from: tokens[i]!.from, to: tokens[i]!.to },
        chain: [],
        sentence: index,
        who: null,
      }
    const isNear = subject !== null && subject.first < i && !this.#isFarFrom(tokens, subject.first, i)
    const first = isNear ? subject.first : i
    const last = subject?.mention != null && subject.first > i ? subject.mention.last : i + 1
    const how = this.#chains.how(actor, lemma, this.#doc.text.slice(sentence.from, sentence.to))
    return {
      claim,
      cue: { from: tokens[first]!.from, to: tokens[last - 1]!.to },
      chain: [
        ...this.#chains.cited(index, actor, sentence),
        { who: actor.id, how },
        ...this.#chains.relays(sentence, index, i),
      ],
      sentence: index,
      who: actor,
    }
  }

  // "The union's letter says", "a draft seen by us shows": the writing, by whose it is.
  #documentBefore({ tokens }: Sentence, index: number, verb: number): Omit<Sourced, "claim"> | null {
    const { pack } = this.#doc
    let at = verb - 1
    while (at > 0 && (pack.auxiliaries.has(tokens[at]!.lower) || pack.adverbs.test(tokens[at]!.lower))) at--
    const noun = tokens[at]
    if (
      noun === undefined ||
      noun.capital ||
      !pack.documents.test(noun.text) ||
      pack.prepositions.has(noun.lower)
    )
      return null
    const owner = this.#cast.bySentence[index]!.findLast(({ last }) => last <= at && last >= at - 3)
    const isOwned = owner?.actor != null && tokens[owner.last]?.lower === "'s"
    const cue = { from: tokens[isOwned ? owner.first : Math.max(0, at - 1)]!.from, to: tokens[verb]!.to }
    const who = isOwned ? owner.actor : null
    return { cue, chain: [{ who: who?.id ?? "document", how: "document" }], sentence: index, who }
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
}

const meets = (a: Sourced, b: Sourced): boolean =>
  (a.claim.from < b.claim.to && b.claim.from < a.claim.to) || (a.cue.from < b.cue.to && b.cue.from < a.cue.to)

const SAYING = /^(?:say|add|claim|argue|warn|insist|decir|añadir|alegar|asegurar|afirmar)$/

const isHad = (before: Token | undefined): boolean =>
  /^(?:ha|han|hab[ií]an?|he|hemos|hayan?)$/.test(before?.lower ?? "")
