import { type Edit, freshId } from "@parley/core"
import { type ClipboardEvent, type DragEvent, useId, useRef, useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { type PlainText, plainFromHtml, plainFromPdf, tidy } from "../../reading/plain.ts"
import { Refused } from "../../server/api.ts"
import { type Draft, draftEdits, type Wrong, wrongIn } from "./draft.ts"
import { FIELDS, type FieldKey } from "./fields.ts"
import { FormField } from "./form-field.tsx"
import { newId } from "./record-edits.ts"
import { textPath } from "./text-path.ts"
import "./form.css"
import { useLaterWords } from "../../page/later-words.ts"

// Longer texts are not shown in a field, which would make the page slow.
const MOST_SHOWN = 60_000
const ASKED: readonly FieldKey[] = ["title", "publisher", "date", "kind", "reliability"]
// Tries for a free file name.
const TRIES = 50

/** Takes in a text: pasted, dropped or chosen; it is kept as a file beside the conflict and named by a new source. */
export function TakeIn({ done }: { readonly done: (source: string) => void }) {
  const { ui, api, settings, format } = useBench()
  const later = useLaterWords()
  const { path, moment, perform, conflict, stale } = useOpen()
  const [text, setText] = useState("")
  const [draft, setDraft] = useState<Draft>({ kind: "press" })
  const [wrong, setWrong] = useState<readonly Wrong[]>([])
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [over, setOver] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const area = useId()

  const take = ({ text, title, date }: PlainText): void => {
    setText(text)
    setFault(text === "" ? later.evidence.noText : null)
    setDraft((old) => ({
      ...old,
      ...(title !== null && !old.title ? { title } : {}),
      ...(date !== null && !old.date ? { date } : {}),
    }))
  }
  const open = async (chosen: File): Promise<void> => {
    setBusy(true)
    setFault(null)
    try {
      take(await plainOf(chosen))
    } catch {
      setFault(later.evidence.unreadable({ file: chosen.name }))
    }
    setBusy(false)
  }
  const pasted = (event: ClipboardEvent): void => {
    const words = event.clipboardData.getData("text/plain")
    const isPage = /^\s*<(?:!doctype|html)/i.test(words)
    if (!isPage && words.length <= MOST_SHOWN) return
    event.preventDefault()
    take(isPage ? plainFromHtml(words) : { text: tidy(words), title: null, date: null })
  }
  const dropped = (event: DragEvent): void => {
    const [chosen] = event.dataTransfer.files
    setOver(false)
    if (chosen === undefined) return
    // The window takes conflict files that are dropped on it.
    event.preventDefault()
    event.stopPropagation()
    void open(chosen)
  }
  const keep = async (): Promise<void> => {
    const found = wrongIn("sources", draft)
    setWrong(found)
    if (found.length > 0) return
    const plain = tidy(text)
    if (plain === "") return setFault(later.evidence.noText)
    setBusy(true)
    setFault(null)
    const id = newId(moment.reading.data, "sources", String(draft.title))
    try {
      const name = await kept(id, plain)
      const own = conflict?.language ?? settings.language
      const edits: readonly Edit[] = draftEdits(
        "sources",
        id,
        undefined,
        { ...draft, text: name },
        settings.language,
        own,
      )
      perform("add-entry", edits, { what: id }, "file")
      done(id)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      setFault(error.message || ui.frame.noServer)
      setBusy(false)
    }
  }
  // A text is never written over another one: where the name is taken, the next free one is found.
  const kept = async (id: string, plain: string): Promise<string> => {
    const taken: string[] = []
    for (;;) {
      const name = `${freshId(id, taken, "text")}.txt`
      try {
        await api.addText(textPath(path, name), plain)
        return name
      } catch (error) {
        if (!(error instanceof Refused) || error.status !== 409 || taken.length > TRIES) throw error
        taken.push(name.slice(0, -4))
      }
    }
  }

  return (
    <form
      className="record-form"
      aria-label={later.evidence.takeIn}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <p className="small quiet">{later.evidence.takeInHint}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of three ways; the others have controls */}
      <div
        className="take-in"
        data-over={over ? "" : undefined}
        onDragOver={(event) => {
          event.preventDefault()
          event.stopPropagation()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <label htmlFor={area} className="field-label">
          {later.evidence.pasteHere}
        </label>
        {text.length > MOST_SHOWN ? (
          <p id={area} className="small">
            {later.evidence.taken({ length: format.number(text.length) })}{" "}
            <button type="button" className="link" onClick={() => setText("")}>
              {later.evidence.another}
            </button>
          </p>
        ) : (
          <textarea
            id={area}
            className="plain-field"
            dir="auto"
            rows={8}
            value={text}
            onPaste={pasted}
            onChange={({ target }) => setText(target.value)}
          />
        )}
        <input
          ref={file}
          type="file"
          className="aloud"
          tabIndex={-1}
          aria-label={later.evidence.chooseFile}
          accept=".txt,.text,.md,.html,.htm,.pdf,text/plain,text/html,application/pdf"
          onChange={({ target }) => {
            const chosen = target.files?.[0]
            target.value = ""
            if (chosen !== undefined) void open(chosen)
          }}
        />
        <button type="button" className="link small" onClick={() => file.current?.click()}>
          {later.evidence.chooseFile}
        </button>
      </div>
      <div className="record-fields">
        {FIELDS.sources
          .filter(({ key }) => ASKED.includes(key))
          .map((field) => (
            <FormField
              key={field.key}
              field={field}
              draft={draft}
              own={null}
              wrong={wrong.find(({ key }) => key === field.key)?.why ?? null}
              change={(value) => setDraft((old) => ({ ...old, [field.key]: value }))}
            />
          ))}
      </div>
      {fault !== null && (
        <p className="wrong small" role="alert">
          {fault}
        </p>
      )}
      <div className="record-form-foot">
        <button type="submit" className="button primary" disabled={busy || stale}>
          {later.evidence.keep}
        </button>
        {busy && (
          <span className="small quiet" role="status">
            {ui.frame.loading}
          </span>
        )}
      </div>
    </form>
  )
}

async function plainOf(file: File): Promise<PlainText> {
  if (/\.pdf$/i.test(file.name) || file.type === "application/pdf")
    return plainFromPdf(new Uint8Array(await file.arrayBuffer()))
  const text = await file.text()
  const isPage = /\.html?$/i.test(file.name) || file.type === "text/html"
  return isPage ? plainFromHtml(text) : { text: tidy(text), title: null, date: null }
}
