import type { Span } from "./candidates.ts"

// Characters shown at once: a text of any length takes no longer to show.
const WINDOW = 12_000

/**
 * A text cut into pieces to be shown one at a time, at an empty line where there is one, else at a space.
 * Cost: O(length / WINDOW).
 */
export function windowsOf(text: string, size = WINDOW): Span[] {
  const windows: Span[] = []
  let from = 0
  while (text.length - from > size) {
    const end = from + size
    const cut = [text.lastIndexOf("\n\n", end), text.lastIndexOf("\n", end), text.lastIndexOf(" ", end)].find(
      (at) => at > from + size / 2,
    )
    // Never between the two halves of a sign.
    const hard = /[\uDC00-\uDFFF]/.test(text[end]!) ? end - 1 : end
    const to = cut === undefined ? hard : cut + 1
    windows.push({ from, to })
    from = to
  }
  if (from < text.length || windows.length === 0) windows.push({ from, to: text.length })
  return windows
}

/** The paragraphs of a window, each with its sentences, in any language; white space between them is in none. */
export function sentencesIn(text: string, window: Span, language: string): Span[][] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" })
  const paragraphs: Span[][] = []
  const part = text.slice(window.from, window.to)
  for (const { 0: paragraph, index } of part.matchAll(/[^\n]+/g)) {
    const sentences: Span[] = []
    for (const { segment, index: at } of segmenter.segment(paragraph)) {
      const trimmed = segment.trim()
      if (trimmed === "") continue
      const from = window.from + index + at + segment.indexOf(trimmed)
      sentences.push({ from, to: from + trimmed.length })
    }
    if (sentences.length > 0) paragraphs.push(sentences)
  }
  return paragraphs
}

/**
 * Where words stand in a text, the place nearest to `near`; spaces and line ends count as one space. Null where they
 * do not.
 */
export function placeOf(text: string, words: string, near = 0): Span | null {
  const parts = words
    .trim()
    .split(/\s+/)
    .map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
  if (parts.length === 1 && parts[0] === "") return null
  let best: Span | null = null
  for (const { 0: found, index } of text.matchAll(new RegExp(parts.join("\\s+"), "gu"))) {
    if (best === null || Math.abs(index - near) < Math.abs(best.from - near))
      best = { from: index, to: index + found.length }
  }
  return best
}

/** A stretch cut where others begin and end: each piece with those that cover it, as indices. */
export function cut(whole: Span, others: readonly Span[]): (Span & { readonly of: readonly number[] })[] {
  const edges = new Set([whole.from, whole.to])
  for (const { from, to } of others)
    for (const edge of [from, to]) if (edge > whole.from && edge < whole.to) edges.add(edge)
  const ordered = [...edges].sort((a, b) => a - b)
  return ordered.slice(1).map((to, i) => {
    const from = ordered[i]!
    return { from, to, of: others.flatMap((other, j) => (other.from <= from && other.to >= to ? [j] : [])) }
  })
}
