import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react"
import { I18nProvider } from "react-aria-components"
import { Aloud } from "../page/aloud.tsx"
import { useBench } from "../page/bench.tsx"
import { LibraryForms } from "../page/kept.tsx"
import { DropImport } from "../places/library/drop-import.tsx"
import { Conflict } from "./conflict.tsx"
import { Guard } from "./guard.tsx"
import { Masthead } from "./masthead.tsx"
import { Notices } from "./notices.tsx"
import { paletteState } from "./palette-state.ts"
import { useShortcuts } from "./shortcuts.ts"
import "./app.css"

const loadPalette = () => import("./palette.tsx")
const Palette = lazy(loadPalette)
const Library = lazy(() => import("../places/library/library.tsx"))

/** The whole page: the library, or one conflict. */
export function App() {
  const { view, ui, settings, readOnly } = useBench()
  useEffect(() => {
    if (view.file === null) document.title = ui.frame.parley
  }, [view.file, ui])
  // What the components say themselves is said in the language chosen here, not in the browser's.
  return (
    <I18nProvider locale={settings.language}>
      <a className="skip" href="#content">
        {ui.frame.skip}
      </a>
      {view.file === null ? <Shelf /> : <Conflict key={view.file} path={view.file} />}
      {readOnly ? null : <DropImport />}
      <Commands />
      <Notices />
      <Aloud />
    </I18nProvider>
  )
}

// Milliseconds after which the palette is fetched unasked, when the page has long been of use.
const PALETTE = 2000

/** The palette, once somebody opens it, and else a little later, so that it is there without a server too. */
function Commands() {
  const isOpen = useSyncExternalStore(paletteState.subscribe, paletteState.isOpen)
  const [here, setHere] = useState(false)
  useEffect(() => {
    if (isOpen) return setHere(true)
    const come = (): void => {
      loadPalette().then(
        () => setHere(true),
        () => {},
      )
    }
    const timer = setTimeout(come, PALETTE)
    return () => clearTimeout(timer)
  }, [isOpen])
  return here || isOpen ? (
    <Guard>
      <Suspense>
        <Palette />
      </Suspense>
    </Guard>
  ) : null
}

function Shelf() {
  const { ui } = useBench()
  useShortcuts()
  return (
    <>
      <Masthead />
      <main id="content" className="library-page" tabIndex={-1}>
        <Guard>
          <Suspense fallback={<p className="quiet">{ui.frame.loading}</p>}>
            <LibraryForms>
              <Library />
            </LibraryForms>
          </Suspense>
        </Guard>
      </main>
    </>
  )
}
