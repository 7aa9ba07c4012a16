import type { Actor } from "../mentions/mention.ts"
import type { ActKind } from "../packs/pack.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Token } from "../text/tokens.ts"
import { clauseEnd, doerOf, mentionsIn, partyOf, type Scene, type Stretch, trimmed } from "./scene.ts"

export type Modality = "done" | "ongoing" | "floated" | "weighed" | "conditional" | "denied"

export interface Act {
  readonly kind: ActKind
  readonly content: Stretch
  readonly cue: Stretch
  readonly givers: readonly Actor[]
  readonly addressees: readonly Actor[]
  readonly modality: Modality
  readonly sentence: number
}

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
  return found
}

// Expressions of several words, as "is ready to", "walked out of".
function phrasesIn(scene: Scene, index: number, sentence: Sentence): Act[] {
  const { pack, text } = scene.doc
  const own = text.slice(sentence.from, sentence.to)
  const found: Act[] = []
  for (const { words, kind, modality, whole } of pack.clauses.phrases)
    for (const match of own.matchAll(words)) {
      const cue = {
        from: sentence.from + match.index,
        to: sentence.from + match.index + match[0].trimEnd().length,
      }
      if (found.some((each) => each.cue.from < cue.to && cue.from < each.cue.to)) continue
      const first = sentence.tokens.findIndex(({ from }) => from >= cue.from)
      const last = sentence.tokens.findIndex(({ from }) => from >= cue.to)
      const subject =
        first < 0 ? null : (doerOf(scene, index, first) ?? afterwards(scene, index, sentence, first))
      if (subject === null || ["media", "analyst"].includes(subject.actor.type)) continue
      const end = last < 0 ? sentence.to : clauseEnd(scene, sentence, last)
      const content = trimmed(text, { from: whole === true ? cue.from : cue.to, to: Math.max(end, cue.to) })
      if (content === null) continue
      const givers = [subject.actor, ...subject.also]
      found.push({
        kind,
        content,
        cue,
        givers,
        addressees: addresseesOf(scene, index, sentence, { t: first, content, givers }),
        modality,
        sentence: index,
      })
    }
  return found
}

interface Verb {
  readonly lemma: string
  readonly kind: ActKind | null
  readonly form: string
  /** Its auxiliary, or itself. */
  readonly first: number
  readonly modal: "future" | "conditional" | null
  readonly negated: boolean
  readonly passive: boolean
}

function actAt(scene: Scene, index: number, sentence: Sentence, t: number): Act | null {
  const { pack } = scene.doc
  const verb = verbAt(scene, sentence.tokens, t)
  if (verb === null) return null
  const settled = kindOf(scene, sentence, t, verb)
  if (settled === null || !isGoverned(scene, sentence, t, verb) || !hasObject(sentence.tokens, t, verb.lemma))
    return null
  const subject = verb.passive
    ? agentOf(scene, index, sentence, t)
    : (doerOf(scene, index, t) ??
      (pack.language === "es" || verb.form !== "base" ? afterwards(scene, index, sentence, t) : null))
  const givers = subject === null ? [] : [subject.actor, ...subject.also]
  const passive = verb.passive && givers.length === 0
  if (givers.length === 0 && !(passive && verb.modal !== null)) return null
  if (givers.some(({ type }) => type === "media" || type === "analyst")) return null
  const content = contentOf(scene, sentence, t, { ...verb, settled, index })
  if (content === null) return null
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

// Verbs that tell an act with one object alone: "called for", "asked for", "asked X to".
function hasObject(tokens: readonly Token[], t: number, lemma: string): boolean {
  const rest = tokens.slice(t + 1, t + 9).map(({ lower }) => lower)
  if (lemma === "call" || lemma === "appeal") return /^(?:for|on|upon|to)$/.test(rest[0] ?? "")
  if (lemma === "ask")
    return (
      (rest[0] === "for" || rest.slice(0, 7).includes("to") || rest[0] === "that") &&
      !/^(?:anonymity|about|not|by)$/.test(rest[0] === "for" ? (rest[1] ?? "") : (rest[0] ?? ""))
    )
  if (lemma === "insist") return /^(?:on|upon)$/.test(rest[0] ?? "")
  if (lemma === "leave" || lemma === "quit") return /^(?:the|its|their|his|her)$/.test(rest[0] ?? "")
  if (lemma === "declare") return /^(?:a|an|war)$/.test(rest[0] ?? "")
  return true
}

function verbAt(scene: Scene, tokens: readonly Token[], t: number): Verb | null {
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
  const participle = own.some(({ form }) => form === "participle")
  const bare = own.every(({ form }) => form === "participle")
  return { first, modal, negated, passive: participle && (be || (bare && first === t)) }
}

// What kind of act a verb tells in its sentence, null where none.
function kindOf(scene: Scene, sentence: Sentence, t: number, verb: Verb): ActKind | null {
  const { pack } = scene.doc
  const rest = scene.doc.text.slice(sentence.tokens[t]!.from, clauseEnd(scene, sentence, t + 1))
  const harm = pack.clauses.harm.test(rest)
  const { kind, lemma, modal, negated } = verb
  if (sentence.tokens[verb.first]!.lower === "shall" && !negated)
    return kind === "meet" || lemma === "hold" ? "meet" : "promise"
  if (isSaid(scene, sentence, t, verb)) return null
  if (negated && (modal !== null || isWilling(lemma)))
    return kind === "refuse" || kind === "impose"
      ? null
      : /unless|a menos que|salvo que/i.test(scene.doc.text.slice(sentence.from, sentence.to))
        ? "threat"
        : "refuse"
  if (negated) return kind === null || kind === "announce" || kind === "meet" ? null : "refuse"
  if (kind === "threat" && verb.lemma !== "threaten" && verb.lemma !== "amenazar")
    return harm ? "threat" : null
  if (kind !== null && modal === null) return kind
  if (kind !== null) return (kind === "announce" || kind === "refuse") && harm ? "threat" : kind
  if (modal === null) return null
  if (
    /^(?:be|have|do|say|mean|take|need|know|come|become|seem|remain|help|allow|cost|see|ser|estar|haber|tener|poder|deber|querer|decir|hacer|saber)$/.test(
      lemma,
    )
  )
    return null
  if (harm) return "threat"
  return pack.language === "es" && modal === "conditional" ? "offer" : "promise"
}

const isWilling = (lemma: string): boolean =>
  /^(?:sign|accept|agree|negotiate|talk|discuss|yield|cede|querer|aceptar|firmar|negociar|ceder|sentar|volver)$/.test(
    lemma,
  )

// Verbs that report what is said, followed by a clause: the act stands in it.
function isSaid(scene: Scene, sentence: Sentence, t: number, { lemma, kind }: Verb): boolean {
  const { pack } = scene.doc
  const next = sentence.tokens[t + 1]
  if (kind === "announce" && /^(?:announce|declare|anunciar|declarar)$/.test(lemma))
    return (
      next === undefined ||
      pack.clauses.that.test(next.lower) ||
      /^[.,]$/.test(next.text) ||
      pack.calendar.has(next.lower) ||
      /^(?:on|el)$/.test(next.lower)
    )
  if (
    /^(?:call|ask|assure|suggest|leave|order|send|end|raise|hold|release)$/.test(lemma) &&
    next !== undefined &&
    pack.clauses.that.test(next.lower)
  )
    return true
  return (
    /^(?:asegurar|reconocer|negar|sugerir|advertir|warn|suggest|deny|insist)$/.test(lemma) &&
    next !== undefined &&
    pack.clauses.that.test(next.lower) &&
    !/^(?:advertir|warn)$/.test(lemma)
  )
}

function agentOf(
  scene: Scene,
  index: number,
  sentence: Sentence,
  t: number,
): { actor: Actor; also: readonly Actor[] } | null {
  const by = sentence.tokens.findIndex(({ lower }, i) => i > t && i < t + 10 && /^(?:by|por)$/.test(lower))
  if (by < 0) return null
  const end = sentence.tokens[Math.min(by + 5, sentence.tokens.length - 1)]!.to
  const [mention] = mentionsIn(scene, index, { from: sentence.tokens[by]!.to, to: end })
  return mention?.actor == null ? null : { actor: mention.actor, also: [] }
}

// Spanish: after its verb, or left out and the one told of last.
function afterwards(
  scene: Scene,
  index: number,
  sentence: Sentence,
  t: number,
): { actor: Actor; also: readonly Actor[] } | null {
  const subject = scene.doc.pack.language === "es" ? scene.subjects.after(index, t) : null
  if (subject !== null && !/^(?:a|al)$/.test(sentence.tokens[t + 1]?.lower ?? "")) return subject
  const first = [...scene.cast.bySentence[index]!].find(
    ({ last, actor }) => last <= t && actor !== null && !["media", "analyst"].includes(actor.type),
  )
  if (
    first?.actor != null &&
    sentence.tokens.slice(first.last, t).every(({ text }) => !/^[;:“”«»"]$/.test(text))
  )
    return { actor: first.actor, also: [] }
  if (scene.doc.pack.language !== "es") return null
  const actor = scene.subjects.understood(index, t, "any")
  return actor === null ? null : { actor, also: [] }
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
    (verb.modal !== null && VERB_TOO.includes(kind)) ||
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
  const to = clauseEnd(scene, sentence, Math.max(first, t + 1))
  if (to <= from) return trimmed(text, { from: tokens[t]!.from, to: tokens[t]!.to })
  return trimmed(text, { from, to })
}

function addresseesOf(
  scene: Scene,
  index: number,
  sentence: Sentence,
  { t, content, givers }: { t: number; content: Stretch; givers: readonly Actor[] },
): Actor[] {
  const given = new Set(givers.map(partyOf))
  const near = mentionsIn(scene, index, {
    from: sentence.tokens[t]!.to,
    to: Math.max(content.to, sentence.tokens[t]!.to),
  })
  for (const mention of near) {
    if (
      mention.actor === null ||
      given.has(partyOf(mention.actor)) ||
      ["media", "analyst"].includes(mention.actor.type)
    )
      continue
    const before = sentence.tokens[mention.first - 1]?.lower ?? ""
    const two = sentence.tokens[mention.first - 2]?.lower ?? ""
    const word = scene.doc.pack.determiners.has(before) && !/^al$/.test(before) ? two : before
    if (mention.first <= t + 3 || /^(?:to|on|against|with|from|a|al|contra|con|que|that|at)$/.test(word))
      return [mention.actor]
  }
  const others = scene.parties.filter((party) => !given.has(party))
  return scene.parties.length === 2 && others.length === 1 ? [...others] : []
}

function modalityOf(
  scene: Scene,
  sentence: Sentence,
  t: number,
  verb: Verb & { readonly settled: ActKind },
): Modality {
  const { settled: kind } = verb
  const { clauses } = scene.doc.pack
  const before = scene.doc.text.slice(sentence.tokens[Math.max(0, t - 7)]!.from, sentence.tokens[t]!.to)
  if (clauses.denied.test(before)) return "denied"
  if (clauses.weighed.test(before)) return "weighed"
  if (clauses.ongoing.test(before)) return "ongoing"
  if (verb.modal === "conditional")
    return /\b(?:draft|plan|proposal|could work|borrador|salida|fórmula)\b/i.test(
      surroundings(scene, sentence),
    )
      ? "floated"
      : kind === "refuse" || kind === "threat" || kind === "demand"
        ? "done"
        : "conditional"
  if (clauses.floated.test(before)) return "floated"
  if (verb.modal === "future" && ["impose", "lift", "meet", "announce"].includes(kind)) return "ongoing"
  return "done"
}

function surroundings({ doc }: Scene, { from, to, paragraph }: Sentence): string {
  return doc.text.slice(Math.max(doc.paragraphs[paragraph]!.from, from - 150), to)
}
