import type { Concept } from "@parley/core"
import { useId } from "react"
import { selecting } from "../../page/address.ts"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { ConceptBadges } from "../../parts/concepts.tsx"
import { useWorldName } from "../../parts/worlds.ts"
import type { Card, Pairs } from "../../worker/protocol.ts"
import { CompareWith } from "./compare-with.tsx"
import { Progress } from "./progress.tsx"
import { useFall } from "./resolutions.tsx"
import "./beside.css"

const MOST = 60

/** The outcomes of two worlds side by side: what holds in both, and what in one of them only. */
export default function Beside() {
  const { ui, settings, go } = useBench()
  const { world, scenario: looked, beside } = useOpen()
  const nameOf = useWorldName()
  const { language, concepts } = settings
  const scenario = beside === "" ? null : beside
  const { answer, failure, busy } = useAnswer({
    kind: "beside",
    world,
    other: scenario,
    language,
    concepts,
    most: MOST,
  })
  const words = ui.outcomes
  const names = { here: nameOf(looked), there: nameOf(beside) }
  return (
    <section className="beside" aria-labelledby="beside-heading" aria-busy={busy}>
      <header className="resolutions-head">
        <h2 id="beside-heading" className="title">
          {words.sideBySide}
        </h2>
        <CompareWith />
      </header>
      <p className="small no-print">
        <button type="button" className="link" onClick={() => go({ scenario, beside: looked ?? "" })}>
          {words.swapWorlds}
        </button>
      </p>
      <Progress />
      {failure !== null && (
        <p className="wrong">
          {failure.kind === "no-model" ? words.otherHasErrors({ name: names.there }) : failure.message}
        </p>
      )}
      {answer !== null && (
        <>
          <p className="said" aria-live="polite">
            {words.worldsSum({
              both: answer.both.count,
              here: { name: names.here, count: answer.onlyHere.count },
              there: { name: names.there, count: answer.onlyThere.count },
            })}
          </p>
          <Group
            title={words.inBoth({ count: answer.both.count })}
            of={answer.both}
            names={names}
            concepts={concepts}
          />
          <Group
            title={words.onlyIn({ name: names.here, count: answer.onlyHere.count })}
            of={answer.onlyHere}
            names={names}
            concepts={concepts}
            only="here"
          />
          <Group
            title={words.onlyIn({ name: names.there, count: answer.onlyThere.count })}
            of={answer.onlyThere}
            names={names}
            concepts={concepts}
            only="there"
          />
        </>
      )}
    </section>
  )
}

function Group({
  title,
  of: { count, pairs },
  names,
  concepts,
  only,
}: {
  readonly title: string
  readonly of: Pairs
  readonly names: { readonly here: string; readonly there: string }
  readonly concepts: readonly Concept[]
  readonly only?: "here" | "there"
}) {
  const { ui, view, go } = useBench()
  const id = useId()
  if (count === 0) return null
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="heading">
        {title}
      </h3>
      <table className="pairs">
        <thead className="small">
          <tr>
            <th scope="col">
              <span className="aloud">{ui.outcomes.outcome}</span>
            </th>
            <th scope="col">{names.here}</th>
            <th scope="col">{names.there}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ here, there }) => {
            const told = only === "there" ? there! : here!
            // As this world names it; what is no state here is known by its name there.
            const text = here?.text ?? told.text
            return (
              <tr key={told.text} aria-current={view.state === text ? "true" : undefined}>
                <th scope="row">
                  <button type="button" className="said pair-said" onClick={() => go(selecting(view, text))}>
                    {told.change ?? told.sentence}
                  </button>
                  <span className="small quiet">
                    {told.name}
                    {told.way.kind === "today" && ` · ${ui.parts.today}`}
                  </span>
                </th>
                <td data-only={only === "here" ? "" : undefined} data-name={names.here}>
                  <Verdict card={here} concepts={concepts} />
                </td>
                <td data-only={only === "there" ? "" : undefined} data-name={names.there}>
                  <Verdict card={there} concepts={concepts} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {count > pairs.length && (
        <p className="small quiet">{ui.outcomes.strongestOnly({ count: pairs.length })}</p>
      )}
    </section>
  )
}

function Verdict({ card, concepts }: { readonly card: Card | null; readonly concepts: readonly Concept[] }) {
  const { ui } = useBench()
  const fall = useFall(card, true)
  if (card === null) return <span className="small quiet">{ui.outcomes.noState}</span>
  if (card.under.length > 0) return <ConceptBadges under={card.under} all={concepts} />
  return <span className="small quiet">{fall}</span>
}
