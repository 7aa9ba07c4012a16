import { cut } from "./faults.ts"
import { compareRationals, type Rational, rational } from "./rational.ts"

/** A number as a file has it. */
export interface Figure extends Rational {
  readonly text: string
  /** Where in the file it stands. */
  readonly at: number
}

export const NOTHING: Figure = { above: 0n, below: 1n, text: "0", at: 0 }

/** The payoff that a text says; null if it is no number that can be read exactly. */
export function figureOf(text: string, at: number): Figure | null {
  const number = rational(text)
  return number && { ...number, text, at }
}

/** Two different payoffs of one player that differ as little as rounding makes numbers differ. */
export interface Noise {
  /** Of the first pair: where its larger number stands. */
  readonly at: number
  readonly said: { readonly one: string; readonly other: string; readonly count: number }
}

// A double holds 15 to 16 digits, and sums lose some.
const NOISE = 10n ** 12n

/**
 * Payoffs as an order: for each how many smaller ones there are, and pairs that rounding may have made different, next
 * to each other in that order: by less than a billionth of a thousandth of the largest. Cost: O(payoffs), and sorting the different ones.
 */
export function levelsOf(payoffs: readonly Figure[]): {
  readonly levels: Int32Array
  readonly noise: Noise | null
} {
  const byText = new Map(payoffs.map((payoff) => [payoff.text, payoff]))
  const sorted = [...byText.values()].sort(compareRationals)
  const levelOf = new Map<string, number>()
  let level = -1
  let noise: Noise | null = null
  const largest = [sorted[0]!, sorted.at(-1)!].map(absolute).sort(compareRationals)[1]!
  sorted.forEach((payoff, i) => {
    const before = sorted[i - 1]
    const isNew = before === undefined || compareRationals(before, payoff) !== 0
    if (isNew) level++
    levelOf.set(payoff.text, level)
    if (before === undefined || !isNew || !isNoise(before, payoff, largest)) return
    const said = noise?.said ?? { one: cut(before.text), other: cut(payoff.text), count: 0 }
    noise = { at: noise?.at ?? payoff.at, said: { ...said, count: said.count + 1 } }
  })
  return { levels: Int32Array.from(payoffs, ({ text }) => levelOf.get(text)!), noise }
}

function absolute({ above, below }: Rational): Rational {
  return { above: above < 0n ? -above : above, below }
}

function isNoise(one: Rational, other: Rational, largest: Rational): boolean {
  const { above } = absolute({ above: other.above * one.below - one.above * other.below, below: 1n })
  return above * largest.below * NOISE < largest.above * one.below * other.below
}
