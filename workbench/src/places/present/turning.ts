/** The slide that a key goes to; null for other keys, of which up and down scroll what is higher than its screen. */
export function placeFor(key: string, at: number, last: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "PageDown":
    case " ":
      return Math.min(at + 1, last)
    case "ArrowLeft":
    case "PageUp":
      return Math.max(at - 1, 0)
    case "Home":
      return 0
    case "End":
      return last
    default:
      return null
  }
}
