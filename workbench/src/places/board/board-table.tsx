import type { Conflict } from "@parley/core"
import { type CSSProperties, Fragment, type KeyboardEvent, useRef, useState } from "react"
import { sayAloud } from "../../page/aloud.tsx"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { DmName, hueClass } from "../../parts/dm.tsx"
import { Local } from "../../parts/local.tsx"
import { Mark, type Sign } from "../../parts/mark.tsx"
import { todayEdits } from "../../parts/today-edits.ts"
import type { Words } from "../../words/index.ts"
import { type CellProps, type Column, isUnlike } from "./columns.ts"
import { Pips } from "./pips.tsx"
import { RankCell } from "./rank-cell.tsx"

/** A cell by its row and column, both from 0; row 0 is the head. */
interface Place {
  readonly row: number
  readonly at: number
}

interface Shown {
  readonly columns: readonly Column[]
  /** Options left out, being alike in all columns. */
  readonly hidden: ReadonlySet<number>
  readonly conflict: Conflict
}

/** The option table with its columns, walked by the arrow keys, and the line that reads the cell in focus. */
export function BoardTable({ columns, hidden, conflict }: Shown) {
  const { ui, view, go } = useBench()
  const table = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<Place>({ row: 0, at: 0 })
  const rows = rowsOf(conflict, hidden)
  const sayPlace = useSayPlace({ rows, columns, conflict })
  const here = { row: Math.min(active.row, rows.length), at: Math.min(active.at, columns.length - 1) }
  const press = (event: KeyboardEvent): void => {
    const to = moved(here, event.key)
    if (to === null) return
    event.preventDefault()
    const next = { row: clamp(to.row, rows.length), at: clamp(to.at, columns.length - 1) }
    setActive(next)
    sayPlace(here, next)
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}.${next.at}"]`)?.focus()
  }
  const select = (column: Column): void => go({ state: column.state, against: null })
  const cell = (row: number, at: number) => ({
    "data-cell": `${row}.${at}`,
    tabIndex: here.row === row && here.at === at ? 0 : -1,
    onFocus: () => setActive({ row, at }),
  })
  const line = rows[here.row - 1]
  return (
    <>
      <div className="board-scroll" style={widthOf(columns)}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked by arrow keys is a grid */}
        <table ref={table} className="board" role="grid" aria-label={ui.board.table} onKeyDown={press}>
          <thead>
            <tr>
              <th scope="col" className="board-corner">
                <span className="quiet small">{ui.board.corner}</span>
              </th>
              {columns.map((column, at) => (
                <Head
                  key={column.state}
                  column={column}
                  isSelected={column.state === view.state}
                  cell={cell(0, at)}
                  select={() => select(column)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr
                key={`${row.dm}.${row.option}`}
                className={hueClass(row.dm)}
                data-kind={row.option < 0 ? "dm" : "option"}
              >
                <RowHead row={row} conflict={conflict} />
                {columns.map((column, at) => (
                  <td
                    key={column.state}
                    data-folded={column.isFolded ? "" : undefined}
                    data-selected={column.state === view.state ? "" : undefined}
                    data-unlike={
                      row.option >= 0 && isUnlike(column, column.of.today, row.option) ? "" : undefined
                    }
                    data-fate={column.fate ?? undefined}
                  >
                    {row.option < 0 ? (
                      <RankCell
                        dm={row.dm}
                        column={column}
                        cell={cell(i + 1, at)}
                        select={() => select(column)}
                      />
                    ) : (
                      <OptionCell
                        column={column}
                        option={row.option}
                        isUnlike={isUnlike(column, column.of.today, row.option)}
                        cell={cell(i + 1, at)}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Reading row={line} column={columns[here.at]} conflict={conflict} />
    </>
  )
}

// Says which outcome or line the keys have led to; the head of a column is read with its name already.
function useSayPlace({
  rows,
  columns,
  conflict,
}: Pick<Shown, "columns" | "conflict"> & { readonly rows: readonly Row[] }) {
  const { ui } = useBench()
  const { local } = useOpen()
  const lineName = ({ dm, option }: Row): string =>
    local(option < 0 ? conflict.decisionMakers[dm]!.name : conflict.options[option]!.name)
  return (from: Place, to: Place): void => {
    const column = { at: to.at + 1, of: columns.length, name: to.row === 0 ? "" : columns[to.at]!.name }
    const what = to.row === 0 ? "" : lineName(rows[to.row - 1]!)
    if (to.at !== from.at) sayAloud(ui.parts.at.outcome(column))
    else if (to.row !== from.row)
      sayAloud(
        to.row === 0 ? ui.parts.at.outcome(column) : ui.parts.at.line({ at: to.row, of: rows.length, what }),
      )
  }
}

// The table is wide enough for the words of its columns; where the page is not, it scrolls.
function widthOf(columns: readonly Column[]): CSSProperties {
  const folded = columns.filter(({ isFolded }) => isFolded).length
  return { "--board-whole": columns.length - folded, "--board-folded": folded } as CSSProperties
}

/** A row below the head: of a decision maker (option -1), or of one of its options. */
interface Row {
  readonly dm: number
  readonly option: number
}

function rowsOf({ decisionMakers }: Conflict, hidden: ReadonlySet<number>): Row[] {
  return decisionMakers.flatMap(({ options }, dm) => [
    { dm, option: -1 },
    ...options.filter((option) => !hidden.has(option)).map((option) => ({ dm, option })),
  ])
}

function Head({
  column,
  isSelected,
  cell,
  select,
}: {
  readonly column: Column
  readonly isSelected: boolean
  readonly cell: CellProps
  readonly select: () => void
}) {
  const { ui } = useBench()
  const { name, role, under, isFolded, fate, of: board } = column
  const holds = under.includes(board.concept)
  const said =
    fate === null && role !== "today" && isSelected ? ui.board.selected : roleSaid(column, ui.board)
  const tests = ui.board.tests({ passed: under.length, all: board.concepts.length })
  return (
    <th
      scope="col"
      className="board-head"
      data-fate={fate ?? undefined}
      data-folded={isFolded ? "" : undefined}
      data-selected={isSelected ? "" : undefined}
    >
      <button
        type="button"
        className="board-select"
        aria-pressed={isSelected}
        title={isFolded ? name : undefined}
        {...cell}
        onClick={select}
      >
        <span className="board-said" aria-hidden={said === ""}>
          {isFolded ? "" : said}
        </span>
        <span className={isFolded ? "aloud" : "board-name"} title={isFolded ? undefined : name}>
          {name}
        </span>
        <span className="board-tests">
          <Pips passed={under.length} all={board.concepts.length} isUpright={isFolded} />
          <span className="aloud">{tests}; </span>
          <span className={isFolded ? "aloud" : undefined}>
            {holds ? ui.board.holds : role === "weaker" ? ui.board.weaker : ui.board.falls}
          </span>
        </span>
      </button>
    </th>
  )
}

// What a column is; "" for an outcome of which there is no more to say.
function roleSaid({ role, fate }: Column, said: Words["board"]): string {
  if (fate === "vanishes") return said.vanishes
  if (fate === "appears") return role === "today" ? said.tried : said.appears
  return role === "today" ? said.today : ""
}

function RowHead({ row, conflict }: { readonly row: Row; readonly conflict: Conflict }) {
  if (row.option < 0)
    return (
      <th scope="row" className="board-dm">
        <DmName dm={row.dm} />
      </th>
    )
  return (
    <th scope="row" className="board-option">
      <Local of={conflict.options[row.option]!.name} />
    </th>
  )
}

function OptionCell({
  column,
  option,
  isUnlike,
  cell,
}: {
  readonly column: Column
  readonly option: number
  readonly isUnlike: boolean
  readonly cell: CellProps
}) {
  const { ui, go } = useBench()
  const { stale } = useOpen()
  const tryToday = useTryToday()
  const sign = column.state[option] as Sign
  const turned = `${column.state.slice(0, option)}${sign === "Y" ? "N" : "Y"}${column.state.slice(option + 1)}`
  return (
    <button
      type="button"
      className="board-cell"
      {...cell}
      onClick={() =>
        isToday(column) && !stale ? tryToday(turned, option) : go({ state: turned, against: null })
      }
    >
      <Mark sign={sign} />
      {isUnlike ? <span className="aloud">, {ui.board.unlike}</span> : null}
    </button>
  )
}

/** What the cell in focus says, in a sentence. */
function Reading({
  row,
  column,
  conflict,
}: {
  readonly row: Row | undefined
  readonly column: Column | undefined
  readonly conflict: Conflict
}) {
  const { ui } = useBench()
  const said = useSaid(conflict)
  if (column === undefined) return null
  return (
    <p className="board-reading">
      <span className="quiet small">{ui.board.read}</span>{" "}
      {row === undefined || row.option < 0 ? (
        column.name
      ) : (
        <Fragment>
          {ui.board.reading({ name: column.name, said: said(column.state, row.option) })}.{" "}
          {isToday(column)
            ? ui.board.tryHint
            : column.of.today === null
              ? null
              : isUnlike(column, column.of.today, row.option)
                ? ui.board.unlikeToday
                : ui.board.asToday}
        </Fragment>
      )}
    </p>
  )
}

// Today's column, or what is tried out as today: where a cell is turned, what follows is tried out.
function isToday({ role, fate }: Column): boolean {
  return role === "today" && fate !== "vanishes"
}

// Tries out that something is otherwise today; as the file has it, there is nothing to try.
function useTryToday(): (state: string, option: number) => void {
  const { reading, conflict, tryOut } = useOpen()
  const said = useSaid(conflict)
  return (state, option) => {
    if (conflict === null) return
    if (state === conflict.statusQuo) return tryOut(null)
    const edits = todayEdits(reading.data, conflict, state)
    tryOut({ name: "set-today", edits, params: { what: said(state, option) } })
  }
}

// What is so of an option in a state.
function useSaid(conflict: Conflict | null): (state: string, option: number) => string {
  const { ui } = useBench()
  const { local } = useOpen()
  return (state, option) => {
    const { name, done, notDone } = conflict!.options[option]!
    const sentence = state[option] === "Y" ? done : state[option] === "N" ? notDone : undefined
    const held =
      state[option] === "Y" ? ui.board.done : state[option] === "N" ? ui.board.notDone : ui.board.either
    return sentence === undefined ? `${local(name)} (${held})` : local(sentence)
  }
}

function moved({ row, at }: Place, key: string): Place | null {
  switch (key) {
    case "ArrowLeft":
      return { row, at: at - 1 }
    case "ArrowRight":
      return { row, at: at + 1 }
    case "ArrowUp":
      return { row: row - 1, at }
    case "ArrowDown":
      return { row: row + 1, at }
    case "Home":
      return { row, at: 0 }
    case "End":
      return { row, at: Number.MAX_SAFE_INTEGER }
    default:
      return null
  }
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most))
