import type { Concept } from "@parley/core"
import { useBench } from "../page/bench.tsx"
import "./concepts.css"

/** Under which concepts something holds, of those looked at: one small sign each, filled where it does. */
export function ConceptBadges({
  under,
  all,
}: {
  readonly under: readonly Concept[]
  readonly all: readonly Concept[]
}) {
  const { ui, words } = useBench()
  const names = under.map((concept) => words.concepts[concept].name)
  return (
    <span className="concepts">
      <span className="aloud">{ui.parts.holdsUnder({ names })}</span>
      {all.map((concept) => (
        <span
          key={concept}
          className="concept"
          data-holds={under.includes(concept) ? "" : undefined}
          title={`${words.concepts[concept].long}: ${words.concepts[concept].gloss}`}
          aria-hidden="true"
        >
          {words.concepts[concept].name}
        </span>
      ))}
    </span>
  )
}
