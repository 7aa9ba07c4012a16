/** A place in a text: characters before it, and before what follows it. */
export interface Span {
  readonly from: number
  readonly to: number
}

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
    // Looked for in its second half alone, as the text may have none anywhere before.
    const least = from + Math.floor(size / 2)
    const half = text.slice(least, end + 2)
    const cut = [
      half.lastIndexOf("\n\n", size),
      half.lastIndexOf("\n", end - least),
      half.lastIndexOf(" ", end - least),
    ]
      .filter((at) => at > 0)
      .map((at) => least + at)[0]
    // Never between the two halves of a sign.
    const hard = /[\uDC00-\uDFFF]/.test(text[end]!) ? end - 1 : end
    const to = cut === undefined ? hard : cut + 1
    windows.push({ from, to })
    from = to
  }
  if (from < text.length || windows.length === 0) windows.push({ from, to: text.length })
  return windows
}

// Nothing ends with these, in whatever language: a name or a figure follows.
const SHORT =
  /(?:^|[^\p{L}\p{M}])(?:Mrs?|Ms|Messrs|Mx|Dr|Prof|Gen|Col|Maj|Capt|Cpt|Lt|Sgt|Adm|Gov|Sen|Rep|Rev|Hon|Pres|Amb|St|Mt|vs|cf|e\.g|i\.e|Nos?|Sr|Sra|Srta|Sres|Sras|Dra|Dres|Dña|Ud|Uds|Vd|Vds|Ing|Lic|Gral|Cnel|Cap|Mons|Excmo|Excma|Ilmo|Ilma|EE|UU|Núms?|págs?|p\.\s?ej)\.$/u

/**
 * The paragraphs of a window, each with its sentences, in any language; white space between them is in none. Sentences
 * run over the line ends of a wrapped text; a line that had room for more ends where it ends.
 */
export function sentencesIn(text: string, window: Span, language: string): Span[][] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" })
  const paragraphs: Span[][] = []
  const part = text.slice(window.from, window.to)
  for (const { from, to } of blocksIn(part)) {
    const sentences: Span[] = []
    // To a segmenter every line end is an end.
    const paragraph = part.slice(from, to).replace(/\s/g, " ")
    let open: number | null = null
    for (const { segment, index } of segmenter.segment(paragraph)) {
      const trimmed = segment.trim()
      if (trimmed === "") continue
      const start = index + segment.indexOf(trimmed)
      open ??= start
      if (SHORT.test(trimmed)) continue
      sentences.push(within(open, start + trimmed.length))
      open = null
    }
    if (open !== null) sentences.push(within(open, paragraph.trimEnd().length))
    if (sentences.length > 0) paragraphs.push(sentences)

    function within(start: number, end: number): Span {
      const offset = window.from + from
      return { from: offset + start, to: offset + end }
    }
  }
  return paragraphs
}

// Shorter lines are no wrapped text: addresses, lists, tables.
const WRAPPED = 40
// Of the longest line of a paragraph: with this much room left, the next word would have fitted.
const FULL = 0.75
const ITEM = /^\s*(?:[-*•‣–—]|\(?\d{1,3}[.)]|\(?[a-z]\))\s/

/** Lines that belong together: those between empty lines, cut where one ends that is not full or a list goes on. */
function blocksIn(text: string): Span[] {
  const blocks: Span[] = []
  for (const { 0: found, index } of text.matchAll(/[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g)) {
    const lines = found.split("\n")
    const longest = lines.reduce((most, { length }) => Math.max(most, length), 0)
    const runsOn = (line: string, next: string): boolean => {
      const word = /\S+/.exec(next)![0].length
      return longest >= WRAPPED && !ITEM.test(next) && line.trimEnd().length + 1 + word > longest * FULL
    }
    let [from, at] = [index, index]
    lines.forEach((line, i) => {
      at += line.length
      const next = lines[i + 1]
      if (next === undefined || !runsOn(line, next)) {
        blocks.push({ from, to: at })
        from = at + 1
      }
      at++
    })
  }
  return blocks
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
