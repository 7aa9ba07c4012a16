/** A place in the text of a file, both from 1. */
interface TextPlace {
  readonly line: number
  readonly column: number
}

let wanted: TextPlace | null = null

/** Where the text is to be looked at when it is shown next. */
export function wantTextAt(place: TextPlace): void {
  wanted = place
}

/** What was wanted, once. */
export function takeWanted(): TextPlace | null {
  const place = wanted
  wanted = null
  return place
}
