import type { NounClass } from "../packs/pack.ts"
import type { Doc } from "./document.ts"
import type { NameFacts } from "./evidence.ts"
import type { Found } from "./find.ts"
import { type Actor, type Mention, plainName } from "./mention.ts"
import { smallWords } from "./names.ts"

/** Whom a text names: the actors, and all mentions of them in order. */
export interface Cast {
  readonly actors: readonly Actor[]
  readonly mentions: readonly Mention[]
  /** Those of each sentence, in order. */
  readonly bySentence: readonly (readonly Mention[])[]
  /** Who speaks in a transcript, by the plain label. */
  readonly labels: ReadonlyMap<string, Actor>
}

const MOST_NAMES = 1500

export class CastMaker {
  readonly doc: Doc
  readonly #found: Found
  readonly actors: Actor[] = []
  readonly byName = new Map<string, Actor>()
  readonly labels = new Map<string, Actor>()
  #small: ReadonlySet<string> | null = null

  constructor(doc: Doc, found: Found) {
    this.doc = doc
    this.#found = found
  }

  make(name: string, type: NounClass, isPerson: boolean): Actor {
    const actor: Actor = {
      id: `a${this.actors.length + 1}`,
      name,
      type,
      mentions: [],
      actsFor: null,
      decides: false,
      isPerson,
      doubtful: false,
    }
    this.actors.push(actor)
    return actor
  }

  put(actor: Actor, mention: Mention): void {
    mention.actor = actor
    actor.mentions.push(mention)
  }

  factsOf(name: string): NameFacts | undefined {
    return this.#found.facts.get(name)
  }

  /** Names, the longest first, so that short forms find what they are short for. */
  names(): void {
    const keys = new Map<string, Mention[]>()
    for (const mention of this.#found.names) {
      const key = plainName(mention.text)
      keys.set(key, [...(keys.get(key) ?? []).slice(0, 400), mention])
    }
    const sorted = [...keys]
      .sort((a, b) => wordsIn(b[0]) - wordsIn(a[0]) || b[1].length - a[1].length)
      .slice(0, MOST_NAMES)
    const passed: [string, readonly Mention[]][] = []
    for (const [key, mentions] of sorted) {
      const facts = this.#all(mentions)
      const longer = this.#longer(key, mentions)
      if (longer !== null) {
        for (const mention of mentions) this.put(longer, mention)
        this.byName.set(key, longer)
        continue
      }
      if (!isSomebody(facts, mentions.length) || !this.#isSure(mentions)) {
        passed.push([key, mentions])
        continue
      }
      const isPerson = this.#isPerson(key, facts)
      const actor = this.make(mentions[0]!.text, isPerson ? "person" : (facts.of ?? guess(facts)), isPerson)
      for (const mention of mentions) this.put(actor, mention)
      this.byName.set(key, actor)
    }
    this.#full(passed)
  }

  // A single word that only ever begins a sentence may be a common noun: something else must speak for it.
  #isSure(mentions: readonly Mention[]): boolean {
    const [first] = mentions
    if (mentions.length > 1 || first!.text.includes(" ") || first!.first > 0) return true
    const next = this.doc.sentences[first!.sentence]!.tokens[first!.last]?.text
    if (next === "," || next === "’s" || next === "'s" || /^\p{Lu}{2}/u.test(first!.text)) return true
    const stem = first!.text.slice(0, Math.max(4, first!.text.length - 2))
    return (
      [...this.#found.facts.keys()].some((text) => text !== first!.text && text.startsWith(stem)) ||
      new RegExp(`\\b${stem.replace(/[^\p{L}]/gu, "")}\\p{Ll}+`, "u").test(this.doc.text.slice(first!.to))
    )
  }

  // What all spellings of a name tell together.
  #all(mentions: readonly Mention[]): NameFacts {
    const all = [...new Set(mentions.map(({ text }) => text))].flatMap(
      (text) => this.#found.facts.get(text) ?? [],
    )
    const sum = (of: (facts: NameFacts) => number): number =>
      all.reduce((total, facts) => total + of(facts), 0)
    return {
      ...all[0]!,
      actor: sum(({ actor }) => actor),
      place: sum(({ place }) => place),
      person: sum(({ person }) => person),
      articled: sum(({ articled }) => articled),
      says: sum(({ says }) => says),
      of: all.find(({ of }) => of !== null)?.of ?? null,
      title: all.find(({ title }) => title !== null)?.title ?? null,
    }
  }

  #isPerson(key: string, { person, of, actor, articled, says, place }: NameFacts): boolean {
    if (of !== null && of !== "state") return false
    if (person >= 2) return person > articled
    if (articled > 0 || key.split(" ").some((word) => SMALL.test(word))) return false
    // "Ines Quarry" said once, "Quarry" later.
    const words = key.split(" ")
    // "Rosa Téllez said": two or three words that are no common nouns here.
    if (of === null && says > 0 && place === 0 && (words.length === 2 || words.length === 3))
      return !words.some((word) => this.#isCommon(word))
    return (
      of === null &&
      words.length >= 2 &&
      words.length <= 4 &&
      actor > 0 &&
      this.#found.names.some(({ text }) => plainName(text) === words.at(-1))
    )
  }

  #isCommon(word: string): boolean {
    const { pack } = this.doc
    this.#small ??= smallWords(this.doc)
    return (
      this.#small.has(word) ||
      pack.nouns.has(word) ||
      pack.common.has(word) ||
      pack.placeNouns.has(word) ||
      pack.treatyNouns.has(word) ||
      pack.modifiers.has(word)
    )
  }

  // A full name passed over, of whom the last name alone was taken for somebody: "his counterpart, Iván Ripoll".
  #full(passed: readonly [string, readonly Mention[]][]): void {
    for (const [key, mentions] of passed) {
      const words = key.split(" ")
      if (words.length < 2 || words.length > 4 || words.some((word) => this.#isCommon(word))) continue
      const actor = this.byName.get(words.at(-1)!)
      const facts = this.#all(mentions)
      if (actor === undefined || facts.of !== null || facts.articled > 0 || facts.place > 0) continue
      if (actor.type !== "body" && actor.type !== "person") continue
      for (const mention of mentions) this.put(actor, mention)
      actor.mentions.sort((a, b) => a.from - b.from)
      actor.name = mentions[0]!.text
      actor.type = "person"
      actor.isPerson = true
      this.byName.set(key, actor)
    }
  }

  // The actor whose name a shorter one is part of, or stands for by its first letters.
  #longer(key: string, mentions: readonly Mention[]): Actor | null {
    const words = key.split(" ")
    const first = mentions[0]!.text
    if (/^\p{Lu}[\p{Lu}.]{1,7}$/u.test(first)) {
      const letters = first.replace(/\./g, "")
      for (const actor of this.actors) if (initials(actor.name).includes(letters)) return actor
      const named = this.#beforeBracket(mentions)
      if (named !== null) return named
    }
    for (const [long, actor] of this.byName) if (isShortFor(words, long.split(" "), actor)) return actor
    return null
  }

  // "Allied Drivers' Union (ADU)".
  #beforeBracket(mentions: readonly Mention[]): Actor | null {
    for (const mention of mentions) {
      const tokens = this.doc.sentences[mention.sentence]!.tokens
      if (tokens[mention.first - 1]?.text !== "(") continue
      const before = this.#found.names.find(
        ({ sentence, last }) => sentence === mention.sentence && last === mention.first - 1,
      )
      if (before?.actor) return before.actor
    }
    return null
  }

  done(): Cast {
    const actors = this.actors.filter(({ mentions }) => mentions.length > 0)
    const mentions = actors.flatMap(({ mentions }) => mentions).sort((a, b) => a.from - b.from || b.to - a.to)
    const kept: Mention[] = []
    for (const mention of mentions) {
      const last = kept.at(-1)
      if (last !== undefined && mention.from < last.to && mention.actor === last.actor) continue
      kept.push(mention)
    }
    for (const actor of actors)
      actor.mentions.splice(0, Number.POSITIVE_INFINITY, ...kept.filter((mention) => mention.actor === actor))
    const bySentence = this.doc.sentences.map((): Mention[] => [])
    for (const mention of kept) bySentence[mention.sentence]!.push(mention)
    return { actors, mentions: kept, bySentence, labels: this.labels }
  }
}

function isSomebody({ actor, place, of }: NameFacts, count: number): boolean {
  if (of === "state" && actor >= 2 && place <= actor * 2) return true
  return actor >= 2 && actor > place * 0.8 && (count > 0 || of !== null)
}

function guess({ person }: NameFacts): NounClass {
  return person > 0 ? "person" : "body"
}

const wordsIn = (text: string): number => text.split(" ").length

const SMALL = /^(?:of|the|and|for|de|del|la|las|el|los|y|e|&)$/i

// The first letters of a name's words, with and without its small words.
function initials(name: string): string[] {
  const words = name.split(/[\s-]+/)
  const own = words.filter((word) => !SMALL.test(word))
  const of = (all: readonly string[]): string => all.map((word) => word[0]!.toUpperCase()).join("")
  return own.length < 2 ? [] : [of(own), of(words)]
}

const HEADS =
  /^(?:government|gobierno|republic|república|kingdom|reino|confederation|confederación|state|estado|federation|union)$/

/** Whether one name is a short form of another: a person's last name, a body's head or first words. */
function isShortFor(short: readonly string[], long: readonly string[], actor: Actor): boolean {
  if (short.length >= long.length) return false
  if (actor.isPerson)
    return short.length === 1
      ? short[0] === long.at(-1) ||
          short[0] === long[0] ||
          (long.length > 2 && short[0] === long[long.length - 2])
      : short.join(" ") === long.slice(-short.length).join(" ")
  // "Kerstadt" is no short form of the Kerstadt Mirror.
  if (actor.type === "media" && short.at(-1) !== long.at(-1)) return false
  let at = 0
  for (const word of long) if (word === short[at]) at++
  if (at < short.length) return false
  const of = long.findIndex((word) => SMALL.test(word))
  if (of < 0) return true
  // What follows "of" is the whole only after a word such as government.
  return (
    short.some((word) => long.slice(0, of).includes(word)) ||
    HEADS.test(long[0]!) ||
    long.slice(0, of).some((word) => HEADS.test(word))
  )
}
