import { isPage, MAX_PAGE, type PlainText, tidy } from "@parley/reading"
import {
  type ClipboardEvent,
  type DragEvent,
  useEffect,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from "react"
import { useBench } from "../../page/bench.tsx"
import { isText, useKept } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { Restored } from "../../parts/kept.tsx"
import { keepText, plainOfFile, plainOfPaste } from "../../parts/taken.ts"
import { droppedText, handText, TEXT_FILES } from "../../parts/text-files.ts"
import { Refused } from "../../server/api.ts"
import { type Draft, draftEdits, isDraft, type Wrong, wrongIn } from "./draft.ts"
import { FIELDS, type FieldKey } from "./fields.ts"
import { FormField } from "./form-field.tsx"
import { newId } from "./record-edits.ts"
import "./form.css"

// Longer texts are not shown in a field, which would make the page slow.
const MOST_SHOWN = 60_000
const FIRST: Draft = { kind: "press" }
const ASKED: readonly FieldKey[] = ["title", "publisher", "date", "kind", "reliability"]

/** Takes in a text: pasted, dropped or chosen; it is kept as a file beside the conflict and named by a new source. */
export function TakeIn({ done }: { readonly done: (source: string) => void }) {
  const { ui } = useBench()
  const later = useLaterWords()
  const { stale } = useOpen()
  const taking = useTaking(done)
  const { draft, wrong, fault, busy } = taking
  return (
    <form
      className="record-form"
      aria-label={later.evidence.takeIn}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void taking.keep()
      }}
    >
      <p className="small quiet">{later.evidence.takeInHint}</p>
      <Restored of={taking.taken} />
      <TextTaken taking={taking} />
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
              change={(value) => taking.setDraft((old) => ({ ...old, [field.key]: value }))}
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
        {taking.taken.isHeld && !busy && (
          <button type="button" className="button" onClick={taking.taken.forget}>
            {ui.parts.discard}
          </button>
        )}
        {busy && (
          <span className="small quiet" role="status">
            {ui.frame.loading}
          </span>
        )}
      </div>
    </form>
  )
}

type Taking = ReturnType<typeof useTaking>

// The text taken in, what is said of its source, and the way into the file.
function useTaking(done: (source: string) => void) {
  const { ui, api, format, settings } = useBench()
  const { evidence } = useLaterWords()
  const { path, moment, perform, conflict } = useOpen()
  const taken = useKept("take in", "", isText)
  const told = useKept<Draft>("take in/source", FIRST, isDraft)
  const { value: text, set: setText } = taken
  const { value: draft, set: setDraft } = told
  const [wrong, setWrong] = useState<readonly Wrong[]>([])
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const take = ({ text, title, date, publisher }: PlainText): void => {
    setText(text)
    setFault(text === "" ? evidence.noText : null)
    setDraft((old) => ({
      ...old,
      ...(title !== null && !old.title ? { title } : {}),
      ...(date !== null && !old.date ? { date } : {}),
      ...(publisher !== null && !old.publisher ? { publisher } : {}),
    }))
  }
  const open = async (chosen: File): Promise<void> => {
    setBusy(true)
    setFault(null)
    try {
      take(await plainOfFile(chosen))
    } catch (error) {
      const isLong = error instanceof RangeError
      setFault(
        isLong
          ? evidence.longPage({ limit: format.number(MAX_PAGE) })
          : evidence.unreadable({ file: chosen.name }),
      )
    }
    setBusy(false)
  }
  const paste = (words: string): void => {
    if (isPage(words) && words.length > MAX_PAGE)
      setFault(evidence.longPage({ limit: format.number(MAX_PAGE) }))
    else take(plainOfPaste(words))
  }
  const keep = async (): Promise<void> => {
    const found = wrongIn("sources", draft)
    setWrong(found)
    if (found.length > 0) return
    const plain = tidy(text)
    if (plain === "") return setFault(evidence.noText)
    setBusy(true)
    setFault(null)
    const id = newId(moment.reading.data, "sources", String(draft.title))
    const { language } = settings
    try {
      const whole = { ...draft, text: await keepText(api, path, id, plain) }
      const entry = { kind: "sources", id, before: undefined } as const
      perform(
        "add-entry",
        draftEdits(entry, whole, language, conflict?.language ?? language),
        { what: id },
        "file",
      )
      taken.forget()
      done(id)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      setFault(error.message || ui.frame.noServer)
      setBusy(false)
    }
  }
  return { taken, text, setText, draft, setDraft, wrong, fault, busy, paste, open, keep }
}

// Where a text is pasted, dropped or chosen.
function TextTaken({ taking: { text, setText, paste, open } }: { readonly taking: Taking }) {
  const { format } = useBench()
  const { evidence } = useLaterWords()
  const [over, setOver] = useState(false)
  const handed = useSyncExternalStore(droppedText.subscribe, droppedText.file)
  useEffect(() => {
    if (handed === null) return
    handText(null)
    void open(handed)
  }, [handed])
  const area = useId()
  const pasted = (event: ClipboardEvent): void => {
    const words = event.clipboardData.getData("text/plain")
    if (!isPage(words) && words.length <= MOST_SHOWN) return
    event.preventDefault()
    paste(words)
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
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of three ways; the others have controls
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
        {evidence.pasteHere}
      </label>
      {text.length > MOST_SHOWN ? (
        <p id={area} className="small">
          {evidence.taken({ length: format.number(text.length) })}{" "}
          <button type="button" className="link" onClick={() => setText("")}>
            {evidence.another}
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
      <ChooseFile open={open} />
    </div>
  )
}

function ChooseFile({ open }: { readonly open: (file: File) => Promise<void> }) {
  const { evidence } = useLaterWords()
  const file = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={file}
        type="file"
        className="aloud"
        tabIndex={-1}
        aria-label={evidence.chooseFile}
        accept={TEXT_FILES}
        onChange={({ target }) => {
          const chosen = target.files?.[0]
          target.value = ""
          if (chosen !== undefined) void open(chosen)
        }}
      />
      <button type="button" className="link small" onClick={() => file.current?.click()}>
        {evidence.chooseFile}
      </button>
    </>
  )
}
