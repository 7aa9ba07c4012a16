import type { NounClass } from "../packs/pack.ts"
import type { Token } from "../text/tokens.ts"
import type { Doc } from "./document.ts"
import { factsOf, isSaying, isSayingAt, isSubject, type NameFacts, nameIn } from "./evidence.ts"
import type { Mention } from "./mention.ts"
import { midCapitals, type Run, runsIn, smallWords } from "./names.ts"
import { type Noun, nounsIn } from "./nouns.ts"

export interface NounMention extends Mention {
  readonly noun: Noun
}

export interface Found {
  readonly names: readonly Mention[]
  readonly nouns: readonly NounMention[]
  readonly facts: ReadonlyMap<string, NameFacts>
}

/** Everything in a text that may name somebody. Cost: O(length). */
export function findMentions(doc: Doc): Found {
  const [mid, small] = [midCapitals(doc), smallWords(doc)]
  const runs = doc.sentences.map((_, i) => runsIn(doc, i, mid, small))
  const facts = factsOf(doc, runs)
  const heads = headsOf(facts)
  const names: Mention[] = []
  const nouns: NounMention[] = []
  for (const [i, { tokens }] of doc.sentences.entries()) {
    for (const run of runs[i]!) {
      const known = facts.get(nameIn(doc, run))!
      if (isAdjective(doc, run, known)) continue
      names.push(nameMention(doc, run, known))
    }
    for (const noun of nounsIn(tokens, runs[i]!, doc.pack))
      if (isActing(doc, i, noun) || isNamed(tokens, noun, heads)) nouns.push(nounMention(doc, i, noun))
  }
  return { names, nouns, facts }
}

// The common nouns in the names of those who act: "ministry" of the Ministry of Labour.
function headsOf(facts: ReadonlyMap<string, NameFacts>): Set<string> {
  const heads = new Set<string>()
  for (const { text, actor, place, of } of facts.values())
    if (of !== null && of !== "media" && actor >= 2 && actor > place)
      for (const word of text.toLowerCase().split(/[\s-]+/)) heads.add(word)
  return heads
}

// "The ministry", where one is named, whatever it stands with.
function isNamed(
  tokens: readonly Token[],
  { head, definite, owner, first }: Noun,
  heads: ReadonlySet<string>,
): boolean {
  const before = tokens[first - 1]?.lower ?? ""
  return (
    definite &&
    owner === null &&
    heads.has(tokens[head]!.lower) &&
    /^(?:the|el|la|los|las|del|al)$/.test(before)
  )
}

// "Kasmiri steel": before a noun that is no verb.
function isAdjective(doc: Doc, run: Run, { adjective, actor }: NameFacts): boolean {
  if (adjective === 0 || doc.pack.language !== "en" || run.titleFrom < run.first) return false
  const tokens = doc.sentences[run.sentence]!.tokens
  const next = tokens[run.last]
  if (doc.pack.nouns.has(tokens[run.titleFrom - 1]?.lower ?? "")) return false
  if (next === undefined || next.kind !== "word" || next.capital || next.lower === "'s") return false
  const { pack } = doc
  if (
    pack.prepositions.has(next.lower) ||
    pack.conjunctions.has(next.lower) ||
    pack.auxiliaries.has(next.lower) ||
    pack.adverbs.test(next.lower)
  )
    return false
  return (
    !(pack.verbs.get(next.lower) ?? []).some(({ form }) => form !== "base" && form !== "gerund") ||
    actor === 0
  )
}

function nameMention(doc: Doc, { sentence, first, last }: Run, facts: NameFacts): Mention {
  const tokens = doc.sentences[sentence]!.tokens
  return {
    from: tokens[first]!.from,
    to: tokens[last - 1]!.to,
    sentence,
    first,
    last,
    text: facts.text,
    kind: "name",
    of: facts.of,
    plural: false,
    indefinite: false,
    title: null,
    actor: null,
  }
}

const PLURAL = /(?<!s)s$|men$|women$|children$|people|police|clergy|staff|personas|tropas/

function nounMention(doc: Doc, sentence: number, noun: Noun): NounMention {
  const tokens = doc.sentences[sentence]!.tokens
  const last = withTail(tokens, noun, doc)
  const first =
    noun.owner !== null && noun.owner.last === noun.first && doc.pack.language === "en"
      ? noun.first
      : noun.first
  const [from, to] = [tokens[first]!.from, tokens[last - 1]!.to]
  return {
    from,
    to,
    sentence,
    first,
    last,
    text: doc.text.slice(from, to),
    kind: "noun",
    of: noun.of,
    plural: PLURAL.test(tokens[noun.head]!.lower),
    indefinite: noun.indefinite || noun.counted,
    title: doc.text.slice(tokens[noun.first]!.from, tokens[noun.last - 1]!.to).toLowerCase(),
    actor: null,
    noun,
  }
}

// "with knowledge of the matter": up to the verb or sign after it.
function withTail(tokens: readonly Token[], { last }: Noun, { pack }: Doc): number {
  const next = tokens
    .slice(last, last + 3)
    .map(({ lower }) => lower)
    .join(" ")
  if (
    !/^(?:familiar with|briefed on|with (?:direct |first-hand |knowledge)|close to|privy to|involved in|conocedor\p{L}* de|al tanto|con conocimiento|cercan[oa]s? a|próxim[oa]s? a|familiarizad\p{L}+ con|diplomátic[oa]s)/u.test(
      next,
    )
  )
    return last
  let i = last + 2
  while (i < tokens.length && i < last + 9) {
    const { lower, kind } = tokens[i]!
    if (
      kind === "sign" ||
      pack.auxiliaries.has(lower) ||
      isSaying(lower, pack) ||
      pack.conjunctions.has(lower)
    )
      break
    i++
  }
  return i
}

// Groups and bodies count where they do something, are spoken of as known, or are done something to.
function isActing(doc: Doc, sentence: number, noun: Noun): boolean {
  const { pack } = doc
  const tokens = doc.sentences[sentence]!.tokens
  const word = tokens[noun.head]!.lower
  const last = withTail(tokens, noun, doc)
  const extended = last > noun.last
  if (/^(?:people|persons?|personas?)$/.test(word))
    return (
      extended ||
      isSaidNext(tokens, noun.last, pack) ||
      /^(?:who|que|in|at|with|inside|briefed|present|involved|aware|presentes?|asistentes|con|cercan[oa]s?|próxim[oa]s?|conocedor[ae]s|implicad[oa]s|involucrad[oa]s)$/.test(
        tokens[noun.last]?.lower ?? "",
      )
    )
  if (
    /^(?:countr(?:y|ies)|neighbours?|neighbors?|states?|nations?|capital|país(?:es)?|estados?|naci[oó]n(?:es)?|vecin[oa]s?|republic|kingdom|reino|república|port)$/.test(
      word,
    )
  )
    return isNeighbour(tokens, noun, pack.language) && (isSubject(tokens, noun.last, pack) || noun.indefinite)
  if (/^(?:sides?|bandos?)$/.test(word)) return noun.owner !== null && noun.owner.last === noun.first
  const before = tokens[noun.first - 1]?.lower ?? ""
  const two = tokens[noun.first - 2]?.lower ?? ""
  const subject =
    tokens[noun.last]?.lower === "'s" ||
    hasVerb(tokens, afterOwner(tokens, noun, last), doc, PLURAL.test(word)) ||
    isSaying(before, pack) ||
    isSaidBefore(tokens, noun.first, pack)
  const named = tokens[noun.last]?.capital === true
  if (named) return true
  if (/^(?:be|been|was|is|were|are|as|era|es|fue|ser|como)$/.test(before)) return false
  if (noun.of === "media") return /^(?:this|esta|este)$/.test(before)
  return (
    extended ||
    accepts(
      noun.of,
      {
        subject,
        definite: noun.definite,
        owned: noun.owner !== null,
        towards: isTowards(before, two, pack.determiners),
      },
      { ...noun, isPlace: pack.placeNouns.has(word) },
    )
  )
}

const isSaidNext = (tokens: readonly Token[], at: number, pack: Doc["pack"]): boolean =>
  at < tokens.length && isSayingAt(tokens, at, pack)

// "Informaron este jueves fuentes": the verb of saying before it, over a time or an article.
function isSaidBefore(tokens: readonly Token[], first: number, pack: Doc["pack"]): boolean {
  for (let i = first - 1; i >= 0 && i > first - 5; i--) {
    const { lower, kind } = tokens[i]!
    if (isSaying(lower, pack)) return true
    if (
      !pack.determiners.has(lower) &&
      !pack.calendar.has(lower) &&
      !pack.adverbs.test(lower) &&
      kind !== "number"
    )
      return false
  }
  return false
}

// Whether a verb follows, over what goes with the noun: "officials on both sides describe".
function hasVerb(tokens: readonly Token[], at: number, { pack }: Doc, plural: boolean): boolean {
  if (isSubject(tokens, at, pack)) return true
  if (
    /^(?:who|quien|quienes)$/.test(tokens[at]?.lower ?? "") ||
    (pack.language === "es" && tokens[at]?.lower === "que" && !pack.verbs.has(tokens[at - 1]?.lower ?? ""))
  )
    return true
  const isPlural = (i: number): boolean =>
    plural &&
    pack.language === "en" &&
    (pack.verbs.get(tokens[i]?.lower ?? "") ?? []).some(({ form }) => form === "base")
  if (isPlural(at)) return true
  const next = tokens[at]?.lower ?? ""
  // "Rebels holding 23 men said".
  const isDoing = pack.language === "en" && (pack.verbs.get(next) ?? []).some(({ form }) => form === "gerund")
  if (!isDoing && !pack.prepositions.has(next) && !/^(?:más|muy|nevertheless)$/.test(next)) return false
  for (let i = at + 1; i < tokens.length && i < at + (isDoing ? 14 : 8); i++) {
    const { kind, lower, text } = tokens[i]!
    if (text === ",") return isSubject(tokens, i, pack)
    if (kind === "sign" || pack.conjunctions.has(lower)) return false
    if (i > at + 1 && isSubject(tokens, i, pack)) return true
    if (i > at + 1 && isPlural(i) && !pack.determiners.has(tokens[i - 1]!.lower)) return true
  }
  return false
}

function afterOwner(tokens: readonly Token[], { owner, last: end }: Noun, last: number): number {
  return owner !== null && owner.first >= end && owner.last <= tokens.length
    ? Math.max(last, owner.last)
    : last
}

function isNeighbour(tokens: readonly Token[], { first, last }: Noun, language: string): boolean {
  const before = tokens[first - 1]?.lower ?? ""
  const words = [before, ...tokens.slice(first, last).map(({ lower }) => lower)]
  return words.some((word) =>
    (language === "en" ? /^(?:another|other|third|neighbou?ring)$/ : /^(?:otro|tercer)$/).test(word),
  )
}

const isTowards = (before: string, two: string, determiners: ReadonlySet<string>): boolean => {
  const word = determiners.has(before) ? two : before
  return /^(?:by|with|against|to|told|urged|accused|asked|warned|from|that|por|con|contra|al|a|que)$/.test(
    word,
  )
}

interface Stand {
  readonly subject: boolean
  readonly definite: boolean
  readonly owned: boolean
  readonly towards: boolean
}

function accepts(
  of: NounClass,
  { subject, definite, owned, towards }: Stand,
  noun: Noun & { isPlace: boolean },
): boolean {
  if (of === "source" || of === "person" || of === "analyst")
    return (
      subject ||
      definite ||
      owned ||
      noun.counted ||
      (noun.indefinite && towards) ||
      (of === "source" && noun.first === 0)
    )
  if (noun.isPlace) return subject
  if (of === "media") return false
  if (of === "group" || of === "armed group") return subject
  return subject || owned || (definite && towards)
}
