// biome-ignore-all lint/a11y/useSemanticElements: the rows are those of the table on the screen
import type { CSSProperties } from "react"
import type { Column } from "./column.ts"
import { type Drawn, GridRow } from "./grid-row.tsx"
import type { Listing } from "./listing.ts"
import { keyOf, type Row } from "./rows.ts"
import "./printed-grid.css"

/** States printed at most: what is listed first. */
export const MOST_PRINTED = 60
// Of a sheet of A4: columns on it, and pixels of the row headers and of a column.
const ACROSS = 12
const [HEADER, COLUMN] = [196, 40]

/** The option table for paper: all states that are listed, as many below one another as a sheet is wide. */
export function PrintedGrid({
  rows,
  listing,
  drawn,
  label,
}: {
  readonly rows: readonly Row[]
  readonly listing: Listing
  readonly drawn: Omit<Drawn, "fixed" | "selected" | "pinned">
  readonly label: string
}) {
  const count = Math.min(listing.matching, MOST_PRINTED)
  const sheets = Array.from({ length: Math.ceil(count / ACROSS) }, (_, sheet) =>
    Array.from({ length: Math.min(ACROSS, count - sheet * ACROSS) }, (_, i): Column => {
      const at = sheet * ACROSS + i
      return { at, card: listing.at(at), role: "listed", text: null, start: HEADER + i * COLUMN }
    }),
  )
  const measures: CSSProperties & Record<`--${string}`, string> = {
    "--header": `${HEADER}px`,
    "--column": `${COLUMN}px`,
  }
  const all: Drawn = { ...drawn, fixed: 0, selected: null, pinned: null }
  return (
    <>
      {sheets.map((columns) => (
        <div
          key={columns[0]!.at}
          className="grid printed-grid"
          role="grid"
          aria-label={label}
          style={measures}
        >
          {rows.map((row, index) => (
            <GridRow
              key={keyOf(row)}
              row={row}
              index={index}
              active={null}
              differs={false}
              drawn={all}
              columns={columns}
              width={HEADER + columns.length * COLUMN}
            />
          ))}
        </div>
      ))}
    </>
  )
}
