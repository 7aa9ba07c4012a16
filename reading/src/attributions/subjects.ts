import type { Cast } from "../mentions/actors.ts"
import type { Doc } from "../mentions/document.ts"
import { isSaying } from "../mentions/evidence.ts"
import { type Gender, genderOf } from "../mentions/gender.ts"
import type { Actor, Mention } from "../mentions/mention.ts"
import { mayBeVerb } from "../mentions/names.ts"
import type { Token } from "../text/tokens.ts"

/** Who does what a verb tells; `at` is the token where the words for it begin, null where it is only understood. */
export interface Subject {
  readonly actor: Actor
  readonly also: readonly Actor[]
  readonly mention: Mention | null
  readonly first: number
}

const CLITIC = /^(?:se|le|les|lo|la|los|las|me|nos|te)$/
const FAR = 16

/** Finds the subjects of verbs by what stands before them, or after them where the order is turned. */
export class Subjects {
  readonly #doc: Doc
  readonly #cast: Cast
  readonly #quoted: (at: number) => boolean
  readonly #genders = new Map<Actor, Gender | null>()

  constructor(doc: Doc, cast: Cast, quoted: (at: number) => boolean) {
    this.#doc = doc
    this.#cast = cast
    this.#quoted = quoted
  }

  /** Of the verb at a token: before it, else after it. */
  of(sentence: number, verb: number): Subject | null {
    return this.before(sentence, verb) ?? this.after(sentence, verb)
  }

  before(sentence: number, verb: number, depth = 0): Subject | null {
    const { pack } = this.#doc
    const tokens = this.#doc.sentences[sentence]!.tokens
    let j = verb - 1
    let steps = 0
    while (j >= 0 && steps++ < FAR) {
      const token = tokens[j]!
      const ending = this.#endingAt(sentence, j + 1)
      if (ending !== null) {
        const head = this.#headOf(sentence, ending)
        if (head !== null) return this.#subject(head)
        j = ending.first - 1
        continue
      }
      if (token.text === ",") {
        const open = this.#asideBefore(tokens, j)
        if (open === null) return null
        j = open
        continue
      }
      if (/^["”»’]$/.test(token.text) || /^[;:]$/.test(token.text)) return null
      if (token.text === ")") {
        while (j > 0 && tokens[j]!.text !== "(") j--
        j--
        continue
      }
      if (pack.pronouns.has(token.lower)) return this.pronoun(sentence, j)
      if (pack.relatives.has(token.lower) && !this.#isThat(tokens, j)) {
        j = tokens[j - 1]?.text === "," ? j - 2 : j - 1
        continue
      }
      if (pack.and.has(token.lower) && depth < 3) return this.#shared(sentence, j, depth)
      if (pack.conjunctions.has(token.lower)) return null
      if (steps > 1 && this.#isVerb(tokens, j)) return null
      j--
    }
    return null
  }

  // "who" and "que" look back to whom they follow; "that" and "que" after a verb do not.
  #isThat(tokens: readonly Token[], at: number): boolean {
    const before = tokens[at - 1]?.lower ?? ""
    return (
      tokens[at]!.lower !== "who" && (isSaying(before, this.#doc.pack) || mayBeVerb(before, this.#doc.pack))
    )
  }

  #isVerb(tokens: readonly Token[], at: number): boolean {
    const { pack } = this.#doc
    const { lower, capital } = tokens[at]!
    if (
      capital ||
      pack.auxiliaries.has(lower) ||
      pack.adverbs.test(lower) ||
      pack.negations.has(lower) ||
      CLITIC.test(lower)
    )
      return false
    if (pack.determiners.has(tokens[at - 1]?.lower ?? "")) return false
    return (pack.verbs.get(lower) ?? []).some(
      ({ form }) => form === "past" || form === "present" || form === "future" || form === "conditional",
    )
  }

  // The token before the comma that opens an aside, which one at `close` ends.
  #asideBefore(tokens: readonly Token[], close: number): number | null {
    for (let i = close - 1; i >= 0 && i > close - 30; i--)
      if (tokens[i]!.text === "," || tokens[i]!.text === "—") return i - 1
    return null
  }

  // "A and B agreed", "he rejected it and said": whose verb the one before is.
  #shared(sentence: number, and: number, depth: number): Subject | null {
    const tokens = this.#doc.sentences[sentence]!.tokens
    for (let i = and - 1; i >= 0 && i > and - 40; i--) {
      if (this.#isVerb(tokens, i) || (mayBeVerb(tokens[i]!.lower, this.#doc.pack) && !tokens[i]!.capital))
        return this.before(sentence, i, depth + 1)
      if (/^[;:]$/.test(tokens[i]!.text)) return null
    }
    return null
  }

  /** The mention that ends before a token. */
  #endingAt(sentence: number, token: number): Mention | null {
    const own = this.#cast.bySentence[sentence]!
    return own.find(({ last }) => last === token) ?? null
  }

  /** The head of a phrase that a mention ends: "a spokeswoman for the prime minister". */
  #headOf(sentence: number, mention: Mention): Mention | null {
    const { pack } = this.#doc
    const tokens = this.#doc.sentences[sentence]!.tokens
    let at = mention.first - 1
    while (
      at >= 0 &&
      (pack.determiners.has(tokens[at]!.lower) ||
        pack.titles.has(tokens[at]!.lower) ||
        pack.modifiers.has(tokens[at]!.lower) ||
        (tokens[at]!.capital && !this.#endingAt(sentence, at + 1) && at > 0)) &&
      !/^(?:del|al)$/.test(tokens[at]!.lower)
    )
      at--
    const before = tokens[at]?.lower ?? ""
    // "Holm's plan": what is hers does it.
    if (tokens[mention.last]?.lower === "'s") return null
    if (before === "'s") return mention
    // "Rebels holding 23 workers": who holds them.
    const holder = this.#endingAt(sentence, at)
    if (holder !== null && (pack.verbs.get(before) ?? []).some(({ form }) => form === "gerund"))
      return this.#headOf(sentence, holder)
    if (!pack.prepositions.has(before)) return mention
    const head = this.#endingAt(sentence, at)
    if (head !== null) return this.#headOf(sentence, head)
    // "by X" after a verb, "according to X": not the one who does it.
    return at <= 0 ? null : this.#nounBefore(sentence, at)
  }

  // "officials in the capital of X said": a noun that is a mention, before a row of prepositions.
  #nounBefore(sentence: number, at: number): Mention | null {
    const { pack } = this.#doc
    const tokens = this.#doc.sentences[sentence]!.tokens
    for (let i = at - 1; i >= 0 && i > at - 8; i--) {
      const ending = this.#endingAt(sentence, i + 1)
      if (ending !== null) return this.#headOf(sentence, ending)
      if (tokens[i]!.kind === "sign" || this.#isVerb(tokens, i) || pack.conjunctions.has(tokens[i]!.lower))
        return null
    }
    return null
  }

  #subject(mention: Mention): Subject {
    return { actor: mention.actor!, also: this.#alongside(mention), mention, first: mention.first }
  }

  // "A and B".
  #alongside(mention: Mention): Actor[] {
    const { pack } = this.#doc
    const tokens = this.#doc.sentences[mention.sentence]!.tokens
    let at = mention.first - 1
    while (at >= 0 && pack.determiners.has(tokens[at]!.lower)) at--
    if (!pack.and.has(tokens[at]?.lower ?? "") && tokens[at]?.text !== ",") return []
    if (tokens[at]?.text === "," && at > 0 && mention.first !== 0) {
      // A list only at the beginning: "Tamaris, Sarhad army".
      const other = this.#endingAt(mention.sentence, at)
      return other?.first === 0 &&
        other.actor !== null &&
        other.kind === mention.kind &&
        mention.kind === "name"
        ? [other.actor]
        : []
    }
    const other = this.#endingAt(mention.sentence, at)
    return other?.actor != null && other.actor !== mention.actor ? [other.actor] : []
  }

  /** After the verb: "said Ines Quarry", "pidió Montalbán". */
  after(sentence: number, verb: number): Subject | null {
    const { pack } = this.#doc
    const tokens = this.#doc.sentences[sentence]!.tokens
    const start = this.#pastAddressee(sentence, verb)
    for (let i = start; i < tokens.length && i < start + 7; i++) {
      const starting = this.#cast.bySentence[sentence]!.find(({ first }) => first === i)
      if (starting !== undefined) return this.#subject(starting)
      const { lower, text } = tokens[i]!
      if (/^(?:one|un[oa])$/.test(lower) && pack.of.has(tokens[i + 1]?.lower ?? "")) {
        const named = this.#oneOf(sentence, i)
        if (named !== null) return this.#subject(named)
      }
      if (pack.pronouns.has(lower)) return this.pronoun(sentence, i)
      if (pack.determiners.has(lower) && !/^(?:al|del)$/.test(lower)) continue
      if (
        pack.titles.has(lower) ||
        pack.modifiers.has(lower) ||
        pack.nouns.has(lower) ||
        pack.honorifics.has(lower)
      )
        continue
      if (pack.adverbs.test(lower) || tokens[i]!.capital) continue
      if (pack.calendar.has(lower) || /^(?:este|esta|el)$/.test(lower)) continue
      if (
        pack.prepositions.has(lower) &&
        tokens[i - 1] !== undefined &&
        i > start &&
        !/^[,.;:"”»]$/.test(text)
      )
        continue
      return null
    }
    return null
  }

  // "Declaró a la Misión la prefecta": past whom it was said to.
  #pastAddressee(sentence: number, verb: number): number {
    const { tokens } = this.#doc.sentences[sentence]!
    if (!/^(?:a|al|ante)$/.test(tokens[verb + 1]?.lower ?? "")) return verb + 1
    const told = this.#cast.bySentence[sentence]!.find(({ first }) => first > verb + 1 && first < verb + 5)
    return told?.last ?? verb + 1
  }

  // "One of them, Piet Haan": who is named in the aside.
  #oneOf(sentence: number, at: number): Mention | null {
    const { tokens } = this.#doc.sentences[sentence]!
    const comma = tokens.findIndex(({ text }, i) => i > at && text === ",")
    if (comma < 0 || comma > at + 6) return null
    const named = this.#cast.bySentence[sentence]!.find(({ first }) => first > comma && first < comma + 4)
    return named?.actor?.isPerson === true ? named : null
  }

  /** Whom a pronoun stands for: the last of its kind that was told of as doing or saying something. */
  pronoun(sentence: number, at: number): Subject | null {
    const { pack } = this.#doc
    const kind = pack.pronouns.get(this.#doc.sentences[sentence]!.tokens[at]!.lower)
    if (kind === undefined || kind === "speaker" || kind === "we") return null
    const { lower } = this.#doc.sentences[sentence]!.tokens[at]!
    const gender = /^(?:she|ella)$/.test(lower) ? "she" : /^(?:he|él)$/.test(lower) ? "he" : null
    const actor = this.understood(sentence, at, kind, gender)
    return actor === null ? null : { actor, also: [], mention: null, first: at }
  }

  /** The last one that a word without a name may stand for. */
  understood(
    sentence: number,
    at: number,
    kind: "one" | "many" | "thing" | "any",
    gender: Gender | null = null,
  ): Actor | null {
    let spare: Actor | null = null
    for (let n = sentence; n >= 0 && n >= sentence - 4; n--) {
      const same = n < sentence && kind === "one" ? this.#begunBy(n, gender) : null
      if (same !== null) return same
      const own = this.#cast.bySentence[n]!.filter(
        (mention) =>
          (n < sentence || mention.last <= at) &&
          !this.#quoted(mention.from) &&
          suits(mention, kind) &&
          this.#isOf(mention.actor!, gender),
      )
      if (own.length === 0) continue
      const sure = gender === null ? [] : own.filter(({ actor }) => this.#genders.get(actor!) === gender)
      const heads = sure.length > 0 ? sure : own.filter((mention) => this.#isHead(mention))
      const best = n === sentence ? heads.at(-1) : heads[0]
      if (best !== undefined) return best.actor
      // Told of by the way only: another told of before is likelier.
      spare ??= own[0]!.actor
    }
    return spare
  }

  // "He said …": whom the pronoun stands for that a sentence begins with.
  #begunBy(sentence: number, gender: Gender | null): Actor | null {
    const { tokens, body } = this.#doc.sentences[sentence]!
    const at = tokens.findIndex(({ from }) => from >= body)
    const { lower } = tokens[at] ?? { lower: "" }
    const own = lower === "she" || lower === "ella" ? "she" : lower === "he" || lower === "él" ? "he" : null
    if (own === null || (gender !== null && own !== gender) || this.#quoted(tokens[at]!.from)) return null
    return this.pronoun(sentence, at)?.actor ?? null
  }

  // Whether nothing speaks against it that somebody is called "she" or "he".
  #isOf(actor: Actor, gender: Gender | null): boolean {
    if (gender === null) return true
    let own = this.#genders.get(actor)
    if (own === undefined) {
      own = genderOf(this.#doc, actor)
      this.#genders.set(actor, own)
    }
    return own === null || own === gender
  }

  #isHead(mention: Mention): boolean {
    const { pack } = this.#doc
    const tokens = this.#doc.sentences[mention.sentence]!.tokens
    let at = mention.first - 1
    while (
      at >= 0 &&
      (pack.determiners.has(tokens[at]!.lower) ||
        tokens[at]!.capital ||
        pack.modifiers.has(tokens[at]!.lower))
    )
      at--
    if (tokens[mention.last]?.lower === "'s") return false
    if (tokens[at]?.lower === "'s") return !pack.prepositions.has(tokens[at - 2]?.lower ?? "")
    return !pack.prepositions.has(tokens[at]?.lower ?? "")
  }
}

function suits({ actor, plural, of }: Mention, kind: "one" | "many" | "thing" | "any"): boolean {
  if (actor === null) return false
  if (kind === "any") return actor.type !== "media"
  if (kind === "one")
    return (
      actor.isPerson ||
      ((actor.type === "source" || actor.type === "person" || actor.type === "analyst") && !plural)
    )
  if (kind === "many") return plural || (of === "source" && plural)
  return !actor.isPerson && !["source", "person", "media", "analyst"].includes(actor.type)
}
