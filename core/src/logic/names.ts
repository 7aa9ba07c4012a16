/** Names longer than this are only compared as wholes. */
const LONGEST = 64

// Names that are looked for where steps are bounded: a question takes its share of them at least.
const MOST_QUESTIONS = 200

interface Candidate {
  readonly name: string
  readonly lower: string
  /** Its place among all. */
  readonly at: number
  /** Letters that it begins with like the one before it. */
  readonly shared: number
}

/**
 * Names to suggest from, made ready for many questions. `mostSteps` bounds the work of all questions together: beyond
 * it nothing is near any more. Cost: O(n log n) with the first question; each then at most a row of the table of slips
 * for every beginning of a name that is still near, and one step a name.
 */
export class Candidates {
  readonly #names: readonly string[]
  readonly #found = new Map<string, string | null>()
  #left: number
  readonly #least: number
  #sorted: readonly Candidate[] | null = null
  #wholes: ReadonlyMap<string, string> = new Map()

  constructor(names: readonly string[], mostSteps = Number.POSITIVE_INFINITY) {
    this.#names = names
    this.#left = mostSteps
    this.#least = Number.isFinite(mostSteps) ? mostSteps / MOST_QUESTIONS : 0
  }

  /**
   * The candidate that a misspelt name most likely means, null if none is near. A candidate that differs in case
   * alone comes first; otherwise the one with the fewest slips (a letter added, left out or replaced, two neighbours
   * swapped; case does not count), the earliest among equals. Allowed are none up to two letters, one up to five,
   * two up to eight, then three.
   */
  nearest(name: string): string | null {
    let found = this.#found.get(name)
    if (found === undefined) {
      if (this.#left <= 0) return null
      found = this.#look(name.toLowerCase())
      this.#found.set(name, found)
    }
    return found
  }

  #look(wanted: string): string | null {
    this.#sorted ??= this.#sort()
    const whole = this.#wholes.get(wanted)
    if (whole !== undefined) return whole
    const slips = allowed(wanted.length)
    if (slips === 0) return null
    const table = new Slips(wanted, slips)
    let best: Candidate | null = null
    let fewest = slips
    for (const candidate of this.#sorted) {
      table.back(candidate.shared)
      if (Math.abs(candidate.lower.length - wanted.length) > fewest) continue
      const needed = table.to(candidate.lower)
      if (needed > fewest || (needed === fewest && best !== null && best.at < candidate.at)) continue
      best = candidate
      fewest = needed
    }
    this.#left -= Math.max(this.#least, this.#sorted.length + table.steps)
    return best?.name ?? null
  }

  #sort(): readonly Candidate[] {
    const all = this.#names.map((name, at) => ({ name, lower: name.toLowerCase(), at, shared: 0 }))
    const wholes = new Map<string, string>()
    for (const { name, lower } of all) if (!wholes.has(lower)) wholes.set(lower, name)
    this.#wholes = wholes
    const short = all.filter(({ lower }) => lower.length <= LONGEST + allowed(LONGEST))
    short.sort((a, b) => (a.lower < b.lower ? -1 : a.lower > b.lower ? 1 : a.at - b.at))
    return short.map((each, i) => ({ ...each, shared: i === 0 ? 0 : alike(short[i - 1]!.lower, each.lower) }))
  }
}

/** The nearest of a few names, as `Candidates` finds it. */
export function nearest(name: string, candidates: readonly string[]): string | null {
  return new Candidates(candidates).nearest(name)
}

function allowed(length: number): number {
  return length <= 2 || length > LONGEST ? 0 : length <= 5 ? 1 : length <= 8 ? 2 : 3
}

function alike(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

/**
 * Fewest slips that turn a text into others, each letter touched once (restricted Damerau-Levenshtein), up to a limit.
 * Of the usual table, rows for what one text begins with are kept for the next that begins likewise.
 */
export class Slips {
  steps = 0
  readonly #wanted: string
  readonly #limit: number
  readonly #rows: number[][]
  // Rows that stand, and how many letters lead to where nothing is near any more: none where nothing does.
  #depth = 0
  #hopeless = Number.POSITIVE_INFINITY

  constructor(wanted: string, limit: number) {
    this.#wanted = wanted
    this.#limit = limit
    this.#rows = [Array.from({ length: wanted.length + 1 }, (_, j) => Math.min(j, limit + 1))]
  }

  /** The next text begins like the last one for so many letters. */
  back(shared: number): void {
    this.#depth = Math.min(this.#depth, shared)
    if (this.#hopeless > shared) this.#hopeless = Number.POSITIVE_INFINITY
  }

  /** The slips to a text, `limit + 1` where more than `limit` are needed. */
  to(text: string): number {
    const tooMany = this.#limit + 1
    while (this.#hopeless === Number.POSITIVE_INFINITY && this.#depth < text.length) this.#row(text)
    return this.#hopeless < Number.POSITIVE_INFINITY
      ? tooMany
      : this.#rows[text.length]![this.#wanted.length]!
  }

  // Only the band of width `limit` around the diagonal can matter.
  #row(text: string): void {
    const i = ++this.#depth
    const wanted = this.#wanted
    const limit = this.#limit
    const last = this.#rows[i - 1]!
    const row = new Array<number>(wanted.length + 1).fill(limit + 1)
    if (i <= limit) row[0] = i
    let least = row[0]!
    for (let j = Math.max(1, i - limit); j <= Math.min(wanted.length, i + limit); j++) {
      const same = text[i - 1] === wanted[j - 1]
      let slips = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && text[i - 1] === wanted[j - 2] && text[i - 2] === wanted[j - 1])
        slips = Math.min(slips, this.#rows[i - 2]![j - 2]! + 1)
      row[j] = Math.min(slips, limit + 1)
      least = Math.min(least, row[j]!)
      this.steps++
    }
    this.#rows[i] = row
    // A swap reaches back two rows, so both must be beyond the limit before the rest is hopeless.
    if (least > limit && Math.min(...last) > limit) this.#hopeless = i
  }
}
