import type { ToldSlide } from "@parley/core/report"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DmName, hueClass } from "../../parts/dm.tsx"
import { Local } from "../../parts/local.tsx"
import { slopeOf } from "./slope.ts"

type Wants = Extract<ToldSlide, { slide: "wants"; empty: false }>

const SIZE = { width: 640, height: 200, line: 17 }
// Room for ranks left of the first axis, and for the names right of the last.
const LEFT = 70
const RIGHT = 330
const TOP = 16

/** Where each ranks today's state and the outcomes beside it, and what each wants most. */
export function WantsSlide({ slide }: { readonly slide: Wants }) {
  const { board, wishes } = slide
  return (
    <div className="slide-wants">
      <Slopes slide={slide} />
      <ul className="slide-wishes">
        {wishes.map(({ quoted, best }, dm) => (
          <li key={board.worst.length > dm ? dm : -1}>
            <p>
              <DmName dm={dm} />
            </p>
            {quoted.map((wish, i) => (
              <p key={wish} className="slide-wish">
                <b>{i + 1}</b> {wish}
              </p>
            ))}
            {best === "" ? null : <p className="slide-wish">{best}</p>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Slopes({ slide: { board } }: { readonly slide: Wants }) {
  const { format } = useBench()
  const { present } = useLaterWords()
  const columns = [...(board.today === null ? [] : [board.today]), ...board.strong, ...board.weaker].slice(
    0,
    3,
  )
  const { axes, points, labels } = slopeOf(
    columns.map(({ ranks }) => ranks),
    board.worst,
    SIZE,
  )
  const kind = (i: number): string =>
    columns[i] === board.today ? "today" : i % 2 === 1 ? "first" : "second"
  return (
    <>
      <svg
        className="slopes"
        viewBox={`0 0 ${SIZE.width + LEFT + RIGHT} ${SIZE.height + 2 * TOP + 12}`}
        aria-hidden="true"
      >
        <g transform={`translate(${LEFT} ${TOP})`}>
          <text x={-14} y={5} textAnchor="end" className="slopes-end">
            {present.best}
          </text>
          <text x={-14} y={SIZE.height + 5} textAnchor="end" className="slopes-end">
            {present.worst}
          </text>
          {axes.map((x, dm) => (
            <path key={x} className={`slopes-axis ${hueClass(dm)}`} d={`M${x} 0V${SIZE.height}`} />
          ))}
          {points.map((own, i) => (
            <g key={columns[i]!.state} data-kind={kind(i)}>
              <path
                className="slopes-line"
                d={own.map((y, dm) => `${dm === 0 ? "M" : "L"}${axes[dm]} ${y}`).join("")}
              />
              {own.map((y, dm) => (
                <g key={axes[dm]} className={hueClass(dm)}>
                  <circle className="slopes-dot" cx={axes[dm]} cy={y} r="5" />
                  {dm === own.length - 1 ? null : (
                    <text x={axes[dm]! + 12} y={labels[dm]![i]! + 4} className="slopes-rank">
                      {format.number(columns[i]!.ranks[dm]!)}
                    </text>
                  )}
                </g>
              ))}
              <text x={SIZE.width + 14} y={labels.at(-1)![i]! + 5} className="slopes-name">
                <tspan className="slopes-rank">{format.number(columns[i]!.ranks.at(-1) ?? 0)}</tspan>{" "}
                {columns[i]!.name}
              </text>
            </g>
          ))}
        </g>
      </svg>
      <RankTable columns={columns} worst={board.worst} />
    </>
  )
}

/** The same for those who listen. */
function RankTable({
  columns,
  worst,
}: {
  readonly columns: readonly {
    readonly state: string
    readonly name: string
    readonly ranks: readonly number[]
  }[]
  readonly worst: readonly number[]
}) {
  const { format } = useBench()
  const { conflict } = useOpen()
  const { present } = useLaterWords()
  return (
    <table className="aloud">
      <caption>{present.ranks}</caption>
      <thead>
        <tr>
          <th scope="col">{present.who}</th>
          {columns.map(({ state, name }) => (
            <th key={state} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(conflict?.decisionMakers ?? []).map(({ id, name }, dm) => (
          <tr key={id}>
            <th scope="row">
              <Local of={name} />
            </th>
            {columns.map(({ state, ranks }) => (
              <td key={state}>
                {format.number(ranks[dm]!)} {present.ofRanks({ worst: format.number(worst[dm]!) })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
