import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { type EntryKind, removal } from "./record-edits.ts"

/** What can be done with an entry of the record: change it, take it off. */
export function EntryTools({
  kind,
  id,
  change,
}: {
  readonly kind: EntryKind
  readonly id: string
  readonly change: () => void
}) {
  const { ui, notify } = useBench()
  const later = useLaterWords()
  const { moment, perform, stale, document } = useOpen()
  const remove = (): void => {
    perform("delete-entry", removal(moment.reading.data, kind, id), { what: id }, "file")
    notify({
      text: later.evidence.removed({ id }),
      action: { label: ui.frame.undo, run: () => document.undo() },
    })
  }
  return (
    <span className="entry-tools small no-print">
      <button
        type="button"
        className="link quiet"
        aria-label={later.evidence.changing({ id })}
        disabled={stale}
        onClick={change}
      >
        {ui.parts.groundsEdit}
      </button>{" "}
      <button
        type="button"
        className="link quiet"
        aria-label={later.evidence.removing({ id })}
        disabled={stale}
        onClick={remove}
      >
        {later.evidence.remove}
      </button>
    </span>
  )
}
