import { sayAloud } from "../../page/aloud.tsx"
import type { Words } from "../../words/index.ts"

/** Says where a line of the outline has come to by a step up or down; at the ends it stays. */
export function sayMoved(
  { parts }: Words,
  { what, from, by, of }: { what: string; from: number; by: number; of: number },
): void {
  const to = from + by
  if (from >= 0 && to >= 0 && to < of) sayAloud(parts.at.moved({ what, at: to + 1, of }))
}
