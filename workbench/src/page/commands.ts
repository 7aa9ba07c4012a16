import { useEffect } from "react"

/** Something that can be done, as the palette lists it. */
export interface Command {
  readonly id: string
  readonly name: string
  /** A heading it stands under. */
  readonly group: string
  /** Its keys, as shown: "Ctrl Z". */
  readonly keys?: string
  readonly run: () => void
}

// What the parts of the page that are there at the moment offer, by part.
const offered = new Map<object, readonly Command[]>()
const listeners = new Set<() => void>()
let all: readonly Command[] = []

export const commands = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  all: (): readonly Command[] => all,
}

/** Offers commands as long as the part is there. Make the list once for what it depends on (useMemo). */
export function useCommands(list: readonly Command[]): void {
  useEffect(() => {
    const part = {}
    offered.set(part, list)
    tell()
    return () => {
      offered.delete(part)
      tell()
    }
  }, [list])
}

function tell(): void {
  all = [...offered.values()].flat()
  for (const listener of listeners) listener()
}
