import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react"
import { useBench } from "../../page/bench.tsx"
import { Overlay } from "../../parts/overlay.tsx"
import { handText, isTextFile } from "../../parts/text-files.ts"
import { Refused } from "../../server/api.ts"
import { atSource } from "./at-source.ts"
import type { Incoming } from "./import.ts"
import { importFiles, importState } from "./import-state.ts"
import { useRefusal } from "./refusal.ts"
import { createBeside } from "./shelf.ts"
import "./library.css"

// Readers of other programs' files, and what is said of them: fetched for a file, or when there is time.
const LOADERS = {
  read: () => import("./import.ts"),
  report: () => import("./import-report.tsx"),
  text: () => import("../../parts/taken.ts"),
  begin: () => import("./begin-report.ts"),
}
const ImportReport = lazy(LOADERS.report)

// What a conflict file may have where the server does not say.
const MOST_BYTES = 16_000_000

/**
 * Takes files that are dropped anywhere on the window, or picked in the library, and says what would become of them
 * before anything is written. Conflict files without problems are taken at once. A text begins a conflict, or is a further
 * one of the conflict that is open.
 */
export function DropImport() {
  const { api, ui, go, notify, words, view } = useBench()
  const begin = useBegin()
  const files = useSyncExternalStore(importState.subscribe, importState.files)
  const [report, setReport] = useState<readonly Incoming[] | null>(null)
  const [busy, setBusy] = useState(false)
  const refusal = useRefusal()
  const isOver = useDrop(importFiles)

  const write = async (items: readonly Incoming[]): Promise<void> => {
    setBusy(true)
    const made: string[] = []
    try {
      for (const item of items) {
        if (item.kind === "conflict") made.push((await createBeside(api, item.path, item.text)).path)
      }
    } catch (error) {
      notify({ text: refusal(error) })
    }
    setBusy(false)
    setReport(null)
    if (made.length === 1) {
      // What is to be mended comes first: errors of the text, or what waits for review.
      const item = items.find(({ kind }) => kind === "conflict")
      const wrong = item?.problems.some(({ severity }) => severity === "error")
      go({ file: made[0]!, place: wrong === true ? "situation" : "board", state: null, scenario: null })
    }
    if (made.length > 0) notify({ text: ui.library.imported({ paths: made }) })
  }

  useEffect(() => {
    if (files.length === 0) return
    importFiles([])
    void readAll(files, words.cli.untitled).then((all) => {
      const texts = all.flatMap((item) => (item.kind === "report" ? [item.file] : []))
      if (texts.length > 0 && view.file === null) void begin(texts)
      else if (texts.length > 0) {
        handText(texts[0]!)
        go({ place: "evidence", part: "texts", entry: null })
      }
      const items = all.filter(({ kind }) => kind !== "report")
      if (items.length === 0) return
      const plain = items.every((item) => item.kind === "conflict" && item.asIs && item.problems.length === 0)
      if (plain) void write(items)
      else setReport(items)
    })
  }, [files])

  return (
    <>
      {isOver && (
        <div className="drop-here" aria-hidden="true">
          <p className="title">{ui.library.dropHere}</p>
        </div>
      )}
      <Overlay isOpen={report !== null} close={() => setReport(null)}>
        <Suspense>
          {report !== null && <ImportReport items={report} busy={busy} accept={() => void write(report)} />}
        </Suspense>
      </Overlay>
    </>
  )
}

// Begins a conflict from texts that were dropped.
function useBegin(): (files: readonly File[]) => Promise<void> {
  const { api, ui, go, notify, settings } = useBench()
  const refusal = useRefusal()
  return async (files) => {
    try {
      const [{ plainOfFile }, { beginReport }] = await Promise.all([LOADERS.text(), LOADERS.begin()])
      const texts = await Promise.all(files.map(plainOfFile))
      const fallback = ui.library.fallbackName
      const begun = await beginReport(api, texts, { language: settings.language, fallback })
      if (begun === null) notify({ text: ui.library.noText({ file: files[0]!.name }) })
      else go(atSource(begun))
    } catch (error) {
      const isRefused = error instanceof Refused
      notify({ text: isRefused ? refusal(error) : ui.library.notReadText({ file: files[0]!.name }) })
    }
  }
}

async function readAll(files: readonly File[], untitled: string): Promise<Incoming[]> {
  return Promise.all(
    files.map(async (file): Promise<Incoming> => {
      try {
        // A folder, or a file that is gone meanwhile, cannot be read.
        const bytes = file.size > MOST_BYTES ? new Uint8Array(MOST_BYTES + 1) : await file.bytes()
        const { incoming } = await LOADERS.read()
        const item = incoming(file.name, bytes, MOST_BYTES, untitled)
        const isReport = item.kind === "refused" && item.why !== "" && isTextFile(file)
        return isReport ? { kind: "report", name: file.name, file, problems: [] } : item
      } catch {
        return { kind: "refused", name: file.name, why: "unknown", problems: [] }
      }
    }),
  )
}

/** Whether files are held over the window; `take` gets those dropped. The browser never opens them in the page's place. */
function useDrop(take: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const holds = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false
    const over = (event: DragEvent): void => {
      if (!holds(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      // Nothing related: it left the window.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      setOver(false)
      if (!holds(event)) return
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) take(files)
    }
    window.addEventListener("dragover", over)
    window.addEventListener("dragleave", leave)
    window.addEventListener("drop", drop)
    return () => {
      window.removeEventListener("dragover", over)
      window.removeEventListener("dragleave", leave)
      window.removeEventListener("drop", drop)
    }
  }, [take])
  return isOver
}
