import type { Conflict } from "@parley/core"

/** Indices at which two states' texts differ. */
export function differing(first: string, second: string): number[] {
  return [...first].flatMap((sign, option) => (sign === second[option] ? [] : [option]))
}

/** A state's text with one option turned over; null where its members differ in it. */
export function flipped(text: string, option: number): string | null {
  const sign = text[option]
  if (sign === undefined || sign === "-") return null
  return text.slice(0, option) + (sign === "Y" ? "N" : "Y") + text.slice(option + 1)
}

/** Whether a goal of the address is a state (its Y/N string) rather than an expression. */
export function isState(goal: string, { options }: Pick<Conflict, "options">): boolean {
  return /^[YN-]{2,}$/.test(goal) && goal.length === options.length
}
