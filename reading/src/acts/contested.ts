import type { Sourced } from "../attributions/sourcing.ts"
import type { Actor } from "../mentions/mention.ts"
import type { Sentence } from "../text/sentences.ts"
import { clauseEnd, type Scene, type Stretch, tokenAt, trimmed } from "./scene.ts"

export interface Contested {
  readonly positions: readonly { readonly at: Stretch; readonly who: readonly Actor[] }[]
  readonly sentence: number
}

interface Side {
  readonly at: Stretch
  readonly who: Actor | null
  readonly sentence: number
}

/** Questions on which a text gives differing answers: one says, another denies or counts otherwise. */
export function contestedIn(scene: Scene, sources: readonly Sourced[]): Contested[] {
  const found: Contested[] = []
  for (const [i, sentence] of scene.doc.sentences.entries()) {
    const answer = answerIn(scene, i, sentence)
    if (answer === null) continue
    const other = otherSide(scene, i, answer, sources)
    if (other === null) continue
    const positions = [other, answer].map(({ at, who }) => ({ at, who: who === null ? [] : [who] }))
    found.push({ positions, sentence: i })
  }
  return found
}

// A clause that denies, disputes or counts otherwise.
function answerIn(scene: Scene, index: number, sentence: Sentence): Side | null {
  const { pack, text } = scene.doc
  const { clauses } = pack
  const own = text.slice(sentence.from, sentence.to)
  const patterns = [clauses.dispute, clauses.counter]
  for (const [n, pattern] of patterns.entries())
    for (const match of own.matchAll(new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`))) {
      const from = sentence.from + match.index
      if (scene.quoted(from)) continue
      const first = tokenAt(sentence.tokens, from)
      const at = trimmed(text, { from, to: clauseEnd(scene, sentence, first + 1, 30) })
      if (at === null || at.to - at.from < 6) continue
      if (n === 1 && !/\d|\p{L}+(?:een|y|ty)\b/u.test(text.slice(at.from, at.to))) continue
      const subject =
        scene.subjects.before(index, first) ??
        (pack.language === "es" ? scene.subjects.after(index, first) : null)
      if (subject === null) continue
      return { at, who: subject.actor, sentence: index }
    }
  return null
}

// What it answers: what somebody else says just before.
function otherSide(scene: Scene, index: number, answer: Side, sources: readonly Sourced[]): Side | null {
  const { text } = scene.doc
  const isNumber =
    /\d/.test(text.slice(answer.at.from, answer.at.to)) ||
    /\b(?:seven|eight|nine|ten)\b/.test(text.slice(answer.at.from, answer.at.to))
  const before = sources.filter(
    (each) =>
      each.claim.to <= answer.at.from &&
      each.sentence >= index - 2 &&
      each.who !== answer.who &&
      each.sentence <= index,
  )
  const told = before.findLast(({ claim }) => !isNumber || /\d/.test(text.slice(claim.from, claim.to)))
  if (told !== undefined) return { at: told.claim, who: told.who, sentence: told.sentence }
  const clause = clauseBefore(scene, index, answer)
  return clause
}

// The clause before, of another subject: "Arvenia puts it at 212 million; Tesal admits 87".
function clauseBefore(scene: Scene, index: number, answer: Side): Side | null {
  const { text, pack } = scene.doc
  for (const n of [index, index - 1]) {
    const sentence = scene.doc.sentences[n]
    if (sentence === undefined || sentence.paragraph !== scene.doc.sentences[index]!.paragraph) continue
    const limit = n === index ? scene.doc.text.lastIndexOf(";", answer.at.from) : sentence.to
    if (limit <= sentence.from) continue
    const { tokens } = sentence
    const isNumber = /\d/.test(text.slice(answer.at.from, answer.at.to))
    for (let i = 0; i < tokens.length && tokens[i]!.to <= limit; i++) {
      const forms = tokens[i]!.capital && i > 0 ? [] : (pack.verbs.get(tokens[i]!.lower) ?? [])
      if (!forms.some(({ form }) => form === "present" || form === "past")) continue
      const subject = scene.subjects.before(n, i)
      if (subject === null || subject.actor === answer.who) continue
      const at = trimmed(text, {
        from: tokens[i]!.from,
        to: Math.min(limit, clauseEnd(scene, sentence, i + 1, 30)),
      })
      if (at === null || (isNumber && !/\d/.test(text.slice(at.from, at.to)))) continue
      return { at, who: subject.actor, sentence: n }
    }
  }
  return null
}
