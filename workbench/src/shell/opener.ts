import { useCallback, useEffect, useState } from "react"
import { ConflictDocument } from "../document/document.ts"
import { draftsIn } from "../document/drafts.ts"
import { historiesIn, keepingHistory } from "../document/histories.ts"
import type { KeptForms } from "../document/kept-forms.ts"
import { livingPages, PAGE } from "../document/pages.ts"
import { Saver } from "../document/saver.ts"
import { useBench } from "../page/bench.tsx"
import { formsOf } from "../page/kept.tsx"
import { type Api, Refused } from "../server/api.ts"

/** A file on its way to being open. */
export type Opening =
  | { readonly kind: "loading" }
  | {
      readonly kind: "open"
      readonly path: string
      readonly document: ConflictDocument
      readonly saver: Saver
      readonly forms: KeptForms
    }
  | { readonly kind: "missing" }
  | { readonly kind: "refused"; readonly status: number; readonly message: string }

/** Opens a file of the workspace with its history and saving, and closes it, saved, when another one is opened. */
export function useOpening(path: string): Opening & { readonly again: () => void } {
  const { api, notify, ui } = useBench()
  const [opening, setOpening] = useState<Opening>({ kind: "loading" })
  const [attempt, setAttempt] = useState(0)
  const again = useCallback(() => setAttempt((n) => n + 1), [])

  useEffect(() => {
    let left = false
    let close = (): void => {}
    setOpening({ kind: "loading" })
    openFile(api, path, () => notify({ text: ui.frame.restored })).then(
      ({ document, saver, history, forms }) => {
        const leave = (): Promise<void> => {
          history.stop()
          return saver.close()
        }
        if (left) return void leave()
        const stop = follow(api, path, saver, () =>
          notify({
            text: ui.frame.loadedTitle,
            action: { label: ui.frame.loadedUndo, run: () => document.undo() },
          }),
        )
        const leaving = (): void => {
          history.now()
          void saver.flush()
        }
        const hidden = (): void => {
          if (window.document.visibilityState === "hidden") leaving()
        }
        // What would be lost is asked about, and saved meanwhile if it can be.
        const lost = (event: BeforeUnloadEvent): void => {
          if (!saver.unkept()) return
          event.preventDefault()
          leaving()
        }
        window.addEventListener("beforeunload", lost)
        window.addEventListener("pagehide", leaving)
        window.document.addEventListener("visibilitychange", hidden)
        close = () => {
          window.removeEventListener("pagehide", leaving)
          window.document.removeEventListener("visibilitychange", hidden)
          stop()
          void leave().then(() => {
            if (!saver.unkept()) window.removeEventListener("beforeunload", lost)
          })
        }
        setOpening({ kind: "open", path, document, saver, forms })
      },
      (error: unknown) => {
        if (left) return
        if (!(error instanceof Refused)) throw error
        if (error.status === 404) setOpening({ kind: "missing" })
        else setOpening({ kind: "refused", status: error.status, message: error.message })
      },
    )
    return () => {
      left = true
      close()
    }
  }, [api, path, attempt])
  return { ...opening, again }
}

async function openFile(api: Api, path: string, restored: () => void) {
  const [file, workspace, living] = await Promise.all([api.read(path), api.workspace(), livingPages()])
  const drafts = draftsIn(window.localStorage, workspace.id, PAGE)
  const draft = drafts.find(path, living)
  const histories = historiesIn(window.sessionStorage, workspace.id)
  // Of what was not saved any more, the history is that of the draft.
  const begun = draft === null ? null : histories.find(path, draft.text)
  const past = begun ?? histories.find(path, file.text)
  const document = new ConflictDocument(begun === null ? file.text : draft!.text, undefined, past)
  let { revision } = file
  const readOnly = !workspace.capabilities.includes("write")
  // A page that is left saves as it goes, and does not learn that it did.
  if (draft?.text === file.text) drafts.forget(path)
  else if (draft !== null) {
    if (begun === null) document.replace(draft.text, "restore-draft")
    // Where the file has changed as well, saving over the revision of the draft is refused, and the person is asked.
    revision = draft.revision
    restored()
  }
  return {
    document,
    saver: new Saver(document, { path, revision, text: file.text, readOnly }, api, drafts),
    forms: formsOf(workspace.id, path, living),
    history: keepingHistory(histories, path, document),
  }
}

// Follows what happens to the file elsewhere.
function follow(api: Api, path: string, saver: Saver, loaded: () => void): () => void {
  const look = async (revision: string | null): Promise<void> => {
    if ((await saver.noticed(revision)) === "loaded") loaded()
  }
  return api.watch(
    (event) => {
      if (event.path === path) void look(event.revision)
    },
    (reachable) => {
      if (!reachable) return
      void saver.flush()
      // What happened while nobody listened, also that it is gone.
      void look(null)
    },
  )
}
