export interface Line {
  /** Without spaces at its ends. */
  readonly text: string
  readonly from: number
  readonly to: number
}

export const LIGATURES: ReadonlyMap<string, string> = new Map([
  ["\ufb00", "ff"],
  ["\ufb01", "fi"],
  ["\ufb02", "fl"],
  ["\ufb03", "ffi"],
  ["\ufb04", "ffl"],
  ["\ufb05", "st"],
  ["\ufb06", "st"],
])

/** The lines of a text, without the spaces around them. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= text.length) {
    let end = start
    while (end < text.length && !/[\n\r\f\v\u2028\u2029]/.test(text[end]!)) end++
    let [from, to] = [start, end]
    while (from < to && /\s/.test(text[from]!)) from++
    while (to > from && /\s/.test(text[to - 1]!)) to--
    lines.push({ text: text.slice(from, to), from, to })
    start = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1)
  }
  return lines
}

// Lines longer than this are no lines of a page: each is a paragraph.
const WIDEST = 120

/** How wide the lines of a wrapped text are; 0 where the text is not wrapped. */
export function widthOf(lines: readonly Line[]): number {
  const lengths = lines.filter(({ text }) => text !== "").map(({ text }) => text.length)
  const wide = lengths.filter((length) => length > WIDEST).length
  if (lengths.length < 4 || wide > lengths.length / 20) return 0
  let most = 0
  for (const length of lengths) if (length <= WIDEST) most = Math.max(most, length)
  if (most < 30) return 0
  const full = lengths.filter((length) => length > most * 0.75).length
  return full * 3 >= lengths.length ? most : 0
}

/** Whether a paragraph goes on over the end of a line. */
export function wraps(line: Line, next: Line, width: number): boolean {
  if (line.text.includes("\t") || next.text.includes("\t")) return false
  if (isListed(next.text)) return false
  if (/\p{L}[-\u00ad\u2010]$/u.test(line.text) && /^\p{Ll}/u.test(next.text)) return true
  if (width === 0) {
    const unfinished = !/[.!?:;”"»…)]$/.test(line.text)
    return (
      unfinished && (line.text.length > 70 || (/[,\p{Ll}]$/u.test(line.text) && /^\p{Ll}/u.test(next.text)))
    )
  }
  const word = next.text.split(/\s/, 1)[0]!.length
  // The next word would hardly have fitted: the line is full.
  const full = line.text.length + 1 + word > width - 8
  if (/[.!?:”"»]$/.test(line.text)) return full && line.text.length > width * 0.6
  return full || (/^\p{Ll}/u.test(next.text) && line.text.length > width * 0.4)
}

const LABEL = /^(?:[QAPR][.:]|\p{Lu}[\p{Lu} .’'-]{1,40}(?:\([^)]{2,40}\))?:)\s/u

function isListed(text: string): boolean {
  if (LABEL.test(text)) return true
  return /^(?:[-–•*]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)/.test(text)
}

const PAGE_NUMBER =
  /^(?:[-–—]?\s*\d{1,4}\s*[-–—]?|(?:page|p\.|página|pág\.)\s*\d+(?:\s*(?:of|de|\/)\s*\d+)?|\d+\s*\/\s*\d+)$/i

/** The lines that are heads and feet of pages: page numbers, and what stands around them or comes again and again. */
export function pageHeads(lines: readonly Line[]): Set<number> {
  const heads = new Set<number>()
  const again = new Map<string, number[]>()
  for (const [i, { text }] of lines.entries()) {
    if (text === "") continue
    if (PAGE_NUMBER.test(text)) heads.add(i)
    if (text.length <= 90) {
      const key = text.replace(/\d+/g, "#").replace(/\s+/g, " ").toLowerCase()
      again.set(key, [...(again.get(key) ?? []).slice(-200), i])
    }
  }
  for (const at of again.values()) if (comesAgain(lines, at)) for (const i of at) heads.add(i)
  for (const i of lines.keys()) if (!heads.has(i) && runsOver(lines, heads, i)) heads.add(i)
  return heads
}

// A line of a head beside another, or with the wide gap of one.
function runsOver(lines: readonly Line[], heads: ReadonlySet<number>, i: number): boolean {
  const { text } = lines[i]!
  return text !== "" && isRunning(text) && (near(lines, heads, i) || /\S {4,}\S/.test(text))
}

// What stands at the head of page after page.
function comesAgain(lines: readonly Line[], at: readonly number[]): boolean {
  const isApart = at.length > 1 && at.every((i, n) => n === 0 || i - at[n - 1]! > 8)
  return isApart && at.every((i) => standsOut(lines[i]!.text))
}

// The line of a head: a name of a publication or a title, with or without number and date.
function isRunning(text: string): boolean {
  if (text.length > 100 || /[.!?;,”"»]$/.test(text) || text.includes("\t")) return false
  if (/\S {4,}\S/.test(text)) return true
  return (
    text.split(/\s+/).length <= 12 &&
    (/\p{Lu}{4}/u.test(text) || /\||·/.test(text) || /\d/.test(text)) &&
    !/^\p{Ll}/u.test(text)
  )
}

function standsOut(text: string): boolean {
  return !/[.!?,;]$/.test(text) && !/^\p{Ll}/u.test(text) && text.split(/\s+/).length <= 12
}

// Whether a head stands next to a line, empty lines left out.
function near(lines: readonly Line[], heads: ReadonlySet<number>, at: number): boolean {
  for (const step of [-1, 1]) {
    let i = at + step
    for (let n = 0; n < 2 && lines[i]?.text === ""; n++) i += step
    if (heads.has(i)) return true
  }
  return false
}
