// Weights come as decimal texts; their sums are exact (SPEC P3), so that 0.1 + 0.2 is 0.3.

/** The sum of decimals, as a plain decimal. RangeError if one is none. */
export function sum(decimals: readonly string[]): string {
  const parts = decimals.map(parse)
  const scale = Math.max(0, ...parts.map(({ places }) => places))
  return plain(
    parts.reduce((total, { digits, places }) => total + digits * 10n ** BigInt(scale - places), 0n),
    scale,
  )
}

/** A decimal without exponent, superfluous noughts or plus sign. RangeError if it is none. */
export function plainDecimal(text: string): string {
  return sum([text])
}

function parse(text: string): { digits: bigint; places: number } {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text)
  const [, sign, whole = "", fraction = "", power = "0"] = match ?? []
  if (match === null || whole + fraction === "") throw new RangeError("a weight must be a decimal number")
  const places = fraction.length - Number(power)
  const digits = BigInt(whole + fraction) * (sign === "-" ? -1n : 1n)
  return digits === 0n
    ? { digits, places: 0 }
    : places < 0
      ? { digits: digits * 10n ** BigInt(-places), places: 0 }
      : { digits, places }
}

function plain(digits: bigint, places: number): string {
  const sign = digits < 0n ? "-" : ""
  const all = String(digits < 0n ? -digits : digits).padStart(places + 1, "0")
  const fraction = all.slice(all.length - places).replace(/0+$/, "")
  return `${sign}${all.slice(0, all.length - places)}${places > 0 && fraction !== "" ? `.${fraction}` : ""}`
}
