import { applyScenario, type Concept } from "@parley/core"
import { useId, useMemo } from "react"
import { selecting } from "../../page/address.ts"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { renamedState } from "../../page/changes.ts"
import { useOpen } from "../../page/open.tsx"
import { ConceptBadges } from "../../parts/concepts.tsx"
import { useSteady } from "../../parts/steady.ts"
import { useWorldName } from "../../parts/worlds.ts"
import type { Card, World } from "../../worker/protocol.ts"
import { CompareWith } from "./compare-with.tsx"
import { Progress } from "./progress.tsx"
import { useFall } from "./resolutions.tsx"
import { type Pair, paired } from "./side-by-side.ts"
import "./beside.css"

const MOST = 60

/** The outcomes of two worlds side by side: what holds in both, and what in one of them only. */
export default function Beside() {
  const { ui, settings, go } = useBench()
  const { moment, conflict, world, scenario: looked, beside } = useOpen()
  const { outlook } = useSteady()
  const nameOf = useWorldName()
  const { language, concepts } = settings
  const scenario = beside === "" ? null : beside
  const other = useMemo<World>(() => ({ text: moment.text, scenario }), [moment.text, scenario])
  const { answer, failure, busy } = useAnswer({
    kind: "outlook",
    world: other,
    language,
    concepts,
    most: MOST,
  })
  const keys = useMemo(() => {
    const reading = scenario === null ? moment.reading : applyScenario(moment.reading, scenario)
    return reading.conflict?.options.map(({ key }) => key) ?? []
  }, [moment.reading, scenario])
  const own = useMemo(() => conflict?.options.map(({ key }) => key) ?? [], [conflict])
  const here = outlook?.model ?? null
  const there = answer?.model ?? null
  const pairs = useMemo(
    () =>
      here === null || there === null
        ? null
        : paired(here.outcomes, there.outcomes, (state) => renamedState(keys, own, state)),
    [here, there, keys, own],
  )
  // What is an outcome in one world only is looked at in the other one as well: whether it can be, and who leaves it.
  const missingThere = useMemo(() => pairs?.onlyHere.map(({ text }) => text) ?? [], [pairs])
  const missingHere = useMemo(() => pairs?.onlyThere.map(({ text }) => text) ?? [], [pairs])
  const inOther = useAnswer(
    missingThere.length === 0
      ? null
      : {
          kind: "cards",
          world: other,
          language,
          concepts,
          states: missingThere.map((text) => renamedState(own, keys, text) ?? text),
        },
  )
  const inThis = useAnswer(
    missingHere.length === 0 ? null : { kind: "cards", world, language, concepts, states: missingHere },
  )
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
      {answer !== null && answer.model === null && (
        <p className="wrong">{words.otherHasErrors({ name: names.there })}</p>
      )}
      {pairs === null || here === null || there === null ? null : (
        <>
          <p className="said" aria-live="polite">
            {words.worldsSum({
              both: pairs.both.length,
              here: { name: names.here, count: pairs.onlyHere.length },
              there: { name: names.there, count: pairs.onlyThere.length },
            })}
          </p>
          <Group
            title={words.inBoth({ count: pairs.both.length })}
            pairs={pairs.both}
            names={names}
            concepts={concepts}
          />
          <Group
            title={words.onlyIn({ name: names.here, count: pairs.onlyHere.length })}
            pairs={pairs.onlyHere.map((pair, i) => ({ ...pair, there: inOther.answer?.[i] ?? null }))}
            names={names}
            concepts={concepts}
            only="here"
            busy={inOther.busy}
          />
          <Group
            title={words.onlyIn({ name: names.there, count: pairs.onlyThere.length })}
            pairs={pairs.onlyThere.map((pair, i) => ({ ...pair, here: inThis.answer?.[i] ?? null }))}
            names={names}
            concepts={concepts}
            only="there"
            busy={inThis.busy}
          />
          {(here.total > here.outcomes.length || there.total > there.outcomes.length) && (
            <p className="small quiet">{words.strongestOnly({ count: MOST })}</p>
          )}
        </>
      )}
    </section>
  )
}

function Group({
  title,
  pairs,
  names,
  concepts,
  only,
  busy = false,
}: {
  readonly title: string
  readonly pairs: readonly Pair[]
  readonly names: { readonly here: string; readonly there: string }
  readonly concepts: readonly Concept[]
  readonly only?: "here" | "there"
  readonly busy?: boolean
}) {
  const { ui, view, go } = useBench()
  const id = useId()
  if (pairs.length === 0) return null
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
          {pairs.map(({ text, here, there }) => {
            const told = only === "there" ? there! : (here ?? there!)
            return (
              <tr key={text} aria-current={view.state === text ? "true" : undefined}>
                <th scope="row">
                  <button type="button" className="said pair-said" onClick={() => go(selecting(view, text))}>
                    {told.change ?? told.sentence}
                  </button>
                  <span className="small quiet">
                    {ui.parts.state({ number: told.number, label: told.label })}
                    {told.way.kind === "today" && ` · ${ui.parts.today}`}
                  </span>
                </th>
                <td data-only={only === "here" ? "" : undefined} data-name={names.here}>
                  <Verdict card={here} concepts={concepts} busy={busy} />
                </td>
                <td data-only={only === "there" ? "" : undefined} data-name={names.there}>
                  <Verdict card={there} concepts={concepts} busy={busy} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function Verdict({
  card,
  concepts,
  busy,
}: {
  readonly card: Card | null
  readonly concepts: readonly Concept[]
  readonly busy: boolean
}) {
  const { ui } = useBench()
  const fall = useFall(card, true)
  if (card === null) return busy ? null : <span className="small quiet">{ui.outcomes.noState}</span>
  if (card.under.length > 0) return <ConceptBadges under={card.under} all={concepts} />
  return <span className="small quiet">{fall}</span>
}
