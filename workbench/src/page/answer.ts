import { useEffect, useRef, useState } from "react"
import type { AnswerTo, Failure, Request } from "../worker/protocol.ts"
import { useBench } from "./bench.tsx"
import { EngineFailure } from "./engine.ts"

/** What the engine says to a question at the moment. */
export interface Answered<R extends Request> {
  /** The newest answer; that to an earlier question while `busy`. */
  readonly answer: AnswerTo<R> | null
  readonly failure: Failure | null
  readonly busy: boolean
}

const NOTHING = { answer: null, failure: null, busy: false } as const

/**
 * Asks the engine, or the one for long work, again whenever the question changes; null asks nothing. What is no longer
 * asked is cancelled.
 */
export function useAnswer<R extends Request>(
  request: R | null,
  whom: "engine" | "aside" = "engine",
): Answered<R> {
  const { [whom]: engine } = useBench()
  const [state, setState] = useState<Answered<R>>(NOTHING)
  const latest = useRef(request)
  latest.current = request
  const key = request === null ? null : engine.keyOf(request)
  useEffect(() => {
    const asked = latest.current
    if (key === null || asked === null) {
      setState(NOTHING)
      return
    }
    const control = new AbortController()
    setState((before) => ({ ...before, busy: true }))
    engine.ask(asked, { signal: control.signal }).then(
      (answer) => {
        if (!control.signal.aborted) setState({ answer, failure: null, busy: false })
      },
      (error: unknown) => {
        if (control.signal.aborted) return
        if (!(error instanceof EngineFailure)) throw error
        if (error.failure.kind === "cancelled") setState((before) => ({ ...before, busy: false }))
        else setState({ answer: null, failure: error.failure, busy: false })
      },
    )
    return () => control.abort()
  }, [engine, key])
  return state
}
