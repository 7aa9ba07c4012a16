import type { FoundDate } from "../dates/dates.ts"
import type { Actor } from "../mentions/mention.ts"
import type { Interval } from "../proposal.ts"
import type { Sentence } from "../text/sentences.ts"
import { clauseEnd, type Scene, type Stretch, tokenAt, trimmed } from "./scene.ts"

export interface Deadline extends Interval {
  readonly expression: Stretch
  readonly what: Stretch | null
  readonly who: readonly Actor[]
  readonly sentence: number
  readonly doubtful: boolean
}

/** Terms by which somebody must or will do something: a preposition of terms before a time, and what is due. */
export function deadlinesIn(scene: Scene): Deadline[] {
  return scene.doc.sentences.flatMap((sentence, i) =>
    scene.dates[i]!.flatMap((date) => deadlineAt(scene, i, sentence, date) ?? []),
  )
}

function deadlineAt(
  scene: Scene,
  index: number,
  sentence: Sentence,
  { from, to, said }: FoundDate,
): Deadline | null {
  const { pack, text } = scene.doc
  const lead = pack.clauses.deadline.exec(text.slice(Math.max(sentence.from, from - 60), from))
  if (lead === null) return null
  const start = from - lead[0].length
  const first = tokenAt(sentence.tokens, start)
  const words = lead[0].toLowerCase()
  const weak = /^(?:until|till|hasta|up to|para)/.test(words)
  // What has been is no term.
  const published = scene.doc.published
  const days = said.type === "date" ? said.days : null
  if (said.type === "date" && days !== null && published !== null && days.end < published) return null
  if (/^(?:within|en|dentro)/.test(words) && said.type !== "duration") return null
  if (/^(?:by|before|until|till|antes|hasta|para)/.test(words) && said.type === "duration") return null
  const given = givenUntil(scene, index, sentence, { to, first })
  if (given !== null && /^(?:until|till|hasta)/.test(words))
    return {
      expression: { from: start, to },
      ...given,
      start: days?.start ?? null,
      end: days?.end ?? null,
      sentence: index,
      doubtful: false,
    }
  const verb = verbBefore(scene, sentence, first)
  if (verb === null) return null
  const what = trimmed(text, { from: sentence.tokens[verb.first]!.from, to: start })
  const due =
    what === null || what.to - what.from < 3
      ? trimmed(text, { from: to, to: clauseEnd(scene, sentence, tokenAt(sentence.tokens, to), 20) })
      : what
  const subject = scene.subjects.before(index, verb.verb)
  const who = subject === null ? [] : [subject.actor, ...subject.also]
  return {
    expression: { from: start, to },
    what: due,
    who,
    start: days?.start ?? null,
    end: days?.end ?? null,
    sentence: index,
    doubtful: weak && !verb.due,
  }
}

// "Gave X until Friday to open talks": what is due follows.
function givenUntil(
  scene: Scene,
  index: number,
  sentence: Sentence,
  { to, first }: { to: number; first: number },
): Pick<Deadline, "what" | "who"> | null {
  const next = tokenAt(sentence.tokens, to)
  if (!/^(?:to|para)$/.test(sentence.tokens[next]?.lower ?? "")) return null
  const what = trimmed(scene.doc.text, {
    from: sentence.tokens[next + 1]?.from ?? to,
    to: clauseEnd(scene, sentence, next + 1, 20),
  })
  const who = scene.cast.bySentence[index]!.find(({ last, actor }) => last === first && actor !== null)?.actor
  return { what, who: who == null ? [] : [who] }
}

// The verb that a term is of, where it tells what is to come; null where it tells what was.
function verbBefore(
  scene: Scene,
  { tokens }: Sentence,
  at: number,
): { first: number; verb: number; due: boolean } | null {
  const { pack } = scene.doc
  for (let i = at - 1; i >= 0 && i > at - 24; i--) {
    const { lower, text, capital } = tokens[i]!
    if (/^[;:]$/.test(text)) break
    const forms = capital && i > 0 ? undefined : pack.verbs.get(lower)
    if (
      forms === undefined ||
      (pack.auxiliaries.has(lower) &&
        pack.language === "es" &&
        !/^(?:debe|deben|deberá|deberán)$/.test(lower)) ||
      pack.determiners.has(tokens[i - 1]?.lower ?? "")
    )
      continue
    const has = (...names: string[]): boolean => forms.some(({ form }) => names.includes(form))
    const lead = tokens.slice(Math.max(0, i - 5), i).map((token) => token.lower)
    const modal = lead.some(
      (word) =>
        pack.clauses.future.test(word) ||
        /^(?:must|to|would|could|should|may|might|can|shall|will|debe|deben|deberá|deberán|due|unless|if|that)$/.test(
          word,
        ),
    )
    if (has("base", "future", "conditional", "subjunctive") || modal || has("present"))
      return {
        first: has("base") && modal && pack.language === "en" ? startOf(tokens, i) : i,
        verb: i,
        due: modal || has("future", "subjunctive"),
      }
    if (
      has("past") &&
      forms.some(
        ({ lemma }) =>
          pack.wanting.has(lemma) ||
          pack.acts.get(lemma) === "demand" ||
          pack.acts.get(lemma) === "offer" ||
          pack.acts.get(lemma) === "promise",
      )
    )
      return { first: i + 1, verb: i, due: true }
    if (has("past", "participle")) return null
  }
  return null
}

function startOf(tokens: Sentence["tokens"], verb: number): number {
  // "the truce to begin": who is to do it stands with it.
  if (
    tokens[verb - 1]?.lower === "to" &&
    tokens[verb - 2] !== undefined &&
    tokens[verb - 2]!.kind === "word" &&
    /^(?:the|a|all)$/.test(tokens[verb - 3]?.lower ?? "")
  )
    return verb - 3
  return verb
}
