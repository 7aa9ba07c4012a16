import type { ToldBoard, ToldColumn } from "@parley/core/report"

/** What a column of the board is: today's state, an outcome that would hold, a weaker one, or a state that was selected. */
export type Role = "today" | "strong" | "weaker" | "also"

/** A column as it is drawn: whole, or folded to its marks. */
export interface Column extends ToldColumn {
  readonly role: Role
  readonly isFolded: boolean
}

/** The columns to be drawn, in order: today, what would hold, what was selected, what is weaker. */
export function columnsOf(
  board: ToldBoard,
  selected: string | null,
  { isOpen, narrow }: { readonly isOpen: boolean; readonly narrow: boolean },
): Column[] {
  const { today, strong, weaker, also } = board
  const as = (role: Role, columns: readonly ToldColumn[]): Column[] =>
    columns.map((column) => ({
      ...column,
      role,
      isFolded: role === "weaker" && !isOpen && column.state !== selected,
    }))
  const first = as("today", today === null ? [] : [today])
  const others = [...as("strong", strong), ...as("also", also), ...as("weaker", weaker)]
  if (!narrow) return [...first, ...others]
  const one = others.find(({ state }) => state === selected) ?? others[0]
  return one === undefined ? first : [...first, { ...one, isFolded: false }]
}

/** Whether an option is taken otherwise than today. */
export function isUnlike(column: ToldColumn, today: ToldColumn | null, option: number): boolean {
  return today !== null && column.state[option] !== today.state[option]
}

/** What a cell's button needs to be walked to. */
export interface CellProps {
  readonly "data-cell": string
  readonly tabIndex: number
  readonly onFocus: () => void
}
