import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { DmMark } from "../../parts/dm.tsx"
import type { Way } from "../../worker/protocol.ts"
import "../../parts/way.css"

/** Whether and how a state can be reached from today: in one sentence, the moves on demand. */
export function WayFromToday({ way }: { readonly way: Way }) {
  const { ui, view, go } = useBench()
  const { conflict } = useOpen()
  const words = ui.outcomes
  switch (way.kind) {
    case "unknown":
      return null
    case "today":
      return <p className="way small">{words.isToday}</p>
    case "none":
      return <p className="way small">{words.noWay}</p>
    case "left-out":
      return <p className="way small quiet">{words.wayLeftOut}</p>
    case "way":
      return (
        <details className="way small">
          <summary>{words.way({ count: way.steps.length, improving: way.improving })}</summary>
          <ol className="way-steps">
            {way.steps.map(({ dm, from, to, sentence, reluctant }) => (
              <li key={from}>
                {conflict !== null && <DmMark dm={dm} conflict={conflict} />}
                <span>
                  <button type="button" className="way-step said" onClick={() => go(selecting(view, to))}>
                    {sentence}
                  </button>
                  {reluctant && <span className="quiet"> {words.reluctant}</span>}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )
  }
}
