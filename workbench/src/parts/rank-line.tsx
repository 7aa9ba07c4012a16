import { hueClass } from "./dm.tsx"
import { type Band, depthOf, type Ranked, rankPath } from "./rank-path.ts"
import "./figure.css"

/** A decision maker's ranks along some steps, drawn: thick where it moves itself, a V where that is at a loss. */
export function RankLine({
  dm,
  ranked,
  band,
  today = null,
}: {
  readonly dm: number
  readonly ranked: Ranked
  readonly band: Band
  /** The rank that a dashed line shows across. */
  readonly today?: { readonly rank: number; readonly from: number; readonly to: number } | null
}) {
  const { points, segments } = rankPath(ranked, band)
  return (
    <g className={`rank-line ${hueClass(dm)}`} data-dm={dm}>
      {today === null ? null : (
        <path
          className="rank-level"
          d={`M${today.from} ${depthOf(today.rank, ranked.worst, band)}H${today.to}`}
        />
      )}
      {segments.map(({ own, line, notch }, i) => (
        <g key={points[i]!.x} data-own={own ? "" : undefined}>
          <path className="rank-segment" d={line} />
          {notch === null ? null : <path className="loss-line" data-loss="" d={notch} />}
        </g>
      ))}
      {points.map(({ x, y }) => (
        <circle key={x} className="rank-dot" cx={x} cy={y} r="5" />
      ))}
      {points.map(({ x, rank, labelY }, i) => (
        <text key={x} className="rank-number" x={x} y={labelY} textAnchor="middle" data-stop={i}>
          {rank}
        </text>
      ))}
    </g>
  )
}
