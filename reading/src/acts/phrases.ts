import { isSayingAt } from "../mentions/evidence.ts"
import type { Actor } from "../mentions/mention.ts"
import type { ActPhrase } from "../packs/pack.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Act } from "./act.ts"
import { addresseesOf, afterwards } from "./givers.ts"
import { actEnd, doerOf, type Scene, type Stretch, speakerAt, trimmed } from "./scene.ts"

// Expressions of several words, as "is ready to", "walked out of".
export function phrasesIn(scene: Scene, index: number, sentence: Sentence): Act[] {
  const { pack, text } = scene.doc
  const own = text.slice(sentence.from, sentence.to)
  const found: Act[] = []
  for (const phrase of pack.clauses.phrases)
    for (const match of own.matchAll(phrase.words)) {
      const act = phraseAt(scene, index, phrase, match)
      if (act !== null && !found.some((each) => each.cue.from < act.cue.to && act.cue.from < each.cue.to))
        found.push(act)
    }
  return found
}

function phraseAt(scene: Scene, index: number, phrase: ActPhrase, match: RegExpExecArray): Act | null {
  const { pack, text } = scene.doc
  const sentence = scene.doc.sentences[index]!
  const from = sentence.from + match.index
  const cue = { from, to: from + match[0].trimEnd().length }
  const first = sentence.tokens.findIndex((token) => token.from >= cue.from)
  const last = sentence.tokens.findIndex((token) => token.from >= cue.to)
  if (first < 0) return null
  const subject =
    phrase.before === true
      ? spokenBy(scene, index, sentence, first)
      : (doerOf(scene, index, first) ?? afterwards(scene, index, sentence, first))
  if (subject === null || ["media", "analyst"].includes(subject.actor.type)) return null
  const content = trimmed(text, contentOf(scene, sentence, { phrase, match, cue, first, last }))
  if (content === null || pack.clauses.idle.test(text.slice(content.from, content.to))) return null
  const givers = [subject.actor, ...subject.also]
  return {
    kind: phrase.kind === "offer" && accepts(scene, sentence, last) ? "accept" : phrase.kind,
    content,
    cue,
    givers,
    addressees: addresseesOf(scene, index, sentence, { t: first, content, givers }),
    modality: phrase.modality,
    sentence: index,
  }
}

interface Place {
  readonly phrase: ActPhrase
  readonly match: RegExpExecArray
  readonly cue: Stretch
  readonly first: number
  readonly last: number
}

function contentOf(scene: Scene, sentence: Sentence, { phrase, match, cue, first, last }: Place): Stretch {
  const what = match.groups?.what
  if (what !== undefined) {
    const from = cue.from + match[0].indexOf(what)
    return { from, to: from + what.trimEnd().length }
  }
  if (phrase.before === true) return { from: clauseStart(scene, sentence, first), to: cue.from }
  const end = last < 0 ? sentence.to : actEnd(scene, sentence, last)
  return { from: phrase.whole === true ? cue.from : cue.to, to: Math.max(end, cue.to) }
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
function spokenBy(
  scene: Scene,
  index: number,
  { tokens }: Sentence,
  at: number,
): { actor: Actor; also: readonly Actor[] } | null {
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
