import type { ActKind, Pack } from "../packs/pack.ts"
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
  const { clauses } = pack
  let [first, negated, be] = [t, false, false]
  let modal: Verb["modal"] = null
  const own = pack.verbs.get(tokens[t]!.lower) ?? []
  if (own.some(({ form }) => form === "future")) modal = "future"
  if (own.some(({ form }) => form === "conditional")) modal = "conditional"
  if (isDue(pack, tokens, t)) modal = "future"
  for (let i = t - 1; i >= 0 && i > t - 6; i--) {
    const { lower, capital } = tokens[i]!
    const isAux = pack.auxiliaries.has(lower) || /^(?:se|le|les|been|being)$/.test(lower)
    if (
      !isAux &&
      !pack.negations.has(lower) &&
      !pack.adverbs.test(lower) &&
      !/^(?:in|return|also)$/.test(lower)
    )
      break
    if (capital && i > 0 && !pack.negations.has(lower)) break
    if (
      isAux &&
      /^(?:el|la|los|las)$/.test(lower) &&
      !/^(?:le|les|lo)$/.test(lower) &&
      pack.nouns.has(tokens[i + 1]?.lower ?? "")
    )
      break
    if (pack.negations.has(lower)) negated = true
    if (/^(?:be|been|being|is|are|was|were|es|son|fue|fueron|sido|será|serán|sería|serían|ser)$/.test(lower))
      be = true
    if (pack.language === "en" && clauses.future.test(lower)) modal = "future"
    if (pack.language === "en" && clauses.conditional.test(lower) && lower !== "should") modal = "conditional"
    if (/^(?:cannot|can't)$/.test(lower)) modal = "future"
    if (isAux || pack.negations.has(lower)) first = i
  }
  if (!negated && isNobodys(pack, tokens, first)) negated = true
  const participle = own.some(({ form }) => form === "participle")
  const bare = own.every(({ form }) => form === "participle")
  const reduced = participle && first === t && (bare || isReduced(doc.pack, tokens, t))
  return { first, modal, negated, passive: participle && (be || reduced) }
}

// "Nobody in this cabinet will", "no minister has": who does it is nobody.
function isNobodys(pack: Pack, tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= 0 && i > first - 7; i--) {
    const { lower, kind } = tokens[i]!
    if (pack.clauses.nobody.test(lower)) return true
    if (/^(?:no|ningún|ninguna)$/.test(lower) && pack.nouns.has(tokens[i + 1]?.lower ?? "")) return true
    if (kind !== "word" || pack.conjunctions.has(lower) || pack.auxiliaries.has(lower)) return false
    if (pack.verbs.has(lower) && !pack.nouns.has(lower) && !pack.determiners.has(tokens[i - 1]?.lower ?? "")) return false
  }
  return false
}

// English: "a truce signed in March", "the sanctions imposed on it".
function isReduced(pack: Pack, tokens: readonly Token[], t: number): boolean {
  if (pack.language !== "en") return false
  const before = tokens[tokens[t - 1]?.text === "," ? t - 2 : t - 1]
  const next = tokens[t + 1]?.lower ?? ""
  if (before === undefined || before.kind !== "word" || pack.auxiliaries.has(before.lower)) return false
  const isThing = pack.clauses.treaty.test(before.text) || /^(?:sanctions?|tariffs?|duties|bans?|restrictions?|curbs|fines?|embargo|blockade|measures?|quotas?|curfew|penalt(?:y|ies)|prisoners?|workers|hostages|captives|detainees|assets|funds)$/.test(before.lower)
  return isThing && (pack.prepositions.has(next) || /^(?:last|this|that|two|three|a|earlier|yesterday|\d+)$/.test(next))
}

// "Is to decide", "is due to meet".
function isDue(pack: Pack, tokens: readonly Token[], t: number): boolean {
  if (tokens[t - 1]?.lower !== "to" || pack.language !== "en") return false
  const [two, three] = [tokens[t - 2]?.lower ?? "", tokens[t - 3]?.lower ?? ""]
  return /^(?:is|are|was|were)$/.test(two) || (/^(?:due|set|scheduled|expected|about|going)$/.test(two) && /^(?:is|are|was|were|be)$/.test(three))
}
