import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { walking } from "../../page/shown.ts"
import { DmName } from "../../parts/dm.tsx"
import type { Card } from "../../worker/protocol.ts"
import { MoveShown } from "./move-shown.tsx"

// The best improvements shown of each of the others.
const BEST = 3

/** What each of the others would do from a state if one decision maker did nothing. */
export function Threat({ card }: { readonly card: Card }) {
  const { view, go, settings, ui } = useBench()
  const { conflict, world, stale, local } = useOpen()
  const { language, concepts } = settings
  const dms = conflict?.decisionMakers ?? []
  const idle = dms.findIndex(({ id }) => id === view.idle)
  const { answer } = useAnswer(
    idle < 0 || stale ? null : { kind: "moves", world, language, concepts, state: card.text, most: BEST },
  )
  if (dms.length < 2) return null
  return (
    <section className="position-part position-threat" aria-labelledby="position-threat">
      <h3 id="position-threat" className="heading">
        {ui.position.threat}
      </h3>
      <ToggleButtonGroup
        className="choices no-print"
        aria-label={ui.position.threatOf}
        selectionMode="single"
        selectedKeys={idle < 0 ? [] : [dms[idle]!.id]}
        onSelectionChange={(keys) => {
          const [id] = keys
          go({ idle: id === undefined ? null : String(id) })
        }}
      >
        {dms.map(({ id }, dm) => (
          <ToggleButton key={id} id={id} className="choice">
            <DmName dm={dm} />
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {idle < 0 ? (
        <p className="small quiet no-print">{ui.position.threatHint}</p>
      ) : answer === null ? null : (
        <div aria-live="polite">
          <p className="said">{ui.position.ifNothing({ dm: local(dms[idle]!.name) })}</p>
          <ul className="threats">
            {dms.map(({ id }, dm) => {
              if (dm === idle) return null
              const better = (answer.of[dm]?.moves ?? []).filter(({ effect }) => effect === "better")
              return (
                <li key={id}>
                  <DmName dm={dm} />
                  {better.length === 0 ? <p className="small quiet">{ui.position.wouldStay}</p> : null}
                  {better.map((move) => (
                    <Button
                      key={move.to}
                      className="move-here"
                      onPress={() => go(walking(view, card.text, move.to))}
                    >
                      <MoveShown move={move} />
                    </Button>
                  ))}
                </li>
              )
            })}
          </ul>
        </div>
      )}
    </section>
  )
}
