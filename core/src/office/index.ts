import type { Document } from "../report/index.ts"
import { type DocxSource, writeDocx } from "./docx.ts"

export type { DocxSource } from "./docx.ts"

/** What writes documents of Word: loaded when it is first called, a megabyte that nothing else needs. */
export const docx: DocxSource = () => import("docx")

/**
 * A document as one of Word (.docx), with headings in styles, tables, and its language: what offices pass on and edit. The same
 * document gives the same bytes. `load`: what loads the package `docx`, which this entry brings along.
 */
export async function documentDocx(document: Document, load: DocxSource = docx): Promise<Uint8Array> {
  return writeDocx(document, await load())
}
