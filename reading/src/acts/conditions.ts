import { isSayingAt } from "../mentions/evidence.ts"
import type { Actor } from "../mentions/mention.ts"
import type { ConditionCue } from "../packs/pack.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Act } from "./acts.ts"
import {
  clauseEnd,
  mentionsIn,
  partyOf,
  type Scene,
  type Stretch,
  speakerAt,
  tokenAt,
  trimmed,
} from "./scene.ts"

export interface Condition {
  readonly type: ConditionCue["type"]
  readonly if: Stretch
  readonly then: Stretch
  readonly whoIf: readonly Actor[]
  readonly whoThen: readonly Actor[]
  readonly cue: Stretch
  readonly sentence: number
}

/** What hangs on what: "if", "unless", "only if", "in return". */
export function conditionsIn(scene: Scene, acts: readonly Act[]): Condition[] {
  const found: Condition[] = []
  for (const [i, sentence] of scene.doc.sentences.entries()) {
    const own = scene.doc.text.slice(sentence.from, sentence.to)
    const taken: Stretch[] = []
    for (const { words, type } of scene.doc.pack.clauses.conditions)
      for (const match of own.matchAll(words)) {
        const cue = { from: sentence.from + match.index, to: sentence.from + match.index + match[0].length }
        if (taken.some((each) => each.from < cue.to && cue.from < each.to)) continue
        const condition = conditionAt(scene, i, cue, { type, acts, words: match[0] })
        if (condition === null) continue
        taken.push(cue, condition.if)
        found.push(settled(scene, condition, acts))
      }
  }
  return found
}

// Whose act hangs on it, by the act told there; and of two parties the other, where an if-part names nobody and is no event.
function settled(scene: Scene, condition: Condition, acts: readonly Act[]): Condition {
  const { then } = condition
  const told = acts.find(
    ({ content, cue }) =>
      (content.from < then.to && then.from < content.to) || (cue.from < then.to && then.from < cue.to),
  )
  const whoThen = condition.whoThen.length > 0 ? condition.whoThen : (told?.givers ?? [])
  const [party] = whoThen
  const isEvent = scene.doc.pack.clauses.contingent.test(
    scene.doc.text.slice(condition.if.from, condition.if.to),
  )
  const others = party === undefined || isEvent ? [] : scene.parties.filter((each) => each !== partyOf(party))
  const whoIf = condition.whoIf.length > 0 || others.length !== 1 ? condition.whoIf : others
  return { ...condition, whoIf, whoThen }
}

interface Told {
  readonly type: ConditionCue["type"]
  readonly acts: readonly Act[]
  readonly words: string
}

function conditionAt(
  scene: Scene,
  index: number,
  cue: Stretch,
  { type, acts, words }: Told,
): Condition | null {
  const sentence = scene.doc.sentences[index]!
  if (
    /^(?:otherwise|or\b|failing (?:that|which)|if not|de lo contrario|en caso contrario|si no|de no ser así|o$)/i.test(
      words,
    )
  )
    return failing(scene, index, cue, acts)
  if (type === "exchange") return exchange(scene, index, cue, acts)
  if (/^(?:s[oó]lo|no) .{2,}/i.test(words) && /(?:si|que)$/i.test(words))
    return within(scene, index, cue, type)
  if (isAsked(scene, sentence, cue, words)) return null
  const after = followed(scene, sentence, cue)
  if (after === null || !isClause(scene, sentence, after, words)) return null
  // Rules of a briefing are no condition.
  if (type === "only_if" && ANONYMOUS.test(scene.doc.text.slice(after.from, after.to))) return null
  const isFirst = leading(scene, sentence, cue)
  const without = /^(?:without|sin|a falta de)$/i.test(words) && !isFirst
  if ((without || HELD.test(words)) && !isHeld(scene, sentence, cue, after)) return null
  const then = isFirst ? trailing(scene, sentence, after) : before(scene, sentence, cue)
  return then === null ? null : made(scene, index, { type: without ? "only_if" : type, cue, if: after, then })
}

// What is a condition only by its mood, or by what is denied beside it.
const HELD = /^(?:mientras|en tanto|cuando|como|until|before|hasta que|antes de que)$/i

// Whether what follows a cue is what may follow it: a clause, or a noun.
function isClause(scene: Scene, sentence: Sentence, after: Stretch, words: string): boolean {
  const length = after.to - after.from
  if (NOUNS.test(words)) return length >= 4
  if (/^(?:until|before)$/i.test(words)) return hasFinite(scene, sentence, after)
  const count = sentence.tokens.filter(({ from, to }) => from >= after.from && to <= after.to).length
  // A word that only ever leads a clause needs no verb that is known.
  return length >= 6 && (count >= (SURE.test(words) ? 3 : 5) || hasVerb(scene, sentence, after))
}

const SURE =
  /^(?:provided|providing|unless|as long as|so long as|on (?:the )?(?:\w+ )?(?:condition|understanding)|siempre|a menos|salvo|a no ser|a condici|con tal)/i

const ANONYMOUS =
  /\b(?:named|nameless|identified|anonym\w+|quoted|their names?|his name|her name|citad[oa]s?|identificad[oa]s?|su nombre|nombrad[oa]s?)\b/i

// What a noun may follow: "without a cap", "in case of rain".
const NOUNS =
  /^(?:without|failing|barring|absent|in the absence of|short of|subject to|in case of|in the event of|contingent on|conditional on|dependent (?:up)?on|sin|a falta de|en caso de|sujet[oa]s? a|supeditad[oa]s? a|condicionad[oa]s? a)$/i

function made(
  scene: Scene,
  index: number,
  { type, cue, if: own, then }: { type: Condition["type"]; cue: Stretch; if: Stretch; then: Stretch },
): Condition {
  return {
    type,
    if: own,
    then,
    cue,
    sentence: index,
    whoIf: doers(scene, index, own),
    whoThen: doers(scene, index, then),
  }
}

// Who a clause is about: who stands in it first, else whose verb it is.
function doers(scene: Scene, index: number, stretch: Stretch): Actor[] {
  const sentence = scene.doc.sentences.findIndex(
    (each) => each.from <= stretch.from && stretch.from < each.to,
  )
  const at = sentence < 0 ? index : sentence
  const { tokens } = scene.doc.sentences[at]!
  const first = tokenAt(tokens, stretch.from)
  const inside = mentionsIn(scene, at, stretch).find(
    (mention) =>
      mention.first <= first + 3 && !scene.doc.pack.prepositions.has(tokens[mention.first - 1]?.lower ?? ""),
  )
  if (inside?.actor != null) return [inside.actor]
  for (let i = first; i < tokens.length && tokens[i]!.from < stretch.to && i < first + 6; i++) {
    const kind = scene.doc.pack.pronouns.get(tokens[i]!.lower)
    if (kind === "we" || kind === "speaker") {
      const speaker = speakerAt(scene, stretch.from)
      if (speaker !== null) return [speaker]
    } else if (kind !== undefined) {
      const subject = scene.subjects.pronoun(at, i)
      if (subject !== null) return [subject.actor]
    }
  }
  const subject = scene.subjects.before(at, first)
  return subject === null ? [] : [subject.actor, ...subject.also]
}

function hasVerb({ doc }: Scene, { tokens }: Sentence, { from, to }: Stretch): boolean {
  return tokens.some(
    (token) =>
      token.from >= from &&
      token.to <= to &&
      (doc.pack.auxiliaries.has(token.lower) || (doc.pack.verbs.get(token.lower) ?? []).length > 0),
  )
}

// The if-part: from the cue to the comma where it leads, else to the end of its clause.
function followed(scene: Scene, sentence: Sentence, cue: Stretch): Stretch | null {
  const { text } = scene.doc
  const first = tokenAt(sentence.tokens, cue.to)
  if (first >= sentence.tokens.length) return null
  const lead = leading(scene, sentence, cue)
  const end = lead ? commaAfter(scene, sentence, first) : pastAside(scene, sentence, first)
  // "De perderlas": the cue's own verb is its clause.
  const from = /^de$/i.test(text.slice(cue.from, cue.to).trim()) ? cue.from : cue.to
  return trimmed(text, { from, to: end })
}

// Whether the if-part goes before what hangs on it.
function leading(scene: Scene, { from, body, tokens }: Sentence, cue: Stretch): boolean {
  const { text } = scene.doc
  const start = text.slice(Math.min(cue.from, Math.max(from, body)), cue.from)
  if (
    /(?:^|[;:—–]\s*|[“"«]\s*|,\s*(?:and|but|that|y|pero)\s+|\b(?:and|but|that|que|y|pero|said|dijo)\s+)$/iu.test(
      start,
    ) ||
    start.trim() === ""
  )
    return commaWithin(tokens, cue.to)
  return /^(?:and|but|y|pero|entonces|then)$/i.test(start.trim()) && commaWithin(tokens, cue.to)
}

function commaWithin(tokens: Sentence["tokens"], from: number): boolean {
  return tokens.some((token) => token.text === "," && token.from > from)
}

function commaAfter(scene: Scene, { tokens, to }: Sentence, first: number): number {
  const { pack } = scene.doc
  for (let i = first + 2; i < tokens.length; i++) {
    if (tokens[i]!.text !== ",") continue
    const next = tokens[i + 1]
    // An aside about who is named in it.
    if (next !== undefined && /^(?:when|cuando)$/.test(next.lower)) continue
    if (next !== undefined && pack.relatives.has(next.lower) && next.lower !== "that" && next.lower !== "que")
      continue
    return tokens[i]!.from
  }
  return to
}

// "Asked if", "decidir si": no condition; nor is what follows "as if".
function isAsked({ doc }: Scene, { tokens }: Sentence, cue: Stretch, words: string): boolean {
  if (!/^(?:if|si)$/i.test(words)) return false
  const at = tokenAt(tokens, cue.from)
  const near = tokens.slice(Math.max(0, at - 2), at).map(({ lower }) => lower)
  if (
    near.some((word) =>
      /^(?:as|como|sobre|what|wonder|wondered|asks?|asked|knows?|knew|see|doubts?|doubted)$/.test(word),
    )
  )
    return true
  return near.some((word) =>
    (doc.pack.verbs.get(word) ?? []).some(({ lemma }) =>
      /^(?:preguntar|decidir|saber|dudar|ver|aclarar|averiguar|comprobar|precisar|confirmar|estudiar|decide|wonder|clarify|check|determine)$/.test(
        lemma,
      ),
    ),
  )
}

// "Mientras haya reservas", "no … until X": a condition by its mood, or by what is denied before it.
function isHeld({ doc }: Scene, { tokens, body }: Sentence, cue: Stretch, after: Stretch): boolean {
  const { pack, text } = doc
  if (/^(?:mientras|en tanto|cuando|como)/i.test(text.slice(cue.from, cue.to)))
    return tokens
      .filter(({ from }) => from >= after.from)
      .slice(0, 4)
      .some(({ lower }) => (pack.verbs.get(lower) ?? []).some(({ form }) => form === "subjunctive"))
  const lead = tokens.filter(({ from, to }) => from >= body && to <= cue.from).slice(-25)
  return lead.some(({ lower }) => pack.negations.has(lower) || /^(?:neither|refus\w+)$/.test(lower))
}

// To the end of the clause, over an aside before its verb: "the family, who own 18%, commit their stake".
function pastAside(scene: Scene, sentence: Sentence, first: number): number {
  const end = clauseEnd(scene, sentence, first, 45)
  const { tokens } = sentence
  const comma = tokenAt(tokens, end)
  if (tokens[comma]?.text !== "," || comma - first > 12 || tokens[comma + 1]?.kind !== "word") return end
  const from = tokens[first]!.from
  if (hasFinite(scene, sentence, { from, to: end })) return end
  const close = tokens.findIndex(({ text }, i) => i > comma && text === ",")
  if (close < 0 || close > comma + 14 || tokens[close + 1] === undefined) return end
  const further = clauseEnd(scene, sentence, close + 1, 30)
  if (tokens[close + 1]!.capital || scene.doc.pack.relatives.has(tokens[close + 1]!.lower))
    return pastSecond(scene, sentence, close, further)
  return further
}

// A second aside follows the first: "…, the Dahlmanns, who own 18%, commit".
function pastSecond(scene: Scene, sentence: Sentence, from: number, end: number): number {
  const { tokens } = sentence
  const close = tokens.findIndex(({ text }, i) => i > from && text === ",")
  return close < 0 || close > from + 14 ? end : clauseEnd(scene, sentence, close + 1, 30)
}

function hasFinite({ doc }: Scene, { tokens }: Sentence, { from, to }: Stretch): boolean {
  const isEnglish = doc.pack.language === "en"
  return tokens.some(
    (token, n) =>
      token.from >= from &&
      token.to <= to &&
      !token.capital &&
      !doc.pack.determiners.has(tokens[n - 1]?.lower ?? "") &&
      ((doc.pack.auxiliaries.has(token.lower) && !doc.pack.determiners.has(token.lower)) ||
        (doc.pack.verbs.get(token.lower) ?? []).some(
          ({ form }) => form !== "gerund" && form !== "participle" && !(isEnglish && form === "base"),
        )),
  )
}

// The last token before words that credit what hangs on it: "Este los daría, ha dicho X, si".
function beforeCredit({ doc }: Scene, tokens: Sentence["tokens"], last: number): number {
  if (tokens[last]?.text !== ",") return last
  let commas = 0
  for (let i = last - 1; i > 0 && i > last - 24; i--) {
    if (tokens[i]!.text !== ",") continue
    commas++
    const says = tokens.slice(i + 1, i + 7).some((_, n) => isSayingAt(tokens, i + 1 + n, doc.pack))
    if (tokens.slice(i + 1, last).some(({ lower }) => doc.pack.clauses.that.test(lower))) return last
    if (says) return i - 1
    if (commas === 3) break
  }
  return last
}

// What stands after the comma, without who says it.
function trailing(scene: Scene, sentence: Sentence, { to }: Stretch): Stretch | null {
  const { tokens } = sentence
  let first = tokenAt(tokens, to)
  if (tokens[first]?.text === ",") first++
  if (
    /^(?:then|yes|no|sí|entonces|well|bueno)$/.test(tokens[first]?.lower ?? "") &&
    tokens[first + 1] !== undefined
  )
    first += tokens[first + 1]!.text === "," ? 2 : tokens[first]!.lower === "then" ? 1 : 0
  const said = saidUntil(scene, sentence, first)
  if (said !== null) first = said
  const end = clauseEnd(scene, sentence, first + 1, 45)
  return tokens[first] === undefined
    ? null
    : trimmed(scene.doc.text, { from: tokens[first]!.from, to: Math.max(end, tokens[first]!.to) })
}

// "…, she told Meridian, …": past the words that say who says it.
function saidUntil(scene: Scene, { tokens }: Sentence, first: number): number | null {
  const { pack } = scene.doc
  const close = tokens.findIndex(({ text }, i) => i > first && i < first + 14 && text === ",")
  if (close < 0) return null
  const says = tokens
    .slice(first, close)
    .some(({ lower }) =>
      (pack.verbs.get(lower) ?? []).some(({ lemma, form }) => pack.saying.has(lemma) && form !== "base"),
    )
  return says ? pastRole(scene, tokens, close) + 1 : null
}

// "…, says Nuria Belda, of the University of Lara, …": past what goes with who says it.
function pastRole({ doc }: Scene, tokens: Sentence["tokens"], close: number): number {
  const next = tokens.findIndex(({ text }, i) => i > close && text === ",")
  if (next < 0 || next > close + 10) return close
  const isRole = /^(?:of|from|a|an|the|who|at|in|for|de|del|una?|el|la|que|quien|en|por)$/.test(
    tokens[close + 1]!.lower,
  )
  const acts = tokens.slice(close + 1, next).some(({ lower, capital }, i, all) => {
    const before = all[i - 1]?.lower ?? ""
    if (capital || doc.pack.determiners.has(before) || /^(?:who|que|quien)$/.test(all[0]!.lower)) return false
    return (doc.pack.verbs.get(lower) ?? []).some(
      ({ form }) => form === "past" || form === "present" || form === "future",
    )
  })
  return isRole && !acts ? next : close
}

// What hangs on it and stands before: from where its clause begins.
function before(scene: Scene, sentence: Sentence, cue: Stretch): Stretch | null {
  const { pack, text } = scene.doc
  const { tokens } = sentence
  const last = tokenAt(tokens, cue.from) - 1
  let end = beforeCredit(scene, tokens, last)
  while (end >= 0 && /^(?:,|but|pero|y|and|even|incluso|—|–|only|solo)$/.test(tokens[end]!.lower)) end--
  let first = end
  while (first > 0 && tokens[first]!.from > sentence.body && !begins(scene, tokens, first, end)) first--
  if (first < 0 || end < first) return null
  // "Said on Wednesday they would": when it was said goes before.
  const isDay =
    /^(?:on|el|este|esta)$/i.test(tokens[first]!.text) && pack.calendar.has(tokens[first + 1]!.lower)
  if (isDay && first + 2 < end) first += 2
  const stretch = trimmed(text, { from: tokens[first]!.from, to: tokens[end]!.to })
  return stretch === null || stretch.to - stretch.from < 6 || !pack.language ? null : stretch
}

// Where a clause begins: after "that", after a verb of saying or of an act with "to", after a sign.
function begins(scene: Scene, tokens: Sentence["tokens"], i: number, end: number): boolean {
  const { pack } = scene.doc
  const previous = tokens[i - 1]
  if (previous === undefined) return true
  const { lower, text } = previous
  if (/^[;:“"«—–]$/.test(text)) return true
  // "…, que convocará una huelga si": of a relative that no comma closes.
  if (/^(?:who|which|que|quien)$/.test(lower) && tokens[i - 2]?.text === "," && tokens[end + 1]?.text !== ",")
    return true
  if (pack.clauses.that.test(lower) && end - i > 1)
    return (
      pack.language === "en" ||
      (pack.verbs.get(tokens[i - 2]?.lower ?? "") ?? []).length > 0 ||
      tokens
        .slice(Math.max(0, i - 10), i - 1)
        .some((_, n) => isSayingAt(tokens, Math.max(0, i - 10) + n, pack))
    )
  const verbs = pack.verbs.get(lower) ?? []
  if (
    verbs.some(({ lemma, form }) => pack.saying.has(lemma) && form !== "base" && form !== "gerund") &&
    !pack.clauses.that.test(tokens[i]!.lower)
  )
    return end - i >= 2
  if (pack.clauses.to.test(lower) && actBefore(scene, tokens, i - 1) && end - i >= 1) return true
  if (
    pack.language === "es" &&
    actBefore(scene, tokens, i) &&
    (pack.verbs.get(tokens[i]!.lower) ?? []).some(({ form }) => form === "base")
  )
    return true
  return /^(?:consider|considers|considered)$/.test(lower)
}

function actBefore({ doc }: Scene, tokens: Sentence["tokens"], i: number): boolean {
  if (/^(?:la|una|su|the|a|its)$/.test(tokens[i - 2]?.lower ?? "")) return false
  return (
    (doc.pack.verbs.get(tokens[i - 1]?.lower ?? "") ?? []).some(
      ({ lemma, form }) =>
        (doc.pack.acts.has(lemma) || /^(?:estudiar|consider|plan|prepare|comprometer)$/.test(lemma)) &&
        form !== "base",
    ) || /^(?:ready|prepared|willing|dispuest[oa]s?)$/.test(tokens[i - 1]?.lower ?? "")
  )
}

// "Failing that, …": the if-part is what was demanded before.
function failing(scene: Scene, index: number, cue: Stretch, acts: readonly Act[]): Condition | null {
  const then = trailing(scene, scene.doc.sentences[index]!, cue)
  const demand = acts.findLast(
    (act) => act.kind === "demand" && act.cue.from < cue.from && act.sentence >= index - 2,
  )
  if (then === null || demand === undefined) return null
  return {
    type: "unless",
    if: demand.content,
    then,
    cue,
    sentence: index,
    whoIf: demand.addressees,
    whoThen: doers(scene, index, then),
  }
}

// "A in exchange for B"; "A. In return B".
function exchange(scene: Scene, index: number, cue: Stretch, acts: readonly Act[]): Condition | null {
  const { text } = scene.doc
  const sentence = scene.doc.sentences[index]!
  const words = text.slice(cue.from, cue.to)
  const first = tokenAt(sentence.tokens, cue.to)
  if (/(?:for|de|que)$/i.test(words)) {
    const own = trimmed(text, { from: cue.to, to: clauseEnd(scene, sentence, first, 30) })
    const act = acts.findLast((each) => each.sentence === index && each.content.from < cue.from)
    const then =
      act === undefined
        ? before(scene, sentence, cue)
        : trimmed(text, { from: act.content.from, to: Math.min(act.content.to, cue.from) })
    if (own === null || then === null) return null
    return {
      type: "exchange",
      if: own,
      then,
      cue,
      sentence: index,
      whoIf: ifDoers(scene, index, own, act),
      whoThen: act?.givers ?? doers(scene, index, then),
    }
  }
  const second = acts.find(
    (each) => each.sentence === index && each.content.to > cue.to && each.cue.from >= cue.from - 25,
  )
  const other = acts.findLast(
    (each) =>
      (each.sentence === index || each.sentence === index - 1) &&
      each.content.to <= cue.from &&
      each !== second,
  )
  if (second === undefined || other === undefined) return null
  return {
    type: "exchange",
    if: second.content,
    then: other.content,
    cue,
    sentence: index,
    whoIf: second.givers,
    whoThen: other.givers,
  }
}

function ifDoers(scene: Scene, index: number, own: Stretch, act: Act | undefined): readonly Actor[] {
  const inside = mentionsIn(scene, index, own).find(({ from }) => from < own.from + 6)
  if (inside?.actor != null) return [inside.actor]
  return act?.addressees ?? []
}

// "Only … if": the cue has swallowed what hangs on it.
function within(scene: Scene, index: number, cue: Stretch, type: Condition["type"]): Condition | null {
  const { text } = scene.doc
  const sentence = scene.doc.sentences[index]!
  const words = text.slice(cue.from, cue.to)
  const inner = /^(?:s[oó]lo|no)\s+(.+?)\s+(?:hasta que|si)$/iu.exec(words)
  if (inner === null) return null
  const start = cue.from + words.indexOf(inner[1]!)
  const own = trimmed(text, {
    from: cue.to,
    to: clauseEnd(scene, sentence, tokenAt(sentence.tokens, cue.to), 40),
  })
  if (own === null) return null
  return made(scene, index, { type, cue, if: own, then: { from: start, to: start + inner[1]!.length } })
}
