import { isPage, MAX_PAGE, type PlainText } from "@parley/reading"
import { SHAPES, type Shape } from "@parley/reading/draft"
import { useId, useRef, useState } from "react"
import { Button } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { isText, useKept } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { CancelOrDiscard, Restored } from "../../parts/kept.tsx"
import { plainOfFile, plainOfPaste } from "../../parts/taken.ts"
import { isTextFile, TEXT_FILES } from "../../parts/text-files.ts"
import { atSource } from "./at-source.ts"
import { beginReport, beginShape, saidIn } from "./begin-report.ts"
import { useRefusal } from "./refusal.ts"

// Longer texts are not shown in a field, which would make the page slow.
const MOST_SHOWN = 60_000

/**
 * Begins a conflict from a report: its text is kept beside a file that names it as a source and says nothing else yet;
 * what it proposes follows there, step by step.
 */
export default function FromReport({ close }: { readonly close: () => void }) {
  const { format } = useBench()
  const { evidence, report } = useLaterWords()
  const { kept, take, open, read, fault, busy } = useBeginning(close)
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  return (
    <section
      className="beginning"
      aria-labelledby={`${id}-title`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const [chosen] = event.dataTransfer.files
        if (chosen === undefined) return
        // The window takes conflict files that are dropped on it.
        event.preventDefault()
        event.stopPropagation()
        void open(chosen)
      }}
    >
      <h2 id={`${id}-title`} className="title">
        {report.newTitle}
      </h2>
      <Restored of={kept} />
      <div className="field">
        <label htmlFor={id}>{report.newHint}</label>
        {kept.value.length > MOST_SHOWN ? (
          <p className="small">{evidence.taken({ length: format.number(kept.value.length) })}</p>
        ) : (
          <textarea
            id={id}
            className="plain-field from-report-text"
            dir="auto"
            rows={14}
            // biome-ignore lint/a11y/noAutofocus: whoever begins a conflict has just asked to
            autoFocus
            value={kept.value}
            onPaste={(event) => {
              const words = event.clipboardData.getData("text/plain")
              if (!isPage(words) && words.length <= MOST_SHOWN) return
              event.preventDefault()
              take(plainOfPaste(words))
            }}
            onChange={({ target }) => kept.set(target.value)}
          />
        )}
      </div>
      <p className="small wrong" role="status">
        {fault ?? ""}
      </p>
      <div className="beginning-end">
        <Button
          className="button primary"
          isDisabled={busy || kept.value.trim() === ""}
          onPress={() => void read()}
        >
          {report.read}
        </Button>
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
        <Button className="button" onPress={() => file.current?.click()}>
          {evidence.chooseFile}
        </Button>
        <CancelOrDiscard of={kept} close={close} />
      </div>
      <Shapes close={close} />
    </section>
  )
}

// Shapes to begin from, where there is no report.
function Shapes({ close }: { readonly close: () => void }) {
  const { ui, api, go, settings, notify } = useBench()
  const { report } = useLaterWords()
  const [busy, setBusy] = useState(false)
  const refusal = useRefusal()
  const begin = async (shape: Shape): Promise<void> => {
    setBusy(true)
    try {
      const of = { language: settings.language, fallback: ui.library.fallbackName }
      const begun = await beginShape(api, shape, of)
      close()
      go(atSource(begun))
    } catch (error) {
      setBusy(false)
      notify({ text: refusal(error) })
    }
  }
  return (
    <section className="from-shape">
      <p>{report.shapes}</p>
      <div className="choices">
        {SHAPES.map((shape) => (
          <button
            key={shape.id}
            type="button"
            className="choice"
            disabled={busy}
            onClick={() => void begin(shape)}
          >
            {saidIn(shape, settings.language).said.title}
          </button>
        ))}
      </div>
    </section>
  )
}

// The text so far, and the way to the file.
function useBeginning(close: () => void) {
  const { ui, api, go, settings, notify, format } = useBench()
  const { evidence } = useLaterWords()
  const kept = useKept("conflict from report", "", isText)
  const of = useRef<Omit<PlainText, "text">>({ title: null, date: null, publisher: null })
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const refusal = useRefusal()
  const take = ({ text, ...told }: PlainText): void => {
    of.current = told
    kept.set(text)
    setFault(text === "" ? evidence.noText : null)
  }
  const open = async (chosen: File): Promise<void> => {
    setBusy(true)
    try {
      if (!isTextFile(chosen)) throw new TypeError("no text")
      take(await plainOfFile(chosen))
    } catch (error) {
      setFault(
        error instanceof RangeError
          ? evidence.longPage({ limit: format.number(MAX_PAGE) })
          : evidence.unreadable({ file: chosen.name }),
      )
    }
    setBusy(false)
  }
  const read = async (): Promise<void> => {
    setBusy(true)
    try {
      const fallback = ui.library.fallbackName
      const text = { ...of.current, text: kept.value }
      const begun = await beginReport(api, [text], { language: settings.language, fallback })
      if (begun === null) {
        setBusy(false)
        return setFault(evidence.noText)
      }
      kept.forget()
      close()
      go(atSource(begun))
    } catch (error) {
      setBusy(false)
      notify({ text: refusal(error) })
    }
  }
  return { kept, take, open, read, fault, busy }
}
