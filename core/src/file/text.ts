import type { Text } from "./basics.ts"

/**
 * A text for people in a wanted language: that one, else its main language ("es" for "es-MX"), else the file's, else
 * the first given. "" where there is none.
 */
export function localText(text: Text, wanted: string, ofFile: string): string {
  if (typeof text === "string") return text
  const tags = [wanted, wanted.split("-")[0]!, ofFile, ofFile.split("-")[0]!]
  const found = tags.find((tag) => Object.hasOwn(text, tag)) ?? Object.keys(text)[0]
  return found === undefined ? "" : text[found]!
}

/**
 * A text on one line that can do no harm where it is shown: no control characters, no halves of surrogate pairs,
 * and none of the marks that turn the direction of what follows.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, "")
    .replace(/[\p{Cs}\ufffd]/gu, "?")
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ")
    .trim()
}
