import { Session } from "node:inspector"

interface Coverage {
  readonly result: readonly {
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[]
  }[]
}

/**
 * Counts the steps that work takes: how often each block of code is run, in all. The engine counts, so that the same
 * work gives the same number however busy the machine is. What the engine does by itself (a regular expression, a
 * search in a text) counts as nothing, and of code that was loaded before only its calls are counted.
 */
export class Steps {
  readonly #session = new Session()

  constructor() {
    this.#session.connect()
    this.#post("Profiler.enable")
    this.#post("Profiler.startPreciseCoverage", { callCount: true, detailed: true })
  }

  of(work: () => unknown): number {
    this.#post("Profiler.takePreciseCoverage")
    work()
    const { result } = this.#post("Profiler.takePreciseCoverage") as Coverage
    let steps = 0
    for (const { functions } of result)
      for (const { ranges } of functions) for (const { count } of ranges) steps += count
    return steps
  }

  close(): void {
    this.#session.disconnect()
  }

  #post(method: string, params = {}): unknown {
    let answer: unknown
    this.#session.post(method, params, (error, result) => {
      if (error !== null) throw new Error(String(error))
      answer = result
    })
    return answer
  }
}
