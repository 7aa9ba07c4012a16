/** The middle one of some numbers; of two middle ones their mean. */
export function median(numbers: readonly number[]): number {
  const ascending = numbers.toSorted((a, b) => a - b)
  const half = ascending.length / 2
  return (ascending[Math.ceil(half) - 1]! + ascending[Math.floor(half)]!) / 2
}
