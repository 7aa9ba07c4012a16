import { isSayingAt } from "../mentions/evidence.ts"
import type { Actor } from "../mentions/mention.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Act } from "./act.ts"
import { addresseesOf, afterwards } from "./givers.ts"
import { clauseEnd, doerOf, type Scene, speakerAt, trimmed } from "./scene.ts"

// Expressions of several words, as "is ready to", "walked out of".
export function phrasesIn(scene: Scene, index: number, sentence: Sentence): Act[] {
  const { pack, text } = scene.doc
  const own = text.slice(sentence.from, sentence.to)
  const found: Act[] = []
  for (const { words, kind, modality, whole, before } of pack.clauses.phrases)
    for (const match of own.matchAll(words)) {
      const cue = {
        from: sentence.from + match.index,
        to: sentence.from + match.index + match[0].trimEnd().length,
      }
      if (found.some((each) => each.cue.from < cue.to && cue.from < each.cue.to)) continue
      const first = sentence.tokens.findIndex(({ from }) => from >= cue.from)
      const last = sentence.tokens.findIndex(({ from }) => from >= cue.to)
      const subject =
        first < 0
          ? null
          : before === true
            ? spokenBy(scene, index, sentence, first)
            : (doerOf(scene, index, first) ?? afterwards(scene, index, sentence, first))
      if (subject === null || ["media", "analyst"].includes(subject.actor.type)) continue
      const end = last < 0 ? sentence.to : clauseEnd(scene, sentence, last)
      const what = match.groups?.what
      const inside = sentence.from + match.index + (what === undefined ? 0 : match[0].indexOf(what))
      const content = trimmed(
        text,
        what !== undefined
          ? { from: inside, to: inside + what.trimEnd().length }
          : before === true
            ? { from: clauseStart(scene, sentence, first), to: cue.from }
            : { from: whole === true ? cue.from : cue.to, to: Math.max(end, cue.to) },
      )
      if (content === null || pack.clauses.idle.test(text.slice(content.from, content.to))) continue
      const givers = [subject.actor, ...subject.also]
      found.push({
        kind: kind === "offer" && accepts(scene, sentence, last) ? "accept" : kind,
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

// "Is prepared to accept".
function accepts({ doc }: Scene, { tokens }: Sentence, at: number): boolean {
  const forms = at < 0 ? undefined : doc.pack.verbs.get(tokens[at]?.lower ?? "")
  return forms?.some(({ lemma }) => doc.pack.acts.get(lemma) === "accept") === true
}

// Where the clause begins that a token is in.
function clauseStart({ doc }: Scene, { tokens, body }: Sentence, at: number): number {
  for (let i = at - 1; i > 0; i--) {
    const { text, lower } = tokens[i]!
    if (/^[,;:.“"«—–]$/.test(text) || doc.pack.clauses.that.test(lower) || tokens[i]!.from < body)
      return tokens[i]!.to
  }
  return body
}

// "The certificates, he said, are out of the question": whoever says it, for nothing that acts is its subject.
function spokenBy(scene: Scene, index: number, { tokens }: Sentence, at: number): { actor: Actor; also: readonly Actor[] } | null {
  const speaker = speakerAt(scene, tokens[at]!.from)
  if (speaker !== null) return { actor: speaker, also: [] }
  for (let i = 0; i < tokens.length; i++) {
    if (!isSayingAt(tokens, i, scene.doc.pack)) continue
    const subject = scene.subjects.before(index, i) ?? scene.subjects.after(index, i)
    if (subject !== null) return subject
  }
  const own = scene.cast.bySentence[index]!.find(({ actor, last }) => actor !== null && last <= at)
  return own?.actor == null ? null : { actor: own.actor, also: [] }
}
