const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })

// Characters that terminals draw two columns wide (East Asian Width W and F), by first and last code point.
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18aff],
  [0x1aff0, 0x1b2ff],
  [0x1f200, 0x1f2ff],
  [0x20000, 0x3fffd],
]

/**
 * Columns a text takes on a terminal: 2 for East Asian wide characters and emoji, 0 for marks that combine with
 * the character before, 1 for others. Cost: O(length).
 */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += widthOfGrapheme(segment)
  return width
}

function widthOfGrapheme(text: string): number {
  if (/\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|^[#*0-9]\ufe0f?\u20e3|\p{RI}\p{RI}/u.test(text))
    return 2
  if (/^[\p{M}\p{Cf}\p{Cc}]*$/u.test(text)) return 0
  const code = text.codePointAt(0)!
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1
}

/** The text with spaces added on the right, or on the left, to a width. */
export function padTo(text: string, width: number, side: "right" | "left" = "right"): string {
  const spaces = " ".repeat(Math.max(0, width - widthOf(text)))
  return side === "right" ? text + spaces : spaces + text
}

/** The text, its end replaced by … where it is wider than `width` (at least 1). */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ""
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    used += widthOfGrapheme(segment)
    if (used > width - 1) break
    kept += segment
  }
  return `${kept}…`
}

/**
 * The text in lines of at most `width` columns (at least 2), broken at spaces and only within words that are wider.
 * At least one line.
 */
export function wrapTo(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(" ")) {
    const joined = line === "" ? word : `${line} ${word}`
    if (widthOf(joined) <= width) {
      line = joined
      continue
    }
    if (line !== "") lines.push(line)
    line = ""
    for (const { segment } of graphemes.segment(word)) {
      if (widthOf(line + segment) > width) {
        lines.push(line)
        line = ""
      }
      line += segment
    }
  }
  return [...lines, line]
}
