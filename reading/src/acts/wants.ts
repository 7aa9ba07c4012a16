import type { Actor } from "../mentions/mention.ts"
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
  for (const want of ofConditions(conditions)) put(want)
  for (const act of acts) {
    if (act.kind !== "demand" && act.kind !== "refuse") continue
    const actor = act.givers[0]
    if (actor === undefined || act.modality === "denied" || isOver(scene, act)) continue
    if (act.content.to - act.content.from < 8) continue
    put({
      content: act.content,
      actor,
      what: act.kind === "demand" ? "want" : "red_line",
      polarity: act.kind === "demand" ? "for" : "against",
      statedBy: actor,
      sentence: act.sentence,
    })
  }
  for (const [i] of scene.doc.sentences.entries()) for (const want of wordsFor(scene, i)) put(want)
  return found
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
    !words.some((word) => (pack.verbs.get(word) ?? []).some(({ form }) => form === "present"))
    ? true
    : (pack.verbs.get(words.at(-1)!) ?? []).every(({ form }) => form === "past" || form === "participle")
}

// "X unless Y does Z": X's maker wants Z; "only if": insists on it.
function ofConditions(conditions: readonly Condition[]): Want[] {
  return conditions.flatMap(({ type, if: own, whoIf, whoThen, sentence }) => {
    const [actor] = whoThen
    const [other] = whoIf
    if (actor === undefined || (other !== undefined && partyOf(actor) === partyOf(other))) return []
    if (other === undefined && type === "if") return []
    if (type === "if" && (actor.type === "source" || actor.type === "court")) return []
    return [
      {
        content: own,
        actor,
        what: type === "only_if" ? "red_line" : "want",
        polarity: "for",
        statedBy: actor,
        sentence,
      } satisfies Want,
    ]
  })
}

function wordsFor(scene: Scene, index: number): Want[] {
  const { pack, text } = scene.doc
  const sentence = scene.doc.sentences[index]!
  const own = text.slice(sentence.from, sentence.to)
  const found: Want[] = []
  for (const { words, what, polarity } of pack.clauses.wants) {
    if (what === "red_line" && polarity === "for" && !/insist|innegociable|non-neg/.test(words.source))
      continue
    for (const match of own.matchAll(words)) {
      const from = sentence.from + match.index
      const verb = tokenAt(sentence.tokens, from)
      const last = tokenAt(sentence.tokens, from + match[0].length)
      if (pack.determiners.has(sentence.tokens[verb - 1]?.lower ?? "")) continue
      const subject = doerOf(scene, index, verb)
      const actor = subject?.actor ?? null
      if (actor === null || ["media", "analyst"].includes(actor.type)) continue
      const content = contentAfter(scene, index, last)
      if (content === null) continue
      const isPlain =
        /^(?:want|hop|seek|sought|aim|need|prefer|wish|quier|quer|busca|pretend|desea|necesita|espera|aspira)/i.test(
          match[0],
        )
      const speaker = speakerAt(scene, from)
      found.push({
        content,
        actor,
        what,
        polarity,
        statedBy: speaker ?? (isPlain ? null : actor),
        sentence: index,
      })
    }
  }
  return found
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
