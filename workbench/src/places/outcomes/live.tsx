import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useGuessing } from "../../page/guessing.ts"
import { useLooked, useOpen } from "../../page/open.tsx"
import { isSilent } from "../../page/silent.ts"
import { ConceptBadges } from "../../parts/concepts.tsx"
import { useSteady } from "../../parts/steady.ts"
import { SureMark } from "../../parts/sure-mark.tsx"
import type { Card } from "../../worker/protocol.ts"
import { News } from "./news.tsx"
import { NothingWanted } from "./nothing-wanted.tsx"
import { Progress } from "./progress.tsx"
import { shiftWords } from "./shift-words.ts"
import "./live.css"

// Outcomes told here, at most; the rest is in the place Outcomes.
const MOST = 24

type Kind = "same" | "new" | "shifted" | "gone" | "would-appear" | "would-vanish"

/**
 * The outcomes in short, beside whatever is being edited: what is new, what is gone, and what a change that is only
 * tried out would bring.
 */
export function LiveOutcomes() {
  const { ui, go } = useBench()
  const { reading, conflict, stale } = useOpen()
  const { changes, trial, failure } = useLooked()
  const { outlook, earlier } = useSteady()
  const { hidden } = useGuessing()
  const words = ui.outcomes
  const model = outlook?.model ?? null
  const nothing = conflict !== null && isSilent(conflict)
  const errors = reading.problems.filter(({ severity }) => severity === "error").length

  return (
    <section className="live" aria-labelledby="live-heading" data-earlier={earlier ? "" : undefined}>
      <h2 id="live-heading" className="heading" aria-live="polite">
        {model === null || hidden || nothing ? words.liveHeading : words.count({ count: model.total })}
      </h2>
      <Progress>
        <News />
      </Progress>
      {stale && errors > 0 && (
        <p className="small wrong">
          {words.errors({ count: errors })}{" "}
          <button type="button" className="link" onClick={() => go({ place: "text" })}>
            {words.toText}
          </button>
        </p>
      )}
      {failure !== null && failure.kind !== "no-model" && failure.kind !== "withheld" && (
        <p className="small wrong">{failure.message || words.cancelled}</p>
      )}
      {hidden ? (
        <p className="small quiet">
          {words.hidden}{" "}
          <button type="button" className="link" onClick={() => go({ place: "outcomes" })}>
            {words.toGuess}
          </button>
        </p>
      ) : nothing ? (
        <NothingWanted />
      ) : model === null ? (
        !stale && <p className="small quiet">{words.waiting}</p>
      ) : (
        <>
          <NothingWanted />
          {model.total === 0 && <p className="small quiet">{words.noneHint}</p>}
          <ul className="live-list">
            {ghosts(trial?.outlook?.model?.outcomes, trial?.changes.appeared).map((card) => (
              <Line key={card.text} card={card} kind="would-appear" />
            ))}
            {model.outcomes.slice(0, MOST).map((card) => (
              <Line
                key={card.text}
                card={card}
                kind={
                  trial?.changes.vanished.some(({ text }) => text === card.text)
                    ? "would-vanish"
                    : changes.appeared.has(card.text)
                      ? "new"
                      : changes.shifted.has(card.text)
                        ? "shifted"
                        : "same"
                }
              />
            ))}
            {!earlier &&
              changes.vanished.map((card) => <Line key={`gone ${card.text}`} card={card} kind="gone" />)}
          </ul>
          {model.total > Math.min(MOST, model.outcomes.length) && (
            <button type="button" className="link small" onClick={() => go({ place: "outcomes" })}>
              {words.more({ count: model.total - Math.min(MOST, model.outcomes.length) })}
            </button>
          )}
        </>
      )}
    </section>
  )
}

function ghosts(outcomes: readonly Card[] = [], appeared: ReadonlySet<string> = new Set()): readonly Card[] {
  return outcomes.filter(({ text }) => appeared.has(text))
}

function Line({ card, kind }: { readonly card: Card; readonly kind: Kind }) {
  const bench = useBench()
  const { ui, view, go } = bench
  const { changes } = useLooked()
  const { outlook } = useSteady()
  const words = ui.outcomes
  const tag = {
    same: null,
    shifted: shiftWords(changes.shifted.get(card.text), bench),
    new: words.isNew,
    gone: words.isGone,
    "would-appear": words.wouldAppear,
    "would-vanish": words.wouldVanish,
  }[kind]
  const now = kind === "gone" || kind === "would-appear"
  return (
    <li className="live-line" data-kind={kind} data-state={card.text}>
      <button
        type="button"
        className="live-choose"
        aria-current={!now && view.state === card.text ? "true" : undefined}
        onClick={() => go(selecting(view, card.text))}
      >
        <span className="live-tags small">
          <span className="quiet">{card.name}</span>
          {card.way.kind === "today" && <span className="quiet">{ui.parts.today}</span>}
          {tag !== null && <span className="live-tag">{tag}</span>}
        </span>
        <span className="said live-said">{card.change ?? card.taken}</span>
        {kind !== "gone" && <ConceptBadges under={card.under} all={outlook?.model?.concepts ?? []} />}
        {!now && <SureMark state={card.text} brief />}
      </button>
    </li>
  )
}
