import { useBench } from "../../page/bench.tsx"
import { StaysSign } from "../../parts/stays-sign.tsx"
import { Pips } from "./pips.tsx"

const SIGNS = ["nothing-better", "all-deterred", "no-move", "undeterred"] as const

/** What the marks of the board mean. */
export function Key() {
  const { ui, settings } = useBench()
  const all = settings.concepts.length
  return (
    <p className="board-key">
      <span>
        <Pips passed={all} all={all} isUpright={false} /> {ui.board.key.passes}
      </span>
      <span>
        <span className="board-swatch" aria-hidden="true" /> {ui.board.key.unlike}
      </span>
      {SIGNS.map((why) => (
        <span key={why}>
          <StaysSign why={why} /> {ui.board.stays[why]}
        </span>
      ))}
    </p>
  )
}
