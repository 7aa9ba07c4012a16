// biome-ignore-all lint/a11y/useSemanticElements: a table of which only a part is there is no table element
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual"
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react"
import { selecting } from "../../page/address.ts"
import { sayAloud } from "../../page/aloud.tsx"
import { useBench } from "../../page/bench.tsx"
import { differing } from "../../parts/state-text.ts"
import { type CellAt, type Column, cellAfter, type Fixed, headersAt } from "./column.ts"
import { type Drawn, GridRow } from "./grid-row.tsx"
import type { Listing } from "./listing.ts"
import { keyOf, type Row } from "./rows.ts"
import { useSizes } from "./sizes.ts"
import "./grid.css"

/** Columns that a table has at most: browsers draw nothing wider. */
export const MOST_COLUMNS = 250_000
// Milliseconds that the walk over columns rests before it selects.
const REST = 140

interface Shown {
  readonly rows: readonly Row[]
  readonly listing: Listing
  readonly fixed: readonly Fixed[]
  readonly drawn: Omit<Drawn, "fixed" | "selected" | "pinned">
  /** Changes where the list is another one, so that it is shown from its beginning. */
  readonly order: string
  readonly act: (row: Row, text: string | null, from: HTMLElement) => void
  readonly flip: (text: string, option: number) => void
}

/**
 * The option table: a grid with one tab stop, of which only the columns in sight are there. `act` is told of a cell
 * or row header that is pressed (`from` is its element), `flip` of an option to be turned over.
 */
export function Grid(of: Shown) {
  const { rows, listing, fixed, drawn } = of
  const { ui, view, format } = useBench()
  const scroller = useRef<HTMLDivElement>(null)
  const sizes = useSizes(scroller)
  const columns = fixed.length
  const listed = Math.min(listing.matching, MOST_COLUMNS)
  const focus = useCellFocus(scroller, { rows: rows.length, listed, columns })
  const { stop } = focus
  const sight = useSight({ scroller, sizes, listed, columns, stop }, of)
  const { onKeyDown, pointed } = useHands(of, focus, { ...sight, listed })
  const all = useMemo<Drawn>(
    () => ({ ...drawn, fixed: columns, selected: view.state, pinned: view.against }),
    [drawn, columns, view.state, view.against],
  )
  const differs = useMemo(
    () => new Set(view.state !== null && view.against !== null ? differing(view.against, view.state) : []),
    [view.state, view.against],
  )
  const measures: CSSProperties & Record<`--${string}`, string> = {
    "--header": `${sizes.header}px`,
    "--column": `${sizes.column}px`,
  }
  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      aria-label={ui.outcomes.gridLabel({ count: format.number(listing.matching) })}
      aria-rowcount={rows.length}
      aria-colcount={listed + columns + 1}
      aria-busy={listing.busy}
      onKeyDown={onKeyDown}
      onClick={(event) => pointed(event, false)}
      onDoubleClick={(event) => pointed(event, true)}
      style={measures}
    >
      {rows.map((row, index) => (
        <GridRow
          key={keyOf(row)}
          row={row}
          index={index}
          active={stop.row === index ? stop.at : null}
          differs={row.kind === "option" && differs.has(row.option)}
          drawn={all}
          columns={sight.shown}
          width={sight.width}
        />
      ))}
    </div>
  )
}

type Scroller = RefObject<HTMLDivElement | null>
type CellFocus = ReturnType<typeof useCellFocus>

// The one cell that Tab leads to. It is focused when it has been moved by keys, and not when it is there.
function useCellFocus(
  scroller: Scroller,
  { rows, listed, columns }: { readonly rows: number; readonly listed: number; readonly columns: number },
) {
  const [active, setActive] = useState<CellAt>({ row: 0, at: 0 })
  const focusing = useRef(false)
  const first = headersAt(columns)
  const at = Math.max(first, Math.min(Math.max(active.at, first), listed - 1))
  const stop: CellAt = { row: Math.min(active.row, rows - 1), at }
  useLayoutEffect(() => {
    if (!focusing.current) return
    focusing.current = false
    const cell = scroller.current?.querySelector<HTMLElement>(
      `[data-row="${stop.row}"][data-at="${stop.at}"]`,
    )
    cell?.focus({ preventScroll: true })
    if (cell && stop.at < 0) cell.scrollIntoView({ block: "nearest", inline: "nearest" })
  })
  return { stop, setActive, focusing }
}

interface Laid {
  readonly scroller: Scroller
  readonly sizes: ReturnType<typeof useSizes>
  readonly listed: number
  readonly columns: number
  readonly stop: CellAt
}

// The columns in sight, and those beside the row headers; what is in sight is fetched.
function useSight({ scroller, sizes, listed, columns, stop }: Laid, { listing, fixed, order }: Shown) {
  const before = sizes.header + columns * sizes.column
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    horizontal: true,
    count: listed,
    getScrollElement: () => scroller.current,
    estimateSize: () => sizes.column,
    overscan: 6,
    useFlushSync: false,
    paddingStart: before,
    scrollPaddingStart: before,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      return stop.at < 0 || stop.at >= listed || inSight.includes(stop.at)
        ? inSight
        : [...inSight, stop.at].sort((a, b) => a - b)
    },
  })
  useLayoutEffect(() => virtual.measure(), [sizes.column, before])
  const items = virtual.getVirtualItems()
  const from = virtual.range?.startIndex ?? 0
  const to = (virtual.range?.endIndex ?? 0) + 1
  useEffect(
    () => listing.want(Math.max(0, from - 10), Math.min(listed || 1, to + 20)),
    [listing.want, from, to, listed],
  )
  useEffect(() => {
    scroller.current?.scrollTo({ left: 0 })
  }, [order])
  const places = items.map(({ index }) => index).join()
  const shown = useMemo<Column[]>(
    () => [
      ...fixed.map(({ role, text, card }, i) => ({
        at: i - columns,
        card,
        role,
        text,
        start: sizes.header + i * sizes.column,
      })),
      ...items.map(({ index, start }) => ({
        at: index,
        card: listing.at(index),
        role: "listed" as const,
        text: null,
        start,
      })),
    ],
    [places, listing, fixed, sizes, before],
  )
  return { virtual, shown, page: Math.max(1, to - from - 2), width: Math.max(virtual.getTotalSize(), before) }
}

interface Sight extends Pick<ReturnType<typeof useSight>, "virtual" | "page"> {
  readonly listed: number
}

// What keys and presses do in the table.
function useHands(of: Shown, { stop, setActive, focusing }: CellFocus, { virtual, page, listed }: Sight) {
  const { rows, listing, fixed, act, flip } = of
  const { view, go, ui } = useBench()
  const following = useFollowing(of, { setActive, focusing }, { virtual, listed })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const columns = fixed.length
  const textAt = (place: number): string | null =>
    place >= 0 ? (listing.at(place)?.text ?? null) : (fixed[place + columns]?.text ?? null)

  const press = ({ row, at }: CellAt, from: HTMLElement, turn: boolean): void => {
    clearTimeout(timer.current)
    const text = textAt(at)
    const pressed = rows[row]!
    if (turn && pressed.kind === "option" && text !== null) {
      following.current = true
      flip(text, pressed.option)
    } else act(pressed, text, from)
  }
  const walk = (next: CellAt): void => {
    focusing.current = true
    setActive(next)
    if (next.at >= 0) virtual.scrollToIndex(next.at, { align: "auto" })
    // What the line is, and what stands beside the list, is in the cell's headers.
    if (next.at !== stop.at && next.at >= 0)
      sayAloud(
        ui.parts.at.outcome({ at: next.at + 1, of: listing.matching, name: listing.at(next.at)?.name ?? "" }),
      )
    else if (next.row !== stop.row)
      sayAloud(ui.parts.at.line({ at: next.row + 1, of: rows.length, what: "" }))
    if (next.at === stop.at) return
    clearTimeout(timer.current)
    if (next.at === headersAt(columns)) return
    timer.current = setTimeout(() => {
      const text = textAt(next.at)
      if (text !== null) go(selecting(view, text), "replace")
    }, REST)
  }
  const pin = (): void => {
    const text = textAt(stop.at)
    if (text === null) return
    focusing.current = true
    go({ against: view.against === text ? null : text })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { key, ctrlKey } = event
    if (event.altKey || event.metaKey) return
    const next = cellAfter(key, ctrlKey, stop, { rows: rows.length, fixed: columns, listed, page })
    const isPressed = key === "Enter" || key === " "
    if (next !== null || isPressed) event.preventDefault()
    if (next !== null) walk(next)
    else if (isPressed) press(stop, event.target as HTMLElement, true)
    else if (key === "p" && !ctrlKey) {
      // Elsewhere the key presents.
      event.preventDefault()
      pin()
    }
  }
  const pointed = (event: MouseEvent<HTMLDivElement>, turn: boolean): void => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-at]")
    if (cell === null) return
    const place = { row: Number(cell.dataset.row), at: Number(cell.dataset.at) }
    setActive(place)
    if (!turn || rows[place.row]?.kind === "option") press(place, cell, turn)
  }
  return { onKeyDown, pointed }
}

// The selected column comes into sight; after a cell was turned over the focus goes with it.
function useFollowing(
  { listing, fixed }: Shown,
  { setActive, focusing }: Pick<CellFocus, "setActive" | "focusing">,
  { virtual, listed }: Pick<Sight, "virtual" | "listed">,
): RefObject<boolean> {
  const { view } = useBench()
  const following = useRef(false)
  const columns = fixed.length
  const selectedAt = view.state === null ? -1 : listing.find(view.state)
  useEffect(() => {
    if (selectedAt >= 0 && selectedAt < listed) virtual.scrollToIndex(selectedAt, { align: "auto" })
    if (!following.current || view.state === null) return
    const i = fixed.findIndex(({ text }) => text === view.state)
    if (selectedAt < 0 && i < 0) return
    following.current = false
    focusing.current = true
    setActive(({ row }) => ({ row, at: selectedAt >= 0 ? selectedAt : i - columns }))
  }, [view.state, selectedAt, columns])
  return following
}
