import type { Entry } from "./document.ts"
import { inverse, splice } from "./splice.ts"

/** The texts that a text went through, one at a time: no more than the one looked at is kept. */
export class Replay {
  readonly #entries: readonly Entry[]
  #text: string
  #step = 0

  constructor(opened: string, entries: readonly Entry[]) {
    this.#text = opened
    this.#entries = entries
  }

  /**
   * The text after so many of the entries. RangeError if they do not fit. Cost: O(length) for each step from the one
   * looked at before.
   */
  at(step: number): string {
    while (this.#step < step) {
      this.#text = splice(this.#text, this.#entries[this.#step]!.splice)
      this.#step++
    }
    while (this.#step > step) {
      this.#text = splice(this.#text, inverse(this.#entries[this.#step - 1]!.splice))
      this.#step--
    }
    return this.#text
  }

  /** Whether the entries fit from here to the last one. */
  fits(): boolean {
    try {
      this.at(this.#entries.length)
      return true
    } catch (error) {
      if (error instanceof RangeError) return false
      throw error
    }
  }
}
