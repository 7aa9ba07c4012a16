import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useLooked, useOpen } from "../../page/open.tsx"
import { useAsked } from "../../parts/use-asked.ts"
import { Work } from "../../parts/work.tsx"
import { PartLink } from "./part-link.tsx"

// Parts told of an outcome.
const MOST = 12

/** What the selected outcome rests on, the weakest link first. */
export function Carried() {
  const { view, settings, words } = useBench()
  const later = useLaterWords()
  const { world } = useOpen()
  const { outlook } = useLooked()
  const { state } = view
  const asked = useAsked(
    state === null
      ? null
      : {
          kind: "evidence",
          world,
          concepts: settings.concepts,
          language: settings.language,
          states: [state],
        },
  )
  const card = outlook?.model?.outcomes.find(({ text }) => text === state)
  const found = asked.answer?.outcomes.find((each) => each.state === state)
  const names = (concepts: readonly (keyof typeof words.concepts)[]) =>
    concepts.map((concept) => words.concepts[concept].name)
  return (
    <section className="carried" aria-labelledby="carried-heading">
      <h3 id="carried-heading" className="heading">
        {card === undefined ? later.evidence.carriedHeading : later.evidence.carriedBy({ state: card.name })}
      </h3>
      {state === null && <p className="small quiet">{later.evidence.selectOutcome}</p>}
      <Work asked={asked} />
      {found !== undefined &&
        (found.concepts.length === 0 ? (
          <p className="small">{later.evidence.noOutcome}</p>
        ) : found.on.length === 0 ? (
          <p className="small">{later.evidence.carriedByNone}</p>
        ) : (
          <>
            {card !== undefined && <p className="said">{card.change ?? card.taken}</p>}
            <p className="small quiet">{later.evidence.carriedNote}</p>
            <ol className="carried-list">
              {found.on.slice(0, MOST).map((part, i) => (
                <li key={part.path.join(".")}>
                  <p>
                    <PartLink part={part} />
                    {i === 0 && <span className="carried-weakest small">{later.evidence.weakest}</span>}
                  </p>
                  <p className="small quiet">
                    {part.lost.length === found.concepts.length
                      ? later.evidence.lostAll
                      : later.evidence.lost({ concepts: names(part.lost).join(", ") })}
                    {part.weak.length > 0 &&
                      ` ${later.evidence.weakSince({ reasons: part.weak.join("; ") })}`}
                  </p>
                </li>
              ))}
            </ol>
            {found.on.length > MOST && (
              <p className="small quiet">{later.evidence.morePart({ count: found.on.length - MOST })}</p>
            )}
          </>
        ))}
    </section>
  )
}
