import { type Edit, edit, type Reading, read } from "@parley/core"
import { type Review, restoreReview, reviewOf } from "@parley/core/file"
import { isNegated } from "../../parts/negation.ts"

/**
 * The edits that put back all of the review that can be, each after what it needs: decision makers and options come
 * before what speaks of them. What cannot be put back stays in the list. Cost: reads the file once for each entry.
 */
export function restoreAll(text: string, reading: Reading): readonly Edit[] {
  const edits: Edit[] = []
  let [now, at] = [text, reading]
  for (;;) {
    const step = firstPossible(at)
    if (step === null) return edits
    edits.push(...step)
    now = edit(now, step)
    at = read(now)
    if (at.conflict === null) return edits
  }
}

function firstPossible(reading: Reading): readonly Edit[] | null {
  const items = reviewOf(reading)
  for (const [index, item] of items.entries()) {
    if (!isLost(item)) continue
    const edits = restoreReview(reading, index)
    if (edits !== null) return edits
  }
  return null
}

/**
 * Whether an entry of the review is of something to put back. What lost nothing, or was turned on purpose, is not: someone
 * is to look at it.
 */
export function isLost(item: Review | null): boolean {
  return item !== null && item.was !== undefined && item.restored === undefined && !isNegated(item)
}
