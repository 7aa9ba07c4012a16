import type { Formula } from "../logic/index.ts"
import { Bits } from "./bits.ts"
import { evaluateInto, type OptionWords } from "./columns.ts"
import type { StateSpace } from "./space.ts"

/**
 * The feasible codes themselves, before merging: `words` 32-bit words a code, least significant first,
 * codes in increasing order. A *member* is an index into this list.
 */
export interface Codes {
  readonly words: number
  readonly count: number
  readonly data: Uint32Array
}

/** Feasible states as a list in increasing code, merged ones as one (SPEC S3 to S6). */
export class ListSpace implements StateSpace {
  readonly form = "list"
  readonly options: number
  readonly slots: number
  readonly count: number
  readonly codes: Codes
  /** The state each member belongs to; null where nothing is merged (member = slot). */
  readonly stateOf: Int32Array | null
  // Members of each state, ascending: memberList[memberStart[slot] .. memberStart[slot + 1]).
  readonly #memberStart: Int32Array | null
  readonly #memberList: Int32Array | null
  // Dashed strings that two merged states would share (SPEC S5).
  readonly #ambiguous = new Set<string>()
  readonly #byDash = new Map<string, number>()

  /** `merges`: for every merged state its members, ascending; disjoint. */
  constructor(options: number, codes: Codes, merges: readonly (readonly number[])[]) {
    this.options = options
    this.codes = codes
    const real = merges.filter((members) => members.length > 1)
    if (real.length === 0) {
      this.stateOf = this.#memberStart = this.#memberList = null
      this.count = this.slots = codes.count
      return
    }
    const group = new Int32Array(codes.count).fill(-1)
    real.forEach((members, index) => {
      for (const member of members) group[member] = index
    })
    const slotOfGroup = new Int32Array(real.length).fill(-1)
    this.stateOf = new Int32Array(codes.count)
    let slots = 0
    for (let member = 0; member < codes.count; member++) {
      const at = group[member]!
      if (at < 0) this.stateOf[member] = slots++
      else {
        if (slotOfGroup[at] === -1) slotOfGroup[at] = slots++
        this.stateOf[member] = slotOfGroup[at]!
      }
    }
    this.count = this.slots = slots
    this.#memberStart = new Int32Array(slots + 1)
    for (const slot of this.stateOf) this.#memberStart[slot + 1]!++
    for (let slot = 0; slot < slots; slot++) this.#memberStart[slot + 1]! += this.#memberStart[slot]!
    const next = this.#memberStart.slice()
    this.#memberList = new Int32Array(codes.count)
    for (let member = 0; member < codes.count; member++)
      this.#memberList[next[this.stateOf[member]!]!++] = member
    for (const slot of slotOfGroup) {
      const text = this.#dashed(slot)
      if (this.#byDash.has(text)) this.#ambiguous.add(text)
      this.#byDash.set(text, slot)
    }
    for (const text of this.#ambiguous) this.#byDash.delete(text)
  }

  isState(slot: number): boolean {
    return slot >= 0 && slot < this.slots
  }

  number(slot: number): number {
    return slot + 1
  }

  slot(number: number): number {
    if (!Number.isInteger(number) || number < 1 || number > this.count)
      throw new RangeError(`state numbers run from 1 to ${this.count}`)
    return number - 1
  }

  members(slot: number): number {
    return this.#memberStart === null ? 1 : this.#memberStart[slot + 1]! - this.#memberStart[slot]!
  }

  /** The list index of a state's member (0-based, increasing code). */
  member(slot: number, which: number): number {
    return this.#memberStart === null ? slot : this.#memberList![this.#memberStart[slot]! + which]!
  }

  memberTaken(slot: number, member: number, option: number): boolean {
    return this.codeTaken(this.member(slot, member), option)
  }

  /** Whether the code at a list index takes the option. */
  codeTaken(member: number, option: number): boolean {
    return ((this.codes.data[member * this.codes.words + (option >>> 5)]! >>> (option & 31)) & 1) === 1
  }

  taken(slot: number, option: number): boolean {
    return this.codeTaken(this.member(slot, 0), option)
  }

  text(slot: number): string {
    if (this.members(slot) > 1) {
      const text = this.#dashed(slot)
      if (!this.#ambiguous.has(text)) return text
    }
    let text = ""
    for (let option = 0; option < this.options; option++) text += this.taken(slot, option) ? "Y" : "N"
    return text
  }

  #dashed(slot: number): string {
    const count = this.members(slot)
    let text = ""
    for (let option = 0; option < this.options; option++) {
      const first = this.memberTaken(slot, 0, option)
      let same = true
      for (let member = 1; member < count && same; member++)
        same = this.memberTaken(slot, member, option) === first
      text += same ? (first ? "Y" : "N") : "-"
    }
    return text
  }

  find(text: string): number {
    if (text.length !== this.options) return -1
    if (/^[YN]*$/.test(text)) return this.at((option) => text[option] === "Y")
    return this.#byDash.get(text) ?? -1
  }

  at(taken: (option: number) => boolean): number {
    const code = new Uint32Array(this.codes.words)
    for (let option = 0; option < this.options; option++)
      if (taken(option)) code[option >>> 5]! |= 1 << (option & 31)
    const member = this.findCode(code)
    return member < 0 ? -1 : this.stateOf === null ? member : this.stateOf[member]!
  }

  /** List index of a code, -1 if it is infeasible. Cost: O(log states). */
  findCode(code: Uint32Array): number {
    const { words, data } = this.codes
    let low = 0
    let high = this.codes.count - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      let order = 0
      for (let word = words - 1; word >= 0 && order === 0; word--)
        order = data[middle * words + word]! - code[word]!
      if (order === 0) return middle
      if (order < 0) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  code(slot: number): bigint {
    const { words, data } = this.codes
    const member = this.member(slot, 0)
    let code = 0n
    for (let word = words - 1; word >= 0; word--) code = (code << 32n) | BigInt(data[member * words + word]!)
    return code
  }

  /** Which states take an option, 32 slots a word; merged ones by their lowest member. */
  columns(): OptionWords {
    return columnsOf(this.slots, this.codes, (slot) => this.member(slot, 0))
  }

  /** Members for which a formula is true. */
  membersWhere(formula: Formula): Bits {
    const bits = new Bits(this.codes.count)
    evaluateInto(
      formula,
      columnsOf(this.codes.count, this.codes, (member) => member),
      bits.words.length,
      (start, values, count) => bits.words.set(values.subarray(0, count), start),
    )
    // Bits beyond the last member mean nothing.
    const used = this.codes.count & 31
    if (used !== 0) bits.words[bits.words.length - 1]! &= 2 ** used - 1
    return bits
  }
}

function columnsOf(slots: number, codes: Codes, member: (slot: number) => number): OptionWords {
  const { words, data } = codes
  return (option, start, out, count) => {
    const word = option >>> 5
    const bit = option & 31
    for (let i = 0; i < count; i++) {
      let value = 0
      const first = (start + i) * 32
      const last = Math.min(first + 32, slots)
      for (let slot = first; slot < last; slot++)
        value |= ((data[member(slot) * words + word]! >>> bit) & 1) << (slot - first)
      out[i] = value
    }
  }
}
