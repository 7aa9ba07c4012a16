import type { Clean } from "../clean/index.ts"
import type { Pack } from "../packs/pack.ts"
import { type Paragraph, paragraphOf, type Sentence } from "../text/sentences.ts"
import { labelsIn } from "../text/transcripts.ts"

/** A clean text with its sentences, as the later steps read it. */
export interface Doc {
  readonly text: string
  readonly clean: Clean
  readonly pack: Pack
  readonly published: string | null
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
}

export function documentOf(clean: Clean, pack: Pack, published: string | null): Doc {
  const plain = clean.paragraphs.map((place, i) => paragraphOf(clean.text, place, i, pack.abbreviations))
  const labels = labelsIn(clean.text, plain)
  // In a transcript a sentence's own words begin after who speaks.
  const paragraphs = plain.map((paragraph, i): Paragraph => {
    const label = labels[i]
    if (label == null) return paragraph
    const sentences = paragraph.sentences.map((each) =>
      each.from < label.from && label.from < each.to ? { ...each, body: label.from } : each,
    )
    return { ...paragraph, sentences }
  })
  return {
    text: clean.text,
    clean,
    pack,
    published,
    paragraphs,
    sentences: paragraphs.flatMap(({ sentences }) => sentences),
  }
}
