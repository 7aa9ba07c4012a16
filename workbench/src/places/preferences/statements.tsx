import { applyToData, type Edit, type Statement, sayFormula } from "@parley/core"
import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import { DropIndicator, type DropTarget, GridList, type Key, useDragAndDrop } from "react-aria-components"
import type { ActionName } from "../../document/actions.ts"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { doubtOf, negation } from "../../parts/negation.ts"
import { isWithin } from "../../parts/paths.ts"
import {
  deletion,
  duplication,
  keysOf,
  landing,
  moving,
  negated,
  rewording,
  textsOf,
} from "../../parts/statement-edits.ts"
import { AddStatement } from "./add-statement.tsx"
import { focusRow } from "./focus-row.ts"
import { baseTexts, LeftOut } from "./left-out.tsx"
import { NothingSaid } from "./nothing-said.tsx"
import type { StatementAct } from "./statement-menu.tsx"
import { StatementRow } from "./statement-row.tsx"
import "./lines.css"
import "./statements.css"
import { useLaterWords } from "../../page/later-words.ts"

const DRAGGED = "parley/statement"

/** A decision maker's statements, most important first: dragged, moved by keys, changed in place, tried out. */
export function Statements({
  dm,
  statements,
  point,
}: {
  readonly dm: number
  readonly statements: readonly Statement[]
  /** Tells which statement is pointed at, by hovering or by focus. */
  readonly point: (place: number | null) => void
}) {
  const { words } = useBench()
  const later = useLaterWords()
  const { conflict, base, scenario, reading, moment, stale, perform, tryOut, outlook, local } = useOpen()
  const [editing, setEditing] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  // The key of the statement that is to have the focus once the list has changed.
  const wanted = useRef<string | null>(null)

  const keys = keysOf(statements.map(({ text }) => text))
  const said = statements.map(({ formula }) =>
    conflict === null ? "" : words.phrases.sentence([sayFormula(conflict, formula, words)]),
  )
  const maker = conflict?.decisionMakers[dm]
  const id = maker?.id ?? ""
  const name = maker === undefined ? "" : words.phrases.name(local(maker.name))

  useEffect(() => {
    if (wanted.current === null) return
    focusRow(list.current, wanted.current)
    wanted.current = null
  })

  const edits = (act: StatementAct, at: number) => {
    switch (act) {
      case "negate":
        return rewording(reading.data, id, at, negated(conflict!, statements[at]!.formula))
      case "duplicate":
        return duplication(reading.data, id, at)
      case "up":
        return moving(id, at, at - 1)
      case "down":
        return moving(id, at, at + 1)
      case "first":
        return moving(id, at, 0)
      case "remove":
        return deletion(id, at)
    }
  }
  const act = (what: StatementAct, at: number): void => {
    const changes = edits(what, at)
    if (what === "negate") {
      const text = negated(conflict!, statements[at]!.formula)
      wanted.current = keysOf(textsOf(applyToData(reading.data, changes), id))[at] ?? null
      const edits = negation({ file: moment.reading, data: reading.data, scenario }, id, at, text)
      perform(NAMES[what], edits, { what: said[at]! }, "file")
    } else if (changes.length > 0) carryOut(NAMES[what], changes, at, PLACES[what](at))
  }
  /** Carries edits of a statement out; the statement at `place` of the list that they make has the focus then. */
  const carryOut = (action: ActionName, changes: readonly Edit[], at: number, place: number): void => {
    const texts = textsOf(applyToData(reading.data, changes), id)
    wanted.current = keysOf(texts)[Math.min(place, texts.length - 1)] ?? null
    perform(action, changes, { what: said[at]! })
  }
  const wonder = (what: StatementAct, at: number): void =>
    tryOut({ name: NAMES[what], edits: edits(what, at), params: { what: said[at]! } })

  const reword = (at: number, text: string): void => {
    setEditing(null)
    wanted.current = keys[at]!
    if (text !== statements[at]!.text)
      carryOut("change-statement", rewording(reading.data, id, at, text), at, at)
  }

  const placeOf = (key: Key): number => keys.indexOf(String(key))
  const dragged = useRef<number | null>(null)
  // The key of what is dragged, and once it is dropped the one that it has there.
  const dropped = useRef<string | null>(null)
  const placeAt = (target: DropTarget): number | null => {
    const from = dragged.current
    if (from === null || target.type !== "item" || target.dropPosition === "on") return null
    return landing(from, placeOf(target.key), target.dropPosition)
  }
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: stale || editing !== null,
    getItems: (moved) =>
      [...moved].map((key) => ({ [DRAGGED]: String(key), "text/plain": said[placeOf(key)] ?? "" })),
    acceptedDragTypes: [DRAGGED],
    getDropOperation: () => "move",
    onDragStart: ({ keys: moved }) => {
      dragged.current = placeOf([...moved][0]!)
      dropped.current = keys[dragged.current] ?? null
    },
    // While it hovers over a place, the outcomes beside the list show what it would change there.
    onDropEnter: ({ target }) => {
      const from = dragged.current
      if (from === null) return
      const to = placeAt(target)
      tryOut(
        to === null || to === from
          ? null
          : { name: "move-statement", edits: moving(id, from, to), params: { what: said[from]! } },
      )
    },
    onReorder: ({ target }) => {
      const from = dragged.current
      const to = placeAt(target)
      tryOut(null)
      if (from === null || to === null || to === from) return
      carryOut("move-statement", moving(id, from, to), from, to)
      dropped.current = wanted.current
    },
    onDragEnd: () => {
      dragged.current = null
      tryOut(null)
      if (dropped.current !== null) focusRow(list.current, dropped.current)
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className="pref-drop" />,
    renderDragPreview: (items) => <div className="pref-preview said">{items[0]?.["text/plain"]}</div>,
  })

  const onKeyDownCapture = (event: KeyboardEvent<HTMLDivElement>): void => {
    const target = event.target as HTMLElement
    const row = target.closest<HTMLElement>('[role="row"]')
    if (row === null || !event.currentTarget.contains(row) || stale) return
    const at = placeOf(row.dataset.key ?? "")
    const { key, altKey, ctrlKey, metaKey } = event
    if (at < 0 || ctrlKey || metaKey || target.matches("input, textarea, select")) return
    if (altKey && (key === "ArrowUp" || key === "ArrowDown")) {
      const to = key === "ArrowUp" ? at - 1 : at + 1
      if (to >= 0 && to < statements.length) act(key === "ArrowUp" ? "up" : "down", at)
    } else if (target === row && (key === "Enter" || key === "F2") && !altKey) setEditing(keys[at]!)
    else if (target === row && (key === "Delete" || key === "Backspace")) act("remove", at)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  if (conflict === null) return null
  const others = scenario === null || base === null ? null : baseTexts(base, id)
  return (
    <div className="statements">
      {statements.length === 0 ? (
        <NothingSaid dm={dm} name={name} />
      ) : (
        <>
          <p className="small quiet wants-order">
            {later.preferences.order} <span className="no-print">{later.preferences.listHint}</span>
          </p>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the list within */}
          <div
            ref={list}
            onKeyDownCapture={onKeyDownCapture}
            onFocus={({ target }) => {
              const key = target.closest<HTMLElement>('[role="row"]')?.dataset.key
              if (key !== undefined) point(placeOf(key))
            }}
          >
            <GridList
              className="statement-list"
              aria-label={later.preferences.list({ dm: name })}
              keyboardNavigationBehavior="tab"
              selectionMode="none"
              dragAndDropHooks={dragAndDropHooks}
            >
              {statements.map((statement, at) => (
                <StatementRow
                  key={keys[at]!}
                  id={keys[at]!}
                  dm={dm}
                  statement={statement}
                  place={at + 1}
                  count={statements.length}
                  sentence={said[at]!}
                  isOwn={others !== null && !others.has(statement.text)}
                  problems={(outlook?.problems ?? []).filter(({ path }) => isWithin(path, statement.path))}
                  doubt={stale ? -1 : doubtOf(moment.reading, scenario, id, statement.text)}
                  editing={editing === keys[at]}
                  edit={() => setEditing(keys[at]!)}
                  done={(text) => reword(at, text ?? statement.text)}
                  act={(what) => act(what, at)}
                  wonder={(what) => wonder(what, at)}
                  point={(isHere) => point(isHere ? at : null)}
                />
              ))}
            </GridList>
          </div>
          <LeftOut dm={dm} statements={statements} />
        </>
      )}
      <AddStatement dm={dm} count={statements.length} />
    </div>
  )
}

// Where the focus goes, from the place of the statement that something was done to.
const PLACES: Readonly<Record<StatementAct, (at: number) => number>> = {
  negate: (at) => at,
  duplicate: (at) => at + 1,
  up: (at) => at - 1,
  down: (at) => at + 1,
  first: () => 0,
  remove: (at) => at,
}

const NAMES: Readonly<Record<StatementAct, ActionName>> = {
  negate: "negate-statement",
  duplicate: "add-statement",
  up: "move-statement",
  down: "move-statement",
  first: "move-statement",
  remove: "delete-statement",
}
