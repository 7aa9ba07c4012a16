import { freshId } from "@parley/core/file"
import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import type { TakenChange, TakenState } from "../../worker/take-told.ts"

/** A change that brings it about: in words, the outcomes before and after, and ways to try it or to take it over. */
export function Change({ change }: { readonly change: TakenChange }) {
  const { ui, view, go, words, notify } = useBench()
  const { base, scenario: looked, perform, tryOut, document, stale } = useOpen()
  const { take } = useLaterWords()
  const { label, said, effect, taken, before, after, appear, vanish } = change

  function takeOver({ scenario, name }: NonNullable<TakenChange["taken"]>): void {
    const id = freshId(
      name,
      (base?.scenarios ?? []).map((each) => each.id),
    )
    perform(
      "add-scenario",
      [{ kind: "set", path: ["scenarios", id], value: scenario }],
      { what: name },
      "file",
    )
    go({ scenario: id })
    notify({
      text: take.takenOver({ name }),
      action: {
        label: ui.frame.undo,
        run: () => {
          document.undo()
          go({ scenario: looked })
        },
      },
    })
  }

  return (
    <li className="take-change">
      <p className="said">
        <span className="take-label">{label}</span> {said}
      </p>
      <p className="small">
        {effect}
        {change.todayBarred && ` ${words.change.todayBarred}`}
      </p>
      <p className="small quiet">{take.outcomes({ before, after })}</p>
      <States title={take.appear} states={appear} />
      <States title={take.vanish} states={vanish} gone />
      <div className="take-acts no-print">
        {taken === null ? (
          <p className="small quiet">{take.tooLong}</p>
        ) : (
          <>
            <button
              type="button"
              className="button"
              disabled={stale}
              aria-label={take.takeOverOf({ label })}
              onClick={() => takeOver(taken)}
            >
              {take.takeOver}
            </button>
            <button
              type="button"
              className="button"
              disabled={stale}
              aria-label={take.tryItOf({ label })}
              onClick={() => {
                tryOut({ name: "adjust", edits: taken.edits, params: { what: label } })
                window.scrollTo({ top: 0 })
              }}
            >
              {take.tryIt}
            </button>
          </>
        )}
      </div>
    </li>
  )

  function States({
    title,
    states,
    gone = false,
  }: {
    readonly title: string
    readonly states: readonly TakenState[]
    readonly gone?: boolean
  }) {
    if (states.length === 0) return null
    return (
      <details className="fold small">
        <summary>
          {title} ({states.length})
        </summary>
        <ul className="take-states" data-gone={gone ? "" : undefined}>
          {states.map(({ state, name, sentence }) => (
            <li key={state}>
              <button type="button" className="part-link said" onClick={() => go(selecting(view, state))}>
                {name}: {sentence}
              </button>
            </li>
          ))}
        </ul>
      </details>
    )
  }
}
