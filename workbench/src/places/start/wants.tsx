import { useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { silentMakers } from "../../page/silent.ts"
import { Wants, Whose } from "../../parts/wants.tsx"
import { StepEnd } from "./step-end.tsx"

/** The third step: what each wants, one after another; at the end what follows from it. */
export function WantsStep() {
  const { view, go, words } = useBench()
  const { start } = useLaterWords()
  const { conflict, local } = useOpen()
  const makers = conflict!.decisionMakers
  const named = makers.findIndex(({ id }) => id === view.dm)
  // Where nobody is named, the first one of whom nothing is said; it stays that one while it is written of.
  const [first] = useState(() => silentMakers(conflict!)[0] ?? 0)
  const dm = named >= 0 ? named : Math.min(first, makers.length - 1)
  const after = makers[dm + 1]
  const goOn = (): void => {
    if (after !== undefined) go({ start: "wants", dm: after.id })
    else {
      go({ place: "board", start: null, dm: null })
      requestAnimationFrame(() => document.getElementById("content")?.focus())
    }
  }
  const name = (of: number): string => words.phrases.name(local(makers[of]!.name))
  return (
    <>
      <Whose dm={dm} go={(id) => go({ start: "wants", dm: id })} />
      <h2 className="title start-title">{start.wantsTitle({ dm: name(dm) })}</h2>
      <Wants key={makers[dm]!.id} dm={dm} name={name(dm)} goOn={goOn} />
      <StepEnd keys={start.wantsKeys}>
        <button type="button" className="button primary" onClick={goOn}>
          {after === undefined ? start.end : start.nextMaker({ dm: name(dm + 1) })}
        </button>
      </StepEnd>
    </>
  )
}
