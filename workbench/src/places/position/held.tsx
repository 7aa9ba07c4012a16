import { useBench } from "../../page/bench.tsx"
import { useLooked, useOpen } from "../../page/open.tsx"
import { DmName, hueClass } from "../../parts/dm.tsx"
import { Local } from "../../parts/local.tsx"
import { Mark, type Sign } from "../../parts/mark.tsx"
import type { Card } from "../../worker/protocol.ts"

/** A state's options as marks, grouped by decision maker, each with the rank it gives the state. */
export function Held({ card }: { readonly card: Card }) {
  const { ui } = useBench()
  const { conflict } = useOpen()
  const { outlook } = useLooked()
  if (conflict === null || conflict.options.length !== card.text.length) return null
  const worst = outlook?.model?.worst ?? []
  return (
    <section className="position-part" aria-labelledby="position-held">
      <h3 id="position-held" className="aloud">
        {ui.position.held}
      </h3>
      {conflict.decisionMakers.map(({ id, options }, dm) => (
        <div key={id} className="held">
          <h4 className="held-head">
            <DmName dm={dm} />
            <span className="held-rank small quiet">
              {ui.position.rank({
                place: ui.parts.rankOf({ rank: card.ranks[dm]!, worst: worst[dm] ?? card.ranks[dm]! }),
              })}
            </span>
          </h4>
          <ul className="held-options">
            {options.map((option) => (
              <li key={conflict.options[option]!.key} data-sign={card.text[option]}>
                <Mark sign={card.text[option] as Sign} hue={hueClass(dm)} />
                <span>
                  <Local of={conflict.options[option]!.name} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
