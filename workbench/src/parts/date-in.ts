import { writtenDate } from "@parley/core/file"

/** The date that a text is, as the file has it; "" for an empty one, null where it cannot be told. */
export function dateIn(text: string): string | null {
  if (text.trim() === "") return ""
  const read = writtenDate(text)
  return read.kind === "date" ? read.date : null
}
