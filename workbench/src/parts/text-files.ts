/** Endings of the files whose text can be taken in. */
export const TEXTS = ["txt", "text", "md", "html", "htm", "pdf"] as const

/** What a field for files accepts that takes texts. */
export const TEXT_FILES = `${TEXTS.map((each) => `.${each}`).join()},text/plain,text/html,application/pdf`

/** Whether a file is of a kind whose text can be taken in: by its name, or where that has no ending by what the system says. */
export function isTextFile({ name, type }: Pick<File, "name" | "type">): boolean {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  if (ending !== undefined) return TEXTS.some((each) => each === ending)
  return ["text/plain", "text/html", "application/pdf"].includes(type)
}

// Texts dropped on an open conflict, waiting for the form that takes them in: one for the page.
let waiting: File | null = null
const listeners = new Set<() => void>()

export const droppedText = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  file: (): File | null => waiting,
}

/** Hands a text over to be taken in, or over with it. */
export function handText(file: File | null): void {
  waiting = file
  for (const listener of listeners) listener()
}
