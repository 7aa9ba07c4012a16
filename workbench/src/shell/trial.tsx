import { useEffect } from "react"
import { Button } from "react-aria-components"
import type { ActionName } from "../document/actions.ts"
import { useBench } from "../page/bench.tsx"
import { useGuessing } from "../page/guessing.ts"
import { useLooked, useOpen } from "../page/open.tsx"
import type { Trial } from "../page/trying.ts"
import type { Card } from "../worker/protocol.ts"
import "./trial.css"

// What is tried out of these is said whole: what it is called adds nothing.
const SAID: readonly ActionName[] = ["adjust", "set-today"]
// Characters of a name that is made of what was tried out.
const LONGEST_NAME = 60
// Outcomes named of those that would appear, and of those that would vanish.
const MOST_NAMED = 4

/** What is tried out and not done yet: what it would change, and the choice. */
export default function TrialStrip() {
  const { ui, view } = useBench()
  const { tryOut } = useOpen()
  const { trial, acceptTrial } = useLooked()
  const keep = useKeep()
  const isTried = trial !== null
  // Escape discards it, wherever one is and Escape means nothing else.
  useEffect(() => {
    if (!isTried) return
    const press = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) tryOut(null)
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [isTried, tryOut])
  if (trial === null) return null
  const { what = "" } = trial.params
  const isSaid = what !== "" && SAID.includes(trial.name)
  // The board shows what would appear and vanish, and stays where it is.
  const onBoard = view.place === "board"
  return (
    <section className="trial" data-brief={onBoard ? "" : undefined}>
      <div className="trial-said" aria-live="polite">
        <p>
          <strong>{ui.frame.trialTitle({ what: isSaid ? what : ui.actions[trial.name]({ what }) })}</strong>
        </p>
        <Effect trial={trial} isBrief={onBoard} />
      </div>
      <div className="trial-choice">
        <Button className="button primary" onPress={acceptTrial}>
          {ui.frame.trialAccept}
        </Button>
        <Button className="button" onPress={keep}>
          {ui.frame.trialKeep}
        </Button>
        <Button className="button" onPress={() => tryOut(null)}>
          {ui.frame.trialLeave} <kbd className="quiet">Esc</kbd>
        </Button>
      </div>
    </section>
  )
}

// Makes a scenario of what is tried out, and looks at it.
function useKeep(): () => void {
  const { ui, go, notify } = useBench()
  const { document, scenario } = useOpen()
  const { trial, keepTrial } = useLooked()
  return () => {
    if (trial === null) return
    const title = trial.params.what ?? ui.actions[trial.name]({ what: "" })
    const name = title.length > LONGEST_NAME ? `${title.slice(0, LONGEST_NAME - 1).trimEnd()}…` : title
    const id = keepTrial(name)
    if (id === null) return
    go({ scenario: id })
    const undo = (): void => {
      document.undo()
      go({ scenario })
    }
    notify({ text: ui.frame.trialKept({ name }), action: { label: ui.frame.undo, run: undo } })
  }
}

function Effect({ trial, isBrief }: { readonly trial: Trial; readonly isBrief: boolean }) {
  const { ui } = useBench()
  const { failure: current } = useLooked()
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
  if (before.model === null || after.model === null) {
    const wrong = after.problems.find(({ severity }) => severity === "error")
    return (
      <p>
        {ui.frame.trialUnknown} {wrong?.message}
      </p>
    )
  }
  const appeared = after.model.outcomes.filter(({ text }) => changes.appeared.has(text))
  const { vanished } = changes
  const partly = changes.isWhole ? null : (
    <p className="small quiet">
      {ui.frame.trialPartly({ before: before.model.total, after: after.model.total })}
    </p>
  )
  if (isBrief) {
    const said = [
      ...(appeared.length > 0 ? [ui.frame.trialAppear({ count: appeared.length })] : []),
      ...(vanished.length > 0 ? [ui.frame.trialVanish({ count: vanished.length })] : []),
    ]
    const isNone = said.length === 0 && changes.isWhole
    return partly ?? <p>{isNone ? ui.frame.trialNothing : said.join(", ")}</p>
  }
  return (
    <>
      {changes.isWhole && appeared.length + vanished.length === 0 ? <p>{ui.frame.trialNothing}</p> : null}
      <Named title={ui.frame.trialAppear({ count: appeared.length })} cards={appeared} />
      <Named title={ui.frame.trialVanish({ count: vanished.length })} cards={vanished} />
      {partly}
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
          <li key={card.text}>
            <Said card={card} />
          </li>
        ))}
        {left > 0 ? <li className="quiet">{ui.frame.trialMore({ count: left })}</li> : null}
      </ul>
    </>
  )
}

// What a state is called, and what it is; a name made of that says nothing more.
function Said({ card: { name, change, taken } }: { readonly card: Card }) {
  const said = change ?? taken
  return said.startsWith(name) ? (
    said
  ) : (
    <>
      <b>{name}</b>: {said}
    </>
  )
}
