import type { Formula } from "../logic/index.ts"

/** Fills `out[0..words)` with which slots take an option, 32 slots a word, from word `start` on. */
export type OptionWords = (option: number, start: number, out: Uint32Array, words: number) => void

// Words handled at a time: every buffer of a formula stays in the nearest cache.
const CHUNK = 512

/**
 * Truth of a formula over all slots, 32 at a time, handed to `use` chunk by chunk in order (SPEC P2).
 * `words` is the number of words in all. Bits beyond the last slot are meaningless.
 * Cost: size of the formula x slots / 32.
 */
export function evaluateInto(
  formula: Formula,
  columns: OptionWords,
  words: number,
  use: (start: number, values: Uint32Array, count: number) => void,
): void {
  const evaluator = new Evaluator(formula, columns)
  for (let start = 0; start < words; start += CHUNK) {
    const count = Math.min(CHUNK, words - start)
    use(start, evaluator.chunk(start, count), count)
  }
}

/** One formula, evaluated chunk by chunk; its buffers are kept between chunks. */
export class Evaluator {
  static readonly chunk = CHUNK
  readonly #formula: Formula
  readonly #columns: OptionWords
  readonly #buffers: Uint32Array[] = []

  constructor(formula: Formula, columns: OptionWords) {
    this.#formula = formula
    this.#columns = columns
  }

  /** Truth from word `start` on, `count` words (at most `Evaluator.chunk`); the array is reused by the next call. */
  chunk(start: number, count: number): Uint32Array {
    this.#run(this.#formula, 0, start, count)
    return this.#buffer(0)
  }

  #buffer(depth: number): Uint32Array {
    while (this.#buffers.length <= depth) this.#buffers.push(new Uint32Array(CHUNK))
    return this.#buffers[depth]!
  }

  // Leaves the formula's truth in the buffer of `depth`; uses only buffers from `depth` on.
  #run(formula: Formula, depth: number, start: number, count: number): void {
    const out = this.#buffer(depth)
    switch (formula.kind) {
      case "true":
        out.fill(0xffffffff, 0, count)
        return
      case "false":
        out.fill(0, 0, count)
        return
      case "option":
        this.#columns(formula.option, start, out, count)
        return
      case "not":
        this.#run(formula.of, depth, start, count)
        for (let i = 0; i < count; i++) out[i] = ~out[i]!
        return
      case "and":
      case "or": {
        this.#run(formula.of[0]!, depth, start, count)
        const other = this.#buffer(depth + 1)
        for (let part = 1; part < formula.of.length; part++) {
          this.#run(formula.of[part]!, depth + 1, start, count)
          if (formula.kind === "and") for (let i = 0; i < count; i++) out[i]! &= other[i]!
          else for (let i = 0; i < count; i++) out[i]! |= other[i]!
        }
        return
      }
      case "if":
      case "iff": {
        const [left, right] =
          formula.kind === "if" ? [formula.then, formula.condition] : [formula.left, formula.right]
        this.#run(left, depth, start, count)
        this.#run(right, depth + 1, start, count)
        const other = this.#buffer(depth + 1)
        if (formula.kind === "if") for (let i = 0; i < count; i++) out[i]! |= ~other[i]!
        else for (let i = 0; i < count; i++) out[i] = ~(out[i]! ^ other[i]!)
        return
      }
    }
  }
}
