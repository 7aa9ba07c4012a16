/** A share of the worlds with its Wilson interval at 95 in 100 (SPEC U6). */
export interface Share {
  readonly share: number
  readonly low: number
  readonly high: number
}

/** A share with its interval; 0 to 1 where nothing was drawn. */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { share: 0, low: 0, high: 1 }
  const z = 1.959964
  const share = count / of
  const middle = share + (z * z) / (2 * of)
  const reach = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * of)) / of)
  const whole = 1 + (z * z) / of
  return { share, low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) }
}
