import { MOST_LEVERS } from "@parley/core/study"
import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DmName } from "../../parts/dm.tsx"
import { Local } from "../../parts/local.tsx"
import type { Asked } from "../../parts/use-asked.ts"
import { Work } from "../../parts/work.tsx"
import type { TakePackagesRequest } from "../../worker/protocol.ts"
import { toggled } from "./goal.ts"
import { Tick } from "./tick.tsx"

/** Packages over levers that are ticked: the smallest that work, and what does nothing. */
export function Packages({ asked }: { readonly asked: Asked<TakePackagesRequest> }) {
  const { view, go, words } = useBench()
  const { conflict } = useOpen()
  const { take } = useLaterWords()
  if (conflict === null) return null
  const { answer, busy } = asked
  const isFull = view.levers.length >= MOST_LEVERS
  return (
    <section className="take-part" aria-labelledby="take-packages" aria-busy={busy}>
      <h3 id="take-packages" className="heading">
        {words.change.packagesHeading}
      </h3>
      <p className="small quiet take-note">
        {take.packagesLead} {isFull && take.mostLevers({ most: MOST_LEVERS })}
      </p>
      <fieldset className="take-levers no-print" aria-label={take.levers}>
        {conflict.decisionMakers.map(({ id, options }, dm) => (
          <div key={id}>
            <p>
              <DmName dm={dm} />
            </p>
            {options.map((option) => {
              const { key, name } = conflict.options[option]!
              const on = view.levers.includes(key)
              return (
                <Tick
                  key={key}
                  on={on}
                  disabled={isFull && !on}
                  change={(is) => go({ levers: toggled(view.levers, key, is) }, "replace")}
                >
                  <Local of={name} />
                </Tick>
              )
            })}
          </div>
        ))}
      </fieldset>
      <Work asked={asked} whom="aside" />
      {answer !== null && !busy && (
        <div aria-live="polite">
          <p className="said">{answer.none === "" ? answer.said : answer.none}</p>
          <ol className="take-list">
            {answer.packages.map(({ said, states }) => (
              <li key={said} className="take-change">
                <p className="said">{said}</p>
                <p className="small take-acts">
                  {states.map(({ state, name }) => (
                    <button
                      key={state}
                      type="button"
                      className="link"
                      onClick={() => go(selecting(view, state))}
                    >
                      {name}
                    </button>
                  ))}
                </p>
              </li>
            ))}
          </ol>
          {answer.more > 0 && <p className="small quiet">{take.morePackages({ count: answer.more })}</p>}
          {answer.idle !== "" && <p className="small">{answer.idle}</p>}
        </div>
      )}
    </section>
  )
}
