import type { Json, Problem } from "../conflict/index.ts"
import type { NoteParams } from "./codes.ts"

/// Something an import kept as it was, changed, or could not carry over.
export interface Note {
  readonly kind: "kept" | "changed" | "lost"
  readonly code: keyof NoteParams
  readonly params: Readonly<Record<string, string | number>>
}

/// A conflict read from another program's file.
export interface Imported {
  /// What the conflict file would say; null if there is any error.
  readonly data: Json | null
  readonly problems: readonly Problem[]
  readonly notes: readonly Note[]
}

/// A conflict written as another program's file.
export interface Exported {
  /// Null if there is any error.
  readonly text: string | null
  /// Warnings say what the file does not carry.
  readonly problems: readonly Problem[]
}

// What a conflict file may hold with room to spare: see the limits of `conflict`.
const MOST_CHARACTERS = 12_000_000
const MOST_VALUES = 400_000

/// Whether data is small enough to be a conflict file. Cost: O(limit).
export function fitsFile(data: Json): boolean {
  let characters = 0
  let values = 0
  const visit = (value: Json): boolean => {
    if (++values > MOST_VALUES || characters > MOST_CHARACTERS) return false
    if (typeof value === "string") characters += value.length + 6
    if (typeof value !== "object" || value === null) return true
    if (Array.isArray(value)) return value.every(visit)
    return Object.entries(value).every(([key, entry]) => {
      characters += key.length + 4
      return visit(entry)
    })
  }
  return visit(data) && characters <= MOST_CHARACTERS
}
