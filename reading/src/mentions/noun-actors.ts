import type { NounClass } from "../packs/pack.ts"
import type { Token } from "../text/tokens.ts"
import type { CastMaker } from "./actors.ts"
import type { Doc } from "./document.ts"
import type { NounMention } from "./find.ts"
import { type Actor, type Mention, plainName } from "./mention.ts"

/** Settles for each common noun whom it names: a name beside it, a name heard before, or somebody of its own. */
export function joinNouns(doc: Doc, cast: CastMaker, nouns: readonly NounMention[]): void {
  const joiner = new Joiner(doc, cast)
  joiner.titlesOfNames()
  for (const noun of nouns) joiner.beside(noun)
  for (const noun of nouns) if (noun.actor === null) joiner.settle(noun)
  joiner.titles()
}

class Joiner {
  readonly #doc: Doc
  readonly #cast: CastMaker
  readonly #named: readonly Mention[]
  readonly #own = new Map<string, Actor>()
  readonly #dropped = new Set<NounMention>()
  /** What persons are called by: "prime minister". */
  readonly #titled = new Map<string, Actor>()

  constructor(doc: Doc, cast: CastMaker) {
    this.#doc = doc
    this.#cast = cast
    this.#named = cast.actors.flatMap(({ mentions }) => mentions).sort((a, b) => a.from - b.from)
  }

  /** "President Tomas Varga" is the president, where no other is. */
  titlesOfNames(): void {
    const { pack } = this.#doc
    const several = new Set<string>()
    for (const actor of this.#cast.actors) {
      if (!actor.isPerson) continue
      const runs = actor.mentions.flatMap(({ text }) => this.#cast.factsOf(text)?.runs ?? [])
      for (const { sentence, titleFrom, first } of runs) {
        const { tokens } = this.#doc.sentences[sentence]!
        for (let at = titleFrom; at < first; at++) {
          if (!pack.titles.has(tokens[at]!.lower)) continue
          const words = tokens.slice(at, first).map(({ lower }) => lower)
          const title = words.join(" ")
          if ((this.#titled.get(title) ?? actor) !== actor) several.add(title)
          this.#titled.set(title, actor)
        }
      }
    }
    for (const title of several) this.#titled.delete(title)
  }

  /** "The premier, Sanna Brecht", "Ilyas Goran, a senior official", "the broadcaster TV Norte". */
  beside(noun: NounMention): void {
    const tokens = this.#doc.sentences[noun.sentence]!.tokens
    const end = noun.noun.last
    const direct = this.#at(noun.sentence, end)
    if (direct !== null) {
      this.#title(noun, direct)
      this.#dropped.add(noun)
      return
    }
    const owner = noun.noun.owner
    const after = this.#afterOf(tokens, owner !== null && owner.first >= end ? owner.last : end)
    if (tokens[after]?.text === ",") {
      const name = this.#at(noun.sentence, after + 1)
      if (name?.actor != null && fits(noun, name.actor) && closesAside(tokens, name.last)) {
        this.#title(noun, name)
        if (owner === null || owner.first < noun.noun.first) this.#cast.put(name.actor, noun)
        else this.#dropped.add(noun)
        return
      }
    }
    const before = this.#before(noun, tokens)
    if (before?.actor != null && fits(noun, before.actor)) {
      this.#title(noun, before)
      this.#dropped.add(noun)
    }
  }

  // "The president in office, X", "mayor of A and head of B, X": over a few words that no verb is among.
  #afterOf(tokens: readonly Token[], end: number): number {
    const { pack } = this.#doc
    const isAnd = pack.and.has(tokens[end]?.lower ?? "") && pack.titles.has(tokens[end + 1]?.lower ?? "")
    if (!isAnd && !pack.prepositions.has(tokens[end]?.lower ?? "")) return end
    for (let i = end + 1; i < end + (isAnd ? 14 : 7) && i < tokens.length; i++) {
      if (tokens[i]!.text === ",") return i
      const { kind, lower } = tokens[i]!
      if (kind !== "word" || (pack.auxiliaries.has(lower) && !pack.determiners.has(lower))) return end
    }
    return end
  }

  // The name that an aside after a comma belongs to.
  #before(noun: NounMention, tokens: readonly Token[]): Mention | null {
    let at = noun.first - 1
    if (noun.noun.owner !== null && noun.noun.owner.last <= noun.noun.first) at = noun.noun.owner.first - 1
    while (
      at > 0 &&
      (this.#doc.pack.determiners.has(tokens[at]!.lower) ||
        this.#doc.pack.modifiers.has(tokens[at]!.lower) ||
        /^(?:former|then|ex|also)$/.test(tokens[at]!.lower))
    )
      at--
    if (tokens[at]?.text !== ",") return null
    return this.#named.find(({ sentence, last }) => sentence === noun.sentence && last === at) ?? null
  }

  #at(sentence: number, first: number): Mention | null {
    const tokens = this.#doc.sentences[sentence]!.tokens
    let at = first
    if (tokens[at]?.capital === true && this.#doc.pack.determiners.has(tokens[at].lower)) at++
    while (
      at < tokens.length &&
      tokens[at]!.capital &&
      (this.#doc.pack.honorifics.has(tokens[at]!.lower) || this.#doc.pack.titles.has(tokens[at]!.lower))
    )
      at++
    return this.#named.find((each) => each.sentence === sentence && each.first === at) ?? null
  }

  #title(noun: NounMention, { actor }: Mention): void {
    if (actor === null) return
    const owner = this.#owner(noun)
    if (owner !== null && owner !== actor) actor.actsFor ??= owner
    if (actor.isPerson || noun.of === "person") {
      const { tokens } = this.#doc.sentences[noun.sentence]!
      this.#titled.set(singular(tokens[noun.noun.head]!.lower), actor)
      const whole = this.#doc.text
        .slice(tokens[noun.noun.first]!.from, tokens[noun.noun.last - 1]!.to)
        .toLowerCase()
      this.#titled.set(whole, actor)
    } else if (noun.of !== null && noun.of !== "source" && noun.of !== "group" && actor.type === "body")
      actor.type = noun.of
  }

  #owner(noun: NounMention): Actor | null {
    const { owner } = noun.noun
    if (owner === null) return null
    return this.ownerAt(noun.sentence, owner)
  }

  /** The actor of the words that say whose somebody is; an adjective is held against the names that it is made of. */
  ownerAt(sentence: number, { first, last }: { first: number; last: number }): Actor | null {
    const inside = this.#named.find(
      (each) => each.sentence === sentence && each.first >= first && each.first < last,
    )
    if (inside?.actor != null) return inside.actor
    const tokens = this.#doc.sentences[sentence]!.tokens
    const words = tokens.slice(first, last).filter(({ capital }) => capital)
    for (const { text } of words) {
      const found = this.#stem(text)
      if (found !== null) return found
    }
    return null
  }

  // "Tamari" is of Tamaris, "Belmaran" of Belmara.
  #stem(word: string): Actor | null {
    const lower = plainName(word)
    const least = Math.max(4, lower.length - 3)
    for (const [name, actor] of this.#cast.byName)
      for (const part of name.split(" ")) {
        let same = 0
        while (same < part.length && part[same] === lower[same]) same++
        if (same >= least && part.length - same <= 3 && !actor.isPerson) return actor
      }
    return null
  }

  /** A noun that no name stands beside. */
  settle(noun: NounMention): void {
    if (this.#dropped.has(noun)) return
    const { tokens } = this.#doc.sentences[noun.sentence]!
    const head = singular(tokens[noun.noun.head]!.lower)
    const owner = this.#owner(noun)
    const words = noun.title!
    if (owner !== null && /^(?:office|camp|entourage|team|entorno|círculo|equipo)$/.test(head)) {
      this.#cast.put(owner, noun)
      return
    }
    if (!noun.indefinite && !noun.plural) {
      const titled =
        this.#titled.get(words) ?? (noun.noun.owner === null ? this.#titled.get(head) : undefined)
      if (titled !== undefined) {
        this.#cast.put(titled, noun)
        return
      }
    }
    const person = this.#person(noun, head)
    if (person !== null) {
      this.#cast.put(person, noun)
      return
    }
    const named = noun.indefinite && !noun.noun.definite ? null : this.#sameHead(noun, head)
    if (named !== null) {
      this.#cast.put(named, noun)
      return
    }
    const key = this.#key(noun, head, owner)
    let actor = this.#own.get(key) ?? this.#near(noun, head)
    if (actor === undefined) {
      actor = this.#cast.make(noun.text, noun.of ?? "group", false)
      actor.actsFor = owner
      this.#own.set(key, actor)
    }
    this.#cast.put(actor, noun)
  }

  // "The leader", of whom no such title is told: the person last told of.
  #person(noun: NounMention, head: string): Actor | null {
    if (noun.plural || !noun.noun.definite || noun.noun.owner !== null || !ANYBODY.test(head)) return null
    return lastBefore(
      this.#cast.actors.filter(({ isPerson }) => isPerson),
      noun,
    )
  }

  #key(noun: NounMention, head: string, owner: Actor | null): string {
    const ordinal =
      /\b(?:first|second|third|fourth|primer|primera|segundo|segunda|tercer|tercera|another|otro|otra)\b/.exec(
        noun.title!,
      )?.[0]
    return `${owner?.id ?? ""} ${head} ${ordinal ?? ""}`
  }

  // "The officials" after "three senior officials": the same head, told before.
  #near(noun: NounMention, head: string): Actor | undefined {
    if (
      noun.noun.owner !== null ||
      /\b(?:another|other|first|second|third|otro|otra|segund[oa]|tercer[oa]?)\b/.test(noun.title!)
    )
      return undefined
    if (noun.noun.indefinite && !noun.noun.counted) return undefined
    return [...this.#own].find(([key]) => key.trim().endsWith(head) || key.includes(` ${head} `))?.[1]
  }

  // "The trust" is the Harbour Trust; "the company" the one company that is named.
  #sameHead(noun: NounMention, head: string): Actor | null {
    const before = (actor: Actor): number => actor.mentions.filter(({ from }) => from < noun.from).length
    const owned = this.#owner(noun)
    const all = this.#cast.actors.filter(
      ({ mentions, isPerson }) => !isPerson && mentions.some(({ kind }) => kind === "name"),
    )
    const same = all.filter(({ name }) =>
      plainName(name)
        .split(" ")
        .some((word) => singular(word) === head || word === head),
    )
    if (same.length > 0 && (owned === null || same.length === 1))
      return same.sort((a, b) => before(b) - before(a))[0]!
    if (owned !== null) {
      // "The Lowland authorities" are the Lowland Districts.
      return /^(?:authoritie|authority|government|side|leadership|autoridade|autoridad|gobierno|bando)s?$/.test(
        head,
      ) && owned.type !== "person"
        ? owned
        : null
    }
    if (/^(?:government|cabinet|gobierno|ejecutivo)$/.test(head)) {
      const states = all.filter(({ mentions }) =>
        mentions.some(({ text }) => /^(?:government|gobierno)\b/i.test(text)),
      )
      return states.length === 1 ? states[0]! : null
    }
    const synonyms = SAME.find((words) => words.has(head))
    if (synonyms === undefined) return null
    const [of] = [...synonyms]
    const others = all.filter(({ type }) => type === of || synonyms.has(type))
    return others.length < 2 ? (others[0] ?? null) : lastBefore(others, noun)
  }

  /** Persons act for whom their title names: "Tamari Prime Minister". */
  titles(): void {
    for (const actor of this.#cast.actors) {
      if (!actor.isPerson || actor.actsFor !== null) continue
      for (const mention of actor.mentions) {
        if (mention.kind !== "name") continue
        const run = this.#cast
          .factsOf(mention.text)
          ?.runs.find((each) => each.sentence === mention.sentence && each.first === mention.first)
        if (run === undefined || run.titleFrom === run.first) continue
        const owner = this.ownerAt(mention.sentence, { first: run.titleFrom, last: run.first })
        if (owner !== null && owner !== actor) actor.actsFor = owner
      }
    }
  }
}

// What somebody named may be called without being introduced so.
const ANYBODY =
  /^(?:leader|politician|veteran|executive|dirigente|l[ií]der|pol[ií]tic[oa]|mandatari[oa]|directiv[oa]|sindicalista|empresari[oa]|regidor|regidora|edil|parlamentari[oa]|portavoz|jurista|acad[eé]mic[oa]|religios[oa])$/

/** Of several, the one last told of before a place, and not long before. */
function lastBefore(actors: readonly Actor[], { from, sentence }: Mention): Actor | null {
  let best: Mention | null = null
  for (const { mentions } of actors)
    for (const mention of mentions)
      if (mention.to <= from && mention.sentence >= sentence - 3 && mention.from > (best?.from ?? -1))
        best = mention
  return best?.actor ?? null
}

const SAME: readonly ReadonlySet<string>[] = [
  new Set<string>([
    "company",
    "firm",
    "employer",
    "operator",
    "management",
    "empresa",
    "compañía",
    "firma",
    "patronal",
    "operadora",
    "naviera",
    "aerolínea",
    "airline",
    "carrier",
    "minera",
  ]),
  new Set<string>(["union", "sindicato", "gremio"]),
  new Set<string>([
    "armed group",
    "army",
    "military",
    "ejército",
    "militares",
    "militar",
    "tropa",
    "troop",
    "guerrilla",
    "milicia",
    "militia",
    "rebel",
    "rebelde",
  ]),
  new Set<string>(["court", "tribunal", "corte"]),
]

/** Roughly: without the ending of a plural. */
export function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word
  return word
    .replace(/(?<=[rnldj])es$/, "")
    .replace(/ies$/, "y")
    .replace(/s$/, "")
}

const PEOPLE: readonly (NounClass | null)[] = ["person", "source", "analyst"]

function fits({ of, plural }: NounMention, actor: Actor): boolean {
  if (plural) return false
  return PEOPLE.includes(of) ? actor.isPerson || actor.type === "body" : !actor.isPerson
}

// After "the premier, Sanna Brecht": a comma, or the verb; else it is a list.
function closesAside(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last]
  return next === undefined || /^[,.;:)(—–"“«]$/.test(next.text) || next.kind === "word"
}
