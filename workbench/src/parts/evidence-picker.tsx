import { useId } from "react"
import { useBench } from "../page/bench.tsx"
import { useOpen } from "../page/open.tsx"
import "./evidence-picker.css"

/**
 * Entries of the record that something cites: each can be taken out, and others chosen by what they say. `of`: which
 * can be cited; `not`: one that cannot, being what cites.
 */
export function EvidencePicker({
  label,
  ids,
  of = "evidence",
  not = null,
  change,
}: {
  readonly label: string
  readonly ids: readonly string[]
  readonly of?: "evidence" | "claims"
  readonly not?: string | null
  readonly change: (ids: readonly string[]) => void
}) {
  const { ui } = useBench()
  const { base, conflict } = useOpen()
  const { local } = useOpen()
  const labelled = useId()
  const record = (base ?? conflict)?.record
  if (record === undefined) return null
  const claims = record.claims.map(({ id, says }) => ({ id, said: local(says) }))
  const events = record.events.map(({ id, what }) => ({ id, said: local(what) }))
  const sources = record.sources.map(({ id, title }) => ({ id, said: local(title) }))
  const groups =
    of === "claims"
      ? [{ name: ui.parts.claims, entries: claims }]
      : [
          { name: ui.parts.claims, entries: claims },
          { name: ui.parts.events, entries: events },
          { name: ui.parts.sources, entries: sources },
        ]
  const known = new Map(groups.flatMap(({ entries }) => entries.map(({ id, said }) => [id, said])))
  return (
    <fieldset className="picker" aria-labelledby={labelled}>
      <legend id={labelled} className="field-label">
        {label}
      </legend>
      {ids.length > 0 && (
        <ul className="picker-chosen">
          {ids.map((id) => (
            <li key={id}>
              <span title={known.get(id)}>{id}</span>
              <button
                type="button"
                aria-label={ui.parts.evidenceDrop({ id })}
                onClick={() => change(ids.filter((each) => each !== id))}
              >
                <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true">
                  <path d="m2 2 6 6M8 2 2 8" />
                </svg>
              </button>
            </li>
          ))}
        </ul>
      )}
      <select
        className="pick picker-add"
        aria-label={`${label}: ${ui.parts.evidenceAdd}`}
        value=""
        onChange={({ target }) => {
          if (target.value !== "") change([...ids, target.value])
        }}
      >
        <option value="">{ui.parts.evidenceAdd}</option>
        {groups.map(({ name, entries }) => {
          const free = entries.filter(({ id }) => id !== not && !ids.includes(id))
          return free.length === 0 ? null : (
            <optgroup key={name} label={name}>
              {free.map(({ id, said }) => (
                <option key={id} value={id}>
                  {id}: {said.length > 90 ? `${said.slice(0, 88)}…` : said}
                </option>
              ))}
            </optgroup>
          )
        })}
      </select>
    </fieldset>
  )
}
