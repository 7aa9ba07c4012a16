import { type Names, parseStatement } from "@parley/core/logic"
import { type Chip, chipsOf, type Lack, lackOf, put, type Row, textOf } from "./chips.ts"

/** What is wrong with a sentence: what its chips lack, or that words are typed and not chosen. */
export type Fault = Lack | { readonly code: "typed"; readonly at: -1 }

/** What comes of ending a sentence. */
export type End =
  | { readonly kind: "nothing" | "settle" }
  | { readonly kind: "refuse"; readonly fault: Fault }
  | { readonly kind: "commit"; readonly text: string }

interface Ended {
  readonly row: Row
  /** What is typed and not chosen. */
  readonly typed: string
  /** The expression that it was, as chips write it. */
  readonly own: string
  /** Whether its chips are others than they were. */
  readonly isDraft: boolean
  /** Whether it was ended by Enter, not by leaving. */
  readonly entered: boolean
  /** Whether it may be empty. */
  readonly optional: boolean
}

interface Options {
  readonly names: Names
  readonly keys: readonly string[]
}

/** What comes of ending a sentence, by Enter or by leaving. An expression that is typed as a text counts as built. */
export function endOf(of: Ended, { names, keys }: Options): End {
  const { row, typed, own, isDraft } = of
  const written = typed.trim() === "" ? [] : writtenChips(typed, row, names)
  if (written === null) return { kind: "refuse", fault: { code: "typed", at: -1 } }
  if (written.length === 0 && !isDraft) return { kind: "nothing" }
  const chips = put(row, written).chips
  const text = textOf(chips, keys)
  if (text === own) return { kind: "settle" }
  if (chips.length === 0) return emptied(of)
  const lack = lackOf(chips)
  return lack === null ? { kind: "commit", text } : { kind: "refuse", fault: lack }
}

function emptied({ optional, entered }: Ended): End {
  if (optional) return { kind: "commit", text: "" }
  return { kind: entered ? "nothing" : "settle" }
}

// The chips of an expression that was typed as a text: of more than a word, else it is taken for one of the words.
function writtenChips(typed: string, row: Row, names: Names): readonly Chip[] | null {
  const chips = chipsOf(typed, names)
  const isWritten = /\S\s+\S/.test(typed.trim()) && parseStatement(typed, names).formula !== null
  if (chips === null || !isWritten) return null
  const isOne = row.chips.length === 0 || chips.length === 1
  return isOne ? chips : [{ kind: "open" }, ...chips, { kind: "close" }]
}
