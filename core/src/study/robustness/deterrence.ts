import { type GraphModel, movesOf, type Ranks, tick, type Watch } from "../../engine/index.ts"

/** How many pairs at least and at most; `most` null where no ranking was found, `least` null where there is none. */
export interface PairBounds {
  readonly least: number | null
  readonly most: number | null
  /** Who then leaves, and where to (slot); -1 where no ranking was found. */
  readonly leaver: number
  readonly to: number
}

export const NEVER: PairBounds = { least: null, most: null, leaver: -1, to: -1 }

/** A pair of slots of which a decision maker is not to like the second better, so that a move between them serves it not. */
type Pair = readonly [from: number, to: number]

interface Step {
  readonly dm: number
  readonly from: number
  readonly to: number
}

/** Pairs asked for, and at least how many pairs of a ranking that changes. */
interface Asked {
  readonly pairs: readonly Pair[]
  readonly least: number
}

// Sets of pairs looked at for one leaver's move, and entries of searches for sequences in all.
const MOST_SETS = 400
const MOST_ENTRIES = 4_000_000
// Pairs of which each may go either way when a ranking is made that meets them.
const MOST_EITHER = 4

/**
 * The fewest pairs of one decision maker's ranking after which another one leaves an outcome, since a sanction is gone
 * that was an improvement of the first (SPEC U11). One object for one model: what it may look at in all is bounded.
 */
export class Deterrence {
  readonly #model: GraphModel
  readonly #watch: Watch | undefined
  #entries = 0

  constructor(model: GraphModel, watch?: Watch) {
    this.#model = model
    this.#watch = watch?.signal === undefined ? undefined : { signal: watch.signal }
  }

  /** `known`: pairs after which the outcome fails anyway; more than these are not looked for. */
  fewest({ slot, dm, counter }: Pick<Leaving, "slot" | "dm" | "counter">, known: number | null): PairBounds {
    let best: PairBounds = { ...NEVER, least: Number.POSITIVE_INFINITY }
    for (const leaver of this.#model.ranks.keys()) {
      if (leaver === dm) continue
      const own = this.#model.ranks[leaver]!
      for (const to of this.#moves(leaver, slot)) {
        if (own[to]! >= own[slot]!) continue
        const most = Math.min(known ?? Number.POSITIVE_INFINITY, best.most ?? Number.POSITIVE_INFINITY)
        const found = this.#leaving({ slot, dm, leaver, to, counter }, most)
        best = {
          least: Math.min(best.least!, found.least ?? Number.POSITIVE_INFINITY),
          ...(found.most !== null && found.most < (best.most ?? Number.POSITIVE_INFINITY)
            ? { most: found.most, leaver, to }
            : { most: best.most, leaver: best.leaver, to: best.to }),
        }
      }
    }
    return best.least === Number.POSITIVE_INFINITY ? NEVER : best
  }

  /** Sets of pairs, those first that ask for the fewest, until no sequence is left that deters. */
  #leaving(move: Leaving, known: number): Pick<PairBounds, "least" | "most"> {
    const open: Asked[] = [{ pairs: [], least: 0 }]
    const seen = new Set<string>()
    let most: number | null = null
    // Of sets that were met only at more than what they ask for at least.
    let floor = Number.POSITIVE_INFINITY
    for (let sets = 0; open.length > 0; sets++) {
      const asked = open.splice(leastOf(open), 1)[0]!
      const bound = Math.min(known, most ?? Number.POSITIVE_INFINITY)
      if (asked.least >= bound || sets >= MOST_SETS || this.#entries > MOST_ENTRIES)
        return { least: Math.min(floor, asked.least, most ?? Number.POSITIVE_INFINITY), most }
      let sequence: readonly Step[] | null = this.#deterring(move, this.#model.ranks, asked.pairs)
      if (sequence === null) {
        const { pairs, spoiled } = this.#rankingFor(move, asked.pairs)
        if (pairs !== null && pairs < bound) most = pairs
        if (pairs === asked.least) continue
        if (spoiled === null) {
          floor = Math.min(floor, asked.least)
          continue
        }
        // Where none that was made does it with as few, what spoils one of them goes, too.
        sequence = spoiled
      }
      for (const { dm, from, to } of sequence) {
        if (dm !== move.dm) continue
        const pairs: Pair[] = [...asked.pairs, [from, to]]
        const key = pairs.map(String).sort().join(" ")
        if (seen.has(key)) continue
        seen.add(key)
        open.push({ pairs, least: this.#least(move.dm, pairs) })
      }
    }
    const least = Math.min(floor, most ?? Number.POSITIVE_INFINITY)
    return { least: least === Number.POSITIVE_INFINITY ? null : least, most }
  }

  /** No ranking that meets them is nearer: each takes as many as X4 says, and every pair changes by a half. */
  #least(dm: number, pairs: readonly Pair[]): number {
    const ranks = this.#model.ranks[dm]!
    const changing = pairs.filter(([from, to]) => ranks[to]! < ranks[from]!)
    return Math.max(changing.length / 2, ...changing.map(([from, to]) => levelled(ranks, from, to).pairs), 0)
  }

  /**
   * A ranking made to meet pairs, one after another, each by raising the one or lowering the other: the nearest that was
   * made after which nothing deters; `spoiled`: a sequence that deters under another one.
   */
  #rankingFor(
    move: Leaving,
    asked: readonly Pair[],
  ): { readonly pairs: number | null; readonly spoiled: readonly Step[] | null } {
    const ways = 2 ** Math.min(asked.length, MOST_EITHER)
    let pairs: number | null = null
    let spoiled: readonly Step[] | null = null
    for (let way = 0; way < ways; way++) {
      let ranks = this.#model.ranks[move.dm]!
      let changed = 0
      asked.forEach(([from, to], i) => {
        if (ranks[to]! >= ranks[from]!) return
        const isRaised = ((way >>> i) & 1) === 0
        const made = isRaised ? levelled(ranks, from, to) : levelled(ranks, to, from)
        ranks = made.ranks
        changed += made.pairs
      })
      if (asked.some(([from, to]) => ranks[to]! < ranks[from]!) || changed >= (pairs ?? Infinity)) continue
      const sequence = this.#deterring(move, this.#model.ranks.with(move.dm, ranks), [])
      if (sequence === null) pairs = changed
      else spoiled = sequence
    }
    return { pairs, spoiled }
  }

  /** A sequence of the others' improvements that deters the move, without those that a set of pairs takes away. */
  #deterring(
    { slot, dm, leaver, to, counter }: Leaving,
    ranks: readonly Ranks[],
    without: readonly Pair[],
  ): Step[] | null {
    const { space } = this.#model
    const own = ranks[leaver]!
    const isWorse = (state: number): boolean => own[state]! >= own[slot]!
    const deters = (state: number): boolean =>
      isWorse(state) && (!counter || this.#moves(leaver, state).every(isWorse))
    const gone = new Set(without.map(([from, next]) => from * space.slots + next))
    const found: { readonly step: Step; readonly after: number }[] = []
    const met = new Set<number>()
    const expand = (from: number, last: number, after: number): Step[] | null => {
      for (const [mover, order] of ranks.entries()) {
        if (mover === leaver || mover === last) continue
        for (const next of this.#moves(mover, from)) {
          if (order[next]! >= order[from]!) continue
          if (mover === dm && gone.has(from * space.slots + next)) continue
          const pair = next * ranks.length + mover
          if (met.has(pair)) continue
          met.add(pair)
          found.push({ step: { dm: mover, from, to: next }, after })
          if (next !== to && deters(next)) return pathTo(found, found.length - 1)
        }
      }
      return null
    }
    const first = expand(to, -1, -1)
    if (first !== null) return first
    for (let entry = 0; entry < found.length; entry++) {
      this.#entries++
      if (this.#entries % 4096 === 0) tick(this.#watch, 0)
      const { step } = found[entry]!
      const path = expand(step.to, step.dm, entry)
      if (path !== null) return path
    }
    return null
  }

  #moves(dm: number, slot: number): number[] {
    const found: number[] = []
    movesOf(this.#model).from(dm, slot, (to) => {
      found.push(to)
      return true
    })
    return found
  }
}

/** Somebody's move from the outcome that is deterred; `counter`: it may go on from where a sanction leads. */
interface Leaving {
  readonly slot: number
  /** Whose ranking changes. */
  readonly dm: number
  readonly leaver: number
  readonly to: number
  readonly counter: boolean
}

function leastOf(open: readonly Asked[]): number {
  return open.reduce((best, each, i) => (each.least < open[best]!.least ? i : best), 0)
}

function pathTo(found: readonly { readonly step: Step; readonly after: number }[], entry: number): Step[] {
  const steps: Step[] = []
  for (let at = entry; at >= 0; at = found[at]!.after) steps.push(found[at]!.step)
  return steps.reverse()
}

/** A ranking with one state moved to stand level with another, and how many pairs change, ties counting half. */
function levelled(
  ranks: Ranks,
  state: number,
  to: number,
): { readonly ranks: Ranks; readonly pairs: number } {
  const [here, there] = [ranks[state]!, ranks[to]!]
  let pairs = 0
  let alone = true
  ranks.forEach((rank, other) => {
    if (rank === 0 || other === state) return
    pairs += Math.abs(Math.sign(rank - here) - Math.sign(rank - there)) / 2
    if (rank === here) alone = false
  })
  const moved = ranks.map((rank, other) => {
    const own = other === state ? there : rank
    return alone && own > here ? own - 1 : own
  })
  return { ranks: moved, pairs }
}
