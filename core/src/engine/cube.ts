import type { Formula } from "../logic/index.ts"
import { Bits, popCount } from "./bits.ts"
import { evaluateInto, type OptionWords } from "./columns.ts"
import type { StateSpace } from "./space.ts"

// Truth of the five lowest options over the 32 codes of one word.
const PATTERNS = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000]

/**
 * Which of the codes take an option, 32 codes a word: a constant pattern for the five lowest options,
 * constant over the word for the others (SPEC S1).
 */
export const cubeColumns: OptionWords = (option, start, out, words) => {
  if (option < 5) {
    out.fill(PATTERNS[option]!, 0, words)
    return
  }
  for (let i = 0; i < words; i++) out[i] = (((start + i) >>> (option - 5)) & 1) === 1 ? 0xffffffff : 0
}

/** All 2^options codes, infeasible ones marked (SPEC S6). */
export class CubeSpace implements StateSpace {
  readonly form = "cube"
  readonly options: number
  readonly slots: number
  readonly count: number
  /** The feasible codes; null where every code is feasible. */
  readonly feasible: Bits | null
  // States before each word of `feasible`.
  readonly #before: Uint32Array | null

  constructor(options: number, infeasible: readonly Formula[]) {
    this.options = options
    this.slots = 2 ** options
    this.feasible = infeasible.length === 0 ? null : feasibleCodes(options, infeasible)
    if (this.feasible === null) {
      this.count = this.slots
      this.#before = null
    } else {
      const words = this.feasible.words
      this.#before = new Uint32Array(words.length)
      let total = 0
      for (let i = 0; i < words.length; i++) {
        this.#before[i] = total
        total += popCount(words[i]!)
      }
      this.count = total
    }
  }

  isState(slot: number): boolean {
    return slot >= 0 && slot < this.slots && (this.feasible === null || this.feasible.has(slot))
  }

  number(slot: number): number {
    if (this.feasible === null) return slot + 1
    const below = this.feasible.words[slot >>> 5]! & ((1 << (slot & 31)) - 1)
    return this.#before![slot >>> 5]! + popCount(below) + 1
  }

  slot(number: number): number {
    if (!Number.isInteger(number) || number < 1 || number > this.count)
      throw new RangeError(`state numbers run from 1 to ${this.count}`)
    if (this.feasible === null) return number - 1
    let low = 0
    let high = this.#before!.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.#before![middle]! < number) low = middle
      else high = middle - 1
    }
    let word = this.feasible.words[low]!
    for (let left = number - this.#before![low]! - 1; left > 0; left--) word &= word - 1
    return low * 32 + (31 - Math.clz32(word & -word))
  }

  taken(slot: number, option: number): boolean {
    return ((slot >>> option) & 1) === 1
  }

  text(slot: number): string {
    let text = ""
    for (let option = 0; option < this.options; option++) text += (slot >>> option) & 1 ? "Y" : "N"
    return text
  }

  find(text: string): number {
    if (text.length !== this.options || !/^[YN]*$/.test(text)) return -1
    return this.at((option) => text[option] === "Y")
  }

  at(taken: (option: number) => boolean): number {
    let code = 0
    for (let option = 0; option < this.options; option++) if (taken(option)) code += 2 ** option
    return this.isState(code) ? code : -1
  }

  code(slot: number): bigint {
    return BigInt(slot)
  }

  members(): number {
    return 1
  }

  memberTaken(slot: number, _member: number, option: number): boolean {
    return this.taken(slot, option)
  }
}

function feasibleCodes(options: number, infeasible: readonly Formula[]): Bits {
  const bits = new Bits(2 ** options)
  const words = bits.words
  words.fill(0xffffffff)
  if (bits.size < 32) words[0] = 2 ** bits.size - 1
  for (const formula of infeasible)
    evaluateInto(formula, cubeColumns, words.length, (start, values, count) => {
      for (let i = 0; i < count; i++) words[start + i]! &= ~values[i]!
    })
  return bits
}
