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
  const steps = START_STEPS.map((key) => ({ key, name: start.steps[key], told: told?.(key) ?? null }))
  return <Steps label={start.stepsLabel} steps={steps} at={at} go={go} />
}

/** A line of steps that follow one another. */
export function Steps<Step extends string>({
  label,
  steps,
  at,
  go,
}: {
  readonly label: string
  readonly steps: readonly { readonly key: Step; readonly name: string; readonly told: string | null }[]
  readonly at: Step
  readonly go?: ((step: Step) => void) | undefined
}) {
  return (
    <ol className="start-steps" aria-label={label}>
      {steps.map(({ key, name, told }, i) => {
        const text = (
          <>
            <span className="start-number" aria-hidden="true">
              {i + 1}
            </span>
            <span>
              <span className="start-name">{name}</span>
              {told === null ? null : <span className="start-told small quiet"> {told}</span>}
            </span>
          </>
        )
        return (
          <li key={key} aria-current={key === at ? "step" : undefined}>
            {go === undefined ? (
              <span className="start-step">{text}</span>
            ) : (
              <button type="button" className="start-step" onClick={() => go(key)}>
                {text}
              </button>
            )}
          </li>
        )
      })}
    </ol>
  )
}
