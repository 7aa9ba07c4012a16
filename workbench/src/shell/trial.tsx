import { Button } from "react-aria-components"
import { useBench } from "../page/bench.tsx"
import { useGuessing } from "../page/guessing.ts"
import { useOpen } from "../page/open.tsx"
import type { Trial } from "../page/trying.ts"
import type { Card } from "../worker/protocol.ts"
import "./trial.css"

// Outcomes named of those that would appear, and of those that would vanish.
const MOST_NAMED = 4

/** What is tried out and not done yet: what it would change, and the choice. */
export function TrialStrip() {
  const { ui } = useBench()
  const { trial, acceptTrial, tryOut } = useOpen()
  if (trial === null) return null
  const what = ui.actions[trial.name]({ what: trial.params.what ?? "" })
  return (
    <section className="trial">
      <div className="trial-said" aria-live="polite">
        <p>
          <strong>{ui.frame.trialTitle({ what })}</strong>
        </p>
        <Effect trial={trial} />
      </div>
      <div className="trial-choice">
        <Button className="button primary" onPress={acceptTrial}>
          {ui.frame.trialAccept}
        </Button>
        <Button className="button" onPress={() => tryOut(null)}>
          {ui.frame.trialLeave}
        </Button>
      </div>
    </section>
  )
}

function Effect({ trial }: { readonly trial: Trial }) {
  const { ui } = useBench()
  const { failure: current } = useOpen()
  const { hidden } = useGuessing()
  const { compared, changes } = trial
  if (hidden) return <p className="quiet">{ui.outcomes.hidden}</p>
  const failure = trial.failure ?? (compared === null ? current : null)
  if (failure !== null)
    return (
      <p className="wrong">
        {ui.frame.trialUnknown} {failure.message}
      </p>
    )
  if (compared === null) return <p>{ui.frame.trialWorking}</p>
  const { before, after } = compared
  if (before.model === null || after.model === null) return <p>{ui.frame.trialUnknown}</p>
  const appeared = after.model.outcomes.filter(({ text }) => changes.appeared.has(text))
  const { vanished } = changes
  return (
    <>
      {changes.isWhole && appeared.length + vanished.length === 0 ? <p>{ui.frame.trialNothing}</p> : null}
      <Named title={ui.frame.trialAppear({ count: appeared.length })} cards={appeared} />
      <Named title={ui.frame.trialVanish({ count: vanished.length })} cards={vanished} />
      {changes.isWhole ? null : (
        <p className="small quiet">
          {ui.frame.trialPartly({ before: before.model.total, after: after.model.total })}
        </p>
      )}
    </>
  )
}

function Named({ title, cards }: { readonly title: string; readonly cards: readonly Card[] }) {
  const { ui } = useBench()
  if (cards.length === 0) return null
  const left = cards.length - MOST_NAMED
  return (
    <>
      <p>{title}</p>
      <ul className="trial-list said">
        {cards.slice(0, MOST_NAMED).map((card) => (
          <li key={card.text}>{card.change ?? card.taken}</li>
        ))}
        {left > 0 ? <li className="quiet">{ui.frame.trialMore({ count: left })}</li> : null}
      </ul>
    </>
  )
}
