import type { Path, Position, Problem } from "../file/index.ts"
import type { FormatParams } from "./codes.ts"

type Code = keyof FormatParams

// As many as a conflict file tells.
const MOST = 1000

/** Collects what is wrong with a file that is read, or what a file that is written cannot carry. */
export class Faults {
  readonly #where: (path: Path) => Position
  readonly #told: Problem[] = []
  #untold = 0
  #failed = false

  constructor(where: (path: Path) => Position) {
    this.#where = where
  }

  error<C extends Code>(code: C, path: Path, params: FormatParams[C]): void {
    this.add(code, "error", path, this.#where(path), params)
  }

  warning<C extends Code>(code: C, path: Path, params: FormatParams[C]): void {
    this.add(code, "warning", path, this.#where(path), params)
  }

  /** For what does not stand where its path says. */
  add<C extends Code>(
    code: C,
    severity: Problem["severity"],
    path: Path,
    place: Position,
    params: FormatParams[C],
  ): void {
    if (severity === "error") this.#failed = true
    if (this.#told.length >= MOST) this.#untold++
    else this.#told.push({ code, severity, path, ...place, params: params as Problem["params"] })
  }

  /** No error so far. */
  get clean(): boolean {
    return !this.#failed
  }

  /** In order of place; a last one says how many are left out. */
  problems(): readonly Problem[] {
    const sorted = [...this.#told].sort((a, b) => a.line - b.line || a.column - b.column)
    if (this.#untold === 0) return sorted
    const { line, column } = sorted.at(-1)!
    const severity = this.#failed ? "error" : "warning"
    return [
      ...sorted,
      { code: "more-problems", severity, path: [], line, column, params: { count: this.#untold } },
    ]
  }
}

/** A text to be quoted in a problem: at most 60 characters, whole ones. */
export function cut(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).replace(/[\ud800-\udbff]$/, "")}…`
}
