import { edit, read, sayProblem } from "@parley/core"
import type { Json } from "@parley/core/file"
import { useEffect, useRef, useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { useKept } from "../../page/kept.tsx"
import { useOpen } from "../../page/open.tsx"
import { CancelOrDiscard, Restored, useLeaving } from "../../parts/kept.tsx"
import { entryAt } from "../../parts/paths.ts"
import { type Draft, draftEdits, draftOf, isDraft, type Wrong, wrongIn } from "./draft.ts"
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
  const { words, settings } = useBench()
  const later = useLaterWords()
  const { moment, conflict, perform, stale } = useOpen()
  const own = conflict?.language ?? settings.language
  const before: Json | undefined = id === null ? undefined : entryAt(moment.reading.data, [kind, id])
  // What was typed is held; fields left alone are as the file has them, whatever became of it since.
  const kept = useKept<Draft>(`${kind} ${id ?? `new ${beginningOf(first)}`}`, {}, isDraft)
  const draft: Draft = { ...(first ?? draftOf(kind, before, settings.language, own)), ...kept.value }
  const leave = useLeaving(kept, () => close(null))
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
      kept.forget()
      close(as)
      return
    }
    const errors = read(edit(moment.text, edits)).problems.filter(({ severity }) => severity === "error")
    setFaults(errors.map((problem) => sayProblem(problem, words)))
    if (errors.length > 0) return
    kept.forget()
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
        if (event.key === "Escape") leave()
      }}
    >
      <Restored of={kept} />
      <div className="record-fields">
        {FIELDS[kind].map((field) => (
          <FormField
            key={field.key}
            field={field}
            draft={draft}
            own={id}
            wrong={wrong.find(({ key }) => key === field.key)?.why ?? null}
            change={(value) => kept.set((old) => ({ ...old, [field.key]: value }))}
          />
        ))}
      </div>
      <Faults faults={faults} />
      <div className="record-form-foot">
        <button type="submit" className="button primary" disabled={stale}>
          {id === null ? later.evidence.add : later.evidence.save}
        </button>
        <CancelOrDiscard of={kept} close={() => close(null)} className="button" />
      </div>
    </form>
  )
}

function Faults({ faults }: { readonly faults: readonly string[] }) {
  if (faults.length === 0) return null
  return (
    <ul className="wrong small" role="alert">
      {faults.map((fault) => (
        <li key={fault}>{fault}</li>
      ))}
    </ul>
  )
}

// Forms that begin otherwise are others; their beginnings may be long.
function beginningOf(first: Draft | undefined): string {
  return first === undefined ? "" : JSON.stringify(first).slice(0, 400)
}
