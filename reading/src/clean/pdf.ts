/** The text layer of a PDF, page by page; "" where it has none, as a scan. Rejects where it is no PDF, or locked. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { extractText, getDocumentProxy } = await import("unpdf")
  const document = await getDocumentProxy(bytes)
  const { text } = await extractText(document, { mergePages: false })
  return text.join("\n\n")
}
