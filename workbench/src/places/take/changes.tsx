import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import type { Asked } from "../../parts/use-asked.ts"
import { Work } from "../../parts/work.tsx"
import type { TakeChangesRequest } from "../../worker/protocol.ts"
import { Change } from "./change.tsx"

/** The smallest changes of one kind. */
export function Changes({
  of,
  asked,
  instead = null,
}: {
  readonly of: TakeChangesRequest["of"]
  readonly asked: Asked<TakeChangesRequest>
  /** What is said where it is not asked. */
  readonly instead?: string | null
}) {
  const { words } = useBench()
  const { take } = useLaterWords()
  const { answer, busy } = asked
  const heading = {
    statements: words.change.statementsHeading,
    inserts: words.change.insertsHeading,
    situation: words.change.situationHeading,
    rankings: words.change.rankingsHeading,
  }[of]
  return (
    <section className="take-part" aria-labelledby={`take-${of}`} aria-busy={busy}>
      <h3 id={`take-${of}`} className="heading">
        {heading}
      </h3>
      {instead !== null && <p className="small quiet">{instead}</p>}
      <Work asked={asked} whom="aside" />
      {answer !== null && !busy && (
        <>
          {answer.none !== null && <p className="said">{answer.none}</p>}
          {answer.said !== "" && <p className="small quiet take-note">{answer.said}</p>}
          <ol className="take-list">
            {answer.answers.map((change) => (
              <Change key={change.label} change={change} />
            ))}
          </ol>
          {answer.more > 0 && (
            <p className="small quiet">
              {(answer.atLeast ? take.atLeast : take.others)({ count: answer.more })}
            </p>
          )}
          {answer.next.length > 0 && (
            <details className="fold">
              <summary>{words.change.nextBest}</summary>
              <ol className="take-list">
                {answer.next.map((change) => (
                  <Change key={change.label} change={change} />
                ))}
              </ol>
            </details>
          )}
        </>
      )}
    </section>
  )
}
