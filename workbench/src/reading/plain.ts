import { wordsOfPage } from "./page-source.ts"

/** A text as it came: what it says, and when it came out if it tells. */
export interface PlainText {
  readonly text: string
  /** As YYYY-MM-DD. */
  readonly date: string | null
  readonly title: string | null
}

/** The text of a page in HTML. RangeError where it is longer than is read. Cost: O(length). */
export function plainFromHtml(html: string): PlainText {
  const { words, title, date } = wordsOfPage(html)
  return { text: tidy(words), date, title: title === "" ? null : title }
}

/** The text layer of a PDF; "" where it has none, as a scan. Rejects where it is no PDF, or locked. */
export async function plainFromPdf(bytes: Uint8Array): Promise<PlainText> {
  const { extractText, getDocumentProxy, getMeta } = await import("unpdf")
  const document = await getDocumentProxy(bytes)
  const { text } = await extractText(document, { mergePages: false })
  const { info } = await getMeta(document)
  const title = typeof info.Title === "string" && info.Title.trim() !== "" ? info.Title.trim() : null
  return { text: tidy(text.join("\n\n")), date: null, title }
}

/** Line ends as "\n", spaces at line ends gone, no more than one empty line; control characters gone. */
export function tidy(text: string): string {
  return (
    text
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff]/g, "")
      // From where the spaces begin: a long row of them that ends no line is looked at once.
      .replace(/(?<![^\S\n])[^\S\n]+\n/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim()
  )
}
