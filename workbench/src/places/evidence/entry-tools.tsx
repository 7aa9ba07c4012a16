import { type ReactNode, useState } from "react"
import { Button, Dialog, Heading } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { putAway } from "../../parts/gone-texts.ts"
import { Overlay } from "../../parts/overlay.tsx"
import { entryAt } from "../../parts/paths.ts"
import { textPath } from "../../parts/text-path.ts"
import { Refused } from "../../server/api.ts"
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
  const { ui } = useBench()
  const later = useLaterWords()
  const { moment, stale } = useOpen()
  const [asking, setAsking] = useState(false)
  const remove = useRemove(kind, id)
  // That no other source names: it would be nobody's.
  const text = kind === "sources" ? ownText(moment.reading.data, id) : null
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
        onClick={() => (text === null ? remove(null) : setAsking(true))}
      >
        {later.evidence.remove}
      </button>
      <Overlay isOpen={asking} close={() => setAsking(false)}>
        {text === null ? null : <Asked text={text} remove={remove} close={() => setAsking(false)} />}
      </Overlay>
    </span>
  )
}

// Whether a source's text goes along.
function Asked({
  text,
  remove,
  close,
}: {
  readonly text: string
  readonly remove: (text: string | null) => void
  readonly close: () => void
}) {
  const { ui } = useBench()
  const { evidence } = useLaterWords()
  const choice = (primary: boolean, also: string | null, said: ReactNode) => (
    <Button
      className={primary ? "button primary" : "button"}
      autoFocus={primary}
      onPress={() => {
        close()
        remove(also)
      }}
    >
      {said}
    </Button>
  )
  return (
    <Dialog className="dialog">
      <Heading slot="title" className="title">
        {evidence.removeText}
      </Heading>
      <p>{evidence.removeTextHint({ file: text })}</p>
      <div className="dialog-choice">
        {choice(true, text, evidence.removeBoth)}
        {choice(false, null, evidence.keepText)}
        <Button className="link" onPress={close}>
          {ui.frame.cancel}
        </Button>
      </div>
    </Dialog>
  )
}

// Takes an entry off the record, and moves a text to the trash with it.
function useRemove(kind: EntryKind, id: string): (text: string | null) => void {
  const { api, ui, notify } = useBench()
  const { evidence } = useLaterWords()
  const { path, moment, perform, document } = useOpen()
  return (text) => {
    perform("delete-entry", removal(moment.reading.data, kind, id), { what: id }, "file")
    notify({
      text: evidence.removed({ id }),
      action: { label: ui.frame.undo, run: () => document.undo() },
    })
    if (text === null) return
    putAway(api, textPath(path, text)).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error
      if (error.status !== 404) notify({ text: error.message || ui.frame.noServer })
    })
  }
}

function ownText(data: Parameters<typeof entryAt>[0], id: string): string | null {
  const sources = entryAt(data, ["sources"])
  const text = entryAt(data, ["sources", id, "text"])
  if (typeof text !== "string" || typeof sources !== "object" || sources === null) return null
  const others = Object.entries(sources).filter(([other]) => other !== id)
  return others.some(([, source]) => entryAt(source, ["text"]) === text) ? null : text
}
