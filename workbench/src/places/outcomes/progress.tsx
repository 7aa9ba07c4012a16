import type { ReactNode } from "react"
import { useBench } from "../../page/bench.tsx"
import { useLooked } from "../../page/open.tsx"
import { useEngineState, useLasting } from "../../parts/steady.ts"
import "./progress.css"

/**
 * A line that fills while outcomes are worked out, with a way to stop; takes its room whether it is seen or not. At
 * rest its place is that of `children`.
 */
export function Progress({ children }: { readonly children?: ReactNode }) {
  const { ui, engine } = useBench()
  const { computing } = useLooked()
  const state = useEngineState()
  const seen = useLasting(computing)
  const share = state.kind === "computing" ? state.share : 0
  const percent = Math.round(100 * share)
  return (
    <div className="progress no-print" data-seen={seen ? "" : undefined}>
      {seen ? (
        <>
          <div
            className="progress-line"
            role="progressbar"
            aria-label={ui.outcomes.working}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={percent}
          >
            <div style={{ inlineSize: `${percent}%` }} />
          </div>
          <button type="button" className="link small" onClick={() => engine.cancel()}>
            {ui.outcomes.stop}
          </button>
        </>
      ) : (
        children
      )}
    </div>
  )
}
