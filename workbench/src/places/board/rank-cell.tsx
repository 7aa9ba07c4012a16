import { useBench } from "../../page/bench.tsx"
import { RankShift } from "../../parts/rank-shift.tsx"
import { StaysSign } from "../../parts/stays-sign.tsx"
import type { CellProps, Column } from "./columns.ts"

/** Where a decision maker ranks a state, by how much better or worse than today, and whether it would stay. */
export function RankCell({
  dm,
  column,
  cell,
  select,
}: {
  readonly dm: number
  readonly column: Column
  readonly cell: CellProps
  readonly select: () => void
}) {
  const { ui, format } = useBench()
  const { of: board } = column
  const rank = column.ranks[dm]!
  const worst = format.number(board.worst[dm]!)
  const by = board.today === null ? 0 : board.today.ranks[dm]! - rank
  const why = column.stays[dm]!
  const said = ui.board.rank({ rank: format.number(rank), worst, by, stays: ui.board.stays[why] })
  return (
    <button type="button" className="board-rank" {...cell} onClick={select}>
      <span className="aloud">{said}</span>
      {column.isFolded ? (
        <svg
          className="board-turn"
          data-by={Math.sign(by)}
          viewBox="0 0 12 12"
          width="12"
          height="12"
          aria-hidden="true"
        >
          <path d={by > 0 ? "M6 2L11 10H1Z" : by < 0 ? "M6 10L1 2H11Z" : "M2 6H10"} />
        </svg>
      ) : (
        <span className="board-shown" aria-hidden="true">
          <span className="board-number">{format.number(rank)}</span>
          <span className="board-beside">
            <span className="board-shift">
              {board.today === null || column.role === "today" ? (
                ui.board.ofWorst({ worst })
              ) : by === 0 ? (
                ui.board.same
              ) : (
                <b>
                  <RankShift by={by} />
                </b>
              )}
            </span>
            <span className="board-stays" data-why={why}>
              <StaysSign why={why} /> {ui.board.stays[why]}
            </span>
          </span>
        </span>
      )}
    </button>
  )
}
