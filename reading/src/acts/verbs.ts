import type { ActKind, Pack, VerbForm } from "../packs/pack.ts"
import type { Token } from "../text/tokens.ts"
import type { Scene } from "./scene.ts"

export interface Verb {
  readonly lemma: string
  readonly kind: ActKind | null
  readonly form: string
  /** Its auxiliary, or itself. */
  readonly first: number
  readonly modal: "future" | "conditional" | null
  readonly negated: boolean
  readonly passive: boolean
}

/** The verb at a token, null where none stands there. */
export function verbAt(scene: Scene, tokens: readonly Token[], t: number): Verb | null {
  const { pack } = scene.doc
  const token = tokens[t]!
  if (token.kind !== "word" || (token.capital && t > 0)) return null
  const forms = pack.verbs.get(token.lower)
  if (forms === undefined || pack.auxiliaries.has(token.lower)) return null
  const before = tokens[t - 1]?.lower ?? ""
  if (pack.determiners.has(before) || before === "'s" || /^(?:of|for|in|with|by|de|del)$/.test(before))
    return null
  if (pack.language === "en" && isObject(pack, tokens, t)) return null
  const lead = leadOf(scene, tokens, t)
  const best = forms.find(({ lemma }) => pack.acts.has(lemma)) ?? forms[0]!
  const bases = forms.every(({ form }) => form === "base")
  // English: a bare form without what makes it a verb is a noun.
  if (
    pack.language === "en" &&
    bases &&
    lead.modal === null &&
    before !== "to" &&
    !lead.negated &&
    !isPluralVerb(scene, tokens, t)
  )
    return null
  const fit = pickForm(forms, lead.modal !== null || before === "to", best.lemma)
  return { lemma: best.lemma, kind: pack.acts.get(best.lemma) ?? null, form: fit, ...lead }
}

function pickForm(forms: readonly { lemma: string; form: string }[], isBase: boolean, lemma: string): string {
  const own = forms.filter((each) => each.lemma === lemma).map(({ form }) => form)
  if (isBase && own.includes("base")) return "base"
  return own.find((form) => form !== "base") ?? own[0]!
}

function isPluralVerb({ doc }: Scene, tokens: readonly Token[], t: number): boolean {
  const before = tokens[t - 1]
  return (
    before !== undefined &&
    (doc.pack.nouns.has(before.lower) || before.lower === "they" || before.lower === "we") &&
    /(?:s|they|we)$|people/.test(before.lower)
  )
}

// What stands before a verb with it: "has not", "would be", "no se".
function leadOf(
  { doc }: Scene,
  tokens: readonly Token[],
  t: number,
): Pick<Verb, "first" | "modal" | "negated" | "passive"> {
  const { pack } = doc
  let [first, negated, be] = [t, false, false]
  const own = pack.verbs.get(tokens[t]!.lower) ?? []
  let modal: Verb["modal"] = isDue(pack, tokens, t) ? "future" : formOf(own)
  for (let i = t - 1; i >= 0 && i > t - 6; i--) {
    const { lower } = tokens[i]!
    if (!isLead(pack, tokens, i)) break
    if (pack.negations.has(lower)) negated = true
    if (BE.test(lower)) be = true
    modal = modalOf(pack, lower) ?? modal
    if (!pack.adverbs.test(lower) && !BESIDE.test(lower)) first = i
  }
  if (!negated && isNobodys(pack, tokens, first)) negated = true
  const isReduced = first === t && (isBare(own) || isAfterNoun(pack, tokens, t))
  return { first, modal, negated, passive: isParticiple(own) && (be || isReduced) }
}

// "Nobody in this cabinet will", "no minister has": who does it is nobody.
function isNobodys(pack: Pack, tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= 0 && i > first - 7; i--) {
    const { lower, kind } = tokens[i]!
    if (pack.clauses.nobody.test(lower)) return true
    if (/^(?:no|ningún|ninguna)$/.test(lower) && pack.nouns.has(tokens[i + 1]?.lower ?? "")) return true
    if (kind !== "word" || pack.conjunctions.has(lower) || pack.auxiliaries.has(lower)) return false
    if (pack.verbs.has(lower) && !pack.nouns.has(lower) && !pack.determiners.has(tokens[i - 1]?.lower ?? ""))
      return false
  }
  return false
}

// English: "a truce signed in March", "the sanctions imposed on it".
function isAfterNoun(pack: Pack, tokens: readonly Token[], t: number): boolean {
  if (pack.language !== "en") return false
  const before = tokens[tokens[t - 1]?.text === "," ? t - 2 : t - 1]
  const next = tokens[t + 1]?.lower ?? ""
  if (before === undefined || before.kind !== "word" || pack.auxiliaries.has(before.lower)) return false
  const isThing =
    pack.clauses.treaty.test(before.text) ||
    /^(?:sanctions?|tariffs?|duties|bans?|restrictions?|curbs|fines?|embargo|blockade|measures?|quotas?|curfew|penalt(?:y|ies)|prisoners?|workers|hostages|captives|detainees|assets|funds)$/.test(
      before.lower,
    )
  return (
    isThing &&
    (pack.prepositions.has(next) || /^(?:last|this|that|two|three|a|earlier|yesterday|\d+)$/.test(next))
  )
}

// "Is to decide", "is due to meet".
function isDue(pack: Pack, tokens: readonly Token[], t: number): boolean {
  if (tokens[t - 1]?.lower !== "to" || pack.language !== "en") return false
  const [two, three] = [tokens[t - 2]?.lower ?? "", tokens[t - 3]?.lower ?? ""]
  return (
    /^(?:is|are|was|were)$/.test(two) ||
    (/^(?:due|set|scheduled|expected|about|going)$/.test(two) && /^(?:is|are|was|were|be)$/.test(three))
  )
}

const BE = /^(?:be|been|being|is|are|was|were|es|son|fue|fueron|sido|será|serán|sería|serían|ser)$/
const BESIDE = /^(?:in|return|also)$/

// Whether a word goes with the verb after it.
function isLead(pack: Pack, tokens: readonly Token[], i: number): boolean {
  const { lower, capital } = tokens[i]!
  const isAux = pack.auxiliaries.has(lower) || /^(?:se|le|les|been|being)$/.test(lower)
  if (!isAux && !pack.negations.has(lower) && !pack.adverbs.test(lower) && !BESIDE.test(lower)) return false
  if (capital && i > 0 && !pack.negations.has(lower)) return false
  return !(/^(?:el|la|los|las)$/.test(lower) && pack.nouns.has(tokens[i + 1]?.lower ?? ""))
}

function modalOf(pack: Pack, word: string): Verb["modal"] {
  if (/^(?:cannot|can't)$/.test(word)) return "future"
  if (pack.language !== "en") return null
  if (pack.clauses.future.test(word)) return "future"
  return pack.clauses.conditional.test(word) && word !== "should" ? "conditional" : null
}

const isParticiple = (forms: readonly VerbForm[]): boolean => forms.some(({ form }) => form === "participle")
const isBare = (forms: readonly VerbForm[]): boolean => forms.every(({ form }) => form === "participle")

function formOf(forms: readonly VerbForm[]): Verb["modal"] {
  if (forms.some(({ form }) => form === "conditional")) return "conditional"
  return forms.some(({ form }) => form === "future") ? "future" : null
}

// "Do not trade shells": a plural after a verb is its object.
function isObject(pack: Pack, tokens: readonly Token[], t: number): boolean {
  const before = tokens[t - 1]
  if (before === undefined || before.capital || !/[^s]s$/.test(tokens[t]!.lower)) return false
  if (pack.auxiliaries.has(before.lower) || pack.nouns.has(before.lower) || pack.adverbs.test(before.lower))
    return false
  return (pack.verbs.get(before.lower) ?? []).some(({ form }) => form === "base" || form === "gerund")
}
