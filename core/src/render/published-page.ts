import { type Conflict, Ids, type LeftOut } from "../file/index.ts"
import { type Document, publishedFoot } from "../report/index.ts"
import { type Catalogue, textOf } from "../words/index.ts"
import { type PageParts, publishedHtml } from "./published.ts"
import { base64Of, hexOf, sha256 } from "./sha256.ts"

/** A file for a page: as it was, what is left of it, and what is to be read of that where no script runs. */
export interface Publishable {
  readonly whole: { readonly text: string; readonly conflict: Conflict }
  readonly text: string
  /** The decision makers (ids) whose preferences were left out. */
  readonly withheld: readonly string[]
  readonly document: Document
}

/** What else is chosen of a page. */
export interface Publishing {
  readonly left: readonly LeftOut[]
  /** A date, month or year; that of the files unless given. */
  readonly date?: string | undefined
  /** Whether files are offered to be saved from it. */
  readonly withFile: boolean
}

/** The page that files are published as: the same for whoever asks for it with the same choices. Cost: O(length). */
export function publishedPage(
  files: readonly [Publishable, ...Publishable[]],
  parts: PageParts,
  { left, date, withFile }: Publishing,
  words: Catalogue,
): string {
  const names = new Ids([])
  const named = ({ whole, text, withheld, document }: Publishable) => ({
    path: `${names.make(textOf(whole.conflict, whole.conflict.title, words), "conflict")}.yaml`,
    text,
    withheld,
    document,
  })
  const [first, ...others] = files
  const sources = files.map(({ whole }) => ({ conflict: whole.conflict, hash: hexOf(sha256(whole.text)) }))
  const foot = {
    lines: publishedFoot(sources, left, date, words),
    save: withFile ? words.publish.save : null,
  }
  const published = [named(first), ...others.map(named)] as const
  return publishedHtml(published, parts, foot, base64Of(sha256(parts.loader)))
}
