import { fileLimits, type Json, type Path, type Problem, type Review } from "../file/index.ts"
import type { NoteParams } from "./codes.ts"

/** Something an import kept as it was, changed, or could not carry over. */
export interface Note {
  readonly kind: "kept" | "changed" | "lost"
  readonly code: keyof NoteParams
  readonly params: Readonly<Record<string, string | number>>
}

/** A conflict read from another program's file. */
export interface Imported {
  /**
   * What the conflict file would say; null where nothing can be made of it. Where a problem is an error, as much as
   * could be read, with an entry under `review` for whatever was left out or guessed at.
   */
  readonly data: Json | null
  readonly problems: readonly Problem[]
  readonly notes: readonly Note[]
}

/**
 * What could be read of a faulty file, with what is to be looked at: for each error where in the conflict file that is,
 * and what the file says there, unless that is long.
 */
export function marked(
  data: { readonly [key: string]: Json },
  problems: readonly Problem[],
  where: (problem: Problem) => { readonly at: Path; readonly found?: Json | undefined },
): Json {
  const review = problems
    .filter(({ severity }) => severity === "error")
    .slice(0, MOST_MARKS)
    .map((problem): { readonly [key: string]: Json } => {
      const { at, found } = where(problem)
      const isShort = found !== undefined && JSON.stringify(found).length <= LONGEST_FOUND
      return { imported: problem.code, at: [...at], ...(isShort ? { found } : {}) } satisfies Review
    })
  return review.length === 0 ? data : { ...data, review }
}

const MOST_MARKS = 1000
const LONGEST_FOUND = 2000

/** A conflict written as another program's file. */
export interface Exported {
  /** Null if there is any error. */
  readonly text: string | null
  /** Warnings say what the file does not carry. */
  readonly problems: readonly Problem[]
}

/** The most states that are ranked one by one in a file of another program, read or written. */
export const MOST_RANKED = 2 ** 17

/** Rankings of so many states in all always fit into a conflict file. */
export const SMALL_RANKINGS = 50_000

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
