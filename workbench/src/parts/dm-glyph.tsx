import type { Conflict } from "@parley/core"
import { initialOf, type MarkShape, markShape } from "@parley/core/words"
import { useBench } from "../page/bench.tsx"
import { hueClass } from "./dm.tsx"
import "./figure.css"

/** A decision maker's mark inside a drawing: its initial in its shape, around a point. */
export function DmGlyph({
  dm,
  conflict,
  x,
  y,
  r = 11,
}: {
  readonly dm: number
  readonly conflict: Conflict
  readonly x: number
  readonly y: number
  readonly r?: number
}) {
  const { words } = useBench()
  if (dm >= conflict.decisionMakers.length) return null
  const initial = initialOf(conflict, dm, words)
  return (
    <g className={`glyph ${hueClass(dm)}`} transform={`translate(${x} ${y})`}>
      <Shape shape={markShape(dm)} r={r} />
      <text
        y={r * 0.38}
        fontSize={r * (initial.length > 2 ? 0.68 : initial.length > 1 ? 0.92 : 1.1)}
        textAnchor="middle"
      >
        {initial}
      </text>
    </g>
  )
}

function Shape({ shape, r }: { readonly shape: MarkShape; readonly r: number }) {
  switch (shape) {
    case "circle":
      return <circle r={r} />
    case "square":
      return <rect x={-r * 0.9} y={-r * 0.9} width={r * 1.8} height={r * 1.8} rx={r * 0.14} />
    case "diamond":
      return <path d={`M0 ${-r * 1.22}L${r * 1.22} 0L0 ${r * 1.22}L${-r * 1.22} 0Z`} />
    case "hexagon":
      return (
        <path
          d={`M${-r * 0.55} ${-r}H${r * 0.55}L${r * 1.1} 0L${r * 0.55} ${r}H${-r * 0.55}L${-r * 1.1} 0Z`}
        />
      )
  }
}
