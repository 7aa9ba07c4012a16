import type { KeyboardEvent } from "react"
/** Puts the focus on a line of the outline by its name, as soon as it is drawn. */
export function focusLine(name: string): void {
  const find = () => document.querySelector<HTMLElement>(`[data-line="${CSS.escape(name)}"]`)
  const found = find()
  if (found !== null) found.focus()
  else requestAnimationFrame(() => find()?.focus())
}

/** The names of lines: of a decision maker, of an option, and of the empty ones where new ones are written. */
export const lineOf = {
  maker: (dm: string) => `maker ${dm}`,
  option: (dm: string, option: string) => `option ${dm}.${option}`,
  newOption: (dm: string) => `new option ${dm}`,
  newMaker: "new maker",
  newMakerOption: "new maker option",
} as const

/** What keys do in the line of a name: Alt with an arrow moves it, Enter leads to the next line. */
export function lineKeys(of: { readonly move: (by: 1 | -1) => void; readonly next: () => void }) {
  return (event: KeyboardEvent): void => {
    const isMove = event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")
    if (event.nativeEvent.isComposing || !(isMove || event.key === "Enter")) return
    event.preventDefault()
    if (isMove) of.move(event.key === "ArrowDown" ? 1 : -1)
    else of.next()
  }
}
