/** 1st, 2nd, 3rd, 4th. */
export const ordinal = (of: number): string => {
  const [tens, ones] = [of % 100, of % 10]
  const end = tens > 10 && tens < 14 ? "th" : ones === 1 ? "st" : ones === 2 ? "nd" : ones === 3 ? "rd" : "th"
  return `${of.toLocaleString("en")}${end}`
}
