import { sayFormula } from "@parley/core/words"
import { useDeferredValue, useState } from "react"
import { ToggleButton } from "react-aria-components"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useLooked, useOpen } from "../../page/open.tsx"
import { Compared } from "./compared.tsx"
import { RankingList } from "./ranking-list.tsx"
import "./ranking.css"
import { useLaterWords } from "../../page/later-words.ts"

// Groups told at first, and how many more at a time.
const MOST = 250

/**
 * The live ranking of the states for a decision maker, best to worst, with where the statement pointed at holds and
 * which groups it parts; and two states compared.
 */
export function RankingView({ dm, pointed }: { readonly dm: number; readonly pointed: number | null }) {
  const { settings, words } = useBench()
  const later = useLaterWords()
  const { conflict, world, stale, local } = useOpen()
  const { outlook } = useLooked()
  const [most, setMost] = useState(MOST)
  const [comparing, setComparing] = useState(false)
  const statement = useDeferredValue(pointed)
  const { answer, failure, busy } = useAnswer(
    stale ? null : { kind: "ranking", world, language: settings.language, dm, statement, most },
  )
  if (conflict === null) return null
  const said = later.preferences
  const name = words.phrases.name(local(conflict.decisionMakers[dm]!.name))
  const states = outlook?.model?.states ?? 0
  return (
    <section className="ranking" aria-labelledby="ranking-heading" data-busy={busy ? "" : undefined}>
      <h3 id="ranking-heading" className="heading">
        {said.rankingHeading({ dm: name })}
      </h3>
      {answer === null ? (
        <p className="small quiet" role="status">
          {failure === null || failure.kind === "no-model" ? said.working : failure.message || said.working}
        </p>
      ) : (
        <>
          <p className="small quiet">{said.rankingSize({ states, groups: answer.total })}</p>
          <Legend dm={dm} pointed={statement} />
          <RankingList
            dm={dm}
            ranking={answer}
            label={said.rankingLabel({ dm: name })}
            comparing={comparing}
            showMore={answer.total > answer.groups.length ? () => setMost(most + 4 * MOST) : null}
          />
          <div className="ranking-foot no-print">
            <p className="small quiet">{said.rankingHint}</p>
            <ToggleButton className="choice" isSelected={comparing} onChange={setComparing}>
              {said.compareTwo}
            </ToggleButton>
          </div>
        </>
      )}
      <Compared dm={dm} />
    </section>
  )
}

// What the signs beside the states mean, for the statement pointed at.
function Legend({ dm, pointed }: { readonly dm: number; readonly pointed: number | null }) {
  const { words } = useBench()
  const later = useLaterWords()
  const { conflict } = useOpen()
  const { outlook } = useLooked()
  const said = later.preferences
  const preferences = conflict?.preferences[dm]
  if (preferences?.kind !== "statements" || preferences.statements.length === 0) return null
  const classes = outlook?.model?.classes[dm] ?? []
  const after = pointed === null ? undefined : classes[pointed]
  const before = pointed === null ? undefined : pointed === 0 ? 1 : classes[pointed - 1]
  const statement = pointed === null ? undefined : preferences.statements[pointed]
  const sentence =
    statement === undefined ? "" : words.phrases.sentence([sayFormula(conflict!, statement.formula, words)])
  return (
    <p className="ranking-legend small quiet no-print">
      {pointed === null ? (
        said.pointedHint
      ) : (
        <>
          <b>{said.pointed({ sentence })}</b>{" "}
          <span className="tick-sign" data-holds="all" aria-hidden="true" /> {said.legendHolds}{" "}
          <span className="tick-sign" data-holds="none" aria-hidden="true" /> {said.legendNot}{" "}
          {before !== undefined && after !== undefined && said.parts({ before, after })}
        </>
      )}
    </p>
  )
}
