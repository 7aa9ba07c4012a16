import type { Text } from "./basics.ts"

/**
 * A text for people in a wanted language: that one, else its main language ("es" for "es-MX"), else the file's, else
 * the first given. "" where there is none.
 */
export function localText(text: Text, wanted: string, ofFile: string): string {
  if (typeof text === "string") return text
  const found = tagOf(text, wanted, ofFile)
  return found === undefined ? "" : text[found]!
}

/** The language that `localText` gives a text in, where it is not the one wanted; undefined where it is. */
export function otherLanguage(text: Text, wanted: string, ofFile: string): string | undefined {
  const tag = typeof text === "string" ? ofFile : tagOf(text, wanted, ofFile)
  return tag === undefined || tag.split("-")[0] === wanted.split("-")[0] ? undefined : tag
}

function tagOf(text: Exclude<Text, string>, wanted: string, ofFile: string): string | undefined {
  const tags = [wanted, wanted.split("-")[0]!, ofFile, ofFile.split("-")[0]!]
  return tags.find((tag) => Object.hasOwn(text, tag)) ?? Object.keys(text)[0]
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
