import { Bits } from "./bits.ts"
import { CubeSpace } from "./cube.ts"
import type { GraphModel, Ranks } from "./model.ts"
import { leastInReach } from "./reach.ts"
import { Tiles } from "./tiles.ts"

/**
 * The states stable for a decision maker (SPEC T1, T2). `worst`: per state c(t), the worst the opponents can make of
 * it. A state is stable if its rank is at most T(s): the least, over s and what dm can move to, of the worse of the
 * state itself and of c. Overwrites `worst` in a list. Cost: one pass over the slots, in a cube one more per one-way
 * decision maker's option.
 */
export function stableBy(model: GraphModel, dm: number, worst: Ranks): Bits {
  const ranks = model.ranks[dm]!
  if (model.space instanceof CubeSpace) return stableInCube(model, dm, ranks, worst)
  for (let slot = 0; slot < ranks.length; slot++) if (ranks[slot]! > worst[slot]!) worst[slot] = ranks[slot]!
  return within(model, ranks, leastInReach(model, dm, worst))
}

function stableInCube(model: GraphModel, dm: number, ranks: Ranks, worst: Ranks): Bits {
  const bits = new Bits(model.space.slots)
  const words = signed(bits)
  const tiles = new Tiles(model, dm)
  const count = tiles.count(model.space.slots)
  for (let tile = 0; tile < count; tile++) {
    const base = tiles.base(tile)
    tiles.leastOfLarger(base, ranks, worst)
    mark(words, tiles, base, ranks)
  }
  return bits
}

// The same words, signed: unsigned ones would be handled as doubles.
function signed(bits: Bits): Int32Array {
  return new Int32Array(bits.words.buffer)
}

// A row's codes are neighbours, and rows of less than a word follow each other.
function mark(words: Int32Array, { rows, length, step }: Tiles, base: number, ranks: Ranks): void {
  let word = 0
  let slot = base
  for (let row = 0, from = base; row < rows.length; row += length, from += step) {
    slot = from
    for (let i = 0; i < length; i++, slot++) {
      const rank = ranks[slot]!
      // The sign says: 1 <= rank <= threshold.
      word |= (((rank - rows[row + i]! - 1) & -rank) >>> 31) << (slot & 31)
      if ((slot & 31) === 31) {
        words[slot >>> 5]! |= word
        word = 0
      }
    }
  }
  if ((slot & 31) !== 0) words[slot >>> 5]! |= word
}

/** States whose rank is at most the threshold. */
export function within(model: GraphModel, ranks: Ranks, most: Ranks): Bits {
  const bits = new Bits(model.space.slots)
  const words = signed(bits)
  for (let slot = 0; slot < ranks.length; slot++)
    if (ranks[slot]! !== 0 && ranks[slot]! <= most[slot]!) words[slot >>> 5]! |= 1 << (slot & 31)
  return bits
}
