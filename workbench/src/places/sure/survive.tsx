import { useState } from "react"
import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useLooked } from "../../page/open.tsx"
import { SureSign, useShareWords, useStandWords } from "../../parts/sure-mark.tsx"
import type { Sure, SureOutcome, ToldShare } from "../../worker/sure-told.ts"
import { chancesIn } from "./drawing.tsx"

// Outcomes shown before more are asked for.
const FIRST = 6

/** What the outcomes survive, each with its share of the worlds; one is told in full. */
export function Survive({ sure }: { readonly sure: Sure }) {
  const { view } = useBench()
  const [all, setAll] = useState(false)
  const { sure: said } = useLaterWords()
  const { outcomes, sample } = sure
  const shown = outcomes.filter(({ state }, i) => all || i < FIRST || state === view.sure)
  return (
    <section className="sure-part" aria-labelledby="sure-survive">
      <h3 id="sure-survive" className="heading">
        {said.survive}
      </h3>
      <div>
        {shown.map((outcome) => (
          <Outcome key={outcome.state} outcome={outcome} depth={sure.depth} />
        ))}
      </div>
      {shown.length < outcomes.length && (
        <button type="button" className="link small" onClick={() => setAll(true)}>
          {said.more({ count: outcomes.length - shown.length })}
        </button>
      )}
      <p className="small sure-note">
        <strong>{said.caveat}</strong>{" "}
        <span className="quiet">
          {said.worlds({ ...sample, chances: chancesIn(view), untied: view.untied })}
        </span>
      </p>
    </section>
  )
}

function Outcome({ outcome, depth }: { readonly outcome: SureOutcome; readonly depth: number }) {
  const { view, go, words, format } = useBench()
  const { outlook } = useLooked()
  const standWords = useStandWords()
  const shareWords = useShareWords()
  const { sure: said } = useLaterWords()
  const { state } = outcome
  const card = outlook?.model?.outcomes.find(({ text }) => text === state)
  if (card === undefined) return null
  const open = view.sure === state
  return (
    <details className="sure-outcome" open={open}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button */}
      <summary
        onClick={(event) => {
          event.preventDefault()
          go({ sure: open ? null : state }, "replace")
        }}
      >
        <span className="sure-name small quiet">{card.name}</span>
        <span className="said">{card.change ?? card.taken}</span>
        <span className="sure-short small">
          <SureSign outcome={outcome} depth={depth} />
          <span>
            {standWords(outcome, depth)}; {shareWords(outcome)}
          </span>
        </span>
      </summary>
      <div className="sure-full">
        <p className="said">
          <strong>{outcome.line}</strong>
        </p>
        {outcome.said.map((sentence) => (
          <p key={sentence} className="said">
            {sentence}
          </p>
        ))}
        <ul className="sure-shares">
          {outcome.shares.map(({ concepts, share }) => {
            const names = format.list(concepts.map((concept) => words.concepts[concept].name))
            return (
              <li key={names}>
                <ShareBar share={share} />
                <span className="small">{said.shareOf({ concepts: names, ...share })}</span>
              </li>
            )
          })}
        </ul>
        {outcome.driver !== null && <p className="said">{outcome.driver}</p>}
        <button type="button" className="link small" onClick={() => go(selecting(view, state))}>
          {said.select}
        </button>
      </div>
    </details>
  )
}

/** A share as a bar, with its interval as a line over it. */
export function ShareBar({ share: { percent, low, high } }: { readonly share: ToldShare }) {
  return (
    <svg className="share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="share-room" width="100" height="10" />
      <rect className="share-fill" y="2" width={percent} height="6" />
      <path className="share-line" d={`M${low} 5H${high}M${low} 1v8M${high} 1v8`} />
    </svg>
  )
}
