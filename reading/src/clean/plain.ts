import { type Page, pageOf } from "./page.ts"
import { textOfPdf } from "./pdf.ts"

/** A text as it comes, to be kept and read: what it says, and what it says of itself. */
export interface PlainText {
  readonly text: string
  readonly title: string | null
  /** When it came out, as YYYY-MM-DD. */
  readonly date: string | null
  readonly publisher: string | null
}

/** Whether a text is the source of a page. */
export function isPage(text: string): boolean {
  return /^\ufeff?\s*<(?:!doctype\s+html|html|\?xml|head|body)/i.test(text.slice(0, 400))
}

/** The text of a page without what stands beside the report. RangeError where its source is too long. Cost: O(length). */
export function plainOfPage(source: string): PlainText {
  const page = pageOf(source)
  const { title, date, site } = page
  return { text: tidy(ownText(page)) || tidy(page.text), title, date, publisher: site }
}

function ownText({ text, asides }: Page): string {
  let [own, from] = ["", 0]
  for (const aside of asides) {
    own += text.slice(from, aside.from)
    from = aside.to
  }
  return own + text.slice(from)
}

/** Any other text. */
export function plainOf(text: string): PlainText {
  return { text: tidy(text), title: null, date: null, publisher: null }
}

/** The text layer of a PDF, to be kept and read. Rejects as `textOfPdf` does. */
export async function plainOfPdf(bytes: Uint8Array): Promise<PlainText> {
  const { text, title } = await textOfPdf(bytes)
  return { ...plainOf(text), title }
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

// Characters of a title that is made of a text's first line.
const LONGEST_TITLE = 120

/** What a text is called: its own title, else what it begins with. */
export function titleOf({ title, text }: Pick<PlainText, "title" | "text">): string {
  if (title !== null) return title
  const [line = ""] = text.split("\n", 1)
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, line.lastIndexOf(" ", LONGEST_TITLE))} …`
}

/** A text as a source of a conflict file, beside which it is kept under a name. */
export function sourceOf(plain: PlainText, name: string): Readonly<Record<string, string>> {
  const { publisher, date } = plain
  return {
    title: titleOf(plain),
    ...(publisher === null ? {} : { publisher }),
    ...(date === null ? {} : { date }),
    text: name,
  }
}
