import type { Sourced } from "../attributions/sourcing.ts"
import type { Spoken } from "../attributions/speakers.ts"
import type { Subject, Subjects } from "../attributions/subjects.ts"
import type { FoundDate } from "../dates/dates.ts"
import type { Cast } from "../mentions/actors.ts"
import type { Doc } from "../mentions/document.ts"
import { isSayingAt } from "../mentions/evidence.ts"
import type { Actor, Mention } from "../mentions/mention.ts"
import type { Pack } from "../packs/pack.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Token } from "../text/tokens.ts"

/** A stretch of the clean text. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** All that is known of a text before its acts are looked for. */
export interface Scene {
  readonly doc: Doc
  readonly cast: Cast
  readonly subjects: Subjects
  readonly spoken: readonly Spoken[]
  readonly dates: readonly (readonly FoundDate[])[]
  readonly quoted: (at: number) => boolean
  readonly publisher: string | null
  readonly sources: readonly Sourced[]
  /** Those who act most, persons and sources apart. */
  readonly parties: readonly Actor[]
}

/** A stretch without spaces, marks and final signs at its ends; null where nothing is left. */
export function trimmed(text: string, { from, to }: Stretch): Stretch | null {
  let [a, b] = [from, to]
  while (a < b && /[\s,;:.!?“”"«»‘—–-]/.test(text[a]!)) a++
  while (b > a && /[\s,;:.!?“”"«»‘’—–-]/.test(text[b - 1]!)) b--
  return b > a ? { from: a, to: b } : null
}

export function tokenAt(tokens: readonly Token[], at: number): number {
  const i = tokens.findIndex(({ from }) => from >= at)
  return i < 0 ? tokens.length : i
}

/** Where the clause ends that goes on at a token: a sign, or a word that begins another. */
export function clauseEnd(scene: Scene, sentence: Sentence, start: number, most = 40): number {
  const { pack } = scene.doc
  const { tokens } = sentence
  for (let i = start; i < tokens.length && i < start + most; i++) {
    const { text, lower } = tokens[i]!
    if (
      /^[;:”»"?!()]$/.test(text) ||
      (text === "." && i === tokens.length - 1) ||
      text === "—" ||
      text === "–"
    )
      return tokens[i]!.from
    if (text === "," && (endsAtComma(scene, tokens, i) || isCredit(scene, tokens, i))) return tokens[i]!.from
    if (
      i > start &&
      pack.clauses.stop.test(lower) &&
      /^(?:if|unless|si|because|porque|but|pero|although|aunque|while|mientras|whereas|provided|salvo)$/.test(
        lower,
      )
    )
      return tokens[i - 1]!.to
  }
  return tokens[Math.min(tokens.length, start + most) - 1]?.to ?? sentence.to
}

/** Where the content of an act ends: at its clause's end, or before a second verb of whoever does it: "asked for 80 and would settle for 50". */
export function actEnd(scene: Scene, sentence: Sentence, start: number): number {
  const end = clauseEnd(scene, sentence, start)
  const { pack } = scene.doc
  const { tokens } = sentence
  for (let i = start + 1; i < tokens.length && tokens[i]!.to <= end; i++) {
    if (/^(?:and|but|y|e|pero)$/.test(tokens[i - 1]!.lower) && isTensed(pack, tokens, i))
      return tokens[i - 2]!.to
    if (isTensed(pack, tokens, i)) return end
  }
  return end
}

// A verb with a tense, or what goes before one.
function isTensed(pack: Pack, tokens: readonly Token[], i: number): boolean {
  const { lower, capital } = tokens[i]!
  if (capital || pack.determiners.has(lower) || pack.determiners.has(tokens[i - 1]?.lower ?? "")) return false
  if (pack.language === "en" && pack.auxiliaries.has(lower)) return true
  return (pack.verbs.get(lower) ?? []).some(
    ({ form }) => form === "past" || form === "present" || form === "future" || form === "conditional",
  )
}

function endsAtComma({ doc }: Scene, tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  if (next === undefined) return true
  const { pack } = doc
  if (pack.clauses.stop.test(next.lower) || pack.relatives.has(next.lower) || pack.pronouns.has(next.lower))
    return true
  if (/^(?:and|y|e|or|o)$/.test(next.lower)) return false
  // A list goes on; what is no list of nouns is another clause.
  if (pack.prepositions.has(next.lower) || /^(?:according|citing|saying|adding|dijo|según)$/.test(next.lower))
    return true
  return (
    /^(?:said|says|told|added|a|an|the|un|una|el|la|its|his|her)$/.test(next.lower) ||
    next.capital ||
    next.kind === "sign"
  )
}

// ", those who work with him say": who says it, up to the next comma or the end.
function isCredit({ doc }: Scene, tokens: readonly Token[], comma: number): boolean {
  for (let i = comma + 1; i < tokens.length && i < comma + 16; i++) {
    const { text, lower } = tokens[i]!
    if (/^[,;:.“«"]$/.test(text)) return false
    if (doc.pack.clauses.that.test(lower) && i > comma + 1) return false
    if (isSayingAt(tokens, i, doc.pack) && !doc.pack.acts.has(lower))
      return (
        /^(?:[,.;]|on|in|at|to|late|this|last|yesterday|today|el|este|esta|en|ayer|hoy|a)$/.test(
          tokens[i + 1]?.lower ?? ".",
        ) || i <= comma + 2
      )
  }
  return false
}

/** The mentions that begin within a stretch of a sentence. */
export function mentionsIn({ cast }: Scene, sentence: number, { from, to }: Stretch): Mention[] {
  return cast.bySentence[sentence]!.filter((mention) => mention.from >= from && mention.to <= to)
}

/** Whom somebody acts for in the end: persons for their body, bodies for themselves. */
export function partyOf(actor: Actor): Actor {
  let at = actor
  for (
    let n = 0;
    n < 4 && at.actsFor !== null && (at.isPerson || ["source", "person", "group"].includes(at.type));
    n++
  )
    at = at.actsFor
  return at
}

/** Whose words a place within a quotation are; null outside of one. */
export function speakerAt({ spoken }: Scene, at: number): Actor | null {
  let found: Actor | null = null
  for (const each of spoken) if (each.from <= at && at < each.to) found = each.speaker ?? found
  return found
}

/** Who does what a verb tells: its subject, or whoever says "we" in a quotation. */
export function doerOf(scene: Scene, sentence: number, verb: number): Subject | null {
  const { pack } = scene.doc
  const tokens = scene.doc.sentences[sentence]!.tokens
  const at = tokens[verb]!.from
  const speaker = speakerAt(scene, at)
  if (speaker !== null) {
    for (let i = verb - 1; i >= 0 && i > verb - 8; i--) {
      const { lower, text } = tokens[i]!
      const kind = pack.pronouns.get(lower)
      if (kind === "we" || kind === "speaker") return { actor: speaker, also: [], mention: null, first: i }
      if (/^["“«]$/.test(text)) break
    }
    if (pack.language === "es" && /(?:mos|é|í|remos)$/.test(tokens[verb]!.lower))
      return { actor: speaker, also: [], mention: null, first: verb }
  }
  return scene.subjects.before(sentence, verb)
}
