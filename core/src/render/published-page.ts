import { type Conflict, Ids, type LeftOut, type PagePlace } from "../file/index.ts"
import { type Document, PROGRAM_VERSION, publishedFoot } from "../report/index.ts"
import { type Catalogue, textOf } from "../words/index.ts"
import {
  contentsOf,
  lockedHtml,
  type PageContents,
  type PageParts,
  type PageShell,
  type PartFiles,
  publishedHtml,
  sealable,
} from "./published.ts"
import { seal } from "./seal.ts"
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
  /** The places that it shows; all unless given. */
  readonly only?: readonly PagePlace[] | null
  /** Whether it is what its documents say and nothing else: no workbench, and no file. */
  readonly isFrozen?: boolean
  /** Whether it is made for a frame that is as high as what it shows. */
  readonly isEmbedded?: boolean
  /** Where the workbench lies, if not within. */
  readonly beside?: PartFiles | null
}

type Files = readonly [Publishable, ...Publishable[]]

/** The page that files are published as: the same for whoever asks for it with the same choices. Cost: O(length). */
export function publishedPage(
  files: Files,
  parts: PageParts,
  publishing: Publishing,
  words: Catalogue,
): string {
  return publishedHtml(contents(files, publishing, words), shell(files, parts, publishing))
}

/** The same, to be opened with a password: its title alone can be read without. Never the same bytes twice. */
export async function lockedPage(
  files: Files,
  parts: PageParts,
  publishing: Publishing & { readonly password: string },
  words: Catalogue,
): Promise<string> {
  const sealed = await seal(sealable(contents(files, publishing, words)), publishing.password)
  const { lock, made } = words.publish
  return lockedHtml(sealed, made({ version: PROGRAM_VERSION }), lock, shell(files, parts, publishing))
}

function contents(
  files: Files,
  { left, date, withFile, only = null, isFrozen = false }: Publishing,
  words: Catalogue,
): PageContents {
  const names = new Ids([])
  const named = ({ whole, text, withheld, document }: Publishable) => ({
    path: `${names.make(textOf(whole.conflict, whole.conflict.title, words), "conflict")}.yaml`,
    text,
    withheld,
    document,
  })
  const sources = files.map(({ whole }) => ({ conflict: whole.conflict, hash: hexOf(sha256(whole.text)) }))
  const foot = {
    lines: publishedFoot(sources, { left, date, only, isFrozen }, words),
    save: withFile && !isFrozen ? words.publish.save : null,
  }
  return contentsOf(files.map(named), foot, isFrozen ? null : { only })
}

function shell([{ document }]: Files, parts: PageParts, publishing: Publishing): PageShell {
  const { isFrozen = false, isEmbedded = false, beside = null } = publishing
  const { language, title } = document
  const { loader } = parts
  return {
    language,
    title,
    loader,
    loaderHash: base64Of(sha256(loader)),
    workbench: isFrozen ? null : (beside ?? parts),
    isBeside: beside !== null,
    isEmbedded,
  }
}
