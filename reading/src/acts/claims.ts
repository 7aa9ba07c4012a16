import type { Sourced } from "../attributions/sourcing.ts"
import { isSayingAt } from "../mentions/evidence.ts"
import type { Actor } from "../mentions/mention.ts"
import type { Token } from "../text/tokens.ts"
import { clauseEnd, mentionsIn, type Scene, type Stretch, tokenAt, trimmed } from "./scene.ts"

/** What somebody holds to be so, in one clause. */
export interface Claim {
  readonly at: Stretch
  readonly who: Actor | null
  readonly sentence: number
  /** How the clause is set off from the one before. */
  readonly after: "sentence" | "semicolon" | "contrast"
  /** It counts, or denies. */
  readonly counts: boolean
  readonly denies: boolean
  /** Held against another: "insists", "maintains". */
  readonly counters: boolean
}

interface Clause extends Stretch {
  readonly sentence: number
  readonly after: Claim["after"]
}

/** The claims of a sentence, clause by clause. */
export function claimsIn(scene: Scene, index: number, sources: readonly Sourced[]): Claim[] {
  return clausesOf(scene, index).flatMap((clause) => {
    const told = sourced(clause, sources) ?? elliptic(scene, clause) ?? asserted(scene, clause)
    if (told === null) return []
    return [
      {
        ...told,
        sentence: index,
        after: clause.after,
        counts: NUMBER.test(scene.doc.text.slice(told.at.from, told.at.to)),
        denies: disputes(scene, scene.doc.text.slice(clause.from, clause.to)),
        counters: COUNTERING.test(scene.doc.text.slice(clause.from, told.at.from)),
      },
    ]
  })
}

// Numbers are compared; "one" is as often no number.
export const NUMBER =
  /\d|(?<!\p{L})(?:half|third|quarter|mitad|tercio|ambos|both|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta)(?!\p{L})/iu

const COUNTERING =
  /(?<!\p{L})(?:insist(?:s|ed)?|maintain(?:s|ed)?|counter(?:s|ed)|contends?|contended|retort(?:s|ed)?|argue[sd]?|holds? that|sostiene[n]?|insiste[n]?|mantiene[n]?|replica[n]?|objeta[n]?|arguye[n]?|alega[n]?|asegura[n]?)(?!\p{L})/iu

function disputes({ doc }: Scene, words: string): boolean {
  const { source, flags } = doc.pack.clauses.dispute
  return (
    new RegExp(source, flags.replace("g", "")).test(words) ||
    /\b(?:the (?:contrary|opposite)|lo contrario)\b/i.test(words)
  )
}

const CONTRAST = /^(?:while|whereas|mientras|but|pero|though|although|aunque)$/

// Apart at semicolons and at words of contrast, outside quotations.
function clausesOf(scene: Scene, index: number): Clause[] {
  const sentence = scene.doc.sentences[index]!
  const { tokens } = sentence
  const found: Clause[] = []
  let from = sentence.from
  let after: Claim["after"] = "sentence"
  for (const [i, { text, lower, from: at, to }] of tokens.entries()) {
    if (scene.quoted(at)) continue
    const isSemicolon = text === ";"
    const isSecond = text === "," && isTurn(scene, index, i)
    if (!isSemicolon && !isSecond && !(CONTRAST.test(lower) && tokens[i - 1]?.text === ",")) continue
    if (isSecond) {
      found.push({ from, to: at, sentence: index, after })
      ;[from, after] = [to, "contrast"]
      continue
    }
    found.push({ from, to: isSemicolon ? at : tokens[i - 1]!.from, sentence: index, after })
    from = to
    after = isSemicolon ? "semicolon" : "contrast"
  }
  return [...found, { from, to: sentence.to, sentence: index, after }]
}

// ", the Alliance that they were leased": another speaks, and the verb is understood.
function isTurn(scene: Scene, index: number, comma: number): boolean {
  const { tokens } = scene.doc.sentences[index]!
  const next = scene.cast.bySentence[index]!.find(({ first }) => first > comma && first <= comma + 2)
  return (
    next !== undefined && /^(?:that|que)$/.test(tokens[next.last]?.lower ?? "") && next.kind !== "pronoun"
  )
}

type Told = Pick<Claim, "at" | "who">

function sourced({ from, to, sentence }: Clause, sources: readonly Sourced[]): Told | null {
  const own = sources.find(
    (each) => each.sentence === sentence && each.claim.from >= from && each.claim.from < to,
  )
  if (own === undefined) return null
  return { at: { from: own.claim.from, to: Math.min(own.claim.to, to) }, who: own.who }
}

// "The company, that it lapsed in December": the verb of the clause before is understood.
function elliptic(scene: Scene, { from, to, sentence, after }: Clause): Told | null {
  if (after === "sentence") return null
  const [first] = mentionsIn(scene, sentence, { from, to })
  const { tokens } = scene.doc.sentences[sentence]!
  const start = tokenAt(tokens, from)
  const last = first?.last ?? start + 2
  // "Y, that it lapsed", "Y, 40", "Y at 40".
  const next = tokens[last]
  if (last > start + 4 || next === undefined || next.from >= to) return null
  const sign = understoodAfter(scene, tokens, last, to)
  const at = sign === null ? null : trimmed(scene.doc.text, { from: sign.to, to })
  return at === null ? null : { at, who: first?.actor ?? null }
}

// "That" after who holds it, or a comma or preposition before a number; none where a verb of its own follows.
function understoodAfter({ doc }: Scene, tokens: readonly Token[], last: number, to: number): Token | null {
  for (const token of tokens.slice(last, last + 5)) {
    const { text, lower, capital } = token
    if (/^(?:that|que)$/.test(lower)) return token
    const isSign = text === "," || /^(?:at|a|en|to)$/.test(lower)
    if (isSign && NUMBER.test(doc.text.slice(token.to, Math.min(to, token.to + 40)))) return token
    const isVerb = (doc.pack.verbs.get(lower) ?? []).some(({ form }) => form === "past" || form === "present")
    if (!capital && isVerb && !doc.pack.determiners.has(lower)) return null
  }
  return null
}

// A verb that holds something to be so: "counts 21", "puts it at four years", "declared him the winner".
function asserted(scene: Scene, clause: Clause): Told | null {
  const { pack, text } = scene.doc
  const sentence = scene.doc.sentences[clause.sentence]!
  const { tokens } = sentence
  for (let i = tokenAt(tokens, clause.from); i < tokens.length && tokens[i]!.to <= clause.to; i++) {
    if (!isAsserting(scene, tokens, i) || scene.quoted(tokens[i]!.from)) continue
    const subject = scene.subjects.before(clause.sentence, i)
    const who = subject !== null && tokens[subject.first]!.from >= clause.from ? subject.actor : null
    const lead = Math.min(tokenAt(tokens, clause.from), i)
    const end = Math.min(clause.to, clauseEnd(scene, sentence, i + 1, 30))
    const at = trimmed(text, { from: tokens[who === null ? lead : i]!.from, to: end })
    if (at === null || at.to - at.from < 8) return null
    if (who === null && !pack.determiners.has(tokens[lead]!.lower)) return null
    return { at, who }
  }
  return null
}

function isAsserting({ doc }: Scene, tokens: readonly Token[], i: number): boolean {
  const { lower, capital } = tokens[i]!
  if (capital || doc.pack.determiners.has(tokens[i - 1]?.lower ?? "")) return false
  // "The union says 54".
  if (isSayingAt(tokens, i, doc.pack) && tokens[i + 1]?.kind === "number") return true
  return (doc.pack.verbs.get(lower) ?? []).some(
    ({ lemma, form }) =>
      doc.pack.asserting.has(lemma) &&
      (form === "past" || form === "present" || (form === "base" && isPlural(tokens[i - 1]))),
  )
}

// "Their families count 21".
const isPlural = (before: Token | undefined): boolean =>
  before?.kind === "word" && /(?:[^s]s|they|people)$/.test(before.lower)
