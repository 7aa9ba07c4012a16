/** A set of slots as one bit each. */
export class Bits {
  readonly size: number
  readonly words: Uint32Array

  /** An empty set, or the one that words hold already, one bit a slot. */
  constructor(size: number, words: Uint32Array = new Uint32Array((size + 31) >>> 5)) {
    this.size = size
    this.words = words
  }

  static of(size: number, members: Iterable<number>): Bits {
    const bits = new Bits(size)
    for (const member of members) bits.add(member)
    return bits
  }

  has(slot: number): boolean {
    return ((this.words[slot >>> 5]! >>> (slot & 31)) & 1) === 1
  }

  add(slot: number): void {
    this.words[slot >>> 5]! |= 1 << (slot & 31)
  }

  delete(slot: number): void {
    this.words[slot >>> 5]! &= ~(1 << (slot & 31))
  }

  /** Number of members. Cost: O(size / 32). */
  count(): number {
    let total = 0
    for (const word of this.words) total += popCount(word)
    return total
  }

  /** Keeps only what `other` holds too. */
  intersect(other: Bits): void {
    if (other.size !== this.size) throw new RangeError("sets of slots must have the same size")
    for (let i = 0; i < this.words.length; i++) this.words[i]! &= other.words[i]!
  }

  copy(): Bits {
    const bits = new Bits(this.size)
    bits.words.set(this.words)
    return bits
  }

  equals(other: Bits): boolean {
    return this.size === other.size && this.words.every((word, i) => word === other.words[i])
  }

  /** Visits members in increasing order; stops when `visit` returns false. */
  forEach(visit: (slot: number) => boolean | undefined): void {
    for (let i = 0; i < this.words.length; i++) {
      for (let word = this.words[i]!; word !== 0; word &= word - 1) {
        if (visit(i * 32 + lowestBit(word)) === false) return
      }
    }
  }

  /** Members in increasing order, at most `limit` of them. */
  toArray(limit = Number.POSITIVE_INFINITY): number[] {
    const members: number[] = []
    if (limit > 0)
      this.forEach((slot) => {
        members.push(slot)
        return members.length < limit
      })
    return members
  }
}

/** Number of ones in a 32-bit word. */
export function popCount(word: number): number {
  word -= (word >>> 1) & 0x55555555
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Position of the lowest one in a word that is not 0. */
function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word)
}
