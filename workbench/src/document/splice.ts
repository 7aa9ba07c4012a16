/** The one place where two texts differ: what stood at `at` was taken out, and what stands there now. */
export interface Splice {
  readonly at: number
  readonly removed: string
  readonly added: string
}

/** The smallest single splice that turns one text into another. Cost: O(length). */
export function spliceOf(before: string, after: string): Splice {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let end = 0
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++
  return {
    at: start,
    removed: apart(before.slice(start, before.length - end)),
    added: apart(after.slice(start, after.length - end)),
  }
}

// Engines have a piece of a text hold the text whole; put together anew it holds no more than itself.
function apart(piece: string): string {
  return ` ${piece}`.slice(1)
}

/** The text with the splice done. RangeError if the text is not one that the splice was made for. */
export function splice(text: string, { at, removed, added }: Splice): string {
  if (!text.startsWith(removed, at)) throw new RangeError("the splice belongs to another text")
  return text.slice(0, at) + added + text.slice(at + removed.length)
}

/** The splice that takes it back. */
export function inverse({ at, removed, added }: Splice): Splice {
  return { at, removed: added, added: removed }
}
