import { useBench } from "../../page/bench.tsx"
import { useTold } from "../../page/told.ts"
import { OptionChanges } from "../../parts/option-changes.tsx"
import type { MoveTo } from "../../worker/protocol.ts"

const SIGNS = { better: "▲", same: "=", worse: "▽" } as const

/** A move: the options it changes, where it leads, and whether who moves is better off there. */
export function MoveShown({ move }: { readonly move: MoveTo }) {
  const { ui, words } = useBench()
  const told = useTold()
  const names = (told ? move.under : []).map((concept) => words.concepts[concept].name)
  return (
    <>
      <OptionChanges changes={move.changes} />
      <span className="move-to small">
        <span className="move-effect" data-effect={move.effect}>
          <span aria-hidden="true">{SIGNS[move.effect]}</span> {ui.position.effects[move.effect]}
        </span>
        <span
          className="move-state quiet"
          title={names.length > 0 ? ui.parts.holdsUnder({ names }) : undefined}
        >
          {move.name}
          {names.length > 0 ? (
            <>
              <span className="move-holds" aria-hidden="true" />
              <span className="aloud">{ui.parts.holdsUnder({ names })}</span>
            </>
          ) : null}
        </span>
      </span>
    </>
  )
}
