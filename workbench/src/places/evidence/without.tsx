import type { Concept } from "@parley/core"
import type { ToldFalls, ToldShift } from "@parley/core/report"
import { knownOf } from "@parley/core/study"
import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { Local } from "../../parts/local.tsx"
import { useAsked } from "../../parts/use-asked.ts"
import { Work } from "../../parts/work.tsx"
import { EntryLink, Grade, SourceName } from "./chains.tsx"
import { PartLink } from "./part-link.tsx"

/** The sources, each of which can be thought away, and what falls then. */
export function Without() {
  const { view, go, settings, format } = useBench()
  const later = useLaterWords()
  const { conflict, world, local } = useOpen()
  const known = conflict === null ? null : knownOf(conflict)
  const removed =
    view.without !== null &&
    (known?.records.source(view.without) ?? known?.records.claim(view.without)) !== undefined
      ? view.without
      : null
  const asked = useAsked(
    removed === null
      ? null
      : {
          kind: "falls",
          world,
          concepts: settings.concepts,
          language: settings.language,
          removed: [removed],
        },
  )
  if (conflict === null || conflict.record.sources.length === 0) return null
  return (
    <section className="without" aria-labelledby="without-heading">
      <h3 id="without-heading" className="heading">
        {later.evidence.sourcesHeading}
      </h3>
      <p className="small quiet">{later.evidence.withoutHint}</p>
      <ul className="without-list">
        {conflict.record.sources.map((source) => {
          const on = source.id === removed
          return (
            <li key={source.id} data-on={on ? "" : undefined}>
              <p className="said">
                <SourceName source={source} />
                {source.reliability && (
                  <>
                    {" "}
                    <Grade source={source.reliability} />
                  </>
                )}
              </p>
              <p className="small quiet">
                <Local of={source.title} own={source.language} />
                {source.date !== undefined && source.date.text !== "" && `, ${format.date(source.date.text)}`}
              </p>
              <button
                type="button"
                className="choice"
                data-selected={on ? "" : undefined}
                aria-pressed={on}
                onClick={() => go({ without: on ? null : source.id })}
              >
                {later.evidence.without}
                <span className="aloud">: {local(source.title)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {removed !== null && (
        <div className="without-falls" aria-live="polite">
          <Work asked={asked} />
          {asked.answer !== null && !asked.busy && <Fallen falls={asked.answer} />}
        </div>
      )}
    </section>
  )
}

function Fallen({
  falls: { claims, events, parts, bare, outcomes, empties },
}: {
  readonly falls: ToldFalls
}) {
  const later = useLaterWords()
  if (claims.length + events.length + parts.length === 0 && bare === "")
    return <p className="small">{later.evidence.nothingFalls}</p>
  return (
    <>
      {claims.length > 0 && (
        <>
          <h4 className="small">{later.evidence.claimsFall({ count: claims.length })}</h4>
          <p className="small fallen-ids">
            {claims.map((id) => (
              <EntryLink key={id} id={id} />
            ))}
          </p>
        </>
      )}
      {events.length > 0 && (
        <>
          <h4 className="small">{later.evidence.eventsFall({ count: events.length })}</h4>
          <p className="small fallen-ids">
            {events.map((id) => (
              <EntryLink key={id} id={id} />
            ))}
          </p>
        </>
      )}
      {bare !== "" && <p className="small">{bare}</p>}
      {empties !== "" && <p className="small">{empties}</p>}
      {outcomes === null ? (
        <p className="small">{later.evidence.noModelWithout}</p>
      ) : outcomes.vanish.count + outcomes.appear.count + outcomes.change.count === 0 ? (
        <p className="small">{later.evidence.outcomesStay}</p>
      ) : (
        <>
          <Changed
            heading={later.evidence.vanish({ count: outcomes.vanish.count })}
            of={outcomes.vanish}
            how="from"
          />
          <Changed
            heading={later.evidence.appear({ count: outcomes.appear.count })}
            of={outcomes.appear}
            how="to"
          />
          <Changed
            heading={later.evidence.change({ count: outcomes.change.count })}
            of={outcomes.change}
            how="both"
          />
          <p className="small quiet">{later.evidence.stay({ count: outcomes.stay })}</p>
        </>
      )}
      {parts.length > 0 && (
        <>
          <h4 className="small">{later.evidence.partsFall({ count: parts.length })}</h4>
          <ul className="small fallen-parts">
            {parts.map((part) => (
              <li key={part.path.join(".")}>
                <PartLink part={part} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Changed({
  heading,
  of: { count, first },
  how,
}: {
  readonly heading: string
  readonly of: NonNullable<ToldFalls["outcomes"]>["vanish"]
  readonly how: "from" | "to" | "both"
}) {
  const { view, go, words } = useBench()
  const later = useLaterWords()
  if (count === 0) return null
  const names = (concepts: readonly Concept[]) =>
    concepts.map((concept) => words.concepts[concept].name).join(", ")
  const under = ({ from, to }: ToldShift): string =>
    how === "both"
      ? later.evidence.fromTo({ from: names(from), to: names(to) })
      : names(how === "from" ? from : to)
  return (
    <>
      <h4 className="small">{heading}</h4>
      <ul className="small fallen-parts">
        {first.map((each) => (
          <li key={each.state}>
            {each.number === 0 ? (
              <span className="said">{each.sentence}</span>
            ) : (
              <button
                type="button"
                className="said basis-what"
                onClick={() => go(selecting(view, each.state))}
              >
                {each.name}: {each.sentence}
              </button>
            )}{" "}
            <span className="quiet">({under(each)})</span>
          </li>
        ))}
      </ul>
      {count > first.length && (
        <p className="small quiet">{later.evidence.morePart({ count: count - first.length })}</p>
      )}
    </>
  )
}
