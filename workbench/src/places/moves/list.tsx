import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from "react"
import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { walking } from "../../page/shown.ts"
import { ConceptBadges } from "../../parts/concepts.tsx"
import { DmName } from "../../parts/dm.tsx"
import { Marks } from "../../parts/mark.tsx"
import { OptionChanges } from "../../parts/option-changes.tsx"
import type { GraphNode, StateText } from "../../worker/protocol.ts"
import { arcsOf } from "./arcs.ts"
import { plainOrder } from "./order.ts"
import { type Row, rowsOf, turn } from "./rows.ts"
import type { Arranged } from "./use-arranged.ts"
import "./list.css"
import { useLaterWords } from "../../page/later-words.ts"

// Milliseconds within which digits typed one after the other are one number.
const TYPING = 900

/** All that the graph shows as a list to be walked by keys: layers, states, moves. */
export function MovesList({
  arranged: { graph, layers, fromToday },
  here,
  movers,
}: {
  readonly arranged: Pick<Arranged, "graph" | "layers" | "fromToday">
  readonly here: StateText | null
  readonly movers: ReadonlySet<number> | null
}) {
  const { view } = useBench()
  const later = useLaterWords()
  const { nodes } = graph
  const { open, toggle } = useOpened(here)
  const arcs = useMemo(() => arcsOf(graph, view.by, movers), [graph, view.by, movers])
  const rows = useMemo(
    () => rowsOf({ nodes, order: plainOrder(layers), layers }, arcs, open),
    [nodes, arcs, layers, open],
  )
  const { list, current, setFocused, onKeyDown, onClick } = useWalking({ rows, nodes, here, toggle })
  return (
    <div className="moves-list">
      <p id="moves-list-hint" className="small quiet no-print">
        {later.moves.treeHint}
      </p>
      <div
        ref={list}
        role="tree"
        aria-label={later.moves.tree}
        aria-describedby="moves-list-hint"
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {rows.map((row, i) => (
          <Line
            key={row.key}
            row={row}
            index={i}
            nodes={nodes}
            fromToday={fromToday}
            whole={graph.whole}
            selected={row.kind === "state" && nodes[row.node]!.text === here}
            compared={row.kind === "state" && nodes[row.node]!.text === view.against}
            focusable={i === current}
            onFocus={() => setFocused(row.key)}
          />
        ))}
      </div>
    </div>
  )
}

// Which states have their moves shown; the one selected has.
function useOpened(here: StateText | null) {
  const [open, setOpen] = useState<ReadonlySet<StateText>>(() => new Set(here === null ? [] : [here]))
  useEffect(() => {
    if (here !== null) setOpen((before) => (before.has(here) ? before : new Set(before).add(here)))
  }, [here])
  const toggle = (text: StateText): void =>
    setOpen((before) => {
      const after = new Set(before)
      if (!after.delete(text)) after.add(text)
      return after
    })
  return { open, toggle }
}

interface Walked {
  readonly rows: readonly Row[]
  readonly nodes: readonly GraphNode[]
  readonly here: StateText | null
  readonly toggle: (text: StateText) => void
}

// The line that has the focus, and what keys and presses do on a line.
function useWalking({ rows, nodes, here, toggle }: Walked) {
  const { view, go } = useBench()
  const { list, current, setFocused, focusOn } = useFocused(rows, here)
  const typed = useRef({ text: "", at: 0 })

  const enter = (row: Row, compare: boolean): void => {
    if (row.kind === "layer") return
    const { text } = nodes[row.kind === "move" ? row.to : row.node]!
    if (compare && here !== null) {
      go(text === here ? { against: null } : { state: here, against: text })
      return
    }
    focusOn(text)
    const from = nodes[row.node]!.text
    if (row.kind === "state") go(selecting(view, text))
    else go(walking(from === here ? view : { ...view, state: from, trail: [] }, from, text))
  }
  const find = (digit: string, now: number): void => {
    const text = now - typed.current.at < TYPING ? typed.current.text + digit : digit
    typed.current = { text, at: now }
    const node = nodes.find(({ number }) => String(number) === text)
    if (node !== undefined) focusOn(node.text)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { key } = event
    const row = rows[current]
    if (event.ctrlKey || event.metaKey || event.altKey || row === undefined) return
    const isEntered = key === "Enter" || key === " "
    if (isEntered || /^(\d$|Arrow|Home|End)/.test(key)) event.preventDefault()
    const next = turn(rows, current, key)
    if (isEntered) enter(row, event.shiftKey)
    else if (/^\d$/.test(key)) find(key, event.timeStamp)
    else if (next?.kind === "go") focusOn(rows[next.index]!.key)
    else if (next !== null) toggle(nodes[next.node]!.text)
  }
  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    if (!(event.target instanceof Element)) return
    const line = event.target.closest<HTMLElement>("[data-row]")
    const row = line === null ? undefined : rows[Number(line.dataset.row)]
    if (row === undefined) return
    const opener = event.target.closest("[data-opener]") !== null
    if (opener && row.kind === "state") {
      toggle(nodes[row.node]!.text)
      setFocused(row.key)
    } else enter(row, event.shiftKey)
  }
  return { list, current, setFocused, onKeyDown, onClick }
}

// The focus in the list: on a line by its key, also on one that is there only after the next drawing.
function useFocused(rows: readonly Row[], here: StateText | null) {
  const list = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<string | null>(here)
  const wanted = useRef<string | null>(null)
  const at = rows.findIndex(({ key }) => key === (focused ?? here))
  useEffect(() => {
    if (wanted.current === null) return
    const index = rows.findIndex(({ key }) => key === wanted.current)
    if (index < 0) return
    wanted.current = null
    list.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus()
  })
  const focusOn = (key: string): void => {
    wanted.current = key
    setFocused(key)
  }
  return { list, current: Math.max(0, at), setFocused, focusOn }
}

function Line({
  row,
  index,
  nodes,
  fromToday,
  whole,
  selected,
  compared,
  focusable,
  onFocus,
}: {
  readonly row: Row
  readonly index: number
  readonly nodes: readonly GraphNode[]
  readonly fromToday: boolean
  readonly whole: boolean
  readonly selected: boolean
  readonly compared: boolean
  readonly focusable: boolean
  readonly onFocus: () => void
}) {
  const tabIndex = focusable ? 0 : -1
  const shared = {
    className: `moves-row ${row.kind}-row`,
    "data-row": index,
    onFocus,
  } as const
  switch (row.kind) {
    case "layer":
      return (
        <div {...shared} role="treeitem" tabIndex={tabIndex} aria-level={1} aria-expanded>
          <LayerLine row={row} fromToday={fromToday} whole={whole} />
        </div>
      )
    case "state":
      return (
        <div
          {...shared}
          role="treeitem"
          tabIndex={tabIndex}
          aria-level={2}
          aria-posinset={row.place[0]}
          aria-setsize={row.place[1]}
          aria-expanded={row.moves > 0 ? row.open : undefined}
          aria-selected={selected}
          data-compared={compared || undefined}
        >
          <StateLine row={row} node={nodes[row.node]!} selected={selected} compared={compared} />
        </div>
      )
    case "move":
      return (
        <div
          {...shared}
          role="treeitem"
          tabIndex={tabIndex}
          aria-level={3}
          aria-posinset={row.place[0]}
          aria-setsize={row.place[1]}
        >
          <MoveLine row={row} from={nodes[row.node]!} to={nodes[row.to]!} />
        </div>
      )
  }
}

function LayerLine({
  row,
  fromToday,
  whole,
}: {
  readonly row: Row & { readonly kind: "layer" }
  readonly fromToday: boolean
  readonly whole: boolean
}) {
  const later = useLaterWords()
  const said =
    row.layer < 0
      ? later.moves.unreachedLong({ today: fromToday, whole })
      : later.moves.layer({ layer: row.layer, today: fromToday })
  return (
    <>
      <span className="heading">{said}</span>{" "}
      <span className="small quiet">{later.moves.statesOf({ count: row.states })}</span>
    </>
  )
}

function StateLine({
  row,
  node,
  selected,
  compared,
}: {
  readonly row: Row & { readonly kind: "state" }
  readonly node: GraphNode
  readonly selected: boolean
  readonly compared: boolean
}) {
  const { ui, view, settings } = useBench()
  const later = useLaterWords()
  const { conflict } = useOpen()
  const owners = useMemo(() => conflict?.options.map(({ owner }) => owner) ?? [], [conflict])
  return (
    <>
      <span className="opener" data-opener="" aria-hidden="true">
        {row.moves === 0 ? "" : row.open ? "▾" : "▸"}
      </span>
      <span className="state-line">
        <span className="state-line-head">
          <strong>{node.name}</strong>
          {owners.length === node.text.length ? <Marks text={node.text} owners={owners} /> : null}
          {node.today ? <span className="flag">{ui.parts.today}</span> : null}
          {selected ? <span className="flag strong">{later.moves.selected}</span> : null}
          {compared ? <span className="flag">{later.moves.compared}</span> : null}
          {node.under.length > 0 ? <ConceptBadges under={node.under} all={settings.concepts} /> : null}
        </span>
        <span className="said">{node.taken}</span>
        <span className="small quiet">
          {later.moves.movesOf({ count: row.moves, improvements: view.by === "improvements" })}
        </span>
      </span>
    </>
  )
}

function MoveLine({
  row,
  from,
  to,
}: {
  readonly row: Row & { readonly kind: "move" }
  readonly from: GraphNode
  readonly to: GraphNode
}) {
  const { ui, words } = useBench()
  const later = useLaterWords()
  const { conflict, local } = useOpen()
  const changes = useMemo(
    () =>
      [...to.text].flatMap((sign, option) =>
        sign === from.text[option] || sign === "-" || conflict?.options[option]?.owner !== row.dm
          ? []
          : [{ option, taken: sign === "Y" }],
      ),
    [from, to, conflict, row.dm],
  )
  const maker = conflict?.decisionMakers[row.dm]
  if (maker === undefined) return null
  const names = to.under.map((concept) => words.concepts[concept].name)
  const dm = local(maker.name)
  return (
    <>
      <DmName dm={row.dm} />
      <OptionChanges changes={changes} />
      <span className="move-line-to small">
        <span className="move-effect" data-effect={row.improves ? "better" : undefined}>
          <span aria-hidden="true">{row.improves ? "▲" : "▽"}</span>{" "}
          {row.improves ? later.moves.improvesFor({ dm }) : later.moves.improvesNot({ dm })}
        </span>
        <span className="move-line-state">
          <span aria-hidden="true">→ </span>
          {to.name}
          {names.length > 0 ? (
            <>
              {" "}
              <span className="quiet">({ui.parts.holdsUnder({ names })})</span>
            </>
          ) : null}
        </span>
      </span>
    </>
  )
}
