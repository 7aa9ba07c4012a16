/** A text in lines of about so many letters, so many at most; what does not fit ends in an ellipsis. */
export function linesOf(text: string, letters: number, most: number): string[] {
  const lines: string[] = []
  let rest = text.trim()
  while (rest.length > 0 && lines.length < most) {
    if (rest.length <= letters) {
      lines.push(rest)
      return lines
    }
    const space = rest.lastIndexOf(" ", letters)
    const cut = space > 1 ? space : letters
    lines.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  if (rest.length > 0) lines[lines.length - 1] = `${lines.at(-1)!.replace(/[,;:.]?$/, "")} …`
  return lines
}
