import { useEffect } from "react"
import { PLACES, type Place, SLIDES } from "../page/address.ts"
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

type Wanted = "palette" | "undo" | "redo" | "present" | Place

/** What a key pressed anywhere asks for; null where it is none of these. */
export function shortcutOf(
  event: Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "target">,
): Wanted | null {
  const mod = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (event.altKey)
    return !mod && /^Digit[1-9]$/.test(event.code) ? (PLACES[Number(event.code.slice(5))] ?? null) : null
  if (!mod) return key === "p" && !event.shiftKey && !isWritten(event.target) ? "present" : null
  if (key === "k") return "palette"
  if (key === "z") return event.shiftKey ? "redo" : "undo"
  return key === "y" && !event.shiftKey ? "redo" : null
}

function isPlace(wanted: Wanted): wanted is Place {
  return (PLACES as readonly string[]).includes(wanted) && wanted !== "library"
}

// Where letters are typed, or something is chosen by its first letter, they are no commands.
function isWritten(target: EventTarget | null): boolean {
  return (
    target !== null &&
    "closest" in target &&
    (target as Element).closest(
      'input, textarea, select, [contenteditable="true"], [role="listbox"], [role="menu"]',
    ) !== null
  )
}

/** Listens for them as long as the part is there. */
export function useShortcuts(): void {
  const { go, view, places, presents } = useBench()
  const document = useMaybeOpen()?.document ?? null
  const { file } = view
  useEffect(() => {
    // Where no conflict is open, the keys are the browser's.
    const isShown = (wanted: Wanted): boolean =>
      wanted === "present" ? presents : !isPlace(wanted) || (places as readonly Place[]).includes(wanted)
    const isPossible = (wanted: Wanted): boolean =>
      wanted === "palette" ||
      ((wanted === "undo" || wanted === "redo" ? document : file) !== null && isShown(wanted))
    const pressed = (event: KeyboardEvent): void => {
      const wanted = event.defaultPrevented ? null : shortcutOf(event)
      if (wanted === null || !isPossible(wanted)) return
      event.preventDefault()
      if (wanted === "palette") openPalette()
      else if (wanted === "undo" || wanted === "redo") document?.[wanted]()
      else if (wanted === "present") go({ slide: SLIDES[0] })
      else go({ place: wanted })
    }
    window.addEventListener("keydown", pressed)
    return () => window.removeEventListener("keydown", pressed)
  }, [document, file, go, places, presents])
}
