import { START_STEPS, type StartStep } from "../page/address.ts"
import { useLaterWords } from "../page/later-words.ts"
import "./start-steps.css"

/** The steps of the guided start: where one is, what is said of each; with `go`, the way to them. */
export function StartSteps({
  at,
  told,
  go,
}: {
  readonly at: StartStep
  /** What is said of a step so far; null where there is nothing to tell. */
  readonly told?: (step: StartStep) => string | null
  readonly go?: (step: StartStep) => void
}) {
  const { start } = useLaterWords()
  return (
    <ol className="start-steps" aria-label={start.stepsLabel}>
      {START_STEPS.map((step, i) => {
        const said = told?.(step) ?? null
        const text = (
          <>
            <span className="start-number" aria-hidden="true">
              {i + 1}
            </span>
            <span>
              <span className="start-name">{start.steps[step]}</span>
              {said === null ? null : <span className="start-told small quiet"> {said}</span>}
            </span>
          </>
        )
        return (
          <li key={step} aria-current={step === at ? "step" : undefined}>
            {go === undefined ? (
              <span className="start-step">{text}</span>
            ) : (
              <button type="button" className="start-step" onClick={() => go(step)}>
                {text}
              </button>
            )}
          </li>
        )
      })}
    </ol>
  )
}
