import { useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useAsked } from "../../parts/use-asked.ts"
import { Work } from "../../parts/work.tsx"
import type { TakeCountRequest } from "../../worker/protocol.ts"

/** How many rankings make the state hold, when somebody asks. */
export function Count({ request }: { readonly request: TakeCountRequest }) {
  const { words } = useBench()
  const { take } = useLaterWords()
  const [on, setOn] = useState(false)
  const asked = useAsked(on ? request : null, "aside")
  return (
    <section className="take-part" aria-labelledby="take-count" aria-busy={asked.busy}>
      <h3 id="take-count" className="heading">
        {words.change.countHeading}
      </h3>
      <p className="small quiet take-note">{take.countLead}</p>
      {!on && (
        <button type="button" className="button no-print" onClick={() => setOn(true)}>
          {take.doCount}
        </button>
      )}
      <Work asked={asked} whom="aside" />
      {asked.answer !== null && !asked.busy && (
        <p className="said" aria-live="polite">
          {asked.answer.said}
        </p>
      )}
    </section>
  )
}
