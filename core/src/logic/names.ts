/** Names longer than this are only compared as wholes. */
const LONGEST = 64

/**
 * The candidate that a misspelt name most likely means, null if none is near. A candidate that differs in case
 * alone comes first; otherwise the one with the fewest slips (a letter added, left out or replaced, two neighbours
 * swapped; case does not count), the earliest among equals. Allowed are none up to two letters, one up to five,
 * two up to eight, then three. Cost: O(candidates), times the square of the name's length (at most 64) for those of about its length.
 */
export function nearest(name: string, candidates: readonly string[]): string | null {
  const wanted = name.toLowerCase()
  let best: string | null = null
  let fewest = allowed(wanted.length) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= fewest) continue
    const slips = distance(wanted, candidate.toLowerCase(), fewest - 1)
    if (slips >= fewest) continue
    best = candidate
    fewest = slips
    if (slips === 0) return best
  }
  return best
}

function allowed(length: number): number {
  return length <= 2 || length > LONGEST ? 0 : length <= 5 ? 1 : length <= 8 ? 2 : 3
}

/**
 * Fewest slips that turn one text into the other, each letter touched once (restricted Damerau-Levenshtein);
 * `limit + 1` where more than `limit` are needed. Cost: O(length^2).
 */
export function distance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1
  if (a === b) return 0
  if (limit <= 0 || Math.abs(a.length - b.length) > limit) return tooFar
  // Rows of the usual table, of which only the band of width `limit` around the diagonal can matter.
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => Math.min(j, tooFar))
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(tooFar)
    if (i <= limit) row[0] = i
    let least = row[0]!
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const same = a[i - 1] === b[j - 1]
      let slips = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, before[j - 2]! + 1)
      }
      row[j] = Math.min(slips, tooFar)
      least = Math.min(least, row[j]!)
    }
    // A swap reaches back two rows, so both must be beyond the limit before the rest is hopeless.
    if (least > limit && Math.min(...last) > limit) return tooFar
    before = last
    last = row
  }
  return last[b.length]!
}
