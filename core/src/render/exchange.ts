import { fileLimits, type Json, type Problem } from "../file/index.ts"
import type { NoteParams } from "./codes.ts"

/** Something an import kept as it was, changed, or could not carry over. */
export interface Note {
  readonly kind: "kept" | "changed" | "lost"
  readonly code: keyof NoteParams
  readonly params: Readonly<Record<string, string | number>>
}

/** A conflict read from another program's file. */
export interface Imported {
  /** What the conflict file would say; null if there is any error. */
  readonly data: Json | null
  readonly problems: readonly Problem[]
  readonly notes: readonly Note[]
}

/** A conflict written as another program's file. */
export interface Exported {
  /** Null if there is any error. */
  readonly text: string | null
  /** Warnings say what the file does not carry. */
  readonly problems: readonly Problem[]
}

// Of what a conflict file may hold, in characters; the rest is for indentation and quotes.
const MOST_CHARACTERS = 0.75 * fileLimits.MAX_FILE_BYTES
// Words and signs that YAML or JSON has at most for an item of a list, an entry of a map, and either around them.
const ITEM = 5
const ENTRY = 8
const AROUND = 4

/** Whether data is small enough to be a conflict file. Cost: O(size), up to the limit. */
export function fitsFile(data: Json): boolean {
  let characters = 0
  let tokens = 0
  const visit = (value: Json): boolean => {
    if (typeof value === "string") characters += value.length + 4
    if (tokens > fileLimits.MAX_TOKENS || characters > MOST_CHARACTERS) return false
    if (typeof value !== "object" || value === null) return true
    tokens += AROUND
    if (Array.isArray(value))
      return value.every((item) => {
        tokens += ITEM
        return visit(item)
      })
    return Object.entries(value).every(([key, entry]) => {
      tokens += ENTRY
      characters += key.length + 4
      return visit(entry)
    })
  }
  return visit(data)
}
