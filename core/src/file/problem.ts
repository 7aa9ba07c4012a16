import type { Path } from "./basics.ts"

/** Something wrong (error) or doubtful (warning) in a file. No prose: `words` says it, from `code` and `params`. */
export interface Problem {
  readonly code: string
  readonly severity: "error" | "warning"
  /** Where in the file's structure. */
  readonly path: Path
  /** 1-based; the first character at fault. */
  readonly line: number
  readonly column: number
  readonly params: Readonly<Record<string, string | number>>
}
