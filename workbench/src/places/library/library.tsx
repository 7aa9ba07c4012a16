import { useMemo, useRef, useState } from "react"
import { Button, Modal, ModalOverlay } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { useCommands } from "../../page/commands.ts"
import { CasesDialog } from "./cases-dialog.tsx"
import { listed, SORTS, sortOf } from "./entries.ts"
import { importFiles } from "./import-state.ts"
import { NewConflict } from "./new-conflict.tsx"
import { RenameDialog } from "./rename-dialog.tsx"
import { Row } from "./row.tsx"
import { useShelf } from "./shelf-list.ts"
import "../../parts/field.css"
import "./library.css"

const READS = ".yaml,.yml,.json,.gmcr,.nfg"
// With more conflicts than these one looks for them by typing.
const FEW = 6

type Asking = { readonly kind: "new" | "cases" } | { readonly kind: "rename"; readonly path: string }

/** The workspace's conflicts, set as a table of contents. */
export default function Library() {
  const { ui, view, go, settings, format } = useBench()
  const { list, fault, again } = useShelf()
  const [asking, setAsking] = useState<Asking | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const sort = sortOf(view.sort)
  const all = list?.conflicts ?? []
  const shown = useMemo(
    () => listed(all, view.where, sort, settings.language),
    [all, view.where, sort, settings.language],
  )

  useCommands(
    useMemo(() => {
      const group = ui.frame.places.library
      return [
        { id: "library-new", group, name: ui.library.newLong, run: () => setAsking({ kind: "new" }) },
        { id: "library-import", group, name: ui.library.import, run: () => picker.current?.click() },
        { id: "library-cases", group, name: ui.library.openCase, run: () => setAsking({ kind: "cases" }) },
      ]
    }, [ui]),
  )

  const isEmpty = list !== null && all.length === 0
  const deeds = (
    <div className="library-deeds no-print">
      <Button className="button primary" onPress={() => setAsking({ kind: "new" })}>
        {ui.library.new}
      </Button>
      <Button className="button" onPress={() => picker.current?.click()}>
        {ui.library.import}
      </Button>
      <Button className="button" onPress={() => setAsking({ kind: "cases" })}>
        {ui.library.openCase}
      </Button>
    </div>
  )
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
      {list === null && fault === null && <p className="quiet">{ui.frame.loading}</p>}
      {isEmpty && (
        <section className="library-empty">
          <h2 className="title">{ui.library.emptyTitle}</h2>
          <p className="said">{ui.library.emptyText}</p>
          <p className="said quiet">{ui.library.emptyExample}</p>
          {deeds}
          <p className="small quiet">{ui.library.emptyDrop}</p>
        </section>
      )}
      {list !== null && all.length > 0 && (
        <>
          <div className="library-head">
            <h2 className="aloud">{ui.library.contents}</h2>
            {deeds}
            <div className="library-find no-print">
              {all.length > FEW && (
                <input
                  type="search"
                  className="input library-search"
                  aria-label={ui.library.search}
                  placeholder={ui.library.search}
                  value={view.where}
                  onChange={({ target }) => go({ where: target.value }, "replace")}
                />
              )}
              {all.length > 1 && (
                <label className="pick-line">
                  <span className="quiet">{ui.library.sort}</span>{" "}
                  <select
                    className="pick"
                    value={sort}
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
          </div>
          <p className="small quiet library-count" role="status">
            {view.where.trim() === ""
              ? ui.library.count({ count: all.length, number: format.number(all.length) })
              : ui.library.found({ count: shown.length, of: all.length })}
          </p>
          <ol className="contents">
            {shown.map((entry) => (
              <Row
                key={entry.path}
                entry={entry}
                rename={() => setAsking({ kind: "rename", path: entry.path })}
              />
            ))}
          </ol>
        </>
      )}
      {list?.notices.map(({ code, message }) => (
        <p key={code} className="small doubt">
          {message}
        </p>
      ))}
      <ModalOverlay
        className="overlay"
        isDismissable={asking?.kind !== "new"}
        isOpen={asking !== null}
        onOpenChange={(open) => {
          if (!open) setAsking(null)
        }}
      >
        <Modal className="modal">
          {asking?.kind === "new" && <NewConflict close={() => setAsking(null)} />}
          {asking?.kind === "cases" && <CasesDialog close={() => setAsking(null)} />}
          {asking?.kind === "rename" && <RenameDialog path={asking.path} close={() => setAsking(null)} />}
        </Modal>
      </ModalOverlay>
    </div>
  )
}
