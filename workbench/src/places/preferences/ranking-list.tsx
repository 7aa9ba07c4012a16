import { useVirtualizer } from "@tanstack/react-virtual"
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useId, useMemo, useRef } from "react"
import { Button } from "react-aria-components"
import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { usePrinting } from "../../page/printing.ts"
import type { Ranking } from "../../worker/protocol.ts"
import { RankingLine } from "./ranking-line.tsx"
import { placesOf, type RankingRow, ranked, rowsOf, walked } from "./ranking-rows.ts"
import { useHolding } from "./state-tags.tsx"

// Up to so many lines are laid out one below the other; more are drawn as they come into view.
const PLAIN = 80
// On paper, so many.
const PRINTED = 1000
const LINE = 36

/**
 * The ranked states as a list to walk: one selection, moved by the arrow keys; with Shift, or while two are compared,
 * they move the state that it is compared with.
 */
export function RankingList({
  dm,
  ranking,
  label,
  comparing,
  showMore,
}: {
  readonly dm: number
  readonly ranking: Ranking
  readonly label: string
  readonly comparing: boolean
  readonly showMore: (() => void) | null
}) {
  const { view } = useBench()
  const later = useLaterWords()
  const { conflict } = useOpen()
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const holding = useHolding()
  const rows = useMemo(() => rowsOf(ranking), [ranking])
  const places = useMemo(() => placesOf(rows), [rows])
  const { isLong, virtual } = useWindow(rows.length, scroller)
  const show = (at: number): void => {
    if (isLong) virtual.scrollToIndex(at)
    else document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" })
  }
  const { chosen, onKeyDown, onClick } = useWalking(rows, comparing, show)
  // The state selected elsewhere comes into view here, within the list alone.
  useEffect(() => {
    if (isLong && chosen >= 0) virtual.scrollToIndex(chosen)
  }, [view.state, isLong])

  if (conflict === null) return null
  const line = (at: number) => (
    <RankingLine
      key={at}
      id={`${id}-${at}`}
      at={at}
      dm={dm}
      row={rows[at]!}
      above={stateAt(rows[at - 1])}
      place={places[at]!}
      of={ranked(ranking)}
      today={ranking.today}
      holding={holding}
      measure={isLong ? virtual.measureElement : undefined}
    />
  )
  return (
    <>
      <div
        ref={scroller}
        className="ranking-list"
        data-long={isLong ? "" : undefined}
        role="listbox"
        aria-label={label}
        aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {isLong ? (
          <div role="presentation" className="ranking-whole" style={{ height: virtual.getTotalSize() }}>
            <div
              role="presentation"
              className="ranking-window"
              style={{ transform: `translateY(${virtual.getVirtualItems()[0]?.start ?? 0}px)` }}
            >
              {virtual.getVirtualItems().map(({ index }) => line(index))}
            </div>
          </div>
        ) : (
          rows.map((_, at) => line(at))
        )}
      </div>
      {showMore !== null && (
        <Button className="link small no-print" onPress={showMore}>
          {later.preferences.showMore({ count: ranking.total - ranking.groups.length })}
        </Button>
      )}
    </>
  )
}

// What is drawn of a list of so many lines: all of a short one.
function useWindow(lines: number, scroller: RefObject<HTMLDivElement | null>) {
  const isLong = lines > (usePrinting() ? PRINTED : PLAIN)
  const virtual = useVirtualizer({
    count: lines,
    enabled: isLong,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: 12,
  })
  return { isLong, virtual }
}

// The selected line, and what keys and presses do: they move the selection, or what it is compared with.
function useWalking(rows: readonly RankingRow[], comparing: boolean, show: (at: number) => void) {
  const { view, go } = useBench()
  const placeOf = (text: string | null): number =>
    text === null ? -1 : rows.findIndex((row) => row.kind === "state" && row.state.text === text)
  const chosen = placeOf(view.state)
  const choose = (at: number, beside: boolean): void => {
    const row = rows[at]
    if (row?.kind !== "state") return
    const { text } = row.state
    if (beside && view.state !== null) go({ against: text === view.state ? null : text })
    else go(selecting(view, text))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey) return
    const beside = shiftKey || (comparing && view.state !== null)
    const to = walked(rows, beside ? placeOf(view.against ?? view.state) : chosen, key)
    if (to < 0) return
    event.preventDefault()
    choose(to, beside)
    show(to)
  }
  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    const line = (event.target as HTMLElement).closest<HTMLElement>("[data-line]")
    if (line !== null) choose(Number(line.dataset.line), event.shiftKey || comparing)
  }
  return { chosen, onKeyDown, onClick }
}

function stateAt(row: RankingRow | undefined): string | null {
  return row?.kind === "state" ? row.state.text : null
}
