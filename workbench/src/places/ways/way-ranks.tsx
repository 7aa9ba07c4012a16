import type { Conflict } from "@parley/core"
import type { ToldLattice } from "@parley/core/report"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { DmGlyph } from "../../parts/dm-glyph.tsx"
import { RankLine } from "../../parts/rank-line.tsx"

// The height of a side's lines with the room around them.
const ROW = 96
const TOP = 28
const HEIGHT = 50

/** Each side's rank along the road, under the states of the road. */
export function WayRanks({
  told,
  xs,
  width,
  conflict,
}: {
  readonly told: ToldLattice
  readonly xs: readonly number[]
  readonly width: number
  readonly conflict: Conflict
}) {
  const { ui, format } = useBench()
  const { roads } = useLaterWords()
  const [road] = told.ways
  const height = ROW * told.parties.length
  const [left, right] = [xs[0]!, xs.at(-1)!]
  return (
    <>
      <p className="small quiet way-ranks-head">{roads.ranks}</p>
      <svg
        className="way-ranks"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={roads.ranksPicture}
      >
        <path className="way-guide" d={xs.map((x) => `M${x} 4V${height - 4}`).join("")} />
        {told.parties.map(({ dm, worst, ranks, gain }, i) => (
          <g key={dm} transform={`translate(0 ${i * ROW})`}>
            <DmGlyph dm={dm} conflict={conflict} x={14} y={TOP + HEIGHT / 2} r={12} />
            <path className="way-frame" d={`M${left} ${TOP}H${right}M${left} ${TOP + HEIGHT}H${right}`} />
            <RankLine
              dm={dm}
              ranked={{
                ranks,
                worst,
                steps: road!.map((step) => ({ own: step.dm === dm, loss: step.effect !== "gain" })),
              }}
              band={{ xs, top: TOP, height: HEIGHT }}
              today={{ rank: ranks[0]!, from: left, to: right }}
            />
            <text className="way-of" x={right + 18} y={TOP + 18}>
              {roads.ofWorst({ worst })}
            </text>
            <text className="way-gain" x={right + 18} y={TOP + 38}>
              {gain === 0
                ? ""
                : gain > 0
                  ? ui.board.better({ by: format.number(gain) })
                  : ui.board.worse({ by: format.number(-gain) })}
            </text>
          </g>
        ))}
      </svg>
    </>
  )
}
