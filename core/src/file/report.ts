import type { Path } from "./basics.ts"
import type { ProblemParams } from "./codes.ts"
import { MAX_PROBLEMS } from "./limits.ts"
import type { Problem } from "./problem.ts"
import type { Source } from "./source.ts"

/** Where a problem is: a node of the tree, a key of one, or any offset with a path. */
export interface Place {
  readonly from: number
  readonly path: Path
}

/** Collects the problems of one file, or of one scenario laid over it. */
export class Report {
  readonly source: Source
  readonly scenario: string | null
  private readonly told: Problem[] = []
  private untold = 0
  private hasErrors = false

  constructor(source: Source, scenario: string | null = null) {
    this.source = source
    this.scenario = scenario
  }

  error<C extends keyof ProblemParams>(code: C, place: Place, params: ProblemParams[C]): void {
    this.add(code, "error", place, params)
  }

  warning<C extends keyof ProblemParams>(code: C, place: Place, params: ProblemParams[C]): void {
    this.add(code, "warning", place, params)
  }

  /** For codes and params that come from elsewhere. */
  add(
    code: string,
    severity: Problem["severity"],
    place: Place,
    params: Readonly<Record<string, string | number>>,
  ): void {
    if (severity === "error") this.hasErrors = true
    if (this.told.length >= MAX_PROBLEMS) {
      this.untold++
      return
    }
    const { line, column } = this.source.position(place.from)
    const { path } = place
    const all = this.scenario === null ? params : { ...params, scenario: this.scenario }
    this.told.push({ code, severity, path, line, column, params: all })
  }

  /** No error so far. */
  get clean(): boolean {
    return !this.hasErrors
  }

  /** The problems by place. */
  problems(): Problem[] {
    const sorted = [...this.told].sort((a, b) => a.line - b.line || a.column - b.column)
    if (this.untold === 0) return sorted
    const { line, column } = this.source.position(this.source.text.length)
    const severity = this.hasErrors ? "error" : "warning"
    return [
      ...sorted,
      { code: "more-problems", severity, path: [], line, column, params: { count: this.untold } },
    ]
  }
}
