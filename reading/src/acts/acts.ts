import type { ActKind } from "../packs/pack.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Act } from "./act.ts"
import { addresseesOf, afterwards, agentOf, type Giver, saidBy, unnamed } from "./givers.ts"
import { hasObject, isWilling, kindOf } from "./kinds.ts"
import { modalityOf } from "./modality.ts"
import { phrasesIn } from "./phrases.ts"
import { actEnd, doerOf, type Scene, type Stretch, trimmed } from "./scene.ts"
import { type Verb, verbAt } from "./verbs.ts"

export type { Act } from "./act.ts"

/** What somebody offers, promises, demands, threatens, refuses, accepts, imposes, lifts, announces. */
export function actsIn(scene: Scene): Act[] {
  const found: Act[] = []
  for (const [i, sentence] of scene.doc.sentences.entries()) {
    const phrased = phrasesIn(scene, i, sentence)
    found.push(...phrased)
    const isPhrase = (t: number): boolean =>
      phrased.some(
        ({ cue, content }) =>
          sentence.tokens[t]!.from >= cue.from && sentence.tokens[t]!.from < Math.max(cue.to, content.to),
      )
    let after = -1
    for (let t = 0; t < sentence.tokens.length; t++) {
      if (t < after || isPhrase(t)) continue
      const act = actAt(scene, i, sentence, t)
      if (act === null) continue
      found.push(act)
      // What it is about is told with it: its own verbs are no further acts, but of a second clause.
      const end = sentence.tokens.findIndex(({ from }) => from >= act.content.to)
      after =
        end < 0
          ? sentence.tokens.length
          : ["demand", "offer", "promise", "threat", "refuse", "accept"].includes(act.kind)
            ? end
            : t + 1
    }
  }
  return found.filter((act) => !found.some((other) => other !== act && holds(other, act)))
}

const ASKING: readonly ActKind[] = ["demand", "offer", "promise", "threat", "refuse"]

// What is demanded or offered tells no further act of its own.
function holds(outer: Act, { cue, sentence, kind }: Act): boolean {
  return (
    outer.sentence === sentence &&
    ASKING.includes(outer.kind) &&
    kind !== "refuse" &&
    outer.cue.to <= cue.from &&
    outer.content.from <= cue.from &&
    cue.from < outer.content.to
  )
}

function actAt(scene: Scene, index: number, sentence: Sentence, t: number): Act | null {
  const verb = verbAt(scene, sentence.tokens, t)
  if (verb === null || isNamed(scene, index, t)) return null
  const settled = kindOf(scene, sentence, t, verb)
  if (settled === null || !isGoverned(scene, sentence, t, verb) || !hasObject(sentence.tokens, t, verb.lemma))
    return null
  const subject = subjectOf(scene, index, t, { ...verb, settled })
  const givers = subject === null ? [] : [subject.actor, ...subject.also]
  if (givers.length === 0 && !goesWithout(t, { ...verb, settled })) return null
  if (givers.some(({ type }) => type === "media" || type === "analyst")) return null
  const content =
    quotationBefore(scene, sentence, t) ?? contentOf(scene, sentence, t, { ...verb, settled, index })
  if (content === null || isOnlyTime(scene, index, content)) return null
  const cue = { from: sentence.tokens[verb.first]!.from, to: sentence.tokens[t]!.to }
  return {
    kind: settled,
    content,
    cue,
    givers,
    addressees: addresseesOf(scene, index, sentence, { t, content, givers }),
    modality: modalityOf(scene, sentence, t, { ...verb, settled }),
    sentence: index,
  }
}

// A name that is a verb as well, as "Lanza".
function isNamed({ cast }: Scene, index: number, t: number): boolean {
  return cast.bySentence[index]!.some(({ first, last }) => first <= t && t < last)
}

function isOnlyTime(scene: Scene, index: number, { from, to }: Stretch): boolean {
  return scene.dates[index]!.some((date) => date.from - from < 8 && date.from >= from && to - date.to < 3)
}

type Settled = Verb & { readonly settled: ActKind }

function subjectOf(scene: Scene, index: number, t: number, verb: Settled): Giver | null {
  const sentence = scene.doc.sentences[index]!
  if (verb.passive) return agentOf(scene, index, sentence, t) ?? unnamed(scene, index, t, verb)
  const before = sentence.tokens[verb.first - 1]?.lower ?? ""
  // "El cierre se levantó": a passive in Spanish.
  if (sentence.tokens.slice(verb.first, t).some(({ lower }) => lower === "se") && BARE.includes(verb.settled))
    return doerOf(scene, index, t) ?? unnamed(scene, index, t, verb)
  const isTurned = scene.doc.pack.language === "es" || verb.form !== "base"
  return (
    doerOf(scene, index, t) ??
    (isTurned ? afterwards(scene, index, sentence, t) : null) ??
    (scene.doc.pack.relatives.has(before) || verb.settled === "refuse"
      ? null
      : saidBy(scene, index, sentence.tokens[t]!.from, verb))
  )
}

// Told in the passive, and of whom is clear without a name or told elsewhere.
function goesWithout(t: number, { passive, modal, settled, first, lemma }: Settled): boolean {
  if (!passive) return false
  return modal !== null || (BARE.includes(settled) && (first === t || AGAINST.test(lemma)))
}

// "“Open the boxes,” demanded X": what is said is what it is about.
function quotationBefore({ doc, spoken }: Scene, { tokens }: Sentence, t: number): Stretch | null {
  if (!/^[,”"»]$/.test(tokens[t - 1]?.text ?? "")) return null
  const at = tokens[t]!.from
  const own = spoken.findLast(
    ({ quote }) => quote.close <= at && at - quote.close < 4 && quote.within === null,
  )
  return own === undefined ? null : trimmed(doc.text, own)
}

// What is done to people.
const AGAINST =
  /^(?:sack|fire|dismiss|arrest|expel|jail|deport|evict|fine|despedir|detener|expulsar|arrestar|deportar|desalojar|multar|encarcelar|sancionar)$/

// Told without who did it.
const BARE: readonly ActKind[] = ["impose", "lift", "accept", "meet"]

// A bare infinitive tells an act only after what says how it stands: "considers raising", "ready to accept".
function isGoverned(scene: Scene, { tokens }: Sentence, t: number, { form, modal, negated }: Verb): boolean {
  if (modal !== null || negated || (form !== "base" && form !== "gerund")) return true
  if (form === "base" && tokens[t - 1]?.lower !== "to" && scene.doc.pack.language === "en") return true
  const { clauses } = scene.doc.pack
  const before = scene.doc.text.slice(tokens[Math.max(0, t - 6)]!.from, tokens[t]!.from)
  return (
    clauses.weighed.test(before) ||
    clauses.floated.test(before) ||
    clauses.ongoing.test(before) ||
    clauses.denied.test(before)
  )
}

const VERB_TOO: readonly ActKind[] = ["impose", "lift", "meet", "announce", "concede"]

// What an act is about: its object or clause; with its verb where that says what is done.
function contentOf(
  scene: Scene,
  sentence: Sentence,
  t: number,
  verb: Verb & { readonly settled: ActKind; readonly index: number },
): Stretch | null {
  const { settled: kind, index } = verb
  const { pack, text } = scene.doc
  const { tokens } = sentence
  const isOwn =
    verb.kind === null ||
    (verb.modal !== null && VERB_TOO.includes(verb.kind ?? kind)) ||
    (verb.negated && verb.kind !== kind && !isWilling(verb.lemma))
  let first = isOwn || VERB_TOO.includes(kind) ? t : t + 1
  if (verb.kind === "impose" || verb.lemma === "declare" || verb.lemma === "anunciar") first = t + 1
  while (
    first > t &&
    first < tokens.length &&
    /^(?:to|that|que|on|for|a|de|with|upon|not|against|against)$/.test(tokens[first]!.lower) &&
    !pack.determiners.has(tokens[first + 1]?.lower ?? "x")
  )
    first++
  while (first > t && first < tokens.length && /^(?:to|that|que|on|for)$/.test(tokens[first]!.lower)) first++
  // When it was done is no part of what it is about.
  const date = scene.dates[index]!.find(
    (each) =>
      first > t &&
      tokens[first] !== undefined &&
      each.from >= tokens[first].from &&
      each.from < tokens[first].from + 12 &&
      each.from - tokens[first].from <= 8,
  )
  if (date !== undefined && /^(?:on|el|este|la|esta|in|en|last|yesterday|ayer)$/.test(tokens[first]!.lower)) {
    const next = tokens.findIndex(({ from }) => from >= date.to)
    if (next > 0 && tokens[next]!.kind !== "sign") first = next
  }
  const from = tokens[first]?.from ?? tokens[t]!.from
  const to = actEnd(scene, sentence, Math.max(first, t + 1))
  if (to <= from) return trimmed(text, { from: tokens[t]!.from, to: tokens[t]!.to })
  return trimmed(text, { from, to })
}
