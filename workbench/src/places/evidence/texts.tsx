import { useEffect, useState, useSyncExternalStore } from "react"
import { useBench } from "../../page/bench.tsx"
import { useKeptOpen } from "../../page/kept.tsx"
import { useOpen } from "../../page/open.tsx"
import { droppedText } from "../../parts/text-files.ts"
import { textPath } from "../../parts/text-path.ts"
import { Refused } from "../../server/api.ts"
import { TakeIn } from "./take-in.tsx"
import { TextView } from "./text-view.tsx"
import "./record.css"
import "./texts.css"
import { useLaterWords } from "../../page/later-words.ts"

/** The texts of the sources: one is taken in, or looked at, and what it says becomes claims, events, reasons, options. */
export default function Texts() {
  const { view, go, readOnly } = useBench()
  const later = useLaterWords()
  const { base, local } = useOpen()
  const sources = base?.record.sources.filter(({ text }) => text !== undefined) ?? []
  const chosen = sources.find(({ id }) => id === view.entry) ?? null
  const [taking, setTaking] = useKeptOpen("take in")
  const dropped = useSyncExternalStore(droppedText.subscribe, droppedText.file)
  const isTaking = taking || sources.length === 0 || dropped !== null
  useEffect(() => {
    if (dropped !== null) setTaking(true)
  }, [dropped])
  if (readOnly) return <p className="said quiet">{later.evidence.noTexts}</p>
  return (
    <div className="record">
      {sources.length > 0 && (
        <div className="choices no-print">
          {sources.map(({ id, title }) => {
            const on = !isTaking && id === chosen?.id
            return (
              <button
                key={id}
                type="button"
                className="choice"
                aria-pressed={on}
                data-selected={on ? "" : undefined}
                onClick={() => {
                  setTaking(false)
                  go({ entry: id })
                }}
              >
                {local(title)}
              </button>
            )
          })}
          <button
            type="button"
            className="choice"
            aria-pressed={isTaking}
            data-selected={isTaking ? "" : undefined}
            onClick={() => setTaking(true)}
          >
            {later.evidence.takeIn}
          </button>
        </div>
      )}
      {isTaking ? (
        <TakeIn
          done={(id) => {
            setTaking(false)
            go({ entry: id })
          }}
        />
      ) : chosen === null ? (
        <p className="said quiet">{later.evidence.chooseText}</p>
      ) : (
        <Fetched key={chosen.id} source={chosen.id} file={chosen.text!} />
      )}
    </div>
  )
}

function Fetched({ source, file }: { readonly source: string; readonly file: string }) {
  const { api, ui } = useBench()
  const { path } = useOpen()
  const [text, setText] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    let left = false
    api.text(textPath(path, file)).then(
      (found) => {
        if (!left) setText(found.text)
      },
      (error: unknown) => {
        if (!(error instanceof Refused)) throw error
        if (!left) setFault(error.message || ui.frame.noServer)
      },
    )
    return () => {
      left = true
    }
  }, [api, path, file, ui])
  if (fault !== null) return <p className="wrong">{fault}</p>
  return text === null ? (
    <p className="quiet">{ui.frame.loading}</p>
  ) : (
    <TextView source={source} text={text} />
  )
}
