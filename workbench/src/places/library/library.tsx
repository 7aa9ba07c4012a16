import { READ_EXTENSIONS } from "@parley/core/render"
import type { ConflictEntry } from "@parley/server/interface"
import { lazy, type ReactNode, type RefObject, Suspense, useCallback, useMemo, useRef, useState } from "react"
import { Button } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { useCommands } from "../../page/commands.ts"
import { Overlay } from "../../parts/overlay.tsx"
import { TEXTS } from "../../parts/text-files.ts"
import { CasesDialog } from "./cases-dialog.tsx"
import { listed, SORTS, sortOf } from "./entries.ts"
import { importFiles } from "./import-state.ts"
import { RenameDialog } from "./rename-dialog.tsx"
import { Row } from "./row.tsx"
import { useShelf } from "./shelf-list.ts"
import "../../parts/field.css"
import "./library.css"

const NewConflict = lazy(() => import("./new-conflict.tsx"))
const FromReport = lazy(() => import("./from-report.tsx"))

const READS = [...READ_EXTENSIONS, ...TEXTS].map((each) => `.${each}`).join()
// With more conflicts than these one looks for them by typing.
const FEW = 6

type Asking =
  | { readonly kind: "new" | "report" | "cases" }
  | { readonly kind: "rename"; readonly path: string }

/** The workspace's conflicts, set as a table of contents. */
export default function Library() {
  const { ui, readOnly } = useBench()
  const { list, fault, again } = useShelf()
  const [asking, setAsking] = useState<Asking | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  useLibraryCommands(setAsking, picker)
  const close = () => setAsking(null)
  // The place itself comes back, and in it the focus to where it was begun.
  const closeNew = () => {
    close()
    requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-deed=new]")?.focus())
  }
  const rename = useCallback((path: string) => setAsking({ kind: "rename", path }), [])
  const all = list?.conflicts ?? []
  const isNew = asking?.kind === "new" || asking?.kind === "report"
  const deeds = readOnly ? null : <Deeds ask={setAsking} picker={picker} />
  return (
    <div className="library">
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept={READS}
        onChange={({ target }) => {
          importFiles([...(target.files ?? [])])
          target.value = ""
        }}
      />
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}{" "}
          <Button className="link" onPress={again}>
            {ui.frame.tryAgain}
          </Button>
        </p>
      )}
      {isNew && (
        <Suspense>
          {asking.kind === "new" ? <NewConflict close={closeNew} /> : <FromReport close={closeNew} />}
        </Suspense>
      )}
      {list === null && fault === null && <p className="quiet">{ui.frame.loading}</p>}
      {!isNew && list !== null && all.length === 0 && (
        <section className="library-empty">
          <h2 className="title">{ui.library.emptyTitle}</h2>
          <p className="said">{ui.library.emptyText}</p>
          <p className="said quiet">{ui.library.emptyExample}</p>
          {deeds}
          <p className="small quiet">{ui.library.emptyDrop}</p>
        </section>
      )}
      {!isNew && all.length > 0 && <Contents all={all} deeds={deeds} rename={rename} />}
      {list?.notices.map(({ code, message }) => (
        <p key={code} className="small doubt">
          {message}
        </p>
      ))}
      <Overlay isOpen={asking !== null && !isNew} close={close}>
        {asking?.kind === "cases" && <CasesDialog close={close} />}
        {asking?.kind === "rename" && <RenameDialog path={asking.path} close={close} />}
      </Overlay>
    </div>
  )
}

type Picker = RefObject<HTMLInputElement | null>

function useLibraryCommands(ask: (asking: Asking) => void, picker: Picker): void {
  const { ui, readOnly } = useBench()
  useCommands(
    useMemo(() => {
      if (readOnly) return []
      const group = ui.frame.places.library
      return [
        { id: "library-new", group, name: ui.library.newLong, run: () => ask({ kind: "new" }) },
        { id: "library-report", group, name: ui.library.fromReport, run: () => ask({ kind: "report" }) },
        { id: "library-import", group, name: ui.library.import, run: () => picker.current?.click() },
        { id: "library-cases", group, name: ui.library.openCase, run: () => ask({ kind: "cases" }) },
      ]
    }, [ui, ask, picker, readOnly]),
  )
}

function Deeds({ ask, picker }: { readonly ask: (asking: Asking) => void; readonly picker: Picker }) {
  const { ui } = useBench()
  return (
    <div className="library-deeds no-print">
      <Button className="button primary" data-deed="new" onPress={() => ask({ kind: "new" })}>
        {ui.library.new}
      </Button>
      <Button className="button" onPress={() => ask({ kind: "report" })}>
        {ui.library.fromReport}
      </Button>
      <Button className="button" onPress={() => picker.current?.click()}>
        {ui.library.import}
      </Button>
      <Button className="button" onPress={() => ask({ kind: "cases" })}>
        {ui.library.openCase}
      </Button>
    </div>
  )
}

function Contents({
  all,
  deeds,
  rename,
}: {
  readonly all: readonly ConflictEntry[]
  readonly deeds: ReactNode
  readonly rename: (path: string) => void
}) {
  const { ui, view, settings, format } = useBench()
  const sort = sortOf(view.sort)
  const shown = useMemo(
    () => listed(all, view.where, sort, settings.language),
    [all, view.where, sort, settings.language],
  )
  return (
    <>
      <div className="library-head">
        <h2 className="aloud">{ui.library.contents}</h2>
        {deeds}
        <Find count={all.length} />
      </div>
      <p className="small quiet library-count" role="status">
        {view.where.trim() === ""
          ? ui.library.count({ count: all.length, number: format.number(all.length) })
          : ui.library.found({ count: shown.length, of: all.length })}
      </p>
      <ol className="contents">
        {shown.map((entry) => (
          <Row key={entry.path} entry={entry} rename={rename} />
        ))}
      </ol>
    </>
  )
}

// How the list is searched and sorted, where there is enough of it.
function Find({ count }: { readonly count: number }) {
  const { ui, view, go } = useBench()
  return (
    <div className="library-find no-print">
      {count > FEW && (
        <input
          type="search"
          className="input library-search"
          aria-label={ui.library.search}
          placeholder={ui.library.search}
          value={view.where}
          onChange={({ target }) => go({ where: target.value }, "replace")}
        />
      )}
      {count > 1 && (
        <label className="pick-line">
          <span className="quiet">{ui.library.sort}</span>{" "}
          <select
            className="pick"
            value={sortOf(view.sort)}
            onChange={({ target }) => go({ sort: target.value }, "replace")}
          >
            {SORTS.map((each) => (
              <option key={each} value={each}>
                {ui.library.sorts[each]}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
