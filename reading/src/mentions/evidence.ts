import type { NounClass, Pack } from "../packs/pack.ts"
import type { Token } from "../text/tokens.ts"
import type { Doc } from "./document.ts"
import { beginsSentence, mayBeVerb, type Run } from "./names.ts"

/** What the places of one name tell of it. */
export interface NameFacts {
  readonly text: string
  readonly runs: Run[]
  /** How much speaks for somebody who acts, and for a place. */
  actor: number
  place: number
  /** Before a common noun, as an adjective is. */
  adjective: number
  person: number
  /** With an article, as no person is. */
  articled: number
  /** Next to a verb of saying. */
  says: number
  of: NounClass | null
  title: string | null
}

/** What follows and precedes each name, gathered by its words. */
export function factsOf(doc: Doc, runs: readonly (readonly Run[])[]): Map<string, NameFacts> {
  const facts = new Map<string, NameFacts>()
  for (const [i, own] of runs.entries())
    for (const run of own) {
      const text = nameIn(doc, run)
      const known = facts.get(text) ?? start(doc, text, run)
      facts.set(text, known)
      known.runs.push(run)
      look(doc, doc.sentences[i]!.tokens, run, known)
    }
  return facts
}

export function nameIn(doc: Doc, { sentence, first, last }: Run): string {
  const tokens = doc.sentences[sentence]!.tokens
  return doc.text.slice(tokens[first]!.from, tokens[last - 1]!.to).replace(/\s+/g, " ")
}

const MEDIA =
  /\b(?:TV|Radio|Times|Post|News|Gazette|Courier|Herald|Tribune|Observer|Chronicle|Journal|Daily|Guardian|Telegraph|Agencia|Diario|Reuters|AFP|Associated Press|EFE|BBC|CNN|Press|Noticias|Prensa|Heraldo|Mercury|Examiner|Standard|Broadcasting|Gaceta|Correo|Mirror|Globe|Echo|Argus|Bulletin|Dispatch|Register|Independent|Inquirer|Sentinel|Ledger|Packet|Monitor|Wire|Advertiser|Messenger|Enquirer|Clarion|Onda|Cadena|Canal|Semanario|Revista|La Voz|El Faro|El Eco|El Heraldo|La Tribuna|La Hora|El Mercurio|El Norte|La Opinión|La Crónica|El Imparcial)\b/
const COMPANY =
  /\b(?:Inc|Ltd|Corp|Corporation|Company|Co\.|Group|Holdings?|Buses|Bank|Airlines?|Airways|Shipping|Steel(?:works)?|Energy|Motors?|Industries|Lines|Oil|Gas|Partners|S\.A|SA|AG|PLC|LLC|Ports|Rail|Railways|Freight|Ferries|Logistics|Terminals?|Mining|Mines|Quarries|Collier(?:y|ies)|Stone|Cement|Foods?|Dair(?:y|ies)|Mills?|Pharma\w*|Chemicals?|Systems|Technolog(?:y|ies)|Telecoms?|Ventures|Brothers|Brewer(?:y|ies)|Hotels|Stores|Supermarkets|Properties|Developments?|Construction|Engineering|Aerospace|Shipyards?|Dockyards?|Electric|Power|Utilities|Insurance|Minera|Minas|Hulleras|Naviera|Petróleos|Banco|Caja|Eléctrica|Hidroeléctrica|Aceros|Transportes|Puertos|Muelles|Astilleros|Cementos|Aguas|Autobuses|Conservas|Conserveras?|Ferrocarriles|Papelera|Textiles|Energía|Grupo|Constructora|Inmobiliaria|Azucarera|Pesquera|Pesquerías|Lácteos|Aerolíneas|Navegación|Siderúrgica|Refinerías?)\b/

// Common nouns of actors that, within a name, are as often a place's.
const PLACES_TOO = new Set(
  "port capital village station state station mill mills puerto pueblo pueblos estado vecino vecina".split(
    " ",
  ),
)

function start(doc: Doc, text: string, run: Run): NameFacts {
  const { pack } = doc
  const tokens = doc.sentences[run.sentence]!.tokens.slice(run.first, run.last)
  const facts: NameFacts = {
    text,
    runs: [],
    actor: 0,
    place: 0,
    adjective: 0,
    person: 0,
    articled: 0,
    says: 0,
    of: null,
    title: null,
  }
  const lowers = tokens.map(({ lower }) => lower)
  const classes = lowers.map((word) => (PLACES_TOO.has(word) ? undefined : pack.nouns.get(word)))
  const of = pack.language === "es" ? classes.find(Boolean) : classes.findLast(Boolean)
  if (lowers.some((word) => pack.treatyNouns.has(word)) && !/bank|banco/i.test(text)) facts.place += 6
  const head = pack.language === "es" ? lowers.slice(0, 1) : [lowers[0]!, lowers.at(-1)!]
  if (head.some((word) => pack.placeNouns.has(word)) && of === undefined)
    facts.place += COMPANY.test(text) ? 0 : 3
  if (MEDIA.test(text)) facts.of = "media"
  else if (of !== undefined && of !== "person" && of !== "source") facts.of = of
  else if (COMPANY.test(text)) facts.of = "company"
  else if (isCountry(text, pack.language)) facts.of = "state"
  if (facts.of !== null) facts.actor += facts.of === "state" ? 1 : 3
  return facts
}

const countries = new Map<string, ReadonlySet<string>>()

/** Whether a name is that of a country, in a language. */
function isCountry(text: string, language: string): boolean {
  let known = countries.get(language)
  if (known === undefined) {
    const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" })
    const all: string[] = []
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    for (const a of letters) for (const b of letters) all.push(names.of(a + b) ?? "")
    known = new Set(all.filter((name) => name !== ""))
    countries.set(language, known)
  }
  return known.has(text) || /^(?:US|U\.S\.|USA|UK|United States|Britain|EE\.UU\.|Estados Unidos)$/.test(text)
}

// Before somebody: what is done to or with them.
const TOWARDS =
  /^(?:by|against|with|between|told|tells|urged|accused|accuses|asked|warned|from|por|contra|entre|ante|con|al)$/

function look(doc: Doc, tokens: readonly Token[], run: Run, facts: NameFacts): void {
  const { pack } = doc
  const before = tokens[run.titleFrom - 1]
  const next = tokens[run.last]
  if (run.titleFrom < run.first) {
    facts.actor += 3
    facts.person += 3
    facts.title ??= tokens
      .slice(run.titleFrom, run.first)
      .map(({ text }) => text)
      .join(" ")
  }
  lookBefore(doc, tokens, run, facts)
  if (next === undefined) return
  if (isSaying(next.lower, pack) || (before !== undefined && isSaying(before.lower, pack))) facts.says++
  if (next.lower === "'s") {
    if (pack.nouns.has(headAfter(tokens, run.last + 1, pack))) facts.actor += 2
    return
  }
  // "Statement by Harbour Lines: “…”".
  if (next.text === ":" && /^["“«]$/.test(tokens[run.last + 1]?.text ?? "")) facts.actor += 3
  if (next.text === "(" && /^\p{Lu}{2,}$/u.test(tokens[run.last + 1]?.text ?? "")) facts.actor += 2
  if (isSubject(tokens, run.last, pack) && !(before !== undefined && pack.places.has(before.lower)))
    facts.actor += 2
  else if (pack.language === "en" && next.kind === "word" && !next.capital) lookNoun(next, pack, facts)
  // "His opposite number, Ilse Vann, says".
  const verb = tokens[run.last + 1]
  if (
    before?.text === "," &&
    next.text === "," &&
    verb !== undefined &&
    !verb.capital &&
    run.last - run.first > 1
  ) {
    if (isSayingAt(tokens, run.last + 1, pack)) facts.says++
    if (mayBeVerb(verb.lower, pack) || pack.auxiliaries.has(verb.lower)) {
      facts.actor += 2
      facts.person += facts.of === null ? 2 : 0
    }
  }
  if (next.text === "," && appositive(tokens, run.last + 1, pack)) {
    facts.actor += 2
    facts.person += 2
  }
}

function lookNoun(next: Token, pack: Pack, facts: NameFacts): void {
  const { lower } = next
  if (pack.placeNouns.has(lower) && !pack.nouns.has(lower)) facts.place += 3
  else if (
    !pack.prepositions.has(lower) &&
    !pack.conjunctions.has(lower) &&
    !pack.auxiliaries.has(lower) &&
    !pack.adverbs.test(lower) &&
    !mayBeVerb(lower, pack)
  )
    facts.adjective++
}

function lookBefore(doc: Doc, tokens: readonly Token[], run: Run, facts: NameFacts): void {
  const { pack } = doc
  let at = run.titleFrom - 1
  const isThe = at >= 0 && pack.determiners.has(tokens[at]!.lower)
  let near = at
  while (
    near > 0 &&
    pack.language === "es" &&
    pack.modifiers.has(tokens[near]!.lower) &&
    !pack.nouns.has(tokens[near]!.lower)
  )
    near--
  // "The daily La Bocana": an article that belongs to the name.
  if (isThe && near > 0 && tokens[near]!.capital && pack.nouns.has(tokens[near - 1]!.lower)) near--
  const direct = tokens[near]
  if (isThe && run.titleFrom === run.first) facts.articled++
  if (isThe) at--
  const before = tokens[at]
  if (direct !== undefined && pack.nouns.has(direct.lower)) {
    const of = pack.nouns.get(direct.lower)!
    facts.actor += 5
    if (pack.titles.has(direct.lower) || of === "person" || of === "analyst") {
      facts.person += 3
      facts.title ??= direct.text
    } else if (facts.of === null && of !== "source" && of !== "group") facts.of = of
  } else if (direct !== undefined && pack.titles.has(direct.lower)) {
    facts.actor += 3
    facts.person += 3
    facts.title ??= direct.text
  }
  if (before === undefined) return
  const called = direct?.text === "," ? calledAt(tokens, at - 1, pack) : null
  if (called !== null) {
    facts.actor += 2
    if (["person", "source", "analyst"].includes(called)) facts.person += 3
    else facts.of ??= called === "group" ? null : called
  }
  if (pack.places.has(before.lower) && !(isThe && pack.language === "en" && before.lower === "to"))
    facts.place += isThe && pack.language === "en" ? 0.5 : 1
  if (/^(?:según)$/.test(before.lower) || (before.lower === "to" && tokens[at - 1]?.lower === "according"))
    facts.actor += 3
  if (TOWARDS.test(before.lower) || before.lower === "al")
    facts.actor += before.lower === "from" || before.lower === "con" ? 0.5 : 1
  if (
    pack.of.has(before.lower) &&
    /^(?:government|gobierno|república|republic|ministry|ministerio|president|presidente|delegation|delegación|army|ejército)$/.test(
      tokens[at - 1]?.lower ?? "",
    )
  )
    facts.actor += 2
  if (pack.of.has(before.lower) && pack.placeNouns.has(tokens[at - 1]?.lower ?? "")) facts.place += 2
  if (isSaying(before.lower, pack) && !isThe) facts.actor += 2
  if (isSaying(before.lower, pack)) facts.actor += 1
  if (beginsSentence(tokens, run.titleFrom) && dateline(doc, run)) facts.place += 4
}

// "The premier, Sanna Brecht": a person's noun before the comma, with what it is of.
function calledAt(tokens: readonly Token[], at: number, pack: Pack): NounClass | null {
  for (let i = at; i >= 0 && i > at - 7; i--) {
    const { lower, kind } = tokens[i]!
    if (pack.titles.has(lower)) return "person"
    const of = isOwner(tokens, i, pack) ? undefined : pack.nouns.get(lower)
    if (of !== undefined && (i > at - 2 || of === "person" || of === "source")) return of
    if (kind === "sign" || (pack.auxiliaries.has(lower) && !pack.determiners.has(lower))) return null
    const finite = (pack.verbs.get(lower) ?? []).some(({ form }) => form === "past" || form === "present")
    if (finite && !pack.prepositions.has(lower) && !pack.modifiers.has(lower)) return null
  }
  return null
}

// "Secretary of the union": the union is whose secretary it is.
function isOwner(tokens: readonly Token[], at: number, pack: Pack): boolean {
  let i = at - 1
  while (i > 0 && (pack.modifiers.has(tokens[i]!.lower) || pack.determiners.has(tokens[i]!.lower))) {
    if (/^del$/.test(tokens[i]!.lower)) return true
    i--
  }
  return /^(?:of|for|at|de|del)$/.test(tokens[i]?.lower ?? "") && i > 0
}

function dateline(doc: Doc, { sentence, last }: Run): boolean {
  const { tokens, from, paragraph } = doc.sentences[sentence]!
  if (doc.paragraphs[paragraph]!.from !== from) return false
  const after = doc.text.slice(tokens[last - 1]!.to, tokens[last - 1]!.to + 60)
  return (
    /^(?:,[^.—–]{2,40}(?:\.\s*\d{4})?)?\s*(?:\([^)]{2,40}\)\s*)?[—–-]\s/.test(after) ||
    /^,\s*\d{1,2}\s+(?:de\s+)?\p{L}+/u.test(after) ||
    /^,\s+\p{Lu}\p{Ll}+\s+\d{1,2}/u.test(after)
  )
}

export function isSaying(word: string, pack: Pack): boolean {
  return (pack.verbs.get(word) ?? []).some(
    ({ lemma, form }) =>
      pack.saying.has(lemma) &&
      form !== "base" &&
      form !== "gerund" &&
      (form !== "participle" || pack.language === "en"),
  )
}

/** Whether the word at a token is a verb of saying; English: "officials say", where nothing makes it a noun or an infinitive. */
export function isSayingAt(tokens: readonly Token[], i: number, pack: Pack): boolean {
  const { lower, capital } = tokens[i]!
  if (capital || pack.determiners.has(tokens[i - 1]?.lower ?? "")) return false
  // "Ha dicho".
  const isHad = /^(?:ha|han|hab[ií]an?|he|hemos)$/.test(tokens[i - 1]?.lower ?? "")
  if (
    isHad &&
    (pack.verbs.get(lower) ?? []).some(({ lemma, form }) => form === "participle" && pack.saying.has(lemma))
  )
    return true
  return isSaying(lower, pack) || (isPlural(tokens, i, pack) && pack.saying.has(lower))
}

const AS_NOUN =
  /^(?:claim|report|answer|note|call|demand|promise|hint|signal|estimate|forecast|comment|remark|quote|post|pledge|vow|counter|order|stress|state|reason|object|fear|hope|doubt|reply|charge)$/

/** English: whether a base form stands as the verb of several, as in "people close to the talks say". */
export function isPlural(tokens: readonly Token[], i: number, pack: Pack): boolean {
  if (pack.language !== "en" || i === 0) return false
  if (!(pack.verbs.get(tokens[i]!.lower) ?? []).some(({ form }) => form === "base")) return false
  let at = i - 1
  while (at > 0 && pack.adverbs.test(tokens[at]!.lower)) at--
  const { lower, kind } = tokens[at]!
  if (kind !== "word" || lower === "'s" || pack.auxiliaries.has(lower) || pack.negations.has(lower))
    return false
  if (/^(?:they|we|you|i|people|who|those|both|many|some|others)$/.test(lower)) return true
  if (pack.prepositions.has(lower) || pack.determiners.has(lower) || pack.conjunctions.has(lower))
    return false
  if (/^(?:to|let|lets|and|or|make|makes|made|help|helps)$/.test(lower)) return false
  if (/[^s]s$/.test(lower) && (pack.nouns.has(lower) || tokens[at]!.capital)) return true
  return pack.saying.has(tokens[i]!.lower) && !AS_NOUN.test(tokens[i]!.lower)
}

/** Whether what ends before a token is followed by its verb, an aside between commas left out. */
export function isSubject(tokens: readonly Token[], at: number, pack: Pack): boolean {
  let i = at
  if (tokens[i]?.text === "(") {
    const close = tokens.findIndex((token, n) => n > i && token.text === ")")
    if (close > 0 && close < i + 6) i = close + 1
  }
  if (
    tokens[i]?.text === "," &&
    /^(?:which|who|que|quien)$/.test(tokens[i + 1]?.lower ?? "") &&
    mayBeVerb(tokens[i + 2]?.lower ?? "", pack)
  )
    return true
  if (tokens[i]?.text === ",") {
    const close = tokens.findIndex((token, n) => n > i && token.text === ",")
    if (close < 0 || close > i + 30) return false
    i = close + 1
  }
  for (let n = 0; n < 3 && i < tokens.length; n++, i++) {
    const { lower } = tokens[i]!
    if (pack.auxiliaries.has(lower) && !/^(?:lo|la|las|los|le|les)$/.test(lower)) return true
    if (mayBeVerb(lower, pack)) return true
    if (
      !pack.adverbs.test(lower) &&
      !pack.negations.has(lower) &&
      !/^(?:se|le|les|lo|la|los|las|me|nos|y|and)$/.test(lower)
    )
      return false
  }
  return false
}

// After "Name,": what that person is.
function appositive(tokens: readonly Token[], at: number, pack: Pack): boolean {
  for (let i = at; i < at + 6 && i < tokens.length; i++) {
    const { lower, text } = tokens[i]!
    if (text === "," || lower === "'s") return false
    if (/^(?:according|según|to|from|por|con)$/.test(lower)) return false
    if (pack.titles.has(lower) || ["person", "source", "analyst"].includes(pack.nouns.get(lower) ?? ""))
      return i > at || pack.language === "es" || !pack.prepositions.has(lower)
    if (i === at && /^(?:who|whose|quien|que)$/.test(lower)) return lower === "who" || lower === "quien"
  }
  return false
}

function headAfter(tokens: readonly Token[], at: number, pack: Pack): string {
  let i = at
  while (i < tokens.length && i < at + 4 && !pack.nouns.has(tokens[i]!.lower)) i++
  while (pack.nouns.has(tokens[i + 1]?.lower ?? "")) i++
  return tokens[i]?.lower ?? ""
}
