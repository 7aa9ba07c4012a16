import { type KeyboardEvent, useEffect, useMemo, useRef } from "react"
import {
  Button,
  DropIndicator,
  type DropTarget,
  GridList,
  GridListItem,
  type Key,
  useDragAndDrop,
} from "react-aria-components"
import { selecting } from "../../page/address.ts"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { Marks } from "../../parts/mark.tsx"
import { focusRow } from "./focus-row.ts"
import { MOST_BY_HAND } from "./kind.tsx"
import { beside, type Groups, lowered, raised, rankingEdits, tied } from "./ranked.ts"
import { StateTags, useHolding } from "./state-tags.tsx"
import "./lines.css"
import "./by-hand.css"
import { useLaterWords } from "../../page/later-words.ts"

const DRAGGED = "parley/state"

/** A ranking by hand: states are dragged between others and onto others, or moved by keys. */
export function RankByHand({ dm, groups }: { readonly dm: number; readonly groups: Groups }) {
  const { ui, view, go, settings, words } = useBench()
  const later = useLaterWords()
  const { conflict, reading, world, stale, perform, tryOut, local } = useOpen()
  const list = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  const dragged = useRef<string | null>(null)
  const holding = useHolding()
  const states = useMemo(() => groups.flat(), [groups])
  const isMany = states.length > MOST_BY_HAND
  const { answer: cards } = useAnswer(
    isMany || stale
      ? null
      : { kind: "cards", world, language: settings.language, concepts: settings.concepts, states },
  )
  const known = useMemo(
    () => new Map((cards ?? []).flatMap((card) => (card ? [[card.text, card]] : []))),
    [cards],
  )

  useEffect(() => {
    if (wanted.current === null) return
    focusRow(list.current, wanted.current)
    wanted.current = null
  })

  const maker = conflict?.decisionMakers[dm]
  const id = maker?.id ?? ""
  const name = maker === undefined ? "" : words.phrases.name(local(maker.name))
  const become = (after: Groups, state: string, how: "do" | "try"): void => {
    const edits = rankingEdits(reading.data, id, after)
    const isChange = edits.length > 0
    const params = { what: name }
    tryOut(isChange && how === "try" ? { name: "set-ranking", edits, params } : null)
    if (!isChange || how === "try") return
    wanted.current = state
    perform("set-ranking", edits, params)
  }
  const dropped = (target: DropTarget): Groups | null => {
    const state = dragged.current
    if (state === null || target.type !== "item") return null
    const other = String(target.key)
    if (other === state) return groups
    return target.dropPosition === "on"
      ? tied(groups, state, other)
      : beside(groups, state, other, target.dropPosition)
  }
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: stale,
    getItems: (keys: Set<Key>) =>
      [...keys].map((key) => ({
        [DRAGGED]: String(key),
        "text/plain": known.get(String(key))?.taken ?? String(key),
      })),
    acceptedDragTypes: [DRAGGED],
    getDropOperation: () => "move",
    onDragStart: ({ keys }) => {
      dragged.current = String([...keys][0])
    },
    onDropEnter: ({ target }) => {
      const after = dropped(target)
      if (after !== null) become(after, dragged.current!, "try")
    },
    onMove: ({ target }) => {
      const after = dropped(target)
      if (after !== null) become(after, dragged.current!, "do")
    },
    onDragEnd: () => {
      const state = dragged.current
      dragged.current = null
      tryOut(null)
      if (state !== null) focusRow(list.current, state)
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className="pref-drop" />,
    renderDragPreview: (items) => <div className="pref-preview said">{items[0]?.["text/plain"]}</div>,
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
  const owners = conflict.options.map(({ owner }) => owner)
  let rank = 0
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
          {groups.flatMap((group) => {
            rank += 1
            const here = rank
            return group.map((state, i) => {
              const card = known.get(state)
              const label = ui.parts.state({ number: card?.number ?? 0, label: card?.label ?? null })
              const taken = card?.taken ?? ""
              return (
                <GridListItem
                  key={state}
                  id={state}
                  className="ranked"
                  textValue={later.preferences.rankedState({ rank: here, state: label, sentence: taken })}
                  data-tie={tieOf(i, group.length)}
                  data-chosen={view.state === state ? "" : undefined}
                >
                  <Button slot="drag" className="statement-drag no-print" isDisabled={stale}>
                    <svg viewBox="0 0 8 14" width="8" height="14" aria-hidden="true">
                      <path d="M2 2h0M6 2h0M2 7h0M6 7h0M2 12h0M6 12h0" />
                    </svg>
                  </Button>
                  <span className="statement-place">{i === 0 ? here : ""}</span>
                  <div className="ranked-body">
                    <p className="ranked-line">
                      <Marks text={state} owners={owners} />
                      <span className="small quiet">{card === undefined ? "" : label}</span>
                      {group.length > 1 && <span className="small quiet">{later.preferences.tied}</span>}
                      <StateTags
                        state={state}
                        today={card?.way.kind === "today"}
                        under={holding.get(state)}
                      />
                    </p>
                    <p className="said">{taken}</p>
                  </div>
                  <span className="ranked-steps no-print">
                    <Step
                      name={later.preferences.raise}
                      path="M5 12l5-5 5 5"
                      isDisabled={stale || (here === 1 && group.length === 1)}
                      run={() => become(raised(groups, state), state, "do")}
                    />
                    <Step
                      name={later.preferences.lower}
                      path="M5 8l5 5 5-5"
                      isDisabled={stale || (here === groups.length && group.length === 1)}
                      run={() => become(lowered(groups, state), state, "do")}
                    />
                  </span>
                </GridListItem>
              )
            })
          })}
        </GridList>
      </div>
    </div>
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
