import { type KeyboardEvent, useEffect, useMemo, useRef } from "react"
import { Button, type DropTarget, GridList, GridListItem, useDragAndDrop } from "react-aria-components"
import { selecting } from "../../page/address.ts"
import { sayAloud } from "../../page/aloud.tsx"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { Marks } from "../../parts/mark.tsx"
import type { Card } from "../../worker/protocol.ts"
import { dragging } from "./dragging.tsx"
import { focusRow } from "./focus-row.ts"
import { MOST_BY_HAND } from "./kind.tsx"
import { beside, type Groups, lowered, raised, rankingEdits, tied } from "./ranked.ts"
import { StateTags, useHolding } from "./state-tags.tsx"
import "./lines.css"
import "./by-hand.css"

/** A ranking by hand: states are dragged between others and onto others, or moved by keys. */
export function RankByHand({ dm, groups }: { readonly dm: number; readonly groups: Groups }) {
  const { view, go, words } = useBench()
  const later = useLaterWords()
  const { conflict, local } = useOpen()
  const states = useMemo(() => groups.flat(), [groups])
  const isMany = states.length > MOST_BY_HAND
  const known = useCards(isMany ? [] : states)
  const maker = conflict?.decisionMakers[dm]
  const name = maker === undefined ? "" : words.phrases.name(local(maker.name))
  const { list, become, onKeyDownCapture, dragAndDropHooks } = useRanking({
    id: maker?.id ?? "",
    name,
    groups,
    known,
  })
  if (conflict === null) return null
  if (isMany)
    return (
      <p className="quiet">
        {later.preferences.byHandMany({ states: states.length, most: MOST_BY_HAND })}{" "}
        <Button className="link" onPress={() => go({ place: "text" })}>
          {later.preferences.toText}
        </Button>
      </p>
    )
  return (
    <div className="by-hand">
      <p className="small quiet wants-order no-print">{later.preferences.byHandText}</p>
      <div ref={list} onKeyDownCapture={onKeyDownCapture}>
        <GridList
          className="by-hand-list"
          aria-label={later.preferences.byHand({ dm: name })}
          keyboardNavigationBehavior="tab"
          selectionMode="none"
          dragAndDropHooks={dragAndDropHooks}
          onAction={(key) => go(selecting(view, String(key)))}
        >
          {groups.flatMap((group, at) =>
            group.map((state, i) => (
              <Ranked
                key={state}
                state={state}
                card={known.get(state)}
                place={{ rank: at + 1, of: groups.length, i, tied: group.length }}
                raise={() => become(raised(groups, state), state, "do")}
                lower={() => become(lowered(groups, state), state, "do")}
              />
            )),
          )}
        </GridList>
      </div>
    </div>
  )
}

type Cards = ReadonlyMap<string, Card>

function useCards(states: readonly string[]): Cards {
  const { settings } = useBench()
  const { world, stale } = useOpen()
  const { language, concepts } = settings
  const { answer } = useAnswer(
    states.length === 0 || stale ? null : { kind: "cards", world, language, concepts, states },
  )
  return useMemo(() => new Map((answer ?? []).flatMap((card) => (card ? [[card.text, card]] : []))), [answer])
}

interface RankedBy {
  readonly id: string
  readonly name: string
  readonly groups: Groups
  readonly known: Cards
}

// What becomes of the ranking as states are dragged and moved by keys; the state moved keeps the focus.
function useRanking({ id, name, groups, known }: RankedBy) {
  const { ui } = useBench()
  const { reading, stale, perform, tryOut } = useOpen()
  const list = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  const dragged = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    focusRow(list.current, wanted.current)
    wanted.current = null
  })
  const become = (after: Groups, state: string, how: "do" | "try"): void => {
    const edits = rankingEdits(reading.data, id, after)
    const isChange = edits.length > 0
    const params = { what: name }
    tryOut(isChange && how === "try" ? { name: "set-ranking", edits, params } : null)
    if (!isChange || how === "try") return
    wanted.current = state
    perform("set-ranking", edits, params)
    const rank = after.findIndex((group) => group.includes(state)) + 1
    sayAloud(ui.parts.at.rank({ what: known.get(state)?.name ?? "", at: rank, of: after.length }))
  }
  const drop = (target: DropTarget, how: "do" | "try"): void => {
    const state = dragged.current
    if (state === null || target.type !== "item") return
    const other = String(target.key)
    const at = target.dropPosition
    const after = at === "on" ? tied(groups, state, other) : beside(groups, state, other, at)
    become(other === state ? groups : after, state, how)
  }
  const { dragAndDropHooks } = useDragAndDrop({
    ...dragging("parley/state", (key) => known.get(key)?.taken ?? key),
    isDisabled: stale,
    onDragStart: ({ keys }) => {
      dragged.current = String([...keys][0])
    },
    onDropEnter: ({ target }) => drop(target, "try"),
    onMove: ({ target }) => drop(target, "do"),
    onDragEnd: () => {
      const state = dragged.current
      dragged.current = null
      tryOut(null)
      if (state !== null) focusRow(list.current, state)
    },
  })
  const onKeyDownCapture = (event: KeyboardEvent<HTMLDivElement>): void => {
    const key = (event.target as HTMLElement).closest<HTMLElement>('[role="row"]')?.dataset.key
    if (key === undefined || !event.altKey || stale) return
    if (event.key === "ArrowUp") become(raised(groups, key), key, "do")
    else if (event.key === "ArrowDown") become(lowered(groups, key), key, "do")
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { list, become, onKeyDownCapture, dragAndDropHooks }
}

// A state of the ranking, with its rank where it is the first of those that share it.
function Ranked({
  state,
  card,
  place: { rank, of, i, tied },
  raise,
  lower,
}: {
  readonly state: string
  readonly card: Card | undefined
  readonly place: { readonly rank: number; readonly of: number; readonly i: number; readonly tied: number }
  readonly raise: () => void
  readonly lower: () => void
}) {
  const { view } = useBench()
  const { preferences } = useLaterWords()
  const { conflict, stale } = useOpen()
  const holding = useHolding()
  const owners = conflict!.options.map(({ owner }) => owner)
  const label = card?.name ?? ""
  const taken = card?.taken ?? ""
  return (
    <GridListItem
      id={state}
      className="ranked"
      textValue={preferences.rankedState({ rank, state: label, sentence: taken })}
      data-tie={tieOf(i, tied)}
      data-chosen={view.state === state ? "" : undefined}
    >
      <Button slot="drag" className="statement-drag no-print" isDisabled={stale}>
        <svg viewBox="0 0 8 14" width="8" height="14" aria-hidden="true">
          <path d="M2 2h0M6 2h0M2 7h0M6 7h0M2 12h0M6 12h0" />
        </svg>
      </Button>
      <span className="statement-place">{i === 0 ? rank : ""}</span>
      <div className="ranked-body">
        <p className="ranked-line">
          <Marks text={state} owners={owners} />
          <span className="small quiet">{card === undefined ? "" : label}</span>
          {tied > 1 && <span className="small quiet">{preferences.tied}</span>}
          <StateTags state={state} today={card?.way.kind === "today"} under={holding.get(state)} />
        </p>
        <p className="said">{taken}</p>
      </div>
      <span className="ranked-steps no-print">
        <Step
          name={preferences.raise}
          path="M5 12l5-5 5 5"
          isDisabled={stale || (rank === 1 && tied === 1)}
          run={raise}
        />
        <Step
          name={preferences.lower}
          path="M5 8l5 5 5-5"
          isDisabled={stale || (rank === of && tied === 1)}
          run={lower}
        />
      </span>
    </GridListItem>
  )
}

function tieOf(place: number, of: number): "alone" | "first" | "within" | "last" {
  return of === 1 ? "alone" : place === 0 ? "first" : place === of - 1 ? "last" : "within"
}

function Step({
  name,
  path,
  isDisabled,
  run,
}: {
  readonly name: string
  readonly path: string
  readonly isDisabled: boolean
  readonly run: () => void
}) {
  return (
    <Button className="tool icon" aria-label={name} isDisabled={isDisabled} onPress={run}>
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
        <path d={path} />
      </svg>
    </Button>
  )
}
