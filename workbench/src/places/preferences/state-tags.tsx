import type { Concept } from "@parley/core"
import { useMemo } from "react"
import { useBench } from "../../page/bench.tsx"
import { useLooked } from "../../page/open.tsx"
import { useTold } from "../../page/told.ts"
import "./state-tags.css"
import { useLaterWords } from "../../page/later-words.ts"

/**
 * The outcomes known, by state: under which concepts each would hold. Empty while a person is guessing first, and while
 * nothing is said of what anybody wants: then every state would, and nothing can be told.
 */
export function useHolding(): ReadonlyMap<string, readonly Concept[]> {
  const { outlook } = useLooked()
  const told = useTold()
  const outcomes = outlook?.model?.outcomes
  return useMemo(
    () => new Map(!told ? [] : (outcomes ?? []).map(({ text, under }) => [text, under])),
    [outcomes, told],
  )
}

/** What is to be known of a state at a glance: that it is today's, that it is compared, and that it would hold. */
export function StateTags({
  state,
  today,
  under,
}: {
  readonly state: string
  readonly today: boolean
  readonly under: readonly Concept[] | undefined
}) {
  const { view, words } = useBench()
  const later = useLaterWords()
  const said = later.preferences
  const concepts = (under ?? []).map((concept) => words.concepts[concept].name)
  return (
    <span className="state-tags">
      {today && <span className="state-tag">{said.today}</span>}
      {view.against === state && <span className="state-tag">{said.against}</span>}
      {concepts.length > 0 && (
        <span className="state-tag state-holds" title={said.holdsIn({ concepts })}>
          {said.holdsHere}
          <span className="aloud">: {said.holdsIn({ concepts })}</span>
        </span>
      )}
    </span>
  )
}
