// Files picked to be imported, waiting for the dialog that the frame holds: one for the page.
let waiting: readonly File[] = []
const listeners = new Set<() => void>()

export const importState = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  files: (): readonly File[] => waiting,
}

/** Hands files over to be imported, wherever one is in the workbench. */
export function importFiles(files: readonly File[]): void {
  waiting = files
  for (const listener of listeners) listener()
}
