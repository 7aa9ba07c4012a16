import type { Actor } from "../mentions/mention.ts"
import type { WantCue } from "../packs/pack.ts"
import type { Act } from "./acts.ts"
import type { Condition } from "./conditions.ts"
import { clauseEnd, doerOf, partyOf, type Scene, type Stretch, speakerAt, tokenAt, trimmed } from "./scene.ts"

export interface Want {
  readonly content: Stretch
  readonly actor: Actor
  readonly what: "want" | "red_line"
  readonly polarity: "for" | "against"
  /** Who says it of them; null where the text does. */
  readonly statedBy: Actor | null
  readonly sentence: number
}

/** What somebody is said to want, to insist on or to rule out. */
export function wantsIn(scene: Scene, acts: readonly Act[], conditions: readonly Condition[]): Want[] {
  const found: Want[] = []
  const put = (want: Want): void => {
    if (
      !found.some(
        ({ content, actor }) =>
          actor === want.actor && content.from < want.content.to && want.content.from < content.to,
      )
    )
      found.push(want)
  }
  const isHeading = (sentence: number): boolean =>
    scene.doc.paragraphs[scene.doc.sentences[sentence]!.paragraph]!.heading
  for (const want of ofConditions(conditions, acts)) put(want)
  for (const act of acts) if (!isHeading(act.sentence)) for (const want of ofAct(scene, act)) put(want)
  const isSupposed = ({ content }: Want): boolean =>
    conditions.some((each) => each.if.from <= content.from && content.to <= each.if.to + 1)
  for (const i of scene.doc.sentences.keys()) {
    if (isHeading(i)) continue
    for (const want of [...wordsFor(scene, i).filter((each) => !isSupposed(each)), ...wished(scene, i)])
      put(want)
  }
  return found
}

// Who demands something wants it; who refuses it draws a line, unless that is over.
function ofAct(scene: Scene, act: Act): Want[] {
  const { kind, givers, modality, content, sentence } = act
  const [actor] = givers
  if ((kind !== "demand" && kind !== "refuse") || actor === undefined) return []
  if (modality === "denied" || isOver(scene, act) || content.to - content.from < 8) return []
  const what = kind === "demand" ? "want" : "red_line"
  const polarity = kind === "demand" ? "for" : "against"
  return [{ content: afterCue(scene, act), actor, what, polarity, statedBy: actor, sentence }]
}

// "Said no to split shifts": what follows the words for it.
function afterCue({ doc }: Scene, { cue, content }: Act): Stretch {
  if (content.from > cue.from || content.to - cue.to < 6) return content
  return trimmed(doc.text, { from: cue.to, to: content.to }) ?? content
}

// Spanish: «Que abran las cajas».
function wished(scene: Scene, index: number): Want[] {
  const { pack, text } = scene.doc
  const { tokens } = scene.doc.sentences[index]!
  if (pack.language !== "es") return []
  return scene.spoken.flatMap(({ from, to, speaker }) => {
    const first = tokens.findIndex((token) => token.from === from)
    if (first < 0 || speaker === null || tokens[first]!.text !== "Que") return []
    const isWish = tokens
      .slice(first + 1, first + 4)
      .some(({ lower }) => (pack.verbs.get(lower) ?? []).some(({ form }) => form === "subjunctive"))
    const content = trimmed(text, { from, to })
    return !isWish || content === null
      ? []
      : [
          {
            content,
            actor: speaker,
            what: "want",
            polarity: "for",
            statedBy: speaker,
            sentence: index,
          } satisfies Want,
        ]
  })
}

// A refusal that is past is an event; one that stands is a line.
function isOver(scene: Scene, { kind, cue }: Act): boolean {
  if (kind !== "refuse") return false
  const { pack, text } = scene.doc
  const words = text.slice(cue.from, cue.to).toLowerCase().split(/\s+/)
  if (
    words.some((word) => pack.negations.has(word) || pack.clauses.conditional.test(word)) ||
    words.includes("no")
  )
    return false
  return words.length > 1 &&
    !words.some(
      (word) =>
        !/^(?:has|have|ha|han|had|había)$/.test(word) &&
        (pack.verbs.get(word) ?? []).some(({ form }) => form === "present"),
    )
    ? true
    : (pack.verbs.get(words.at(-1)!) ?? []).every(({ form }) => form === "past" || form === "participle")
}

const GIVING = new Set(["offer", "promise", "accept", "concede", "lift"])

// "X unless Y does Z": X's maker wants Z; "only if": insists on it; "will strike if Y does Z": is against it.
function ofConditions(conditions: readonly Condition[], acts: readonly Act[]): Want[] {
  return conditions.flatMap(({ type, if: own, then, whoIf, whoThen, sentence }) => {
    const told = acts.find(({ content, cue }) => meets(content, then) || meets(cue, then))
    const actor = whoThen[0] ?? told?.givers[0]
    const [other] = whoIf
    if (actor === undefined || (other !== undefined && partyOf(actor) === partyOf(other))) return []
    if (["source", "court", "media", "analyst"].includes(actor.type)) return []
    const isThreat = type === "if" && told?.kind === "threat"
    if (type === "if" && !isThreat && (other === undefined || told === undefined || !GIVING.has(told.kind)))
      return []
    return [
      {
        content: own,
        actor,
        what: type === "only_if" || isThreat ? "red_line" : "want",
        polarity: isThreat ? "against" : "for",
        statedBy: actor,
        sentence,
      } satisfies Want,
    ]
  })
}

const meets = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to

function wordsFor(scene: Scene, index: number): Want[] {
  const { pack, text } = scene.doc
  const sentence = scene.doc.sentences[index]!
  const own = text.slice(sentence.from, sentence.to)
  return pack.clauses.wants.flatMap((cue) => {
    if (
      cue.what === "red_line" &&
      cue.polarity === "for" &&
      !/insist|innegociable|non-neg/.test(cue.words.source)
    )
      return []
    return [...own.matchAll(cue.words)].flatMap((match) => wordFor(scene, index, cue, match) ?? [])
  })
}

const PLAIN =
  /^(?:want|hop|seek|sought|aim|need|prefer|wish|quier|quer|busca|pretend|desea|necesita|espera|aspira)/i

function wordFor(
  scene: Scene,
  index: number,
  { what, polarity }: WantCue,
  match: RegExpExecArray,
): Want | null {
  const { pack, text } = scene.doc
  const { from: start, tokens } = scene.doc.sentences[index]!
  const from = start + match.index
  const verb = tokenAt(tokens, from)
  if (pack.determiners.has(tokens[verb - 1]?.lower ?? "")) return null
  const actor = doerOf(scene, index, verb)?.actor ?? null
  if (actor === null || ["media", "analyst"].includes(actor.type)) return null
  const content = contentAfter(scene, index, tokenAt(tokens, from + match[0].length))
  if (content === null || pack.clauses.idle.test(text.slice(content.from, content.to))) return null
  const speaker = speakerAt(scene, from)
  // What is needed is wanted where somebody says so.
  if (speaker === null && /^(?:need|necesit)/i.test(match[0])) return null
  const statedBy = speaker ?? (PLAIN.test(match[0]) ? null : actor)
  return { content, actor, what, polarity, statedBy, sentence: index }
}

function contentAfter(scene: Scene, index: number, first: number): Stretch | null {
  const sentence = scene.doc.sentences[index]!
  const { tokens } = sentence
  let at = first
  while (at < tokens.length && /^(?:to|that|que|for|on|a)$/.test(tokens[at]!.lower)) at++
  if (tokens[at] === undefined) return null
  const content = trimmed(scene.doc.text, {
    from: tokens[at]!.from,
    to: clauseEnd(scene, sentence, at + 1, 30),
  })
  return content === null || content.to - content.from < 5 ? null : content
}
