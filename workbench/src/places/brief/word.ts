import type { Document } from "@parley/core"

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/** Makes a document of Word, with what it fetches for that; null on a page that goes without. */
export const wordOf: ((document: Document) => Promise<Blob>) | null = async (document) => {
  const { documentDocx } = await import("@parley/core/office")
  return new Blob([(await documentDocx(document)).slice()], { type: WORD })
}
