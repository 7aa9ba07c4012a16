import { freshId } from "@parley/core/file"
import { isPage, type PlainText, plainOf, plainOfPage, plainOfPdf } from "@parley/reading"
import { type Api, Refused } from "../server/api.ts"
import { textPath } from "./text-path.ts"

// Tries for a free file name.
const TRIES = 50

/** The text of a file that was chosen. Rejects where it cannot be read; RangeError where a page is too long. */
export async function plainOfFile(file: File): Promise<PlainText> {
  if (/\.pdf$/i.test(file.name) || file.type === "application/pdf")
    return plainOfPdf(new Uint8Array(await file.arrayBuffer()))
  const text = decoded(await file.arrayBuffer())
  const isSource = /\.html?$/i.test(file.name) || file.type === "text/html"
  return isSource ? plainOfPage(text) : plainOf(text)
}

// Older files are not in UTF-8, and hold no empty bytes all the same.
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    if (new Uint8Array(bytes).includes(0)) throw new TypeError("no text")
    return new TextDecoder("windows-1252").decode(bytes)
  }
}

/** The text of what was pasted: a page's source as the page's words, anything else as it is. */
export function plainOfPaste(words: string): PlainText {
  return isPage(words) ? plainOfPage(words) : plainOf(words)
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
