import type { ToldBoard, ToldColumn, ToldMove } from "@parley/core/report"
import type { FocusEvent, KeyboardEvent } from "react"
import { changed, selecting } from "../../page/address.ts"
import { sayAt } from "../../page/aloud.tsx"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { walking } from "../../page/shown.ts"
import { hueClass } from "../../parts/dm.tsx"
import { DmGlyph } from "../../parts/dm-glyph.tsx"
import { linesOf } from "../../parts/lines-of.ts"
import { along, arrowHead, doubleBar, notched, type Point, shortOf, straight } from "../../parts/notch.ts"
import { useWidth } from "../../parts/use-width.ts"
import { linkAt, walkLinks } from "../../parts/walk-links.ts"
import type { StateText } from "../../worker/protocol.ts"
import { drawnMoves, type Ring, ringOf } from "./ring.ts"
import type { Around, Island } from "./ring-kinds.ts"
import { RingLists } from "./ring-lists.tsx"
import "../../parts/figure.css"
import "./ring.css"

// Moves drawn, and islands; what is left out is counted and in the list.
const MOST_MOVES = 16
const MOST_ISLANDS = 5
// Moves that a search for ways may look at.
const BOUND = 2 ** 22

/** The moves from a state as a ring, the outcomes beside it as islands; walked by click and key. */
export function RingPlace({ here }: { readonly here: StateText }) {
  const { settings, ui } = useBench()
  const { world, stale } = useOpen()
  const { language, concepts } = settings
  const asked = { world, language, concepts }
  const moves = useAnswer(stale ? null : { kind: "moves", ...asked, state: here })
  const board = useAnswer(stale ? null : { kind: "board", ...asked, also: [here] })
  const ways = useAnswer(
    stale ? null : { kind: "ways", ...asked, from: here, by: "moves", most: 0, drawn: true, bound: BOUND },
  )
  const column =
    board.answer === null ? undefined : columnsOf(board.answer).find(({ state }) => state === here)
  const failure = moves.failure ?? board.failure
  if (failure !== null) return <p className="small doubt">{failure.message}</p>
  if (moves.answer === null || board.answer === null || column === undefined || moves.busy || board.busy)
    return <p className="quiet">{ui.board.working}</p>
  const lattices = ways.answer?.lattices.filter(({ start }) => start === here) ?? []
  return <RingTold around={{ here: column, moves: moves.answer, board: board.answer, ways: lattices }} />
}

function columnsOf({ today, strong, weaker, also }: ToldBoard): ToldColumn[] {
  return [...(today === null ? [] : [today]), ...strong, ...also, ...weaker]
}

/** The islands beside a state: what would hold first, in the order of the board, then what is weaker. */
export function islandsOf({ here, board, ways }: Around): Island[] {
  const as = (isStrong: boolean, columns: readonly ToldColumn[]): Island[] =>
    columns
      .filter(({ state }) => state !== here.state)
      .map((column) => ({
        ...column,
        isStrong,
        way: ways.find(({ goal }) => goal === column.state) ?? null,
      }))
  const { today } = board
  const own = today?.under.includes(board.concept) ? [today] : []
  return [...as(true, [...own, ...board.strong]), ...as(false, board.weaker)].slice(0, MOST_ISLANDS)
}

export function RingTold({ around }: { readonly around: Around }) {
  const { moves: words } = useLaterWords()
  const { conflict } = useOpen()
  const { ref, width } = useWidth<HTMLDivElement>(1200)
  const { here, moves } = around
  if (conflict === null) return null
  const shown = drawnMoves(
    moves.of.map((own) => own.moves),
    MOST_MOVES,
  )
  const islands = islandsOf(around)
  const ring = ringOf(
    width,
    shown.map(({ dm, rank, to }) => ({
      dm,
      lost: (rank - moves.of[dm]!.rank) / moves.of[dm]!.worst,
      toward: towardOf(islands, dm, to),
    })),
    islands.map(({ way }) => ({ distance: way?.ways[0]?.length ?? null })),
  )
  const total = moves.of.reduce((sum, own) => sum + own.total, 0)
  const gaining = moves.of.flatMap((own) => own.moves).filter(({ effect }) => effect === "better").length
  return (
    <div ref={ref} className="ring">
      <p className="finding" aria-live="polite">
        {words.ringFinding({
          name: here.name,
          total,
          gaining,
          costly: moves.of.flatMap((own) => own.moves).every(({ effect }) => effect === "worse"),
        })}
      </p>
      <Picture around={around} shown={shown} islands={islands} ring={ring} />
      {total > shown.length ? (
        <p className="small quiet">{words.ringMore({ count: total - shown.length })}</p>
      ) : null}
      <RingLists around={around} islands={islands} />
    </div>
  )
}

// The first island that a way leads to by a move.
function towardOf(islands: readonly Island[], dm: number, to: string): number | null {
  const found = islands.findIndex(({ way }) => {
    const first = way?.ways[0]?.[0]
    return first?.dm === dm && first.to === to
  })
  return found < 0 ? null : found
}

interface Drawing {
  readonly around: Around
  readonly shown: readonly ToldMove[]
  readonly islands: readonly Island[]
  readonly ring: Ring
}

function Picture(drawing: Drawing) {
  const { view, go, ui } = useBench()
  const { moves: words } = useLaterWords()
  const { around, shown, islands, ring } = drawing
  const { here } = around
  // The arrow keys go around; Backspace goes back.
  const press = (event: KeyboardEvent<SVGSVGElement>): void => {
    const back = view.trail.at(-1)
    if (event.key === "Backspace" && back !== undefined) {
      event.preventDefault()
      go(selecting(view, back, true))
    }
    walkLinks(event)
  }
  // A link says its own name; here which of how many it is.
  const entered = (event: FocusEvent<SVGSVGElement>): void => {
    const at = linkAt(event) + 1
    if (at === 0) return
    const said =
      at <= shown.length
        ? ui.parts.at.move({ at, of: shown.length })
        : ui.parts.at.outcome({ at: at - shown.length, of: islands.length, name: "" })
    sayAt(event.target, said)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is a group
    <svg
      className="ring-picture"
      width={ring.width}
      height={ring.height}
      viewBox={`0 0 ${ring.width} ${ring.height}`}
      role="group"
      aria-label={words.ringPicture({ name: here.name })}
      onKeyDown={press}
      onFocus={entered}
    >
      <svg aria-hidden="true" width={ring.width} height={ring.height} overflow="visible">
        <Circles ring={ring} />
        {islands.map((island, i) => (
          <Bridge key={island.state} {...drawing} island={island} to={ring.islands[i]!} />
        ))}
        {shown.map((move, i) => (
          <Spoke key={`${move.dm} ${move.to}`} move={move} ring={ring} at={ring.spots[i]!} />
        ))}
        <Centre name={here.name} ring={ring} />
      </svg>
      {shown.map((move, i) => (
        <MoveLink key={`${move.dm} ${move.to}`} move={move} i={i} {...drawing} />
      ))}
      {islands.map((island, i) => (
        <IslandLink key={island.state} island={island} at={ring.islands[i]!} {...drawing} />
      ))}
    </svg>
  )
}

function Circles({ ring: { centre, radius, circles, width } }: { readonly ring: Ring }) {
  const { moves: words } = useLaterWords()
  const isNarrow = width < 600
  return (
    <>
      <circle className="ring-level" cx={centre.x} cy={centre.y} r={radius} />
      {circles.map(({ share, radius: r }) => (
        <g key={share}>
          <circle className="ring-circle" cx={centre.x} cy={centre.y} r={r} />
          {isNarrow ? null : (
            <text className="ring-share" x={centre.x} y={centre.y + r + 4} textAnchor="middle">
              {words.ringLost({ percent: 100 * share })}
            </text>
          )}
        </g>
      ))}
    </>
  )
}

function Centre({ name, ring: { centre } }: { readonly name: string; readonly ring: Ring }) {
  const lines = linesOf(name, 11, 4)
  return (
    <>
      <circle className="ring-centre" cx={centre.x} cy={centre.y} r="44" />
      {lines.map((line, i) => (
        <text
          key={line}
          className="ring-here"
          x={centre.x}
          y={centre.y + 5 + (i - (lines.length - 1) / 2) * 16}
          textAnchor="middle"
        >
          {line}
        </text>
      ))}
    </>
  )
}

// The line of a move, from the middle to its mark.
function Spoke({ move, ring, at }: { readonly move: ToldMove; readonly ring: Ring; readonly at: Point }) {
  const from = shortOf(at, ring.centre, 46)
  const to = shortOf(ring.centre, at, 15)
  const { line, notch } =
    move.effect === "better" ? { line: straight(from, to), notch: null } : notched(from, to, 11)
  return (
    <g className={`ring-spoke ${hueClass(move.dm)}`}>
      <path className="ring-line" d={line} />
      {notch === null ? null : <path className="ring-notch" data-effect={move.effect} d={notch} />}
      <path className="ring-tip" d={arrowHead(from, to, 8)} />
      {move.oneWay ? <path className="double-bar" d={doubleBar(from, to, 10, 7)} /> : null}
    </g>
  )
}

/** The way from the mark of its first move to an island: a line for each further move, with states as dots between. */
function Bridge({
  around,
  shown,
  ring,
  island,
  to,
}: Drawing & { readonly island: Island; readonly to: Point }) {
  const { way, isStrong } = island
  const steps = way?.ways[0] ?? []
  if (steps.length === 0 || ring.isStacked) return null
  const first = shown.findIndex((move) => move.to === steps[0]!.to && move.dm === steps[0]!.dm)
  const start = first < 0 ? ring.centre : ring.spots[first]!
  const edge = { x: to.x - ring.island.width / 2, y: to.y }
  const rest = first < 0 ? steps : steps.slice(1)
  if (rest.length === 0)
    return (
      <path
        className="ring-same"
        d={straight(shortOf(edge, start, 15), edge)}
        data-from={around.here.state}
      />
    )
  return rest.map((step, i) => {
    const [a, b] = [along(start, edge, i / rest.length), along(start, edge, (i + 1) / rest.length)]
    const from = shortOf(b, a, i === 0 ? 15 : 8)
    const end = shortOf(a, b, i === rest.length - 1 ? 2 : 8)
    const { line, notch } =
      step.effect === "gain" ? { line: straight(from, end), notch: null } : notched(from, end, 11)
    return (
      <g key={step.to} className={`ring-spoke ${hueClass(step.dm)}`} data-strong={isStrong ? "" : undefined}>
        <path className="ring-line" d={line} />
        {notch === null ? null : <path className="ring-notch" data-effect={step.effect} d={notch} />}
        <path className="ring-tip" d={arrowHead(from, end, isStrong ? 12 : 8)} />
        {step.oneWay ? <path className="double-bar" d={doubleBar(from, end, 14, 7)} /> : null}
        {i === rest.length - 1 ? null : <circle className="ring-between" cx={b.x} cy={b.y} r="6" />}
      </g>
    )
  })
}

function MoveLink({ move, i, around, ring }: Drawing & { readonly move: ToldMove; readonly i: number }) {
  const { view, go, hrefOf } = useBench()
  const { moves: words } = useLaterWords()
  const { conflict, local } = useOpen()
  const { x, y, anchor, wordsY } = ring.spots[i]!
  const own = around.moves.of[move.dm]!
  const lost = move.rank - own.rank
  const change = { ...walking(view, around.here.state, move.to), against: null }
  const side = anchor === "start" ? 19 : -19
  const isNarrow = ring.width < 600
  const [act = ""] = isNarrow ? [] : linesOf(move.acts.join(", "), 26, 1)
  const cost = words.ringCost({ lost })
  return (
    <>
      <a
        href={hrefOf(changed(view, change))}
        className="ring-move"
        data-move={`${move.dm} ${move.to}`}
        data-lost={lost}
        aria-label={words.ringMove({
          dm: local(conflict!.decisionMakers[move.dm]!.name),
          acts: move.acts.join(", "),
          lost,
          worst: own.worst,
          name: move.name,
          oneWay: move.oneWay,
        })}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          go(change)
        }}
      >
        <circle className="ring-target" cx={x} cy={y} r="19" />
        {move.under.length > 0 ? <circle className="ring-holds" cx={x} cy={y} r="17" /> : null}
      </a>
      <svg aria-hidden="true" overflow="visible" className="ring-words">
        <DmGlyph dm={move.dm} conflict={conflict!} x={x} y={y} r={11.5} />
        <text className="ring-act" x={x + side} y={wordsY - 1} textAnchor={anchor}>
          {act}
        </text>
        <text
          className={`ring-cost ${lost > 0 ? "at-loss" : ""}`}
          x={x + side}
          y={wordsY + (isNarrow ? 5 : 16)}
          textAnchor={anchor}
        >
          {cost}
        </text>
      </svg>
    </>
  )
}

function IslandLink({ island, at, around, ring }: Drawing & { readonly island: Island; readonly at: Point }) {
  const { view, go, hrefOf } = useBench()
  const { moves: words } = useLaterWords()
  const { width, height } = ring.island
  const change = { ...selecting(view, island.state), against: null }
  const lines = linesOf(island.name, 27, 2)
  const passed = island.under.length
  const all = around.board.concepts.length
  const shifts = island.ranks.map((rank, dm) => around.here.ranks[dm]! - rank)
  return (
    <>
      <a
        href={hrefOf(changed(view, change))}
        className="ring-island"
        data-strong={island.isStrong ? "" : undefined}
        data-state={island.state}
        aria-label={words.ringIsland({
          name: island.name,
          moves: island.way?.ways[0]?.length ?? null,
          passed,
          all,
        })}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          go(change)
        }}
      >
        {passed === all
          ? [9, 18].map((out) => (
              <rect
                key={out}
                className="ring-contour"
                x={at.x - width / 2 + 20 - out}
                y={at.y - height / 2 + 20 - out}
                width={width - 40 + 2 * out}
                height={height - 40 + 2 * out}
                rx={32 + out}
              />
            ))
          : null}
        <rect
          className="ring-shore"
          x={at.x - width / 2 + 20}
          y={at.y - height / 2 + 20}
          width={width - 40}
          height={height - 40}
          rx="32"
        />
      </a>
      <svg aria-hidden="true" overflow="visible" className="ring-words">
        {lines.map((line, i) => (
          <text
            key={line}
            className="ring-name"
            x={at.x}
            y={at.y - (lines.length > 1 ? 12 : 3) + i * 17}
            textAnchor="middle"
          >
            {line}
          </text>
        ))}
        <Shifts shifts={shifts} at={at} width={width} />
      </svg>
    </>
  )
}

// Sides whose ranks stand on an island; all are in the words.
const MOST_SHIFTS = 4
const SHORE = 36

/** By how many ranks each side is better or worse off there. */
function Shifts({
  shifts,
  at,
  width,
}: {
  readonly shifts: readonly number[]
  readonly at: Point
  readonly width: number
}) {
  const { ui, format } = useBench()
  const { conflict } = useOpen()
  const shown = shifts.slice(0, MOST_SHIFTS)
  // The ends of an island are round: what stands there keeps off its shore.
  const gap = (width - 40 - SHORE) / Math.max(1, shown.length)
  return shown.map((by, dm) => {
    const x = at.x - (gap * (shown.length - 1)) / 2 + dm * gap
    return (
      <g key={conflict!.decisionMakers[dm]!.id}>
        <DmGlyph dm={dm} conflict={conflict!} x={x - 14} y={at.y + 19} r={8} />
        <text className="ring-shift" x={x - 2} y={at.y + 24}>
          {by === 0
            ? "="
            : by > 0
              ? ui.board.better({ by: format.number(by) })
              : ui.board.worse({ by: format.number(-by) })}
        </text>
      </g>
    )
  })
}
