import { type Block, boilerplateIn } from "./boilerplate.ts"
import { LIGATURES, type Line, linesOf, pageHeads, widthOf, wraps } from "./lines.ts"

/** A text without what layout adds, and for each of its characters the place in the original that it comes from. */
export interface Clean {
  readonly text: string
  readonly original: string
  readonly at: readonly number[]
  /** Paragraphs of the clean text, boilerplate left out. */
  readonly paragraphs: readonly { readonly from: number; readonly to: number; readonly heading: boolean }[]
}

/** A stretch of the original that is known to be boilerplate. */
export interface Aside {
  readonly from: number
  readonly to: number
}

/**
 * The paragraphs of a text: wrapped lines joined, hyphens at line ends and ligatures resolved, page heads, and what is
 * known or looks like boilerplate, left out. Cost: O(length).
 */
export function clean(original: string, asides: readonly Aside[] = []): Clean {
  const lines = linesOf(original)
  const heads = pageHeads(lines)
  const blocks = blocksOf(lines, heads)
  const leave = boilerplateIn(blocks)
  const made = new Maker(original)
  const paragraphs: { from: number; to: number; heading: boolean }[] = []
  for (const [i, block] of blocks.entries()) {
    if (leave.has(i) || isAside(block, asides)) continue
    const from = made.length
    made.block(block)
    if (made.length > from) paragraphs.push({ from, to: made.length, heading: isHeading(block) })
    made.gap()
  }
  return { text: made.text, original, at: made.at, paragraphs }
}

function isAside({ from, to }: Block, asides: readonly Aside[]): boolean {
  let [low, high] = [0, asides.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (asides[middle]!.to <= from) low = middle + 1
    else high = middle
  }
  const aside = asides[low]
  return aside !== undefined && (Math.min(to, aside.to) - Math.max(from, aside.from)) * 2 >= to - from
}

/** A line without the end of a sentence that stands alone. */
function isHeading({ text, lines }: Block): boolean {
  return lines.length <= 2 && text.length < 140 && !/[.!?:;”"»…)]\s*$/.test(text)
}

// Lines that make one paragraph: over line ends of wrapped text, and over a page head in the middle of a sentence.
function blocksOf(lines: readonly Line[], heads: ReadonlySet<number>): Block[] {
  const width = widthOf(lines)
  const blocks: { lines: Line[] }[] = []
  let open: { lines: Line[] } | null = null
  let [gap, head] = [false, false]
  for (const [i, line] of lines.entries()) {
    if (heads.has(i)) {
      head = true
      continue
    }
    if (line.text === "") {
      gap = true
      continue
    }
    const last = open?.lines.at(-1)
    const goesOn =
      last !== undefined && (gap ? head && isUnfinished(last.text, line.text) : wraps(last, line, width))
    if (goesOn) open!.lines.push(line)
    else blocks.push((open = { lines: [line] }))
    gap = false
    head = false
  }
  return blocks.map(({ lines }) => ({
    lines,
    from: lines[0]!.from,
    to: lines.at(-1)!.to,
    text: lines.map(({ text }) => text).join(" "),
  }))
}

function isUnfinished(before: string, after: string): boolean {
  return !/[.!?:;”"»…]$/.test(before) && (/^[\p{Ll}\d"“«(]/u.test(after) || before.length > 40)
}

class Maker {
  readonly #original: string
  readonly #parts: string[] = []
  readonly at: number[] = []
  length = 0

  constructor(original: string) {
    this.#original = original
  }

  get text(): string {
    return this.#parts.join("")
  }

  block({ lines }: Block): void {
    for (const [i, line] of lines.entries()) {
      const next = lines[i + 1]
      const broken =
        next !== undefined && /\p{L}[-\u00ad\u2010]$/u.test(line.text) && /^\p{Ll}/u.test(next.text)
      this.#copy(line.from, broken ? line.to - 1 : line.to)
      if (next !== undefined && !broken) this.#put(" ", line.to)
    }
  }

  gap(): void {
    const end = this.at.at(-1) ?? 0
    this.#put("\n", end)
    this.#put("\n", end)
  }

  #copy(from: number, to: number): void {
    let blank = false
    for (let i = from; i < to; i++) {
      const sign = this.#original[i]!
      if (/\s/.test(sign) && sign !== "\t") {
        if (!blank) this.#put(" ", i)
        blank = true
        continue
      }
      blank = false
      if (sign === "\u00ad" || sign === "\ufeff" || sign === "\0") continue
      for (const each of LIGATURES.get(sign) ?? sign) this.#put(each, i)
    }
  }

  #put(sign: string, from: number): void {
    for (let i = 0; i < sign.length; i++) this.at.push(from)
    this.#parts.push(sign)
    this.length += sign.length
  }
}
