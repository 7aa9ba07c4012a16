import type { Failure } from "../../engine/protocol.ts"
import { useBench } from "../../frame/bench.tsx"
import { useEngineState, useLasting } from "../outcomes/steady.ts"

/// How the work on an answer stands: at it, with a way to stop; stopped; or failed, and why.
export function Work({
  asked: { busy, failure, stopped, stop, again },
}: {
  readonly asked: {
    readonly busy: boolean
    readonly failure: Failure | null
    readonly stopped: boolean
    readonly stop: () => void
    readonly again: () => void
  }
}) {
  const { ui, format } = useBench()
  const state = useEngineState()
  const seen = useLasting(busy)
  if (stopped)
    return (
      <p className="small quiet" role="status">
        {ui.evidence.stopped}{" "}
        <button type="button" className="link" onClick={again}>
          {ui.frame.tryAgain}
        </button>
      </p>
    )
  if (failure !== null)
    return (
      <p className="small doubt" role="status">
        {failure.kind === "no-model" ? ui.evidence.noModel : failure.message || ui.evidence.failed}
      </p>
    )
  if (!seen) return null
  const percent = state.kind === "computing" ? Math.round(100 * state.share) : 0
  return (
    <p className="small quiet" role="status">
      {ui.evidence.working({ percent: format.number(percent) })}{" "}
      <button type="button" className="link" onClick={stop}>
        {ui.outcomes.stop}
      </button>
    </p>
  )
}
