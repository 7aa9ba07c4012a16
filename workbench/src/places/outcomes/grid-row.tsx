// biome-ignore-all lint/a11y/useSemanticElements: a table of which only a part is there is no table element
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell at a time takes the focus
import type { Concept, Conflict } from "@parley/core"
import { type CSSProperties, memo } from "react"
import type { Card, Values } from "../../engine/protocol.ts"
import { useBench } from "../../frame/bench.tsx"
import { useOpen } from "../../frame/open.tsx"
import { DmName, hueClass } from "../../parts/dm.tsx"
import { type Column, headersAt } from "./column.ts"
import type { Row } from "./rows.ts"
import { goodness } from "./who.tsx"

/// What all rows of the table are drawn from.
export interface Drawn {
  readonly conflict: Conflict
  readonly concepts: readonly Concept[]
  readonly columns: readonly Column[]
  readonly fixed: number
  readonly worst: readonly number[]
  readonly values: Values | null
  readonly selected: string | null
  readonly pinned: string | null
  readonly today: string | null
  readonly appeared: ReadonlySet<string>
  readonly sort: string
  /// Of a state, under which concepts it holds in the world beside; null where it is none there, undefined while that
  /// is not known.
  readonly beside: ((text: string) => readonly Concept[] | null | undefined) | null
  readonly besideName: string
}

/// A row of the option table: its header, and the cells in sight.
export const GridRow = memo(function GridRow({
  row,
  index,
  active,
  differs,
  drawn,
  width,
}: {
  readonly row: Row
  readonly index: number
  /// The column with the table's tab stop if it is in this row.
  readonly active: number | null
  /// Whether the pinned and the selected state differ here.
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
      {drawn.columns.map((column) => (
        <Cell
          key={column.role === "listed" ? column.at : column.role}
          row={row}
          index={index}
          column={column}
          active={active === column.at}
          drawn={drawn}
        />
      ))}
    </div>
  )
})

function RowHeader({
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
      <span className="grid-count" aria-hidden="true">
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
            <span>{local(conflict.options[row.option]!.name)}</span>
            {count(values?.options[row.option]?.taken)}
          </button>
        </div>
      )
  }
}

function Cell({
  row,
  index,
  column,
  active,
  drawn,
}: {
  readonly row: Row
  readonly index: number
  readonly column: Column
  readonly active: boolean
  readonly drawn: Drawn
}) {
  const { at, card, role, start } = column
  const text = card?.text
  const isFixed = role !== "listed"
  const style: CSSProperties = { insetInlineStart: start }
  const isSelected = text !== undefined && text === drawn.selected
  const shared = {
    "data-row": index,
    "data-at": at,
    "data-fixed": isFixed ? "" : undefined,
    "data-selected": isSelected ? "" : undefined,
    "data-pinned": text !== undefined && text === drawn.pinned ? "" : undefined,
    "aria-colindex": at + drawn.fixed + 2,
    tabIndex: active ? 0 : -1,
    style,
  }
  if (row.kind === "head")
    return (
      <div role="columnheader" className="cell" aria-selected={isSelected} {...shared}>
        {card !== null && <Head card={card} drawn={drawn} />}
      </div>
    )
  if (card === null) return <div role="gridcell" className="cell" {...shared} />
  switch (row.kind) {
    case "option":
      return <OptionCell sign={card.text[row.option] ?? "-"} shared={shared} />
    case "rank": {
      const rank = card.ranks[row.dm]!
      const bar: CSSProperties = { inlineSize: `${100 * goodness(rank, drawn.worst[row.dm] ?? 1)}%` }
      return (
        <div role="gridcell" className="cell cell-rank" {...shared}>
          {rank}
          <span className="cell-bar" aria-hidden="true">
            <span style={bar} />
          </span>
        </div>
      )
    }
    case "concept":
      return <ConceptCell card={card} concept={row.concept} drawn={drawn} shared={shared} />
    case "beside":
      return <BesideCell under={drawn.beside?.(card.text)} drawn={drawn} shared={shared} />
  }
}

interface Shared {
  readonly style: CSSProperties
  readonly tabIndex: number
}

function OptionCell({ sign, shared }: { readonly sign: string; readonly shared: Shared }) {
  const { ui } = useBench()
  const said = sign === "Y" ? ui.parts.taken : sign === "N" ? ui.parts.notTaken : ui.parts.either
  return <div role="gridcell" className="cell cell-option" data-sign={sign} aria-label={said} {...shared} />
}

function Head({ card, drawn }: { readonly card: Card; readonly drawn: Drawn }) {
  const { ui, format } = useBench()
  return (
    <>
      <span className="cell-name" title={card.label ?? undefined}>
        {card.label ?? format.number(card.number)}
      </span>
      {card.text === drawn.today && <span className="cell-tag">{ui.parts.today}</span>}
      {drawn.appeared.has(card.text) && <span className="cell-tag cell-new">{ui.outcomes.isNew}</span>}
      {card.text === drawn.pinned && <span className="cell-tag">{ui.outcomes.pinned}</span>}
    </>
  )
}

function ConceptCell({
  card,
  concept,
  drawn,
  shared,
}: {
  readonly card: Card
  readonly concept: Concept
  readonly drawn: Drawn
  readonly shared: Shared
}) {
  const { ui, format } = useBench()
  const { local } = useOpen()
  if (card.under.includes(concept))
    return <div role="gridcell" className="cell cell-holds" aria-label={ui.outcomes.holds} {...shared} />
  const stable = card.stable[concept] ?? []
  const { decisionMakers } = drawn.conflict
  const names = decisionMakers.filter((_, dm) => stable[dm]).map(({ name }) => local(name))
  return (
    <div
      role="gridcell"
      className="cell cell-part"
      aria-label={ui.outcomes.stableFor({ names: format.list(names), count: names.length })}
      {...shared}
    >
      {decisionMakers.map(({ id }, dm) => (
        <i key={id} className={hueClass(dm)} data-stable={stable[dm] ? "" : undefined} />
      ))}
    </div>
  )
}

function BesideCell({
  under,
  drawn,
  shared,
}: {
  readonly under: readonly Concept[] | null | undefined
  readonly drawn: Drawn
  readonly shared: Shared
}) {
  const { ui, words, format } = useBench()
  if (under === undefined) return <div role="gridcell" className="cell" {...shared} />
  const names = (under ?? []).map((concept) => words.concepts[concept].name)
  const said = under === null ? ui.outcomes.noState : ui.outcomes.holdsUnder({ concepts: format.list(names) })
  return (
    <div
      role="gridcell"
      className="cell cell-beside"
      aria-label={under !== null && under.length === 0 ? ui.outcomes.holdsNot : said}
      title={names.length > 0 ? said : undefined}
      {...shared}
    >
      {under === null ? "×" : under.length === 0 ? "–" : `${under.length}/${drawn.concepts.length}`}
    </div>
  )
}
