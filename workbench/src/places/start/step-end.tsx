import type { ReactNode } from "react"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"

/** What stands below each step: the way on, and whatever else there is to do. */
export function StepEnd({ keys, children }: { readonly keys: string; readonly children: ReactNode }) {
  const { go } = useBench()
  const { start } = useLaterWords()
  return (
    <div className="start-end no-print">
      {children}
      <button type="button" className="link small" onClick={() => go({ start: null, dm: null })}>
        {start.leave}
      </button>
      <p className="small quiet start-keys">{keys}</p>
    </div>
  )
}
