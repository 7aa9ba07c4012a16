import { MAX_WEIGHT_DIGITS, MAX_WEIGHT_EXPONENT } from "./limits.ts"
import { daysOf } from "./moment.ts"
import type { Report } from "./report.ts"
import { cut } from "./source.ts"
import type { Leaf } from "./tree.ts"

/** An exact decimal: digits times a power of ten. */
export interface Decimal {
  readonly digits: bigint
  readonly exponent: number
}

// Of a number's text; longer ones are never within the limits but for noughts.
const MOST_CHARACTERS = 400

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/

/**
 * Reads a decimal number exactly, trailing noughts dropped; null if the text is none. The exponent of a number
 * written with more than six digits in its own exponent is infinite.
 */
export function decimal(text: string): Decimal | null {
  const match = DECIMAL.exec(text)
  if (!match) return null
  const [, sign, whole = "", fraction = "", power = "0"] = match
  const all = `${whole}${fraction}`
  if (all === "") return null
  const significant = all.replace(/^0+/, "").replace(/0+$/, "")
  if (significant === "") return { digits: 0n, exponent: 0 }
  const trailing = all.length - all.replace(/0+$/, "").length
  const exponent = Number(power) - fraction.length + trailing
  const digits = BigInt(significant)
  return { digits: sign === "-" ? -digits : digits, exponent: Math.abs(exponent) > 1e6 ? Infinity : exponent }
}

/**
 * The text of a weight, to be compared exactly; a problem and null if it is not finite or too long. Texts and
 * lists are passed over: the schema refuses them.
 */
export function readWeight(leaf: Leaf, report: Report): string | null {
  if (typeof leaf.value !== "number") return null
  const raw = report.source.text.slice(leaf.from, leaf.to)
  if (raw.length > MOST_CHARACTERS) {
    report.error("bad-weight", leaf, { text: cut(raw) })
    return null
  }
  // What is no decimal is hexadecimal, octal or not finite.
  const written = decimal(raw) ? raw : String(leaf.value)
  const number = decimal(written)
  if (number === null || !Number.isFinite(leaf.value)) {
    report.error("bad-weight", leaf, { text: cut(raw) })
    return null
  }
  const digits = String(number.digits).replace("-", "").length
  if (digits > MAX_WEIGHT_DIGITS) {
    report.error("long-weight", leaf, { text: cut(raw), digits, limit: MAX_WEIGHT_DIGITS })
    return null
  }
  if (number.digits !== 0n && !(Math.abs(number.exponent + digits) <= MAX_WEIGHT_EXPONENT)) {
    report.error("bad-weight", leaf, { text: cut(raw) })
    return null
  }
  return written
}

/**
 * A year, month or day as written; a problem and null if the calendar has none such. What does not look like one
 * is passed over: the schema refuses it.
 */
export function readDate(leaf: Leaf, report: Report | null): string | null {
  const value = typeof leaf.value === "number" ? String(leaf.value) : leaf.value
  if (typeof value !== "string" || !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) return null
  if (daysOf(value) !== null) return value
  report?.error("bad-date", leaf, { text: cut(value) })
  return null
}
