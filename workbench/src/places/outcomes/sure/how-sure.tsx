import { useEffect } from "react"
import { useBench } from "../../../page/bench.tsx"
import { useLaterWords } from "../../../page/later-words.ts"
import { useSureness } from "../../../page/sureness.tsx"
import { Work } from "../../../parts/work.tsx"
import { Almost } from "./almost.tsx"
import { Drawing } from "./drawing.tsx"
import { Ends } from "./ends.tsx"
import { Idle } from "./idle.tsx"
import { Steps } from "./steps.tsx"
import { Survive } from "./survive.tsx"
import "./sure.css"

/**
 * How sure the outcomes are: what they survive, what each change of one assumption does, what makes no difference, and
 * where it ends when everything uncertain may be otherwise.
 */
export default function HowSure() {
  const { ui, words, view } = useBench()
  const { stage, answer, failure, ask, stop } = useSureness()
  const { sure } = useLaterWords()
  // What an address asks for is shown, wherever on the page it is.
  const isAsked = view.sure !== null && stage === "known"
  useEffect(() => {
    if (!isAsked) return
    const shown = document.querySelector<HTMLElement>(".sure-outcome[open] > summary")
    shown?.scrollIntoView({ block: "center" })
    shown?.focus({ preventScroll: true })
  }, [isAsked])
  return (
    <section className="sure" aria-labelledby="sure-heading">
      <h2 id="sure-heading" className="title">
        {sure.heading}
      </h2>
      {stage === "unasked" && (
        <p className="said">
          {sure.unasked}{" "}
          <button type="button" className="button no-print" onClick={ask}>
            {sure.ask}
          </button>
        </p>
      )}
      <Work
        whom="aside"
        asked={{ busy: stage === "working", failure, stopped: stage === "stopped", stop, again: ask }}
      />
      {answer !== null && (
        <>
          <p className="said sure-sum">
            {words.sure.picture({
              steps: answer.steps,
              outcomes: answer.moving,
              firmness: answer.firmness,
              one: false,
            })}
          </p>
          <p className="small quiet sure-note">{sure.lead({ depth: answer.depth })}</p>
          <Drawing />
          <Survive sure={answer} />
          <Almost sure={answer} />
          <Steps sure={answer} />
          <Idle sure={answer} />
          <Ends sure={answer} />
        </>
      )}
      {stage === "none" && <p className="said quiet">{ui.outcomes.waiting}</p>}
    </section>
  )
}
