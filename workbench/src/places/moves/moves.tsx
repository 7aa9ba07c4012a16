import { useMemo, useRef } from "react"
import { Button, type Key, ToggleButton, ToggleButtonGroup } from "react-aria-components"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useHere } from "../../page/here.ts"
import { useNarrow } from "../../page/narrow.ts"
import { useLooked, useOpen } from "../../page/open.tsx"
import { useTold } from "../../page/told.ts"
import { DmName, hueClass } from "../../parts/dm.tsx"
import type { Graph, StateText } from "../../worker/protocol.ts"
import { arcsOf, layersOf } from "./arcs.ts"
import { dashOf } from "./dash.ts"
import { endsOf } from "./ends.ts"
import { GraphPicture } from "./graph.tsx"
import { Legend } from "./legend.tsx"
import { MovesList } from "./list.tsx"
import { faceOf } from "./picture.ts"
import { Back, RingKey } from "./ring-key.tsx"
import { RingPlace } from "./ring-picture.tsx"
import { useArranged } from "./use-arranged.ts"
import { Ways } from "./ways.tsx"
import "./moves.css"
import { useLaterWords } from "../../page/later-words.ts"

// States drawn at most; beyond, the neighbourhood of the selected one.
const MOST_STATES = 300
// Moves that a search may look at: some seconds, with progress.
const MOST_MOVES = 2 ** 27
// Ways told at most.
const MOST_WAYS = 12
const NO_WAYS = [] as const

/** The place Moves: the graph layered from today, the same as a list, and the ways between two states. */
export default function Moves() {
  const { view, go, ui } = useBench()
  const { moves } = useLaterWords()
  const { conflict, stale } = useOpen()
  const { outlook } = useLooked()
  const here = useHere()
  const narrow = useNarrow()
  const told = useTold()
  const usual = narrow ? "list" : "ring"
  const wanted = view.as ?? usual
  // The ring shows what would hold: not while that is not to be told.
  const as = wanted === "ring" && !told ? "graph" : wanted
  const { graph, busy, failure } = useGraph(here, as !== "ring")
  const { ends, ways } = useWays(here)
  const face = useMemo(() => faceOf(conflict?.options.map(({ owner }) => owner) ?? []), [conflict])
  // Nothing is laid out for those who read the list.
  const arranged = useArranged(as === "graph" ? graph : null, face)
  const listed = useMemo(() => (graph === null ? null : { graph, ...layersOf(graph) }), [graph])
  const movers = useMovers()
  const said = <Size graph={graph} movers={movers} busy={busy} failure={failure?.message ?? ""} />
  return (
    <div className="moves" aria-busy={busy}>
      <header className={as === "ring" ? "aloud" : "moves-head"}>
        <h2 className="title">{moves.heading}</h2>
        <p className="quiet">{outlook?.model?.today === null ? moves.leadNoToday : moves.lead}</p>
      </header>
      <Tools as={as} movers={movers} />
      {stale && graph === null ? (
        <p className="quiet">
          {moves.noModel}{" "}
          <Button className="link" onPress={() => go({ place: "text" })}>
            {ui.frame.toText}
          </Button>
        </p>
      ) : null}
      {as === "graph" && arranged !== null ? (
        <>
          <GraphPicture
            arranged={arranged}
            face={face}
            here={here}
            movers={movers}
            ways={ways.answer?.paths ?? NO_WAYS}
            said={said}
          />
          <Legend />
        </>
      ) : as === "ring" ? null : (
        said
      )}
      {as === "ring" && here !== null ? (
        <>
          <Back />
          <RingPlace here={here} />
          <RingKey />
        </>
      ) : null}
      {as === "list" && listed !== null ? <MovesList arranged={listed} here={here} movers={movers} /> : null}
      {as === "ring" ? null : (
        <Ways graph={graph} here={here} ends={ends} found={ways.answer} busy={ways.busy} />
      )}
    </div>
  )
}

// The graph of moves around a state; what was drawn stays while the text has errors.
function useGraph(here: StateText | null, isShown: boolean) {
  const { view, settings } = useBench()
  const { world, stale } = useOpen()
  const { outlook } = useLooked()
  const told = useTold()
  const { language, concepts } = settings
  const model = outlook?.model ?? null
  // A whole graph is asked for once, with all moves: its picture then stays when only improvements are shown.
  const whole = (model?.states ?? 0) <= MOST_STATES
  const { answer, busy, failure } = useAnswer(
    stale || model === null || !isShown
      ? null
      : {
          kind: "graph",
          world,
          language,
          concepts,
          by: whole ? "moves" : view.by,
          focus: whole ? null : here,
          most: MOST_STATES,
        },
  )
  const last = useRef(answer)
  if (answer !== null || !stale) last.current = answer
  const shown = last.current
  const graph = useMemo(() => (told ? shown : withoutOutcomes(shown)), [told, shown])
  return { graph, busy, failure }
}

// The shortest ways between the two states chosen.
function useWays(here: StateText | null) {
  const { view, settings } = useBench()
  const { world, stale } = useOpen()
  const { language } = settings
  const ends = endsOf(view, here)
  const { from, to } = ends
  const ways = useAnswer(
    stale || from === null || to === null || from === to
      ? null
      : { kind: "ways", world, language, from, to, by: view.by, most: MOST_WAYS, bound: MOST_MOVES },
  )
  return { ends, ways }
}

// The decision makers whose moves are shown; null: all.
function useMovers(): ReadonlySet<number> | null {
  const { view } = useBench()
  const { conflict } = useOpen()
  const shown = (conflict?.decisionMakers ?? []).flatMap(({ id }, dm) =>
    view.movers.includes(id) ? [dm] : [],
  )
  const key = shown.join()
  return useMemo(() => (shown.length === 0 ? null : new Set(shown)), [key])
}

// How much of the conflict is shown.
function Size({
  graph,
  movers,
  busy,
  failure,
}: {
  readonly graph: Graph | null
  readonly movers: ReadonlySet<number> | null
  readonly busy: boolean
  readonly failure: string
}) {
  const { view, format } = useBench()
  const { moves } = useLaterWords()
  const arcs = useMemo(
    () => (graph === null ? 0 : arcsOf(graph, view.by, movers).length),
    [graph, view.by, movers],
  )
  return (
    <p className="small quiet" role="status">
      {failure}
      {graph === null
        ? busy && moves.asking
        : graph.whole
          ? moves.whole({
              states: moves.statesOf({ count: graph.states }),
              arcs: moves.arcs({ count: arcs }),
            })
          : moves.part({ shown: format.number(graph.nodes.length), states: format.number(graph.states) })}
    </p>
  )
}

// As what the moves are shown, which of them, and whose.
function Tools({
  as,
  movers,
}: {
  readonly as: "ring" | "graph" | "list"
  readonly movers: ReadonlySet<number> | null
}) {
  const { go } = useBench()
  const { moves } = useLaterWords()
  return (
    <div className="moves-tools no-print">
      <Choice
        label={moves.as}
        value={as}
        all={{ ring: moves.ring, graph: moves.graph, list: moves.list }}
        onChange={(value) => go({ as: value })}
      />
      {as === "ring" ? null : <Which movers={movers} />}
    </div>
  )
}

// Which moves are shown, and whose.
function Which({ movers }: { readonly movers: ReadonlySet<number> | null }) {
  const { view, go } = useBench()
  const { moves } = useLaterWords()
  const dms = useOpen().conflict?.decisionMakers ?? []
  return (
    <>
      <Choice
        label={moves.by}
        value={view.by}
        all={{ moves: moves.allMoves, improvements: moves.improvements }}
        onChange={(by) => go({ by })}
      />
      <ToggleButtonGroup
        className="choices movers"
        aria-label={moves.movers}
        selectionMode="multiple"
        disallowEmptySelection
        selectedKeys={dms.flatMap(({ id }, dm) => (movers === null || movers.has(dm) ? [id] : []))}
        onSelectionChange={(keys) => go({ movers: moversOf(keys, dms) })}
      >
        {dms.map(({ id }, dm) => (
          <ToggleButton key={id} id={id} className="choice mover">
            <DmName dm={dm} />
            <svg
              viewBox="0 0 34 8"
              width="34"
              height="8"
              className={`sample ${hueClass(dm)}`}
              aria-hidden="true"
            >
              <path d="M1 4H33" className="arc-line" strokeDasharray={dashOf(dm)} />
            </svg>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </>
  )
}

/** The graph where it is not told what holds. */
export function withoutOutcomes(graph: Graph | null): Graph | null {
  return graph && { ...graph, nodes: graph.nodes.map((node) => ({ ...node, under: [] })) }
}

function moversOf(keys: ReadonlySet<Key>, dms: readonly { readonly id: string }[]): readonly string[] {
  const ids = dms.map(({ id }) => id).filter((id) => keys.has(id))
  return ids.length === dms.length ? [] : ids
}

function Choice<T extends string>({
  label,
  value,
  all,
  onChange,
}: {
  readonly label: string
  readonly value: T
  readonly all: Readonly<Record<T, string>>
  readonly onChange: (value: T) => void
}) {
  return (
    <ToggleButtonGroup
      className="choices joined"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        for (const key of keys) onChange(key as T)
      }}
    >
      {(Object.keys(all) as T[]).map((each) => (
        <ToggleButton key={each} id={each} className="choice">
          {all[each]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
