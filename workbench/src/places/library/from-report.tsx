import { freshId, newDocument, VERSION } from "@parley/core/file"
import { useId, useRef, useState } from "react"
import { Button } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { isText, useKept } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { CancelOrDiscard, Restored } from "../../parts/kept.tsx"
import { isPage, keepText, plainOf, plainOfPaste } from "../../parts/taken.ts"
import { type PlainText, tidy } from "../../reading/plain.ts"
import { fileNameOf } from "./names.ts"
import { useRefusal } from "./refusal.ts"
import { createBeside } from "./shelf.ts"

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
          accept=".txt,.text,.md,.html,.htm,.pdf,text/plain,text/html,application/pdf"
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
    </section>
  )
}

// The text so far, and the way to the file.
function useBeginning(close: () => void) {
  const { ui, api, go, settings, notify } = useBench()
  const { evidence } = useLaterWords()
  const kept = useKept("conflict from report", "", isText)
  const of = useRef<Pick<PlainText, "title" | "date">>({ title: null, date: null })
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const refusal = useRefusal()
  const take = ({ text, title, date }: PlainText): void => {
    of.current = { title, date }
    kept.set(text)
    setFault(text === "" ? evidence.noText : null)
  }
  const open = async (chosen: File): Promise<void> => {
    setBusy(true)
    try {
      take(await plainOf(chosen))
    } catch {
      setFault(evidence.unreadable({ file: chosen.name }))
    }
    setBusy(false)
  }
  const read = async (): Promise<void> => {
    const text = tidy(kept.value)
    if (text === "") return setFault(evidence.noText)
    setBusy(true)
    const title = of.current.title ?? firstLine(text)
    const source = freshId(title, [], "source")
    try {
      const path = `${fileNameOf(title, ui.library.fallbackName)}.yaml`
      const name = await keepText(api, path, source, text)
      const { date } = of.current
      const data = {
        parley: VERSION,
        title,
        ...(settings.language === "en" ? {} : { language: settings.language }),
        sources: { [source]: { title, ...(date === null ? {} : { date }), kind: "press", text: name } },
      }
      const saved = await createBeside(api, path, newDocument(data))
      kept.forget()
      close()
      go({
        file: saved.path,
        place: "board",
        report: "source",
        entry: source,
        state: null,
        scenario: null,
        where: "",
      })
    } catch (error) {
      setBusy(false)
      notify({ text: refusal(error) })
    }
  }
  return { kept, take, open, read, fault, busy }
}

// What a text begins with, as far as a title goes.
function firstLine(text: string): string {
  const [line = ""] = text.split("\n", 1)
  return line.length <= 120 ? line : `${line.slice(0, line.lastIndexOf(" ", 120))} …`
}
