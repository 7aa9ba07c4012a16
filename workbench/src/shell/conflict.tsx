import { LANGUAGES } from "@parley/core"
import { lazy, type ReactNode, Suspense, useEffect } from "react"
import { Button } from "react-aria-components"
import type { ReportStep, StartStep, View } from "../page/address.ts"
import { useBench } from "../page/bench.tsx"
import { FormsProvider } from "../page/kept.tsx"
import { OpenProvider, titleOf, useLooked, useOpen } from "../page/open.tsx"
import { SurenessProvider } from "../page/sureness.tsx"
import { AnswerStrip } from "../places/board/answer.tsx"
import { publishDialog } from "../places/brief/publishing.ts"
import { LiveOutcomes } from "../places/outcomes/live.tsx"
import { NewsStrip } from "../places/outcomes/news.tsx"
import { Position } from "../places/position/position.tsx"
import { fetchWords } from "../words/index.ts"
import { ActionLog } from "./action-log.tsx"
import { EngineTrouble } from "./engine-trouble.tsx"
import { Guard } from "./guard.tsx"
import { Masthead } from "./masthead.tsx"
import { MissingHere } from "./missing.tsx"
import { useOpenCommands } from "./open-commands.ts"
import { useOpening } from "./opener.ts"
import { useShortcuts } from "./shortcuts.ts"

const LOADERS = {
  board: () => import("../places/board/board.tsx"),
  ways: () => import("../places/ways/ways.tsx"),
  offers: () => import("../places/offers/offers.tsx"),
  situation: () => import("../places/situation/situation.tsx"),
  preferences: () => import("../places/preferences/preferences.tsx"),
  outcomes: () => import("../places/outcomes/outcomes.tsx"),
  moves: () => import("../places/moves/moves.tsx"),
  sure: () => import("../places/sure/sure.tsx"),
  take: () => import("../places/take/take.tsx"),
  evidence: () => import("../places/evidence/evidence.tsx"),
  text: () => import("../places/text/text.tsx"),
}

const loadStart = () => import("../places/start/start.tsx")
const Start = lazy(loadStart)
const Report = lazy(() => import("../places/report/report.tsx"))
const Present = lazy(() => import("../places/present/present.tsx"))
const GoneTexts = lazy(() => import("../parts/gone-texts.ts"))
const loadStale = () => import("./stale.tsx")
const Stale = lazy(loadStale)
const loadTrial = () => import("./trial.tsx")
const TrialStrip = lazy(loadTrial)
const PLACES = {
  board: lazy(LOADERS.board),
  ways: lazy(LOADERS.ways),
  offers: lazy(LOADERS.offers),
  situation: lazy(LOADERS.situation),
  preferences: lazy(LOADERS.preferences),
  outcomes: lazy(LOADERS.outcomes),
  moves: lazy(LOADERS.moves),
  sure: lazy(LOADERS.sure),
  take: lazy(LOADERS.take),
  evidence: lazy(LOADERS.evidence),
  text: lazy(LOADERS.text),
}

// What is not needed yet, so that every place opens at once, and without a server too.
const LATER = [
  ...Object.values(LOADERS),
  loadStart,
  loadStale,
  loadTrial,
  () => import("../places/brief/brief.tsx"),
  ...(publishDialog === null ? [] : [publishDialog]),
  () => import("../places/compare/compare.tsx"),
  () => import("../places/present/present.tsx"),
  () => import("../places/evidence/sources.tsx"),
  () => import("../places/evidence/texts.tsx"),
  () => import("../places/evidence/events.tsx"),
  () => import("../places/evidence/offers.tsx"),
  () => import("../places/outcomes/beside.tsx"),
  () => import("../places/outcomes/guess-form.tsx"),
  () => import("../places/outcomes/guess-result.tsx"),
  () => import("../places/text/editor.ts"),
  () => import("../places/text/picture.ts"),
  () => import("../places/text/table-picture.ts"),
  () => import("../places/library/library.tsx"),
  () => import("../places/library/import.ts"),
  () => import("../places/library/import-report.tsx"),
  () => import("./log.tsx"),
  () => import("./palette.tsx"),
  ...LANGUAGES.map(
    ({ tag }) =>
      () =>
        fetchWords(tag),
  ),
]

// Where the outcomes are before one's eyes.
const SHOWS_OUTCOMES: readonly string[] = ["board", "ways", "offers", "outcomes", "moves", "sure"]

/** One conflict: its masthead, the place looked at, and beside it what follows from it. */
export function Conflict({ path }: { readonly path: string }) {
  const { ui, view } = useBench()
  const opening = useOpening(path)
  // Its place is fetched while the file is.
  useEffect(() => void LOADERS[placeOf(view)]().catch(() => {}), [view])
  switch (opening.kind) {
    case "loading":
      return <Apart>{ui.frame.loading}</Apart>
    case "missing":
      return (
        <Apart>
          {ui.frame.notFound({ path })} <ToLibrary />
        </Apart>
      )
    case "refused":
      return (
        <Apart>
          {opening.status === 0
            ? ui.frame.noServer
            : opening.status === 401
              ? ui.frame.noAccess
              : opening.message || ui.frame.cannotOpen}{" "}
          <Button className="button" onPress={opening.again}>
            {ui.frame.tryAgain}
          </Button>{" "}
          <ToLibrary />
        </Apart>
      )
    case "open":
      return (
        <OpenProvider path={path} document={opening.document} saver={opening.saver}>
          <FormsProvider forms={opening.forms}>
            <SurenessProvider>
              <Opened />
            </SurenessProvider>
          </FormsProvider>
        </OpenProvider>
      )
  }
}

function Opened() {
  const { view, ui, readOnly } = useBench()
  const open = useOpen()
  const { conflict } = open
  useShortcuts()
  const title = titleOf(open) ?? ui.frame.untitled
  useEffect(() => {
    document.title = `${title} · ${ui.frame.parley}`
  }, [title, ui])
  const place = placeOf(view)
  const start = readOnly || conflict === null ? null : view.start
  const report = readOnly ? null : reportIn(view)
  const beside = start === null && report === null
  return (
    <>
      <OnceLooked />
      <Suspense>
        <GoneTexts />
      </Suspense>
      <Masthead />
      <ActionLog />
      {(place === "board" || !beside) && conflict !== null ? <AnswerStrip /> : null}
      <div className="desk" data-place={report !== null ? "report" : beside ? place : "start"}>
        <main id="content" className="place" tabIndex={-1}>
          <Within place={place} start={start} report={report} />
        </main>
        {beside || (report !== null && conflict !== null) ? (
          <Beside isLive={report !== null || !SHOWS_OUTCOMES.includes(place)} hasPosition={beside} />
        ) : null}
      </div>
      {SHOWS_OUTCOMES.includes(place) || !beside ? null : <NewsStrip />}
      {view.slide === null || conflict === null ? null : (
        <Suspense>
          <Present slide={view.slide} />
        </Suspense>
      )}
    </>
  )
}

// What hangs on the outcomes and draws nothing: the commands, and what is fetched once the page has time for it.
function OnceLooked() {
  const { outlook } = useLooked()
  useOpenCommands()
  const isReady = outlook !== null
  useEffect(() => {
    if (!isReady) return
    const idle = requestIdleCallback(() => {
      for (const load of LATER) load().catch(() => {})
    })
    return () => cancelIdleCallback(idle)
  }, [isReady])
  return null
}

function reportIn({ report, entry }: View): OfReport | null {
  return report === null || entry === null ? null : { step: report, source: entry }
}

interface OfReport {
  readonly step: ReportStep
  readonly source: string
}

// What stands beside the place: the outcomes as they are, and what is selected.
function Beside({ isLive, hasPosition }: { readonly isLive: boolean; readonly hasPosition: boolean }) {
  const { ui } = useBench()
  const { conflict } = useOpen()
  return (
    <aside className="aside" aria-label={ui.frame.aside}>
      <Guard>
        {isLive ? <LiveOutcomes /> : null}
        {conflict === null || !hasPosition ? null : <Position />}
      </Guard>
    </aside>
  )
}

// The place looked at, or the guided start in its stead, and above it whatever keeps it from being used.
function Within({
  place,
  start,
  report,
}: {
  readonly place: keyof typeof LOADERS
  readonly start: StartStep | null
  readonly report: OfReport | null
}) {
  const { ui } = useBench()
  const { conflict, stale } = useOpen()
  const Place = PLACES[place]
  // A report may be walked through before there is a whole conflict.
  if (report !== null)
    return (
      <Guard key="report">
        <Suspense fallback={<p className="quiet">{ui.frame.loading}</p>}>
          <Report {...report} />
        </Suspense>
      </Guard>
    )
  return (
    <>
      {stale && place !== "text" ? (
        <Suspense>
          <Stale />
        </Suspense>
      ) : null}
      <EngineTrouble />
      <Tried />
      {start === null ? <MissingHere place={place} /> : null}
      {conflict === null && place !== "text" ? null : (
        <Guard key={start ?? place}>
          <Suspense fallback={<p className="quiet">{ui.frame.loading}</p>}>
            {start === null ? <Place /> : <Start step={start} />}
          </Suspense>
        </Guard>
      )}
    </>
  )
}

function Tried() {
  const { trial } = useLooked()
  return trial === null ? null : (
    <Suspense>
      <TrialStrip />
    </Suspense>
  )
}

function placeOf({ place }: View): keyof typeof LOADERS {
  return place === "library" ? "board" : place
}

function Apart({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <Masthead />
      <main id="content" className="apart">
        <p role="status">{children}</p>
      </main>
    </>
  )
}

function ToLibrary() {
  const { go, ui } = useBench()
  return (
    <Button className="button" onPress={() => go({ file: null, place: "library", state: null })}>
      {ui.frame.backToLibrary}
    </Button>
  )
}
