import { useState } from "react"
import { STEP_ORDERS, selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { StandingSign } from "../../parts/standing-mark.tsx"
import type { Sure, SureEffect } from "../../worker/sure-told.ts"
import { inOrder } from "./order.ts"
import { PartLink } from "./part-link.tsx"
import "./steps.css"

// Changes shown before more are asked for.
const FIRST = 12

/** What each change of one assumption does, as bars to both sides: outcomes that vanish, and outcomes that appear. */
export function Steps({ sure: { effects, untold } }: { readonly sure: Sure }) {
  const { view, go, format } = useBench()
  const [all, setAll] = useState(false)
  const { sure: said } = useLaterWords()
  const ordered = inOrder(effects, view.steps)
  const shown = all ? ordered : ordered.slice(0, FIRST)
  const most = Math.max(1, ...effects.flatMap(({ appear, vanish }) => [appear, vanish]))
  return (
    <section className="sure-part" aria-labelledby="sure-steps">
      <div className="sure-head">
        <h3 id="sure-steps" className="heading">
          {said.steps}
        </h3>
        <fieldset className="choices no-print" aria-label={said.order}>
          {STEP_ORDERS.map((order) => (
            <button
              key={order}
              type="button"
              className="choice"
              data-selected={view.steps === order ? "" : undefined}
              aria-pressed={view.steps === order}
              onClick={() => go({ steps: order }, "replace")}
            >
              {said.orders[order]}
            </button>
          ))}
        </fieldset>
      </div>
      {view.steps === "comfort" && <p className="small quiet">{said.comfortHint}</p>}
      {effects.length === 0 ? (
        <p className="said">{said.none}</p>
      ) : (
        <>
          <p className="small quiet steps-legend" aria-hidden="true">
            <span>
              <span className="steps-key" data-side="vanish" /> {said.legendVanish}
            </span>
            <span>
              <span className="steps-key" data-side="appear" /> {said.legendAppear}
            </span>
          </p>
          <ol className="steps-list">
            {shown.map((effect) => (
              <Step key={effect.said} effect={effect} most={most} />
            ))}
          </ol>
        </>
      )}
      {shown.length < ordered.length && (
        <button type="button" className="link small" onClick={() => setAll(true)}>
          {said.more({ count: ordered.length - shown.length })}
        </button>
      )}
      {untold.length > 0 && <p className="small quiet">{said.untold({ steps: format.list(untold) })}</p>}
    </section>
  )
}

function Step({ effect, most }: { readonly effect: SureEffect; readonly most: number }) {
  const { view, go } = useBench()
  const { sure: said } = useLaterWords()
  const { vanish, appear, change, vanishing, confidence, standing } = effect
  const counts = [
    ...(vanish > 0 ? [said.vanish({ count: vanish })] : []),
    ...(appear > 0 ? [said.appear({ count: appear })] : []),
    ...(vanish + appear > 0 && change > 0 ? [said.firmness({ count: change })] : []),
  ]
  return (
    <li className="step">
      <div className="step-said">
        <p className="step-head">
          <StandingSign standing={standing} />
          <PartLink part={effect.part}>{effect.said}</PartLink>
          {confidence === "low" && <span className="step-low small">{said.low}</span>}
        </p>
        <p className="small quiet step-what">{effect.part.sentence}</p>
        {vanishing.length > 0 && (
          <p className="small step-states">
            {said.vanishing}{" "}
            {vanishing.map(({ state, name }) => (
              <button key={state} type="button" className="link" onClick={() => go(selecting(view, state))}>
                {name}
              </button>
            ))}
            {vanish > vanishing.length && (
              <span className="quiet">{said.andMore({ count: vanish - vanishing.length })}</span>
            )}
          </p>
        )}
      </div>
      <div className="step-bars">
        <span className="step-side" data-side="vanish" aria-hidden="true">
          {vanish > 0 && <span style={{ inlineSize: `${(100 * vanish) / most}%` }} />}
        </span>
        <span className="step-side" data-side="appear" aria-hidden="true">
          {appear > 0 && <span style={{ inlineSize: `${(100 * appear) / most}%` }} />}
        </span>
        <span className="step-counts small">
          {counts.length === 0 ? said.firmnessOnly : counts.join(", ")}
        </span>
      </div>
    </li>
  )
}
