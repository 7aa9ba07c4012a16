// Whether the palette is open: one for the page, opened by keys and by a button.
let isOpen = false
const listeners = new Set<() => void>()

export const paletteState = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  isOpen: (): boolean => isOpen,
}

export function setPalette(open: boolean): void {
  isOpen = open
  for (const listener of listeners) listener()
}

export function openPalette(): void {
  setPalette(true)
}
