import { type KeyboardEvent, useState } from "react"
import { sayAloud } from "../../page/aloud.tsx"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { DmName } from "../../parts/dm.tsx"
import type { Card } from "../../worker/protocol.ts"

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Decision makers by concepts: would each of them stay in this state? Every mark asks why. */
export function Stability({ card }: { readonly card: Card }) {
  const { view, go, ui, words, settings } = useBench()
  const { conflict, local } = useOpen()
  const concepts = settings.concepts.filter((concept) => card.stable[concept] !== undefined)
  const [at, setAt] = useState<readonly [number, number]>([0, 0])
  const dms = conflict?.decisionMakers ?? []
  // One place in the order of focus: arrow keys go from mark to mark.
  const current = [Math.min(at[0], dms.length - 1), Math.min(at[1], concepts.length - 1)] as const

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const row = Math.min(Math.max(current[0] + step[0], 0), dms.length - 1)
    const column = Math.min(Math.max(current[1] + step[1], 0), concepts.length - 1)
    setAt([row, column])
    sayAloud(
      ui.parts.at.cell({ row: row + 1, rows: dms.length, column: column + 1, columns: concepts.length }),
    )
    event.currentTarget.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`)?.focus()
  }

  return (
    <section className="position-part" aria-labelledby="position-stability">
      <h3 id="position-stability" className="heading">
        {ui.position.stability}
      </h3>
      <table className="staying" aria-label={ui.position.stabilityTable} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">
              <span className="aloud">{ui.position.decisionMaker}</span>
            </th>
            {concepts.map((concept) => (
              <th key={concept} scope="col" className="staying-concept">
                <abbr title={`${words.concepts[concept].long}: ${words.concepts[concept].gloss}`}>
                  {words.concepts[concept].name}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dms.map(({ id, name }, dm) => (
            <tr key={id}>
              <th scope="row">
                <DmName dm={dm} />
              </th>
              {concepts.map((concept, column) => {
                const stable = card.stable[concept]![dm] ?? false
                const asked = view.dm === id && view.concept === concept
                const said = {
                  dm: local(name),
                  concept: words.concepts[concept].name,
                  stable,
                }
                return (
                  <td key={concept}>
                    <button
                      type="button"
                      className="staying-mark"
                      data-at={`${dm} ${column}`}
                      data-stable={stable || undefined}
                      aria-pressed={asked}
                      aria-label={ui.position.cell(said)}
                      title={ui.position.cell(said)}
                      tabIndex={dm === current[0] && column === current[1] ? 0 : -1}
                      onFocus={() => setAt([dm, column])}
                      onClick={() =>
                        go(asked ? { dm: null, concept: null } : { state: card.text, dm: id, concept })
                      }
                    >
                      <StabilitySign stable={stable} />
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
          <tr className="staying-all">
            <th scope="row">{ui.position.everyone}</th>
            {concepts.map((concept) => {
              const holds = card.under.includes(concept)
              const said = holds ? ui.position.holds : ui.position.holdsNot
              return (
                <td key={concept} title={said}>
                  <span className="staying-sum" data-holds={holds || undefined} aria-hidden="true">
                    {holds ? "✓" : "–"}
                  </span>
                  <span className="aloud">{said}</span>
                </td>
              )
            })}
          </tr>
        </tbody>
      </table>
      <p className="staying-legend small quiet">
        <span>
          <StabilitySign stable /> {ui.position.stays}
        </span>
        <span>
          <StabilitySign stable={false} /> {ui.position.leaves}
        </span>
        {view.dm === null || view.concept === null ? (
          <span className="staying-hint">{ui.position.chooseMark}</span>
        ) : null}
      </p>
    </section>
  )
}

/** Filled where one stays; hollow with a way out where one leaves. */
function StabilitySign({ stable }: { readonly stable: boolean }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" className="staying-sign" aria-hidden="true">
      {stable ? (
        <rect x="2" y="2" width="12" height="12" rx="1.5" className="stays" />
      ) : (
        <path d="M9 2.75H3.5A.75.75 0 0 0 2.75 3.5v9c0 .41.34.75.75.75h9a.75.75 0 0 0 .75-.75V7M8 8l6-6M10.5 2H14v3.5" />
      )}
    </svg>
  )
}
