import { spliceOf } from "../../document/splice.ts"

// An editor counts every line end as one sign; a file may have some of two ("\r\n"). What is typed is put into the
// file's own text, so that line ends elsewhere stay as they are.

/** One change in an editor: what stood from `from` to `to` became `text`. */
export interface Typed {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * The text with changes of the editor's text done to it. `changes` by place, counted before all of them.
 * Cost: O(length).
 */
export function typedInto(text: string, changes: readonly Typed[]): string {
  const place = placesIn(text)
  const end = endOf(text)
  let result = ""
  let done = 0
  for (const change of changes) {
    const from = place(change.from)
    result = joined(joined(result, text.slice(done, from)), change.text.replaceAll("\n", end))
    done = place(change.to)
  }
  return joined(result, text.slice(done))
}

// Line ends that come to stand side by side stay as many as they were: "\r" and "\n" would make one.
function joined(before: string, after: string): string {
  if (!before.endsWith("\r") || !after.startsWith("\n")) return before + after
  return before.replace(/\r+$/, (ends) => "\n".repeat(ends.length)) + after
}

/** The change that makes an editor show another text, null if it shows it. */
export function shownChange(shown: string, text: string): Typed | null {
  const wanted = text.replace(/\r\n?/g, "\n")
  if (shown === wanted) return null
  const { at, removed, added } = spliceOf(shown, wanted)
  return { from: at, to: at + removed.length, text: added }
}

function endOf(text: string): string {
  const first = /\r\n?|\n/.exec(text)
  return first?.[0] ?? "\n"
}

// From places in the editor's text to places in the file's.
function placesIn(text: string): (at: number) => number {
  if (!text.includes("\r\n")) return (at) => at
  const pairs: number[] = []
  for (let at = text.indexOf("\r\n"); at >= 0; at = text.indexOf("\r\n", at + 2))
    pairs.push(at - pairs.length)
  return (at) => {
    // How many pairs begin before it.
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[middle]! < at) low = middle + 1
      else high = middle
    }
    return at + low
  }
}
