import { useMemo, useRef } from "react"
import { Button, type Key, ToggleButton, ToggleButtonGroup } from "react-aria-components"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useHere } from "../../page/here.ts"
import { useNarrow } from "../../page/narrow.ts"
import { useOpen } from "../../page/open.tsx"
import { useTold } from "../../page/told.ts"
import { DmName, hueClass } from "../../parts/dm.tsx"
import type { Graph } from "../../worker/protocol.ts"
import { arcsOf, layersOf } from "./arcs.ts"
import { dashOf } from "./dash.ts"
import { endsOf } from "./ends.ts"
import { GraphPicture } from "./graph.tsx"
import { Legend } from "./legend.tsx"
import { MovesList } from "./list.tsx"
import { faceOf } from "./picture.ts"
import { useArranged } from "./use-arranged.ts"
import { Ways } from "./ways.tsx"
import "./moves.css"
import { useLaterWords } from "../../page/later-words.ts"

// States drawn at most; beyond, the neighbourhood of the selected one.
const MOST_STATES = 300
// Ways told at most.
const MOST_WAYS = 12

/** The place Moves: the graph layered from today, the same as a list, and the ways between two states. */
export default function Moves() {
  const { view, go, ui, settings, format } = useBench()
  const later = useLaterWords()
  const { conflict, world, outlook, stale } = useOpen()
  const { language, concepts } = settings
  const model = outlook?.model ?? null
  const here = useHere()
  const told = useTold()
  const narrow = useNarrow()
  const as = view.as ?? (narrow ? "list" : "graph")
  // A whole graph is asked for once, with all moves: its picture then stays when only improvements are shown.
  const whole = (model?.states ?? 0) <= MOST_STATES
  const asked = useAnswer(
    stale || model === null
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
  const { from, to } = endsOf(view, here)
  const ways = useAnswer(
    stale || from === null || to === null || from === to
      ? null
      : { kind: "ways", world, language, from, to, by: view.by, most: MOST_WAYS },
  )
  const face = useMemo(() => faceOf(conflict?.options.map(({ owner }) => owner) ?? []), [conflict])
  // What was drawn stays while the text has errors.
  const last = useRef(asked.answer)
  if (asked.answer !== null || !stale) last.current = asked.answer
  const graph = useMemo(
    () => (told ? last.current : withoutOutcomes(last.current)),
    [told, asked.answer, stale],
  )
  // Nothing is laid out for those who read the list.
  const arranged = useArranged(as === "graph" ? graph : null, face)
  const listed = useMemo(() => (graph === null ? null : { graph, ...layersOf(graph) }), [graph])
  const dms = conflict?.decisionMakers ?? []
  const shown = dms.flatMap(({ id }, dm) => (view.movers.includes(id) ? [dm] : []))
  const key = shown.join()
  const movers = useMemo(() => (shown.length === 0 ? null : new Set(shown)), [key])
  const arcs = useMemo(
    () => (graph === null ? 0 : arcsOf(graph, view.by, movers).length),
    [graph, view.by, movers],
  )
  const found = ways.answer
  const paths = view.against === null || found === null ? NO_WAYS : found.paths

  const said = (
    <p className="small quiet" role="status">
      {asked.failure?.message || null}
      {graph === null
        ? asked.busy
          ? later.moves.asking
          : null
        : graph.whole
          ? later.moves.whole({
              states: later.moves.statesOf({ count: graph.states }),
              arcs: later.moves.arcs({ count: arcs }),
            })
          : later.moves.part({
              shown: format.number(graph.nodes.length),
              states: format.number(graph.states),
            })}
    </p>
  )

  return (
    <div className="moves" aria-busy={asked.busy}>
      <header className="moves-head">
        <h2 className="title">{later.moves.heading}</h2>
        <p className="quiet">{model?.today === null ? later.moves.leadNoToday : later.moves.lead}</p>
      </header>
      <div className="moves-tools no-print">
        <Choice
          label={later.moves.as}
          value={as}
          all={{ graph: later.moves.graph, list: later.moves.list }}
          onChange={(value) => go({ as: value })}
        />
        <Choice
          label={later.moves.by}
          value={view.by}
          all={{ moves: later.moves.allMoves, improvements: later.moves.improvements }}
          onChange={(by) => go({ by })}
        />
        <ToggleButtonGroup
          className="choices movers"
          aria-label={later.moves.movers}
          selectionMode="multiple"
          disallowEmptySelection
          selectedKeys={movers === null ? dms.map(({ id }) => id) : shown.map((dm) => dms[dm]!.id)}
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
      </div>
      {stale && graph === null ? (
        <p className="quiet">
          {later.moves.noModel}{" "}
          <Button className="link" onPress={() => go({ place: "text" })}>
            {ui.frame.toText}
          </Button>
        </p>
      ) : null}
      {as === "graph" && arranged !== null ? null : said}
      {as === "graph" && arranged !== null ? (
        <>
          <GraphPicture
            arranged={arranged}
            face={face}
            here={here}
            movers={movers}
            ways={paths}
            said={said}
          />
          <Legend />
        </>
      ) : null}
      {as === "list" && listed !== null ? <MovesList arranged={listed} here={here} movers={movers} /> : null}
      <Ways graph={graph} here={here} ends={{ from, to }} found={found} busy={ways.busy} />
    </div>
  )
}

const NO_WAYS = [] as const

// Where it is not told what holds.
function withoutOutcomes(graph: Graph | null): Graph | null {
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
