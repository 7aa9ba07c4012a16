import type { Path } from "./basics.ts"
import type { ProblemParams } from "./codes.ts"
import { MAX_OF_KIND, MAX_PROBLEMS } from "./limits.ts"
import type { Problem } from "./problem.ts"
import type { Source } from "./source.ts"

/** Where a problem is: a node of the tree, a key of one, or any offset with a path. */
export interface Place {
  readonly from: number
  readonly path: Path
}

/** Params, or what makes them. */
type Given<Params> = Params | (() => Params)

/** Problems of one kind: the line of the first, and the first that is not told. */
interface Kind {
  readonly line: number
  told: number
  untold: number
  more: Problem | null
}

/** Collects the problems of one file, or of one scenario laid over it. */
export class Report {
  readonly source: Source
  readonly scenario: string | null
  private readonly told: Problem[] = []
  private readonly kinds = new Map<string, Kind>()
  private untold = 0
  private hasErrors = false

  constructor(source: Source, scenario: string | null = null) {
    this.source = source
    this.scenario = scenario
  }

  error<C extends keyof ProblemParams>(code: C, place: Place, params: Given<ProblemParams[C]>): void {
    this.add(code, "error", place, params)
  }

  warning<C extends keyof ProblemParams>(code: C, place: Place, params: Given<ProblemParams[C]>): void {
    this.add(code, "warning", place, params)
  }

  /** For codes and params that come from elsewhere. Params that take work are made only where they are told. */
  add(code: string, severity: Problem["severity"], place: Place, params: Given<Problem["params"]>): void {
    if (severity === "error") this.hasErrors = true
    const kind = this.kinds.get(code)
    if (kind !== undefined && kind.told >= MAX_OF_KIND) {
      kind.more ??= this.placed("more-of-kind", severity, place, {})
      kind.untold++
    } else if (this.told.length >= MAX_PROBLEMS) this.untold++
    else {
      const problem = this.placed(code, severity, place, typeof params === "function" ? params() : params)
      this.told.push(problem)
      if (kind === undefined) this.kinds.set(code, { line: problem.line, told: 1, untold: 0, more: null })
      else kind.told++
    }
  }

  private placed(
    code: string,
    severity: Problem["severity"],
    place: Place,
    params: Problem["params"],
  ): Problem {
    const all = this.scenario === null ? params : { ...params, scenario: this.scenario }
    return { code, severity, path: place.path, ...this.source.position(place.from), params: all }
  }

  /** No error so far. */
  get clean(): boolean {
    return !this.hasErrors
  }

  /** The problems by place. */
  problems(): Problem[] {
    const more = [...this.kinds.values()].flatMap(({ line, untold, more }) =>
      more === null ? [] : [{ ...more, params: { ...more.params, count: untold, line } }],
    )
    const sorted = [...this.told, ...more].sort((a, b) => a.line - b.line || a.column - b.column)
    if (this.untold === 0) return sorted
    const { line, column } = this.source.position(this.source.text.length)
    const severity = this.hasErrors ? "error" : "warning"
    return [
      ...sorted,
      { code: "more-problems", severity, path: [], line, column, params: { count: this.untold } },
    ]
  }
}
