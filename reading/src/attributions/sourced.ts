import type { Actor } from "../mentions/mention.ts"
import type { Link } from "../proposal.ts"

/** A claim with who is said to have made it, from the origin to this text. */
export interface Sourced {
  readonly claim: { readonly from: number; readonly to: number }
  readonly cue: { readonly from: number; readonly to: number }
  readonly chain: readonly Link[]
  readonly sentence: number
  readonly who: Actor | null
}

/** A stretch without spaces, signs and marks at its ends. */
export function bare(text: string, { from, to }: { from: number; to: number }): { from: number; to: number } {
  let [a, b] = [from, to]
  while (a < b && /[\s,;.“"«]/.test(text[a]!)) a++
  while (b > a && /[\s,;.”"»]/.test(text[b - 1]!)) b--
  return { from: a, to: b }
}
