import { MAX_LINES } from "./limits.ts"

/** A place in a text, 1-based; columns count UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

const CUT = 60

/** A text that offsets point into. */
export class Source {
  readonly text: string
  private readonly starts: readonly number[]

  get lines(): number {
    return this.starts.length
  }

  constructor(text: string) {
    this.text = text
    const starts = [0]
    // A text with more lines is not read any further than its first line too many.
    for (let at = text.indexOf("\n"); at >= 0 && starts.length <= MAX_LINES; at = text.indexOf("\n", at + 1))
      starts.push(at + 1)
    this.starts = starts
  }

  /** Where an offset is; offsets beyond the text count as its end. Cost: O(log lines). */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length))
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.starts[middle]! <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at - this.starts[low]! + 1 }
  }

  /** The rest of the line from an offset, to be quoted. */
  restOfLine(offset: number): string {
    const end = this.text.indexOf("\n", offset)
    return cut(this.text.slice(offset, end < 0 ? undefined : end).trim())
  }
}

/** A text to be quoted in a problem: at most 60 characters, whole ones. */
export function cut(text: string): string {
  if (text.length <= CUT) return text
  let kept = text.slice(0, CUT - 1)
  if (/[\ud800-\udbff]$/.test(kept)) kept = kept.slice(0, -1)
  return `${kept}…`
}
