import type { Paragraph } from "../text/sentences.ts"
import { type Label, labelsIn, plainLabel } from "../text/transcripts.ts"
import type { CastMaker } from "./actors.ts"
import type { Doc } from "./document.ts"
import type { Actor } from "./mention.ts"

// What an answer is marked with names nobody.
const ANSWER = /^(?:.|answers?|respuestas?|contestaci[oó]n)$/i

/** Whom the labels of a transcript name: somebody known, by the name beside it or the last one; else one of their own. */
export function settleLabels(doc: Doc, cast: CastMaker): void {
  const labels = labelsIn(doc.text, doc.paragraphs)
  const first = new Map<Paragraph, number>()
  let n = 0
  for (const paragraph of doc.paragraphs) {
    first.set(paragraph, n)
    n += paragraph.sentences.length
  }
  const spoken = labels.flatMap((label, i) =>
    label === null || label.isAsker || ANSWER.test(label.name)
      ? []
      : [{ label, paragraph: doc.paragraphs[i]! }],
  )
  for (const { label } of spoken) {
    const known = label.beside === null ? null : knownAs(cast, label.beside)
    if (known !== null) cast.labels.set(plainLabel(label.name), known)
  }
  for (const { label, paragraph } of spoken) {
    const key = plainLabel(label.name)
    const actor =
      cast.labels.get(key) ?? knownAs(cast, key) ?? (answers(spoken, key) ? made(cast, label) : null)
    if (actor === null) continue
    cast.labels.set(key, actor)
    // A name that stands nowhere but in capitals.
    if (actor.name === actor.name.toUpperCase() && / |\p{L}{4}/u.test(actor.name))
      actor.name = titled(label.name)
    mention(cast, actor, { label, paragraph, sentence: first.get(paragraph)! })
  }
}

// Who only ever asks needs no actor.
const answers = (spoken: readonly { label: Label }[], key: string): boolean =>
  spoken.some(({ label }) => plainLabel(label.name) === key && !label.asks)

function knownAs(cast: CastMaker, name: string): Actor | null {
  const last = (words: string): string => words.trim().split(/\s+/).at(-1)!.toLowerCase()
  return (
    cast.actors.find(
      ({ isPerson, type, mentions }) =>
        (isPerson || type === "person" || type === "body") &&
        mentions.some(({ text }) => last(text) === last(name)),
    ) ?? null
  )
}

function made(cast: CastMaker, { name }: Label): Actor {
  return cast.make(titled(name), "person", true)
}

const titled = (name: string): string =>
  plainLabel(name).replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())

function mention(
  cast: CastMaker,
  actor: Actor,
  { label, paragraph, sentence }: { label: Label; paragraph: Paragraph; sentence: number },
): void {
  const [own] = paragraph.sentences
  const words = plainLabel(label.name).split(/\s+/).length
  if (own === undefined) return
  const end = own.tokens.findIndex(({ text }) => /^[:(.—–]$/.test(text))
  const first = Math.max(0, end - words)
  if (end < 1 || actor.mentions.some(({ from }) => from === own.tokens[first]!.from)) return
  const [from, to] = [own.tokens[first]!.from, own.tokens[end - 1]!.to]
  cast.put(actor, {
    from,
    to,
    sentence,
    first,
    last: end,
    text: cast.doc.text.slice(from, to),
    kind: "name",
    of: "person",
    plural: false,
    indefinite: false,
    title: null,
    actor: null,
  })
}
