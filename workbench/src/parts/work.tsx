import { useBench } from "../page/bench.tsx"
import { useLaterWords } from "../page/later-words.ts"
import type { Failure } from "../worker/protocol.ts"
import { useEngineState, useLasting } from "./steady.ts"

/** How the work on an answer stands: at it, with a way to stop; stopped; or failed, and why. */
export function Work({
  asked: { busy, failure, stopped, stop, again },
  whom = "engine",
}: {
  readonly asked: {
    readonly busy: boolean
    readonly failure: Failure | null
    readonly stopped: boolean
    readonly stop: () => void
    readonly again: () => void
  }
  /** Which engine is at it. */
  readonly whom?: "engine" | "aside"
}) {
  const { ui, format } = useBench()
  const later = useLaterWords()
  const whyNot: { readonly [K in Failure["kind"]]?: string } = {
    "no-model": later.evidence.noModel,
    "no-solver": later.take.noSolver,
  }
  const state = useEngineState(whom)
  const seen = useLasting(busy)
  if (stopped)
    return (
      <p className="small quiet" role="status">
        {later.evidence.stopped}{" "}
        <button type="button" className="link" onClick={again}>
          {ui.frame.tryAgain}
        </button>
      </p>
    )
  if (failure !== null)
    return (
      <p className="small doubt" role="status">
        {failure.message || whyNot[failure.kind] || later.evidence.failed}
      </p>
    )
  if (!seen) return null
  const percent = state.kind === "computing" ? Math.round(100 * state.share) : 0
  return (
    <p className="small quiet" role="status">
      {later.evidence.working({ percent: format.number(percent) })}{" "}
      <button type="button" className="link" onClick={stop}>
        {ui.outcomes.stop}
      </button>
    </p>
  )
}
