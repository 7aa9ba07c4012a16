import type { Actor, Mention } from "../mentions/mention.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Condition } from "./conditions.ts"
import { clauseEnd, mentionsIn, partyOf, type Scene, type Stretch, tokenAt, trimmed } from "./scene.ts"

export interface Contingency {
  readonly event: Stretch
  readonly effect: Stretch
  readonly affects: readonly Actor[]
  readonly sentence: number
}

/** Events that no party decides, with the effect told: "A ruling … could …", "If the rains come early, …". */
export function contingenciesIn(scene: Scene, conditions: readonly Condition[]): Contingency[] {
  const found: Contingency[] = []
  for (const [i, sentence] of scene.doc.sentences.entries()) {
    const own = conditions.filter(
      (each) => each.sentence === i && (each.type === "if" || each.type === "unless"),
    )
    const plain = own.find((each) => isEvent(scene, i, each.if))
    const named =
      plain === undefined ? own.flatMap((each) => namedBefore(scene, i, each) ?? [])[0] : undefined
    const told =
      plain !== undefined
        ? made(scene, i, plain.if, plain.then)
        : (named ?? dependsIn(scene, i, sentence) ?? mayIn(scene, i, sentence))
    if (told !== null) found.push(told)
  }
  return found
}

// "… a no-confidence vote on Monday. Were it to lose, …": the event is named before, and an if-part tells how it ends.
function namedBefore(scene: Scene, index: number, condition: Condition): Contingency | null {
  const { pack, text, sentences } = scene.doc
  const own = text.slice(condition.if.from, condition.if.to)
  if (own.length > 60 || !pack.clauses.befalls.test(own)) return null
  // In the same sentence, before a sign, or in the one before.
  const { from, paragraph } = sentences[index]!
  const lead = { from, to: Math.max(from, text.lastIndexOf(";", condition.if.from)), paragraph }
  const before = lead.to > lead.from ? lead : sentences[index - 1]
  if (before === undefined || before.paragraph !== paragraph) return null
  const match = pack.clauses.contingent.exec(text.slice(before.from, before.to))
  if (match === null) return null
  // Its article goes with it.
  const start = before.from + match.index
  const article =
    /(?:(?:an?|the|un|una|el|la|los|las)\s+(?:\p{L}+[ -])?)?$/iu.exec(
      text.slice(Math.max(before.from, start - 20), start),
    )?.[0] ?? ""
  const event = trimmed(text, { from: start - article.length, to: condition.if.to })
  const near = { from: condition.if.from, to: condition.if.to }
  if (event === null) return null
  return made(scene, index, event.to - event.from > 120 ? near : event, condition.then)
}

// "Much depends on the harvest", "Todo dependerá del informe".
function dependsIn(scene: Scene, index: number, sentence: Sentence): Contingency | null {
  const { pack, text } = scene.doc
  for (const match of text.slice(sentence.from, sentence.to).matchAll(pack.clauses.depends)) {
    const from = sentence.from + match.index
    const after = from + match[0].length
    if (scene.quoted(from)) continue
    const first = tokenAt(sentence.tokens, after)
    const event = trimmed(text, { from: after, to: clauseEnd(scene, sentence, first + 1, 20) })
    const effect = trimmed(text, { from: tokenStart(scene, sentence, from), to: from })
    if (
      event === null ||
      effect === null ||
      /^(?:much|all|everything|that|this|it|todo|mucho|ello|eso)\b/i.test(
        text.slice(effect.from, effect.to),
      ) ||
      !isEvent(scene, index, event)
    )
      continue
    return made(scene, index, event, effect)
  }
  return null
}

function tokenStart(scene: Scene, sentence: Sentence, at: number): number {
  const i = tokenAt(sentence.tokens, at)
  return Math.max(sentence.body, sentence.tokens[clauseStart(scene, sentence, i)]?.from ?? sentence.body)
}

// A clause whose first words are an event's, and nobody's who acts.
function isEvent(scene: Scene, index: number, { from, to }: Stretch): boolean {
  const { pack, text } = scene.doc
  const head = text.slice(from, Math.min(to, from + 60))
  if (!pack.clauses.contingent.test(head)) return false
  const match = pack.clauses.contingent.exec(head)!
  // "An answer before the rains": told by the way.
  if (
    /\b(?:before|after|until|during|against|about|on|antes|después|tras|contra|sobre)\b/i.test(
      head.slice(0, match.index),
    )
  )
    return false
  const first = mentionsIn(scene, index, { from, to }).find((mention) => mention.from < from + 8)
  return first === undefined || isOutside(scene, first) || match.index < first.from - from
}

// Who decides, and is no party to it: a court, a parliament, a regulator.
function isOutside({ parties, doc }: Scene, { actor }: Mention): boolean {
  if (actor === null) return false
  if (actor.type === "court") return true
  return (
    ["body", "state", "government"].includes(actor.type) &&
    !parties.includes(partyOf(actor)) &&
    actor.mentions.some(({ from, to }) => OUTSIDE.test(doc.text.slice(from, to)))
  )
}

const OUTSIDE =
  /\b(?:parliament|senate|congress|assembly|bundes\w+|diet|court|tribunal|regulators?|watchdog|inspector\w*|commission|electorate|parlamento|senado|congreso|asamblea|corte|audiencia|supremo|constitucional|regulador|comisi[oó]n|bruselas|brussels)\b/i

function made(scene: Scene, index: number, event: Stretch, effect: Stretch): Contingency {
  const named = mentionsIn(scene, index, { from: effect.from, to: effect.to }).flatMap(({ actor }) =>
    actor === null ? [] : [partyOf(actor)],
  )
  return {
    event,
    effect,
    affects: named.length > 0 ? [...new Set(named)] : scene.parties.slice(0, 2),
    sentence: index,
  }
}

// "EVENT, expected on Monday, could EFFECT".
function mayIn(scene: Scene, index: number, sentence: Sentence): Contingency | null {
  const { pack, text } = scene.doc
  const { tokens } = sentence
  for (let i = 1; i < tokens.length; i++) {
    const { lower, from, capital } = tokens[i]!
    if (capital || scene.quoted(from) || !isMay(scene, lower)) continue
    const first = clauseStart(scene, sentence, i)
    const whole = trimmed(text, { from: tokens[first]!.from, to: tokens[i - 1]!.to })
    if (whole === null || whole.to - whole.from < 6) continue
    const event = headOf(scene, index, whole)
    if (event === null) continue
    const start = pack.language === "en" ? i + 1 : i
    const at = tokens[start]
    if (at === undefined) continue
    const effect = trimmed(text, { from: at.from, to: clauseEnd(scene, sentence, start + 1, 30) })
    // What somebody has to do is no effect.
    if (
      effect === null ||
      /^(?:have|need|be|tendr\p{L}+|deber\p{L}+) (?:to|que)?\b/iu.test(text.slice(effect.from, effect.to))
    )
      continue
    if (effect.to - effect.from > 5) return made(scene, index, event, effect)
  }
  return null
}

function isMay({ doc }: Scene, word: string): boolean {
  if (doc.pack.language === "en") return /^(?:could|might|may|would)$/.test(word)
  return (
    /^(?:podrían?|pudieran?)$/.test(word) ||
    (doc.pack.verbs.get(word) ?? []).some(({ form }) => form === "conditional")
  )
}

// Back to where the clause begins, an aside between commas included.
function clauseStart({ doc }: Scene, { tokens }: Sentence, i: number): number {
  let first = i
  while (first > 0) {
    const { text, lower } = tokens[first - 1]!
    if (/^[;:“"«]$/.test(text) || (doc.pack.clauses.that.test(lower) && first < i - 1)) break
    if (/^(?:and|but|because|while|pero|porque|mientras|y)$/.test(lower) && first < i - 2) break
    first--
  }
  return first
}

// The event in the words before "could": its head must be one, and nobody may act in it.
function headOf(scene: Scene, index: number, { from, to }: Stretch): Stretch | null {
  const { pack, text } = scene.doc
  const words = text.slice(from, to)
  const head = words.slice(0, 70)
  const outside = mentionsIn(scene, index, { from, to }).find(
    (each) => each.from < from + 12 && isOutside(scene, each),
  )
  const match =
    pack.clauses.contingent.exec(head) ?? (outside === undefined ? null : { index: outside.from - from })
  if (match === null) return null
  const before = head.slice(0, match.index)
  // Its article and what goes with it, and no clause.
  if (before.split(/\s+/).filter(Boolean).length > 4 || /[;:.]/.test(before)) return null
  const acting = mentionsIn(scene, index, { from, to }).find(
    (mention) => mention.from === from || mention.to < from + match.index,
  )
  if (
    acting !== undefined &&
    !isOutside(scene, acting) &&
    !/['’]s\s*$/.test(text.slice(acting.to, acting.to + 3)) &&
    text.slice(acting.to, acting.to + 2) !== "’s"
  )
    return null
  const comma = words.indexOf(",")
  return trimmed(text, { from, to: comma > 0 ? from + comma : to })
}
