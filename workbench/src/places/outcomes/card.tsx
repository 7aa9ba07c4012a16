import type { Concept } from "@parley/core"
import { useId } from "react"
import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useLooked } from "../../page/open.tsx"
import { SureMark } from "../../parts/sure-mark.tsx"
import type { Card } from "../../worker/protocol.ts"
import type { RestsOn } from "./resting.ts"
import { RestsMark } from "./rests-mark.tsx"
import { shiftWords } from "./shift-words.ts"
import { WayFromToday } from "./way.tsx"
import { Who } from "./who.tsx"
import "./card.css"

/** What is to be said about a card besides the state. */
export type Tag = "new" | "shifted" | "gone" | "would-appear" | "would-vanish" | null

/**
 * A state as a short article: what sets it apart from today, under which concepts it holds and for whom, how it is
 * reached and how each side ranks it. The whole state is there on demand.
 */
export function StateCard({
  card,
  concepts,
  worst,
  tag = null,
  verdict = null,
  rests,
}: {
  readonly card: Card
  readonly concepts: readonly Concept[]
  readonly worst: readonly number[]
  readonly tag?: Tag
  /** A sentence below the headline. */
  readonly verdict?: string | null
  /** On what it rests, where that is known. */
  readonly rests?: RestsOn | undefined
}) {
  const bench = useBench()
  const { ui, view, go } = bench
  const { changes } = useLooked()
  const id = useId()
  const words = ui.outcomes
  const isSelected = view.state === card.text
  const isPinned = view.against === card.text
  const isToday = card.way.kind === "today"
  // What is not done goes without saying, on the card; the whole is below.
  const said = card.change ?? card.taken
  return (
    <article
      className="card"
      aria-labelledby={id}
      aria-current={isSelected ? "true" : undefined}
      data-tag={tag ?? undefined}
      data-state={card.text}
    >
      <header className="card-head">
        <p className="card-kicker small">
          <button type="button" className="card-number quiet" onClick={() => go(selecting(view, card.text))}>
            <span className="card-name">{card.name}</span>
          </button>
          {isToday && <span className="card-today">{ui.parts.today}</span>}
          {tag !== null && (
            <span className="card-tag">
              {tag === "shifted" ? shiftWords(changes.shifted.get(card.text), bench) : tagWords(tag, words)}
            </span>
          )}
        </p>
        <h3 id={id}>
          <button type="button" className="card-said said" onClick={() => go(selecting(view, card.text))}>
            {card.change !== null && <span className="aloud">{words.againstToday} </span>}
            {said}
          </button>
        </h3>
        {verdict !== null && <p className="said card-verdict">{verdict}</p>}
        {card.under.length > 0 && tag !== "would-appear" && (
          <p className="small card-sure">
            <SureMark state={card.text} />
          </p>
        )}
        <div className="card-more small">
          {!isToday && <WayFromToday way={card.way} />}
          {rests !== undefined && <RestsMark rests={rests} />}
          {said !== card.sentence && (
            <details className="fold no-print">
              <summary>{words.whole}</summary>
              <p className="said card-whole">{card.sentence}</p>
            </details>
          )}
          <button
            type="button"
            className="link card-pin no-print"
            aria-pressed={isPinned}
            onClick={() => go({ against: isPinned ? null : card.text })}
          >
            {isPinned ? words.unpin : words.pin}
          </button>
        </div>
      </header>
      <Who card={card} concepts={concepts} worst={worst} />
    </article>
  )
}

function tagWords(
  tag: Exclude<Tag, "shifted" | null>,
  words: ReturnType<typeof useBench>["ui"]["outcomes"],
): string {
  switch (tag) {
    case "new":
      return words.isNew
    case "gone":
      return words.isGone
    case "would-appear":
      return words.wouldAppear
    case "would-vanish":
      return words.wouldVanish
  }
}
