import type { FoundDate } from "../dates/dates.ts"
import type { Actor } from "../mentions/mention.ts"
import type { Interval } from "../proposal.ts"
import type { Sentence } from "../text/sentences.ts"
import { clauseEnd, mentionsIn, partyOf, type Scene, type Stretch, tokenAt, trimmed } from "./scene.ts"

export interface Precedent extends Interval {
  readonly event: Stretch
  readonly outcome: string
  readonly parties: readonly Actor[]
  readonly sentence: number
}

/** Earlier rounds, offers and agreements: a word for one, and a time that is past. */
export function precedentsIn(scene: Scene): Precedent[] {
  const found: Precedent[] = []
  for (const [i, sentence] of scene.doc.sentences.entries()) {
    const taken: Stretch[] = []
    for (const date of scene.dates[i]!) {
      const precedent = precedentAt(scene, i, sentence, date)
      if (
        precedent === null ||
        taken.some(({ from, to }) => from < precedent.event.to && precedent.event.from < to)
      )
        continue
      taken.push(precedent.event)
      found.push(precedent)
    }
  }
  return found
}

const MONTHS_AGO = 60

function precedentAt(scene: Scene, index: number, sentence: Sentence, date: FoundDate): Precedent | null {
  const { pack, text, published } = scene.doc
  const { said } = date
  if (said.type !== "date" || said.days === null || published === null || scene.quoted(date.from)) return null
  const away = (Date.parse(published) - Date.parse(said.days.end)) / 86_400_000
  if (away < MONTHS_AGO && said.rule !== "absolute") return null
  if (away < 30) return null
  const event = eventOf(scene, sentence, date)
  if (event === null || !pack.clauses.treaty.test(text.slice(event.from, event.to))) return null
  const after = scene.doc.sentences[index + 1]
  const around = text.slice(sentence.from, sentence.to)
  const next =
    after !== undefined && after.paragraph === sentence.paragraph ? text.slice(after.from, after.to) : ""
  const own = mentionsIn(scene, index, { from: sentence.from, to: sentence.to }).flatMap(({ actor }) =>
    actor === null || ["media", "source", "analyst"].includes(actor.type) ? [] : [partyOf(actor)],
  )
  const parties = [...new Set(own)]
  return {
    event,
    start: said.days.start,
    end: said.days.end,
    outcome: outcomeOf(scene, around, next),
    parties: parties.length >= 2 ? parties.slice(0, 3) : scene.parties.slice(0, 2),
    sentence: index,
  }
}

// The words for it: from the noun before the time to the time, or the clause that a time begins.
function eventOf(scene: Scene, sentence: Sentence, { from, to }: FoundDate): Stretch | null {
  const { pack, text } = scene.doc
  const { tokens } = sentence
  const at = tokenAt(tokens, from)
  for (let i = at - 1; i >= 0 && i > at - 11; i--) {
    if (/^[;:]$/.test(tokens[i]!.text)) break
    if (!pack.clauses.treaty.test(tokens[i]!.text)) continue
    let first = i
    while (first > 0 && isPart(scene, tokens, first - 1)) first--
    return trimmed(text, { from: tokens[first]!.from, to })
  }
  // "In 2021 a similar row ended".
  const lead = text.slice(sentence.from, from)
  const start = lead.trim().split(/\s+/).length <= 6 ? sentence.from : from
  const end = clauseEnd(scene, sentence, tokenAt(tokens, to), 14)
  return trimmed(text, { from: start, to: Math.max(end, to) })
}

function isPart({ doc }: Scene, tokens: Sentence["tokens"], i: number): boolean {
  const { pack } = doc
  const { lower, kind } = tokens[i]!
  if (
    kind !== "word" ||
    pack.prepositions.has(lower) ||
    pack.conjunctions.has(lower) ||
    (pack.auxiliaries.has(lower) && !pack.determiners.has(lower))
  )
    return false
  if (pack.determiners.has(tokens[i + 1]?.lower ?? "")) return false
  return (
    !(pack.verbs.get(lower) ?? []).some(({ form }) => form === "past" || form === "present") ||
    pack.determiners.has(lower)
  )
}

function outcomeOf(scene: Scene, own: string, next: string): string {
  const { outcomes } = scene.doc.pack.clauses
  for (const words of [next, own])
    for (const [name, pattern] of outcomes)
      if (pattern.test(words) && (words === own || ["broken", "kept", "failed", "refused"].includes(name)))
        return name
  return "unknown"
}
