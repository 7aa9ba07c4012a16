import type { Span } from "../proposal.ts"

// What ends a sentence: its mark, whatever closes with it, and room behind it; or an empty line.
const END = /[.!?…]["'”’»)\]]*(?=\s+["'“‘«¿¡([]?[\p{Lu}\p{N}¿¡"“«])|\n[ \t]*\n/gu

// As far as a sentence is looked for to both sides.
const REACH = 1200

/** The sentence in which a span stands, or those over which it goes, as far as they can be told by their marks. */
export function sentenceAround(text: string, span: Span): Span {
  const first = Math.max(0, span.from - REACH)
  const piece = text.slice(first, span.to + REACH)
  let from = first
  let to = Math.min(text.length, span.to + REACH)
  for (const match of piece.matchAll(END)) {
    const end = first + match.index + match[0].length
    if (end <= span.from) from = end
    else if (end >= span.to) {
      to = end
      break
    }
  }
  while (from < span.from && /\s/.test(text[from]!)) from++
  while (to > span.to && /\s/.test(text[to - 1]!)) to--
  return { from, to, exact: text.slice(from, to) }
}
