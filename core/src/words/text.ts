import type { Text } from "../conflict/index.ts"

/// A text in a wanted language: that one, else its main language ("es" for "es-MX"), else the fallback, else the first
/// given; "" where there is none. A plain text is taken as it is.
export function localText(text: Text, language: string, fallbackLanguage: string): string {
  if (typeof text === "string") return text
  const tags = [language, main(language), fallbackLanguage, main(fallbackLanguage)]
  const found = tags.find((tag) => Object.hasOwn(text, tag)) ?? Object.keys(text)[0]
  return found === undefined ? "" : text[found]!
}

function main(tag: string): string {
  return tag.split("-")[0]!
}

/// A text on one line, without control characters and marks that turn the direction of what follows.
export function plainLine(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, "")
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ")
    .trim()
}
