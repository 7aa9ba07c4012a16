// biome-ignore-all lint/a11y/useSemanticElements: a table of which only a part is there is no table element
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell at a time takes the focus
import type { Concept, Conflict } from "@parley/core"
import { type CSSProperties, memo, type ReactNode } from "react"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { DmName, hueClass } from "../../parts/dm.tsx"
import { Local } from "../../parts/local.tsx"
import type { Card, Values } from "../../worker/protocol.ts"
import { type Column, headersAt } from "./column.ts"
import type { Row } from "./rows.ts"
import { goodness } from "./who.tsx"

/** What all rows of the table are drawn from, wherever one looks. */
export interface Drawn {
  readonly conflict: Conflict
  readonly concepts: readonly Concept[]
  readonly fixed: number
  readonly worst: readonly number[]
  readonly values: Values | null
  readonly selected: string | null
  readonly pinned: string | null
  readonly today: string | null
  readonly appeared: ReadonlySet<string>
  readonly sort: string
  /**
   * Of a state, under which concepts it holds in the world beside; null where it is none there, undefined while that
   * is not known.
   */
  readonly beside: ((text: string) => readonly Concept[] | null | undefined) | null
  readonly besideName: string
}

/** A row of the option table: its header, and the cells in sight. */
export const GridRow = memo(function GridRow({
  row,
  index,
  active,
  differs,
  drawn,
  columns,
  width,
}: {
  readonly row: Row
  readonly index: number
  readonly columns: readonly Column[]
  /** The column with the table's tab stop if it is in this row. */
  readonly active: number | null
  /** Whether the pinned and the selected state differ here. */
  readonly differs: boolean
  readonly drawn: Drawn
  readonly width: number
}) {
  const dm = row.kind === "rank" || row.kind === "option" ? row.dm : null
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      className={dm === null ? "grid-row" : `grid-row ${hueClass(dm)}`}
      data-kind={row.kind}
      data-differs={differs ? "" : undefined}
      style={{ inlineSize: width }}
    >
      <RowHeader row={row} index={index} active={active === headersAt(drawn.fixed)} drawn={drawn} />
      {columns.map(({ at, text, card, role, start }) => (
        <Cell
          key={text ?? at}
          row={row}
          index={index}
          at={at}
          card={card}
          isFixed={role !== "listed"}
          start={start}
          active={active === at}
          drawn={drawn}
        />
      ))}
    </div>
  )
})

const RowHeader = memo(function RowHeader({
  row,
  index,
  active,
  drawn,
}: {
  readonly row: Row
  readonly index: number
  readonly active: boolean
  readonly drawn: Drawn
}) {
  const { ui, words, format } = useBench()
  const { local } = useOpen()
  const { conflict, values, concepts, sort, fixed } = drawn
  const at = headersAt(fixed)
  const place = { "data-row": index, "data-at": at, tabIndex: active ? 0 : -1 }
  const count = (part: number | undefined) =>
    values === null || part === undefined ? null : (
      <span className="grid-count" title={ui.outcomes.countOf({ part, all: values.matching })}>
        <span className="aloud">: </span>
        {format.number(part)}
      </span>
    )
  switch (row.kind) {
    case "head":
      return (
        <div role="rowheader" aria-colindex={1} className="grid-header" {...place}>
          <span className="quiet">{ui.outcomes.stateRow}</span>
        </div>
      )
    case "beside":
      return (
        <div role="rowheader" aria-colindex={1} className="grid-header" {...place}>
          {ui.outcomes.holdsIn({ name: drawn.besideName })}
        </div>
      )
    case "concept": {
      const { name, long, gloss } = words.concepts[row.concept]
      return (
        <div role="rowheader" aria-colindex={1} className="grid-header">
          <button
            type="button"
            className="grid-drill"
            title={`${long}: ${gloss}`}
            aria-haspopup="menu"
            {...place}
          >
            <span>{name}</span>
            {count(values?.counts[concepts.indexOf(row.concept)])}
          </button>
        </div>
      )
    }
    case "rank": {
      const isSorted = sort === conflict.decisionMakers[row.dm]!.id
      return (
        <div
          role="rowheader"
          aria-colindex={1}
          className="grid-header"
          aria-sort={isSorted ? "ascending" : undefined}
        >
          <button
            type="button"
            className="grid-drill"
            title={ui.outcomes.sortBy({ dm: local(conflict.decisionMakers[row.dm]!.name) })}
            {...place}
          >
            <DmName dm={row.dm} />
            <span className="grid-count">{isSorted ? ui.outcomes.sortedRank : ui.outcomes.rank}</span>
          </button>
        </div>
      )
    }
    case "option":
      return (
        <div role="rowheader" aria-colindex={1} className="grid-header">
          <button type="button" className="grid-drill" aria-haspopup="menu" {...place}>
            <span>
              <Local of={conflict.options[row.option]!.name} />
            </span>
            {count(values?.options[row.option]?.taken)}
          </button>
        </div>
      )
  }
})

// Each value is a property of its own, so that what stays in sight is not drawn again while one scrolls.
const Cell = memo(function Cell({
  row,
  index,
  at,
  card,
  isFixed,
  start,
  active,
  drawn,
}: {
  readonly row: Row
  readonly index: number
  readonly at: number
  readonly card: Card | null
  readonly isFixed: boolean
  readonly start: number
  readonly active: boolean
  readonly drawn: Drawn
}) {
  const look = useLook(row, card, drawn)
  const isSelected = card !== null && card.text === drawn.selected
  const style: CSSProperties = { insetInlineStart: start }
  // One element whatever is known of the state, so that it keeps the focus.
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have a column
    <div
      role={row.kind === "head" ? "columnheader" : "gridcell"}
      aria-colindex={at + drawn.fixed + 2}
      aria-selected={row.kind === "head" ? isSelected : undefined}
      aria-label={look.said}
      title={look.title}
      className={`cell cell-${look.kind}`}
      data-row={index}
      data-at={at}
      data-sign={look.sign}
      data-fixed={isFixed ? "" : undefined}
      data-selected={isSelected ? "" : undefined}
      data-pinned={card !== null && card.text === drawn.pinned ? "" : undefined}
      tabIndex={active ? 0 : -1}
      style={style}
    >
      {look.content}
    </div>
  )
})

// How a cell looks and what is said of it.
interface Look {
  readonly kind: "head" | "option" | "rank" | "holds" | "part" | "beside" | "empty"
  readonly said?: string
  readonly title?: string
  readonly sign?: string
  readonly content?: ReactNode
}

function useLook(row: Row, card: Card | null, drawn: Drawn): Look {
  const { ui, words, format } = useBench()
  const { local } = useOpen()
  if (card === null) return { kind: row.kind === "head" ? "head" : "empty" }
  switch (row.kind) {
    case "head":
      return { kind: "head", content: <Head card={card} drawn={drawn} /> }
    case "option": {
      const sign = card.text[row.option] ?? "-"
      const said = sign === "Y" ? ui.parts.taken : sign === "N" ? ui.parts.notTaken : ui.parts.either
      return { kind: "option", sign, said }
    }
    case "rank":
      return { kind: "rank", content: <Rank rank={card.ranks[row.dm]!} worst={drawn.worst[row.dm] ?? 1} /> }
    case "concept": {
      if (card.under.includes(row.concept)) return { kind: "holds", said: ui.outcomes.holds }
      const stable = card.stable[row.concept] ?? []
      const { decisionMakers } = drawn.conflict
      const names = decisionMakers.filter((_, dm) => stable[dm]).map(({ name }) => local(name))
      return {
        kind: "part",
        said: ui.outcomes.stableFor({ names: format.list(names), count: names.length }),
        content: decisionMakers.map(({ id }, dm) => (
          <i key={id} className={hueClass(dm)} data-stable={stable[dm] ? "" : undefined} />
        )),
      }
    }
    case "beside": {
      const under = drawn.beside?.(card.text)
      if (under === undefined) return { kind: "empty" }
      if (under === null) return { kind: "beside", said: ui.outcomes.noState, content: "×" }
      if (under.length === 0) return { kind: "beside", said: ui.outcomes.holdsNot, content: "–" }
      const concepts = format.list(under.map((concept) => words.concepts[concept].name))
      const said = ui.outcomes.holdsUnder({ concepts })
      return { kind: "beside", said, title: said, content: `${under.length}/${drawn.concepts.length}` }
    }
  }
}

function Rank({ rank, worst }: { readonly rank: number; readonly worst: number }) {
  const bar: CSSProperties = { inlineSize: `${100 * goodness(rank, worst)}%` }
  return (
    <>
      {rank}
      <span className="cell-bar" aria-hidden="true">
        <span style={bar} />
      </span>
    </>
  )
}

function Head({ card, drawn }: { readonly card: Card; readonly drawn: Drawn }) {
  const { ui } = useBench()
  return (
    <>
      <span className="cell-name" title={card.label ?? undefined}>
        {card.label ?? card.number}
      </span>
      {card.text === drawn.today && <span className="cell-tag">{ui.parts.today}</span>}
      {drawn.appeared.has(card.text) && <span className="cell-tag cell-new">{ui.outcomes.isNew}</span>}
      {card.text === drawn.pinned && <span className="cell-tag">{ui.outcomes.pinned}</span>}
    </>
  )
}
