import { otherLanguage } from "@parley/core/file"
import { lazy, useCallback, useState } from "react"
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components"
import { changed, type Place, SLIDES, START } from "../page/address.ts"
import { useBench } from "../page/bench.tsx"
import { useNarrow } from "../page/narrow.ts"
import { titleOf, useMaybeOpen } from "../page/open.tsx"
import { PlainLink } from "../parts/plain-link.tsx"
import { publishDialog } from "../places/brief/publishing.ts"
import { ExportCommands, ExportMenu } from "../places/text/export-menu.tsx"
import { LateDialog } from "./late-dialog.tsx"
import { openPalette } from "./palette-state.ts"
import { isApple } from "./platform.ts"
import { SavingState } from "./saving.tsx"
import { ScenarioMenu } from "./scenario-menu.tsx"
import { SettingsMenu } from "./settings-menu.tsx"
import { KEYS, keysText } from "./shortcuts.ts"
import "./masthead.css"

const Brief = lazy(() => import("../places/brief/brief.tsx"))
const Publish = publishDialog === null ? null : lazy(publishDialog)

/** What opens over the page to be handed on. */
interface Papers {
  readonly brief: () => void
  readonly publish: (() => void) | null
}

/** The head of every page: where one is, what can be done everywhere. */
export function Masthead() {
  const { ui, view, go, hrefOf, format, settings, places } = useBench()
  const open = useMaybeOpen()
  const conflict = open?.conflict ?? null
  const narrow = useNarrow()
  const [paper, setPaper] = useState<keyof Papers | null>(null)
  const openBrief = useCallback(() => setPaper("brief"), [])
  const openPublish = useCallback(() => setPaper("publish"), [])
  const papers = { brief: openBrief, publish: Publish === null ? null : openPublish }
  return (
    <header className="masthead">
      <div className="masthead-line">
        <PlainLink
          className="wordmark"
          href={hrefOf(START)}
          onPress={() => go({ file: null, place: "library", state: null, against: null, scenario: null })}
        >
          <svg viewBox="0 0 32 32" width="18" height="18" aria-hidden="true">
            <path
              fill="currentcolor"
              d="M12 6a10 10 0 1 0 5.6 18.3A10 10 0 0 1 17.6 7.7 9.9 9.9 0 0 0 12 6z"
            />
            <circle cx="20" cy="16" r="8.9" fill="none" stroke="currentcolor" strokeWidth="2.2" />
          </svg>
          <span className="wordmark-name">{ui.frame.parley}</span>
        </PlainLink>
        {view.file === null ? (
          <p className="quiet small tagline">{ui.frame.tagline}</p>
        ) : (
          <p className="quiet small path">{view.file}</p>
        )}
        {open === null ? null : (
          <>
            <ExportCommands />
            <PaperDialogs shown={paper} papers={papers} close={() => setPaper(null)} />
            <div className="masthead-saving no-print">
              <SavingState />
            </div>
          </>
        )}
        {narrow ? (
          <DialogTrigger>
            <Button className="tool icon masthead-more no-print" aria-label={ui.frame.more}>
              <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
                <path d="M3 6h14M3 10h14M3 14h14" />
              </svg>
            </Button>
            <Popover className="popover" placement="bottom end">
              <Dialog className="masthead-menu" aria-label={ui.frame.more}>
                {({ close }) => <Tools leave={close} papers={papers} />}
              </Dialog>
            </Popover>
          </DialogTrigger>
        ) : (
          <div className="masthead-tools no-print">
            <Tools papers={papers} />
          </div>
        )}
      </div>
      <h1 className="title">
        <span
          lang={
            conflict === null
              ? undefined
              : otherLanguage(conflict.title, settings.language, conflict.language)
          }
        >
          {view.file === null ? ui.frame.places.library : ((open && titleOf(open)) ?? ui.frame.untitled)}
        </span>
        {conflict?.asOf === undefined ? null : (
          <span className="as-of">{ui.frame.asOf({ date: format.date(conflict.asOf) })}</span>
        )}
      </h1>
      {view.file === null ? null : (
        <div className="masthead-line places">
          <nav className="no-print" aria-label={ui.frame.placesLabel}>
            <ul>
              {places.map((place) => (
                <li key={place}>
                  <PlaceLink place={place} />
                </li>
              ))}
            </ul>
          </nav>
          {open === null ? null : <ScenarioMenu />}
        </div>
      )}
      {open !== null && conflict?.scenario != null ? (
        <p className="scenario-note">
          {(view.place === "text" ? ui.frame.scenarioText : ui.frame.scenarioEditing)({
            name: open.local(conflict.scenario.name),
          })}
        </p>
      ) : null}
    </header>
  )
}

function PaperDialogs({
  shown,
  papers: { brief, publish },
  close,
}: {
  readonly shown: keyof Papers | null
  readonly papers: Papers
  readonly close: () => void
}) {
  const { ui } = useBench()
  return (
    <>
      <LateDialog
        of={Brief}
        look="wide brief-modal"
        command={{ id: "brief", group: ui.text.save, name: ui.text.brief }}
        isOpen={shown === "brief"}
        open={brief}
        close={close}
      />
      {Publish !== null && publish !== null && (
        <LateDialog
          of={Publish}
          look="wide"
          command={{ id: "publish", group: ui.text.save, name: ui.text.publish }}
          isOpen={shown === "publish"}
          open={publish}
          close={close}
        />
      )}
    </>
  )
}

// What can be done everywhere.
function Tools({ leave, papers }: { readonly leave?: () => void; readonly papers: Papers }) {
  const { ui, go, presents } = useBench()
  const open = useMaybeOpen()
  // Where they stand in a menu, that is gone once something lies over the page.
  const left = (run: () => void) => () => {
    leave?.()
    run()
  }
  return (
    <>
      {open === null ? null : (
        <>
          <span className="masthead-undo">
            <UndoButtons />
          </span>
          {presents && (
            <Button className="tool" onPress={left(() => go({ slide: SLIDES[0] }))}>
              {ui.frame.present}
            </Button>
          )}
          <ExportMenu brief={left(papers.brief)} publish={papers.publish && left(papers.publish)} />
        </>
      )}
      <Button className="tool" onPress={left(openPalette)}>
        {ui.frame.palette} <kbd>{keysText(KEYS.palette, isApple())}</kbd>
      </Button>
      <SettingsMenu />
    </>
  )
}

function PlaceLink({ place }: { readonly place: Place }) {
  const { ui, view, go, hrefOf } = useBench()
  const isHere = view.place === place
  return (
    <PlainLink
      className="place-link"
      href={hrefOf(changed(view, { place }))}
      current={isHere}
      onPress={() => go({ place })}
    >
      {ui.frame.places[place]}
    </PlainLink>
  )
}

function UndoButtons() {
  const { ui } = useBench()
  const open = useMaybeOpen()
  if (open === null) return null
  const { moment, document } = open
  const named = (entry: typeof moment.undoable): string =>
    entry === null ? "" : ui.actions[entry.name]({ what: entry.params.what ?? "" })
  return (
    <>
      <Button
        className="tool icon"
        aria-label={
          moment.undoable === null ? ui.frame.undo : ui.frame.undoWhat({ what: named(moment.undoable) })
        }
        isDisabled={moment.undoable === null}
        onPress={() => document.undo()}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d="M7 4 3 8l4 4M3.5 8H12a4.5 4.5 0 0 1 0 9H8" />
        </svg>
      </Button>
      <Button
        className="tool icon"
        aria-label={
          moment.redoable === null ? ui.frame.redo : ui.frame.redoWhat({ what: named(moment.redoable) })
        }
        isDisabled={moment.redoable === null}
        onPress={() => document.redo()}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d="m13 4 4 4-4 4M16.5 8H8a4.5 4.5 0 0 0 0 9h4" />
        </svg>
      </Button>
    </>
  )
}
