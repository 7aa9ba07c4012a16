import { CONCEPTS } from "@parley/core"
import { stepsUnder } from "@parley/core/engine"
import { useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { useLooked, useOpen } from "../../page/open.tsx"
import { usePrinting } from "../../page/printing.ts"
import { isSilent } from "../../page/silent.ts"
import { PlainLink } from "../../parts/plain-link.tsx"
import { useSteady } from "../../parts/steady.ts"
import type { Card, OutlookModel } from "../../worker/protocol.ts"
import { StateCard, type Tag } from "./card.tsx"
import { CompareWith } from "./compare-with.tsx"
import { News } from "./news.tsx"
import { NothingWanted } from "./nothing-wanted.tsx"
import { Progress } from "./progress.tsx"
import { useResting } from "./resting.ts"
import "./resolutions.css"

// Cards shown before more are asked for.
const FIRST = 5

/** The possible resolutions in words, strongest first, and today's state beside them. */
export function Resolutions() {
  const { ui, view, go, hrefOf } = useBench()
  const { stale, conflict } = useOpen()
  const { failure } = useLooked()
  const { outlook, earlier } = useSteady()
  const words = ui.outcomes
  const nothing = conflict !== null && isSilent(conflict)
  const model = outlook?.model ?? null
  return (
    <section
      className="resolutions"
      aria-labelledby="resolutions-heading"
      data-earlier={earlier ? "" : undefined}
    >
      <header className="resolutions-head">
        <h2 id="resolutions-heading" className="title" aria-live="polite">
          {model === null || nothing ? words.liveHeading : words.count({ count: model.total })}
        </h2>
        <CompareWith />
      </header>
      <p className="resolutions-caveat small quiet">
        {words.caveat}{" "}
        <a className="no-print" href="#table-heading">
          {words.toTable}
        </a>
        <span className="no-print" aria-hidden="true">
          {" · "}
        </span>
        <PlainLink
          className="no-print"
          href={hrefOf({ ...view, place: "sure" })}
          onPress={() => go({ place: "sure" })}
        >
          {words.toSure}
        </PlainLink>
      </p>
      <Progress>
        <News />
      </Progress>
      {failure !== null && failure.kind !== "no-model" && failure.kind !== "withheld" && (
        <p className="wrong" role="alert">
          {failure.message || words.cancelled}
        </p>
      )}
      <NothingWanted />
      {nothing ? null : model === null ? (
        failure === null && !stale && <p className="said quiet resolutions-wait">{words.waiting}</p>
      ) : (
        <>
          {outlook?.stage === "part" && <p className="small quiet">{words.onlyNash}</p>}
          {model.total === 0 && outlook?.stage === "whole" && <NoOutcome />}
          <Cards model={model} />
        </>
      )}
    </section>
  )
}

function Cards({ model }: { readonly model: OutlookModel }) {
  const { ui } = useBench()
  const { changes, trial } = useLooked()
  const { earlier } = useSteady()
  const [asked, setAll] = useState(false)
  const printing = usePrinting()
  const all = asked || printing
  const words = ui.outcomes
  const { concepts, worst, outcomes, today } = model
  const ghosts = trial?.outlook?.model?.outcomes.filter(({ text }) => trial.changes.appeared.has(text)) ?? []
  const tagOf = (card: Card): Tag =>
    trial?.changes.vanished.some(({ text }) => text === card.text)
      ? "would-vanish"
      : changes.appeared.has(card.text)
        ? "new"
        : changes.shifted.has(card.text)
          ? "shifted"
          : null
  const fall = useFall(today)
  // What a change brings is seen, however weak.
  const shown = outcomes.filter((card, i) => all || i < FIRST || tagOf(card) !== null)
  const rests = useResting(
    model,
    shown.map(({ text }) => text),
  )
  const isTold = today !== null && outcomes.some(({ text }) => text === today.text)
  return (
    <>
      <ol className="cards">
        {ghosts.map((card) => (
          <li key={`ghost ${card.text}`}>
            <StateCard card={card} concepts={concepts} worst={worst} tag="would-appear" />
          </li>
        ))}
        {shown.map((card) => (
          <li key={card.text}>
            <StateCard
              card={card}
              concepts={concepts}
              worst={worst}
              tag={tagOf(card)}
              rests={rests.get(card.text)}
              verdict={card.way.kind === "today" ? words.todayHolds : null}
            />
          </li>
        ))}
        {!earlier &&
          changes.vanished.map((card) => (
            <li key={`gone ${card.text}`}>
              <Gone card={card} />
            </li>
          ))}
      </ol>
      {outcomes.length > shown.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {words.more({ count: outcomes.length - shown.length })}
        </button>
      )}
      {shown.length === outcomes.length && model.total > outcomes.length && (
        <p className="small quiet">{words.moreInTable({ count: model.total - outcomes.length })}</p>
      )}
      {today !== null && !isTold && (
        <section className="today-held" aria-labelledby="today-heading">
          <h3 id="today-heading" className="heading">
            {words.todayHeading}
          </h3>
          <StateCard card={today} concepts={concepts} worst={worst} verdict={fall} />
        </section>
      )}
    </>
  )
}

function Gone({ card }: { readonly card: Card }) {
  const { ui } = useBench()
  return (
    <div className="gone">
      <p className="small">
        <span className="quiet">{card.name}</span> <strong>{ui.outcomes.isGone}</strong>
      </p>
      <p className="said gone-said">{card.change ?? card.taken}</p>
    </div>
  )
}

/** Whether a state would hold, and if not, who would leave it whatever is supposed. */
export function useFall(card: Card | null, short = false): string {
  const { ui, format, words } = useBench()
  const { conflict, local } = useOpen()
  if (card === null || conflict === null) return ""
  if (card.under.length > 0)
    return ui.outcomes.holdsUnder({
      concepts: format.list(card.under.map((each) => words.concepts[each].name)),
    })
  const stable = Object.values(card.stable)
  const unstable = conflict.decisionMakers.flatMap(({ name }, dm) =>
    stable.every((of) => !of[dm]) ? [local(name)] : [],
  )
  return unstable.length > 0
    ? (short ? ui.outcomes.fallsShort : ui.outcomes.falls)({ dms: format.list(unstable) })
    : ui.outcomes.fallsSomehow
}

function NoOutcome() {
  const { ui, settings, set, go } = useBench()
  const words = ui.outcomes
  const cautious = CONCEPTS.filter(
    (concept) => stepsUnder(concept) === "any" && !settings.concepts.includes(concept),
  )
  return (
    <div className="no-outcome">
      <p className="said">{words.noneHint}</p>
      <p className="small">
        {cautious.length > 0 ? (
          <button
            type="button"
            className="button"
            onClick={() => set({ concepts: [...settings.concepts, ...cautious] })}
          >
            {words.lookCautiously}
          </button>
        ) : (
          <>
            {words.noneDo}{" "}
            <button type="button" className="link" onClick={() => go({ place: "preferences" })}>
              {ui.frame.places.preferences}
            </button>
          </>
        )}
      </p>
    </div>
  )
}
