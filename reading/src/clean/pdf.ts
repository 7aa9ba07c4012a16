/**
 * The text layer of a PDF, page by page, and its title; "" where it has none, as a scan. Rejects where it is no PDF, or
 * locked.
 */
export async function textOfPdf(bytes: Uint8Array): Promise<{ text: string; title: string | null }> {
  const { extractText, getDocumentProxy, getMeta } = await import("unpdf")
  const document = await getDocumentProxy(bytes)
  const { text } = await extractText(document, { mergePages: false })
  const { info } = await getMeta(document)
  const title = typeof info.Title === "string" ? info.Title.trim() : ""
  return { text: text.join("\n\n"), title: title === "" ? null : title }
}
