import type { Concept } from "@parley/core"
import type { CSSProperties } from "react"
import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { DmName, hueClass } from "../../parts/dm.tsx"
import type { Card } from "../../worker/protocol.ts"
import "./who.css"

/**
 * A state decision maker by decision maker: how it is ranked, and under which concepts nobody would leave it; each
 * mark leads to its reason.
 */
export function Who({
  card,
  concepts,
  worst,
}: {
  readonly card: Card
  readonly concepts: readonly Concept[]
  readonly worst: readonly number[]
}) {
  const { ui, words } = useBench()
  const { conflict } = useOpen()
  if (conflict === null) return null
  return (
    <table className="who">
      <thead>
        <tr>
          <th scope="col">
            <span className="aloud">{ui.outcomes.decisionMaker}</span>
          </th>
          <th scope="col">{ui.outcomes.ranksIt}</th>
          {concepts.map((concept) => {
            const { name, long, gloss } = words.concepts[concept]
            const holds = card.under.includes(concept)
            return (
              <th key={concept} scope="col" title={`${long}: ${gloss}`}>
                <span className="concept" data-holds={holds ? "" : undefined}>
                  {name}
                </span>
                <span className="aloud"> {holds ? ui.outcomes.holds : ui.outcomes.holdsNot}</span>
              </th>
            )
          })}
        </tr>
      </thead>
      <tbody>
        {conflict.decisionMakers.map(({ id }, dm) => (
          <tr key={id} className={hueClass(dm)}>
            <th scope="row">
              <DmName dm={dm} />
            </th>
            <td>
              <Scale rank={card.ranks[dm]!} worst={worst[dm]!} />
            </td>
            {concepts.map((concept) => (
              <td key={concept} className="who-mark">
                <Stability card={card} dm={dm} concept={concept} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A rank as a bar, full for the best, with the rank beside it. */
export function Scale({ rank, worst }: { readonly rank: number; readonly worst: number }) {
  const { ui } = useBench()
  const style: CSSProperties = { inlineSize: `${100 * goodness(rank, worst)}%` }
  return (
    <span className="scale">
      <span className="scale-bar" aria-hidden="true">
        <span style={style} />
      </span>
      <span className="small">{ui.parts.rankOf({ rank, worst })}</span>
    </span>
  )
}

/** How good a rank is: 1 for the best, 0 for the worst. */
export function goodness(rank: number, worst: number): number {
  return worst <= 1 ? 1 : (worst - rank) / (worst - 1)
}

function Stability({
  card,
  dm,
  concept,
}: {
  readonly card: Card
  readonly dm: number
  readonly concept: Concept
}) {
  const { ui, words, view, go } = useBench()
  const { conflict, local } = useOpen()
  const stable = card.stable[concept]?.[dm] ?? false
  const { id, name } = conflict!.decisionMakers[dm]!
  const isAsked = view.state === card.text && view.dm === id && view.concept === concept
  const said = ui.outcomes.why({ dm: local(name), concept: words.concepts[concept].name, stable })
  return (
    <button
      type="button"
      className="stability"
      data-stable={stable ? "" : undefined}
      aria-pressed={isAsked}
      aria-label={said}
      title={said}
      onClick={() => go({ ...selecting(view, card.text), dm: id, concept })}
    />
  )
}
