import { Button } from "react-aria-components"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { DmName, hueClass } from "../../parts/dm.tsx"
import { Local } from "../../parts/local.tsx"
import { Mark, type Sign } from "../../parts/mark.tsx"
import type { Card } from "../../worker/protocol.ts"

/** The state beside the one it is compared with: the options that differ, and whom each decision maker prefers and why. */
export function Compared({ card, against }: { readonly card: Card; readonly against: Card }) {
  const { go, settings, ui } = useBench()
  const { conflict, world, stale } = useOpen()
  const { answer, busy } = useAnswer(
    stale
      ? null
      : {
          kind: "preferred",
          world,
          language: settings.language,
          first: card.text,
          second: against.text,
        },
  )
  if (conflict === null || conflict.options.length !== card.text.length) return null
  const differing = conflict.options.filter((_, option) => card.text[option] !== against.text[option])
  const state = against.name
  return (
    <section className="position-part position-compared" aria-labelledby="position-compared" aria-busy={busy}>
      <h3 id="position-compared" className="heading">
        {ui.position.compared({ state })}
      </h3>
      {differing.length === 0 ? (
        <p className="quiet">{ui.position.noDifference}</p>
      ) : (
        <table className="differing small">
          <thead>
            <tr>
              <td />
              <th scope="col">{card.name}</th>
              <th scope="col">{state}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ key, name, owner }) => {
              const option = conflict.options.findIndex((each) => each.key === key)
              return (
                <tr key={key}>
                  <th scope="row">
                    <Local of={name} />
                  </th>
                  <td>
                    <Mark sign={card.text[option] as Sign} hue={hueClass(owner)} />
                  </td>
                  <td>
                    <Mark sign={against.text[option] as Sign} hue={hueClass(owner)} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {answer === null || answer.sides.length !== conflict.decisionMakers.length ? null : (
        <>
          <h4 className="aloud">{ui.position.prefers}</h4>
          <ul className="preferring">
            {conflict.decisionMakers.map(({ id }, dm) => {
              const side = answer.sides[dm]
              return (
                <li key={id}>
                  <p className="preferring-who">
                    <DmName dm={dm} />
                    <span className="small quiet">
                      {side === 1 ? ui.position.here : side === -1 ? ui.position.there : ui.position.neither}
                    </span>
                  </p>
                  <p className="said">{answer.sentences[dm]}</p>
                </li>
              )
            })}
          </ul>
        </>
      )}
      <div className="position-acts no-print">
        <Button className="link" onPress={() => go({ state: against.text, against: card.text, trail: [] })}>
          {ui.position.swap}
        </Button>
        <Button className="link" onPress={() => go({ against: null })}>
          {ui.position.stopComparing}
        </Button>
      </div>
    </section>
  )
}
