/** A word, number or sign of a text, with its place. */
export interface Token {
  readonly text: string
  readonly lower: string
  readonly from: number
  readonly to: number
  readonly kind: "word" | "number" | "sign"
  /** Begins with a capital. */
  readonly capital: boolean
}

const TOKEN =
  /(?:\p{Lu}\.){2,}|['’]s(?![\p{L}\p{N}])|[£$€]?\d[\d.,]*\d%?|[£$€]?\d%?|\p{L}[\p{L}\p{M}\p{N}]*(?:[-‑][\p{L}\p{N}]+|['’](?!s(?![\p{L}\p{N}]))\p{L}+)*|[^\s]/gu

/** The tokens of a stretch of text. Cost: O(length). */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const word = match[0]
    const kind = /^[£$€]?\d/.test(word)
      ? "number"
      : /^\p{L}/u.test(word) || /^['’]s$/.test(word)
        ? "word"
        : "sign"
    tokens.push({
      text: word,
      lower: word.toLowerCase().replace(/’/g, "'"),
      from: from + match.index,
      to: from + match.index + word.length,
      kind,
      capital: /^\p{Lu}/u.test(word),
    })
  }
  return tokens
}
