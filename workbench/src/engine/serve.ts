import { Stopped, sayProblem, type Watch, words } from "@parley/core"
import { answer } from "./answer.ts"
import type { CrewFor } from "./context.ts"
import { Refusal } from "./context.ts"
import type { Failure, FromWorker, Request, ToWorker } from "./protocol.ts"
import { Subjects } from "./subject.ts"

// Milliseconds between two reports of progress.
const BETWEEN = 50

/// Answers messages with messages, one after the other; what goes wrong becomes a failure, and never an exception.
/// A question whose flag is set is given up.
export function serving(post: (message: FromWorker) => void, crew?: CrewFor): (message: ToWorker) => void {
  const subjects = new Subjects()
  return ({ id, request, flag }) => {
    const aborted = () => flag !== null && Atomics.load(flag, 0) !== 0
    let told = performance.now()
    const watch: Watch = {
      signal: {
        get aborted() {
          return aborted()
        },
      },
      progress(share) {
        const now = performance.now()
        if (now - told < BETWEEN) return
        told = now
        post({ kind: "progress", id, share })
      },
    }
    try {
      if (aborted()) throw new Stopped({ kind: "aborted" })
      const part = (outlook: Parameters<Parameters<typeof answer>[1]["part"]>[0]) =>
        post({ kind: "part", id, answer: outlook })
      post({ kind: "answer", id, answer: answer(request, { subjects, watch, part, crew }) })
    } catch (error) {
      post({ kind: "failure", id, failure: failureOf(error, request) })
    }
  }
}

/// An exception as a failure: a refusal's own, a limit or an abort, or else a fault of the program.
export function failureOf(error: unknown, request: Request): Failure {
  if (error instanceof Refusal) return error.failure
  if (error instanceof Stopped) {
    if (error.fault.kind === "aborted") return { kind: "cancelled", message: "" }
    return { kind: "stopped", message: sayProblem(error.fault, words(request.language)) }
  }
  return { kind: "fault", message: error instanceof Error ? error.message : String(error) }
}
