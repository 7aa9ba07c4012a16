import type { Clean } from "../clean/index.ts"
import type { Pack } from "../packs/pack.ts"
import { type Paragraph, paragraphOf, type Sentence } from "../text/sentences.ts"

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
  const paragraphs = clean.paragraphs.map((place, i) => paragraphOf(clean.text, place, i, pack.abbreviations))
  return {
    text: clean.text,
    clean,
    pack,
    published,
    paragraphs,
    sentences: paragraphs.flatMap(({ sentences }) => sentences),
  }
}
