import type { Concept } from "@parley/core"
import { applyScenario } from "@parley/core/file"
import { useCallback, useEffect, useMemo, useState } from "react"
import { selecting } from "../../page/address.ts"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { renamedState } from "../../page/changes.ts"
import { EngineFailure } from "../../page/engine.ts"
import { useLooked, useOpen } from "../../page/open.tsx"
import { usePrinting } from "../../page/printing.ts"
import { useSame } from "../../page/same.ts"
import { useTold } from "../../page/told.ts"
import { differing, flipped } from "../../parts/state-text.ts"
import { useSteady } from "../../parts/steady.ts"
import { useBesideName } from "../../parts/worlds.ts"
import type { StatesRequest, Values } from "../../worker/protocol.ts"
import type { Fixed } from "./column.ts"
import { Controls } from "./controls.tsx"
import { Drill, type Drilled } from "./drill.tsx"
import { Grid, MOST_COLUMNS } from "./grid.tsx"
import type { Drawn } from "./grid-row.tsx"
import { type Listing, useListing } from "./listing.ts"
import type { ListingRequest } from "./pages.ts"
import { MOST_PRINTED, PrintedGrid } from "./printed-grid.tsx"
import { type Row, rowsOf } from "./rows.ts"
import "./table.css"

const NO_RANKS: readonly number[] = []

/** The option table with all that belongs to it: what is listed and how, the counts of each row, the grid itself. */
export function OptionTable() {
  const { ui, settings } = useBench()
  const { conflict } = useOpen()
  const { concepts } = settings
  const { request, order } = useRequest()
  const listing = useListing(request)
  const { sort: _, ...filter } = request
  const { answer: values } = useAnswer({ ...filter, kind: "values" })
  const fixed = useFixed(listing, request)
  const rows = useRows()
  const drawn = useDrawn(listing, values)
  const printing = usePrinting()
  const [drilled, setDrilled] = useState<Drilled | null>(null)
  const act = useAct(setDrilled)
  const flip = useFlip(request)
  if (conflict === null || drawn === null) return null
  const { total, matching, fault, failure } = listing
  const most = printing ? MOST_PRINTED : MOST_COLUMNS
  const { which, where } = request
  return (
    <section className="table" aria-labelledby="table-heading">
      <header className="table-head">
        <h2 id="table-heading" className="title">
          {ui.outcomes.table}
        </h2>
        <p className="small quiet" aria-live="polite">
          {total === null ? "" : ui.outcomes.listed({ matching, total, all: which === "all" })}
        </p>
      </header>
      <Controls concepts={concepts} fault={fault} />
      {failure !== null && failure.message !== "" && <p className="small wrong">{failure.message}</p>}
      <Pin />
      <Grid {...{ rows, listing, fixed, drawn, order, act, flip }} />
      {printing && <PrintedGrid rows={rows} listing={listing} drawn={drawn} label={ui.outcomes.table} />}
      {matching === 0 && total !== null && (
        <p className="said quiet">{where === "" ? ui.outcomes.nothingListed : ui.outcomes.nothingLeft}</p>
      )}
      {matching > most && <p className="small quiet">{ui.outcomes.tooWide({ shown: most, matching })}</p>}
      <p className="small quiet no-print">{ui.outcomes.tableKeys}</p>
      {drilled !== null && (
        <Drill drilled={drilled} values={values} concepts={concepts} close={() => setDrilled(null)} />
      )}
    </section>
  )
}

// Which states are asked for. While the text has errors the table stays as it was.
function useRequest(): { readonly request: ListingRequest; readonly order: string } {
  const { view, settings } = useBench()
  const { conflict, world, stale } = useOpen()
  const { concepts, language } = settings
  const { which, under, where } = view
  const sort = useMemo<StatesRequest["sort"]>(() => {
    const dm = conflict?.decisionMakers.findIndex(({ id }) => id === view.sort) ?? -1
    if (dm >= 0) return { by: "rank", dm }
    return { by: view.sort === "number" ? "number" : "strength" }
  }, [conflict, view.sort])
  const [sound, setSound] = useState(world)
  if (!stale && sound !== world) setSound(world)
  const request = useMemo<ListingRequest>(
    () => ({ kind: "states", world: sound, language, concepts, which, under, where, sort }),
    [sound, language, concepts, which, under, where, sort],
  )
  return { request, order: JSON.stringify([which, under, where, view.sort]) }
}

function useRows(): Row[] {
  const { settings } = useBench()
  const { conflict, beside } = useOpen()
  const told = useTold()
  const { concepts } = settings
  const isBeside = beside !== null
  return useMemo(
    () => (conflict === null ? [] : rowsOf(conflict, told ? concepts : [], isBeside)),
    [conflict, told, concepts, isBeside],
  )
}

// What all rows are drawn with; null where no conflict can be read.
function useDrawn(
  listing: Listing,
  values: Values | null,
): Omit<Drawn, "fixed" | "selected" | "pinned"> | null {
  const { view, settings } = useBench()
  const { conflict } = useOpen()
  const { changes } = useLooked()
  const model = useSteady().outlook?.model
  const shared = useSame({
    concepts: settings.concepts,
    worst: model?.worst ?? NO_RANKS,
    values,
    today: model?.today?.text ?? null,
    appeared: changes.appeared,
    sort: view.sort,
    beside: useBeside(listing),
    besideName: useBesideName(),
  })
  return useMemo(() => (conflict === null ? null : { conflict, ...shared }), [conflict, shared])
}

// What a press on a cell or on a row header does.
function useAct(drill: (drilled: Drilled) => void) {
  const { view, go } = useBench()
  const { conflict } = useOpen()
  return useCallback(
    (row: Row, text: string | null, from: HTMLElement): void => {
      const dmOf = (dm: number): string => conflict!.decisionMakers[dm]!.id
      if (text === null) {
        if (row.kind === "rank") go({ sort: view.sort === dmOf(row.dm) ? "strength" : dmOf(row.dm) })
        else if (row.kind === "option" || row.kind === "concept") drill({ row, from })
        return
      }
      const chosen = selecting(view, text)
      if (row.kind === "concept") go({ ...chosen, concept: row.concept, dm: view.dm ?? dmOf(0) })
      else if (row.kind === "rank") go({ ...chosen, dm: dmOf(row.dm) })
      else go(chosen)
    },
    [conflict, view, go, drill],
  )
}

// Goes to the state with an option turned over, where there is one.
function useFlip({ world, language, concepts }: ListingRequest) {
  const { ui, view, go, engine, notify } = useBench()
  const { conflict, local } = useOpen()
  return useCallback(
    (text: string, option: number): void => {
      const name = local(conflict!.options[option]!.name)
      const turned = flipped(text, option)
      if (turned === null) {
        notify({ text: ui.outcomes.cannotTurnEither({ name }) })
        return
      }
      const states = [turned, turned.replaceAll("-", "N")]
      engine.ask({ kind: "cards", world, language, concepts, states }).then(
        (cards) => {
          const card = cards[0] ?? cards[1]
          if (card) go(selecting(view, card.text, true))
          else notify({ text: ui.outcomes.cannotHappen({ name, taken: turned[option] === "Y" }) })
        },
        (error: unknown) => {
          if (!(error instanceof EngineFailure)) throw error
        },
      )
    },
    [conflict, engine, world, language, concepts, view, go, notify, ui, local],
  )
}

// Which state is pinned, and what the selected one differs in.
function Pin() {
  const { ui, view, go, format } = useBench()
  const { conflict, local } = useOpen()
  const { state, against: pinned } = view
  const differ =
    pinned !== null && state !== null && pinned.length === state.length
      ? differing(pinned, state).map((option) => local(conflict?.options[option]?.name ?? ""))
      : []
  return (
    <div className="table-acts small no-print">
      {pinned !== null ? (
        <button type="button" className="link" onClick={() => go({ against: null })}>
          {ui.outcomes.unpin}
        </button>
      ) : (
        state !== null && (
          <button type="button" className="link" onClick={() => go({ against: state })}>
            {ui.outcomes.pinSelected}
          </button>
        )
      )}
      {pinned !== null && (
        <span className="quiet">
          {state === null || state === pinned
            ? ui.outcomes.chooseOther
            : ui.outcomes.differIn({ names: format.list(differ), count: differ.length })}
        </span>
      )}
    </div>
  )
}

// The pinned state, and the selected one unless the list shows it.
function useFixed(listing: Listing, { world, language, concepts }: ListingRequest): readonly Fixed[] {
  const { view } = useBench()
  const { conflict } = useOpen()
  const length = conflict?.options.length
  const pinned = view.against?.length === length ? view.against : null
  const chosen = view.state?.length === length ? view.state : null
  const isListed = chosen === null || listing.total === null || listing.find(chosen) >= 0
  const selected = isListed || chosen === pinned ? null : chosen
  const states = useMemo(
    () => [pinned, selected].filter((text): text is string => text !== null),
    [pinned, selected],
  )
  const { answer } = useAnswer(
    states.length === 0 ? null : { kind: "cards", world, language, concepts, states },
  )
  return useMemo(
    () =>
      states.map((text) => ({
        role: text === pinned ? ("pinned" as const) : ("selected" as const),
        text,
        card: answer?.find((card) => card?.text === text) ?? null,
      })),
    [states, pinned, answer],
  )
}

// Under which concepts the states listed hold in the world beside.
function useBeside(listing: Listing): Drawn["beside"] {
  const { settings, engine } = useBench()
  const { moment, conflict, beside } = useOpen()
  const { language, concepts } = settings
  const [known, setKnown] = useState<ReadonlyMap<string, readonly Concept[] | null>>(new Map())
  const other = useMemo(() => {
    if (beside === null || conflict === null) return null
    const reading = beside === "" ? moment.reading : applyScenario(moment.reading, beside)
    return reading.conflict?.options.map(({ key }) => key) ?? null
  }, [beside, conflict, moment.reading])
  const keys = useMemo(() => conflict?.options.map(({ key }) => key) ?? [], [conflict])
  useEffect(() => setKnown(new Map()), [beside, moment.text, concepts])
  useEffect(() => {
    if (beside === null || other === null) return
    const asked = listing.here().filter((text) => !known.has(text))
    if (asked.length === 0) return
    const control = new AbortController()
    const states = asked.map((text) => renamedState(keys, other, text) ?? text)
    const world = { text: moment.text, scenario: beside === "" ? null : beside }
    engine.ask({ kind: "cards", world, language, concepts, states }, { signal: control.signal }).then(
      (cards) =>
        setKnown(
          (before) =>
            new Map([...before, ...asked.map((text, i) => [text, cards[i]?.under ?? null] as const)]),
        ),
      (error: unknown) => {
        if (!(error instanceof EngineFailure)) throw error
      },
    )
    return () => control.abort()
  }, [beside, other, listing, known, keys, moment.text, engine, language, concepts])
  return useMemo(() => (beside === null ? null : (text) => known.get(text)), [beside, known])
}
