import { actorsIn } from "./actors.ts"
import { type Act, commitmentIn } from "./commitments.ts"
import { datesIn } from "./dates.ts"
import { quotationsIn, speakerOf } from "./quotations.ts"
import { type Sentence, sentencesIn } from "./sentences.ts"

/** A place in a text: characters before it, and before what follows it. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What a text may hold that a conflict file could use. Offered, never taken over unasked. */
export type Candidate = Span & {
  /** The sentence it stands in. */
  readonly sentence: Span
} & (
    | { readonly kind: "actor"; readonly name: string; readonly places: readonly Span[] }
    | { readonly kind: "quotation"; readonly words: string; readonly speaker: string | null }
    /** As the file writes it: a day, month or year. `relative`: it was told from the text's own date. */
    | { readonly kind: "date"; readonly date: string; readonly relative: boolean }
    | { readonly kind: "commitment"; readonly act: Act; readonly actor: string | null }
  )

export interface ReadingOptions {
  /** When the text came out, as YYYY-MM-DD; without it relative dates are left alone. */
  readonly date: string | null
  /** Share of the text done, 0 to 1; may throw to stop. */
  readonly progress?: (share: number) => void
}

// Mentions of one actor that are kept.
const MOST_PLACES = 200

/**
 * Actors (once each, the most often named first), then quotations, dates and commitments in the order of the text.
 * For English: of other languages it finds little. Cost: O(length), piece by piece.
 */
export function candidatesIn(text: string, { date, progress }: ReadingOptions): Candidate[] {
  const actors = new Map<string, Span[]>()
  const first = new Map<string, Sentence>()
  const rest: Candidate[] = []
  for (const sentence of sentencesIn(text, progress)) {
    const span = { from: sentence.from, to: sentence.to }
    const named = actorsIn(sentence)
    for (const { name, from, to } of named) {
      const places = actors.get(name)
      if (places === undefined) {
        actors.set(name, [{ from, to }])
        first.set(name, sentence)
      } else if (places.length < MOST_PLACES) places.push({ from, to })
    }
    const quotations = quotationsIn(sentence)
    for (const { from, to, words } of quotations) {
      const speaker = speakerOf(sentence, { from, to }, named)
      rest.push({ kind: "quotation", from, to, words, speaker, sentence: span })
    }
    for (const found of datesIn(sentence, date)) rest.push({ ...found, kind: "date", sentence: span })
    const commitment = commitmentIn(sentence, named)
    if (commitment !== null) rest.push({ ...commitment, kind: "commitment", sentence: span })
  }
  const people = [...actors].map(([name, places]): Candidate => {
    const { from, to } = first.get(name)!
    return { kind: "actor", name, places, ...places[0]!, sentence: { from, to } }
  })
  const count = (candidate: Candidate): number => (candidate.kind === "actor" ? candidate.places.length : 0)
  people.sort((a, b) => count(b) - count(a) || a.from - b.from)
  return [...people, ...rest]
}
