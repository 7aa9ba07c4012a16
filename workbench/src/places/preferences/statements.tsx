import type { Edit } from "@parley/core"
import { applyToData, type Statement } from "@parley/core/file"
import { sayFormula } from "@parley/core/words"
import { type KeyboardEvent, useEffect, useRef } from "react"
import { type DropTarget, GridList, useDragAndDrop } from "react-aria-components"
import type { ActionName } from "../../document/actions.ts"
import { sayAloud } from "../../page/aloud.tsx"
import { useBench } from "../../page/bench.tsx"
import { isText, useKept } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { doubtOf, negation } from "../../parts/negation.ts"
import { keysOf, landing, moving, negated, rewording, textsOf } from "../../parts/statement-edits.ts"
import { AddStatement } from "./add-statement.tsx"
import { dragging } from "./dragging.tsx"
import { focusRow } from "./focus-row.ts"
import { baseTexts, LeftOut } from "./left-out.tsx"
import { NothingSaid } from "./nothing-said.tsx"
import { actEdits, keyAct, NAMES, PLACES } from "./statement-acts.ts"
import type { StatementAct } from "./statement-menu.tsx"
import { StatementRow } from "./statement-row.tsx"
import "./lines.css"
import "./statements.css"

interface Listed {
  readonly dm: number
  readonly statements: readonly Statement[]
  /** Tells which statement is pointed at, by hovering or by focus. */
  readonly point: (place: number | null) => void
}

/** A decision maker's statements, most important first: dragged, moved by keys, changed in place, tried out. */
export function Statements({ dm, statements, point }: Listed) {
  const { words } = useBench()
  const later = useLaterWords()
  const { conflict, local } = useOpen()
  if (conflict === null) return null
  const name = words.phrases.name(local(conflict.decisionMakers[dm]!.name))
  return (
    <div className="statements">
      {statements.length === 0 ? (
        <NothingSaid dm={dm} name={name} />
      ) : (
        <>
          <p className="small quiet wants-order">
            {later.preferences.order} <span className="no-print">{later.preferences.listHint}</span>
          </p>
          <StatementList dm={dm} statements={statements} point={point} name={name} />
          <LeftOut dm={dm} statements={statements} />
        </>
      )}
      <AddStatement dm={dm} count={statements.length} />
    </div>
  )
}

function StatementList({ dm, statements, point, name }: Listed & { readonly name: string }) {
  const later = useLaterWords()
  const { conflict, base, scenario, moment, stale } = useOpen()
  const { list, keys, said, editing, setEditing, act, wonder, reword, carryOut, wanted } = useDeeds({
    dm,
    statements,
  })
  const placeOf = (key: unknown): number => keys.indexOf(String(key))
  const isDisabled = stale || editing !== null
  const dragAndDropHooks = useDragging({ dm, said, keys, list, wanted, isDisabled, carryOut })
  const onKeyDownCapture = (event: KeyboardEvent<HTMLDivElement>): void => {
    const target = event.target as HTMLElement
    const row = target.closest<HTMLElement>('[role="row"]')
    if (row === null || !event.currentTarget.contains(row) || stale) return
    const at = placeOf(row.dataset.key ?? "")
    if (at < 0 || target.matches("input, textarea, select")) return
    const wanted = keyAct(event, { at, count: statements.length, onRow: target === row })
    if (wanted === null) return
    if (wanted === "edit") setEditing(keys[at]!)
    else if (wanted !== "nothing") act(wanted, at)
    event.preventDefault()
    event.stopPropagation()
  }
  const { id } = conflict!.decisionMakers[dm]!
  const others = scenario === null || base === null ? null : baseTexts(base, id)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the list within
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
  )
}

// What is done to the statements; afterwards the statement that it was done to has the focus.
function useDeeds({ dm, statements }: Pick<Listed, "dm" | "statements">) {
  const { words, ui } = useBench()
  const { conflict, scenario, reading, moment, perform, tryOut } = useOpen()
  const { value: editing, set: setEditing } = useKept<string | null>(
    `statement open ${conflict!.decisionMakers[dm]!.id}`,
    null,
    isText,
  )
  const list = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    focusRow(list.current, wanted.current)
    wanted.current = null
  })
  const { data } = reading
  const { id } = conflict!.decisionMakers[dm]!
  const listed = { conflict: conflict!, data, dm: id, statements }
  const keys = keysOf(statements.map(({ text }) => text))
  const said = statements.map(({ formula }) =>
    words.phrases.sentence([sayFormula(conflict!, formula, words)]),
  )
  const carryOut: CarryOut = (action, changes, at, place) => {
    const texts = textsOf(applyToData(data, changes), id)
    wanted.current = keysOf(texts)[Math.min(place, texts.length - 1)] ?? null
    perform(action, changes, { what: said[at]! })
    if (action === "move-statement")
      sayAloud(ui.parts.at.moved({ what: said[at]!, at: place + 1, of: texts.length }))
  }
  const act = (what: StatementAct, at: number): void => {
    const changes = actEdits(listed, what, at)
    if (what === "negate") {
      const text = negated(conflict!, statements[at]!.formula)
      wanted.current = keysOf(textsOf(applyToData(data, changes), id))[at] ?? null
      const edits = negation({ file: moment.reading, data, scenario }, id, at, text)
      perform(NAMES[what], edits, { what: said[at]! }, "file")
    } else if (changes.length > 0) carryOut(NAMES[what], changes, at, PLACES[what](at))
  }
  const wonder = (what: StatementAct, at: number): void =>
    tryOut({ name: NAMES[what], edits: actEdits(listed, what, at), params: { what: said[at]! } })
  const reword = (at: number, text: string): void => {
    setEditing(null)
    wanted.current = keys[at]!
    if (text !== statements[at]!.text) carryOut("change-statement", rewording(data, id, at, text), at, at)
  }
  return { list, keys, said, editing, setEditing, act, wonder, reword, carryOut, wanted }
}

/** Carries edits of the statement `at` out; the one at `place` of the list that they make has the focus then. */
type CarryOut = (action: ActionName, changes: readonly Edit[], at: number, place: number) => void

interface Dragged
  extends Pick<ReturnType<typeof useDeeds>, "said" | "keys" | "list" | "wanted" | "carryOut"> {
  readonly dm: number
  readonly isDisabled: boolean
}

// Statements are dragged; while one hovers over a place, the outcomes beside the list show what it would change there.
function useDragging({ dm, said, keys, list, wanted, isDisabled, carryOut }: Dragged) {
  const { conflict, tryOut } = useOpen()
  const dragged = useRef<number | null>(null)
  // The key of what is dragged, and once it is dropped the one that it has there.
  const dropped = useRef<string | null>(null)
  const { id } = conflict!.decisionMakers[dm]!
  const placeOf = (key: unknown): number => keys.indexOf(String(key))
  const moveTo = (target: DropTarget): { from: number; to: number } | null => {
    const from = dragged.current
    if (from === null || target.type !== "item" || target.dropPosition === "on") return null
    const to = landing(from, placeOf(target.key), target.dropPosition)
    return to === from ? null : { from, to }
  }
  const { dragAndDropHooks } = useDragAndDrop({
    ...dragging("parley/statement", (key) => said[placeOf(key)] ?? ""),
    isDisabled,
    onDragStart: ({ keys: moved }) => {
      dragged.current = placeOf([...moved][0])
      dropped.current = keys[dragged.current] ?? null
    },
    onDropEnter: ({ target }) => {
      if (dragged.current === null) return
      const move = moveTo(target)
      tryOut(
        move && {
          name: "move-statement",
          edits: moving(id, move.from, move.to),
          params: { what: said[move.from]! },
        },
      )
    },
    onReorder: ({ target }) => {
      const move = moveTo(target)
      tryOut(null)
      if (move === null) return
      carryOut("move-statement", moving(id, move.from, move.to), move.from, move.to)
      dropped.current = wanted.current
    },
    onDragEnd: () => {
      dragged.current = null
      tryOut(null)
      if (dropped.current !== null) focusRow(list.current, dropped.current)
    },
  })
  return dragAndDropHooks
}
