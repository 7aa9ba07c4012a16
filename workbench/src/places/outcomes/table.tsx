import { applyScenario, type Concept } from "@parley/core"
import { useCallback, useEffect, useMemo, useState } from "react"
import { selecting } from "../../page/address.ts"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { renamedState } from "../../page/changes.ts"
import { EngineFailure } from "../../page/engine.ts"
import { useOpen } from "../../page/open.tsx"
import { usePrinting } from "../../page/printing.ts"
import { useTold } from "../../page/told.ts"
import { differing, flipped } from "../../parts/state-text.ts"
import { useSteady } from "../../parts/steady.ts"
import { useBesideName } from "../../parts/worlds.ts"
import type { StatesRequest } from "../../worker/protocol.ts"
import type { Fixed } from "./column.ts"
import { Controls } from "./controls.tsx"
import { Drill, type Drilled } from "./drill.tsx"
import { Grid, MOST_COLUMNS } from "./grid.tsx"
import type { Drawn } from "./grid-row.tsx"
import { type Listing, type ListingRequest, useListing } from "./listing.ts"
import { MOST_PRINTED, PrintedGrid } from "./printed-grid.tsx"
import { type Row, rowsOf } from "./rows.ts"
import "./table.css"

/** The option table with all that belongs to it: what is listed and how, the counts of each row, the grid itself. */
export function OptionTable() {
  const { ui, view, go, settings, engine, notify, format } = useBench()
  const { conflict, world, changes, stale, local, beside: otherWorld } = useOpen()
  const withBeside = otherWorld !== null
  const told = useTold()
  const { outlook } = useSteady()
  const { concepts, language } = settings
  const sort = useMemo<StatesRequest["sort"]>(() => {
    const dm = conflict?.decisionMakers.findIndex(({ id }) => id === view.sort) ?? -1
    if (dm >= 0) return { by: "rank", dm }
    return { by: view.sort === "number" ? "number" : "strength" }
  }, [conflict, view.sort])
  const { which, under, where } = view
  // While the text has errors the table stays as it was.
  const [sound, setSound] = useState(world)
  if (!stale && sound !== world) setSound(world)
  const request = useMemo<ListingRequest>(
    () => ({ kind: "states", world: sound, language, concepts, which, under, where, sort }),
    [sound, language, concepts, which, under, where, sort],
  )
  const listing = useListing(request)
  const { answer: values } = useAnswer({
    kind: "values",
    world: sound,
    language,
    concepts,
    which,
    under,
    where,
  })
  const fixed = useFixed(listing, request)
  const beside = useBeside(listing)
  const besideName = useBesideName()
  const rows = useMemo(
    () => (conflict === null ? [] : rowsOf(conflict, told ? concepts : [], withBeside)),
    [conflict, told, concepts, withBeside],
  )
  const worst = outlook?.model?.worst
  const today = outlook?.model?.today?.text ?? null
  const drawn = useMemo<Omit<Drawn, "fixed" | "selected" | "pinned"> | null>(
    () =>
      conflict === null
        ? null
        : {
            conflict,
            concepts,
            worst: worst ?? [],
            values,
            today,
            appeared: changes.appeared,
            sort: view.sort,
            beside,
            besideName,
          },
    [conflict, concepts, worst, values, today, changes.appeared, view.sort, beside, besideName],
  )
  const printing = usePrinting()
  const [drilled, setDrilled] = useState<Drilled | null>(null)

  const act = useCallback(
    (row: Row, text: string | null, from: HTMLElement): void => {
      const dmOf = (dm: number): string => conflict!.decisionMakers[dm]!.id
      if (text === null) {
        if (row.kind === "rank") go({ sort: view.sort === dmOf(row.dm) ? "strength" : dmOf(row.dm) })
        else if (row.kind === "option" || row.kind === "concept") setDrilled({ row, from })
        return
      }
      const chosen = selecting(view, text)
      if (row.kind === "concept") go({ ...chosen, concept: row.concept, dm: view.dm ?? dmOf(0) })
      else if (row.kind === "rank") go({ ...chosen, dm: dmOf(row.dm) })
      else go(chosen)
    },
    [conflict, view, go],
  )
  const flip = useCallback(
    (text: string, option: number): void => {
      const name = local(conflict!.options[option]!.name)
      const turned = flipped(text, option)
      if (turned === null) {
        notify({ text: ui.outcomes.cannotTurnEither({ name }) })
        return
      }
      const states = [turned, turned.replaceAll("-", "N")]
      engine.ask({ kind: "cards", world: sound, language, concepts, states }).then(
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
    [conflict, engine, sound, language, concepts, view, go, notify, ui, local],
  )

  if (conflict === null || drawn === null) return null
  const { total, matching, fault, failure } = listing
  const most = printing ? MOST_PRINTED : MOST_COLUMNS
  const pinned = view.against
  const differ =
    pinned !== null && view.state !== null && pinned.length === view.state.length
      ? differing(pinned, view.state).map((option) => local(conflict.options[option]?.name ?? ""))
      : []
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
      <div className="table-acts small no-print">
        {pinned !== null ? (
          <button type="button" className="link" onClick={() => go({ against: null })}>
            {ui.outcomes.unpin}
          </button>
        ) : (
          view.state !== null && (
            <button type="button" className="link" onClick={() => go({ against: view.state })}>
              {ui.outcomes.pinSelected}
            </button>
          )
        )}
        {pinned !== null && (
          <span className="quiet">
            {view.state === null || view.state === pinned
              ? ui.outcomes.chooseOther
              : ui.outcomes.differIn({ names: format.list(differ), count: differ.length })}
          </span>
        )}
      </div>
      <Grid
        rows={rows}
        listing={listing}
        fixed={fixed}
        drawn={drawn}
        order={JSON.stringify([which, under, where, view.sort])}
        act={act}
        flip={flip}
      />
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
