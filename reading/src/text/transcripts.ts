/** What begins a paragraph of a transcript: who speaks, and whether that is who asks. */
export interface Label {
  readonly name: string
  /** A name beside it in brackets. */
  readonly beside: string | null
  readonly asks: boolean
  /** The name is a role: who asks, answers or presides. */
  readonly isAsker: boolean
  /** Where the words begin. */
  readonly from: number
}

const LABEL =
  /^(?<name>[QAPR]|(?:\p{Lu}[\p{Lu}’'.-]*)(?:\s+(?:DE|DEL|OF|LA|\p{Lu}[\p{Lu}’'.-]*)){0,4}|(?:Question|Answer|Pregunta|Respuesta|Moderator|Moderador|Moderadora|Reporter|Periodista|Mr|Mrs|Ms|Dr|Sr|Sra)\.?(?:\s+\p{Lu}\p{L}+)?|\p{Lu}[\p{L}’'.-]+(?:\s+(?:de|del|of|la|\p{Lu}[\p{L}’'.-]*)){0,4}(?=\s*(?:\([^)\n]{2,60}\))?\s*:))(?:\s*\((?<beside>[^)\n]{2,60})\))?\s*(?:[:]|\.(?=\s)|\.?\s?[—–-](?=\s))\s+/u

/** A label without titles and articles, in small letters. */
export function plainLabel(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|el|la|los|las)\s+/, "")
    .replace(/^(?:mr|mrs|ms|dr|prof|sir|sr|sra|sres|don|doña|d|dña)\.?\s+/, "")
    .trim()
}

const ASKS =
  /^(?:Q|P|QUESTIONS?|PREGUNTAS?|PERIODISTAS?|REPORTERS?|JOURNALISTS?|MODERATOR|MODERADORA?|HOST|INTERVIEWER|ENTREVISTADORA?|PRESENTADORA?)\b/i

/** The labels of the paragraphs of a transcript, null for those without; none at all where a text is no transcript. */
export function labelsIn(
  text: string,
  paragraphs: readonly { readonly from: number; readonly to: number }[],
): (Label | null)[] {
  const labels = paragraphs.map(({ from, to }): Label | null => {
    const match = LABEL.exec(text.slice(from, Math.min(to, from + 160)))
    if (match === null || match[0].length >= to - from) return null
    const { name, beside } = match.groups as { name: string; beside?: string }
    return {
      name,
      beside: beside ?? null,
      isAsker: ASKS.test(name),
      asks: ASKS.test(name) || text.slice(from, to).trimEnd().endsWith("?"),
      from: from + match[0].length,
    }
  })
  const found = labels.filter((label) => label !== null)
  const isTranscript =
    found.length >= 4 &&
    found.length * 2 >= paragraphs.length - 3 &&
    new Set(found.map(({ name }) => name)).size < found.length
  return isTranscript ? labels : labels.map(() => null)
}
