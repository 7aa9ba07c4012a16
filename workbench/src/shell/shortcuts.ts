import { useEffect } from "react"
import { PLACES } from "../page/address.ts"
import { useBench } from "../page/bench.tsx"
import { useMaybeOpen } from "../page/open.tsx"
import { openPalette } from "./palette-state.ts"

/** The few keys that work everywhere. They are told in docs/workbench.md and beside the commands of the palette. */
export const KEYS = {
  palette: ["Mod", "K"],
  undo: ["Mod", "Z"],
  redo: ["Mod", "Shift", "Z"],
  place: (index: number) => ["Alt", String(index)],
} as const

/** "Ctrl K", or "⌘ K" on an Apple keyboard. */
export function keysText(keys: readonly string[], apple: boolean): string {
  const names: Record<string, string> = apple
    ? { Mod: "⌘", Shift: "⇧", Alt: "⌥" }
    : { Mod: "Ctrl", Shift: "Shift", Alt: "Alt" }
  return keys.map((key) => names[key] ?? key).join(" ")
}

/** Listens for them as long as the part is there. */
export function useShortcuts(): void {
  const { go, view } = useBench()
  const open = useMaybeOpen()
  const document = open?.document ?? null
  const { file } = view
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const mod = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      if (mod && !event.altKey && key === "k") openPalette()
      else if (document !== null && mod && !event.altKey && key === "z") {
        if (event.shiftKey) document.redo()
        else document.undo()
      } else if (document !== null && mod && !event.altKey && !event.shiftKey && key === "y") document.redo()
      else if (file !== null && event.altKey && !mod && /^Digit[1-7]$/.test(event.code))
        go({ place: PLACES[Number(event.code.slice(5))]! })
      else return
      event.preventDefault()
    }
    window.addEventListener("keydown", pressed)
    return () => window.removeEventListener("keydown", pressed)
  }, [document, file, go])
}
