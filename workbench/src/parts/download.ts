/** Gives a text or picture to the person as a file. Nothing leaves the machine. */
export function download(content: string | Blob, file: string, type = ""): void {
  const blob = typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content
  const address = URL.createObjectURL(blob)
  const link = document.createElement("a")
  link.href = address
  link.download = file
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** A file name made of a title: letters and digits of ASCII, dashes between. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase()
    .slice(0, 60)
  return `${plain === "" ? "conflict" : plain}.${ending}`
}
