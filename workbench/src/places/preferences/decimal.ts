// Digits that a number keeps for certain.
const DIGITS = 15

/** A weight as typed: the number to be written, or what is wrong with it. A comma is read as a point. */
export function weightOf(
  typed: string,
): { readonly value: number } | { readonly fault: "not-number" | "too-exact" } {
  const text = typed.trim().replace(",", ".").replace(/^−/, "-")
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)) return { fault: "not-number" }
  const digits = text
    .replace(/^[+-]?0*/, "")
    .replace(".", "")
    .replace(/^0+/, "").length
  const whole = text.replace(/^[+-]?0*/, "").split(".")[0]!.length
  if (digits > DIGITS || whole > DIGITS || text.length > 2 * DIGITS) return { fault: "too-exact" }
  const value = Number(text)
  return { value: value === 0 ? 0 : value }
}
