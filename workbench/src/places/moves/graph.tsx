import type { Conflict } from "@parley/core"
import { initialOf } from "@parley/core/words"
import { type MouseEvent, memo, type ReactNode, useEffect, useMemo, useRef } from "react"
import { Button } from "react-aria-components"
import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { hueClass } from "../../parts/dm.tsx"
import type { GraphNode, StateText, WayStep } from "../../worker/protocol.ts"
import { type Arc, arcsOf } from "./arcs.ts"
import { dashOf } from "./dash.ts"
import { drawn, type Face, type Picture } from "./picture.ts"
import type { Arranged } from "./use-arranged.ts"
import { useZoom } from "./use-zoom.ts"
import "./graph.css"
import { useLaterWords } from "../../page/later-words.ts"

// Up to so many arcs each says whose it is; beyond, only those of the selected state, and the others are faint.
const FEW_ARCS = 64
// Up to so many arcs in the background have heads.
const FEW_HEADS = 240

/** The graph of moves as a picture that can be scrolled and made larger. All it shows is in the list as well. */
export function GraphPicture({
  arranged,
  face,
  here,
  movers,
  ways,
  said,
}: {
  readonly arranged: Arranged
  readonly face: Face
  readonly here: StateText | null
  readonly movers: ReadonlySet<number> | null
  /** Ways to draw. */
  readonly ways: readonly (readonly WayStep[])[]
  /** How much of the graph this is. */
  readonly said: ReactNode
}) {
  const { view, go, format } = useBench()
  const later = useLaterWords()
  const { conflict } = useOpen()
  const { graph, picture, fromToday } = arranged
  const scroller = useRef<HTMLDivElement>(null)
  const { scale, larger, smaller, fit, show, dragged } = useZoom(scroller, picture.width, picture.height)
  const arcs = useMemo(() => arcsOf(graph, view.by, movers), [graph, view.by, movers])
  const index = useMemo(() => new Map(graph.nodes.map(({ text }, i) => [text, i])), [graph])
  const at = here === null ? undefined : index.get(here)
  const against = view.against === null ? undefined : index.get(view.against)
  const near = useMemo(() => arcs.filter(({ from, to }) => from === at || to === at), [arcs, at])
  const walked = useMemo(() => arcsAlong(ways, index), [ways, index])
  const dense = arcs.length > FEW_ARCS

  // What is selected elsewhere is brought into view.
  const spot = at === undefined ? undefined : picture.spots[at]
  useEffect(() => {
    const element = scroller.current
    if (element === null || spot === undefined) return
    const [x, y] = [spot.x * scale - element.scrollLeft, spot.y * scale - element.scrollTop]
    if (x < 0 || y < 0 || x > element.clientWidth || y > element.clientHeight) show(spot)
  }, [spot, scale, show])

  if (conflict === null) return null

  const choose = (event: MouseEvent<SVGSVGElement>) => {
    if (dragged.current || !(event.target instanceof Element)) return
    const node = event.target.closest<SVGGElement>("[data-index]")
    const chosen = node === null ? undefined : graph.nodes[Number(node.dataset.index)]
    if (chosen === undefined) return
    const { text } = chosen
    if (!event.shiftKey || here === null)
      return go(selecting({ ...view, state: here }, text, stepsTo(near, at, index.get(text))))
    go(text === here || text === view.against ? { against: null } : { state: here, against: text })
  }

  return (
    <div className="graph">
      <div className="graph-tools">
        {said}
        <span className="graph-zoom no-print">
          <Button className="tool icon" aria-label={later.moves.smaller} onPress={smaller}>
            <span aria-hidden="true">−</span>
          </Button>
          <Button className="tool icon" aria-label={later.moves.larger} onPress={larger}>
            <span aria-hidden="true">+</span>
          </Button>
          <Button className="tool" onPress={fit}>
            {later.moves.fit}
          </Button>
          {spot === undefined ? null : (
            <Button className="tool" onPress={() => show(spot)}>
              {later.moves.toSelected}
            </Button>
          )}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section className="graph-scroller" ref={scroller} tabIndex={0} aria-label={later.moves.region}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list is the way for keys */}
        <svg
          id="moves-graph"
          role="img"
          aria-label={later.moves.picture({ states: format.number(graph.nodes.length) })}
          viewBox={`0 0 ${Math.ceil(picture.width)} ${Math.ceil(picture.height)}`}
          width={Math.ceil(picture.width * scale)}
          height={Math.ceil(picture.height * scale)}
          onClick={choose}
        >
          <Columns picture={picture} fromToday={fromToday} whole={graph.whole} />
          {walked.length > 0 || dense ? (
            <FaintArcs arcs={arcs} picture={picture} />
          ) : (
            <Arcs arcs={arcs} picture={picture} conflict={conflict} look="plain" />
          )}
          {walked.length > 0 ? (
            <Arcs arcs={walked} picture={picture} conflict={conflict} look="strong" />
          ) : dense ? (
            <Arcs arcs={near} picture={picture} conflict={conflict} look="plain" />
          ) : null}
          <Nodes nodes={graph.nodes} picture={picture} face={face} conflict={conflict} />
          {against === undefined ? null : (
            <Frame picture={picture} index={against} name="graph-compared" apart={10} />
          )}
          {at === undefined ? null : <Frame picture={picture} index={at} name="graph-selected" apart={8} />}
        </svg>
      </section>
    </div>
  )
}

// Whether a move leads from the one node to the other.
function stepsTo(near: readonly Arc[], from: number | undefined, to: number | undefined): boolean {
  return near.some(
    (arc) => (arc.from === from && arc.to === to) || (arc.both && arc.to === from && arc.from === to),
  )
}

function arcsAlong(
  ways: readonly (readonly WayStep[])[],
  index: ReadonlyMap<StateText, number>,
): readonly Arc[] {
  const found = new Map<string, Arc>()
  for (const { dm, from, to, reluctant } of ways.flat()) {
    const [a, b] = [index.get(from), index.get(to)]
    if (a === undefined || b === undefined) continue
    found.set(`${dm} ${a} ${b}`, { dm, from: a, to: b, both: false, improves: !reluctant })
  }
  return [...found.values()]
}

const Columns = memo(function Columns({
  picture,
  fromToday,
  whole,
}: {
  readonly picture: Picture
  readonly fromToday: boolean
  readonly whole: boolean
}) {
  const later = useLaterWords()
  return (
    <g className="graph-columns">
      {picture.columns.map(({ layer, x, width }) => (
        <text key={layer} x={x + width / 2} y={24} textAnchor="middle">
          {layer < 0 ? later.moves.unreached({ whole }) : later.moves.column({ layer, today: fromToday })}
        </text>
      ))}
    </g>
  )
})

const Arcs = memo(function Arcs({
  arcs,
  picture,
  conflict,
  look,
}: {
  readonly arcs: readonly Arc[]
  readonly picture: Picture
  readonly conflict: Conflict
  readonly look: "plain" | "strong"
}) {
  const { words } = useBench()
  return (
    <g className="arcs" data-look={look}>
      {arcs.map((arc) => {
        const { line, head, tail, middle } = drawn(arc, picture)
        return (
          <g key={`${arc.dm} ${arc.from} ${arc.to}`} className={`arc ${hueClass(arc.dm)}`}>
            <path className="arc-line" d={line} strokeDasharray={dashOf(arc.dm)} />
            <path className="arc-head" data-better={arc.improves || undefined} d={head} />
            {tail === "" ? null : <path className="arc-head" d={tail} />}
            <circle className="arc-name-plate" cx={middle.x} cy={middle.y} r={8} />
            <text className="arc-name" x={middle.x} y={middle.y + 3.5} textAnchor="middle">
              {initialOf(conflict, arc.dm, words)}
            </text>
          </g>
        )
      })}
    </g>
  )
})

/** Many arcs as a background: one line a mover, and one for all its heads. */
const FaintArcs = memo(function FaintArcs({
  arcs,
  picture,
}: {
  readonly arcs: readonly Arc[]
  readonly picture: Picture
}) {
  const byMover = new Map<number, { lines: string[]; better: string[]; other: string[] }>()
  for (const arc of arcs) {
    const { line, head, tail } = drawn(arc, picture)
    const paths = byMover.get(arc.dm) ?? { lines: [], better: [], other: [] }
    byMover.set(arc.dm, paths)
    paths.lines.push(line)
    paths[arc.improves ? "better" : "other"].push(head)
    paths.other.push(tail)
  }
  return (
    <g className="arcs" data-look="faint">
      {[...byMover].map(([dm, { lines, better, other }]) => (
        <g key={dm} className={`arc ${hueClass(dm)}`}>
          <path className="arc-line" d={lines.join("")} strokeDasharray={dashOf(dm)} />
          {arcs.length <= FEW_HEADS ? (
            <>
              <path className="arc-head" d={other.join("")} />
              <path className="arc-head" data-better d={better.join("")} />
            </>
          ) : null}
        </g>
      ))}
    </g>
  )
})

const Nodes = memo(function Nodes({
  nodes,
  picture,
  face,
  conflict,
}: {
  readonly nodes: readonly GraphNode[]
  readonly picture: Picture
  readonly face: Face
  readonly conflict: Conflict
}) {
  const { ui, words, settings } = useBench()
  const later = useLaterWords()
  const { concepts } = settings
  const { width, height } = face
  return (
    <g className="nodes">
      {nodes.map((node, i) => {
        const { x, y } = picture.spots[i]!
        const names = node.under.map((concept) => words.concepts[concept].name)
        return (
          <g
            key={node.text}
            className="node"
            data-index={i}
            transform={`translate(${x - width / 2} ${y - height / 2})`}
          >
            <title>
              {later.moves.node({ state: node.name, taken: node.taken, under: names.join(", ") })}
            </title>
            {names.length > 0 && names.length === concepts.length ? (
              <rect className="node-ring" x={-6} y={-6} width={width + 12} height={height + 12} rx={7} />
            ) : null}
            {names.length > 0 ? (
              <rect className="node-ring" x={-3} y={-3} width={width + 6} height={height + 6} rx={5} />
            ) : null}
            <rect
              className="node-plate"
              data-held={names.length > 0 || undefined}
              width={width}
              height={height}
              rx={3}
            />
            <text className="node-number" x={7} y={15}>
              {node.label ?? node.number}
            </text>
            {names.length > 0 ? (
              <text className="node-count" x={width - 6} y={14} textAnchor="end">
                {names.length}/{concepts.length}
              </text>
            ) : null}
            {node.today ? (
              <text className="node-today" x={width / 2} y={height + 23} textAnchor="middle">
                {ui.parts.today}
              </text>
            ) : null}
            {face.marks.map((mark, option) => (
              <circle
                key={option}
                className={`node-mark ${hueClass(conflict.options[option]?.owner ?? 0)}`}
                data-sign={node.text[option]}
                cx={mark.x}
                cy={mark.y}
                r={node.text[option] === "Y" ? 4 : 3.4}
              />
            ))}
          </g>
        )
      })}
    </g>
  )
})

function Frame({
  picture,
  index,
  name,
  apart,
}: {
  readonly picture: Picture
  readonly index: number
  readonly name: string
  readonly apart: number
}) {
  const { x, y } = picture.spots[index]!
  const { width, height } = picture.node
  return (
    <rect
      className={name}
      x={x - width / 2 - apart}
      y={y - height / 2 - apart}
      width={width + 2 * apart}
      height={height + 2 * apart}
      rx={8}
    />
  )
}
