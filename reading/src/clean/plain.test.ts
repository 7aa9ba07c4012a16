import { expect, it } from "vitest"
import { plainOfPdf, tidy } from "./plain.ts"

/** A PDF of one page that says one line, written out by hand. */
function pdfOf(line: string): Uint8Array {
  const stream = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ]
  let text = "%PDF-1.4\n"
  const places = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  const entries = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")
  text += `xref\n0 6\n0000000000 65535 f \n${entries}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(text)
}

it("reads the text layer of a PDF", async () => {
  const { text, date } = await plainOfPdf(pdfOf("The river is low."))
  expect([text, date]).toEqual(["The river is low.", null])
})

it("rejects what is no PDF", async () => {
  await expect(plainOfPdf(new TextEncoder().encode("not a PDF"))).rejects.toThrow()
})

it("tidies line ends, spaces and control characters", () => {
  expect(tidy("\ufeffOne \r\n\r\n\r\n\r\nTwo\0\x07\r")).toBe("One\n\nTwo")
})
