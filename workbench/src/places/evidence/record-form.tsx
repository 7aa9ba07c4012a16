import { edit, read, sayProblem } from "@parley/core"
import type { Json } from "@parley/core/file"
import { useEffect, useRef, useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { entryAt } from "../../parts/paths.ts"
import { type Draft, draftEdits, draftOf, type Wrong, wrongIn } from "./draft.ts"
import { FIELDS } from "./fields.ts"
import { FormField } from "./form-field.tsx"
import { type EntryKind, newId } from "./record-edits.ts"
import "../../parts/field.css"
import "./form.css"
import { useLaterWords } from "../../page/later-words.ts"

/**
 * An entry of the record in a form: nothing is in the file before it is saved, and then as one thing to undo. What the
 * file would not take is said, and not saved.
 */
export function RecordForm({
  kind,
  id,
  first,
  close,
}: {
  readonly kind: EntryKind
  /** Null for a new one. */
  readonly id: string | null
  /** What a new one begins with. */
  readonly first?: Draft
  /** With the entry's id where it was saved. */
  readonly close: (id: string | null) => void
}) {
  const { ui, words, settings } = useBench()
  const later = useLaterWords()
  const { moment, conflict, perform, stale } = useOpen()
  const own = conflict?.language ?? settings.language
  const before: Json | undefined = id === null ? undefined : entryAt(moment.reading.data, [kind, id])
  const [draft, setDraft] = useState<Draft>(() => first ?? draftOf(kind, before, settings.language, own))
  const [wrong, setWrong] = useState<readonly Wrong[]>([])
  const [faults, setFaults] = useState<readonly string[]>([])
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.scrollIntoView({ block: "nearest" })
    form.current?.querySelector<HTMLElement>("input, textarea, select")?.focus({ preventScroll: true })
  }, [])
  // Words of a language that is not that of the file are one of several.
  const language = settings.language
  const save = (): void => {
    const found = wrongIn(kind, draft)
    setWrong(found)
    setFaults([])
    if (found.length > 0) {
      form.current?.querySelector<HTMLElement>(`[name="${found[0]!.key}"]`)?.focus()
      return
    }
    const name = draft.title ?? draft.name ?? draft.what ?? ""
    const as = id ?? newId(moment.reading.data, kind, String(name))
    const edits = draftEdits({ kind, id: as, before }, draft, language, own)
    if (edits.length === 0) {
      close(as)
      return
    }
    const errors = read(edit(moment.text, edits)).problems.filter(({ severity }) => severity === "error")
    setFaults(errors.map((problem) => sayProblem(problem, words)))
    if (errors.length > 0) return
    perform(id === null ? "add-entry" : "change-entry", edits, { what: as }, "file")
    close(as)
  }
  return (
    <form
      ref={form}
      className="record-form"
      aria-label={id === null ? later.evidence.adding[kind] : later.evidence.changing({ id })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") close(null)
      }}
    >
      <div className="record-fields">
        {FIELDS[kind].map((field) => (
          <FormField
            key={field.key}
            field={field}
            draft={draft}
            own={id}
            wrong={wrong.find(({ key }) => key === field.key)?.why ?? null}
            change={(value) => setDraft((old) => ({ ...old, [field.key]: value }))}
          />
        ))}
      </div>
      {faults.length > 0 && (
        <ul className="wrong small" role="alert">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <div className="record-form-foot">
        <button type="submit" className="button primary" disabled={stale}>
          {id === null ? later.evidence.add : later.evidence.save}
        </button>
        <button type="button" className="button" onClick={() => close(null)}>
          {ui.frame.cancel}
        </button>
      </div>
    </form>
  )
}
