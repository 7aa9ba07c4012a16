import type { ToldBoard, ToldColumn } from "@parley/core/report"

/** What a column of the board is: today's state, an outcome that would hold, a weaker one, or a state that was selected. */
export type Role = "today" | "strong" | "weaker" | "also"

/** A column as it is drawn: whole, or folded to its marks. */
export interface Column extends ToldColumn {
  readonly role: Role
  readonly isFolded: boolean
  /** What becomes of it by what is tried out: it would come to hold, or hold no longer; null: neither. */
  readonly fate: "appears" | "vanishes" | null
  /** The board whose ranks it has. */
  readonly of: ToldBoard
}

interface Shown {
  readonly isOpen: boolean
  readonly narrow: boolean
  /** The board with what is tried out; null while nothing is, or nothing is known of it. */
  readonly tried?: ToldBoard | null
}

/** The states that are today's or would hold. */
function heldIn({ today, strong }: ToldBoard): ReadonlySet<string> {
  return new Set([...(today === null ? [] : [today]), ...strong].map(({ state }) => state))
}

/**
 * The columns to be drawn, in order: today, what would hold, what would do so no longer with what is tried out, what was
 * selected, what is weaker.
 */
export function columnsOf(
  board: ToldBoard,
  selected: string | null,
  { isOpen, narrow, tried = null }: Shown,
): Column[] {
  const now = tried ?? board
  const { today, strong, weaker, also } = now
  const [before, after] = [heldIn(board), heldIn(now)]
  const gone = [...(board.today === null ? [] : [board.today]), ...board.strong].filter(
    ({ state }) => !after.has(state),
  )
  const isGone = ({ state }: ToldColumn): boolean => gone.some((column) => column.state === state)
  const as = (role: Role, columns: readonly ToldColumn[]): Column[] =>
    columns
      .filter((column) => !isGone(column))
      .map((column) => ({
        ...column,
        role,
        isFolded: role === "weaker" && !isOpen && column.state !== selected,
        fate: after.has(column.state) && !before.has(column.state) ? "appears" : null,
        of: now,
      }))
  const first = as("today", today === null ? [] : [today])
  const vanishing = gone.map((column): Column => {
    const role = column.state === board.today?.state ? "today" : "strong"
    return { ...column, role, isFolded: false, fate: "vanishes", of: board }
  })
  const others = [...as("strong", strong), ...vanishing, ...as("also", also), ...as("weaker", weaker)]
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
