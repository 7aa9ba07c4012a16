import { freshId } from "@parley/core/file"
import { type PlainText, plainFromHtml, plainFromPdf, tidy } from "../reading/plain.ts"
import { type Api, Refused } from "../server/api.ts"
import { textPath } from "./text-path.ts"

// Tries for a free file name.
const TRIES = 50

/** The text of a file that was chosen. Rejects where it cannot be read. */
export async function plainOf(file: File): Promise<PlainText> {
  if (/\.pdf$/i.test(file.name) || file.type === "application/pdf")
    return plainFromPdf(new Uint8Array(await file.arrayBuffer()))
  const text = await file.text()
  const isPage = /\.html?$/i.test(file.name) || file.type === "text/html"
  return isPage ? plainFromHtml(text) : { text: tidy(text), title: null, date: null }
}

/** The text of what was pasted: a page's source as the page's words, anything else as it is. */
export function plainOfPaste(words: string): PlainText {
  return isPage(words) ? plainFromHtml(words) : { text: tidy(words), title: null, date: null }
}

/** Whether what was pasted is the source of a page. */
export function isPage(words: string): boolean {
  return /^\s*<(?:!doctype|html)/i.test(words)
}

/**
 * Keeps a text as a file beside a conflict; resolves with the file's name, made of `id`. No other text is written over: where
 * the name is taken, the next free one is found.
 */
export async function keepText(
  api: Pick<Api, "addText">,
  conflict: string,
  id: string,
  text: string,
): Promise<string> {
  const taken: string[] = []
  for (;;) {
    const name = `${freshId(id, taken, "text")}.txt`
    try {
      await api.addText(textPath(conflict, name), text)
      return name
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 409 || taken.length > TRIES) throw error
      taken.push(name.slice(0, -4))
    }
  }
}
