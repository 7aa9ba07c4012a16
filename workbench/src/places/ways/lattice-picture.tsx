import type { Conflict } from "@parley/core"
import type { ToldDrawnStep, ToldLattice } from "@parley/core/report"
import { changed, selecting } from "../../page/address.ts"
import { sayAt } from "../../page/aloud.tsx"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { hueClass } from "../../parts/dm.tsx"
import { DmGlyph } from "../../parts/dm-glyph.tsx"
import { linesOf } from "../../parts/lines-of.ts"
import { along, arrowHead, doubleBar, notched, type Point, shortOf, straight } from "../../parts/notch.ts"
import { linkAt, walkLinks } from "../../parts/walk-links.ts"
import { isOuter, labelPlace } from "./edge-label.ts"
import type { Lattice, LatticeEdge, LatticeNode } from "./lattice.ts"

/** The room for the names of the ends below a narrow drawing. */
export const NAMES = 74

interface Drawing {
  readonly told: ToldLattice
  readonly lattice: Lattice
  readonly conflict: Conflict
  readonly isNarrow: boolean
}

/** The ways as a lattice: one direction for each mover, the road bold, its states links. */
export function LatticePicture(drawing: Drawing) {
  const { ui } = useBench()
  const { roads } = useLaterWords()
  const { told, lattice } = drawing
  const goal = told.stops.find(({ state }) => state === told.goal)!
  // What is bold lies over what is not.
  const edges = [...lattice.edges].sort((a, b) => Number(a.isBold) - Number(b.isBold))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is a group
    <svg
      className="lattice"
      width={lattice.width}
      height={lattice.height}
      viewBox={`0 0 ${lattice.width} ${lattice.height}`}
      role="group"
      aria-label={roads.picture({ goal: goal.name })}
      onKeyDown={walkLinks}
      onFocus={(event) => {
        const at = linkAt(event) + 1
        if (at > 0) sayAt(event.target, ui.parts.at.stop({ at, of: lattice.nodes.length }))
      }}
    >
      <svg aria-hidden="true" width={lattice.width} height={lattice.height} overflow="visible">
        {edges.map((edge) => (
          <Edge key={`${edge.from} ${edge.to} ${edge.dm}`} edge={edge} {...drawing} />
        ))}
        {edges.map((edge) => (
          <EdgeLabel key={`${edge.from} ${edge.to} ${edge.dm}`} edge={edge} {...drawing} />
        ))}
        <TakenBack {...drawing} />
      </svg>
      {lattice.nodes.map((node) => (
        <Node key={node.state} node={node} {...drawing} />
      ))}
    </svg>
  )
}

function stepOf({ ways }: ToldLattice, { way, step }: LatticeEdge): ToldDrawnStep {
  return ways[way]![step]!
}

// How far a line keeps off the middle of a state.
const roomOf = (node: LatticeNode, told: ToldLattice): number =>
  node.state === told.start || node.state === told.goal ? 15 : 9

function endsOf({ from, to }: LatticeEdge, { lattice, told }: Drawing): readonly [Point, Point] {
  const [one, other] = [lattice.nodes[from]!, lattice.nodes[to]!]
  return [shortOf(other, one, roomOf(one, told)), shortOf(one, other, roomOf(other, told))]
}

function Edge({ edge, ...drawing }: Drawing & { readonly edge: LatticeEdge }) {
  const step = stepOf(drawing.told, edge)
  const [from, to] = endsOf(edge, drawing)
  const head = edge.isBold ? 14 : 8
  const end = shortOf(from, to, head * 0.8)
  const { line, notch } =
    step.effect === "gain"
      ? { line: straight(from, end), notch: null }
      : notched(from, end, edge.isBold ? 17 : 11, 0.36)
  const hasMark = edge.isBold || edge.from === 0
  const mark = along(from, to, 0.66)
  return (
    <g
      className={`lattice-edge ${hueClass(edge.dm)}`}
      data-bold={edge.isBold ? "" : undefined}
      data-step={`${step.from} ${step.to} ${step.dm}`}
      data-effect={step.effect}
      data-one-way={step.oneWay ? "" : undefined}
    >
      <path className="lattice-line" d={line} />
      {notch === null ? null : <path className="lattice-notch" data-effect={step.effect} d={notch} />}
      <path className="lattice-tip" d={arrowHead(from, to, head)} />
      {step.oneWay ? (
        <path className="double-bar" d={doubleBar(from, to, head + 2, edge.isBold ? 9 : 7)} />
      ) : null}
      {hasMark ? (
        <DmGlyph dm={edge.dm} conflict={drawing.conflict} x={mark.x} y={mark.y} r={edge.isBold ? 12 : 9} />
      ) : null}
    </g>
  )
}

// The width of a letter, about.
const LETTER = 6.6

// What is done on the road where there is room for it, and what the first moves and those of the road cost.
function EdgeLabel({ edge, ...drawing }: Drawing & { readonly edge: LatticeEdge }) {
  const { roads } = useLaterWords()
  const { told, isNarrow } = drawing
  const step = stepOf(told, edge)
  const isFirst = edge.from === 0
  if (!edge.isBold && (!isFirst || isNarrow)) return null
  const [from, to] = endsOf(edge, drawing)
  const place = labelPlace(from, to, isFirst, drawing.lattice.width)
  const letters = Math.min(26, Math.floor(place.room / LETTER))
  const hasActs = edge.isBold && !isNarrow && letters > 8 && isOuter(drawing.lattice, edge)
  const acts = hasActs ? linesOf(step.acts.join(", "), letters, 3) : []
  const cost =
    step.effect === "gain"
      ? []
      : [step.effect === "loss" ? roads.loses({ by: step.rank - step.before }) : roads.noGain]
  const lines = [...acts, ...cost]
  const top = place.isAbove ? place.y - (lines.length - 1) * 17 : place.y
  return lines.map((line, i) => (
    <text
      key={line}
      className={i < acts.length ? "lattice-words" : "lattice-words at-loss"}
      x={place.x}
      y={top + i * 17}
      textAnchor={place.anchor}
    >
      {line}
    </text>
  ))
}

/** The turned arrow at a state of the road where somebody would rather take back what was done. */
function TakenBack({ told, lattice, isNarrow }: Drawing) {
  const { roads } = useLaterWords()
  return told.ways[0]!.map(({ to }, i) => {
    const node = lattice.nodes.find(({ state }) => state === to)
    if (node === undefined || !told.perils[i]!.told.some(({ takesBack }) => takesBack)) return null
    // Its words stand away from the line that comes in.
    const before = lattice.nodes.find(({ state }) => state === told.ways[0]![i]!.from)
    const isRight = before !== undefined && before.y < node.y - 4
    return (
      <g key={to} className="take-back" transform={`translate(${node.x - 6} ${node.y - 34})`} data-state={to}>
        <path d="M4 0-2 5.500 4 11M-1 5.500H11a5 5 0 0 1 0 10H5" />
        {isNarrow ? null : (
          <text x={isRight ? 22 : -9} y="10" textAnchor={isRight ? "start" : "end"}>
            {roads.takeBack}
          </text>
        )}
      </g>
    )
  })
}

/** A state: a ringed dot where it would hold, an empty ring where it would not; the ends with their names. */
function Node({ node, told, lattice, isNarrow }: Drawing & { readonly node: LatticeNode }) {
  const { roads } = useLaterWords()
  const { view, go, hrefOf } = useBench()
  const { state, x, y } = node
  const stop = told.stops.find((each) => each.state === state)!
  const isStart = state === told.start
  const isEnd = isStart || state === told.goal
  const said = roads.node(stop)
  const change = { ...selecting(view, state), against: null }
  const link = (
    <a
      href={hrefOf(changed(view, change))}
      aria-label={said}
      className="lattice-node"
      data-state={state}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        go(change)
      }}
    >
      <circle className="lattice-target" cx={x} cy={y} r="18" />
      <circle
        className="lattice-ring"
        cx={x}
        cy={y}
        r={isEnd ? 11.5 : 7}
        data-bold={node.isBold ? "" : undefined}
      />
      {stop.holds ? <circle className="lattice-core" cx={x} cy={y} r={isEnd ? 5.8 : 3} /> : null}
    </a>
  )
  // Words stand outside of the link: its name has them.
  return (
    <>
      {link}
      {isEnd ? (
        <EndName
          name={stop.name}
          under={isStart ? roads.today : null}
          isStart={isStart}
          x={isNarrow ? (isStart ? 0 : lattice.width) : x + (isStart ? 10 : -10)}
          y={isNarrow ? lattice.height - NAMES : y + 40}
          isNarrow={isNarrow}
        />
      ) : null}
    </>
  )
}

function EndName({
  name,
  under,
  isStart,
  x,
  y,
  isNarrow,
}: {
  readonly name: string
  readonly under: string | null
  readonly isStart: boolean
  readonly x: number
  readonly y: number
  readonly isNarrow: boolean
}) {
  const lines = linesOf(name, isNarrow ? 18 : 15, 4)
  const anchor = isStart === isNarrow ? "start" : "end"
  return (
    <svg aria-hidden="true" overflow="visible">
      {lines.map((line, i) => (
        <text key={line} className="lattice-name" x={x} y={y + i * 19} textAnchor={anchor}>
          {line}
        </text>
      ))}
      {under === null ? null : (
        <text className="lattice-under" x={x} y={y + lines.length * 19} textAnchor={anchor}>
          {under}
        </text>
      )}
    </svg>
  )
}
