/** An exact number: `above` / `below`, which is greater than 0. */
export interface Rational {
  readonly above: bigint
  readonly below: bigint
}

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?(?:\/(\d+))?$/
const MOST_CHARACTERS = 200
const MOST_EXPONENT = 400

/**
 * Reads an integer, decimal or fraction exactly ("-3", ".5", "1e-3", "2/3"); null if the text is none, is longer than
 * 200 characters or has a power of ten beyond 400.
 */
export function rational(text: string): Rational | null {
  const match = text.length <= MOST_CHARACTERS ? NUMBER.exec(text) : null
  if (!match) return null
  const [, sign, whole = "", decimals = "", power = "0", divisor] = match
  if (`${whole}${decimals}` === "" || Math.abs(Number(power)) > MOST_EXPONENT) return null
  if (divisor !== undefined && text.search(/[.eE]/) >= 0) return null
  const below = BigInt(divisor ?? "1")
  if (below === 0n) return null
  const digits = BigInt(`${whole}${decimals}`) * (sign === "-" ? -1n : 1n)
  const exponent = Number(power) - decimals.length
  return exponent >= 0
    ? { above: digits * 10n ** BigInt(exponent), below }
    : { above: digits, below: below * 10n ** BigInt(-exponent) }
}

/** Negative where a is less than b, 0 where they are equal. */
export function compareRationals(a: Rational, b: Rational): number {
  const left = a.above * b.below
  const right = b.above * a.below
  return left < right ? -1 : left > right ? 1 : 0
}
