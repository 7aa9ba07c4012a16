import {
  type Means,
  Refused,
  Session,
  Stopped,
  sayProblem,
  sayRefusal,
  Unsound,
  type Watch,
} from "@parley/core"
import { highs } from "@parley/core/solver"
import { loadSolver, type Solver, SolverNeeded, type SolverSource } from "@parley/core/study"
import { fetchLibraryWords, hasLibraryWords, libraryWords } from "../words/library.ts"
import { answer } from "./answer.ts"
import type { Failure, FromWorker, Outlook, Request, ToWorker, Wired } from "./protocol.ts"
import { Refusal, Waiting } from "./refusal.ts"
import { studies } from "./studies.ts"

// Milliseconds between two reports of progress.
const BETWEEN = 50

/**
 * Answers messages with messages, one after the other; what goes wrong becomes a failure, and never an exception.
 * A question whose flag is set is given up. Where threads have to start first, or the words of a language
 * to be fetched or a solver, all questions wait for that.
 */
export function serving(
  post: (message: FromWorker) => void,
  means: Means = {},
  source: SolverSource = highs,
): (message: ToWorker) => void {
  let solver: Solver | "missing" | null = null
  const solving = () => (solver === "missing" || solver === null ? undefined : solver)
  const session = new Session(studies, { ...means, solver: solving })
  const queue: ToWorker[] = []
  // Languages whose words cannot be had; they are answered in English.
  const unheard = new Set<string>()
  let waiting = false

  // Until when a question waits that ended so; null where it is at its end.
  const until = (error: unknown): Promise<unknown> | null => {
    if (error instanceof Waiting) return error.until
    if (!(error instanceof SolverNeeded)) return null
    if (solver === "missing") {
      // Who asks again has it tried again.
      solver = null
      return null
    }
    return loadSolver(source).then(
      (loaded) => {
        solver = loaded
      },
      () => {
        solver = "missing"
      },
    )
  }
  const serve = (message: ToWorker): void => {
    const { id, request, text, flag } = message
    if (text !== null) session.hold(request.world.revision, text)
    try {
      const watch = watchOf(flag, (share) => post({ kind: "progress", id, share }))
      if (watch.signal?.aborted) throw new Stopped({ kind: "aborted" })
      const { language } = request
      if (!hasLibraryWords(language) && !unheard.has(language))
        throw new Waiting(fetchLibraryWords(language).catch(() => void unheard.add(language)))
      const part = (outlook: Outlook) => post({ kind: "part", id, answer: outlook })
      post({ kind: "answer", id, answer: answer(request, { session, watch, part }) })
    } catch (error) {
      const later = until(error)
      if (later !== null) {
        waiting = true
        queue.unshift(message)
        const goOn = () => {
          waiting = false
          work()
        }
        later.then(goOn, goOn)
      } else post({ kind: "failure", id, failure: failureOf(error, request) })
    }
  }
  const work = (): void => {
    while (!waiting && queue.length > 0) serve(queue.shift()!)
  }
  return (message) => {
    queue.push(message)
    work()
  }
}

function watchOf(flag: Int32Array | null, tell: (share: number) => void): Watch {
  let told = performance.now()
  return {
    signal: {
      get aborted() {
        return flag !== null && Atomics.load(flag, 0) !== 0
      },
    },
    progress(share) {
      const now = performance.now()
      if (now - told < BETWEEN) return
      told = now
      tell(share)
    },
  }
}

/** An exception as a failure: a refusal's own, a limit or an abort, or else a fault of the program. */
export function failureOf(error: unknown, { language }: Pick<Wired<Request>, "language">): Failure {
  if (error instanceof Refusal) return error.failure
  if (error instanceof Unsound) return { kind: "no-model", message: "" }
  if (error instanceof SolverNeeded) return { kind: "no-solver", message: "" }
  if (error instanceof Refused)
    return {
      kind: error.fault.code.startsWith("state-") ? "no-state" : "stopped",
      message: sayRefusal(error.fault, libraryWords(language), { file: "", conflict: null }),
    }
  if (error instanceof Stopped) {
    if (error.fault.kind === "aborted") return { kind: "cancelled", message: "" }
    return { kind: "stopped", message: sayProblem(error.fault, libraryWords(language)) }
  }
  return { kind: "fault", message: error instanceof Error ? error.message : String(error) }
}
